//! Header fields, set in one place.

use bytes::Bytes;
use http::header::{COOKIE, Entry};
use http::{HeaderMap, HeaderName, HeaderValue};

/// What becomes of a field where there is one of its name.
#[derive(Clone, Copy)]
pub(super) enum Put {
    /// It stays, beside the new one.
    Add,
    /// It becomes one with the new one: a request has a single `Cookie` (RFC 6265, section 5.4).
    Join,
    /// It goes.
    Set,
    /// It stays, and the new one is not put.
    IfAbsent,
}

impl Put {
    /// What becomes of a field that somebody sets once more.
    pub(super) fn further(name: &HeaderName) -> Self {
        if *name == COOKIE { Self::Join } else { Self::Add }
    }
}

/// Puts a field.
#[inline(never)]
pub(super) fn put(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue, how: Put) {
    match (headers.entry(name), how) {
        (Entry::Vacant(field), _) => {
            field.insert(value);
        }
        (Entry::Occupied(mut field), Put::Add) => field.append(value),
        (Entry::Occupied(mut field), Put::Join) => {
            let mut line = field.get().as_bytes().to_vec();
            line.extend_from_slice(b"; ");
            line.extend_from_slice(value.as_bytes());
            if let Ok(mut line) = HeaderValue::from_maybe_shared(Bytes::from(line)) {
                line.set_sensitive(true);
                field.insert(line);
            }
        }
        (Entry::Occupied(mut field), Put::Set) => {
            field.insert(value);
        }
        (Entry::Occupied(_), Put::IfAbsent) => {}
    }
}

/// A field from text; `None`: it is none.
#[inline(never)]
pub(super) fn read(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?))
}

/// Adds a field from text; false: it is none.
pub(super) fn add(headers: &mut HeaderMap, name: &str, value: &str) -> bool {
    let Some((name, value)) = read(name, value) else { return false };
    let how = Put::further(&name);
    put(headers, name, value, how);
    true
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
