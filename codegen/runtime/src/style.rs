//! How parameters and forms are written and read: `style`, `explode`, percent-encoding.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Map, Value};

use super::json::Mismatch;
use super::operation::{ParameterInfo, Place, Shape, Style};

/// Everything but the unreserved characters (RFC 3986, section 2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// With the reserved ones left alone (RFC 6570, section 3.2.3), except where they would end the query or a pair.
const RESERVED: &AsciiSet = &UNRESERVED
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

/// The pairs of a query or a form, decoded. `+` is a space there.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    raw_pairs(query).map(|(name, value)| (decode_plus(name), decode_plus(value))).collect()
}

/// Reads a parameter from the query.
///
/// # Errors
/// The text is not what its style asks for.
pub fn read_query(info: &ParameterInfo, query: &str) -> Result<Option<Value>, Mismatch> {
    match (info.style, info.shape) {
        (Style::DeepObject, _) => Ok(nested(query, Some(info.name)).or_else(|| beside_nested(info, query))),
        (Style::Form, Shape::Object) if info.explode => {
            // Each member stands apart; what belongs to other parameters is passed over by the schema.
            let members: Map<_, _> =
                query_pairs(query).into_iter().map(|(name, value)| (name, Value::String(value))).collect();
            Ok((!members.is_empty()).then_some(Value::Object(members)))
        }
        _ => {
            let bracketed = |name: &str| info.shape != Shape::Scalar && name.strip_suffix("[]") == Some(info.name);
            let values: Vec<&str> = raw_pairs(query)
                .filter(|(name, _)| {
                    let name = decode_plus(name);
                    name == info.name || bracketed(&name)
                })
                .map(|(_, value)| value)
                .collect();
            match (values.as_slice(), info.shape) {
                ([], _) => Ok(None),
                ([value], Shape::Array) if !info.explode => read_delimited(info, value, decode_plus),
                ([value], Shape::Object) => read_delimited(info, value, decode_plus),
                ([value], Shape::Scalar | Shape::Either) => scalar(info, decode_plus(value)).map(Some),
                (values, Shape::Array | Shape::Either) => {
                    Ok(Some(values.iter().map(|value| Value::String(decode_plus(value))).collect()))
                }
                ([value, ..], _) => scalar(info, decode_plus(value)).map(Some),
            }
        }
    }
}

/// Reads the whole query string as one parameter: a form, JSON text, or text (3.2, `in: querystring`).
///
/// # Errors
/// It is not JSON.
pub fn read_query_string(info: &ParameterInfo, query: &str) -> Result<Option<Value>, Mismatch> {
    match (info.style, info.shape) {
        _ if query.is_empty() => Ok(None),
        (Style::Json, _) => scalar(info, decode(query)).map(Some),
        (_, Shape::Object) => Ok(Some(read_form(query))),
        _ => Ok(Some(Value::String(decode(query)))),
    }
}

/// Writes one parameter as the whole query string.
pub fn write_query_string(info: &ParameterInfo, value: &Value) -> String {
    match (info.style, info.shape) {
        (Style::Json, _) => encode(&value.to_string()),
        (_, Shape::Object) => write_form(value),
        _ => encode(&text_of(value)),
    }
}

/// Reads a parameter from the cookies of a request.
///
/// # Errors
/// The text is not what its style asks for.
pub fn read_cookie(info: &ParameterInfo, cookies: &[(String, String)]) -> Result<Option<Value>, Mismatch> {
    let mut own = cookies.iter().filter(|(name, _)| name == info.name).map(|(_, value)| value.as_str()).peekable();
    match (info.style, info.shape) {
        (Style::Cookie, Shape::Object) if info.explode => {
            // Each member stands apart; what belongs to other parameters is passed over by the schema.
            let members: Map<_, _> =
                cookies.iter().map(|(name, value)| (name.clone(), Value::String(value.clone()))).collect();
            Ok((!members.is_empty()).then_some(Value::Object(members)))
        }
        (Style::Cookie, Shape::Array) if info.explode => {
            Ok(own.peek().is_some().then(|| own.map(|value| Value::String(value.to_owned())).collect()))
        }
        _ => own.next().map_or(Ok(None), |value| read_plain(info, value)),
    }
}

/// Writes a parameter as cookies; `None`: a cookie cannot hold it (RFC 6265, section 4.1.1; spaces and commas, which
/// browsers send as well, are let through).
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

