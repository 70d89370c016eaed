//! Finds credentials by their position: values of headers, members and parameters with the name of a credential, and tokens with a
//! recognizable form.

use std::borrow::Cow;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use memchr::memchr2;
use regex::Regex;

use super::credential::{is_cookie_attribute, is_credential_header, is_credential_name, is_scheme, split_scheme};
use super::shape::JWT;
use super::span::Span;

/// The credentials in any text.
pub(super) fn text_spans(text: &str) -> Vec<Span> {
    [token_spans(text), member_spans(text), parameter_spans(text)].concat()
}

/// The credentials in the value of a header. Its outer form remains: the scheme of `Authorization`, the names of cookies.
pub(super) fn header_spans(name: &str, value: &str) -> Vec<Span> {
    if !is_credential_header(name) {
        return Vec::new();
    }
    let credentials: Vec<&str> = match name.to_ascii_lowercase().as_str() {
        "cookie" => value.split(';').map(cookie_value).collect(),
        "set-cookie" => {
            let mut parts = value.split(';');
            let cookie = parts.next().map(cookie_value);
            let named = parts.filter_map(|attribute| attribute.split_once('='));
            let unknown = named.filter(|(name, _)| !is_cookie_attribute(name.trim())).map(|(_, value)| value.trim());
            cookie.into_iter().chain(unknown).collect()
        }
        // A scheme without credentials is not secret, and shows what is wrong: a value that is missing.
        "authorization" | "proxy-authorization" if is_scheme(value.trim()) => Vec::new(),
        "authorization" | "proxy-authorization" => vec![split_scheme(value).1],
        _ => vec![value],
    };
    credentials.into_iter().map(|credential| Span::of(value, credential)).collect()
}

/// The value of `name=value`; without a name, everything.
fn cookie_value(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(_, value)| value).trim()
}

/// JSON Web Tokens, and the heads of those that a message truncates.
pub(super) fn token_spans(text: &str) -> Vec<Span> {
    static HEAD: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?-u)\beyJ[A-Za-z0-9_-]{5,}").ok());
    let mut spans: Vec<Span> = JWT.find_all(text).into_iter().map(|token| Span::of(text, token)).collect();
    let heads = HEAD.as_ref().filter(|_| text.contains("eyJ"));
    let heads = heads.into_iter().flat_map(|pattern| pattern.find_iter(text)).filter(|found| is_head(found.as_str()));
    spans.extend(heads.map(|found| Span::new(found.start(), found.end())));
    spans
}

/// RFC 7515, section 4.1: the first part of a token is an object with these members.
fn is_head(part: &str) -> bool {
    let whole = part.get(..part.len() - part.len() % 4).unwrap_or_default();
    let decoded = URL_SAFE_NO_PAD.decode(whole).unwrap_or_default();
    let text = String::from_utf8_lossy(&decoded);
    ["\"alg", "\"typ", "\"kid", "\"enc", "\"cty", "\"x5", "\"jku", "\"jwk"].iter().any(|name| text.contains(name))
}

/// Values of parameters in queries, fragments and forms: `#access_token=…`.
fn parameter_spans(text: &str) -> Vec<Span> {
    static PARAMETER: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r#"(?:^|[?&#; \t\r\n"'])([A-Za-z0-9_.%\[\]-]+)=([^&#; \t\r\n"'<>\\]+)"#).ok());
    let Some(parameter) = PARAMETER.as_ref().filter(|_| text.contains('=')) else { return Vec::new() };
    let secret = parameter
        .captures_iter(text)
        .filter(|found| found.get(1).is_some_and(|name| is_credential_name(name.as_str())));
    secret.filter_map(|found| found.get(2)).map(|value| Span::new(value.start(), value.end())).collect()
}

/// Values of members in JSON, which can be a part of the text: strings without their quotes, and numbers that are not counts.
fn member_spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    if !text.contains('"') {
        return spans;
    }
    let mut rest = text;
    // The number of open brackets since the member whose value is secret.
    let mut depth: Option<usize> = None;
    let mut pending = false;
    loop {
        let from = trim_start(rest);
        if from.is_empty() {
            return spans;
        }
        let (token, after) = from.split_at(token_length(from));
        rest = after;
        if token.starts_with('"') && trim_start(rest).starts_with(':') {
            pending = depth.is_none() && is_credential_name(&decoded(token));
            continue;
        }
        let secret = depth.is_some() || pending;
        match token {
            ":" => continue,
            "{" | "[" => {
                depth = match depth {
                    Some(depth) => Some(depth + 1),
                    None => pending.then_some(1),
                }
            }
            "}" | "]" => depth = depth.and_then(|depth| depth.checked_sub(1)).filter(|depth| *depth > 0),
            _ => {}
        }
        pending = false;
        if secret && let Some(inside) = token.strip_prefix('"') {
            // The text may end in the middle of the string.
            spans.push(Span::of(text, inside.strip_suffix('"').unwrap_or(inside)));
        } else if secret && token.len() >= 4 && token.bytes().all(|byte| byte.is_ascii_digit()) {
            spans.push(Span { is_number: true, ..Span::of(text, token) });
        }
    }
}

