//! Reads parameters: `style`, `explode`, percent-encoding.

use serde_json::{Map, Value};

use super::delimiter::{Escapes, delimited};
use super::encoding::{decode, decode_plus, raw_pairs};
use super::read_form::{beside_nested, nested, object_of, query_pairs, read_form};
use crate::json::{Json, Mismatch, Mode, Node, Tree, Unread};
use crate::operation::{ParameterInfo, Shape, Style};

/// Reads a parameter from the query.
///
/// # Errors
/// The text does not match its style.
#[inline]
pub fn read_query(info: &ParameterInfo, query: &str) -> Result<Option<Value>, Mismatch> {
    let shape = info.shape.own();
    match (info.style, shape) {
        (Style::DeepObject, _) => Ok(nested(info, query).or_else(|| beside_nested(info, query))),
        (_, Shape::Pairs(_) | Shape::Members(_)) => Ok(own_members(info, query_pairs(query))),
        _ => {
            let listed = !matches!(shape, Shape::Scalar | Shape::Object);
            let bracketed =
                |name: &str| listed && name.strip_suffix("[]") == Some(info.name) && !info.shape.is_of_others(name);
            let values: Vec<&str> = raw_pairs(query)
                .filter(|(name, _)| {
                    let name = decode_plus(name);
                    name == info.name || bracketed(&name)
                })
                .map(|(_, value)| value)
                .collect();
            match (values.as_slice(), shape) {
                ([], _) => Ok(None),
                ([value], Shape::Array | Shape::Lists(_)) if !info.explode => {
                    read_delimited(info, value, Escapes::Query)
                }
                ([value, ..], Shape::Object) => read_delimited(info, value, Escapes::Query),
                ([value], Shape::Scalar | Shape::Either) => Ok(Some(Value::String(decode_plus(value)))),
                (values, Shape::Array | Shape::Either) => {
                    Ok(Some(values.iter().map(|value| Value::String(decode_plus(value))).collect()))
                }
                (values, Shape::Lists(inner)) => {
                    let (style, inner) =
                        inner.split_first().map_or((info.style, inner), |(style, inner)| (*style, inner));
                    Ok(Some(values.iter().map(|value| delimited(value, style, inner, Escapes::Query)).collect()))
                }
                ([value, ..], _) => Ok(Some(Value::String(decode_plus(value)))),
            }
        }
    }
}

/// The members of an object among the pairs.
fn own_members(info: &ParameterInfo, mut pairs: Vec<(String, String)>) -> Option<Value> {
    pairs.retain(|(name, _)| info.shape.has_member(name));
    (!pairs.is_empty()).then(|| object_of(pairs))
}

/// Reads the whole query string as one parameter: a form, JSON text, or text (3.2, `in: querystring`).
///
/// # Errors
/// It is not JSON.
#[inline]
pub fn read_query_string(info: &ParameterInfo, query: &str) -> Result<Option<Value>, Mismatch> {
    match (info.style, info.shape) {
        _ if query.is_empty() => Ok(None),
        (style, Shape::Object) if style != Style::Json => Ok(Some(read_form(query))),
        _ => Ok(Some(Value::String(decode(query)))),
    }
}

/// Reads a parameter from the cookies of a request. The style `form` is percent-encoded, and an exploded value is one cookie with
/// several pairs; the style `cookie` is raw, and has a cookie per pair.
///
/// # Errors
/// The text does not match its style.
#[inline]
pub fn read_cookie(info: &ParameterInfo, cookies: &[(String, String)]) -> Result<Option<Value>, Mismatch> {
    let mut own = cookies.iter().filter(|(name, _)| name == info.name).map(|(_, value)| value.as_str()).peekable();
    let separate = |(name, value): &(String, String)| format!("{name}={value}");
    match (info.style, info.shape) {
        (Style::Cookie, Shape::Pairs(_) | Shape::Members(_)) => Ok(own_members(info, cookies.to_vec())),
        (Style::Cookie, Shape::Array) if info.explode => {
            Ok(own.peek().is_some().then(|| own.map(|value| Value::String(value.to_owned())).collect()))
        }
        (Style::Form, Shape::Pairs(_) | Shape::Members(_)) => {
            // Only a cookie that begins with a member has further ones.
            let own = cookies.iter().filter(|(name, _)| info.shape.has_member(&decode(name)));
            let texts: Vec<_> = own.map(separate).collect();
            let pairs = texts.iter().flat_map(|text| raw_pairs(text));
            Ok(own_members(info, pairs.map(|(name, value)| (decode(name), decode(value))).collect()))
        }
        (Style::Form, Shape::Array) if info.explode => {
            let texts: Vec<_> = own.map(|value| format!("{}={value}", info.name)).collect();
            let values = texts.iter().flat_map(|text| raw_pairs(text)).filter(|(name, _)| *name == info.name);
            let values: Vec<_> = values.map(|(_, value)| Value::String(decode(value))).collect();
            Ok((!values.is_empty()).then_some(Value::Array(values)))
        }
        (Style::Form, _) => own.next().map_or(Ok(None), |value| read_delimited(info, value, Escapes::Percent)),
        _ => own.next().map_or(Ok(None), |value| read_plain(info, value)),
    }
}

