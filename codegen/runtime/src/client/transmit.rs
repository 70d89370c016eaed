//! Sends one request and reads its response.

use std::sync::atomic::Ordering;

use bytes::Bytes;
use http::HeaderValue;
use http::header::{AUTHORIZATION, COOKIE};

use super::boxed::Boxed;
use super::error::Outcome;
use super::fields::{Put, put};
use super::hook::Outgoing;
use super::network::is_lost;
use super::received::Parts;
use super::transport::Request;
use super::{Call, CallError, Received, basic, download};

/// Sends a request and reads its response.
pub(super) async fn transmit(call: &Call, outgoing: Outgoing) -> Outcome {
    let settings = &call.parts.core.0.settings;
    let inner = &call.parts.core.0;
    // Only a call that may use a kept connection, and that can be repeated, is sent again.
    let repeats =
        call.parts.upload.is_none() && outgoing.method.is_idempotent() && inner.answered.load(Ordering::Relaxed);
    let again = repeats.then(|| outgoing.again());
    let request = request(call, outgoing)?;
    // The URL of the response, because no transport follows redirects.
    let url = settings.jar.is_some().then(|| request.url.clone());
    let mut sent = inner.transport.send(request).await;
    if let (Err(error), Some(again)) = (&sent, again)
        && is_lost(error)
    {
        sent = inner.transport.send(self::request(call, again)?).await;
    }
    let response = sent.map_err(|error| CallError::transport(call.request_summary(), error))?;
    inner.answered.store(true, Ordering::Relaxed);
    let (head, body) = response.into_parts();
    let (status, mut headers) = (head.status, head.headers);
    if let (Some(jar), Some(url)) = (&settings.jar, &url) {
        jar.keep(url, &headers);
    }
    let leave = call.parts.leave.as_deref().filter(|leave| leave.applies(status, &headers));
    let (body, unread) = match leave {
        Some(leave) => (Bytes::new(), Some(leave.keep(call, body))),
        None => {
            let body = download::read(call, body).await?;
            let body = match settings.unpack {
                Some(unpack) => unpack(call, &mut headers, body)?,
                None => body,
            };
            (body, None)
        }
    };
    Ok(Received::of(Parts { request: call.request_summary(), status, headers, body, unread }))
}

/// The request that is sent; a streamed body is taken from the call.
fn request(call: &Call, outgoing: Outgoing) -> Result<Request, Boxed<CallError>> {
    let Outgoing { operation, method, mut url, mut headers, body, .. } = outgoing;
    let inner = &call.parts.core.0;
    let kept = inner.settings.jar.as_ref().and_then(|jar| jar.line(&url));
    if let Some(cookies) = kept.and_then(|line| HeaderValue::try_from(line).ok()) {
        put(&mut headers, COOKIE, cookies, Put::Join);
    }
    // Username and password in a URL are not sent as part of it (RFC 9110, section 4.2.4).
    if !url.username().is_empty() || url.password().is_some() {
        let line = basic::take(&mut url).map_err(|()| call.unusable("username"))?;
        put(&mut headers, AUTHORIZATION, line, Put::IfAbsent);
    }
    let options = &call.parts.options;
    let body = match (&call.parts.upload, body) {
        (Some(upload), _) => {
            let body = upload(options.upload.as_ref().map(|upload| upload.report.clone()));
            Some(body.ok_or_else(|| CallError::Spent { request: call.request_summary() })?)
        }
        (None, Some(body)) => Some(match &options.upload {
            Some(upload) => (upload.count)(body, upload.report.clone()),
            None => body.into(),
        }),
        (None, None) => None,
    };
    Ok(Request { operation, method, url, headers, body })
}