/// Reads a parameter from a path segment, percent-encoded.
///
/// # Errors
/// The text is not what its style asks for.
pub fn read_text(info: &ParameterInfo, text: &str) -> Result<Option<Value>, Mismatch> {
    match info.style {
        Style::Label => {
            let rest = text.strip_prefix('.').ok_or_else(|| Mismatch::new("expected a leading dot"))?;
            if info.shape == Shape::Scalar {
                return Ok(Some(Value::String(decode(rest))));
            }
            Ok(Some(split(info, rest, if info.explode { "." } else { "," }, decode)))
        }
        Style::Matrix => {
            let rest = text.strip_prefix(';').ok_or_else(|| Mismatch::new("expected a leading semicolon"))?;
            let own =
                |pair: &str| pair.strip_prefix(info.name).and_then(|pair| pair.strip_prefix('=')).map(str::to_owned);
            match info.shape {
                Shape::Object if info.explode => Ok(Some(split(info, rest, ";", decode))),
                Shape::Array if info.explode => {
                    Ok(Some(rest.split(';').filter_map(own).map(|value| Value::String(decode(&value))).collect()))
                }
                Shape::Scalar | Shape::Either => Ok(own(rest).map(|value| Value::String(decode(&value)))),
                _ => Ok(own(rest).map(|value| split(info, &value, ",", decode))),
            }
        }
        _ => read_delimited(info, text, decode),
    }
}

/// Reads a parameter from a header or a cookie, where nothing is percent-encoded.
///
/// # Errors
/// The text is not what its style asks for.
pub fn read_plain(info: &ParameterInfo, text: &str) -> Result<Option<Value>, Mismatch> {
    read_delimited(info, text, str::to_owned)
}

fn read_delimited(info: &ParameterInfo, text: &str, decode: fn(&str) -> String) -> Result<Option<Value>, Mismatch> {
    match info.shape {
        Shape::Scalar | Shape::Either => scalar(info, decode(text)).map(Some),
        _ if info.style == Style::Json => scalar(info, decode(text)).map(Some),
        _ => {
            // A delimiter may be written encoded or not.
            let text = match info.style {
                Style::SpaceDelimited => text.replace("%20", " ").replace('+', " "),
                Style::PipeDelimited => text.replace("%7C", "|").replace("%7c", "|"),
                Style::TabDelimited => text.replace("%09", "\t"),
                _ => text.to_owned(),
            };
            Ok(Some(split(info, &text, delimiter(info.style), decode)))
        }
    }
}

fn scalar(info: &ParameterInfo, text: String) -> Result<Value, Mismatch> {
    if info.style == Style::Json {
        return serde_json::from_str(&text).map_err(|_| Mismatch::new("expected JSON text"));
    }
    Ok(Value::String(text))
}

fn delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited => "|",
        Style::TabDelimited => "\t",
        _ => ",",
    }
}

fn split(info: &ParameterInfo, text: &str, delimiter: &str, decode: fn(&str) -> String) -> Value {
    let parts = text.split(delimiter).map(str::trim);
    if info.shape != Shape::Object {
        return if text.is_empty() {
            Value::Array(Vec::new())
        } else {
            parts.map(|part| Value::String(decode(part))).collect()
        };
    }
    let parts: Vec<_> = parts.collect();
    let members: Map<String, Value> = if info.explode && !matches!(info.style, Style::Form | Style::Cookie) {
        let pairs = parts.iter().filter_map(|part| part.split_once('='));
        pairs.map(|(name, value)| (decode(name), Value::String(decode(value)))).collect()
    } else {
        let pairs = parts.chunks(2).filter_map(|pair| Some((pair.first()?, pair.get(1)?)));
        pairs.map(|(name, value)| (decode(name), Value::String(decode(value)))).collect()
    };
    Value::Object(members)
}

/// Reads an `application/x-www-form-urlencoded` body: repeated names make a list, `a[b]` a member.
pub fn read_form(text: &str) -> Value {
    nested(text, None).unwrap_or_else(|| Value::Object(Map::new()))
}

/// The same, where some members have a style of their own.
///
/// # Errors
/// The text is not what a style asks for: the pointer is the member's name.
pub fn read_styled_form(styled: &[ParameterInfo], text: &str) -> Result<Value, Mismatch> {
    let mut form = read_form(text);
    for info in styled {
        let read = read_query(info, text).map_err(|mismatch| mismatch.below(info.name))?;
        if let (Some(members), Some(read)) = (form.as_object_mut(), read) {
            members.insert(info.name.to_owned(), read);
        }
    }
    Ok(form)
}

/// The pairs as a tree; with `root`, only those below that name.
fn nested(text: &str, root: Option<&str>) -> Option<Value> {
    let mut tree = Value::Object(Map::new());
    let mut any = false;
    for (name, value) in query_pairs(text) {
        let mut keys = bracket_keys(&name);
        if let Some(root) = root {
            if keys.first().is_none_or(|key| key != root) || keys.len() < 2 {
                continue;
            }
            keys.remove(0);
            // `a[]` is a list, not a member without a name.
            if keys == [""] {
                continue;
            }
        }
        any = true;
        insert(&mut tree, &keys, value);
    }
    any.then_some(tree)
}

/// What `deepObject` does not define, and documents use all the same: `a=1` where a value may stand for an object, and `a[]=1&a[]=2`.
fn beside_nested(info: &ParameterInfo, query: &str) -> Option<Value> {
    let pairs = query_pairs(query).into_iter();
    let own = pairs.filter(|(name, _)| name == info.name || name.strip_suffix("[]") == Some(info.name));
    let listed: Vec<(bool, Value)> = own.map(|(name, value)| (name != info.name, Value::String(value))).collect();
    match (info.shape, listed.as_slice()) {
        (Shape::Object, _) | (_, []) => None,
        (Shape::Scalar, [(_, first), ..]) | (Shape::Either, [(false, first)]) => Some(first.clone()),
        (_, several) => Some(several.iter().map(|(_, value)| value.clone()).collect()),
    }
}

