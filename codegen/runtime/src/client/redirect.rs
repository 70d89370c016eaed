//! Follows redirects.

use http::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use http::header::{HeaderName, USER_AGENT};
use http::{HeaderMap, Method, StatusCode};
use url::Url;

use super::error::Outcome;
use super::hook::{HookFuture, Outgoing};
use super::transmit::transmit;
use super::{Call, Received};

/// How redirects are followed: a function pointer, so that a program that follows none does not link the code.
pub(super) struct Follow {
    pub(super) most: u32,
    pub(super) send: for<'a> fn(&'a Call, u32, Outgoing) -> HookFuture<'a, Outcome>,
}

/// The headers that are sent to another origin.
const PUBLIC: [HeaderName; 4] = [ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, USER_AGENT];

/// Sends a request, and follows redirects up to the client's limit.
#[inline]
pub(super) fn follow(call: &Call, most: u32, mut outgoing: Outgoing) -> HookFuture<'_, Outcome> {
    Box::pin(async move {
        let mut left = most;
        loop {
            let received = transmit(call, outgoing.again()).await?;
            let Some((url, method, keeps_body)) = next(&outgoing, &received).filter(|_| left > 0) else {
                return Ok(received);
            };
            if !keeps_body {
                outgoing.body = None;
                outgoing.headers.remove(CONTENT_TYPE);
                outgoing.headers.remove(CONTENT_LENGTH);
            }
            if url.origin() != outgoing.url.origin() {
                if outgoing.body.is_some() {
                    return Ok(received);
                }
                outgoing.headers = only_public(&outgoing.headers);
            }
            (outgoing.url, outgoing.method) = (url, method);
            left -= 1;
        }
    })
}

/// The target and the method of a redirect, and whether the body is sent again (RFC 9110, section 15.4).
#[inline]
fn next(outgoing: &Outgoing, received: &Received) -> Option<(Url, Method, bool)> {
    let location = received.headers().get(LOCATION)?.to_str().ok()?;
    let mut url = outgoing.url.join(location).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    // A server cannot choose the caller's credentials: those of the call are kept within the origin.
    let own = url.origin() == outgoing.url.origin();
    url.set_username(if own { outgoing.url.username() } else { "" }).ok()?;
    url.set_password(outgoing.url.password().filter(|_| own)).ok()?;
    let method = outgoing.method.clone();
    match received.status() {
        StatusCode::SEE_OTHER if method != Method::HEAD => Some((url, Method::GET, false)),
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND if method == Method::POST => Some((url, Method::GET, false)),
        status if matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) => Some((url, method, true)),
        _ => None,
    }
}

#[inline]
fn only_public(headers: &HeaderMap) -> HeaderMap {
    PUBLIC.iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone()))).collect()
}
