//! Verifies the signature of a token with the keys of a JWK Set (RFC 7515, RFC 7517, RFC 7518, RFC 8037).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{self, RsaPublicKeyComponents, UnparsedPublicKey, VerificationAlgorithm};
use signoff_arazzo::json::{Map, Value};

use super::outputs::token::Token;

/// Verifies a token: one of the set's keys, with the token's `kid` if it has one, must match its signature.
///
/// # Errors
/// The reason why the signature does not count. It does not contain the token.
pub(super) fn verify_token(token: &str, keys: &Value) -> Result<(), String> {
    let token = Token::decode(token).map_err(|problem| format!("the value {problem}"))?;
    let algorithm = token.header.get("alg").and_then(Value::as_str).unwrap_or_default();
    let known = Algorithm::find(algorithm).ok_or_else(|| match algorithm {
        "none" | "" => "the token is not signed".to_owned(),
        other => format!("the algorithm `{}` is not supported; known are {NAMES}", other.escape_debug()),
    })?;
    let signature = URL_SAFE_NO_PAD.decode(token.signature).map_err(|_| "the signature is not base64url".to_owned())?;
    let keys = keys.as_object().and_then(|set| set.get("keys")).and_then(Value::as_array);
    let keys = keys.ok_or("the keys are not a JWK Set: there is no array `keys`")?;
    let wanted = token.header.get("kid");
    let mut tried = 0;
    for key in keys.iter().filter_map(Value::as_object) {
        if wanted.is_some_and(|wanted| key.get("kid").is_some_and(|kid| kid != wanted)) || !known.accepts(key) {
            continue;
        }
        tried += 1;
        if known.verify(key, token.signed.as_bytes(), &signature) {
            return Ok(());
        }
    }
    Err(match (tried, wanted.and_then(Value::as_str)) {
        (0, Some(kid)) => format!("no key `{}` for {algorithm} is in the set", kid.escape_debug()),
        (0, None) => format!("no key for {algorithm} is in the set"),
        _ => format!("no key of the set matches the {algorithm} signature"),
    })
}

const NAMES: &str = "RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384 and EdDSA";

/// A signature algorithm of RFC 7518 section 3.1 or RFC 8037 section 3.1.
struct Algorithm {
    name: &'static str,
    /// `kty`.
    key_type: &'static str,
    /// `crv`.
    curve: Option<&'static str>,
    verification: Verification,
}

