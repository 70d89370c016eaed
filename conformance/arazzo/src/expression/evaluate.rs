//! Evaluates expressions. A missing value is null; an expression that cannot be evaluated is an error.

use crate::json::Value;
use indexmap::IndexMap;
use signoff_openapi::api::ParameterIn;
use signoff_openapi::content_type::decode;

use super::parse::path;
use super::{Access, Expression, ExpressionError, MessagePart, Path, Reference, WorkflowField};
use crate::exchange::{Headers, Received, Request, Response};

/// Values by name.
pub type Values = IndexMap<String, Value>;

/// The values that expressions can use at one point of a workflow.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// `$inputs`
    pub inputs: &'a Values,
    /// `$steps`: the outputs of the steps that have run.
    pub steps: &'a IndexMap<String, Values>,
    /// `$outputs`: of the workflow itself, or of the one that the step has just run.
    pub outputs: &'a Values,
    /// `$workflows`: the workflows that have run, by `workflowId` (or `$sourceDescriptions.…` as written).
    pub workflows: &'a IndexMap<String, WorkflowValues>,
    /// `$sourceDescriptions`: the fields `url`, `type` and `name` by source description.
    pub sources: &'a IndexMap<String, Values>,
    /// `$self`
    pub self_uri: Option<&'a str>,
    /// The step's exchange, if there is one yet.
    pub observed: Option<Observed<'a>>,
    /// The time in seconds since 1970.
    pub now: i64,
}

/// The inputs and outputs of a workflow that has run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WorkflowValues {
    /// The inputs of the run.
    pub inputs: Values,
    /// The outputs of the run.
    pub outputs: Values,
}

/// A request and its response, if it has arrived.
#[derive(Debug, Clone, Copy)]
pub struct Observed<'a> {
    /// The request as sent.
    pub request: &'a Request,
    /// The parsed request body.
    pub request_body: &'a Body,
    /// The values of the parameters before serialization, with their types.
    pub parameters: &'a [(ParameterIn, String, Value)],
    /// The response as received.
    pub response: Option<&'a Response>,
    /// The parsed response body; [`Body::Empty`] while there is no response.
    pub response_body: &'a Body,
    /// What came in on the listeners that the step waits for.
    pub received: &'a [Received],
}

/// A body for expressions.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// No bytes.
    Empty,
    /// JSON by its media type; without a media type, by its text.
    Json(Value),
    /// Any other body as text, decoded by its charset.
    Text(String),
}

impl Body {
    /// Parses a body by its `Content-Type`; without one, by its text.
    pub fn read(headers: &Headers, bytes: &[u8]) -> Self {
        if bytes.is_empty() {
            return Self::Empty;
        }
        let json = match headers.get("content-type") {
            Some(content_type) => is_json(content_type),
            None => true,
        };
        // RFC 8259, section 8.1: a parser may ignore a byte order mark. The rules of the document report it.
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let parsed = std::str::from_utf8(text).ok().filter(|_| json).and_then(crate::json::parse);
        parsed.map_or_else(|| Self::Text(body_text(headers, bytes)), Self::Json)
    }

    fn at(&self, path: &Path) -> Result<Value, ExpressionError> {
        match (self, path) {
            (Self::Empty, _) => Ok(Value::Null),
            (Self::Json(value), path) => Ok(path.resolve(value).cloned().unwrap_or(Value::Null)),
            (Self::Text(text), Path::Whole) => Ok(Value::String(text.clone())),
            (Self::Text(_), _) => Err(ExpressionError::new("the body is not JSON, so a path cannot select from it")),
        }
    }
}

