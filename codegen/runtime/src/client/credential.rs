//! The credentials of a client.

use std::fmt;
use std::sync::Arc;

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::bearer::Provider;
use super::fields::{Put, put};
use super::key::Place;
use super::secret::{Placed, Secret};
use crate::operation::{OperationInfo, SchemeKind, SchemeUse};

/// A client's credentials. Those for the `Authorization` header are stored as the header's value.
#[derive(Default)]
pub(super) struct Store {
    pub(super) bearer: Option<HeaderValue>,
    pub(super) provider: Option<Arc<dyn Provider>>,
    pub(super) basic: Option<HeaderValue>,
    pub(super) keys: Vec<Key>,
    /// Whether operations that require a credential are called without one if there is none.
    pub(super) optional: bool,
    /// The schemes whose credential is not sent.
    pub(super) omitted: Vec<String>,
}

/// No credential fits an operation.
pub(super) struct Missing {
    /// The schemes that the operation accepts.
    pub(super) schemes: String,
    /// The methods of the builder that set credentials for them.
    pub(super) setters: String,
}

/// An API key, and the function that puts it into a request.
pub(super) struct Key {
    pub(super) scheme: String,
    pub(super) key: Secret,
    pub(super) place: Place,
}

impl Store {
    /// The provider of the bearer token for this call, if the operation takes one.
    pub(super) fn asks(&self, operation: &'static OperationInfo, headers: &HeaderMap) -> Option<&dyn Provider> {
        let bears = |scheme: &SchemeUse| matches!(scheme.kind, SchemeKind::Bearer);
        let takes = || operation.security.iter().any(|alternative| alternative.iter().any(bears));
        self.provider.as_deref().filter(|_| takes() && !headers.contains_key(&AUTHORIZATION))
    }

    /// Adds the credentials of the first alternative that this client has in full.
    ///
    /// # Errors
    /// The client has none, and the operation requires one. Nothing is sent.
    pub(super) fn apply(
        &self,
        operation: &'static OperationInfo,
        bearer: Option<&HeaderValue>,
        headers: &mut HeaderMap,
        query: &mut Vec<(String, String)>,
    ) -> Result<(), Missing> {
        for alternative in operation.security {
            // All schemes of an alternative or none. Placing a credential twice is cheaper than a list.
            if !alternative.iter().all(|scheme| self.place(scheme, bearer, headers).is_some()) {
                continue;
            }
            for scheme in alternative.iter() {
                match self.place(scheme, bearer, headers) {
                    // The caller's own header for this call has precedence.
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
        if operation.security.is_empty() || self.optional { Ok(()) } else { Err(missing(operation)) }
    }

    fn place(&self, scheme: &'static SchemeUse, bearer: Option<&HeaderValue>, headers: &HeaderMap) -> Option<Placed> {
        if self.omitted.iter().any(|omitted| omitted == scheme.name) {
            return Some(Placed::Already);
        }
        // A header that the caller has set for this call counts as the credential.
        let set = |name: &HeaderName| headers.contains_key(name).then_some(Placed::Already);
        let line = match scheme.kind {
            SchemeKind::Bearer => bearer.or(self.bearer.as_ref()),
            SchemeKind::Basic => self.basic.as_ref(),
            // The TLS layer presents the certificate.
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

/// Shows neither the credentials nor their number.
impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store(…)")
    }
}

#[cold]
fn missing(operation: &'static OperationInfo) -> Missing {
    let (mut schemes, mut setters) = (String::new(), Vec::new());
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
            let setter = match scheme.kind {
                SchemeKind::Bearer => "bearer",
                SchemeKind::Basic => "basic",
                _ => "key",
            };
            if !setters.contains(&setter) {
                setters.push(setter);
            }
        }
    }
    Missing { schemes, setters: setters.join("` or `") }
}
