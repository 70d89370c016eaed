//! The placeholder for a secret in everything that people read.

/// Replaces a secret.
pub const MASKED: &str = "***";
