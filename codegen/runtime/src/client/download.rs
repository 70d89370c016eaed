//! Reads the body of an answer, within bounds.

use bytes::{Bytes, BytesMut};

use super::progress::{OnProgress, Progress};
use super::{Asked, CallError};

/// The body, and whether it came whole: no more than `limit` bytes, neither as it comes nor unpacked.
pub(super) async fn read(
    request: &Asked,
    response: &mut reqwest::Response,
    limit: u64,
    report: Option<&OnProgress>,
) -> Result<Bytes, CallError> {
    let too_large = || CallError::TooLarge { request: request.clone(), limit };
    let total = response.content_length();
    if total.is_some_and(|total| total > limit) {
        return Err(too_large());
    }
    let mut body = Bytes::new();
    let mut more = BytesMut::new();
    let mut bytes = 0;
    while let Some(part) = response.chunk().await.map_err(|error| CallError::transport(request, error))? {
        bytes += part.len() as u64;
        if bytes > limit {
            return Err(too_large());
        }
        if let Some(report) = report {
            report(Progress { bytes, total });
        }
        // Most bodies come in one part, which is then not copied.
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
