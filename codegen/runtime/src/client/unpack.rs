//! Compressed responses.

use std::io::Read as _;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};

use super::boxed::Boxed;
use super::{Call, CallError};

/// Decompresses a body; a function pointer, so that a program without compression does not link the code.
pub(super) type Unpack = fn(&Call, &mut HeaderMap, Bytes) -> Result<Bytes, Boxed<CallError>>;

/// Decompresses gzip (RFC 9110, section 8.4.1.3), and removes the headers of the compressed body.
#[inline]
pub(super) fn unpack(call: &Call, headers: &mut HeaderMap, body: Bytes) -> Result<Bytes, Boxed<CallError>> {
    let limit = call.parts.core.0.settings.body_limit;
    let packed = headers.get(CONTENT_ENCODING).and_then(|name| name.to_str().ok());
    if body.is_empty() || !packed.is_some_and(|name| matches!(name.trim(), "gzip" | "x-gzip")) {
        return Ok(body);
    }
    let mut unpacked = Vec::new();
    let mut reader = flate2::read::MultiGzDecoder::new(body.as_ref()).take(limit.saturating_add(1));
    reader
        .read_to_end(&mut unpacked)
        .map_err(|error| CallError::Encoding { request: call.request_summary(), why: error.to_string() })?;
    if unpacked.len() as u64 > limit {
        return Err(CallError::TooLarge { request: call.request_summary(), limit }.into());
    }
    headers.remove(CONTENT_ENCODING);
    headers.remove(CONTENT_LENGTH);
    Ok(unpacked.into())
}
