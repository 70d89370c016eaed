//! The credentials of a request.

use std::fmt;

use base64::Engine as _;
use http::header::AUTHORIZATION;
use http::request::Parts;

use super::incoming::cookies;
use crate::operation::{OperationInfo, SchemeKind, SchemeUse};
use crate::style::query_pairs;

/// A credential. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub enum Credential {
    /// An API key.
    Key(String),
    /// `Authorization: Basic`.
    Basic {
        /// The text before the first colon.
        username: String,
        /// The text after it.
        password: String,
    },
    /// `Authorization: Bearer`.
    Bearer(String),
    /// The text after the name of another scheme.
    Other(String),
    /// A client certificate; the TLS layer has it.
    Certificate,
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key(_) => "Key(…)",
            Self::Basic { .. } => "Basic(…)",
            Self::Bearer(_) => "Bearer(…)",
            Self::Other(_) => "Other(…)",
            Self::Certificate => "Certificate",
        })
    }
}

/// The first complete security alternative of a request.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// Each scheme of the alternative with its credential.
    pub schemes: Vec<(&'static SchemeUse, Credential)>,
}

impl Credentials {
    /// The credential of the first scheme.
    pub fn first(&self) -> Option<&Credential> {
        self.schemes.first().map(|(_, credential)| credential)
    }
}

/// The first complete alternative. `Err` if there is none and anonymous requests are not allowed.
pub(super) fn present(operation: &'static OperationInfo, parts: &Parts) -> Result<Option<Credentials>, ()> {
    let mut anonymous = operation.security.is_empty();
    for alternative in operation.security {
        let schemes: Option<Vec<_>> =
            alternative.iter().map(|scheme| Some((scheme, credential(scheme.kind, parts)?))).collect();
        match schemes {
            Some(schemes) if schemes.is_empty() => anonymous = true,
            Some(schemes) => return Ok(Some(Credentials { schemes })),
            None => {}
        }
    }
    if anonymous { Ok(None) } else { Err(()) }
}

fn credential(kind: SchemeKind, parts: &Parts) -> Option<Credential> {
    match kind {
        SchemeKind::KeyInHeader(name) => {
            parts.headers.get(name)?.to_str().ok().map(|key| Credential::Key(key.to_owned()))
        }
        SchemeKind::KeyInQuery(name) => {
            let pairs = query_pairs(parts.uri.query().unwrap_or_default());
            pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| Credential::Key(value))
        }
        SchemeKind::KeyInCookie(name) => {
            cookies(&parts.headers).into_iter().find(|(key, _)| key == name).map(|(_, value)| Credential::Key(value))
        }
        SchemeKind::Basic => {
            let bytes = base64::engine::general_purpose::STANDARD.decode(authorization(parts, "basic")?).ok()?;
            let text = String::from_utf8(bytes).ok()?;
            let (username, password) = text.split_once(':')?;
            Some(Credential::Basic { username: username.to_owned(), password: password.to_owned() })
        }
        SchemeKind::Bearer => authorization(parts, "bearer").map(|token| Credential::Bearer(token.to_owned())),
        SchemeKind::Other(scheme) => authorization(parts, scheme).map(|text| Credential::Other(text.to_owned())),
        SchemeKind::MutualTls => Some(Credential::Certificate),
    }
}

/// The text after the scheme's name, which is case-insensitive (RFC 9110, section 11.1).
fn authorization<'a>(parts: &'a Parts, scheme: &str) -> Option<&'a str> {
    let header = parts.headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (name, rest) = header.trim().split_once(' ')?;
    let rest = rest.trim();
    (name.eq_ignore_ascii_case(scheme) && !rest.is_empty()).then_some(rest)
}
