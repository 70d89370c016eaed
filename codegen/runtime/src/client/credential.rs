//! What a client presents to be let in.

use std::fmt;
use std::sync::Arc;

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::super::operation::{OperationInfo, SchemeKind, SchemeUse};
use super::bearer::Provider;
use super::fields::{Put, put};
use super::key::Place;

/// A text that is never shown.
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

/// A client's credentials. Those for the `Authorization` header are kept as its value.
#[derive(Default)]
pub(super) struct Store {
    pub(super) bearer: Option<HeaderValue>,
    pub(super) provider: Option<Arc<dyn Provider>>,
    pub(super) basic: Option<HeaderValue>,
    pub(super) keys: Vec<Key>,
}

/// An API key, and how it finds its place.
pub(super) struct Key {
    pub(super) scheme: String,
    pub(super) key: Secret,
    pub(super) place: Place,
}

/// A credential in its place.
pub(super) enum Placed {
    Header(HeaderName, HeaderValue),
    Cookie(HeaderValue),
    /// Encoded.
    Query(String, String),
    /// The caller did it.
    Already,
}

impl Store {
    /// Whoever is to be asked for the bearer token of this call, if one goes with it.
    pub(super) fn asks(&self, operation: &'static OperationInfo, headers: &HeaderMap) -> Option<&dyn Provider> {
        let bears = |scheme: &SchemeUse| matches!(scheme.kind, SchemeKind::Bearer);
        let takes = || operation.security.iter().any(|alternative| alternative.iter().any(bears));
        self.provider.as_deref().filter(|_| takes() && !headers.contains_key(&AUTHORIZATION))
    }

    /// Adds the credentials of the first alternative that this client has in full.
    ///
    /// # Errors
    /// It has none, and anonymous is not allowed: what would do. Nothing is sent then.
    pub(super) fn apply(
        &self,
        operation: &'static OperationInfo,
        bearer: Option<&HeaderValue>,
        headers: &mut HeaderMap,
        query: &mut Vec<(String, String)>,
    ) -> Result<(), String> {
        for alternative in operation.security {
            // In full or not at all. Placing one twice is cheaper than a list.
            if !alternative.iter().all(|scheme| self.place(scheme, bearer, headers).is_some()) {
                continue;
            }
            for scheme in alternative.iter() {
                match self.place(scheme, bearer, headers) {
                    // What the caller set for this call stands.
                    Some(Placed::Header(COOKIE, value)) | Some(Placed::Cookie(value)) => {
                        put(headers, COOKIE, value, Put::Join)
                    }
                    Some(Placed::Header(name, value)) => put(headers, name, value, Put::IfAbsent),
                    Some(Placed::Query(name, value)) => query.push((name, value)),
                    Some(Placed::Already) | None => {}
                }
            }
            return Ok(());
        }
        if operation.security.is_empty() { Ok(()) } else { Err(what_would_do(operation)) }
    }

    fn place(&self, scheme: &'static SchemeUse, bearer: Option<&HeaderValue>, headers: &HeaderMap) -> Option<Placed> {
        // What the caller has set for this call will do as well.
        let set = |name: &HeaderName| headers.contains_key(name).then_some(Placed::Already);
        let line = match scheme.kind {
            SchemeKind::Bearer => bearer.or(self.bearer.as_ref()),
            SchemeKind::Basic => self.basic.as_ref(),
            // The TLS layer presents it, or not.
            SchemeKind::MutualTls => return Some(Placed::Already),
            kind => match (self.keys.iter().find(|key| key.scheme == scheme.name), kind) {
                (Some(Key { key, place, .. }), kind) => return place(key, kind),
                (None, SchemeKind::KeyInHeader(name)) => return set(&HeaderName::from_bytes(name.as_bytes()).ok()?),
                (None, SchemeKind::Other(_)) => None,
                (None, _) => return None,
            },
        };
        match line {
            Some(line) => Some(Placed::Header(AUTHORIZATION, line.clone())),
            None => set(&AUTHORIZATION),
        }
    }
}

/// Credentials are never shown, nor how many there are.
impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store(…)")
    }
}

#[cold]
fn what_would_do(operation: &'static OperationInfo) -> String {
    let mut schemes = String::new();
    for alternative in operation.security {
        for (index, scheme) in alternative.iter().enumerate() {
            schemes.push_str(if index > 0 {
                " and "
            } else if schemes.is_empty() {
                ""
            } else {
                ", or "
            });
            schemes.push_str(scheme.name);
        }
    }
    schemes
}

/// The value of `Authorization` for a scheme; `None`: a header cannot hold it.
pub(super) fn authorization(scheme: &str, credential: &str) -> Option<HeaderValue> {
    sensitive(&format!("{scheme} {credential}"))
}

pub(super) fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}
