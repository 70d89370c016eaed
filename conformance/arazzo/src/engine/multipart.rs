//! `multipart/form-data` (RFC 7578): one part per member, and one part per element of a list.

use crate::json::{Map, Value};
use signoff_openapi::api::MediaType;

use crate::expression::text_of;

/// Returns the bytes and the boundary, which does not occur in any part: the one in the content type, if it has one.
///
/// # Errors
/// The boundary in the content type is not valid, or occurs in a part.
pub(super) fn write_multipart(
    members: &Map,
    media: Option<&MediaType>,
    content_type: Option<&str>,
) -> Result<(Vec<u8>, String), String> {
    let mut parts: Vec<(&str, &Value)> = Vec::new();
    for (name, value) in members {
        match value {
            Value::Array(items) => parts.extend(items.iter().map(|item| (name.as_str(), item))),
            Value::Null => {}
            other => parts.push((name, other)),
        }
    }
    let boundary = match content_type.and_then(written_boundary) {
        Some(written) => check_boundary(written, &parts)?,
        None => make_boundary(&parts),
    };
    let mut bytes = Vec::new();
    for (name, value) in parts {
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quote(name));
        let declared =
            media.and_then(|media| media.encoding.get(name)).and_then(|encoding| encoding.content_type.clone());
        let content_type = declared.filter(|kind| !kind.contains(['*', ',', '\r', '\n']));
        match (content_type, value) {
            (Some(kind), _) => head.push_str(&format!("\r\nContent-Type: {kind}")),
            (None, Value::Object(_) | Value::Array(_)) => head.push_str("\r\nContent-Type: application/json"),
            (None, _) => {}
        }
        bytes.extend_from_slice(head.as_bytes());
        bytes.extend_from_slice(b"\r\n\r\n");
        bytes.extend_from_slice(text_of(value).as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    Ok((bytes, boundary))
}

/// The `boundary` parameter of a media type, without quotes.
fn written_boundary(content_type: &str) -> Option<String> {
    let mut rest = content_type.split_once(';')?.1;
    loop {
        let (name, value) = rest.split_once('=')?;
        let value = value.trim_start();
        let (value, after) = match value.strip_prefix('"') {
            Some(quoted) => quoted_value(quoted),
            None => {
                let (value, after) = value.split_once(';').unwrap_or((value, ""));
                (value.trim().to_owned(), after)
            }
        };
        if name.trim().eq_ignore_ascii_case("boundary") {
            return Some(value);
        }
        rest = after.trim_start().trim_start_matches(';');
    }
}

/// The text up to the closing quote, and what follows.
fn quoted_value(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (value, text.get(at + 1..).unwrap_or_default()),
            '\\' => value.extend(chars.next().map(|(_, escaped)| escaped)),
            c => value.push(c),
        }
    }
    (value, "")
}

/// RFC 2046, section 5.1.1: 1 to 70 characters, not ending with a space; a boundary does not occur in a part.
fn check_boundary(boundary: String, parts: &[(&str, &Value)]) -> Result<String, String> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "'()+_,-./:=? ".contains(c);
    if !(1..=70).contains(&boundary.len()) || !boundary.chars().all(is_allowed) || boundary.ends_with(' ') {
        return Err(format!("`{}` is not a valid boundary (RFC 2046)", boundary.escape_debug()));
    }
    if occurs(&boundary, parts) {
        return Err(format!("the boundary `{boundary}` of the content type occurs in a part"));
    }
    Ok(boundary)
}

/// Derived from the parts, so that two runs send the same bytes.
fn make_boundary(parts: &[(&str, &Value)]) -> String {
    let mut boundary = "signoff-boundary".to_owned();
    while occurs(&boundary, parts) {
        boundary.push('-');
    }
    boundary
}

fn occurs(boundary: &str, parts: &[(&str, &Value)]) -> bool {
    parts.iter().any(|(name, value)| name.contains(boundary) || text_of(value).contains(boundary))
}

/// Escapes names as browsers do (WHATWG HTML, multipart/form-data encoding).
fn quote(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boundary_of_the_content_type_is_found_quoted_or_not() {
        for (content_type, expected) in [
            ("multipart/form-data; boundary=XyZ", Some("XyZ")),
            ("multipart/form-data;Boundary=\"a b:c\"", Some("a b:c")),
            ("multipart/form-data; charset=\"x; boundary=no\"; boundary=yes ; a=b", Some("yes")),
            ("multipart/form-data; charset=utf-8", None),
            ("multipart/form-data", None),
        ] {
            assert_eq!(written_boundary(content_type).as_deref(), expected, "{content_type}");
        }
    }
}
