//! Text of bodies and headers that are not JSON.

use serde_json::Value;

use crate::ir::{BodyMedia, Framing, Payload};

/// Style `simple`.
pub(super) fn simple(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(simple).collect::<Vec<_>>().join(","),
        Value::Object(members) => {
            members.iter().map(|(name, value)| format!("{name},{}", simple(value))).collect::<Vec<_>>().join(",")
        }
        other => other.to_string(),
    }
}

/// The media type that is sent.
pub(super) fn concrete(media: &BodyMedia) -> String {
    let name = media.name.split(';').next().unwrap_or_default().trim();
    match (&media.payload, name.split_once('/')) {
        (Payload::Json(_), _) if name.contains('*') => "application/json".to_owned(),
        (_, Some(("multipart", _))) if !media.name.contains("boundary") => {
            format!("{}; boundary={BOUNDARY}", name.replace('*', "mixed"))
        }
        (_, Some(("text", "*"))) => "text/plain; charset=utf-8".to_owned(),
        (_, Some(("image", "*"))) => "image/png".to_owned(),
        _ if name.contains('*') => "application/octet-stream".to_owned(),
        _ => media.name.clone(),
    }
}

const BOUNDARY: &str = "example";

/// A value as text that is not JSON.
pub(super) fn as_text(media_type: &str, value: Option<&Value>) -> String {
    let text = value.map(simple).unwrap_or_else(|| "example".to_owned());
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        multipart if multipart.starts_with("multipart/") => parts(value),
        xml if xml.ends_with("xml") => "<?xml version=\"1.0\" encoding=\"UTF-8\"?><example/>".to_owned(),
        "text/html" => "<!doctype html><title>example</title>".to_owned(),
        _ => text,
    }
}

/// One item of a stream.
pub(super) fn framed(framing: Framing, item: &Value) -> String {
    match framing {
        // HTML Standard, server-sent events.
        Framing::Events => format!("data: {item}\n\n"),
        Framing::EventText => format!("data: {}\n\n", simple(item).replace('\n', "\ndata: ")),
        Framing::EventObject => {
            let lines = item.as_object().into_iter().flatten();
            let lines = lines.map(|(name, value)| format!("{name}: {}\n", simple(value).replace('\n', " ")));
            format!("{}\n", lines.collect::<String>())
        }
        Framing::Lines => format!("{item}\n"),
        // RFC 7464, section 2.2.
        Framing::Sequence => format!("\u{1e}{item}\n"),
    }
}

/// RFC 7578: one part per member, and per element of a list; objects and nested lists are JSON.
fn parts(value: Option<&Value>) -> String {
    let members = value.and_then(Value::as_object).into_iter().flatten();
    let parts = members.flat_map(|(name, value)| {
        let name = name.replace(['"', '\r', '\n'], "_");
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        values.iter().map(move |value| {
            let text = if value.is_object() || value.is_array() { value.to_string() } else { simple(value) };
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
        })
    });
    format!("{}--{BOUNDARY}--\r\n", parts.collect::<String>())
}
