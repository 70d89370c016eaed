//! The session token that a request presents.

use http::{HeaderMap, header};

use super::cookie::{SESSION_COOKIE, open_session_cookie, read_cookie};

/// The session token of a request: from `X-Session-Token`, else from the session cookie, else the bearer token. A wrong
/// token in the header takes precedence over a valid cookie. A cookie that cannot be opened is ignored.
pub(crate) fn presented_token(headers: &HeaderMap) -> Option<String> {
    let header_token = headers.get("x-session-token").and_then(|value| value.to_str().ok());
    if let Some(token) = header_token.filter(|token| !token.is_empty()) {
        return Some(token.to_owned());
    }
    cookie_token(headers).or_else(|| bearer_token(headers))
}

/// The session token in the session cookie.
pub(crate) fn cookie_token(headers: &HeaderMap) -> Option<String> {
    read_cookie(headers, SESSION_COOKIE).and_then(|value| open_session_cookie(&value))
}

/// The bearer token: exactly two words, the first in any letter case.
pub(crate) fn bearer_token(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let mut words = text.split(' ');
    let (scheme, token) = (words.next()?, words.next()?);
    (words.next().is_none() && scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then(|| token.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kratos::wire::cookie::seal_session_cookie;
    use http::{HeaderName, HeaderValue};

    fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
        let pair =
            |(name, value): &(&str, &str)| (name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn the_header_precedes_the_cookie_and_the_cookie_precedes_the_bearer_token() {
        let cookie = format!("{SESSION_COOKIE}={}", seal_session_cookie("of-cookie", 1));
        let all =
            [("x-session-token", "of-header"), ("cookie", cookie.as_str()), ("authorization", "Bearer of-bearer")];
        assert_eq!(presented_token(&headers(&all)).as_deref(), Some("of-header"));
        assert_eq!(presented_token(&headers(&all[1..])).as_deref(), Some("of-cookie"));
        assert_eq!(presented_token(&headers(&all[2..])).as_deref(), Some("of-bearer"));
        assert_eq!(presented_token(&headers(&[])), None);
    }

    #[test]
    fn a_cookie_that_cannot_be_opened_is_ignored() {
        let sent = headers(&[("cookie", "ory_kratos_session=anything"), ("authorization", "bearer x")]);
        assert_eq!(presented_token(&sent).as_deref(), Some("x"));
    }

    #[test]
    fn a_bearer_token_is_one_word() {
        assert_eq!(bearer_token(&headers(&[("authorization", "BEARER a")])).as_deref(), Some("a"));
        assert_eq!(bearer_token(&headers(&[("authorization", "Bearer a b")])), None);
        assert_eq!(bearer_token(&headers(&[("authorization", "Basic a")])), None);
    }
}
