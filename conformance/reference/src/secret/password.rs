//! Passwords, stored as Argon2id hashes.

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier, Version};
use serde::{Deserialize, Serialize};

/// Memory per hash. A test server hashes a password for every sign-in of every scenario, so this is far less than the
/// 19 MiB or more that an internet server needs. The algorithm, the salt and the format are the same.
const MEMORY_KIB: u32 = 256;
const PASSES: u32 = 1;
const LANES: u32 = 1;
/// A hash with these parameters, of no password.
const OF_NOTHING: &str = "$argon2id$v=19$m=256,t=1,p=1$bm9ib2R5LWhhcy10aGlzLg$\
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A password's hash in the PHC format (`$argon2id$v=19$m=…`), with a random salt.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PasswordHash(String);

hide_in_debug!(PasswordHash);

/// A password cannot be hashed or verified.
#[derive(Debug, Clone, thiserror::Error)]
#[error("cannot hash the password: {0}")]
pub struct PasswordError(String);

impl PasswordHash {
    /// Hashes a password on a blocking thread.
    ///
    /// # Errors
    /// The operating system gives no random bytes, or the runtime is shutting down.
    pub async fn of(password: &str) -> Result<Self, PasswordError> {
        let password = password.to_owned();
        let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(problem)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        blocking(move || {
            let hash = argon2.hash_password(password.as_bytes()).map_err(problem)?;
            Ok(Self(hash.to_string()))
        })
        .await
    }

    /// Whether `stored` is the hash of `password`. For an account that does not exist or has no password, this does the
    /// same work with a hash of no password, so that the time does not reveal who has an account.
    ///
    /// # Errors
    /// The hash is invalid, or the runtime is shutting down.
    pub async fn check(stored: Option<&Self>, password: &str) -> Result<bool, PasswordError> {
        let of_nothing = Self(OF_NOTHING.to_owned());
        Ok(stored.unwrap_or(&of_nothing).verify(password).await? && stored.is_some())
    }

    /// Whether this is the hash of `password`, in constant time and on a blocking thread.
    ///
    /// # Errors
    /// The hash is invalid, or the runtime is shutting down.
    pub async fn verify(&self, password: &str) -> Result<bool, PasswordError> {
        let (hash, password) = (self.0.clone(), password.to_owned());
        // The parameters are those of the hash.
        blocking(move || {
            match PasswordVerifier::<str>::verify_password(&Argon2::default(), password.as_bytes(), &hash) {
                Ok(()) => Ok(true),
                Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
                Err(error) => Err(problem(error)),
            }
        })
        .await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PasswordError> + Send + 'static,
) -> Result<T, PasswordError> {
    tokio::task::spawn_blocking(work).await.map_err(problem)?
}

fn problem(error: impl std::fmt::Display) -> PasswordError {
    PasswordError(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_verifies_only_its_own_password() {
        let hash = PasswordHash::of("correct horse").await.unwrap();
        assert!(hash.verify("correct horse").await.unwrap());
        assert!(!hash.verify("wrong horse").await.unwrap());
        assert!(!hash.verify("").await.unwrap());
    }

    #[tokio::test]
    async fn two_hashes_of_one_password_differ_and_neither_contains_it() {
        let (one, two) = (PasswordHash::of("secret").await.unwrap(), PasswordHash::of("secret").await.unwrap());
        assert_ne!(one.0, two.0);
        assert!(one.0.starts_with("$argon2id$v=19$m=256,t=1,p=1$"), "{}", one.0);
        assert!(!one.0.contains("secret"));
        assert_eq!(format!("{one:?}"), "PasswordHash(…)");
    }

    #[tokio::test]
    async fn the_check_without_a_stored_hash_has_the_same_cost_and_never_succeeds() {
        let (real, nothing) = (PasswordHash::of("secret").await.unwrap().0, OF_NOTHING);
        let shape = |hash: &str| hash.split('$').map(str::len).collect::<Vec<_>>();
        assert_eq!(real.split('$').take(4).collect::<Vec<_>>(), nothing.split('$').take(4).collect::<Vec<_>>());
        assert_eq!(shape(&real), shape(nothing));
        // A hash that cannot be computed would be an error.
        for password in ["", "secret"] {
            assert!(!PasswordHash::check(None, password).await.unwrap());
        }
        assert!(PasswordHash::check(Some(&PasswordHash(real)), "secret").await.unwrap());
    }

    #[tokio::test]
    async fn an_invalid_hash_is_an_error_and_not_a_wrong_password() {
        assert!(PasswordHash("plain".to_owned()).verify("plain").await.is_err());
    }
}
