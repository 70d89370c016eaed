//! Reads parameters: `style`, `explode`, percent-encoding.

use serde_json::{Map, Value};

use super::encoding::{decode, decode_plus, raw_pairs};
use super::read_form::{beside_nested, nested, query_pairs, read_form};
use crate::json::Mismatch;
use crate::operation::{ParameterInfo, Shape, Style};

/// Reads a parameter from the query.
///
/// # Errors
/// The text does not match its style.
#[inline]
pub fn read_query(info: &ParameterInfo, query: &str) -> Result<Option<Value>, Mismatch> {
    match (info.style, info.shape) {
        (Style::DeepObject, _) => Ok(nested(query, Some(info.name)).or_else(|| beside_nested(info, query))),
        (Style::Form, Shape::Object) if info.explode => {
            // Each member is a pair; the schema ignores those of other parameters.
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
#[inline]
pub fn read_query_string(info: &ParameterInfo, query: &str) -> Result<Option<Value>, Mismatch> {
    match (info.style, info.shape) {
        _ if query.is_empty() => Ok(None),
        (Style::Json, _) => scalar(info, decode(query)).map(Some),
        (_, Shape::Object) => Ok(Some(read_form(query))),
        _ => Ok(Some(Value::String(decode(query)))),
    }
}

/// Reads a parameter from the cookies of a request.
///
/// # Errors
/// The text does not match its style.
#[inline]
pub fn read_cookie(info: &ParameterInfo, cookies: &[(String, String)]) -> Result<Option<Value>, Mismatch> {
    let mut own = cookies.iter().filter(|(name, _)| name == info.name).map(|(_, value)| value.as_str()).peekable();
    match (info.style, info.shape) {
        (Style::Cookie, Shape::Object) if info.explode => {
            // Each member is a pair; the schema ignores those of other parameters.
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

/// Reads a parameter from a header or a cookie, without percent-encoding.
///
/// # Errors
/// The text does not match its style.
#[inline]
pub fn read_plain(info: &ParameterInfo, text: &str) -> Result<Option<Value>, Mismatch> {
    read_delimited(info, text, str::to_owned)
}

#[inline]
fn read_delimited(info: &ParameterInfo, text: &str, decode: fn(&str) -> String) -> Result<Option<Value>, Mismatch> {
    match info.shape {
        Shape::Scalar | Shape::Either => scalar(info, decode(text)).map(Some),
        _ if info.style == Style::Json => scalar(info, decode(text)).map(Some),
        _ => {
            // A delimiter may be encoded or not.
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

#[inline]
fn scalar(info: &ParameterInfo, text: String) -> Result<Value, Mismatch> {
    if info.style == Style::Json {
        return serde_json::from_str(&text).map_err(|_| Mismatch::new("expected JSON text"));
    }
    Ok(Value::String(text))
}

#[inline]
fn delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited => "|",
        Style::TabDelimited => "\t",
        _ => ",",
    }
}

#[inline]
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

/// The same, with members that have their own style.
///
/// # Errors
/// The text does not match a style: the pointer is the name of the member.
#[inline]
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
