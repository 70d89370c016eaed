//! `{jwt: …}` outputs: tokens with a modified header or modified claims, such as forged or expired tokens.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use indexmap::IndexMap;
use signoff_arazzo::arazzo::{Node, Payload, ValueReader};
use signoff_arazzo::expression::{Expression, Scope, text_of};
use signoff_arazzo::json::{Map, Value};
use signoff_openapi::diagnostic::Diagnostic;

use super::text_of_expression;
use super::token::Token;

/// The input with the key for `sign: key`.
const KEY: &str = "signing_key";

/// `{jwt: …}`: decodes a token, merges members into its parts, and encodes it.
#[derive(Debug, Clone)]
pub(super) struct JwtOutput {
    /// The token.
    from: Expression,
    /// Merged into the header; null removes a member.
    header: IndexMap<String, Payload>,
    /// Merged into the claims; null removes a member, `now-10` is the time ten seconds ago as a number.
    claims: IndexMap<String, Payload>,
    /// How to sign the token.
    sign: JwtSign,
}

/// `sign`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum JwtSign {
    /// An empty signature.
    None,
    /// The old signature, which no longer matches.
    Keep,
    /// A new signature by HS256, HS384 or HS512 (the header's `alg`) with the input `signing_key`.
    Key,
}

impl JwtOutput {
    /// Every runtime expression in the value.
    pub(super) fn expressions(&self) -> Vec<&Expression> {
        let members = self.header.values().chain(self.claims.values());
        std::iter::once(&self.from).chain(members.flat_map(Payload::expressions)).collect()
    }
}

pub(super) fn parse_jwt(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<JwtOutput> {
    node.check_fields("`jwt`", &["from", "header", "claims", "sign"], reader.diagnostics);
    let from = node.required_text("from", "`jwt`", reader.diagnostics)?;
    let from = reader.parse_expression(&from.name, &node.get("from")?)?;
    let sign = match node.get("sign").map(|field| (field.value.as_str(), field.location)) {
        None | Some((Some("keep"), _)) => JwtSign::Keep,
        Some((Some("none"), _)) => JwtSign::None,
        Some((Some("key"), _)) => JwtSign::Key,
        Some((_, location)) => {
            let diagnostic = Diagnostic::invalid("wrong-type", &location, "unknown value of `sign`");
            reader.diagnostics.push(diagnostic.help("write `none`, `keep` or `key`"));
            return None;
        }
    };
    Some(JwtOutput {
        from,
        header: parse_merge(node, reader, "header")?,
        claims: parse_merge(node, reader, "claims")?,
        sign,
    })
}

fn parse_merge(node: &Node<'_>, reader: &mut ValueReader<'_>, key: &str) -> Option<IndexMap<String, Payload>> {
    let Some(map) = node.get(key) else { return Some(IndexMap::new()) };
    let members = map.members(&format!("`{key}`"), reader.diagnostics);
    members.iter().map(|(name, node)| Some(((*name).to_owned(), reader.parse_payload(node)?))).collect()
}

/// Decodes a token, merges the changes, and encodes it.
///
/// # Errors
/// The value is not a token (RFC 7519), or there is no key to sign with.
pub(super) fn change_token(change: &JwtOutput, scope: &Scope<'_>) -> Result<String, String> {
    let text = text_of_expression(&change.from, scope)?;
    let token = Token::decode(&text).map_err(|problem| format!("`{}` {problem}", change.from))?;
    let (mut header, mut claims) = (token.header, token.claims);
    merge(&mut header, &change.header, scope)?;
    merge(&mut claims, &change.claims, scope)?;
    let signed = format!("{}.{}", encode(&header), encode(&claims));
    let signature = match change.sign {
        JwtSign::None => String::new(),
        JwtSign::Keep => token.signature.to_owned(),
        JwtSign::Key => {
            let key = scope.inputs.get(KEY).ok_or_else(|| format!("`sign: key` needs the input `{KEY}`"))?;
            let algorithm = header.get("alg").and_then(Value::as_str).unwrap_or("HS256").to_owned();
            sign(&algorithm, text_of(key).as_bytes(), signed.as_bytes())?
        }
    };
    Ok(format!("{signed}.{signature}"))
}

fn encode(members: &Map) -> String {
    URL_SAFE_NO_PAD.encode(Value::Object(members.clone()).to_string())
}

fn merge(members: &mut Map, changes: &IndexMap<String, Payload>, scope: &Scope<'_>) -> Result<(), String> {
    for (name, change) in changes {
        let value = change.evaluate(scope).map_err(|error| format!("`{name}`: {error}"))?;
        match (value, change) {
            (Value::Null, _) => {
                members.remove(name);
            }
            (value, Payload::Literal(_)) => {
                let value =
                    seconds_from_now(&value).map_or(value, |seconds| Value::from(scope.now.saturating_add(seconds)));
                members.insert(name.clone(), value);
            }
            (value, _) => {
                members.insert(name.clone(), value);
            }
        }
    }
    Ok(())
}

fn sign(algorithm: &str, key: &[u8], text: &[u8]) -> Result<String, String> {
    macro_rules! mac {
        ($digest:ty) => {{
            let mut mac = Hmac::<$digest>::new_from_slice(key).map_err(|error| error.to_string())?;
            mac.update(text);
            URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
        }};
    }
    match algorithm {
        "HS256" => Ok(mac!(sha2::Sha256)),
        "HS384" => Ok(mac!(sha2::Sha384)),
        "HS512" => Ok(mac!(sha2::Sha512)),
        other => Err(format!("algorithm `{other}` is not supported for signing; use HS256, HS384 or HS512")),
    }
}

/// Parses `now`, `now+60` and `now-10` to seconds from now.
fn seconds_from_now(value: &Value) -> Option<i64> {
    let rest = value.as_str()?.strip_prefix("now")?;
    if rest.is_empty() { Some(0) } else { rest.strip_prefix('+').unwrap_or(rest).parse().ok() }
}
