//! Our extensions: what plain Arazzo can neither generate, send nor read.

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::location::Location;

use super::Payload;
use crate::expression::{Expression, Template};

/// The kinds of values that `x-signoff-generate` can make.
pub const GENERATORS: &[&str] =
    &["email", "password", "uuid", "word", "name", "number", "integer", "phone", "url", "token"];

/// `x-signoff-request`: applied last, to the request as it would have gone out.
#[derive(Debug, Clone)]
pub struct RequestOverride {
    /// Instead of the operation's method.
    pub method: Option<Template>,
    /// Instead of path and query; sent as it stands.
    pub path: Option<Template>,
    /// Added in order, after the others; several of one name are allowed.
    pub headers: Vec<(Template, Template)>,
    /// Headers that are left out (those that `headers` adds stay).
    pub omit: Vec<String>,
    /// Instead of the body.
    pub body: Option<BodyOverride>,
    /// `Transfer-Encoding: chunked`.
    pub chunked: bool,
    /// The object.
    pub location: Location,
}

/// `x-signoff-request.body`.
#[derive(Debug, Clone)]
pub enum BodyOverride {
    /// `none`: no body at all.
    None,
    /// `{text: …}`: these characters, expressions in them evaluated.
    Text(Template),
    /// `{base64: …}`: these bytes.
    Bytes(Vec<u8>),
    /// `{repeat: {text, bytes}}`: the text again and again, cut at that many bytes. `prefix` and `suffix` stand around it.
    Repeat {
        /// Repeated.
        text: String,
        /// Length of the repeated part.
        bytes: usize,
        /// Before it.
        prefix: String,
        /// After it.
        suffix: String,
    },
}

/// `x-signoff-outputs`.
#[derive(Debug, Clone)]
pub enum ExtensionOutput {
    /// The value of a cookie that the response sets.
    Cookie {
        /// Its name; a `*` at the end stands for any rest.
        name: String,
        /// `as: pair`: `name=value`, ready for a Cookie header.
        pair: bool,
    },
    /// A changed token.
    Jwt(Box<JwtOutput>),
    /// The current one-time password of a base32 secret (RFC 6238: SHA-1, six digits, 30 s).
    Totp(Expression),
}

/// `{jwt: …}`: decodes a token, merges members into its parts, and encodes it again.
#[derive(Debug, Clone)]
pub struct JwtOutput {
    /// The token.
    pub from: Expression,
    /// Merged into the header; null removes.
    pub header: IndexMap<String, Payload>,
    /// Merged into the claims; null removes, `now-10` is ten seconds ago as a number.
    pub claims: IndexMap<String, Payload>,
    /// What becomes of the signature.
    pub sign: JwtSign,
}

/// `sign`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JwtSign {
    /// Left empty.
    None,
    /// The old one, which then does not fit.
    Keep,
    /// A new one by HS256, HS384 or HS512 (the header's `alg`) with the input `signing_key`.
    Key,
}

impl ExtensionOutput {
    /// Every runtime expression in it.
    pub fn expressions(&self) -> Vec<&Expression> {
        match self {
            Self::Cookie { .. } => Vec::new(),
            Self::Totp(expression) => vec![expression],
            Self::Jwt(jwt) => {
                let members = jwt.header.values().chain(jwt.claims.values());
                std::iter::once(&jwt.from).chain(members.flat_map(Payload::expressions)).collect()
            }
        }
    }
}

impl RequestOverride {
    /// Method or path differ from the document's, so that it does not describe the exchange.
    pub fn leaves_the_document(&self) -> bool {
        self.method.is_some() || self.path.is_some()
    }

    /// Every runtime expression in it.
    pub fn expressions(&self) -> Vec<&Expression> {
        let body = match &self.body {
            Some(BodyOverride::Text(text)) => Some(text),
            _ => None,
        };
        let headers = self.headers.iter().flat_map(|(name, value)| [name, value]);
        self.method.iter().chain(&self.path).chain(body).chain(headers).flat_map(Template::expressions).collect()
    }
}

/// A value of an extension's member that stands for a time: `now`, `now+60`, `now-10` (seconds).
pub(crate) fn seconds_from_now(value: &Value) -> Option<i64> {
    let rest = value.as_str()?.strip_prefix("now")?;
    if rest.is_empty() { Some(0) } else { rest.strip_prefix('+').unwrap_or(rest).parse().ok() }
}
