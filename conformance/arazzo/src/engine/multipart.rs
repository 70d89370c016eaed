//! `multipart/form-data` (RFC 7578): one part per member, and one part per element of a list.

use serde_json::{Map, Value};
use signoff_openapi::api::MediaType;

use crate::expression::text_of;

/// Returns the bytes and the boundary, which does not occur in any part.
pub(super) fn write_multipart(members: &Map<String, Value>, media: Option<&MediaType>) -> (Vec<u8>, String) {
    let mut parts: Vec<(&str, &Value)> = Vec::new();
    for (name, value) in members {
        match value {
            Value::Array(items) => parts.extend(items.iter().map(|item| (name.as_str(), item))),
            Value::Null => {}
            other => parts.push((name, other)),
        }
    }
    let boundary = boundary(&parts);
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
    (bytes, boundary)
}

/// Derived from the parts, so that two runs send the same bytes.
fn boundary(parts: &[(&str, &Value)]) -> String {
    let taken =
        |boundary: &str| parts.iter().any(|(name, value)| name.contains(boundary) || text_of(value).contains(boundary));
    let mut boundary = "signoff-boundary".to_owned();
    while taken(&boundary) {
        boundary.push('-');
    }
    boundary
}

/// Escapes names as browsers do (WHATWG HTML, multipart/form-data encoding).
fn quote(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
