//! Secrets: created from a cryptographic random source, stored only as hashes, compared in constant time.

/// Secrets never reach a log.
macro_rules! hide_in_debug {
    ($name:ident) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

pub(crate) use hide_in_debug;

mod password;
mod token;
mod totp;

pub use password::{PasswordError, PasswordHash};
pub use token::{TokenHash, equal, generate, generate_hex};
pub use totp::{TotpSecret, TotpSecretError};
