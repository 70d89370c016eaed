//! Cookies: the session cookie is a sealed session token.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::{HeaderMap, header};
use jiff::Timestamp;
use sha2::Sha256;

use crate::secret::generate_hex;
use crate::seed::KRATOS_COOKIE_SECRET;

/// `session.cookie.name`.
pub(crate) const SESSION_COOKIE: &str = "ory_kratos_session";
const TAG_BYTES: usize = 32;

/// The value of a cookie, if the request has it.
pub(crate) fn read_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// The value of a session cookie: the token, its expiry, a nonce for uniqueness, and a tag over them.
pub(crate) fn seal_session_cookie(token: &str, expires_at: i64) -> String {
    let mut sealed = format!("{token}|{expires_at}|{}", generate_hex(8)).into_bytes();
    let tag = keyed(b"cookie", &sealed);
    sealed.extend_from_slice(&tag);
    URL_SAFE_NO_PAD.encode(sealed)
}

/// The session token in a session cookie, if its tag is valid. The session may have ended.
pub(crate) fn open_session_cookie(value: &str) -> Option<String> {
    let sealed = URL_SAFE_NO_PAD.decode(value).ok()?;
    let (content, tag) = sealed.split_at_checked(sealed.len().checked_sub(TAG_BYTES)?)?;
    mac(b"cookie", content)?.verify_slice(tag).ok()?;
    let (token, _) = std::str::from_utf8(content).ok()?.split_once('|')?;
    Some(token.to_owned())
}

/// The session's logout token. It is derived from the session token, so it never changes and need not be stored.
pub(crate) fn logout_token(session_token: &str) -> String {
    const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let tag = keyed(b"logout", session_token.as_bytes());
    let letter = |byte: &u8| LETTERS.get(usize::from(*byte) % LETTERS.len()).map(|letter| char::from(*letter));
    format!("ory_lo_{}", tag.iter().filter_map(letter).collect::<String>())
}

/// The `Set-Cookie` of a session. The cookie expires with the session.
pub(crate) fn set_session_cookie(token: &str, now: Timestamp, expires_at: Timestamp, secure: bool) -> String {
    // The remaining whole seconds.
    let left = expires_at.duration_since(now).as_secs().saturating_sub(1).max(0);
    let value = seal_session_cookie(token, expires_at.as_second());
    let (expires, protection) = (http_date(expires_at), protection(secure));
    format!("{SESSION_COOKIE}={value}; Path=/; Expires={expires}; Max-Age={left}; {protection}")
}

/// The `Set-Cookie` that removes the session cookie.
pub(crate) fn clear_session_cookie(secure: bool) -> String {
    let protection = protection(secure);
    format!("{SESSION_COOKIE}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; {protection}")
}

/// The attributes that protect a cookie. Under an https base URL, it is never sent over http (RFC 6265, section 4.1.2.5).
pub(crate) fn protection(secure: bool) -> &'static str {
    if secure { "HttpOnly; Secure; SameSite=Lax" } else { "HttpOnly; SameSite=Lax" }
}

/// RFC 9110, section 5.6.7.
fn http_date(time: Timestamp) -> String {
    time.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn keyed(purpose: &[u8], content: &[u8]) -> Vec<u8> {
    mac(purpose, content).map(|mac| mac.finalize().into_bytes().to_vec()).unwrap_or_default()
}

fn mac(purpose: &[u8], content: &[u8]) -> Option<Hmac<Sha256>> {
    // HMAC accepts keys of any length.
    let mut mac = Hmac::<Sha256>::new_from_slice(KRATOS_COOKIE_SECRET.as_bytes()).ok()?;
    mac.update(purpose);
    mac.update(&[0]);
    mac.update(content);
    Some(mac)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_cookie_opens_to_its_token() {
        let value = seal_session_cookie("ory_st_x", 5);
        assert_eq!(open_session_cookie(&value).as_deref(), Some("ory_st_x"));
        assert_ne!(value, seal_session_cookie("ory_st_x", 5));
    }

    #[test]
    fn a_cookie_that_was_changed_does_not_open() {
        let mut bytes = URL_SAFE_NO_PAD.decode(seal_session_cookie("ory_st_x", 5)).unwrap();
        bytes[0] ^= 1;
        assert_eq!(open_session_cookie(&URL_SAFE_NO_PAD.encode(bytes)), None);
        assert_eq!(open_session_cookie("anything"), None);
        assert_eq!(open_session_cookie(""), None);
    }

    #[test]
    fn a_logout_token_is_that_of_its_session_and_has_its_form() {
        let token = logout_token("ory_st_x");
        assert_eq!(token, logout_token("ory_st_x"));
        assert_ne!(token, logout_token("ory_st_y"));
        assert_eq!(token.len(), 39);
        assert!(token.strip_prefix("ory_lo_").unwrap().chars().all(|letter| letter.is_ascii_alphanumeric()));
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, "a=1; ory_kratos_session=v=w;b=2".parse().unwrap());
        assert_eq!(read_cookie(&headers, SESSION_COOKIE).as_deref(), Some("v=w"));
        assert_eq!(read_cookie(&headers, "c"), None);
    }

    #[test]
    fn a_new_session_cookie_ends_with_its_session() {
        let now = Timestamp::from_second(0).unwrap();
        let line = set_session_cookie("t", now, Timestamp::from_second(86_400).unwrap(), false);
        assert!(
            line.contains("; Expires=Fri, 02 Jan 1970 00:00:00 GMT; Max-Age=86399; HttpOnly; SameSite=Lax"),
            "{line}"
        );
    }
}
