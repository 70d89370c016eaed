//! Scalars and their formats ([OpenAPI format registry](https://spec.openapis.org/registry/format/)).

use signoff_openapi::api::{Schema, SimpleType};

use super::Lowering;
use crate::ir::{Scalar, Type};

impl Lowering<'_> {
    pub(super) fn lower_scalar(&mut self, schema: &Schema, simple: SimpleType, hint: &str) -> Type {
        let format = schema.format.as_deref().unwrap_or_default();
        match simple {
            SimpleType::Boolean => Type::Scalar(Scalar::Bool),
            SimpleType::Integer => self.with_range(integer(format).unwrap_or(Scalar::I64), schema, hint),
            SimpleType::Number => self.with_range(number(format), schema, hint),
            SimpleType::String => match text(schema) {
                Scalar::String => self.with_text_bounds(schema, hint),
                scalar => Type::Scalar(scalar),
            },
            SimpleType::Null => Type::Null,
            SimpleType::Array => Type::List(Box::new(Type::Any)),
            SimpleType::Object => Type::Map(Box::new(Type::Any)),
        }
    }
}

/// The type of a schema without `type`. A format says nothing about values of other types (JSON Schema, validation, section 7.1).
pub(super) fn lower_untyped(schema: &Schema) -> Type {
    let format = schema.format.as_deref().unwrap_or_default();
    match integer(format).unwrap_or_else(|| text(schema)) {
        Scalar::String => Type::Any,
        Scalar::Decimal => Type::Formatted(Scalar::AnyDecimal),
        scalar => Type::Formatted(scalar),
    }
}

/// The scalar of a schema with a single type, without bounds.
pub(crate) fn plain_scalar(schema: &Schema) -> Option<Scalar> {
    let format = schema.format.as_deref().unwrap_or_default();
    Some(match schema.types.single()? {
        SimpleType::Boolean => Scalar::Bool,
        SimpleType::Integer => integer(format).unwrap_or(Scalar::I64),
        SimpleType::Number => number(format),
        SimpleType::String => text(schema),
        SimpleType::Null | SimpleType::Array | SimpleType::Object => return None,
    })
}

fn integer(format: &str) -> Option<Scalar> {
    Some(match format {
        "int8" => Scalar::I8,
        "int16" => Scalar::I16,
        "int32" => Scalar::I32,
        "int64" => Scalar::I64,
        "uint8" => Scalar::U8,
        "uint16" => Scalar::U16,
        "uint32" => Scalar::U32,
        "uint64" | "uint" => Scalar::U64,
        _ => return None,
    })
}

fn number(format: &str) -> Scalar {
    match format {
        "decimal" | "decimal128" => Scalar::DecimalNumber,
        _ => Scalar::F64,
    }
}

/// The scalar of a string. `contentEncoding` is the form of `format: byte` since 3.1.
fn text(schema: &Schema) -> Scalar {
    match schema.rare().content_encoding.as_deref() {
        Some("base64" | "base64url") => return Scalar::Base64,
        _ => {}
    }
    match schema.format.as_deref().unwrap_or_default() {
        "uuid" => Scalar::Uuid,
        "date-time" => Scalar::DateTime,
        "date" => Scalar::Date,
        "time" => Scalar::Time,
        "duration" => Scalar::Duration,
        "uri" => Scalar::Uri,
        "ipv4" => Scalar::Ipv4,
        "ipv6" => Scalar::Ipv6,
        "byte" => Scalar::Base64,
        "decimal" | "decimal128" => Scalar::Decimal,
        _ => Scalar::String,
    }
}
