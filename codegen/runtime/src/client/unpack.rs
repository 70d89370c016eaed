//! Answers that come packed.

use std::io::Read as _;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};

use super::{Asked, CallError};

/// Unpacks a body; a pointer, so that a program that never asks for packed answers has nothing of it.
pub(super) type Unpack = fn(&Asked, &mut HeaderMap, Bytes, u64) -> Result<Bytes, CallError>;

/// Unpacks gzip (RFC 9110, section 8.4.1.3), and takes the headers off that spoke
/// of the packed body.
pub(super) fn unpack(request: &Asked, headers: &mut HeaderMap, body: Bytes, limit: u64) -> Result<Bytes, CallError> {
    let packed = headers.get(CONTENT_ENCODING).and_then(|name| name.to_str().ok());
    if body.is_empty() || !packed.is_some_and(|name| matches!(name.trim(), "gzip" | "x-gzip")) {
        return Ok(body);
    }
    let mut unpacked = Vec::new();
    let mut reader = flate2::read::MultiGzDecoder::new(body.as_ref()).take(limit.saturating_add(1));
    reader
        .read_to_end(&mut unpacked)
        .map_err(|error| CallError::Encoding { request: request.clone(), why: error.to_string() })?;
    if unpacked.len() as u64 > limit {
        return Err(CallError::TooLarge { request: request.clone(), limit });
    }
    headers.remove(CONTENT_ENCODING);
    headers.remove(CONTENT_LENGTH);
    Ok(unpacked.into())
}

/// The packing of an answer that was not to be packed (RFC 9110, section 12.5.3).
pub(super) fn refuse(request: &Asked, headers: &HeaderMap) -> Result<(), CallError> {
    match headers.get(&CONTENT_ENCODING) {
        Some(name) if name != "identity" => Err(CallError::Encoding {
            request: request.clone(),
            why: "it is packed, which was not asked for: have the client ask for it by `gzip`".to_owned(),
        }),
        _ => Ok(()),
    }
}