/// `a[b][]` → `a`, `b`, ``. Names deeper than anything sensible are taken as they stand.
fn bracket_keys(name: &str) -> Vec<String> {
    const DEEPEST: usize = 16;
    let Some((first, rest)) = name.split_once('[').filter(|(first, _)| !first.is_empty()) else {
        return vec![name.to_owned()];
    };
    let Some(inner) = rest.strip_suffix(']') else { return vec![name.to_owned()] };
    let keys: Vec<_> = std::iter::once(first).chain(inner.split("][")).map(str::to_owned).collect();
    if keys.len() > DEEPEST { vec![name.to_owned()] } else { keys }
}

fn insert(tree: &mut Value, keys: &[String], value: String) {
    let Value::Object(members) = tree else { return };
    match keys {
        [] => {}
        [key] => add(members, key, value),
        [key, next] if next.is_empty() => {
            match members.entry(key.clone()).or_insert_with(|| Value::Array(Vec::new())) {
                Value::Array(items) => items.push(Value::String(value)),
                _ => add(members, key, value),
            }
        }
        [key, rest @ ..] => {
            insert(members.entry(key.clone()).or_insert_with(|| Value::Object(Map::new())), rest, value);
        }
    }
}

fn add(members: &mut Map<String, Value>, key: &str, value: String) {
    match members.get_mut(key) {
        None => {
            members.insert(key.to_owned(), Value::String(value));
        }
        Some(Value::Array(items)) => items.push(Value::String(value)),
        Some(other) => {
            let first = other.take();
            *other = Value::Array(vec![first, Value::String(value)]);
        }
    }
}

/// Writes JSON text that is a single value, for a path or a query whose style leaves such a value as it is; `None`: it takes
/// more than that.
pub(super) fn write_plain_value(info: &ParameterInfo, json: &[u8]) -> Option<String> {
    let set = match (info.place, info.style) {
        (Place::Path, Style::Simple) => path_set(info),
        (Place::Query, Style::Form) if info.allow_reserved => RESERVED,
        (Place::Query, Style::Form) => UNRESERVED,
        _ => return None,
    };
    let text = match json {
        [b'"', inside @ .., b'"'] if !inside.contains(&b'\\') => inside,
        [b'-' | b'0'..=b'9' | b't' | b'f', ..] => json,
        _ => return None,
    };
    Some(Cow::from(utf8_percent_encode(std::str::from_utf8(text).ok()?, set)).into_owned())
}

/// Writes a parameter for a path segment.
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
        Style::Json => encode(&value.to_string()),
        _ => join(info, value, ","),
    }
}

/// Reserved characters may stand as they are (3.2), but for those that end a segment or a path.
fn path_set(info: &ParameterInfo) -> &'static AsciiSet {
    const RESERVED_IN_PATHS: &AsciiSet = &RESERVED.add(b'/').add(b'?').add(b'[').add(b']');
    if info.allow_reserved { RESERVED_IN_PATHS } else { UNRESERVED }
}

/// Writes a parameter as query pairs, encoded.
pub fn write_query(info: &ParameterInfo, value: &Value) -> Vec<(String, String)> {
    let set = if info.allow_reserved { RESERVED } else { UNRESERVED };
    let text = |value: &Value| utf8_percent_encode(&text_of(value), set).to_string();
    let own = encode(info.name);
    match (info.style, value) {
        (Style::Json, value) => vec![(own, encode(&value.to_string()))],
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

/// Writes a parameter for a header or a cookie, where nothing is percent-encoded.
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

/// As [`write_form`], where some members have a style of their own.
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

/// Writes an `application/x-www-form-urlencoded` body: lists by repeating the name, members as `a[b]`.
pub fn write_form(value: &Value) -> String {
    let mut pairs = Vec::new();
    if let Value::Object(members) = value {
        for (name, item) in members {
            flatten(name, item, &mut pairs);
        }
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}

fn flatten(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, item)| flatten(&format!("{name}[{key}]"), item, pairs))
        }
        Value::Array(items) => items.iter().for_each(|item| flatten(name, item, pairs)),
        scalar => pairs.push((name.to_owned(), text_of(scalar))),
    }
}

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

fn encode_delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        Style::TabDelimited => "%09",
        _ => ",",
    }
}

/// Headers are ASCII (RFC 9110, section 5.5).
fn ascii_json(value: &Value) -> String {
    let mut out = String::new();
    for character in value.to_string().chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            character.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        }
    }
    out
}

pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn raw_pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

pub(super) fn encode(text: &str) -> String {
    Cow::from(utf8_percent_encode(text, UNRESERVED)).into_owned()
}

pub(super) fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn decode_plus(text: &str) -> String {
    decode(&text.replace('+', " "))
}
