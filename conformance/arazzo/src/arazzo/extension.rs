//! The `x-signoff-*` extensions for values that plain Arazzo can neither generate, send nor read.

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::location::Location;

use super::Payload;
use crate::expression::{Expression, Template};

/// The kinds of values that `x-signoff-generate` can make.
pub const GENERATORS: &[&str] =
    &["email", "password", "uuid", "word", "name", "number", "integer", "phone", "url", "token"];

/// `x-signoff-request`: changes the finished request.
#[derive(Debug, Clone)]
pub struct RequestOverride {
    /// Replaces the method.
    pub method: Option<Template>,
    /// Replaces path and query; sent unchanged.
    pub path: Option<Template>,
    /// Headers to append, in order; names can repeat.
    pub headers: Vec<(Template, Template)>,
    /// Headers to remove, except those that `headers` adds.
    pub omit: Vec<String>,
    /// Replaces the body.
    pub body: Option<BodyOverride>,
    /// `Transfer-Encoding: chunked`.
    pub chunked: bool,
    /// The location of the object.
    pub location: Location,
}

/// `x-signoff-request.body`.
#[derive(Debug, Clone)]
pub enum BodyOverride {
    /// `none`: the request has no body.
    None,
    /// `{text: …}`: this text, with embedded expressions.
    Text(Template),
    /// `{base64: …}`: these bytes.
    Bytes(Vec<u8>),
    /// `{repeat: {text, bytes}}`: the text repeated and cut to a number of bytes, between `prefix` and `suffix`.
    Repeat {
        /// The text to repeat.
        text: String,
        /// The length of the repeated part.
        bytes: usize,
        /// The text before the repeated part.
        prefix: String,
        /// The text after the repeated part.
        suffix: String,
    },
}

/// `x-signoff-outputs`.
#[derive(Debug, Clone)]
pub enum ExtensionOutput {
    /// The value of a cookie that the response sets.
    Cookie {
        /// The name; a `*` at the end matches any suffix.
        name: String,
        /// `as: pair`: `name=value`, as in a Cookie header.
        pair: bool,
    },
    /// A modified token.
    Jwt(Box<JwtOutput>),
    /// The current one-time password of a base32 secret (RFC 6238: SHA-1, six digits, 30 s).
    Totp(Expression),
}

/// `{jwt: …}`: decodes a token, merges members into its parts, and encodes it.
#[derive(Debug, Clone)]
pub struct JwtOutput {
    /// The token.
    pub from: Expression,
    /// Merged into the header; null removes a member.
    pub header: IndexMap<String, Payload>,
    /// Merged into the claims; null removes a member, `now-10` is the time ten seconds ago as a number.
    pub claims: IndexMap<String, Payload>,
    /// How to sign the token.
    pub sign: JwtSign,
}

/// `sign`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JwtSign {
    /// An empty signature.
    None,
    /// The old signature, which no longer matches.
    Keep,
    /// A new signature by HS256, HS384 or HS512 (the header's `alg`) with the input `signing_key`.
    Key,
}

impl ExtensionOutput {
    /// Every runtime expression in the value.
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
    /// Whether it changes the method or the path, so that the API document does not describe the exchange.
    pub fn changes_target(&self) -> bool {
        self.method.is_some() || self.path.is_some()
    }

    /// Every runtime expression in the value.
    pub fn expressions(&self) -> Vec<&Expression> {
        let body = match &self.body {
            Some(BodyOverride::Text(text)) => Some(text),
            _ => None,
        };
        let headers = self.headers.iter().flat_map(|(name, value)| [name, value]);
        self.method.iter().chain(&self.path).chain(body).chain(headers).flat_map(Template::expressions).collect()
    }
}

/// Parses `now`, `now+60` and `now-10` to seconds from now.
pub(crate) fn seconds_from_now(value: &Value) -> Option<i64> {
    let rest = value.as_str()?.strip_prefix("now")?;
    if rest.is_empty() { Some(0) } else { rest.strip_prefix('+').unwrap_or(rest).parse().ok() }
}
