//! Character sets of texts (RFC 9110, section 8.3.2), by the labels of the [Encoding Standard](https://encoding.spec.whatwg.org/#names-and-labels):
//! UTF-8, UTF-16, ISO-8859-1 and windows-1252. Others are an error, not a guess.

use std::borrow::Cow;

use crate::media_type;

/// The text of a body with this `Content-Type`.
///
/// # Errors
/// Its charset is not supported, or is not that of the bytes.
pub(crate) fn decode(content_type: &str, bytes: &[u8]) -> Result<String, String> {
    let label = media_type::parameter(content_type, "charset");
    let label = label.or_else(|| media_type::essence(content_type).ends_with("xml").then(|| xml_label(bytes))?);
    match label {
        None => Charset::Utf8.decode(bytes),
        Some(label) => match Charset::of(label) {
            Some(charset) => charset.decode(bytes),
            None => Err(format!("the charset {label:?} is not supported")),
        },
    }
}

/// The bytes of a text with this media type; `None` if its charset cannot be written, or lacks a character.
pub(crate) fn encode<'t>(media_type: &str, text: &'t str) -> Option<Cow<'t, [u8]>> {
    match media_type::parameter(media_type, "charset") {
        None => Some(Cow::Borrowed(text.as_bytes())),
        Some(label) => match Charset::of(label)? {
            Charset::Utf8 => Some(Cow::Borrowed(text.as_bytes())),
            charset => charset.encode(text).map(Cow::Owned),
        },
    }
}

/// A character set that can be read and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Charset {
    Utf8,
    /// `None`: by the byte order mark, otherwise little-endian.
    Utf16(Option<Endian>),
    /// ISO-8859-1 is read as windows-1252, as the Encoding Standard requires, and written without the characters that differ.
    Latin1,
    Windows1252,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Endian {
    Big,
    Little,
}

/// The characters of windows-1252 at 0x80 to 0x9F. The others are those of ISO-8859-1.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

impl Charset {
    /// By its label in any letter case; `None` if it is not supported.
    fn of(label: &str) -> Option<Self> {
        Some(match label.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" | "us-ascii" | "ascii" => Self::Utf8,
            "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "iso88591" | "latin1" | "l1" => Self::Latin1,
            "windows-1252" | "cp1252" | "x-cp1252" => Self::Windows1252,
            "utf-16" => Self::Utf16(None),
            "utf-16le" => Self::Utf16(Some(Endian::Little)),
            "utf-16be" => Self::Utf16(Some(Endian::Big)),
            _ => return None,
        })
    }

    fn decode(self, bytes: &[u8]) -> Result<String, String> {
        match self {
            Self::Utf8 => std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| format!("not UTF-8: {error}")),
            Self::Latin1 | Self::Windows1252 => Ok(bytes.iter().map(|byte| from_byte(*byte)).collect()),
            Self::Utf16(endian) => {
                let (marked, rest) = match bytes {
                    [0xfe, 0xff, rest @ ..] => (Some(Endian::Big), rest),
                    [0xff, 0xfe, rest @ ..] => (Some(Endian::Little), rest),
                    rest => (None, rest),
                };
                let big = marked.or(endian) == Some(Endian::Big);
                let (pairs, odd) = rest.as_chunks::<2>();
                let units =
                    pairs.iter().map(|pair| if big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) });
                let text: Result<String, _> = char::decode_utf16(units).collect();
                text.ok().filter(|_| odd.is_empty()).ok_or_else(|| "not UTF-16".to_owned())
            }
        }
    }

    /// The bytes of a text; `None` if it has a character that the set lacks.
    fn encode(self, text: &str) -> Option<Vec<u8>> {
        match self {
            Self::Utf8 => Some(text.as_bytes().to_vec()),
            Self::Latin1 => text.chars().map(|character| u8::try_from(character).ok()).collect(),
            Self::Windows1252 => text.chars().map(to_byte).collect(),
            Self::Utf16(Some(Endian::Big)) => Some(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            Self::Utf16(Some(Endian::Little)) => Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            // Big-endian is the default of RFC 2781; the mark says so.
            Self::Utf16(None) => {
                let marked = std::iter::once(0xfeff).chain(text.encode_utf16());
                Some(marked.flat_map(u16::to_be_bytes).collect())
            }
        }
    }
}

fn from_byte(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|index| WINDOWS_1252.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}

fn to_byte(character: char) -> Option<u8> {
    match WINDOWS_1252.iter().position(|known| *known == character) {
        Some(index) => u8::try_from(index).ok()?.checked_add(0x80),
        None => u8::try_from(character).ok().filter(|byte| !(0x80..0xa0).contains(byte)),
    }
}

/// The charset of an XML document without one in its `Content-Type` (XML 1.0, section 4.3.3 and appendix F): its byte order mark, or
/// the `encoding` of its declaration.
fn xml_label(bytes: &[u8]) -> Option<&str> {
    /// More than any declaration has.
    const LENGTH: usize = 256;
    match bytes {
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] => return Some("utf-16"),
        [0xef, 0xbb, 0xbf, ..] => return None,
        _ => {}
    }
    let start = bytes.get(..LENGTH.min(bytes.len()))?;
    let end = start.windows(2).position(|end| end == b"?>")?;
    let declaration = std::str::from_utf8(start.get(..end)?).ok()?.strip_prefix("<?xml")?;
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    Some(value.get(1..)?.split_once(quote)?.0)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn texts_are_read_and_written_by_their_charset() {
        for (charset, text, bytes) in [
            ("", "ü€", &b"\xc3\xbc\xe2\x82\xac"[..]),
            ("; charset=\"UTF-8\"", "ü", b"\xc3\xbc"),
            ("; charset=ISO-8859-1", "ü", b"\xfc"),
            ("; charset=windows-1252", "ü€\u{81}", b"\xfc\x80\x81"),
            ("; charset=utf-16le", "ü", b"\xfc\x00"),
            ("; charset=utf-16", "ü", b"\xfe\xff\x00\xfc"),
        ] {
            let media_type = format!("text/plain{charset}");
            assert_eq!(decode(&media_type, bytes).as_deref(), Ok(text), "{charset}");
            assert_eq!(encode(&media_type, text).as_deref(), Some(bytes), "{charset}");
        }
        assert_eq!(decode("text/plain;charset=latin1", b"\x80").as_deref(), Ok("€"));
        assert_eq!(encode("text/plain;charset=latin1", "€"), None);
        assert_eq!(encode("text/plain;charset=windows-1252", "ř\u{80}"), None);
        assert_eq!(
            decode("text/plain;charset=shift_jis", b"a"),
            Err("the charset \"shift_jis\" is not supported".to_owned())
        );
        assert!(decode("text/plain", b"\xfc").is_err());
        assert!(decode("text/plain;charset=utf-16", b"\xfc").is_err());
    }

    #[test]
    fn an_xml_document_may_declare_its_charset_itself() {
        let latin = b"<?xml version='1.0' encoding = 'ISO-8859-1' ?><a>\xfc</a>";
        assert!(decode("application/xml", latin).unwrap().ends_with("<a>ü</a>"));
        assert!(decode("application/x+xml", b"\xff\xfe<\x00a\x00/\x00>\x00").is_ok_and(|text| text == "<a/>"));
        assert!(decode("application/xml; charset=utf-8", latin).is_err());
        assert!(decode("text/plain", latin).is_err());
        assert_eq!(decode("text/xml", b"<a encoding='latin1'>?></a>").as_deref(), Ok("<a encoding='latin1'>?></a>"));
    }
}
