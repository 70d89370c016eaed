//! Builds a step's request: method, target, headers and body. Adds nothing that the documents do not specify.

use crate::json::Value;
use signoff_openapi::api::{Operation, ParameterIn, ParameterShape, Style};

use super::body::write_body;
use super::style::{Encoding, Shape, encode, encode_query, write_pairs, write_value};
use crate::bind::{BoundParameter, BoundStep};
use crate::exchange::check_header;
use crate::expression::{ExpressionError, Scope, text_of};
use crate::record::{Headers, Request};

/// A built request and the parameter values in it.
#[derive(Debug, Clone)]
pub(super) struct BuiltRequest {
    pub(super) request: Request,
    /// The parameters by location and name, with typed values, for `$request.…`.
    pub(super) parameters: Vec<(ParameterIn, String, Value)>,
}

/// Builds the request. `base` is the target's URL; `source` is the name of the source description.
///
/// # Errors
/// An expression has no value that can be serialized, or the body cannot be serialized.
pub(super) fn build_request(
    step: &BoundStep,
    operation: &Operation,
    source: &str,
    base: &str,
    scope: &Scope<'_>,
) -> Result<BuiltRequest, String> {
    let mut draft = Draft::default();
    for parameter in &step.parameters {
        let value = parameter.value.evaluate(scope).map_err(|error| named(&parameter.name, &error))?;
        draft.add(parameter, value)?;
    }
    let mut target = fill_path(&operation.path, &draft.path)?;
    if let Some(query) = draft.query_text() {
        target = format!("{target}?{query}");
    }
    let mut headers = draft.headers;
    if !draft.cookies.is_empty() {
        headers.push("Cookie", draft.cookies.join("; "));
    }
    let mut body = None;
    if let Some(definition) = &step.definition.request_body {
        let media = operation.request_body.as_ref().and_then(|described| {
            let wanted = step.content_type.as_deref().map(essence);
            described.content.iter().find(|media| Some(essence(&media.name)) == wanted)
        });
        let written = write_body(definition, step.content_type.as_deref(), media, scope)?;
        if let (Some(content_type), None) = (&written.content_type, headers.get("content-type")) {
            headers.push("Content-Type", content_type.clone());
        }
        body = written.bytes;
    }
    let mut request = Request {
        source: source.to_owned(),
        method: operation.method.clone(),
        // While an extension changes the request, this is the URL of the target.
        url: base.trim_end_matches('/').to_owned(),
        target,
        headers,
        body,
        chunked: false,
    };
    if let Some(changes) = &step.definition.request {
        changes.apply(&mut request, scope).map_err(|error| error.to_string())?;
    }
    request.url = format!("{}{}", base.trim_end_matches('/'), request.target);
    Ok(BuiltRequest { request, parameters: draft.values })
}

fn named(name: &str, error: &ExpressionError) -> String {
    format!("parameter `{name}`: {error}")
}

fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The parameters by location.
#[derive(Default)]
struct Draft {
    path: Vec<(String, String)>,
    query: Vec<(String, String)>,
    /// The whole query, from `in: querystring`.
    query_string: Option<String>,
    headers: Headers,
    cookies: Vec<String>,
    values: Vec<(ParameterIn, String, Value)>,
}

