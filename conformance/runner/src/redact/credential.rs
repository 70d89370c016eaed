//! The names of credentials: which headers, members and parameters are secret whatever their value is.

use std::sync::LazyLock;

use regex::Regex;

/// Replaces a secret.
pub const MASKED: &str = "***";

/// The last word of a credential's name.
const LAST_WORDS: [&str; 16] = [
    "token",
    "secret",
    "password",
    "passwd",
    "pwd",
    "passphrase",
    "jwt",
    "ticket",
    "assertion",
    "otp",
    "credential",
    "credentials",
    "apikey",
    "cookie",
    "authorization",
    "session",
];
/// `key` is a credential only after these words.
const KEYS: [&str; 9] = ["api", "access", "private", "secret", "auth", "client", "signing", "encryption", "service"];
/// Names with such a last word that are not secret.
const PUBLIC_HEADERS: [&str; 4] = ["idempotency-key", "sec-websocket-key", "surrogate-key", "www-authenticate"];
/// IANA HTTP Authentication Scheme Registry, and widely used schemes that are not registered.
const SCHEMES: [&str; 18] = [
    "basic",
    "bearer",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
    "ntlm",
    "aws4-hmac-sha256",
    "token",
    "apikey",
];
/// RFC 6265, section 4.1, and attributes that browsers added.
const COOKIE_ATTRIBUTES: [&str; 8] =
    ["path", "domain", "expires", "max-age", "samesite", "priority", "httponly", "secure"];

/// Whether the name of a member, a parameter or a value denotes a credential: `session_token`, `apiKey`, `X-Auth-Token`.
pub(super) fn is_credential_name(name: &str) -> bool {
    let words = words(name);
    match words.as_slice() {
        [.., before, last] if last == "key" => KEYS.contains(&before.as_str()),
        [.., before, last] if last == "session" || last == "cookie" => before == "auth",
        [last] if last == "session" || last == "cookie" => false,
        [.., last] => LAST_WORDS.contains(&last.as_str()),
        [] => false,
    }
}

/// The words of a name in lower case: `access_token`, `accessToken` and `Access-Token` have the same.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in name.chars() {
        let is_new = !c.is_alphanumeric() || (c.is_uppercase() && lower);
        if is_new && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
        lower = c.is_lowercase() || c.is_ascii_digit();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a header carries credentials.
pub(super) fn is_credential_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let known = ["authorization", "proxy-authorization", "cookie", "set-cookie"];
    known.contains(&name.as_str())
        || (!PUBLIC_HEADERS.contains(&name.as_str()) && (is_credential_name(&name) || name.ends_with("-key")))
}

/// The scheme and the credentials of `Authorization`. Without a known scheme, the whole value is the credentials.
pub(super) fn split_scheme(value: &str) -> (Option<&str>, &str) {
    match value.split_once(' ') {
        Some((scheme, rest)) if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => (Some(scheme), rest),
        _ => (None, value),
    }
}

/// Keeps the outer form of a credential header, and the credentials for which `keep` is true.
pub(super) fn outer_form(name: &str, value: &str, keep: impl Fn(&str) -> bool) -> String {
    let masked = |credential: &str| if keep(credential) { credential.to_owned() } else { MASKED.to_owned() };
    match name.to_ascii_lowercase().as_str() {
        "cookie" => mask_cookies(value, masked),
        "set-cookie" => {
            let (pair, attributes) = value.split_once(';').unwrap_or((value, ""));
            let attributes = attributes.split(';').filter(|attribute| !attribute.is_empty()).map(|attribute| {
                let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
                let is_known = COOKIE_ATTRIBUTES.contains(&name.trim().to_ascii_lowercase().as_str());
                if value.is_empty() || is_known { attribute.to_owned() } else { format!("{name}={}", masked(value)) }
            });
            std::iter::once(mask_cookies(pair, masked)).chain(attributes).collect::<Vec<_>>().join(";")
        }
        "authorization" | "proxy-authorization" => match split_scheme(value) {
            (Some(scheme), credentials) => format!("{scheme} {}", masked(credentials)),
            (None, credentials) => masked(credentials),
        },
        _ => masked(value),
    }
}

fn mask_cookies(pairs: &str, masked: impl Fn(&str) -> String) -> String {
    let pairs = pairs.split(';').map(|pair| match pair.trim().split_once('=') {
        Some((name, "")) => format!("{name}="),
        Some((name, value)) => format!("{name}={}", masked(value)),
        None => masked(pair.trim()),
    });
    pairs.collect::<Vec<_>>().join("; ")
}