/// Reads a parameter from a path segment, percent-encoded.
///
/// # Errors
/// The text does not match its style.
#[inline]
pub fn read_text(info: &ParameterInfo, text: &str) -> Result<Option<Value>, Mismatch> {
    match info.style {
        Style::Label => {
            let rest = text.strip_prefix('.').ok_or_else(|| Mismatch::new("expected a leading dot"))?;
            if info.shape == Shape::Scalar {
                return Ok(Some(Value::String(decode(rest))));
            }
            Ok(Some(split(info, rest, if info.explode { "." } else { "," })))
        }
        Style::Matrix => {
            let rest = text.strip_prefix(';').ok_or_else(|| Mismatch::new("expected a leading semicolon"))?;
            // An empty value has no equals sign.
            let own = |pair: &str| match pair.strip_prefix(info.name)? {
                "" => Some(String::new()),
                value => value.strip_prefix('=').map(str::to_owned),
            };
            match info.shape {
                Shape::Object if info.explode => Ok(Some(split(info, rest, ";"))),
                Shape::Array if info.explode => {
                    Ok(Some(rest.split(';').filter_map(own).map(|value| Value::String(decode(&value))).collect()))
                }
                Shape::Scalar | Shape::Either => Ok(own(rest).map(|value| Value::String(decode(&value)))),
                _ => Ok(own(rest).map(|value| split(info, &value, ","))),
            }
        }
        _ => read_delimited(info, text, Escapes::Percent),
    }
}

/// Reads a parameter from a header or a cookie, without percent-encoding.
///
/// # Errors
/// The text does not match its style.
#[inline]
pub fn read_plain(info: &ParameterInfo, text: &str) -> Result<Option<Value>, Mismatch> {
    read_delimited(info, text, Escapes::None)
}

#[inline]
fn read_delimited(info: &ParameterInfo, text: &str, escapes: Escapes) -> Result<Option<Value>, Mismatch> {
    match info.shape.own() {
        _ if info.style == Style::Json => Ok(Some(Value::String(escapes.decode(text)))),
        Shape::Scalar | Shape::Either | Shape::Beside(..) => Ok(Some(Value::String(escapes.decode(text)))),
        Shape::Array => Ok(Some(delimited(text, info.style, &[], escapes))),
        Shape::Lists(inner) => Ok(Some(delimited(text, info.style, inner, escapes))),
        Shape::Object | Shape::Pairs(_) | Shape::Members(_) => {
            let parts = escapes.split(text, info.style);
            Ok(Some(object(info, parts.iter().map(AsRef::as_ref), escapes)))
        }
    }
}

/// Reads the value of a parameter. JSON text, which has a value's types, is read in `mode`.
///
/// # Errors
/// It does not match its type, or is not JSON.
pub(crate) fn read_value<T: Json>(info: &ParameterInfo, value: &Value, mode: Mode) -> Result<T, Mismatch> {
    match value {
        Value::String(text) if info.style == Style::Json => Node::of(&json(text)?, mode, T::decode),
        _ if mode == Mode::Lenient => Node::with(value, Mode::LenientText, T::decode),
        _ => Node::with(value, Mode::Text, T::decode),
    }
}

fn json(text: &str) -> Result<Tree<'_>, Mismatch> {
    Tree::read_unique(text.as_bytes()).map_err(|error| match error {
        Unread::Repeated(mismatch) => mismatch,
        Unread::NotJson(_) => Mismatch::new("expected JSON text"),
    })
}

/// Splits the text of a path segment.
#[inline]
fn split(info: &ParameterInfo, text: &str, delimiter: &str) -> Value {
    let parts = text.split(delimiter);
    match info.shape {
        Shape::Object => object(info, parts, Escapes::Percent),
        _ if text.is_empty() => Value::Array(Vec::new()),
        _ => parts.map(|part| Value::String(decode(part))).collect(),
    }
}

/// An object from `name=value`, or from names and values in turn.
fn object<'t>(info: &ParameterInfo, parts: impl Iterator<Item = &'t str>, escapes: Escapes) -> Value {
    let parts: Vec<_> = parts.map(str::trim).collect();
    let pair = |(name, value): (&str, &str)| (escapes.decode(name), Value::String(escapes.decode(value)));
    let members: Map<String, Value> = if info.explode && !matches!(info.style, Style::Form | Style::Cookie) {
        parts.iter().filter_map(|part| part.split_once('=')).map(pair).collect()
    } else {
        parts.chunks(2).filter_map(|both| Some((*both.first()?, *both.get(1)?))).map(pair).collect()
    };
    Value::Object(members)
}

/// The same as [`read_form`], with members that have their own style: their pairs belong to no other member.
///
/// # Errors
/// The text does not match a style: the pointer is the name of the member.
#[inline]
pub fn read_styled_form(styled: &[ParameterInfo], text: &str) -> Result<Value, Mismatch> {
    let mut pairs = query_pairs(text);
    pairs.retain(|(name, _)| !styled.iter().any(|info| owns(info, name)));
    let mut form = object_of(pairs);
    for info in styled {
        let read = read_query(info, text).map_err(|mismatch| mismatch.below(info.name))?;
        if let (Some(members), Some(read)) = (form.as_object_mut(), read) {
            let read = match &read {
                // Arrays and objects are read from their text, with all digits of their numbers.
                Value::String(text) if info.style == Style::Json => match json(text) {
                    Ok(Tree::Array(_) | Tree::Object(_)) => read,
                    Ok(tree) => tree.to_value(),
                    Err(mismatch) => return Err(mismatch.below(info.name)),
                },
                _ => read,
            };
            members.insert(info.name.to_owned(), read);
        }
    }
    Ok(form)
}

/// Whether a pair of that name belongs to the member.
pub(crate) fn owns(info: &ParameterInfo, name: &str) -> bool {
    match (info.style, info.shape) {
        (Style::DeepObject, _) => {
            let own = name.strip_prefix(info.name).is_some_and(|rest| rest.is_empty() || rest.starts_with('['));
            own && !info.shape.is_of_others(name)
        }
        (_, Shape::Pairs(_) | Shape::Members(_)) => info.shape.has_member(name),
        _ => name == info.name || (name.strip_suffix("[]") == Some(info.name) && !info.shape.is_of_others(name)),
    }
}
