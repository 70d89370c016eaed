//! What protects browsers: anti-CSRF pairs and where they may be sent.

pub(crate) mod csrf;
pub(crate) mod return_to;
