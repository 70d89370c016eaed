//! Serializes request bodies by their media type.

use crate::json::{Map, Value, parse};
use signoff_openapi::api::{Encoding as EncodingObject, MediaType, Style};
use signoff_openapi::content_type::encode;

use super::replace::replace_json;
use super::style::{Encoding, Shape, write_pairs};
use crate::arazzo::{Payload, RequestBody, SelectorKind};
use crate::criterion::{XPathVersion, replace_xpath};
use crate::expression::{Part, Scope, Template, evaluate, is_json, text_of};

/// A serialized body.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) content_type: Option<String>,
    pub(super) bytes: Option<Vec<u8>>,
}

/// Evaluates the payload, applies the replacements, and serializes the result.
///
/// # Errors
/// The payload cannot be evaluated or serialized.
pub(super) fn write_body(
    body: &RequestBody,
    content_type: Option<&str>,
    media: Option<&MediaType>,
    scope: &Scope<'_>,
) -> Result<Written, String> {
    let Some(payload) = &body.payload else {
        return Ok(Written { content_type: content_type.map(str::to_owned), bytes: None });
    };
    let form = Form::of(content_type, payload);
    let mut value = evaluate_payload(payload, form, scope)?;
    for replacement in &body.replacements {
        let new = replacement.value.evaluate(scope).map_err(|error| format!("replacement: {error}"))?;
        let xpath = match replacement.kind {
            Some(SelectorKind::XPath(version)) => Some(version),
            None if form == Form::Xml => Some(XPathVersion::default()),
            _ => None,
        };
        let target = replacement.target.render(scope).map_err(|error| format!("replacement: {error}"))?;
        value = if let Some(version) = xpath {
            Value::String(replace_xpath(&target, version, &text_of(&value), &text_of(&new))?)
        } else {
            replace_json(value, &target, replacement.kind, new)?
        };
    }
    write(value, form, content_type, media)
}

/// The serialization of a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    UrlEncoded,
    Multipart,
    Xml,
    /// Text and bytes are sent unchanged.
    Raw,
}

impl Form {
    fn of(content_type: Option<&str>, payload: &Payload) -> Self {
        let Some(content_type) = content_type else {
            return if matches!(payload, Payload::Literal(Value::String(_)) | Payload::Text(_)) {
                Self::Raw
            } else {
                Self::Json
            };
        };
        let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match essence.as_str() {
            _ if is_json(&essence) => Self::Json,
            "application/x-www-form-urlencoded" => Self::UrlEncoded,
            "multipart/form-data" => Self::Multipart,
            "application/xml" | "text/xml" => Self::Xml,
            other if other.ends_with("+xml") => Self::Xml,
            _ => Self::Raw,
        }
    }
}

/// A JSON payload that is a text with embedded expressions is a template of the JSON text. Values inside its strings are escaped, so
/// that no value can end the string.
fn evaluate_payload(payload: &Payload, form: Form, scope: &Scope<'_>) -> Result<Value, String> {
    let wrong = |error: crate::expression::ExpressionError| format!("payload: {error}");
    match (payload, form) {
        (Payload::Text(template), Form::Json) => {
            let text = render_json(template, scope).map_err(wrong)?;
            Ok(parse(&text).unwrap_or(Value::String(text)))
        }
        (Payload::Literal(Value::String(text)), Form::Json) => {
            Ok(parse(text).unwrap_or_else(|| Value::String(text.clone())))
        }
        (Payload::Text(template), Form::UrlEncoded) => {
            template.render_with(scope, |value| form_encode(&text_of(&value))).map(Value::String).map_err(wrong)
        }
        (Payload::Text(template), Form::Xml) => {
            template.render_with(scope, |value| escape_xml(&text_of(&value))).map(Value::String).map_err(wrong)
        }
        _ => payload.evaluate(scope).map_err(wrong),
    }
}

fn render_json(template: &Template, scope: &Scope<'_>) -> Result<String, crate::expression::ExpressionError> {
    let mut text = String::new();
    let mut inside = false;
    for part in &template.parts {
        match part {
            Part::Text(literal) => {
                inside = ends_inside_string(literal, inside);
                text.push_str(literal);
            }
            Part::Expression(expression) => {
                let value = evaluate(expression, scope)?;
                if inside {
                    let quoted = Value::String(text_of(&value)).to_string();
                    text.push_str(quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default());
                } else if let (Value::String(plain), 1) = (&value, template.parts.len()) {
                    text.push_str(plain);
                } else {
                    text.push_str(&value.to_string());
                }
            }
        }
    }
    Ok(text)
}