/// The text without white space at its beginning. JSON is mostly ASCII, where a byte decides.
fn trim_start(text: &str) -> &str {
    let start = text.bytes().position(|byte| !matches!(byte, b' ' | b'\t'..=b'\r')).unwrap_or(text.len());
    let rest = text.get(start..).unwrap_or_default();
    if rest.as_bytes().first().is_some_and(u8::is_ascii) { rest } else { rest.trim_start() }
}

/// The length of the JSON token at the beginning of the text: a string, a bracket, a colon, or anything up to the next one.
fn token_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    match bytes.first() {
        Some(b'"') => {
            let mut end = 1;
            while let Some(next) = bytes.get(end..).and_then(|rest| memchr2(b'"', b'\\', rest)) {
                end += next;
                if bytes.get(end) == Some(&b'"') {
                    return end + 1;
                }
                // What is escaped cannot end the string. Only bytes of ASCII are looked for, so its first byte is enough.
                end += 2;
            }
            text.len()
        }
        Some(b'{' | b'}' | b'[' | b']' | b':' | b',') => 1,
        _ => {
            let is_mark = |byte: u8| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']' | b':' | b',');
            let is_end = |byte: u8| is_mark(byte) || matches!(byte, b' ' | b'\t'..=b'\r') || !byte.is_ascii();
            let end = text.bytes().position(is_end).unwrap_or(text.len());
            // Other scripts have white space of their own.
            let is_other = |c: char| c.is_whitespace() || u8::try_from(c).is_ok_and(is_mark);
            let rest = text.get(end..).unwrap_or_default();
            if rest.is_empty() || rest.starts_with(|c: char| c.is_ascii()) {
                return end;
            }
            end + rest.find(is_other).unwrap_or(rest.len())
        }
    }
}

/// The name of a member, without its quotes and escapes.
fn decoded(name: &str) -> Cow<'_, str> {
    if !name.contains('\\') {
        return name.trim_matches('"').into();
    }
    serde_json::from_str(name).map_or(name.into(), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::super::span::replace;
    use super::*;

    fn mask(text: &str, spans: Vec<Span>) -> String {
        replace(text, spans, Span::masked)
    }

    #[test]
    fn members_with_credentials_are_found_in_place() {
        let members = |text: &str| mask(text, member_spans(text));
        let text = r#"got {"session_token": "ab\"c", "token": {"a": ["x", 12345], "b": true}, "tokens": 2, "n": "x"}"#;
        let masked =
            r#"got {"session_token": "***", "token": {"a": ["***", "***"], "b": true}, "tokens": 2, "n": "x"}"#;
        assert_eq!(members(text), masked);
        assert_eq!(members(r#"{"api_key":"cut off he"#), r#"{"api_key":"***"#);
        assert_eq!(members(r#"{"\u0074oken":"x"} é "y""#), r#"{"\u0074oken":"***"} é "y""#);
        assert_eq!(members(r#"{"token":"","otp":null}"#), r#"{"token":"","otp":null}"#);
    }

    #[test]
    fn parameters_with_credentials_are_found() {
        let parameters = |text: &str| mask(text, parameter_spans(text));
        assert_eq!(parameters("http://a/#access_token=x&state=y"), "http://a/#access_token=***&state=y");
        assert_eq!(parameters("password=a%20b&user=c"), "password=***&user=c");
    }

    #[test]
    fn the_head_of_a_truncated_token_is_found() {
        let tokens = |text: &str| mask(text, token_spans(text));
        assert_eq!(tokens("got eyJhbGciOiJIUzI1NiIsInR5…"), "got ***…");
        assert_eq!(tokens("eyJuYW1lIjoiYSJ9"), "eyJuYW1lIjoiYSJ9");
        assert_eq!(tokens("a eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln b"), "a *** b");
    }
}
