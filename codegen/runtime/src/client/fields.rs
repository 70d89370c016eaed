//! Header fields, each way of setting them compiled once.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};

/// Adds a field to those of its name.
#[inline(never)]
pub(super) fn add(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.append(name, value);
}

/// Sets a field, unless there is one of its name.
#[inline(never)]
pub(super) fn put_if_absent(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.entry(name).or_insert(value);
}

/// A field from text; `None`: it is none.
#[inline(never)]
pub(super) fn read(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?))
}

/// A value without a copy, and without the panic of `HeaderValue::from_static`.
pub(super) fn from_static(text: &'static str) -> Option<HeaderValue> {
    /// What nearly every call names twice, checked once.
    static JSON: HeaderValue = HeaderValue::from_static("application/json");
    if text == "application/json" {
        return Some(JSON.clone());
    }
    HeaderValue::from_maybe_shared(Bytes::from_static(text.as_bytes())).ok()
}
