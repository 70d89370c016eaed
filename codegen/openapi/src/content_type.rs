//! Media types and the character sets of texts. Generated code and the runner use the same functions.

use crate::{charset, media_type};

/// The most specific of the media type ranges that match a `Content-Type`, parameters included; of equal ones, the first.
pub fn best_match<'r>(ranges: impl Iterator<Item = &'r str>, content_type: &str) -> Option<usize> {
    media_type::best(ranges, content_type)
}

/// Whether a media type range matches a `Content-Type`.
pub fn is_match(range: &str, content_type: &str) -> bool {
    media_type::matching(range, content_type).is_some()
}

/// The media type without its parameters, in lower case.
pub fn essence(content_type: &str) -> String {
    media_type::essence(content_type)
}

/// The text of a body: decoded by its `charset`, or, for XML, by its declaration (RFC 9110, section 8.3.2; XML 1.0, section 4.3.3).
///
/// # Errors
/// The character set is not supported, or is not that of the bytes.
pub fn decode(content_type: &str, body: &[u8]) -> Result<String, String> {
    charset::decode(content_type, body)
}

/// The bytes of a text in the `charset` of its media type, UTF-8 by default.
///
/// # Errors
/// The character set is not supported, or lacks a character of the text.
pub fn encode(content_type: &str, text: &str) -> Result<Vec<u8>, String> {
    let bytes = charset::encode(content_type, text).ok_or_else(|| {
        let label = media_type::parameter(content_type, "charset").unwrap_or_default();
        format!("the charset {label:?} is not supported, or lacks a character of the text")
    });
    bytes.map(std::borrow::Cow::into_owned)
}
