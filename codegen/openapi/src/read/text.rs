//! Decodes bytes into text: encoding and byte order mark.

use crate::diagnostic::Diagnostic;
use crate::location::Location;

/// What to report, and as much of the text as can be shown.
type DecodeError = (Box<Diagnostic>, String);

/// Decodes UTF-8 or UTF-16 (which YAML and RFC 4627 JSON allow).
pub(crate) fn decode(bytes: Vec<u8>, location: &Location) -> Result<String, DecodeError> {
    match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, rest @ ..] => decode_utf8(rest.to_vec(), location),
        [0xFF, 0xFE, rest @ ..] => decode_utf16(rest, u16::from_le_bytes, location),
        [0xFE, 0xFF, rest @ ..] => decode_utf16(rest, u16::from_be_bytes, location),
        // Without a byte order mark, the first character decides: it is ASCII in JSON and YAML (YAML 1.2.2, section 5.2).
        [1..=0x7F, 0, ..] => decode_utf16(&bytes, u16::from_le_bytes, location),
        [0, 1..=0x7F, ..] => decode_utf16(&bytes, u16::from_be_bytes, location),
        _ => decode_utf8(bytes, location),
    }
}

fn decode_utf8(bytes: Vec<u8>, location: &Location) -> Result<String, DecodeError> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..valid).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let column = String::from_utf8_lossy(before.get(start..).unwrap_or_default()).chars().count() + 1;
        let diagnostic = not_text(location, "the text contains a byte that is not valid UTF-8").at(line, column);
        (Box::new(diagnostic), String::from_utf8_lossy(error.as_bytes()).into_owned())
    })
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, location: &Location) -> Result<String, DecodeError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = String::from_utf16(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<_>>());
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => {
            let diagnostic = not_text(location, "the text starts like UTF-16 but is not valid UTF-16");
            Err((Box::new(diagnostic), String::from_utf8_lossy(bytes).into_owned()))
        }
    }
}

fn not_text(location: &Location, message: &str) -> Diagnostic {
    Diagnostic::invalid("not-text", location, message).help("save the document as UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::location::SourceId;

    fn read(bytes: &[u8]) -> Option<String> {
        decode(bytes.to_vec(), &Location::root(SourceId(0))).ok()
    }

    #[test]
    fn a_byte_order_mark_is_removed() {
        assert_eq!(read(b"\xEF\xBB\xBFa").as_deref(), Some("a"));
        assert_eq!(read(b"\xFF\xFEa\0").as_deref(), Some("a"));
        assert_eq!(read(b"\xFE\xFF\0a").as_deref(), Some("a"));
    }

    #[test]
    fn utf_16_is_detected_without_a_byte_order_mark() {
        assert_eq!(read(b"a\0b\0").as_deref(), Some("ab"));
        assert_eq!(read(b"\0a\0b").as_deref(), Some("ab"));
    }

    #[test]
    fn bytes_that_are_not_text_are_rejected() {
        assert_eq!(read(b"a: \xFF"), None);
        assert_eq!(read(b"\xFF\xFEa"), None);
    }
}
