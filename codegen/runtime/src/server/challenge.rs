//! `WWW-Authenticate` (RFC 9110, section 11.6.1).

use http::HeaderValue;

use crate::operation::{OperationInfo, SchemeKind};

/// A challenge for each scheme that the operation accepts; `None` if it accepts none that a header can name.
pub(super) fn challenge(operation: &OperationInfo) -> Option<HeaderValue> {
    let mut challenges: Vec<String> = Vec::new();
    for scheme in operation.security.iter().flat_map(|alternative| *alternative) {
        let challenge = match scheme.kind {
            SchemeKind::Basic => "Basic realm=\"api\", charset=\"UTF-8\"".to_owned(),
            SchemeKind::Bearer if scheme.scopes.is_empty() => "Bearer".to_owned(),
            SchemeKind::Bearer => format!("Bearer scope={}", quoted(&scheme.scopes.join(" "))),
            SchemeKind::Other(name) => name.to_owned(),
            // No scheme is registered for keys, but a 401 has at least one challenge.
            SchemeKind::KeyInHeader(name) => format!("ApiKey in=\"header\", name={}", quoted(name)),
            SchemeKind::KeyInQuery(name) => format!("ApiKey in=\"query\", name={}", quoted(name)),
            SchemeKind::KeyInCookie(name) => format!("ApiKey in=\"cookie\", name={}", quoted(name)),
            SchemeKind::MutualTls => continue,
        };
        if !challenges.contains(&challenge) {
            challenges.push(challenge);
        }
    }
    HeaderValue::from_str(&challenges.join(", ")).ok().filter(|value| !value.is_empty())
}

/// A quoted string (RFC 9110, section 5.6.4).
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::challenge;
    use crate::operation::{OperationInfo, SchemeKind, SchemeUse};

    const fn scheme(kind: SchemeKind, scopes: &'static [&'static str]) -> SchemeUse {
        SchemeUse { name: "some", kind, scopes }
    }

    const CERTIFICATE: &[SchemeUse] = &[scheme(SchemeKind::MutualTls, &[])];
    const BASIC: &[SchemeUse] = &[scheme(SchemeKind::Basic, &[])];
    const BEARER: &[SchemeUse] = &[scheme(SchemeKind::Bearer, &["pets:read", "pets:write"])];
    const KEY: &[SchemeUse] = &[scheme(SchemeKind::KeyInHeader("X-\"Key"), &[])];

    fn of(security: &'static [&'static [SchemeUse]]) -> Option<String> {
        let operation = OperationInfo { id: "x", method: "GET", path: "/", parameters: &[], body: None, security };
        challenge(&operation).map(|value| value.to_str().unwrap().to_owned())
    }

    #[test]
    fn each_scheme_of_the_document_is_a_challenge_once() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[CERTIFICATE]), None);
        let expected = "Bearer scope=\"pets:read pets:write\", ApiKey in=\"header\", name=\"X-\\\"Key\"";
        assert_eq!(of(&[BEARER, KEY]).as_deref(), Some(expected));
        assert_eq!(of(&[BASIC, BASIC]).as_deref(), Some("Basic realm=\"api\", charset=\"UTF-8\""));
    }
}
