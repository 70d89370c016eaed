//! Whether a value fits a type, as the generated client reads it: unknown values of enumerations and nulls in optional members
//! are accepted. A value that matches no alternative of a union does not fit, although a client keeps it.

use serde_json::{Map, Value};
use signoff_openapi::grammar;

use super::{number, text};
use crate::exact::Exact;
use crate::ir::{EnumBase, Extra, Library, Object, Presence, RuleDefinition, Scalar, Selected, Type, TypeId, TypeKind};
use crate::json::{Tree, are_equal};
use crate::lower::integer_range;

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
            (Type::Formatted(scalar), value) => !applies(*scalar, value) || is_scalar(*scalar, value),
            (Type::List(of), Value::Array(items)) => items.iter().all(|item| inner.ty(of, item)),
            (Type::Set(of), Value::Array(items)) => {
                let distinct = |index: usize, item| !items.iter().take(index).any(|other| same(other, item));
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
            (TypeKind::Enumeration(enumeration), value) if self.strict && !enumeration.is_open => {
                enumeration.values.iter().any(|known| same(&known.value, value))
            }
            (TypeKind::Enumeration(enumeration), value) => match enumeration.base {
                EnumBase::String => value.is_string(),
                EnumBase::Integer => number::integer(value).is_some(),
                EnumBase::Mixed => true,
            },
            (TypeKind::Union(union), value) => {
                let selected = union.tag.as_ref().map_or(Selected::Any, |tag| tag.select(value));
                let mut variants = union.variants.iter().enumerate();
                variants.any(|(index, variant)| match &selected {
                    Selected::Among(few) if !few.contains(&index) => false,
                    _ => self.ty(&variant.ty, value),
                })
            }
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
        let is_forbidden = self.strict && object.forbidden.iter().any(|name| members.contains_key(name));
        let known = |name: &String| object.fields.iter().any(|field| field.wire_name == *name);
        let mut others = members.iter().filter(|(name, _)| !known(name));
        named
            && !is_forbidden
            && match &object.extra {
                Extra::Closed => others.next().is_none(),
                Extra::Free(_) => true,
                Extra::Typed(_, ty) => others.all(|(_, value)| self.ty(ty, value)),
            }
    }
}

/// By value: `1` and `1.0` are equal.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    are_equal(&Tree::from(one), &Tree::from(other))
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

/// Whether the scalar's format says anything about the value.
fn applies(scalar: Scalar, value: &Value) -> bool {
    match value {
        Value::Number(_) => integer_range(scalar).is_some() || scalar == Scalar::AnyDecimal,
        Value::String(_) => integer_range(scalar).is_none(),
        _ => false,
    }
}

/// As the runtime reads them.
fn is_scalar(scalar: Scalar, value: &Value) -> bool {
    if let Some((least, most)) = integer_range(scalar) {
        return number::integer(value).is_some_and(|whole| (least..=most).contains(&whole));
    }
    match (scalar, value) {
        (Scalar::Bool, value) => value.is_boolean(),
        (Scalar::F64 | Scalar::DecimalNumber, value) => value.is_number(),
        (Scalar::AnyDecimal, Value::Number(_)) => true,
        (Scalar::Integer, Value::Number(number)) => {
            Exact::new(&number.to_string()).is_some_and(|number| number.is_integer())
        }
        (_, Value::String(value)) => is_text(scalar, value),
        _ => false,
    }
}

fn is_text(scalar: Scalar, value: &str) -> bool {
    let of = |format: &str| grammar::is_of_format(format, value) != Some(false);
    match scalar {
        Scalar::Uuid => of("uuid"),
        Scalar::DateTime => of("date-time"),
        Scalar::Date => of("date"),
        Scalar::Time => of("time"),
        Scalar::Uri => of("uri"),
        Scalar::Duration => of("duration"),
        Scalar::Ipv4 => of("ipv4"),
        Scalar::Ipv6 => of("ipv6"),
        Scalar::OfFormat(format) => of(format),
        Scalar::Decimal | Scalar::AnyDecimal => of("decimal"),
        _ => true,
    }
}
