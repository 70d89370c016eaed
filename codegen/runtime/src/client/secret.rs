//! Secrets, and where they go in a request.

use std::fmt;

use http::{HeaderName, HeaderValue};

/// A text that `Debug` does not show.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub(super) String);

impl<T: Into<String>> From<T> for Secret {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A credential and its place in a request.
pub(super) enum Placed {
    Header(HeaderName, HeaderValue),
    Cookie(HeaderValue),
    /// Name and value, percent-encoded.
    Query(String, String),
    /// The caller has set it.
    Already,
}

/// The value of `Authorization` for a scheme; `None` if a header cannot hold it.
pub(super) fn authorization(scheme: &str, credential: &str) -> Option<HeaderValue> {
    sensitive(&format!("{scheme} {credential}"))
}

/// A header value that is not logged; `None` if a header cannot hold it.
pub(super) fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}
