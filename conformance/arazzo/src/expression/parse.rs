//! Parses a text that is one expression, in linear time.

use signoff_openapi::api::ParameterIn;

use super::{Access, ComponentKind, Expression, MessagePart, Path, Reference, WorkflowField};

/// Why a text is not a valid expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ExpressionError {
    /// What is wrong.
    pub message: String,
    /// The part of a longer text that is wrong.
    pub quote: Option<String>,
}

impl ExpressionError {
    /// An error without a quote.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), quote: None }
    }
}

/// The names that can follow the `$`.
pub(crate) const ROOTS: [&str; 13] = [
    "url",
    "method",
    "statusCode",
    "self",
    "request",
    "response",
    "message",
    "inputs",
    "outputs",
    "steps",
    "workflows",
    "sourceDescriptions",
    "components",
];

fn error<T>(message: impl Into<String>) -> Result<T, ExpressionError> {
    Err(ExpressionError::new(message))
}

/// Parses a text that is one expression.
///
/// # Errors
/// The text is not a valid expression; the message names the wrong part.
pub fn parse(text: &str) -> Result<Expression, ExpressionError> {
    let Some(body) = text.strip_prefix('$') else { return error("a runtime expression begins with `$`") };
    match body {
        "url" => return Ok(Expression::Url),
        "method" => return Ok(Expression::Method),
        "statusCode" => return Ok(Expression::StatusCode),
        "self" => return Ok(Expression::SelfUri),
        _ => {}
    }
    let Some((root, rest)) = body.split_once('.') else { return error(UNKNOWN_ROOT) };
    match root {
        "request" => Ok(Expression::Request(message_part(rest, true)?)),
        "response" => Ok(Expression::Response(message_part(rest, false)?)),
        "message" => Ok(Expression::Message(message_part(rest, false)?)),
        "inputs" => Ok(Expression::Inputs(reference(rest, "an input")?)),
        "outputs" => Ok(Expression::Outputs(reference(rest, "an output")?)),
        "steps" => steps(rest),
        "workflows" => workflows(rest),
        "sourceDescriptions" => source_descriptions(rest),
        "components" => components(rest),
        _ => error(UNKNOWN_ROOT),
    }
}

const UNKNOWN_ROOT: &str = "it must begin with $url, $method, $statusCode, $self, $request., $response., $inputs., $outputs., $steps., \
                     $workflows., $sourceDescriptions. or $components.";

fn message_part(text: &str, request: bool) -> Result<MessagePart, ExpressionError> {
    if let Some(name) = text.strip_prefix("header.") {
        return token(name).map(MessagePart::Header);
    }
    // A response has no path and no query. The grammar allows them there, but they never resolve.
    for (word, place) in
        [("query.", ParameterIn::Query), ("path.", ParameterIn::Path), ("cookie.", ParameterIn::Cookie)]
    {
        if let Some(name) = text.strip_prefix(word) {
            if !request {
                return error(format!("only requests have `{word}`"));
            }
            return non_empty(name, "a parameter").map(|name| MessagePart::Parameter(place, name));
        }
    }
    if let Some(rest) = text.strip_prefix("body") {
        return path(rest).map(MessagePart::Body);
    }
    if let Some(rest) = text.strip_prefix("payload") {
        return path(rest).map(MessagePart::Payload);
    }
    let found: String = text.chars().take(40).collect();
    error(format!("`{found}` is not a part of a message; use header.NAME, query.NAME, path.NAME or body"))
}

/// `1*tchar` (RFC 9110 section 5.6.2).
fn token(name: &str) -> Result<String, ExpressionError> {
    let is_tchar = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    match name.chars().find(|c| !is_tchar(*c)) {
        None => non_empty(name, "a header"),
        Some(c) => error(format!("`{}` is not allowed in a header name", c.escape_debug())),
    }
}

fn non_empty(name: &str, what: &str) -> Result<String, ExpressionError> {
    if name.is_empty() { error(format!("{what} needs a name")) } else { Ok(name.to_owned()) }
}

