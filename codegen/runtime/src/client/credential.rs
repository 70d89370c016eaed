//! What a client presents to be let in.

use std::fmt;
use std::sync::OnceLock;

use base64::Engine as _;
use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::super::operation::{OperationInfo, SchemeKind, SchemeUse};
use super::bearer::Provider;

/// A text that is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

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

/// A client's credentials.
#[derive(Debug, Clone, Default)]
pub(super) struct Store {
    pub(super) bearer: Option<Secret>,
    /// The header's value with it, written when it is first needed.
    pub(super) bearer_line: OnceLock<Option<HeaderValue>>,
    pub(super) provider: Option<Provider>,
    pub(super) basic: Option<(String, Secret)>,
    pub(super) keys: Vec<(String, Secret)>,
}

/// A credential in its place.
enum Placed {
    Header(HeaderName, HeaderValue),
    Query(String, String),
    Nothing,
}

impl Store {
    /// Whoever is to be asked for the bearer token of this call, if one goes with it.
    pub(super) fn asks(&self, operation: &'static OperationInfo, headers: &HeaderMap) -> Option<&Provider> {
        let bears = |scheme: &SchemeUse| matches!(scheme.kind, SchemeKind::Bearer);
        let takes = operation.security.iter().any(|alternative| alternative.iter().any(bears));
        self.provider.as_ref().filter(|_| takes && !headers.contains_key(AUTHORIZATION))
    }

    /// Adds the credentials of the first alternative that this client has in full.
    ///
    /// # Errors
    /// It has none, and anonymous is not allowed: what would do. Nothing is sent then.
    pub(super) fn apply(
        &self,
        operation: &'static OperationInfo,
        bearer: Option<&Secret>,
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
                    Some(Placed::Header(name, value)) if name == COOKIE => {
                        headers.append(name, value);
                    }
                    // What the caller set for this call stands.
                    Some(Placed::Header(name, value)) => {
                        headers.entry(name).or_insert(value);
                    }
                    Some(Placed::Query(name, value)) => query.push((name, value)),
                    Some(Placed::Nothing) | None => {}
                }
            }
            return Ok(());
        }
        if operation.security.is_empty() {
            return Ok(());
        }
        let alternatives = operation
            .security
            .iter()
            .map(|alternative| alternative.iter().map(|scheme| scheme.name).collect::<Vec<_>>().join(" and "));
        Err(alternatives.collect::<Vec<_>>().join(", or "))
    }

    fn place(&self, scheme: &'static SchemeUse, bearer: Option<&Secret>, headers: &HeaderMap) -> Option<Placed> {
        let key = || self.keys.iter().find(|(name, _)| name == scheme.name).map(|(_, key)| &key.0);
        match scheme.kind {
            SchemeKind::KeyInHeader(name) => {
                let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
                match key() {
                    Some(key) => Some(Placed::Header(name, sensitive(key)?)),
                    None => headers.contains_key(&name).then_some(Placed::Nothing),
                }
            }
            SchemeKind::KeyInQuery(name) => key().map(|key| Placed::Query(encode(name), encode(key))),
            SchemeKind::KeyInCookie(name) => Some(Placed::Header(COOKIE, sensitive(&format!("{name}={}", key()?))?)),
            SchemeKind::Basic => match &self.basic {
                Some((username, Secret(password))) => {
                    let pair = base64::engine::general_purpose::STANDARD.encode(format!("{username}:{password}"));
                    Some(Placed::Header(AUTHORIZATION, sensitive(&format!("Basic {pair}"))?))
                }
                None => headers.contains_key(AUTHORIZATION).then_some(Placed::Nothing),
            },
            SchemeKind::Bearer => match (bearer, &self.bearer) {
                (Some(token), _) => Some(Placed::Header(AUTHORIZATION, bearer_line(token)?)),
                (None, Some(token)) => {
                    let line = self.bearer_line.get_or_init(|| bearer_line(token)).clone();
                    Some(Placed::Header(AUTHORIZATION, line?))
                }
                (None, None) => headers.contains_key(AUTHORIZATION).then_some(Placed::Nothing),
            },
            SchemeKind::Other(scheme_name) => match key() {
                Some(key) => Some(Placed::Header(AUTHORIZATION, sensitive(&format!("{scheme_name} {key}"))?)),
                None => headers.contains_key(AUTHORIZATION).then_some(Placed::Nothing),
            },
            // The TLS layer presents it, or not.
            SchemeKind::MutualTls => Some(Placed::Nothing),
        }
    }
}

fn encode(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn bearer_line(Secret(token): &Secret) -> Option<HeaderValue> {
    sensitive(&format!("Bearer {token}"))
}

fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}
