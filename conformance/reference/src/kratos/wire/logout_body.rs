//! The body of the native sign-out, read as leniently as the system does and refused with the system's messages.

use http::{HeaderMap, header};

use super::error::Failure;
use super::scan::{end_of_value, is_blank};

const MEMBER: &str = "session_token";

/// The session token of a native sign-out. It is empty if the body has none.
///
/// The checks are in the system's order: length, media type, size, JSON, types.
///
/// # Errors
/// The request is refused.
pub(crate) fn read_logout_body(headers: &HeaderMap, body: &[u8], too_large: bool) -> Result<String, Failure> {
    // A body of unknown length may not be empty.
    let unknown_length = headers.contains_key(header::TRANSFER_ENCODING);
    if body.is_empty() && !too_large && !unknown_length {
        return Err(Failure::bad_request(
            "Unable to decode HTTP Request Body because its HTTP Header \"Content-Length\" is zero.",
        ));
    }
    let content_type = headers.get(header::CONTENT_TYPE).map_or("", |value| value.to_str().unwrap_or_default());
    if !is_json(content_type) {
        return Err(Failure::bad_request(format!(
            "HTTP DELETE Request used unknown HTTP Header \"Content-Type: {content_type}\", only [application/json] are supported."
        )));
    }
    if too_large {
        return Err(Failure::bad_request("Unable to read HTTP POST body: http: request body too large"));
    }
    read_session_token(body).map_err(|words| Failure::bad_request(format!("Unable to decode JSON payload: {words}")))
}

/// `application/json` in any letter case, with any parameters.
fn is_json(content_type: &str) -> bool {
    content_type.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

/// The member's value. The last member wins, null counts as missing, and text after the object is ignored.
fn read_session_token(body: &[u8]) -> Result<String, String> {
    let end = end_of_value(body)?;
    let text = body.get(..end).unwrap_or_default().trim_ascii_start();
    match kind(text) {
        Kind::Object => read_members(text),
        Kind::Null => Ok(String::new()),
        kind => {
            Err(format!("json: cannot unmarshal {} into Go value of type logout.performNativeLogoutBody", kind.word()))
        }
    }
}

/// The text is a valid object, so every expected part exists.
fn read_members(object: &[u8]) -> Result<String, String> {
    let mut token = String::new();
    let mut rest = skip(object, 1);
    while rest.first() == Some(&b'"') {
        let (name, after) = split_value(rest)?;
        let (value, after) = split_value(skip(after, 1))?;
        if is_member(&unquote(name)) {
            match kind(value) {
                Kind::String => token = unquote(value),
                Kind::Null => {}
                kind => {
                    return Err(format!(
                        "json: cannot unmarshal {} into Go struct field performNativeLogoutBody.session_token of type string",
                        kind.word()
                    ));
                }
            }
        }
        rest = if after.first() == Some(&b',') { skip(after, 1) } else { &[] };
    }
    Ok(token)
}

/// The value at the beginning, and what follows it, without blanks.
fn split_value(text: &[u8]) -> Result<(&[u8], &[u8]), String> {
    let (value, rest) = text.split_at_checked(end_of_value(text)?).unwrap_or_default();
    Ok((value, skip(rest, 0)))
}

/// Without that many bytes and the blanks that follow.
fn skip(text: &[u8], bytes: usize) -> &[u8] {
    let rest = text.get(bytes..).unwrap_or_default();
    let blanks = rest.iter().take_while(|byte| is_blank(**byte)).count();
    rest.get(blanks..).unwrap_or_default()
}

/// Names are compared case-insensitively, with the long s and the Kelvin sign as letters.
fn is_member(name: &str) -> bool {
    let fold = |letter: char| match letter {
        'ſ' => 's',
        '\u{212a}' => 'k',
        letter => letter.to_ascii_lowercase(),
    };
    name.chars().map(fold).eq(MEMBER.chars())
}

#[derive(Clone, Copy)]
enum Kind {
    Object,
    Array,
    String,
    Number,
    Bool,
    Null,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Array => "array",
            Self::String => "string",
            Self::Number => "number",
            Self::Bool => "bool",
            Self::Null => "null",
        }
    }
}

fn kind(value: &[u8]) -> Kind {
    match value.first() {
        Some(b'{') => Kind::Object,
        Some(b'[') => Kind::Array,
        Some(b'"') => Kind::String,
        Some(b't' | b'f') => Kind::Bool,
        Some(b'n') => Kind::Null,
        _ => Kind::Number,
    }
}