/// Masks parameters with the names of credentials in queries, fragments and forms: `#access_token=…`.
pub(super) fn mask_parameters(text: &str) -> String {
    static PARAMETER: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r#"(^|[?&#; \t\r\n"'])([A-Za-z0-9_.%\[\]-]+)=([^&#; \t\r\n"'<>\\]+)"#).ok());
    let Some(parameter) = PARAMETER.as_ref().filter(|_| text.contains('=')) else { return text.to_owned() };
    let replace = |found: &regex::Captures<'_>| {
        let part = |index: usize| found.get(index).map_or("", |part| part.as_str());
        let value = if is_credential_name(part(2)) { MASKED } else { part(3) };
        format!("{}{}={value}", part(1), part(2))
    };
    parameter.replace_all(text, replace).into_owned()
}

/// Masks members with the names of credentials in JSON, which can be a part of the text. Everything else is preserved.
pub(super) fn mask_members(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    // The number of open brackets since the member whose value is secret.
    let mut depth: Option<usize> = None;
    let mut pending = false;
    while let Some(start) = rest.find(|c: char| !c.is_whitespace()) {
        let (space, from) = rest.split_at(start);
        masked.push_str(space);
        let length = token_length(from);
        let (token, after) = from.split_at(length);
        rest = after;
        let is_name = token.starts_with('"') && rest.trim_start().starts_with(':');
        if is_name {
            masked.push_str(token);
            pending = depth.is_none() && is_credential_name(&decoded(token));
            continue;
        }
        let secret = depth.is_some() || pending;
        match token {
            ":" => {
                masked.push(':');
                continue;
            }
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
        let is_text = token.starts_with('"') && token != "\"\"";
        let is_number = token.len() >= 4 && token.bytes().all(|byte| byte.is_ascii_digit());
        if secret && (is_text || is_number) {
            masked.push_str(&format!("\"{MASKED}\""));
        } else {
            masked.push_str(token);
        }
    }
    masked.push_str(rest);
    masked
}

/// The length of the JSON token at the beginning of the text: a string, a bracket, a colon, or anything up to the next one.
fn token_length(text: &str) -> usize {
    let mut characters = text.char_indices();
    match characters.next() {
        Some((_, '"')) => {
            let mut escaped = false;
            for (index, c) in characters {
                match c {
                    _ if escaped => escaped = false,
                    '\\' => escaped = true,
                    '"' => return index + 1,
                    _ => {}
                }
            }
            text.len()
        }
        Some((_, '{' | '}' | '[' | ']' | ':' | ',')) => 1,
        _ => text.find(|c: char| c.is_whitespace() || "\"{}[]:,".contains(c)).unwrap_or(text.len()),
    }
}

fn decoded(name: &str) -> String {
    serde_json::from_str(name).unwrap_or_else(|_| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_credentials_are_recognized_in_every_notation() {
        for name in ["token", "session_token", "accessToken", "X-Auth-Token", "api_key", "apiKey", "X-API-Key", "otp"] {
            assert!(is_credential_name(name), "{name}");
        }
        for name in ["tokens", "token_type", "key", "keyword", "monkey", "passwordless", "session", "ticket_count"] {
            assert!(!is_credential_name(name), "{name}");
        }
    }

    #[test]
    fn members_with_credentials_are_masked_in_place() {
        let text = r#"got {"session_token": "ab\"c", "token": {"a": ["x", 12345], "b": true}, "tokens": 2, "n": "x"}"#;
        let masked =
            r#"got {"session_token": "***", "token": {"a": ["***", "***"], "b": true}, "tokens": 2, "n": "x"}"#;
        assert_eq!(mask_members(text), masked);
        assert_eq!(mask_members(r#"{"api_key":"cut off he"#), r#"{"api_key":"***""#);
        assert_eq!(mask_members(r#"{"\u0074oken":"x"} é "y""#), r#"{"\u0074oken":"***"} é "y""#);
    }

    #[test]
    fn parameters_with_credentials_are_masked() {
        assert_eq!(mask_parameters("http://a/#access_token=x&state=y"), "http://a/#access_token=***&state=y");
        assert_eq!(mask_parameters("password=a%20b&user=c"), "password=***&user=c");
    }
}
