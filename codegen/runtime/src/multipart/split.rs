//! Splits a multipart body into parts ([RFC 2046, section 5.1](https://www.rfc-editor.org/rfc/rfc2046#section-5.1),
//! [RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)).

use bytes::Bytes;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::percent_decode_str;

use super::Part;
use crate::json::Mismatch;

/// The maximum number of parts.
const MOST_PARTS: usize = 10_000;
/// The maximum length of the headers of a part.
const MOST_HEADERS: usize = 16 * 1024;

/// The parts of a body, with the boundary of its media type. Their content shares the body's memory.
///
/// # Errors
/// There is no boundary, or the body does not consist of parts between boundaries.
pub fn split(media_type: &str, body: &Bytes) -> Result<Vec<Part>, Mismatch> {
    let boundary = parameter(media_type, "boundary").filter(|boundary| !boundary.is_empty());
    let boundary = boundary.ok_or_else(|| Mismatch::new("the media type names no boundary"))?;
    let dashes = format!("--{boundary}");
    // The text before the first boundary is ignored.
    let mut at = if body.starts_with(dashes.as_bytes()) {
        dashes.len()
    } else {
        find(body, 0, &dashes).ok_or_else(|| Mismatch::new("the boundary is not in the body"))?.1
    };
    let mut parts = Vec::new();
    loop {
        let rest = body.get(at..).unwrap_or_default();
        if rest.starts_with(b"--") {
            return Ok(parts);
        }
        if parts.len() == MOST_PARTS {
            return Err(Mismatch::new(format!("more than {MOST_PARTS} parts")));
        }
        let padding = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        if !rest.get(padding..).is_some_and(|rest| rest.starts_with(b"\r\n")) {
            return Err(Mismatch::new("a boundary does not end its line").below(parts.len()));
        }
        // Includes the line end before the headers, so that empty headers end like others.
        let from = at + padding;
        let (end, next) = find(body, from, &dashes)
            .ok_or_else(|| Mismatch::new("the part is cut off: no boundary follows").below(parts.len()))?;
        parts.push(part(&body.slice(from..end)).map_err(|error| error.below(parts.len()))?);
        at = next;
    }
}

/// The next line that begins with the boundary: the start of the line end before it, and its end.
fn find(body: &Bytes, from: usize, dashes: &str) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        at += body.get(at..)?.iter().position(|byte| *byte == b'\r')?;
        if body.get(at + 1..)?.strip_prefix(b"\n").is_some_and(|line| line.starts_with(dashes.as_bytes())) {
            return Some((at, at + 2 + dashes.len()));
        }
        at += 1;
    }
}

/// A part, beginning with the line end before its headers.
fn part(text: &Bytes) -> Result<Part, Mismatch> {
    let window = text.get(..text.len().min(MOST_HEADERS)).unwrap_or_default();
    let end = window.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.ok_or_else(|| Mismatch::new("the headers of the part have no end, or are too large"))?;
    let head = String::from_utf8_lossy(text.get(..end).unwrap_or_default()).into_owned();
    let mut headers = HeaderMap::new();
    for line in head.split("\r\n").filter(|line| !line.is_empty()) {
        let header = line.split_once(':').and_then(|(name, value)| {
            Some((name.trim().parse::<HeaderName>().ok()?, HeaderValue::from_str(value.trim()).ok()?))
        });
        let (name, value) = header.ok_or_else(|| Mismatch::new("a line of the part's headers is none"))?;
        headers.append(name, value);
    }
    let text_of = |value: HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let disposition = headers.remove(CONTENT_DISPOSITION).map(text_of).unwrap_or_default();
    let media_type = headers.remove(CONTENT_TYPE).map(text_of);
    let extended = parameter(&disposition, "filename*").and_then(|text| {
        let (_, encoded) = text.split_once("''")?;
        Some(percent_decode_str(encoded).decode_utf8_lossy().into_owned())
    });
    Ok(Part {
        name: parameter(&disposition, "name").map(unescape).unwrap_or_default(),
        file_name: extended.or_else(|| parameter(&disposition, "filename").map(unescape)),
        media_type,
        headers,
        content: text.slice(end + 4..).into(),
    })
}

/// A parameter of a header, without quotes.
fn parameter(header: &str, wanted: &str) -> Option<String> {
    let mut rest = header.split_once(';')?.1;
    loop {
        let (name, after) = rest.split_once('=')?;
        let name = name.trim_matches([' ', '\t', ';']);
        let after = after.trim_start();
        let (value, following) = match after.strip_prefix('"') {
            Some(quoted) => quoted_text(quoted),
            None => {
                let (value, following) = after.split_once(';').unwrap_or((after, ""));
                (value.trim().to_owned(), following)
            }
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = following;
    }
}

/// The text up to the closing quote. A backslash escapes a quote or a backslash; elsewhere it is part of a path, as old browsers
/// sent it.
fn quoted_text(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, text.get(at + 1..).unwrap_or_default()),
            '\\' if matches!(characters.peek(), Some((_, '"' | '\\'))) => {
                value.extend(characters.next().map(|(_, next)| next));
            }
            other => value.push(other),
        }
    }
    (value, "")
}

/// Decodes the escapes of [forms](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data).
fn unescape(text: String) -> String {
    text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
}