/// The text of a body, decoded by its charset. Where that is unknown or wrong, it is read as UTF-8 with invalid bytes replaced.
pub(crate) fn body_text(headers: &Headers, bytes: &[u8]) -> String {
    let content_type = headers.get("content-type").unwrap_or_default();
    decode(content_type, bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}

/// `application/json`, `text/json` and every `+json` (RFC 6839 section 3.1).
pub(crate) fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

/// Evaluates an expression.
///
/// # Errors
/// The expression needs something unavailable: a response before it arrives, or a member of a body that is not JSON.
pub fn evaluate(expression: &Expression, scope: &Scope<'_>) -> Result<Value, ExpressionError> {
    match expression {
        Expression::Url => Ok(observed(scope)?.request.url.clone().into()),
        Expression::Method => Ok(observed(scope)?.request.method.clone().into()),
        Expression::StatusCode => Ok(response(scope)?.status.into()),
        Expression::SelfUri => Ok(scope.self_uri.map_or(Value::Null, Value::from)),
        Expression::Request(part) => request_part(part, observed(scope)?),
        Expression::Response(part) => response_part(part, response(scope)?, observed(scope)?.response_body),
        Expression::Message(_) => Err(ExpressionError::new("`$message` needs AsyncAPI, which is not supported")),
        Expression::Inputs(reference) => Ok(look_up(scope.inputs, reference)),
        Expression::Outputs(reference) => Ok(look_up(scope.outputs, reference)),
        Expression::Steps { step, output } => {
            Ok(scope.steps.get(step).map_or(Value::Null, |outputs| look_up(outputs, output)))
        }
        Expression::Workflows { workflow, field, name } => {
            let Some(values) = scope.workflows.get(workflow) else { return Ok(Value::Null) };
            let map = match field {
                WorkflowField::Inputs => &values.inputs,
                WorkflowField::Outputs => &values.outputs,
            };
            Ok(look_up(map, name))
        }
        Expression::SourceDescriptions { source, reference } => {
            Ok(scope.sources.get(source).and_then(|fields| fields.get(reference)).cloned().unwrap_or(Value::Null))
        }
        Expression::Components { .. } => {
            Err(ExpressionError::new(format!("`{expression}` is an object, not a value; use it in `reference`")))
        }
    }
}

fn observed<'a>(scope: &Scope<'a>) -> Result<Observed<'a>, ExpressionError> {
    scope.observed.ok_or_else(|| ExpressionError::new("there is no request yet"))
}

fn response<'a>(scope: &Scope<'a>) -> Result<&'a Response, ExpressionError> {
    observed(scope)?.response.ok_or_else(|| ExpressionError::new("there is no response yet"))
}

fn request_part(part: &MessagePart, observed: Observed<'_>) -> Result<Value, ExpressionError> {
    match part {
        MessagePart::Header(name) => Ok(parameter(observed, ParameterIn::Header, |key| key.eq_ignore_ascii_case(name))
            .or_else(|| observed.request.headers.combined(name).map(Value::from))
            .unwrap_or(Value::Null)),
        MessagePart::Parameter(place, name) => {
            Ok(parameter(observed, *place, |key| key == name).unwrap_or(Value::Null))
        }
        MessagePart::Body(path) | MessagePart::Payload(path) => observed.request_body.at(path),
    }
}

fn parameter(observed: Observed<'_>, place: ParameterIn, is: impl Fn(&str) -> bool) -> Option<Value> {
    observed.parameters.iter().find(|(at, key, _)| *at == place && is(key)).map(|(_, _, value)| value.clone())
}

fn response_part(part: &MessagePart, response: &Response, body: &Body) -> Result<Value, ExpressionError> {
    match part {
        MessagePart::Header(name) => Ok(response.headers.combined(name).map_or(Value::Null, Value::from)),
        MessagePart::Parameter(..) => Ok(Value::Null),
        MessagePart::Body(path) | MessagePart::Payload(path) => body.at(path),
    }
}

/// The value of the longest known prefix of the name; the rest of the name is member access.
fn look_up(values: &Values, reference: &Reference) -> Value {
    let full = reference.full_name();
    let (known, members) = split_name(&full, |name| values.contains_key(name));
    let found = values.get(known).and_then(|value| {
        let value = members.iter().try_fold(value, |value, member| member.resolve(value))?;
        match &reference.path {
            Path::Pointer(_) => reference.path.resolve(value),
            Path::Whole | Path::Access(_) => Some(value),
        }
    });
    found.cloned().unwrap_or(Value::Null)
}

/// Splits `user.name` or `list[0]` into the longest name that `is_known` and the access after it; the whole text if no name is known.
pub(crate) fn split_name(name: &str, is_known: impl Fn(&str) -> bool) -> (&str, Vec<Access>) {
    let mut end = name.len();
    while let Some((prefix, rest)) = name.split_at_checked(end) {
        if is_known(prefix) {
            match path(rest) {
                Ok(Path::Access(members)) => return (prefix, members),
                Ok(_) => return (prefix, Vec::new()),
                // `[size]` can only be a part of a name.
                Err(_) => {}
            }
        }
        match prefix.rfind(['.', '[']) {
            Some(at) => end = at,
            None => break,
        }
    }
    (name, Vec::new())
}

/// A value as text: strings unchanged, other values as JSON (1.1, embedding rules; RFC 8259).
pub fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
