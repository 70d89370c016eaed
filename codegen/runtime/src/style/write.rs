//! Writes parameters: `style`, `explode`, percent-encoding. Null has no text: as an element or a member, it is left out
//! (RFC 6570, section 2.3).

use percent_encoding::{AsciiSet, PercentEncode, utf8_percent_encode};

use super::delimiter::{Escapes, element, join};
use super::encoding::{RESERVED, UNRESERVED, encode, text_of};
use super::write_form::{member, nested, write_form};
use crate::json::{Entry, Tree};
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
pub fn write_path(info: &ParameterInfo, value: &Tree<'_>) -> String {
    let set = path_set(info);
    let text = |text: &str| utf8_percent_encode(text, set).to_string();
    let named = |name: &str, value: String| match value.is_empty() {
        true => format!(";{name}"),
        false => format!(";{name}={value}"),
    };
    match (info.style, value) {
        (Style::Json, _) => encode(&value.to_text()),
        (Style::Label, value) => {
            let delimiter = if info.explode { "." } else { "," };
            format!(".{}", listed(info, value, delimiter, &text))
        }
        (Style::Matrix, Tree::Array(items)) if info.explode => {
            present(items).map(|item| named(info.name, text(&text_of(item)))).collect()
        }
        (Style::Matrix, Tree::Object(members)) if info.explode => {
            present_members(members).map(|(name, item)| named(&encode(name), text(&text_of(item)))).collect()
        }
        (Style::Matrix, value) => named(info.name, listed(info, value, ",", &text)),
        (style, Tree::Array(items)) => join(items, style, inner(info), Escapes::Percent, &text),
        (_, value) => listed(info, value, ",", &text),
    }
}

/// Reserved characters are not encoded (3.2), except those that end a segment or a path.
#[inline]
fn path_set(info: &ParameterInfo) -> &'static AsciiSet {
    const RESERVED_IN_PATHS: &AsciiSet = &RESERVED.add(b'/').add(b'?').add(b'[').add(b']');
    if info.allow_reserved { RESERVED_IN_PATHS } else { UNRESERVED }
}

/// The styles of inner lists.
fn inner(info: &ParameterInfo) -> &'static [Style] {
    if let Shape::Lists(inner) = info.shape.own() { inner } else { &[] }
}

fn present<'t, 'a>(items: &'t [Tree<'a>]) -> impl Iterator<Item = &'t Tree<'a>> {
    items.iter().filter(|item| !item.is_null())
}

fn present_members<'t, 'a>(members: &'t [Entry<'a>]) -> impl Iterator<Item = &'t Entry<'a>> {
    members.iter().filter(|(_, item)| !item.is_null())
}

/// Writes a parameter as query pairs, encoded.
#[inline]
pub fn write_query(info: &ParameterInfo, value: &Tree<'_>) -> Vec<(String, String)> {
    let set = if info.allow_reserved { RESERVED } else { UNRESERVED };
    write_pairs(info, value, set)
}

fn write_pairs(info: &ParameterInfo, value: &Tree<'_>, set: &'static AsciiSet) -> Vec<(String, String)> {
    let text = |text: &str| utf8_percent_encode(text, set).to_string();
    let own = encode(info.name);
    let encoded =
        |pairs: Vec<(String, String)>| pairs.iter().map(|(name, value)| (encode(name), text(value))).collect();
    match (info.style, value) {
        (Style::Json, value) => vec![(own, encode(&value.to_text()))],
        (Style::DeepObject, Tree::Object(_)) => {
            let mut pairs = Vec::new();
            nested(info.name, value, &mut pairs);
            encoded(pairs)
        }
        (Style::DeepObject, Tree::Array(items)) => {
            let name = encode(&format!("{}[]", info.name));
            present(items).map(|item| (name.clone(), text(&text_of(item)))).collect()
        }
        (_, Tree::Array(items)) if info.explode => {
            let items = present(items);
            items.map(|item| (own.clone(), element(item, inner(info), Escapes::Query, &text))).collect()
        }
        (_, Tree::Object(members)) if info.explode => {
            let mut pairs = Vec::new();
            members.iter().for_each(|(name, item)| member(name, item, &mut pairs));
            encoded(pairs)
        }
        (style, Tree::Array(items)) => vec![(own, join(items, style, inner(info), Escapes::Query, &text))],
        (style, Tree::Object(members)) => {
            let parts = present_members(members).flat_map(|(name, item)| [Tree::String(name.clone()), item.clone()]);
            vec![(own, join(&parts.collect::<Vec<_>>(), style, &[], Escapes::Query, &text))]
        }
        (_, Tree::Null) => Vec::new(),
        (_, value) => vec![(own, text(&text_of(value)))],
    }
}

