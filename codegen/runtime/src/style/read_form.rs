//! Reads forms, and the pairs of a query.

use serde_json::{Map, Value};

use super::encoding::{decode_plus, raw_pairs};
use crate::operation::{ParameterInfo, Shape};

/// The decoded pairs of a query or a form. `+` is a space.
#[inline]
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    raw_pairs(query).map(|(name, value)| (decode_plus(name), decode_plus(value))).collect()
}

/// Reads an `application/x-www-form-urlencoded` body: repeated names are a list. Brackets have no meaning; an object is JSON
/// ([URL Encoded Form with JSON Values](https://spec.openapis.org/oas/v3.2.0.html#example-url-encoded-form-with-json-values)).
#[inline]
pub fn read_form(text: &str) -> Value {
    object_of(query_pairs(text))
}

/// An object with a member per name; repeated names are a list.
#[inline]
pub(super) fn object_of(pairs: Vec<(String, String)>) -> Value {
    let mut members = Map::new();
    for (name, value) in pairs {
        add(&mut members, &name, value);
    }
    Value::Object(members)
}

/// The pairs of a parameter as a tree (`deepObject`).
#[inline]
pub(super) fn nested(info: &ParameterInfo, text: &str) -> Option<Value> {
    let mut tree = Value::Object(Map::new());
    let mut any = false;
    for (name, value) in query_pairs(text) {
        let Some(keys) = name.strip_prefix(info.name).and_then(bracket_keys) else { continue };
        // `a[]` is a list, not a member without a name. `a[b]` may be the name of another parameter.
        if keys == [""] || info.shape.is_of_others(&name) {
            continue;
        }
        any = true;
        insert(&mut tree, &keys, value);
    }
    any.then_some(tree)
}

/// Forms that `deepObject` does not define but documents use: `a=1` for a value instead of an object, and `a[]=1&a[]=2`.
#[inline]
pub(super) fn beside_nested(info: &ParameterInfo, query: &str) -> Option<Value> {
    let pairs = query_pairs(query).into_iter();
    let own = pairs.filter(|(name, _)| {
        (name == info.name || name.strip_suffix("[]") == Some(info.name)) && !info.shape.is_of_others(name)
    });
    let listed: Vec<(bool, Value)> = own.map(|(name, value)| (name != info.name, Value::String(value))).collect();
    match (info.shape.own(), listed.as_slice()) {
        (Shape::Object, _) | (_, []) => None,
        (Shape::Scalar, [(_, first), ..]) | (Shape::Either, [(false, first)]) => Some(first.clone()),
        (_, several) => Some(several.iter().map(|(_, value)| value.clone()).collect()),
    }
}

/// `[b][]` → `b`, ``. Very deep names are not split.
#[inline]
fn bracket_keys(rest: &str) -> Option<Vec<String>> {
    const MAX_DEPTH: usize = 16;
    let inner = rest.strip_prefix('[')?.strip_suffix(']')?;
    let keys: Vec<_> = inner.split("][").map(str::to_owned).collect();
    (keys.len() < MAX_DEPTH).then_some(keys)
}

#[inline]
fn insert(tree: &mut Value, keys: &[String], value: String) {
    let Value::Object(members) = tree else { return };
    match keys {
        [] => {}
        [key] => add(members, key, value),
        [key, next] if next.is_empty() => {
            match members.entry(key.clone()).or_insert_with(|| Value::Array(Vec::new())) {
                Value::Array(items) => items.push(Value::String(value)),
                _ => add(members, key, value),
            }
        }
        [key, rest @ ..] => {
            insert(members.entry(key.clone()).or_insert_with(|| Value::Object(Map::new())), rest, value);
        }
    }
}

#[inline]
fn add(members: &mut Map<String, Value>, key: &str, value: String) {
    match members.get_mut(key) {
        None => {
            members.insert(key.to_owned(), Value::String(value));
        }
        Some(Value::Array(items)) => items.push(Value::String(value)),
        Some(other) => {
            let first = other.take();
            *other = Value::Array(vec![first, Value::String(value)]);
        }
    }
}
