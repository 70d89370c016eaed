//! Sets header fields.

use bytes::Bytes;
use http::header::{COOKIE, Entry};
use http::{HeaderMap, HeaderName, HeaderValue};

/// What happens if a field of the same name exists.
#[derive(Clone, Copy)]
pub(super) enum Put {
    /// Both are sent.
    Add,
    /// Both are joined: a request has a single `Cookie` (RFC 6265, section 5.4).
    Join,
    /// The new one replaces it.
    Set,
    /// The new one is ignored.
    IfAbsent,
}

impl Put {
    /// What happens if a caller sets a field again.
    pub(super) fn further(name: &HeaderName) -> Self {
        if *name == COOKIE { Self::Join } else { Self::Add }
    }
}

/// Sets a field.
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

/// A field from text; `None` if it is invalid.
#[inline(never)]
pub(super) fn read(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?))
}

/// Adds a field from text; false if it is invalid.
pub(super) fn add(headers: &mut HeaderMap, name: &str, value: &str) -> bool {
    let Some((name, value)) = read(name, value) else { return false };
    let how = Put::further(&name);
    put(headers, name, value, how);
    true
}

/// A value without a copy. `HeaderValue::from_static` can panic; this cannot.
pub(super) fn from_static(text: &'static str) -> Option<HeaderValue> {
    /// The most frequent value, which is checked once.
    static JSON: HeaderValue = HeaderValue::from_static("application/json");
    if text == "application/json" {
        return Some(JSON.clone());
    }
    HeaderValue::from_maybe_shared(Bytes::from_static(text.as_bytes())).ok()
}
