//! HTTP basic authentication (RFC 7617).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use percent_encoding::percent_decode_str;
use url::Url;

use super::secret::{Secret, authorization};

/// The value of `Authorization`; `None` if the username has a colon.
#[inline]
pub(super) fn line(username: &str, Secret(password): &Secret) -> Option<HeaderValue> {
    let pair = STANDARD.encode(format!("{username}:{password}"));
    (!username.contains(':')).then(|| authorization("Basic", &pair))?
}

/// Removes username and password from a URL that has one of them.
///
/// # Errors
/// The username cannot be written.
#[inline(never)]
pub(super) fn take(url: &mut Url) -> Result<HeaderValue, ()> {
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let (username, password) = (decoded(url.username()), url.password().map(decoded));
    url.set_username("")?;
    url.set_password(None)?;
    line(&username, &Secret(password.unwrap_or_default())).ok_or(())
}
