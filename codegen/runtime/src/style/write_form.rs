//! Writes forms.

use serde_json::Value;

use super::encoding::{encode, text_of};

/// Writes an `application/x-www-form-urlencoded` body: lists by repeating the name, members as `a[b]`.
#[inline]
pub fn write_form(value: &Value) -> String {
    let mut pairs = Vec::new();
    if let Value::Object(members) = value {
        for (name, item) in members {
            flatten(name, item, &mut pairs);
        }
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}

#[inline]
pub(super) fn flatten(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, item)| flatten(&format!("{name}[{key}]"), item, pairs))
        }
        Value::Array(items) => items.iter().for_each(|item| flatten(name, item, pairs)),
        scalar => pairs.push((name.to_owned(), text_of(scalar))),
    }
}
