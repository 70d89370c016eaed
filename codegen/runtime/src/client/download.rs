//! Reads the body of a response, within limits.

use std::future::poll_fn;
use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use http_body::Body as _;

use super::body::Body;
use super::boxed::Boxed;
use super::progress::Progress;
use super::{Call, CallError};

/// The body, if it is complete and within the client's limit.
pub(super) async fn read(call: &Call, mut sent: Body) -> Result<Bytes, Boxed<CallError>> {
    let (limit, report) = (call.parts.core.0.settings.body_limit, call.parts.options.download.as_ref());
    let too_large = || CallError::TooLarge { request: call.request_summary(), limit }.into();
    let total = sent.size_hint().exact();
    if total.is_some_and(|total| total > limit) {
        return Err(too_large());
    }
    let mut body = Bytes::new();
    let mut more = BytesMut::new();
    let mut bytes = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut sent).poll_frame(context)).await {
        let frame = frame.map_err(|error| CallError::transport(call.request_summary(), error))?;
        let Ok(part) = frame.into_data() else { continue };
        bytes += part.len() as u64;
        if bytes > limit {
            return Err(too_large());
        }
        if let Some(report) = report {
            report(Progress { bytes, total });
        }
        // Most bodies arrive in one part, which is not copied.
        if body.is_empty() {
            body = part;
        } else {
            more.extend_from_slice(&part);
        }
    }
    if more.is_empty() {
        return Ok(body);
    }
    let mut whole = BytesMut::with_capacity(body.len() + more.len());
    whole.extend_from_slice(&body);
    whole.extend_from_slice(&more);
    Ok(whole.freeze())
}
