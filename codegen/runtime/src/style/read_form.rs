//! Reads forms, and the pairs of a query.

use serde_json::{Map, Value};

use super::encoding::{decode_plus, raw_pairs};
use crate::operation::{ParameterInfo, Shape};

/// The decoded pairs of a query or a form. `+` is a space.
#[inline]
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    raw_pairs(query).map(|(name, value)| (decode_plus(name), decode_plus(value))).collect()
}

/// Reads an `application/x-www-form-urlencoded` body: repeated names are a list, and `a[b]` is a member.
#[inline]
pub fn read_form(text: &str) -> Value {
    nested(text, None).unwrap_or_else(|| Value::Object(Map::new()))
}

/// The pairs as a tree; with `root`, only those below that name.
#[inline]
pub(super) fn nested(text: &str, root: Option<&str>) -> Option<Value> {
    let mut tree = Value::Object(Map::new());
    let mut any = false;
    for (name, value) in query_pairs(text) {
        let mut keys = bracket_keys(&name);
        if let Some(root) = root {
            if keys.first().is_none_or(|key| key != root) || keys.len() < 2 {
                continue;
            }
            keys.remove(0);
            // `a[]` is a list, not a member without a name.
            if keys == [""] {
                continue;
            }
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
    let own = pairs.filter(|(name, _)| name == info.name || name.strip_suffix("[]") == Some(info.name));
    let listed: Vec<(bool, Value)> = own.map(|(name, value)| (name != info.name, Value::String(value))).collect();
    match (info.shape, listed.as_slice()) {
        (Shape::Object, _) | (_, []) => None,
        (Shape::Scalar, [(_, first), ..]) | (Shape::Either, [(false, first)]) => Some(first.clone()),
        (_, several) => Some(several.iter().map(|(_, value)| value.clone()).collect()),
    }
}

/// `a[b][]` → `a`, `b`, ``. Very deep names are not split.
#[inline]
fn bracket_keys(name: &str) -> Vec<String> {
    const DEEPEST: usize = 16;
    let Some((first, rest)) = name.split_once('[').filter(|(first, _)| !first.is_empty()) else {
        return vec![name.to_owned()];
    };
    let Some(inner) = rest.strip_suffix(']') else { return vec![name.to_owned()] };
    let keys: Vec<_> = std::iter::once(first).chain(inner.split("][")).map(str::to_owned).collect();
    if keys.len() > DEEPEST { vec![name.to_owned()] } else { keys }
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
