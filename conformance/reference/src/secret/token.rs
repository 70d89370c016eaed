//! Tokens and their hashes.

use std::fmt;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngExt as _;
use rand::distr::{Alphanumeric, SampleString as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// 32 of 62 characters: 190 bits.
const LENGTH: usize = 32;

/// A new token: `prefix` and 32 random letters and digits.
#[must_use]
pub fn generate(prefix: &str) -> String {
    let mut token = prefix.to_owned();
    // The thread's generator is a CSPRNG, seeded and reseeded by the operating system.
    Alphanumeric.append_string(&mut rand::rng(), &mut token, LENGTH);
    token
}

/// Random bytes as lower-case hexadecimal digits.
#[must_use]
pub fn generate_hex(bytes: usize) -> String {
    let mut random = rand::rng();
    let mut text = String::with_capacity(bytes * 2);
    for _ in 0..bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{:02x}", random.random::<u8>());
    }
    text
}

/// Whether two secrets are equal, in constant time. Their lengths are not hidden.
#[must_use]
pub fn equal(left: &str, right: &str) -> bool {
    left.as_bytes().ct_eq(right.as_bytes()).into()
}

/// The stored form of a token: its SHA-256 in unpadded base64url. A token has enough entropy to need no salt, so the
/// hash can be a key and an index.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TokenHash(String);

impl TokenHash {
    /// The hash of a token.
    #[must_use]
    pub fn of(token: &str) -> Self {
        Self(URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes())))
    }

    /// Whether this is the hash of `token`, in constant time.
    #[must_use]
    pub fn matches(&self, token: &str) -> bool {
        equal(&self.0, &Self::of(token).0)
    }

    /// The stored text: 43 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TokenHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

hide_in_debug!(TokenHash);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_a_prefix_with_32_letters_and_digits() {
        let token = generate("ory_st_");
        let random = token.strip_prefix("ory_st_").unwrap();
        assert_eq!(random.len(), 32);
        assert!(random.chars().all(|character| character.is_ascii_alphanumeric()));
        assert_ne!(token, generate("ory_st_"));
    }

    #[test]
    fn hexadecimal_values_have_two_digits_per_byte() {
        let value = generate_hex(20);
        assert_eq!(value.len(), 40);
        assert!(value.chars().all(|character| matches!(character, '0'..='9' | 'a'..='f')));
    }

    #[test]
    fn a_hash_matches_only_its_own_token() {
        let hash = TokenHash::of("one");
        assert!(hash.matches("one"));
        assert!(!hash.matches("other"));
        assert!(!hash.matches(""));
        assert!(!hash.as_str().contains("one"));
    }

    #[test]
    fn the_hash_is_sha_256_in_base64url() {
        // The test vector "abc" of FIPS 180-4.
        assert_eq!(TokenHash::of("abc").as_str(), "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }
}
