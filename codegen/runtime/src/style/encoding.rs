//! Percent-encoding, and the text of a scalar.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode};

use crate::json::Tree;

/// All characters except unreserved ones (RFC 3986, section 2.3).
pub(super) const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same without reserved characters (RFC 6570, section 3.2.3), except those that end the query or a pair.
pub(super) const RESERVED: &AsciiSet = &UNRESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'[')
    .remove(b']');

#[inline]
pub(crate) fn encode(text: &str) -> String {
    Cow::from(encoded(text)).into_owned()
}

/// The same, in parts.
#[inline]
pub(crate) fn encoded(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, UNRESERVED)
}

#[inline]
pub(crate) fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Whether the text is percent-encoded UTF-8.
pub(crate) fn is_text(text: &str) -> bool {
    let mut is_ascii = true;
    for part in text.split('%').skip(1) {
        let Some([first, second]) = part.as_bytes().first_chunk() else { return false };
        if !first.is_ascii_hexdigit() || !second.is_ascii_hexdigit() {
            return false;
        }
        is_ascii &= *first < b'8';
    }
    is_ascii || percent_decode_str(text).decode_utf8().is_ok()
}

#[inline]
pub(super) fn decode_plus(text: &str) -> String {
    if text.contains('+') { decode(&text.replace('+', " ")) } else { decode(text) }
}

#[inline]
pub(super) fn raw_pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

#[inline]
pub(crate) fn text_of(value: &Tree<'_>) -> String {
    match value {
        Tree::String(text) => text.clone().into_owned(),
        Tree::Null => String::new(),
        other => other.to_text(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_percent_encoded_utf_8_is_text() {
        for text in ["", "a b", "a%20b", "%C3%A9", "%E2%82%AC/%7e"] {
            assert!(is_text(text), "{text}");
        }
        for text in ["%", "%4", "%zz", "%+1", "%FF", "%C3", "%C3%", "a%é"] {
            assert!(!is_text(text), "{text}");
        }
    }
}
