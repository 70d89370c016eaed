//! Writes parameters: `style`, `explode`, percent-encoding.

use percent_encoding::{AsciiSet, PercentEncode, utf8_percent_encode};
use serde_json::{Map, Value};

use super::encoding::{RESERVED, UNRESERVED, encode, text_of};
use super::write_form::{flatten, write_form};
use crate::json::to_text;
use crate::operation::{ParameterInfo, Shape, Style};

/// Writes a single value for a path segment, if the style does not change it.
#[inline]
pub(crate) fn plain_in_path<'t>(info: &ParameterInfo, text: &'t str) -> PercentEncode<'t> {
    utf8_percent_encode(text, path_set(info))
}

/// Writes a single value for a query, if the style does not change it.
#[inline]
pub(crate) fn plain_in_query<'t>(info: &ParameterInfo, text: &'t str) -> PercentEncode<'t> {
    utf8_percent_encode(text, if info.allow_reserved { RESERVED } else { UNRESERVED })
}

/// Writes a parameter for a path segment.
#[inline]
pub fn write_path(info: &ParameterInfo, value: &Value) -> String {
    let text = |value: &Value| utf8_percent_encode(&text_of(value), path_set(info)).to_string();
    match info.style {
        Style::Label => {
            let delimiter = if info.explode { "." } else { "," };
            format!(".{}", join(info, value, delimiter))
        }
        Style::Matrix => match value {
            Value::Array(items) if info.explode => {
                items.iter().map(|item| format!(";{}={}", info.name, text(item))).collect()
            }
            Value::Object(members) if info.explode => {
                members.iter().map(|(name, item)| format!(";{}={}", encode(name), text(item))).collect()
            }
            _ => format!(";{}={}", info.name, join(info, value, ",")),
        },
        Style::Json => encode(&to_text(value)),
        _ => join(info, value, ","),
    }
}

/// Reserved characters are not encoded (3.2), except those that end a segment or a path.
#[inline]
fn path_set(info: &ParameterInfo) -> &'static AsciiSet {
    const RESERVED_IN_PATHS: &AsciiSet = &RESERVED.add(b'/').add(b'?').add(b'[').add(b']');
    if info.allow_reserved { RESERVED_IN_PATHS } else { UNRESERVED }
}

/// Writes a parameter as query pairs, encoded.
#[inline]
pub fn write_query(info: &ParameterInfo, value: &Value) -> Vec<(String, String)> {
    let set = if info.allow_reserved { RESERVED } else { UNRESERVED };
    let text = |value: &Value| utf8_percent_encode(&text_of(value), set).to_string();
    let own = encode(info.name);
    match (info.style, value) {
        (Style::Json, value) => vec![(own, encode(&to_text(value)))],
        (Style::DeepObject, Value::Object(_)) => {
            let mut pairs = Vec::new();
            flatten(info.name, value, &mut pairs);
            pairs.into_iter().map(|(name, value)| (encode(&name), encode(&value))).collect()
        }
        (Style::DeepObject, Value::Array(items)) => {
            items.iter().map(|item| (encode(&format!("{}[]", info.name)), text(item))).collect()
        }
        (_, Value::Array(items)) if info.explode => items.iter().map(|item| (own.clone(), text(item))).collect(),
        (_, Value::Object(members)) if info.explode => {
            members.iter().map(|(name, item)| (encode(name), text(item))).collect()
        }
        (style, Value::Array(items)) => {
            let delimiter = encode_delimiter(style);
            vec![(own, items.iter().map(text).collect::<Vec<_>>().join(delimiter))]
        }
        (style, Value::Object(members)) => {
            let delimiter = encode_delimiter(style);
            let parts: Vec<_> = members.iter().flat_map(|(name, item)| [encode(name), text(item)]).collect();
            vec![(own, parts.join(delimiter))]
        }
        (_, value) => vec![(own, text(value))],
    }
}

/// Writes a parameter as the whole query string.
#[inline]
pub fn write_query_string(info: &ParameterInfo, value: &Value) -> String {
    match (info.style, info.shape) {
        (Style::Json, _) => encode(&to_text(value)),
        (_, Shape::Object) => write_form(value),
        _ => encode(&text_of(value)),
    }
}

/// Writes a parameter as cookies; `None` if a cookie cannot contain it (RFC 6265, section 4.1.1; spaces and commas, which browsers
/// also send, are accepted).
#[inline]
pub fn write_cookie(info: &ParameterInfo, value: &Value) -> Option<Vec<String>> {
    let pairs: Vec<(String, String)> = match (info.style, value) {
        (Style::Cookie, Value::Array(items)) if info.explode => {
            items.iter().map(|item| (info.name.to_owned(), text_of(item))).collect()
        }
        (Style::Cookie, Value::Object(members)) if info.explode => {
            members.iter().map(|(name, item)| (name.clone(), text_of(item))).collect()
        }
        _ => vec![(info.name.to_owned(), write_plain(info, value))],
    };
    let holds = |text: &str| !text.chars().any(|character| character == ';' || character.is_control());
    pairs
        .iter()
        .all(|(name, value)| holds(name) && holds(value))
        .then(|| pairs.iter().map(|(name, value)| format!("{name}={value}")).collect())
}

/// Writes a parameter for a header or a cookie, without percent-encoding.
#[inline]
pub fn write_plain(info: &ParameterInfo, value: &Value) -> String {
    match value {
        _ if info.style == Style::Json => ascii_json(value),
        Value::Array(items) => items.iter().map(text_of).collect::<Vec<_>>().join(","),
        Value::Object(members) => {
            let pair = if info.explode { "=" } else { "," };
            let parts: Vec<_> = members.iter().map(|(name, item)| format!("{name}{pair}{}", text_of(item))).collect();
            parts.join(",")
        }
        value => text_of(value),
    }
}

#[inline]
fn join(info: &ParameterInfo, value: &Value, delimiter: &str) -> String {
    let text = |value: &Value| utf8_percent_encode(&text_of(value), path_set(info)).to_string();
    match value {
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(delimiter),
        Value::Object(members) => {
            let pair = if info.explode { "=" } else { "," };
            let parts: Vec<_> =
                members.iter().map(|(name, item)| format!("{}{pair}{}", encode(name), text(item))).collect();
            parts.join(delimiter)
        }
        value => text(value),
    }
}

#[inline]
fn encode_delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        Style::TabDelimited => "%09",
        _ => ",",
    }
}

/// Headers are ASCII (RFC 9110, section 5.5).
#[inline]
fn ascii_json(value: &Value) -> String {
    let mut out = String::new();
    for character in to_text(value).chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            character.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        }
    }
    out
}

/// As [`write_form`], with members that have their own style.
#[inline]
pub fn write_styled_form(styled: &[ParameterInfo], value: &Value) -> String {
    let Value::Object(members) = value else { return write_form(value) };
    let parts = members.iter().map(|(name, item)| match styled.iter().find(|info| info.name == name) {
        Some(info) => {
            write_query(info, item).iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
        }
        None => write_form(&Value::Object(Map::from_iter([(name.clone(), item.clone())]))),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&")
}
