//! `x-signoff-outputs`: what plain Arazzo cannot read.

use std::sync::Arc;

use signoff_arazzo::arazzo::{ComputedOutput, Node, ValueReader};
use signoff_arazzo::exchange::Headers;
use signoff_arazzo::expression::{Expression, Scope, evaluate, text_of};
use signoff_arazzo::json::Value;
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

use super::cookie::SetCookie;
use super::jwt::{JwtOutput, change_token, parse_jwt};

/// `x-signoff-outputs`.
#[derive(Debug, Clone)]
pub(super) enum ExtensionOutput {
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

impl ComputedOutput for ExtensionOutput {
    fn expressions(&self) -> Vec<&Expression> {
        match self {
            Self::Cookie { .. } => Vec::new(),
            Self::Totp(expression) => vec![expression],
            Self::Jwt(jwt) => jwt.expressions(),
        }
    }

    fn is_generated(&self) -> bool {
        !matches!(self, Self::Cookie { .. })
    }

    fn evaluate(&self, scope: &Scope<'_>) -> Result<Value, String> {
        match self {
            Self::Cookie { name, pair } => {
                let response = scope.observed.and_then(|observed| observed.response);
                let headers = response.map(|response| &response.headers);
                Ok(headers.and_then(|headers| cookie(headers, name, *pair)).map_or(Value::Null, Value::from))
            }
            Self::Totp(secret) => {
                let secret = evaluate(secret, scope).map_err(|error| error.to_string())?;
                one_time_password(&text_of(&secret), scope.now).map(Value::from)
            }
            Self::Jwt(change) => change_token(change, scope).map(Value::from),
        }
    }
}

/// Reads `x-signoff-outputs` of a step.
pub(super) fn parse_outputs(
    step: &Node<'_>,
    reader: &mut ValueReader<'_>,
) -> Vec<(String, Arc<dyn ComputedOutput>, Location)> {
    let Some(map) = step.get("x-signoff-outputs") else { return Vec::new() };
    let mut outputs = Vec::new();
    for (name, node) in map.members("`x-signoff-outputs`", reader.diagnostics) {
        reader.check_key(name, &node);
        if let Some(output) = parse_extension_output(&node, reader) {
            let output: Arc<dyn ComputedOutput> = Arc::new(output);
            outputs.push((name.to_owned(), output, node.location));
        }
    }
    outputs
}

fn parse_extension_output(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<ExtensionOutput> {
    if let Some(cookie) = node.get("cookie") {
        let name = cookie.text("`cookie`", reader.diagnostics)?.to_owned();
        let pair = node.get("as").is_some_and(|field| field.value.as_str() == Some("pair"));
        return Some(ExtensionOutput::Cookie { name, pair });
    }
    if let Some(secret) = node.get("totp") {
        let text = secret.text("`totp`", reader.diagnostics)?;
        return reader.parse_expression(text, &secret).map(ExtensionOutput::Totp);
    }
    if let Some(jwt) = node.get("jwt") {
        return parse_jwt(&jwt, reader).map(|jwt| ExtensionOutput::Jwt(Box::new(jwt)));
    }
    let diagnostic = Diagnostic::invalid("wrong-type", &node.location, "unknown kind of output");
    let help = "write {cookie: NAME}, {jwt: {…}} or {totp: EXPRESSION}";
    reader.diagnostics.push(diagnostic.help(help));
    None
}

/// The value of a cookie that the response sets.
fn cookie(headers: &Headers, wanted: &str, pair: bool) -> Option<String> {
    let cookie = SetCookie::all(headers, wanted).next()?;
    Some(if pair { format!("{}={}", cookie.name, cookie.value) } else { cookie.value.to_owned() })
}

/// RFC 6238 with SHA-1, six digits and steps of 30 s, as in common authenticator applications.
fn one_time_password(secret: &str, now: i64) -> Result<String, String> {
    let key = base32(secret).ok_or("the secret of the one-time password is not base32")?;
    let password = totp_rs::Builder::new()
        .with_algorithm(totp_rs::Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(30)
        .with_secret(key)
        .build_noncompliant();
    Ok(password.generate(u64::try_from(now).unwrap_or_default()).to_string())
}

/// Decodes base32 (RFC 4648 section 6) without padding and white space.
fn base32(text: &str) -> Option<Vec<u8>> {
    let (mut bits, mut count, mut bytes) = (0u32, 0u32, Vec::new());
    for c in text.chars().filter(|c| !matches!(c, '=' | ' ' | '-')) {
        let value = match c.to_ascii_uppercase() {
            c @ 'A'..='Z' => u32::from(c) - u32::from('A'),
            c @ '2'..='7' => u32::from(c) - u32::from('2') + 26,
            _ => return None,
        };
        bits = (bits << 5) | value;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).ok()?);
        }
    }
    (!bytes.is_empty()).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_time_passwords_are_those_of_rfc_6238() {
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        for (now, expected) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(one_time_password(secret, now).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn a_cookie_is_a_value_or_a_pair() {
        let headers = Headers(vec![("Set-Cookie".into(), "csrf_token_ab12=x=y; HttpOnly".into())]);
        assert_eq!(cookie(&headers, "csrf_token_*", false).as_deref(), Some("x=y"));
        assert_eq!(cookie(&headers, "csrf_token_*", true).as_deref(), Some("csrf_token_ab12=x=y"));
    }
}
