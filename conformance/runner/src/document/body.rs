//! `document/body`: the body matches the schema of the media type.

use serde_json::Value;
use signoff_arazzo::json::parse;
use signoff_openapi::api::MediaType;

use super::{Message, Violation};

pub(super) fn check_body(message: &Message<'_>, media_type: &MediaType) -> Vec<Violation> {
    let content_type = message.content_type().unwrap_or_default();
    let Some(schema) = media_type.schema.filter(|_| is_json(content_type)) else { return Vec::new() };
    let at = |pointer: String, keyword: String, expected: String, actual: String| Violation {
        rule: "document/body",
        location: message.source.api.schemas.get(schema).location.clone(),
        pointer,
        keyword,
        expected,
        actual,
    };
    let violation = |expected: String, actual: String| at(String::new(), "schema".to_owned(), expected, actual);
    let body = message.body;
    let text = body.strip_prefix(MARK).unwrap_or(body);
    let mut violations = Vec::new();
    if text.len() < body.len() {
        // RFC 8259, section 8.1. The keyword is its own, so that a profile can waive it.
        let expected = "JSON without a byte order mark (RFC 8259, section 8.1)".to_owned();
        let violation = violation(expected, "a byte order mark before the JSON text".to_owned());
        violations.push(Violation {
            rule: "document/byte-order-mark",
            keyword: "byte-order-mark".to_owned(),
            ..violation
        });
    }
    let Some(value) = std::str::from_utf8(text).ok().and_then(parse) else {
        // The other parser tells what is wrong.
        let error = serde_json::from_slice::<Value>(text).err();
        let described = error.map_or_else(|| "invalid JSON".to_owned(), |error| describe_invalid(text, &error));
        violations.push(violation("a JSON value".to_owned(), described));
        return violations;
    };
    match message.validate(schema, &value) {
        Ok(errors) => violations
            .extend(errors.into_iter().map(|error| at(error.pointer, error.keyword, error.expected, error.actual))),
        Err(reason) => violations.push(violation("a valid schema".to_owned(), reason)),
    }
    violations
}

/// The byte order mark in UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// What a body is that is not JSON, as far as its beginning or the place of the error tells.
fn describe_invalid(body: &[u8], error: &serde_json::Error) -> String {
    const SHOWN: usize = 40;
    let text = String::from_utf8_lossy(body);
    let start = text.trim_start();
    let beginning = || start.chars().take(SHOWN).collect::<String>();
    let at_error = text.lines().nth(error.line().saturating_sub(1)).map(|line| {
        let column = error.column().saturating_sub(1);
        // The error is after the sign.
        let sign = line.as_bytes().get(column.saturating_sub(1)) == Some(&b'-');
        let bytes = line.as_bytes().get(column - usize::from(sign && column > 0)..).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    });
    let at_error = at_error.unwrap_or_default();
    let constant = ["NaN", "Infinity", "-Infinity", "undefined", "None", "True", "False"];
    let named = |text: &str| constant.into_iter().find(|constant| text.starts_with(constant));
    let place = || format!("at line {} column {}", error.line(), error.column());
    match body {
        [] => return "an empty body".to_owned(),
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] => return "UTF-16 with a byte order mark (JSON is UTF-8)".to_owned(),
        [0, _, 0, _, ..] | [_, 0, _, 0, ..] => return "UTF-16 (JSON is UTF-8)".to_owned(),
        [0x1F, 0x8B, ..] => return "gzip data without `Content-Encoding: gzip`".to_owned(),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => return "Zstandard data without `Content-Encoding: zstd`".to_owned(),
        _ => {}
    }
    if let Err(error) = std::str::from_utf8(body) {
        return format!("bytes that are not UTF-8, from byte {}", error.valid_up_to() + 1);
    }
    let lower = start.get(..start.len().min(14)).map(str::to_ascii_lowercase).unwrap_or_default();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        format!("HTML that begins with `{}`", beginning())
    } else if start.starts_with('<') {
        format!("XML or HTML that begins with `{}`", beginning())
    } else if start.is_empty() {
        "a body of white space".to_owned()
    } else if let Some(constant) = named(&at_error).or_else(|| named(start)) {
        format!("`{constant}` {}, which JSON does not have", place())
    } else {
        format!("invalid JSON: {error}")
    }
}

/// JSON, and media types with its structured suffix (RFC 6839, section 3.1).
pub(super) fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_that_is_not_json_is_named() {
        for (body, expected) in [
            (&b""[..], "an empty body"),
            (b" \n", "a body of white space"),
            (b"<!DOCTYPE html><p>", "HTML that begins with `<!DOCTYPE html><p>`"),
            (b"\n<HTML>", "HTML that begins with `<HTML>`"),
            (b"<error/>", "XML or HTML that begins with `<error/>`"),
            (b"NaN", "`NaN` at line 1 column 1"),
            (b"{\"a\": NaN}", "`NaN` at line 1 column 7"),
            (b"[1,\n -Infinity]", "`-Infinity` at line 2 column"),
            (b"\xFF\xFE{\0}\0", "UTF-16 with a byte order mark"),
            (b"{\0}\0", "UTF-16 (JSON is UTF-8)"),
            (b"\x1F\x8B\x08", "gzip data without"),
            (b"\"\xE4\"", "bytes that are not UTF-8, from byte 2"),
            (b"{\"a\": }", "invalid JSON: expected value at line 1 column 7"),
        ] {
            let error = serde_json::from_slice::<Value>(body).unwrap_err();
            let described = describe_invalid(body, &error);
            assert!(described.starts_with(expected), "{described} does not begin with {expected}");
        }
    }
}