/// `name [ "#" json-pointer ]`, or `name` with `.member` and `[index]` after it.
fn reference(text: &str, what: &str) -> Result<Reference, ExpressionError> {
    let end = text.find(['#', '[']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let name = non_empty(name, what)?;
    match path(rest) {
        Ok(path) => Ok(Reference { name, path }),
        // In 1.0, a name is any text: `page[size]`.
        Err(error) => {
            let end = text.find('#').unwrap_or(text.len());
            let (name, rest) = text.split_at(end);
            let brackets = name.matches('[').count();
            if brackets == 0 || brackets != name.matches(']').count() || name.contains("[]") {
                return Err(error);
            }
            Ok(Reference { name: name.to_owned(), path: path(rest)? })
        }
    }
}

pub(super) fn path(text: &str) -> Result<Path, ExpressionError> {
    if text.is_empty() {
        return Ok(Path::Whole);
    }
    if let Some(pointer) = text.strip_prefix('#') {
        return json_pointer(pointer).map(Path::Pointer);
    }
    let mut steps = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('[') {
            let Some((digits, after)) = after.split_once(']') else { return error("`[` has no closing `]`") };
            let Ok(index) = digits.parse() else {
                return error(format!("`[{digits}]` is not an index; indexes are numbers from 0"));
            };
            steps.push(Access::Index(index));
            rest = after;
        } else if let Some(after) = rest.strip_prefix('.') {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            let (name, after) = after.split_at(end);
            if name.contains(['#', ']']) {
                return error(format!(
                    "`{name}` is not a valid member name; a JSON Pointer directly follows the name or `body`"
                ));
            }
            steps.push(Access::Member(non_empty(name, "a member")?));
            rest = after;
        } else {
            return error(format!(
                "unexpected `{}`; only `#/…`, `.name` or `[0]` can follow",
                rest.chars().take(40).collect::<String>()
            ));
        }
    }
    Ok(Path::Access(steps))
}

/// RFC 6901 section 3: empty, or tokens that each begin with `/`; `~` only as `~0` and `~1`.
fn json_pointer(text: &str) -> Result<String, ExpressionError> {
    if !text.is_empty() && !text.starts_with('/') {
        return error(format!("JSON Pointer `{text}` must begin with `/`"));
    }
    let mut after_tilde = text.split('~').skip(1);
    if after_tilde.all(|rest| rest.starts_with(['0', '1'])) {
        Ok(text.to_owned())
    } else {
        error(format!("JSON Pointer `{text}` has a `~` that is neither `~0` nor `~1`"))
    }
}

fn steps(text: &str) -> Result<Expression, ExpressionError> {
    let Some((step, output)) = text.split_once(".outputs.") else {
        return error("a step output is `$steps.STEP.outputs.NAME`");
    };
    Ok(Expression::Steps { step: non_empty(step, "a step")?, output: reference(output, "an output")? })
}

fn workflows(text: &str) -> Result<Expression, ExpressionError> {
    let inputs = text.find(".inputs.").map(|at| (at, WorkflowField::Inputs));
    let outputs = text.find(".outputs.").map(|at| (at, WorkflowField::Outputs));
    let Some((at, field)) = [inputs, outputs].into_iter().flatten().min_by_key(|(at, _)| *at) else {
        return error("a workflow value is `$workflows.WORKFLOW.inputs.NAME` or `$workflows.WORKFLOW.outputs.NAME`");
    };
    let (workflow, rest) = text.split_at(at);
    let name = rest.get(field.word().len() + 2..).unwrap_or_default();
    Ok(Expression::Workflows {
        workflow: non_empty(workflow, "a workflow")?,
        field,
        name: reference(name, field.word())?,
    })
}

fn source_descriptions(text: &str) -> Result<Expression, ExpressionError> {
    let Some((source, reference)) = text.split_once('.') else {
        return error("a source description value is `$sourceDescriptions.NAME.REFERENCE`");
    };
    Ok(Expression::SourceDescriptions {
        source: non_empty(source, "a source description")?,
        reference: non_empty(reference, "a reference into a source description")?,
    })
}

fn components(text: &str) -> Result<Expression, ExpressionError> {
    let Some((word, name)) = text.split_once('.') else {
        return error("a component reference is `$components.TYPE.NAME`");
    };
    let Some(kind) = ComponentKind::ALL.into_iter().find(|kind| kind.word() == word) else {
        return error(format!(
            "`{word}` is not a component type; use inputs, parameters, successActions or failureActions"
        ));
    };
    Ok(Expression::Components { kind, name: non_empty(name, "a component")? })
}
