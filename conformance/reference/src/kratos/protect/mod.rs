//! Protection of browsers: anti-CSRF pairs and allowed redirects.

pub(crate) mod csrf;
pub(crate) mod return_to;
