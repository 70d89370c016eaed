//! Secrets: created from a cryptographic random source, stored only as hashes, compared in constant time.

mod password;
mod token;
mod totp;

pub use password::{PasswordError, PasswordHash};
pub use token::{TokenHash, equal, generate, generate_hex};
pub use totp::{TotpSecret, TotpSecretError};
