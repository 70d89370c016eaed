//! Scalars and their formats ([OpenAPI format registry](https://spec.openapis.org/registry/format/)).

use signoff_openapi::api::{Schema, SimpleType};

use super::Lowering;
use crate::ir::{Scalar, Type};

impl Lowering<'_> {
    pub(super) fn lower_scalar(&mut self, schema: &Schema, simple: SimpleType, hint: &str) -> Type {
        let format = schema.format.as_deref().unwrap_or_default();
        match simple {
            SimpleType::Boolean => Type::Scalar(Scalar::Bool),
            SimpleType::Integer => self.with_range(integer(format), schema, hint),
            SimpleType::Number => self.with_range(Scalar::F64, schema, hint),
            SimpleType::String => match string(format) {
                Scalar::String => self.with_text_bounds(schema, hint),
                scalar => Type::Scalar(scalar),
            },
            SimpleType::Null => Type::Null,
            SimpleType::Array => self.lower_plain_list(),
            SimpleType::Object => Type::Map(Box::new(Type::Any)),
        }
    }

    /// The type of a schema with a format or pattern but without `type`. These keywords apply only to strings.
    pub(super) fn lower_untyped_scalar(&mut self, schema: &Schema, _hint: &str) -> Type {
        match schema.format.as_deref() {
            Some("int32" | "int64" | "float" | "double") | None => Type::Any,
            Some(format) if string(format) != Scalar::String => Type::Scalar(string(format)),
            Some(_) => Type::Any,
        }
    }

    fn lower_plain_list(&self) -> Type {
        Type::List(Box::new(Type::Any))
    }
}

/// The scalar of a schema with a single type, without bounds.
pub(crate) fn plain_scalar(schema: &Schema) -> Option<Scalar> {
    let format = schema.format.as_deref().unwrap_or_default();
    Some(match schema.types.single()? {
        SimpleType::Boolean => Scalar::Bool,
        SimpleType::Integer => integer(format),
        SimpleType::Number => Scalar::F64,
        SimpleType::String => string(format),
        SimpleType::Null | SimpleType::Array | SimpleType::Object => return None,
    })
}

fn integer(format: &str) -> Scalar {
    match format {
        "int8" => Scalar::I8,
        "int16" => Scalar::I16,
        "int32" => Scalar::I32,
        "uint8" => Scalar::U8,
        "uint16" => Scalar::U16,
        "uint32" => Scalar::U32,
        "uint64" | "uint" => Scalar::U64,
        _ => Scalar::I64,
    }
}

fn string(format: &str) -> Scalar {
    match format {
        "uuid" => Scalar::Uuid,
        "date-time" => Scalar::DateTime,
        "date" => Scalar::Date,
        "time" => Scalar::Time,
        "duration" => Scalar::Duration,
        "uri" => Scalar::Uri,
        "ipv4" => Scalar::Ipv4,
        "ipv6" => Scalar::Ipv6,
        "byte" => Scalar::Base64,
        "decimal" => Scalar::Decimal,
        _ => Scalar::String,
    }
}
