//! Scalars and their formats ([OpenAPI format registry](https://spec.openapis.org/registry/format/)).

use signoff_openapi::api::{Constraints, Schema, SimpleType};
use signoff_openapi::exact::Exact;
use signoff_openapi::grammar::FORMATS;

use super::Lowering;
use crate::ir::{Scalar, Type};

impl Lowering<'_> {
    pub(super) fn lower_scalar(&mut self, schema: &Schema, simple: SimpleType, hint: &str) -> Type {
        let format = schema.format.as_deref().unwrap_or_default();
        match simple {
            SimpleType::Boolean => Type::Scalar(Scalar::Bool),
            SimpleType::Integer => self.with_range(integer(schema), schema, hint),
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
    match integer_of_format(format).unwrap_or_else(|| text(schema)) {
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
        SimpleType::Integer => integer(schema),
        SimpleType::Number => number(format),
        SimpleType::String => text(schema),
        SimpleType::Null | SimpleType::Array | SimpleType::Object => return None,
    })
}

/// The type of an integer: by its format, otherwise by its bounds.
fn integer(schema: &Schema) -> Scalar {
    let format = schema.format.as_deref().unwrap_or_default();
    integer_of_format(format).unwrap_or_else(|| integer_within(schema.constraints()))
}

fn integer_of_format(format: &str) -> Option<Scalar> {
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

/// The smallest of `i64`, `u64` and an integer of any size that holds all values within the bounds. Without a lower bound, an upper bound
/// beyond `i64` means a `u64`.
fn integer_within(bounds: &Constraints) -> Scalar {
    let limit = |number: i128| Exact::new(&number.to_string());
    let least = bounds.minimum.as_ref().max(bounds.exclusive_minimum.as_ref());
    let greatest = [&bounds.maximum, &bounds.exclusive_maximum].into_iter().flatten().min();
    let exceeds = |most: i128| greatest > limit(most).as_ref() || least > limit(most).as_ref();
    let below = |most: i128| least.is_some() && least < limit(most).as_ref();
    match (exceeds(i64::MAX.into()), below(0)) {
        _ if exceeds(u64::MAX.into()) || below(i64::MIN.into()) => Scalar::Integer,
        (true, true) => Scalar::Integer,
        (true, false) => Scalar::U64,
        (false, _) => Scalar::I64,
    }
}

/// The type of a number. The registry's integer formats are formats of `number`, so that their values are integers.
fn number(format: &str) -> Scalar {
    integer_of_format(format).unwrap_or(match format {
        "decimal" | "decimal128" => Scalar::DecimalNumber,
        _ => Scalar::F64,
    })
}

/// The scalar of a string. `contentEncoding` is the form of `format: byte` since 3.1.
pub(super) fn text(schema: &Schema) -> Scalar {
    if let Some("base64" | "base64url") = schema.rare().content_encoding.as_deref() {
        return Scalar::Base64;
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
        format => match FORMATS.iter().find(|(name, _)| *name == format) {
            Some((name, _)) => Scalar::OfFormat(name),
            None => Scalar::String,
        },
    }
}
