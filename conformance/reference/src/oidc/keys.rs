//! The key that signs tokens (ES256), new for each start, and the JSON Web Tokens that it signs.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, UnparsedPublicKey,
};
use serde_json::{Value, json};

use crate::secret::generate_hex;

/// A key pair on P-256.
pub(super) struct Keys {
    /// `None` only if the system has no random numbers.
    pair: Option<EcdsaKeyPair>,
    id: String,
}

impl Keys {
    /// Generates a key.
    pub(super) fn generate() -> Self {
        let random = SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let document = EcdsaKeyPair::generate_pkcs8(algorithm, &random).ok();
        let pair = document.and_then(|document| EcdsaKeyPair::from_pkcs8(algorithm, document.as_ref(), &random).ok());
        Self { pair, id: generate_hex(8) }
    }

    /// The JWK Set (RFC 7517). The public key is a point: a byte, then both coordinates.
    pub(super) fn public(&self) -> Value {
        let point = self.pair.as_ref().map(|pair| pair.public_key().as_ref()).unwrap_or_default();
        let part = |range| URL_SAFE_NO_PAD.encode(point.get::<std::ops::Range<usize>>(range).unwrap_or_default());
        let (x, y) = (part(1..33), part(33..65));
        json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.id, "x": x, "y": y}]})
    }

    /// A signed token; `None` if it cannot be signed.
    pub(super) fn sign(&self, kind: &str, claims: &Value) -> Option<String> {
        let header = json!({"alg": "ES256", "typ": kind, "kid": self.id});
        let text = unsigned(&header, claims);
        let signature = self.pair.as_ref()?.sign(&SystemRandom::new(), text.as_bytes()).ok()?;
        Some(format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref())))
    }

    /// The claims of a token that this key signed. Times are not checked.
    pub(super) fn verify(&self, token: &str) -> Option<Value> {
        let (text, signature) = token.rsplit_once('.')?;
        let (header, _) = text.split_once('.')?;
        let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
        let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, self.pair.as_ref()?.public_key().as_ref());
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        // RFC 8725, section 3.1: the algorithm is that of the key, not that of the token.
        (header.get("alg")? == "ES256" && key.verify(text.as_bytes(), &signature).is_ok())
            .then(|| read_claims(token))?
    }
}

/// A token without a signature (`alg` is that of the header).
pub(super) fn unsigned(header: &Value, claims: &Value) -> String {
    format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()))
}

/// The claims of a token. The signature is not checked.
pub(super) fn read_claims(token: &str) -> Option<Value> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_token_of_the_same_key_is_verified() {
        let (keys, others) = (Keys::generate(), Keys::generate());
        let claims = json!({"sub": "a"});
        let token = keys.sign("JWT", &claims).unwrap();
        assert_eq!(keys.verify(&token), Some(claims.clone()));
        assert_eq!(others.verify(&token), None);
        let (text, _) = token.rsplit_once('.').unwrap();
        assert_eq!(keys.verify(&format!("{text}.")), None);
        assert_eq!(keys.verify(&format!("{}.", unsigned(&json!({"alg": "none"}), &claims))), None);
        assert_eq!(read_claims(&token), Some(claims));
    }
}
