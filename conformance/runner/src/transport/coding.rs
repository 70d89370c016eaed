//! Content codings of responses (RFC 9110, section 8.4).

use std::io::Read as _;

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use http::HeaderMap;
use http::header::CONTENT_ENCODING;

/// Why a body cannot be decoded.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum CodingError {
    /// Not one of br, deflate, gzip and identity.
    #[error("its content coding `{0}` is not supported (expected br, deflate or gzip)")]
    Unknown(String),
    /// The bytes do not have the coding.
    #[error("its body is not in its content coding `{coding}`: {reason}")]
    Invalid {
        /// As in the header.
        coding: String,
        /// What the decoder says.
        reason: String,
    },
    /// The decoded body has more bytes than allowed.
    #[error("its body is too large")]
    TooLarge,
}

/// Removes the content codings of a body, the last one first.
pub(super) fn decode(body: Vec<u8>, headers: &HeaderMap, max: usize) -> Result<Vec<u8>, CodingError> {
    let lines = headers.get_all(CONTENT_ENCODING).iter();
    let text = lines.map(|line| String::from_utf8_lossy(line.as_bytes())).collect::<Vec<_>>().join(",");
    let mut body = body;
    // A response to HEAD and a 304 have the header without a body.
    for coding in text.split(',').rev().map(str::trim).filter(|coding| !coding.is_empty()) {
        if body.is_empty() {
            break;
        }
        body = decode_one(body, &coding.to_ascii_lowercase(), max)?;
    }
    Ok(body)
}

/// The bytes that the Brotli decoder reads at once.
const BUFFER: usize = 4096;

fn decode_one(body: Vec<u8>, coding: &str, max: usize) -> Result<Vec<u8>, CodingError> {
    let limit = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
    let mut decoded = Vec::new();
    let read = match coding {
        "identity" => return Ok(body),
        "gzip" | "x-gzip" => MultiGzDecoder::new(body.as_slice()).take(limit).read_to_end(&mut decoded),
        // The coding is the zlib format, but some servers send DEFLATE data without it (RFC 9110, section 8.4.1.2).
        "deflate" if is_zlib(&body) => ZlibDecoder::new(body.as_slice()).take(limit).read_to_end(&mut decoded),
        "deflate" => DeflateDecoder::new(body.as_slice()).take(limit).read_to_end(&mut decoded),
        // RFC 7932, section 13.
        "br" => brotli_decompressor::Decompressor::new(body.as_slice(), BUFFER).take(limit).read_to_end(&mut decoded),
        other => return Err(CodingError::Unknown(other.to_owned())),
    };
    match read {
        Ok(length) if length > max => Err(CodingError::TooLarge),
        Ok(_) => Ok(decoded),
        Err(error) => Err(CodingError::Invalid { coding: coding.to_owned(), reason: error.to_string() }),
    }
}

/// RFC 1950, section 2.2: the method is 8, and the first two bytes are a multiple of 31.
fn is_zlib(body: &[u8]) -> bool {
    matches!(body, [first, second, ..] if first & 15 == 8 && (u32::from(*first) << 8 | u32::from(*second)) % 31 == 0)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    fn decoded(body: Vec<u8>, coding: &'static str, max: usize) -> Result<Vec<u8>, CodingError> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_ENCODING, http::HeaderValue::from_static(coding));
        decode(body, &headers, max)
    }

    fn gzip(body: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(body).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn gzip_and_deflate_are_decoded_in_every_spelling_and_order() {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        zlib.write_all(b"hello").unwrap();
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::default());
        raw.write_all(b"hello").unwrap();
        let zlib = zlib.finish().unwrap();
        for (body, coding) in [
            (gzip(b"hello"), "GZIP"),
            (gzip(b"hello"), "x-gzip"),
            (zlib.clone(), "deflate"),
            (raw.finish().unwrap(), "deflate"),
            (b"hello".to_vec(), "identity"),
            (gzip(&zlib), "deflate, gzip"),
        ] {
            assert_eq!(decoded(body, coding, 64).unwrap(), b"hello", "{coding}");
        }
        assert_eq!(decoded(Vec::new(), "zstd", 5).unwrap(), b"");
    }

    /// `hello` in Brotli, as one uncompressed block (RFC 7932, section 9.2).
    const HELLO: [u8; 9] = [0x0b, 0x02, 0x80, b'h', b'e', b'l', b'l', b'o', 0x03];

    #[test]
    fn brotli_is_decoded_within_the_limit() {
        assert_eq!(decoded(HELLO.to_vec(), "br", 5).unwrap(), b"hello");
        assert_eq!(decoded(gzip(&HELLO), "BR, gzip", 64).unwrap(), b"hello");
        assert_eq!(decoded(HELLO.to_vec(), "br", 4), Err(CodingError::TooLarge));
        for broken in [b"hello".to_vec(), HELLO[..6].to_vec()] {
            assert!(matches!(decoded(broken, "br", 64), Err(CodingError::Invalid { .. })));
        }
    }

    #[test]
    fn a_body_that_cannot_be_decoded_is_an_error_that_names_its_coding() {
        assert_eq!(decoded(b"hello".to_vec(), "zstd", 5), Err(CodingError::Unknown("zstd".to_owned())));
        assert!(decoded(b"hello".to_vec(), "gzip", 5).unwrap_err().to_string().contains("content coding `gzip`"));
        assert!(decoded(gzip(b"hello")[..12].to_vec(), "gzip", 5).is_err());
        assert_eq!(decoded(gzip(b"hello!"), "gzip", 5), Err(CodingError::TooLarge));
    }
}