enum Verification {
    Rsa(&'static signature::RsaParameters),
    Other(&'static dyn VerificationAlgorithm),
}

static ALGORITHMS: [Algorithm; 9] = [
    rsa("RS256", &signature::RSA_PKCS1_2048_8192_SHA256),
    rsa("RS384", &signature::RSA_PKCS1_2048_8192_SHA384),
    rsa("RS512", &signature::RSA_PKCS1_2048_8192_SHA512),
    rsa("PS256", &signature::RSA_PSS_2048_8192_SHA256),
    rsa("PS384", &signature::RSA_PSS_2048_8192_SHA384),
    rsa("PS512", &signature::RSA_PSS_2048_8192_SHA512),
    other("ES256", "EC", "P-256", &signature::ECDSA_P256_SHA256_FIXED),
    other("ES384", "EC", "P-384", &signature::ECDSA_P384_SHA384_FIXED),
    other("EdDSA", "OKP", "Ed25519", &signature::ED25519),
];

const fn rsa(name: &'static str, parameters: &'static signature::RsaParameters) -> Algorithm {
    Algorithm { name, key_type: "RSA", curve: None, verification: Verification::Rsa(parameters) }
}

const fn other(
    name: &'static str,
    key_type: &'static str,
    curve: &'static str,
    verification: &'static dyn VerificationAlgorithm,
) -> Algorithm {
    Algorithm { name, key_type, curve: Some(curve), verification: Verification::Other(verification) }
}

impl Algorithm {
    fn find(name: &str) -> Option<&'static Self> {
        ALGORITHMS.iter().find(|known| known.name == name)
    }

    /// Whether the key can be for this algorithm: a key for encryption or for another algorithm never counts.
    fn accepts(&self, key: &Map) -> bool {
        let is = |member: &str, wanted: &str| key.get(member).is_none_or(|value| value.as_str() == Some(wanted));
        key.get("kty").and_then(Value::as_str) == Some(self.key_type)
            && self.curve.is_none_or(|curve| key.get("crv").and_then(Value::as_str) == Some(curve))
            && is("alg", self.name)
            && is("use", "sig")
    }

    fn verify(&self, key: &Map, signed: &[u8], signature: &[u8]) -> bool {
        let member =
            |name: &str| key.get(name).and_then(Value::as_str).and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
        match self.verification {
            Verification::Rsa(parameters) => match (member("n"), member("e")) {
                (Some(n), Some(e)) => RsaPublicKeyComponents { n, e }.verify(parameters, signed, signature).is_ok(),
                _ => false,
            },
            Verification::Other(algorithm) => {
                let public = match (self.key_type, member("x"), member("y")) {
                    // An uncompressed point (SEC 1, section 2.3.3).
                    ("EC", Some(x), Some(y)) => [vec![4], x, y].concat(),
                    ("OKP", Some(x), _) => x,
                    _ => return false,
                };
                UnparsedPublicKey::new(algorithm, public).verify(signed, signature).is_ok()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _};
    use signoff_arazzo::json::parse;

    use super::*;

    /// A key of 2048 bits, and a token for each algorithm.
    const RSA_KEY: &str = r#"{"kty":"RSA","kid":"r1","e":"AQAB","n":"m28La0MPaVnxI844kI2q2VyR723inJC4J3B9OOMDBKxtStmdfRVIwZy-w19OD9wb-R3cKeCV9l_dyY4IQTLZ24YJggSrmD89Wwiyv7gJ2fCzQeib5POsvwELedYCtjDRIZ8p4Q_Atmzwa2cDEa5hbKR2qoAwFTNTPbK5DjptcfSwSHGlo7y9_SFjJeFJ0NgP8Wl6WrY6Y0VQQfPNuVgXGOBb0nH_AKs9CSOE4_06tcbxzOcCLMyg4nA9bvIhOFS8HtWVAO8ifReH-ezLEDqroaBhbxCJJlqEuknNcFcMJ4foeTADWf2Mg_tZ32HhFx4RSUI0DvewDWOAmCLM-TZ95w"}"#;
    const RS256: &str = "eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIn0.eyJzdWIiOiJhbm4ifQ.MgAVHOboj6n3QupfyYAKqLiA1dOLGDDrpnc4dO7KDBSUvx64JJUE9w9EvxytxZi34Ex-8V0mteqO4mfPTeMlB1sjLqgeIUPATMLmovtpsKpuXbl5jJlJSRyFOlGxUHAtdqhAtyrS17DhHjQ4KcJMvQFLOFJD082w95steSVlkTYjlDCQm-tSy3EOnl7rqKu816OaCflruMTx-5Fkv_YDF6ZOgs_LcjETR1ripukcoWNUM7mpKYnVF51If-VywQUMtq6Pe_5GQxfYKtXBiT7EiBUkf_PQ6Ol1X9JCpffrSbVuzFAjRzfKLjNCkJoJzefN8Q_WxRO4-i-s2BRDO6X3aQ";
    const PS256: &str = "eyJhbGciOiJQUzI1NiIsImtpZCI6InIxIn0.eyJzdWIiOiJhbm4ifQ.Aie5U8u3XWrCVZYHqi7LvDOKwxz-XtOylGcmwvJR27hED-U4oSyMV2T1Ar01Fnm36tLIq4qMaqJsJGL-seXj6DWXLX_u8xSJ2xQt0AqAfH5Qkg7WzGVcpKfmJOAppVK4iPzyyGZUWx2QxlSYCua0F3S7VL0taV8zFf8PG1J20tSTwLNuDgst5Bq76dWBQZBqQ964zWdUn-Houcgm-c5-3RKUHe6rR5decuY_ZTBSrMCsC3YNSu1G4DMApsXGzsqgU1jJJ2X2b99iAU84ggpNLATMmarggxcPWwj2DfTBNGhGioTzbLjkT7DTVPGOWB5K1aUwly0sJvikHjB8DXdaNw";

    fn set(keys: &[&str]) -> Value {
        parse(&format!(r#"{{"keys":[{}]}}"#, keys.join(","))).unwrap()
    }

    fn encode(bytes: impl AsRef<[u8]>) -> String {
        URL_SAFE_NO_PAD.encode(bytes)
    }

    fn signed(header: &str, sign: impl Fn(&[u8]) -> Vec<u8>) -> String {
        let text = format!("{}.{}", encode(header), encode(r#"{"sub":"ann"}"#));
        format!("{text}.{}", encode(sign(text.as_bytes())))
    }

    #[test]
    fn tokens_of_every_kind_of_key_are_verified() {
        let random = SystemRandom::new();
        let edwards = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
        let edwards = Ed25519KeyPair::from_pkcs8(edwards.as_ref()).unwrap();
        let ed_key = format!(r#"{{"kty":"OKP","crv":"Ed25519","kid":"e","x":"{}"}}"#, encode(edwards.public_key()));
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let curve = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap();
        let (x, y) = curve.public_key().as_ref()[1..].split_at(32);
        let ec_key = format!(r#"{{"kty":"EC","crv":"P-256","use":"sig","x":"{}","y":"{}"}}"#, encode(x), encode(y));
        let keys = set(&[RSA_KEY, &ed_key, &ec_key]);
        let ed_token = signed(r#"{"alg":"EdDSA","kid":"e"}"#, |text| edwards.sign(text).as_ref().to_vec());
        let ec_token = signed(r#"{"alg":"ES256"}"#, |text| curve.sign(&random, text).unwrap().as_ref().to_vec());
        for token in [RS256, PS256, &ed_token, &ec_token] {
            assert_eq!(verify_token(token, &keys), Ok(()), "{token}");
            let (start, signature) = token.rsplit_once('.').unwrap();
            let header = start.split_once('.').unwrap().0;
            let forged = format!("{header}.{}.{signature}", encode(r#"{"sub":"eve"}"#));
            assert!(verify_token(&forged, &keys).unwrap_err().contains("matches"), "{forged}");
        }
        let other = verify_token(&ed_token, &set(&[RSA_KEY, &ec_key]));
        assert_eq!(other.unwrap_err(), "no key `e` for EdDSA is in the set");
    }

    #[test]
    fn a_token_without_a_signature_of_the_set_is_rejected_with_the_reason() {
        let keys = set(&[RSA_KEY]);
        let hmac = signed(r#"{"alg":"HS256","kid":"r1"}"#, |_| b"secret".to_vec());
        let cases = [
            (signed(r#"{"alg":"none"}"#, |_| Vec::new()), keys.clone(), "the token is not signed"),
            (signed(r#"{"kid":"r1"}"#, |_| Vec::new()), keys.clone(), "the token is not signed"),
            (hmac, keys.clone(), "the algorithm `HS256` is not supported"),
            ("no.token".to_owned(), keys.clone(), "the value is not a token"),
            (RS256.replace('.', "!."), keys, "the value has a header that cannot be decoded"),
            (RS256.to_owned(), set(&[]), "no key `r1` for RS256"),
            (RS256.to_owned(), set(&[&RSA_KEY.replace("r1", "r2")]), "no key `r1` for RS256"),
            (RS256.to_owned(), set(&[&RSA_KEY.replace("\"e\"", "\"use\":\"enc\",\"e\"")]), "no key `r1` for RS256"),
            (RS256.to_owned(), set(&[&RSA_KEY.replace("\"e\"", "\"alg\":\"PS256\",\"e\"")]), "no key `r1` for RS256"),
            (RS256.to_owned(), Value::Null, "the keys are not a JWK Set"),
        ];
        for (token, keys, expected) in cases {
            let problem = verify_token(&token, &keys).unwrap_err();
            assert!(problem.starts_with(expected), "{problem}");
        }
    }
}
