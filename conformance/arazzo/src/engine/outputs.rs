//! The values of a step's outputs: expressions, selectors, and `x-signoff-outputs`.

use serde_json::Value;

use super::jwt::change_token;
use crate::arazzo::{ExtensionOutput, Output, OutputValue};
use crate::expression::{Scope, evaluate, text_of};
use crate::record::Headers;

/// Evaluates an output. A missing value is null.
///
/// # Errors
/// The output cannot be evaluated.
pub(super) fn evaluate_output(output: &Output, scope: &Scope<'_>, now: i64) -> Result<Value, String> {
    match &output.value {
        OutputValue::Expression(expression) => evaluate(expression, scope).map_err(|error| error.to_string()),
        OutputValue::Selector(selector) => selector.evaluate(scope).map_err(|error| error.to_string()),
        OutputValue::Extension(ExtensionOutput::Cookie { name, pair }) => {
            let response = scope.observed.and_then(|observed| observed.response);
            let headers = response.map(|response| &response.headers);
            Ok(headers.and_then(|headers| cookie(headers, name, *pair)).map_or(Value::Null, Value::from))
        }
        OutputValue::Extension(ExtensionOutput::Totp(secret)) => {
            let secret = evaluate(secret, scope).map_err(|error| error.to_string())?;
            one_time_password(&text_of(&secret), now).map(Value::from)
        }
        OutputValue::Extension(ExtensionOutput::Jwt(change)) => change_token(change, scope, now).map(Value::from),
    }
}

/// The value of a cookie that the response sets (RFC 6265 section 4.1); a name that ends in `*` is a prefix.
fn cookie(headers: &Headers, wanted: &str, pair: bool) -> Option<String> {
    headers.iter_named("set-cookie").find_map(|line| {
        let (name, value) = line.split(';').next()?.split_once('=')?;
        let (name, value) = (name.trim(), value.trim());
        let same = match wanted.strip_suffix('*') {
            Some(prefix) => name.starts_with(prefix),
            None => name == wanted,
        };
        same.then(|| if pair { format!("{name}={value}") } else { value.to_owned() })
    })
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
    fn one_time_passwords_match_rfc_6238() {
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        for (now, expected) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(one_time_password(secret, now).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn a_cookie_is_found_by_name_or_prefix() {
        let headers = Headers(vec![
            ("Set-Cookie".into(), "a=1; Path=/".into()),
            ("set-cookie".into(), "csrf_token_ab12=x=y; HttpOnly".into()),
        ]);
        let cases = [
            ("a", false, Some("1")),
            ("a", true, Some("a=1")),
            ("csrf_token_*", false, Some("x=y")),
            ("csrf_token_*", true, Some("csrf_token_ab12=x=y")),
            ("b", false, None),
        ];
        for (name, pair, expected) in cases {
            assert_eq!(cookie(&headers, name, pair).as_deref(), expected, "{name}");
        }
    }
}
