//! Time-based one-time passwords (RFC 6238): SHA-1, six digits, 30 seconds.

use serde::{Deserialize, Serialize};
use totp_rs::{Builder, Secret, Totp};

/// The shared secret of a second factor in base32. It cannot be hashed, because the server computes codes from it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TotpSecret(String);

/// The text is not base32.
#[derive(Debug, Clone, thiserror::Error)]
#[error("the second factor's secret is not base32")]
pub struct TotpSecretError;

impl TotpSecret {
    /// A new random secret of 160 bits, as RFC 4226, section 4, recommends.
    #[must_use]
    pub fn generate() -> Self {
        Self(Secret::from(rand::random::<[u8; 20]>().to_vec()).to_base32())
    }

    /// The base32 text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The time step for which `code` is valid at `seconds` since 1970: the current one or a neighbour (RFC 6238,
    /// section 5.2).
    #[must_use]
    pub fn check(&self, code: &str, seconds: i64) -> Option<u64> {
        self.totp()?.check(code, u64::try_from(seconds).ok()?)
    }

    /// The code that is valid at `seconds` since 1970.
    #[cfg(test)]
    pub(crate) fn code(&self, seconds: i64) -> Option<String> {
        Some(self.totp()?.generate(u64::try_from(seconds).ok()?).to_string())
    }

    fn totp(&self) -> Option<Totp> {
        let secret = Secret::try_from_base32(&self.0).ok()?;
        // The builder's defaults are SHA-1, six digits, 30 seconds and one step of skew.
        Some(Builder::new().with_secret(secret).build_noncompliant())
    }
}

impl TryFrom<String> for TotpSecret {
    type Error = TotpSecretError;

    fn try_from(text: String) -> Result<Self, TotpSecretError> {
        match Secret::try_from_base32(&text) {
            Ok(_) => Ok(Self(text)),
            Err(_) => Err(TotpSecretError),
        }
    }
}

impl From<TotpSecret> for String {
    fn from(secret: TotpSecret) -> Self {
        secret.0
    }
}

hide_in_debug!(TotpSecret);

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    fn example() -> TotpSecret {
        TotpSecret::try_from("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".to_owned()).unwrap()
    }

    #[test]
    fn codes_equal_those_of_rfc_6238() {
        assert_eq!(example().code(59).unwrap(), "287082");
        assert_eq!(example().code(1_111_111_109).unwrap(), "081804");
    }

    #[test]
    fn a_code_is_valid_in_its_step_and_the_neighbours() {
        assert_eq!(example().check("287082", 59), Some(1));
        assert_eq!(example().check("287082", 89), Some(1));
        assert_eq!(example().check("287082", 29), Some(1));
        assert_eq!(example().check("287082", 119), None);
        assert_eq!(example().check("", 59), None);
        assert_eq!(example().check("28708²", 59), None);
    }

    #[test]
    fn a_new_secret_accepts_its_own_codes() {
        let secret = TotpSecret::generate();
        assert_eq!(secret.as_str().len(), 32);
        assert!(secret.check(&secret.code(1_700_000_000).unwrap(), 1_700_000_000).is_some());
    }

    #[test]
    fn a_secret_must_be_base32() {
        assert!(TotpSecret::try_from("not base32!".to_owned()).is_err());
    }
}