/// The text of a string. Invalid Unicode becomes the replacement character.
fn unquote(quoted: &[u8]) -> String {
    let text = String::from_utf8_lossy(quoted);
    if !text.contains('\\') {
        return text.get(1..text.len().saturating_sub(1)).unwrap_or_default().to_owned();
    }
    let mut units = Vec::new();
    let mut letters = text.chars().skip(1);
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                Some('u') => {
                    let digits: String = letters.by_ref().take(4).collect();
                    units.push(u16::from_str_radix(&digits, 16).unwrap_or(0xfffd));
                }
                Some(escape) => push(&mut units, escaped(escape)),
                None => break,
            },
            letter => push(&mut units, letter),
        }
    }
    String::from_utf16_lossy(&units)
}

fn escaped(letter: char) -> char {
    match letter {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        letter => letter,
    }
}

fn push(units: &mut Vec<u16>, letter: char) {
    units.extend_from_slice(letter.encode_utf16(&mut [0; 2]));
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn token(body: &str) -> Result<String, String> {
        read_session_token(body.as_bytes())
    }

    #[test]
    fn the_token_is_read_leniently() {
        for (body, expected) in [
            ("{}", ""),
            ("null", ""),
            (r#"{"session_token":null}"#, ""),
            (r#"{"session_token":"a"} trailing"#, "a"),
            (r#"{"SESSION_TOKEN":"a"}"#, "a"),
            ("{\"\u{17f}ession_to\u{212a}en\":\"a\"}", "a"),
            (r#"{"session_token":"a","session_token":"b"}"#, "b"),
            (r#"{"session_token":"a","x":1}"#, "a"),
            (r#" { "x" : [1, {"session_token": "no"}] , "session_token" : "yes" } "#, "yes"),
            (r#"{"session_token":"\u0000"}"#, "\0"),
            (r#"{"session_token":"\ud83d\ude00\n"}"#, "😀\n"),
            (r#"{"session_token":"\ud83d"}"#, "\u{fffd}"),
            (r#"{"session_\u0074oken":"a"}"#, "a"),
        ] {
            assert_eq!(token(body).as_deref(), Ok(expected), "{body}");
        }
    }

    #[test]
    fn a_body_that_is_not_an_object_is_reported_with_its_type() {
        for (body, word) in [("[]", "array"), ("\"x\"", "string"), ("123", "number"), (" true", "bool")] {
            let expected =
                format!("json: cannot unmarshal {word} into Go value of type logout.performNativeLogoutBody");
            assert_eq!(token(body), Err(expected));
        }
    }

    #[test]
    fn a_token_that_is_not_a_string_is_reported_with_its_type() {
        for (value, word) in [("123", "number"), ("{\"a\":1}", "object"), ("[\"a\"]", "array"), ("true", "bool")] {
            let expected = format!(
                "json: cannot unmarshal {word} into Go struct field performNativeLogoutBody.session_token of type string"
            );
            assert_eq!(token(&format!("{{\"session_token\":{value}}}")), Err(expected));
        }
    }

    fn typed(content_type: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        headers
    }

    #[test]
    fn length_is_checked_before_media_type_and_media_type_before_size() {
        let refused = |headers: &HeaderMap, body: &[u8], large| {
            let failure = read_logout_body(headers, body, large).unwrap_err();
            failure.object("")["reason"].as_str().unwrap().to_owned()
        };
        assert!(refused(&typed("text/plain"), b"", false).contains("Content-Length"));
        assert!(refused(&typed("text/plain"), b"{}", true).contains("\"Content-Type: text/plain\""));
        assert!(refused(&HeaderMap::new(), b"{}", false).contains("\"Content-Type: \""));
        assert!(refused(&typed("application/json"), b"", true).ends_with("http: request body too large"));
        assert!(refused(&typed("application/vnd.api+json"), b"{}", false).contains("unknown HTTP Header"));
    }

    #[test]
    fn a_charset_and_upper_case_letters_are_accepted() {
        for content_type in ["application/json; charset=utf-8", "Application/JSON"] {
            assert_eq!(read_logout_body(&typed(content_type), b"{}", false), Ok(String::new()));
        }
    }

    #[test]
    fn an_empty_body_of_unknown_length_is_left_to_the_decoder() {
        let mut headers = typed("application/json");
        headers.insert(header::TRANSFER_ENCODING, HeaderValue::from_static("chunked"));
        let failure = read_logout_body(&headers, b"", false).unwrap_err();
        assert_eq!(failure.object("")["reason"], "Unable to decode JSON payload: EOF");
    }
}