impl Draft {
    fn add(&mut self, parameter: &BoundParameter, value: Value) -> Result<(), String> {
        let Some(place) = parameter.place else { return Ok(()) };
        let name = &parameter.name;
        let written = write_content(parameter, &value);
        let value_or_text = written.as_ref().unwrap_or(&value);
        let shape = shape(parameter, place);
        match place {
            ParameterIn::Path => {
                let text = write_value(name, value_or_text, shape);
                if text.is_empty() {
                    return Err(format!("path parameter `{name}` has no value"));
                }
                self.path.push((name.clone(), text));
            }
            // A null parameter is omitted.
            _ if value.is_null() => {}
            ParameterIn::Query => self.query.extend(write_pairs(name, value_or_text, shape)),
            ParameterIn::QueryString => {
                let text = match value_or_text {
                    Value::Object(_) => {
                        let shape = Shape { style: Style::Form, explode: true, encoding: Encoding::Percent };
                        encode_query(&join_pairs(&write_pairs(name, &value, shape)))
                    }
                    // Percent signs in a structured value are data; in a text that is a query, they may be escapes.
                    text if written.is_some() => encode(&text_of(text)),
                    other => encode_query(&text_of(other)),
                };
                self.query_string = Some(text);
            }
            ParameterIn::Header => {
                let text = write_value(name, value_or_text, shape);
                check_header(name, &text)?;
                self.headers.push(name.clone(), text);
            }
            ParameterIn::Cookie => {
                let pairs = write_pairs(name, value_or_text, shape);
                if shape.style == Style::Cookie {
                    for (key, text) in pairs {
                        check_cookie(&key, &text)?;
                        self.cookies.push(format!("{key}={text}"));
                    }
                } else if !pairs.is_empty() {
                    // As in a query, in a single cookie.
                    self.cookies.push(join_pairs(&pairs));
                }
            }
        }
        self.values.push((place, name.clone(), value));
        Ok(())
    }

    fn query_text(&self) -> Option<String> {
        match &self.query_string {
            Some(text) => Some(text.clone()),
            None if self.query.is_empty() => None,
            None => Some(join_pairs(&self.query)),
        }
    }
}

fn join_pairs(pairs: &[(String, String)]) -> String {
    pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&")
}

/// Rejects characters that would end a cookie of style `cookie`, which is not encoded (RFC 6265, section 4.1.1). Spaces and commas are
/// accepted, because browsers send them too.
fn check_cookie(name: &str, value: &str) -> Result<(), String> {
    let wrong = |c: char| !(c.is_ascii_graphic() || c == ' ') || matches!(c, ';' | '"' | '\\');
    match name.chars().chain(value.chars()).find(|c| wrong(*c)) {
        Some(c) => Err(format!("cookie `{}` cannot contain `{}`", name.escape_debug(), c.escape_default())),
        None => Ok(()),
    }
}

/// Serializes a parameter described by `content` in its media type.
fn write_content(parameter: &BoundParameter, value: &Value) -> Option<Value> {
    match &parameter.described.as_ref()?.shape {
        ParameterShape::Content(media) if crate::expression::is_json(&media.name) && !value.is_string() => {
            Some(Value::String(value.to_string()))
        }
        _ => None,
    }
}

/// The operation's style, or the default of the location ([Parameter Object](https://spec.openapis.org/oas/v3.0.3#parameter-object)).
fn shape(parameter: &BoundParameter, place: ParameterIn) -> Shape {
    let default = match place {
        ParameterIn::Path | ParameterIn::Header => (Style::Simple, false, false),
        ParameterIn::Query | ParameterIn::QueryString | ParameterIn::Cookie => (Style::Form, true, false),
    };
    let (style, explode, reserved) = match parameter.described.as_ref().map(|described| &described.shape) {
        Some(ParameterShape::Schema { style, explode, allow_reserved, .. }) => (*style, *explode, *allow_reserved),
        _ => default,
    };
    let encoding = match place {
        ParameterIn::Header => Encoding::Raw,
        ParameterIn::Cookie if style == Style::Cookie => Encoding::Raw,
        ParameterIn::Cookie if reserved => Encoding::CookieReserved,
        _ if reserved => Encoding::AllowReserved,
        _ => Encoding::Percent,
    };
    Shape { style, explode, encoding }
}

/// Inserts the parameters into the path template. In the text outside braces, existing escapes are preserved, and characters that a URI
/// does not allow are percent-encoded (RFC 3986, section 3.3).
fn fill_path(template: &str, parameters: &[(String, String)]) -> Result<String, String> {
    let mut path = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        path.push_str(&encode_query(before));
        let value = parameters.iter().find(|(key, _)| key == name);
        path.push_str(&value.ok_or_else(|| format!("path parameter `{name}` has no value"))?.1);
        rest = after;
    }
    path.push_str(&encode_query(rest));
    Ok(path)
}
