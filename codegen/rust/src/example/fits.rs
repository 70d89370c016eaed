//! Whether a value fits a type, as the generated client reads it: unknown values of enumerations and nulls in optional members
//! are accepted.

use serde_json::{Map, Value};

use super::{number, text};
use crate::ir::{EnumBase, Extra, Library, Object, Presence, RuleDefinition, Scalar, Type, TypeId, TypeKind};

/// The maximum depth of a value that is checked.
const MAX_DEPTH: usize = 64;

/// Whether the value can be read into the type.
pub(super) fn fits(library: &Library, ty: &Type, value: &Value) -> bool {
    Fitting { library, deep: MAX_DEPTH, strict: false }.ty(ty, value)
}

/// Whether the value fits the type, as the generated server reads it: enumerations accept only their own values.
pub(super) fn fits_strictly(library: &Library, ty: &Type, value: &Value) -> bool {
    Fitting { library, deep: MAX_DEPTH, strict: true }.ty(ty, value)
}

#[derive(Clone, Copy)]
struct Fitting<'a> {
    library: &'a Library,
    deep: usize,
    strict: bool,
}

impl Fitting<'_> {
    fn ty(self, ty: &Type, value: &Value) -> bool {
        let Some(deep) = self.deep.checked_sub(1) else { return false };
        let inner = Self { deep, ..self };
        match (ty, value) {
            (Type::Any | Type::Foreign(_), _) => true,
            (Type::Null, value) => value.is_null(),
            (Type::Nullable(of), value) => value.is_null() || inner.ty(of, value),
            (Type::Boxed(of), value) => inner.ty(of, value),
            (Type::Named(id), value) => inner.named(*id, value),
            (Type::Scalar(scalar), value) => is_scalar(*scalar, value),
            (Type::List(of), Value::Array(items)) => items.iter().all(|item| inner.ty(of, item)),
            (Type::Set(of), Value::Array(items)) => {
                let distinct = |index: usize, item| !items.iter().take(index).any(|other| other == item);
                items.iter().enumerate().all(|(index, item)| inner.ty(of, item) && distinct(index, item))
            }
            (Type::Map(of), Value::Object(members)) => members.values().all(|member| inner.ty(of, member)),
            (Type::Tuple(parts), Value::Array(items)) => {
                parts.len() == items.len() && parts.iter().zip(items).all(|(part, item)| inner.ty(part, item))
            }
            (Type::Checked(of, rule), value) => {
                let rule = self.library.rules.get(rule);
                inner.ty(of, value) && rule.is_none_or(|rule| keeps(rule, value))
            }
            _ => false,
        }
    }

    fn named(self, id: TypeId, value: &Value) -> bool {
        let Some(definition) = self.library.definition(id) else { return false };
        match (&definition.kind, value) {
            (TypeKind::Object(object), Value::Object(members)) => self.object(object, members),
            (TypeKind::Enumeration(enumeration), value) if self.strict => {
                enumeration.values.iter().any(|known| known.value == *value)
            }
            (TypeKind::Enumeration(enumeration), value) => match enumeration.base {
                EnumBase::String => value.is_string(),
                EnumBase::Integer => number::integer(value).is_some(),
                EnumBase::Mixed => true,
            },
            (TypeKind::Union(union), value) => match &union.tag {
                Some(tag) => {
                    let told = value.get(&tag.property).and_then(Value::as_str);
                    let told = told.and_then(|told| tag.mapping.iter().find(|(name, _)| name == told));
                    let variant = told.and_then(|(_, index)| union.variants.get(*index));
                    match variant {
                        Some(variant) => self.ty(&variant.ty, value),
                        None => union.variants.iter().any(|variant| self.ty(&variant.ty, value)),
                    }
                }
                None => union.variants.iter().any(|variant| self.ty(&variant.ty, value)),
            },
            (TypeKind::Alias(of) | TypeKind::Newtype(of), value) => self.ty(of, value),
            _ => false,
        }
    }

    fn object(self, object: &Object, members: &Map<String, Value>) -> bool {
        let named = object.fields.iter().all(|field| match (members.get(&field.wire_name), field.presence) {
            (None, presence) => presence != Presence::Required,
            (Some(Value::Null), Presence::Optional | Presence::Maybe) => true,
            (Some(value), _) => self.ty(&field.ty, value),
        });
        let known = |name: &String| object.fields.iter().any(|field| field.wire_name == *name);
        let mut others = members.iter().filter(|(name, _)| !known(name));
        named
            && match &object.extra {
                Extra::Closed => others.next().is_none(),
                Extra::Free(_) => true,
                Extra::Typed(_, ty) => others.all(|(_, value)| self.ty(ty, value)),
            }
    }
}

fn keeps(rule: &RuleDefinition, value: &Value) -> bool {
    match value {
        Value::String(value) => text::keeps(rule, value),
        Value::Number(value) => value.as_f64().is_some_and(|value| number::keeps(rule, value)),
        Value::Array(items) => number::keeps(rule, items.len() as f64),
        Value::Object(members) => number::keeps(rule, members.len() as f64),
        Value::Null | Value::Bool(_) => true,
    }
}

/// As the runtime reads them.
fn is_scalar(scalar: Scalar, value: &Value) -> bool {
    if let Some((least, most)) = number::range(scalar) {
        return number::integer(value).is_some_and(|whole| (least..=most).contains(&whole));
    }
    match (scalar, value) {
        (Scalar::Bool, value) => value.is_boolean(),
        (Scalar::F64, value) => value.is_number(),
        (_, Value::String(value)) => is_text(scalar, value),
        _ => false,
    }
}

fn is_text(scalar: Scalar, value: &str) -> bool {
    match scalar {
        Scalar::Uuid => is_uuid(value),
        Scalar::DateTime => is_date_time(value),
        Scalar::Date => is_date(value),
        Scalar::Time => value.get(..8).is_some_and(is_clock),
        Scalar::Uri => value.split_once(':').is_some_and(|(scheme, rest)| is_scheme(scheme) && !rest.trim().is_empty()),
        Scalar::Duration => value.trim_start_matches(['+', '-']).starts_with(['P', 'p']) && value.len() > 2,
        Scalar::Ipv4 => value.parse::<std::net::Ipv4Addr>().is_ok(),
        Scalar::Ipv6 => value.parse::<std::net::Ipv6Addr>().is_ok(),
        Scalar::Decimal => value.parse::<f64>().is_ok_and(f64::is_finite) && !value.contains(['n', 'N', 'i', 'I']),
        _ => true,
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character))
}

fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.chars().all(|character| character == '-' || character.is_ascii_hexdigit())
}

/// `2026-01-31`
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut part = |length: usize| {
        let part = parts.next().filter(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()));
        part.and_then(|part| part.parse::<u16>().ok())
    };
    let (Some(year), Some(month), Some(day), None) = (part(4), part(2), part(2), parts.next()) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}

/// `23:59:60`
fn is_clock(text: &str) -> bool {
    let within = |part: Option<&str>, most: u8| {
        part.is_some_and(|part| part.len() == 2 && part.parse::<u8>().is_ok_and(|number| number <= most))
    };
    let mut parts = text.split(':');
    within(parts.next(), 23) && within(parts.next(), 59) && within(parts.next(), 60)
}

/// RFC 3339, section 5.6.
fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_at_checked(10) else { return false };
    let zoned = time.ends_with(['Z', 'z']) || time.get(9..).is_some_and(|zone| zone.contains(['+', '-']));
    is_date(date) && time.starts_with(['T', 't', ' ']) && time.get(1..9).is_some_and(is_clock) && zoned
}