/// Writes a parameter as the whole query string.
#[inline]
pub fn write_query_string(info: &ParameterInfo, value: &Tree<'_>) -> String {
    match (info.style, info.shape) {
        (Style::Json, _) => encode(&value.to_text()),
        (_, Shape::Object) => write_form(value),
        _ => encode(&text_of(value)),
    }
}

/// Writes a parameter as cookies; `None` if a cookie cannot contain it (RFC 6265, section 4.1.1; spaces and commas, which browsers
/// also send, are accepted). The style `form` is a single cookie as in a query, percent-encoded; the style `cookie` is raw.
#[inline]
pub fn write_cookie(info: &ParameterInfo, value: &Tree<'_>) -> Option<Vec<String>> {
    /// Reserved characters that a cookie can contain.
    const IN_COOKIES: &AsciiSet = &RESERVED.add(b';').add(b',');
    let pairs: Vec<(String, String)> = match (info.style, value) {
        (Style::Form, value) => {
            let pairs = write_pairs(info, value, if info.allow_reserved { IN_COOKIES } else { UNRESERVED });
            let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
            return Some(if pairs.is_empty() { pairs } else { vec![pairs.join("&")] });
        }
        (Style::Cookie, Tree::Array(items)) if info.explode => {
            present(items).map(|item| (info.name.to_owned(), text_of(item))).collect()
        }
        (Style::Cookie, Tree::Object(members)) if info.explode => {
            present_members(members).map(|(name, item)| (name.clone().into_owned(), text_of(item))).collect()
        }
        (Style::Json, value) => vec![(info.name.to_owned(), ascii_json(value).replace(';', "\\u003b"))],
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
pub fn write_plain(info: &ParameterInfo, value: &Tree<'_>) -> String {
    match value {
        _ if info.style == Style::Json => ascii_json(value),
        Tree::Array(items) => join(items, info.style, inner(info), Escapes::None, &str::to_owned),
        value => listed(info, value, ",", &str::to_owned),
    }
}

/// A value as one text.
#[inline]
fn listed(info: &ParameterInfo, value: &Tree<'_>, delimiter: &str, text: &dyn Fn(&str) -> String) -> String {
    match value {
        Tree::Array(items) => present(items).map(|item| text(&text_of(item))).collect::<Vec<_>>().join(delimiter),
        Tree::Object(members) => {
            let pair = if info.explode { "=" } else { "," };
            let parts =
                present_members(members).map(|(name, item)| format!("{}{pair}{}", text(name), text(&text_of(item))));
            parts.collect::<Vec<_>>().join(delimiter)
        }
        value => text(&text_of(value)),
    }
}

/// Headers are ASCII (RFC 9110, section 5.5).
#[inline]
fn ascii_json(value: &Tree<'_>) -> String {
    let mut out = String::new();
    for character in value.to_text().chars() {
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
pub fn write_styled_form(styled: &[ParameterInfo], value: &Tree<'_>) -> String {
    let Tree::Object(members) = value else { return write_form(value) };
    let parts = members.iter().map(|(name, item)| match styled.iter().find(|info| info.name == name) {
        Some(_) if item.is_null() => String::new(),
        Some(info) => {
            write_query(info, item).iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
        }
        None => write_form(&Tree::Object(vec![(name.clone(), item.clone())])),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&")
}
