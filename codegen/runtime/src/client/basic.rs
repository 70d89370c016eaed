//! HTTP basic authentication (RFC 7617).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;

use super::credential::{Secret, authorization};

/// The value of `Authorization`; `None`: a username cannot have a colon.
pub(super) fn line(username: &str, Secret(password): &Secret) -> Option<HeaderValue> {
    let pair = STANDARD.encode(format!("{username}:{password}"));
    (!username.contains(':')).then(|| authorization("Basic", &pair))?
}
