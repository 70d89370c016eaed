//! JSON Web Tokens signed with HMAC (RFC 7519 over RFC 7515 and RFC 7518, section 3.2).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Sha256, Sha384, Sha512};

/// The header of issued tokens. Other headers are accepted.
const HEADER: &str = r#"{"alg":"HS256","typ":"JWT"}"#;

/// The secret that signs all tokens.
#[derive(Clone)]
pub(super) struct SigningKey(Box<[u8]>);

impl SigningKey {
    /// A key with these bytes.
    pub(super) fn new(secret: &str) -> Self {
        Self(secret.as_bytes().into())
    }
}

crate::secret::hide_in_debug!(SigningKey);

/// Why a text is not a token that this key signed. The messages are those of the system's debug mode.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum JwtError {
    /// The token does not have three parts.
    #[error("token is malformed: token contains an invalid number of segments")]
    Segments,
    /// A part is not unpadded base64url or not the expected JSON.
    #[error("token is malformed: cannot read the {0}")]
    Malformed(&'static str),
    /// `alg` is not supported.
    #[error("token is unverifiable: signing method (alg) is unavailable")]
    Algorithm,
    /// The signature is missing or does not match.
    #[error("token signature is invalid: signature is invalid")]
    Signature,
}

/// Signs claims, in the order in which they are serialized.
pub(super) fn sign<C: Serialize>(claims: &C, key: &SigningKey) -> Result<String, serde_json::Error> {
    let claims = serde_json::to_vec(claims)?;
    let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(HEADER), URL_SAFE_NO_PAD.encode(claims));
    let signature = hmac_sha256(key, signed.as_bytes());
    Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

/// The claims of a token that `key` signed with HS256, HS384 or HS512. Times are not checked.
pub(super) fn verify<C: DeserializeOwned>(token: &str, key: &SigningKey) -> Result<C, JwtError> {
    let mut parts = token.split('.');
    let (Some(header), Some(claims), Some(signature), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(JwtError::Segments);
    };
    let signed = token.get(..header.len() + 1 + claims.len()).unwrap_or_default();
    let header: Header = decode(header).ok_or(JwtError::Malformed("header"))?;
    let claims = decode(claims).ok_or(JwtError::Malformed("claims"))?;
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| JwtError::Malformed("signature"))?;
    let genuine = match &*header.alg {
        "HS256" => is_hmac::<Hmac<Sha256>>(key, signed, &signature),
        "HS384" => is_hmac::<Hmac<Sha384>>(key, signed, &signature),
        "HS512" => is_hmac::<Hmac<Sha512>>(key, signed, &signature),
        // This includes `none` (RFC 8725, section 3.2).
        _ => return Err(JwtError::Algorithm),
    };
    if genuine { Ok(claims) } else { Err(JwtError::Signature) }
}

#[derive(Deserialize)]
struct Header {
    alg: String,
}

fn decode<T: DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

fn hmac_sha256(key: &SigningKey, signed: &[u8]) -> Vec<u8> {
    // HMAC accepts keys of any length (RFC 2104, section 3), so this cannot fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&key.0) else { return Vec::new() };
    mac.update(signed);
    mac.finalize().into_bytes().to_vec()
}