fn ends_inside_string(text: &str, mut inside: bool) -> bool {
    let mut escaped = false;
    for c in text.chars() {
        match c {
            '\\' if inside && !escaped => escaped = true,
            '"' if !escaped => inside = !inside,
            _ => escaped = false,
        }
    }
    inside
}

/// Escapes an embedded value for character data and for attribute values with either quotation mark.
fn escape_xml(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.replace('"', "&quot;").replace('\'', "&apos;")
}

fn write(value: Value, form: Form, content_type: Option<&str>, media: Option<&MediaType>) -> Result<Written, String> {
    let mut content_type = content_type.map(str::to_owned);
    let bytes = match form {
        Form::Json => {
            content_type.get_or_insert_with(|| "application/json".to_owned());
            value.to_string().into_bytes()
        }
        Form::UrlEncoded => match &value {
            Value::Object(members) => write_form(members, media).into_bytes(),
            Value::String(text) => text.clone().into_bytes(),
            other => return Err(format!("a form needs an object or a string, not {other}")),
        },
        Form::Multipart => {
            let Value::Object(members) = &value else {
                return Err("a multipart body needs an object".to_owned());
            };
            let written = super::multipart::write_multipart(members, media, content_type.as_deref())?;
            let (bytes, boundary) = written;
            content_type = content_type.map(|given| {
                if given.to_ascii_lowercase().contains("boundary=") {
                    given
                } else {
                    format!("{given}; boundary={boundary}")
                }
            });
            bytes
        }
        Form::Xml | Form::Raw => match &value {
            Value::Array(_) | Value::Object(_) if form == Form::Xml => {
                return Err(
                    "an XML body needs a string: Arazzo does not define how to serialize an object as XML".to_owned()
                );
            }
            Value::Null => Vec::new(),
            // In the charset that the media type names (RFC 9110, section 8.3.2).
            other => encode(content_type.as_deref().unwrap_or_default(), &text_of(other))?,
        },
    };
    Ok(Written { content_type, bytes: Some(bytes) })
}

/// `application/x-www-form-urlencoded` (WHATWG URL, section 5.2): a list becomes one pair per element, an object becomes JSON, and null is
/// omitted. A member with an Encoding Object follows it
/// ([Encoding Object](https://spec.openapis.org/oas/v3.1.1#encoding-object)): `style`, `explode` and `allowReserved` as in a query,
/// otherwise JSON if `contentType` says so.
fn write_form(members: &Map, media: Option<&MediaType>) -> String {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let pair = |name: &str, text: &str| (form_encode(name), form_encode(text));
    for (name, value) in members.iter().filter(|(_, value)| !value.is_null()) {
        let described = media.and_then(|media| media.encoding.get(name.as_str()));
        match (described, value) {
            (Some(described), _) if has_style(described) => {
                pairs.extend(write_pairs(name, value, form_shape(described)))
            }
            (Some(described), _) if described.content_type.as_deref().is_some_and(is_json) => {
                pairs.push(pair(name, &json_text(value)));
            }
            (_, Value::Array(items)) => {
                let present = items.iter().filter(|item| !item.is_null());
                pairs.extend(present.map(|item| pair(name, &text_of(item))));
            }
            (_, other) => pairs.push(pair(name, &text_of(other))),
        }
    }
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// `contentType` is ignored if one of these fields is present.
fn has_style(described: &EncodingObject) -> bool {
    described.style.is_some() || described.explode.is_some() || described.allow_reserved
}

fn form_shape(described: &EncodingObject) -> Shape {
    let style = described.style.unwrap_or(Style::Form);
    let encoding = if described.allow_reserved { Encoding::AllowReserved } else { Encoding::Percent };
    Shape { style, explode: described.explode.unwrap_or(style == Style::Form), encoding }
}

/// The value as JSON; a text that is JSON is kept, as in a JSON payload.
fn json_text(value: &Value) -> String {
    match value {
        Value::String(text) if parse(text).is_some() => text.clone(),
        other => other.to_string(),
    }
}

fn form_encode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
