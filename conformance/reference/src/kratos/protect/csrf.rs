//! The anti-CSRF pair: a secret in a cookie, and the same secret under a fresh mask in each form.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::kratos::wire::cookie::{protection, read_cookie};

const SECRET_BYTES: usize = 32;
const MASKED_BYTES: usize = 2 * SECRET_BYTES;
/// A year.
const MAX_AGE: u32 = 31_536_000;

/// A browser's anti-CSRF secret.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct CsrfSecret([u8; SECRET_BYTES]);

impl CsrfSecret {
    /// A new secret.
    pub(crate) fn generate() -> Self {
        Self(rand::random())
    }

    /// The secret in a request's cookie.
    pub(crate) fn of_request(headers: &HeaderMap, cookie_name: &str) -> Option<Self> {
        Self::decode(&read_cookie(headers, cookie_name)?)
    }

    fn decode(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// The cookie's value: 44 characters.
    pub(crate) fn cookie_value(&self) -> String {
        STANDARD.encode(self.0)
    }

    /// The value of `Set-Cookie`.
    pub(crate) fn set_cookie(&self, cookie_name: &str, secure: bool) -> String {
        format!("{cookie_name}={}; Path=/; Max-Age={MAX_AGE}; {}", self.cookie_value(), protection(secure))
    }

    /// A form's token: 88 characters, different each time. The mask prevents compression attacks.
    pub(crate) fn form_token(&self) -> String {
        let mask: [u8; SECRET_BYTES] = rand::random();
        let masked = self.0.iter().zip(mask).map(|(secret, mask)| secret ^ mask);
        STANDARD.encode(mask.into_iter().chain(masked).collect::<Vec<u8>>())
    }

    /// Whether a form's token or the cookie's value belongs to this secret, in constant time.
    pub(crate) fn matches(&self, token: &str) -> bool {
        let Ok(bytes) = STANDARD.decode(token) else { return false };
        let secret = match (bytes.len(), bytes.split_at_checked(SECRET_BYTES)) {
            (SECRET_BYTES, _) => bytes,
            (MASKED_BYTES, Some((mask, masked))) => mask.iter().zip(masked).map(|(mask, byte)| mask ^ byte).collect(),
            _ => return false,
        };
        self.0.as_slice().ct_eq(&secret).into()
    }
}

/// The cookie's name. It ends in a hash of the public base URL, here without its address: the built-in reference uses a
/// different port each time, but the cookie's name must not change.
pub(crate) fn csrf_cookie_name(base_url: &str) -> String {
    let path = url::Url::parse(base_url).map_or_else(|_| base_url.to_owned(), |url| url.path().to_owned());
    let hash = Sha256::digest(path.as_bytes());
    format!("csrf_token_{}", hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_token_matches_its_own_secret_alone() {
        let (one, other) = (CsrfSecret::generate(), CsrfSecret::generate());
        let token = one.form_token();
        assert_eq!(token.len(), 88);
        assert!(one.matches(&token));
        assert!(!other.matches(&token));
        assert!(!one.matches("") && !one.matches("x") && !one.matches(&STANDARD.encode([0; 10])));
    }

    #[test]
    fn two_form_tokens_of_one_secret_differ_and_both_match() {
        let secret = CsrfSecret::generate();
        let (one, other) = (secret.form_token(), secret.form_token());
        assert_ne!(one, other);
        assert!(secret.matches(&one) && secret.matches(&other));
    }

    #[test]
    fn the_cookie_value_is_read_back_and_matches() {
        let secret = CsrfSecret::generate();
        let value = secret.cookie_value();
        assert_eq!(value.len(), 44);
        assert!(CsrfSecret::decode(&value).unwrap() == secret);
        assert!(secret.matches(&value));
        assert!(CsrfSecret::decode("short").is_none());
    }

    #[test]
    fn the_cookie_name_does_not_depend_on_the_port() {
        let name = csrf_cookie_name("http://127.0.0.1:1/kratos");
        assert_eq!(name, csrf_cookie_name("http://127.0.0.1:2/kratos"));
        assert_eq!(name.len(), "csrf_token_".len() + 64);
    }
}
