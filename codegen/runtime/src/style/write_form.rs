//! Writes forms.

use super::encoding::{encode, text_of};
use crate::json::Tree;

/// Writes an `application/x-www-form-urlencoded` body: a pair per member, and per element of a list. Objects, and lists in lists, are
/// JSON; null is left out.
#[inline]
pub fn write_form(value: &Tree<'_>) -> String {
    let mut pairs = Vec::new();
    if let Tree::Object(members) = value {
        members.iter().for_each(|(name, item)| member(name, item, &mut pairs));
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}

/// The pairs of a member.
#[inline]
pub(super) fn member(name: &str, value: &Tree<'_>, pairs: &mut Vec<(String, String)>) {
    let items = match value {
        Tree::Array(items) => items.as_slice(),
        value => std::slice::from_ref(value),
    };
    pairs.extend(items.iter().filter(|item| !item.is_null()).map(|item| (name.to_owned(), text_of(item))));
}

/// The pairs of a member in `deepObject`: `a[b]=1`.
#[inline]
pub(super) fn nested(name: &str, value: &Tree<'_>, pairs: &mut Vec<(String, String)>) {
    match value {
        Tree::Object(members) => members.iter().for_each(|(key, item)| nested(&format!("{name}[{key}]"), item, pairs)),
        value => member(name, value, pairs),
    }
}
