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
    if !text.contains('%') {
        return true;
    }
    let mut parts = text.split('%').skip(1);
    let valid =
        parts.all(|part| part.get(..2).is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit())));
    valid && percent_decode_str(text).decode_utf8().is_ok()
}

#[inline]
pub(super) fn decode_plus(text: &str) -> String {
    decode(&text.replace('+', " "))
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
