//! Values that keep a condition.

use serde_json::{Map, Value, json};

use super::assertion::hold;
use crate::ir::{Condition, Extra, Object, Presence, Type, TypeKind};

/// So many optional members are tried one by one.
const MOST: usize = 60;
/// Members that the document does not name.
const WORDS: [&str; 3] = ["more", "most", "utmost"];

/// The value, or one much like it that keeps the condition.
pub(super) fn settle_definition(kind: &TypeKind, condition: &Condition, value: Value) -> Result<Value, Value> {
    match (kind, value) {
        (TypeKind::Object(object), Value::Object(members)) => settle(condition, variants(object, members)),
        (_, value) => settle(condition, vec![value]),
    }
}

/// As [`settle_definition`], for what has no definition; `fits`: whether another value is of the type.
pub(super) fn settle_value(
    ty: &Type,
    condition: &Condition,
    value: Value,
    fits: impl Fn(&Value) -> bool,
) -> Result<Value, Value> {
    let schema: Value = serde_json::from_str(&condition.json).unwrap_or_default();
    let named = schema.get("enum").and_then(Value::as_array).into_iter().flatten().chain(schema.get("const"));
    let others = match ty {
        Type::Any => vec![json!("amber"), json!(1), json!(true), json!([]), json!(null)],
        Type::List(_) | Type::Set(_) => vec![json!([])],
        _ => Vec::new(),
    };
    let others = named.cloned().chain(others).filter(fits);
    settle(condition, std::iter::once(value).chain(others).collect())
}

/// The first that keeps it; the very first as an error where none does.
fn settle(condition: &Condition, values: Vec<Value>) -> Result<Value, Value> {
    let schema: Value = serde_json::from_str(&condition.json).unwrap_or_default();
    let good = values.iter().position(|value| hold(&schema, value).is_ok());
    let mut values = values.into_iter();
    match good.and_then(|place| values.clone().nth(place)) {
        Some(value) => Ok(value),
        None => Err(values.next().unwrap_or_default()),
    }
}

/// All members, all but one that is optional, the required ones, these with one that is optional, and all with more of them.
fn variants(object: &Object, members: Map<String, Value>) -> Vec<Value> {
    let required =
        |name: &str| object.fields.iter().any(|field| field.wire_name == name && field.presence == Presence::Required);
    let only = |wanted: &dyn Fn(&str) -> bool| -> Value {
        let kept = members.iter().filter(|(name, _)| wanted(name));
        kept.map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>().into()
    };
    let optional: Vec<&String> = members.keys().filter(|name| !required(name)).take(MOST).collect();
    let without = optional.iter().map(|left_out| only(&|name| name != left_out.as_str()));
    let with = optional.iter().map(|kept| only(&|name| required(name) || name == kept.as_str()));
    let mut variants = vec![only(&|_| true)];
    variants.extend(without);
    variants.push(only(&required));
    variants.extend(with);
    if !matches!(object.extra, Extra::Closed) {
        let mut more = members;
        for word in WORDS {
            more.insert(word.to_owned(), json!(word));
            variants.push(Value::Object(more.clone()));
        }
    }
    variants
}