/// Compares in constant time.
fn is_hmac<M: hmac::Mac + hmac::KeyInit>(key: &SigningKey, signed: &str, signature: &[u8]) -> bool {
    let Ok(mut mac) = <M as hmac::KeyInit>::new_from_slice(&key.0) else { return false };
    mac.update(signed.as_bytes());
    mac.verify_slice(signature).is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn key() -> SigningKey {
        SigningKey::new("a key")
    }

    fn with_algorithm(algorithm: &str, signature: impl Fn(&[u8]) -> Vec<u8>) -> String {
        let header = URL_SAFE_NO_PAD.encode(json!({"alg": algorithm}).to_string());
        let signed = format!("{header}.{}", URL_SAFE_NO_PAD.encode(r#"{"sub":"me"}"#));
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature(signed.as_bytes())))
    }

    #[test]
    fn a_signed_token_verifies_and_keeps_the_order_of_its_claims() {
        let token = sign(&json!({"token_type": "access", "sub": "me", "exp": 1}), &key()).unwrap();
        let (header, rest) = token.split_once('.').unwrap();
        assert_eq!(URL_SAFE_NO_PAD.decode(header).unwrap(), HEADER.as_bytes());
        let claims = URL_SAFE_NO_PAD.decode(rest.split_once('.').unwrap().0).unwrap();
        assert_eq!(claims, br#"{"token_type":"access","sub":"me","exp":1}"#);
        assert_eq!(verify::<Value>(&token, &key()).unwrap()["sub"], "me");
    }

    #[test]
    fn the_example_of_rfc_7515_verifies() {
        // Appendix A.1. Its header contains a line break, so the received text must be verified.
        let token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        let key = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
        let key = SigningKey(URL_SAFE_NO_PAD.decode(key).unwrap().into());
        assert_eq!(verify::<Value>(token, &key).unwrap()["iss"], "joe");
    }

    #[test]
    fn longer_hashes_are_accepted() {
        let hs384 = with_algorithm("HS384", |signed| {
            let mut mac = Hmac::<Sha384>::new_from_slice(b"a key").unwrap();
            mac.update(signed);
            mac.finalize().into_bytes().to_vec()
        });
        let hs512 = with_algorithm("HS512", |signed| {
            let mut mac = Hmac::<Sha512>::new_from_slice(b"a key").unwrap();
            mac.update(signed);
            mac.finalize().into_bytes().to_vec()
        });
        assert!(verify::<Value>(&hs384, &key()).is_ok());
        assert!(verify::<Value>(&hs512, &key()).is_ok());
    }

    #[test]
    fn other_signatures_are_rejected() {
        let token = sign(&json!({"sub": "me"}), &key()).unwrap();
        assert_eq!(verify::<Value>(&token, &SigningKey::new("another")), Err(JwtError::Signature));
        let none = with_algorithm("none", |_| Vec::new());
        assert_eq!(verify::<Value>(&none, &key()), Err(JwtError::Algorithm));
        let rs256 = with_algorithm("RS256", |signed| hmac_sha256(&key(), signed));
        assert_eq!(verify::<Value>(&rs256, &key()), Err(JwtError::Algorithm));
        let hs384_as_hs256 = with_algorithm("HS384", |signed| hmac_sha256(&key(), signed));
        assert_eq!(verify::<Value>(&hs384_as_hs256, &key()), Err(JwtError::Signature));
    }

    #[test]
    fn a_text_that_is_not_exactly_a_token_is_malformed() {
        let token = sign(&json!({"sub": "me"}), &key()).unwrap();
        for text in [format!(" {token}"), format!("Bearer {token}"), format!("{token}="), format!("{token}\n")] {
            assert!(matches!(verify::<Value>(&text, &key()), Err(JwtError::Malformed(_))), "{text}");
        }
        for text in ["", "a", "a.b", "a.b.c.d"] {
            assert_eq!(verify::<Value>(text, &key()), Err(JwtError::Segments), "{text}");
        }
    }

    #[test]
    fn debug_output_does_not_show_the_key() {
        assert_eq!(format!("{:?}", key()), "SigningKey(…)");
    }
    proptest! {
        #[test]
        fn any_text_is_rejected_without_a_panic(text in "[a-zA-Z0-9_=. -]{0,80}|\\PC{0,40}") {
            prop_assert!(verify::<Value>(&text, &key()).is_err());
        }

        #[test]
        fn a_changed_character_makes_a_token_invalid(subject in "\\PC{0,20}", at in any::<prop::sample::Index>()) {
            let token = sign(&json!({"sub": subject}), &key()).unwrap();
            prop_assert_eq!(&verify::<Value>(&token, &key()).unwrap()["sub"], &Value::from(subject));
            let mut changed = token.clone().into_bytes();
            let place = at.index(changed.len());
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            prop_assert!(verify::<Value>(&String::from_utf8(changed).unwrap(), &key()).is_err());
        }
    }
}
