//! Reads one expression from its whole text; linear in its length.

use signoff_openapi::api::ParameterIn;

use super::{Access, ComponentKind, Expression, MessagePart, Path, Reference, WorkflowField};

/// Why a text is no expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ExpressionError(pub String);

/// What an expression may begin with, after the `$`.
pub(super) const ROOTS: [&str; 13] = [
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
    Err(ExpressionError(message.into()))
}

/// Reads an expression; the text holds nothing else.
///
/// # Errors
/// Where the text is none; the message names the part that is wrong.
pub fn parse(text: &str) -> Result<Expression, ExpressionError> {
    let Some(body) = text.strip_prefix('$') else { return error("a runtime expression begins with `$`") };
    match body {
        "url" => return Ok(Expression::Url),
        "method" => return Ok(Expression::Method),
        "statusCode" => return Ok(Expression::StatusCode),
        "self" => return Ok(Expression::SelfUri),
        _ => {}
    }
    let Some((root, rest)) = body.split_once('.') else { return error(NO_ROOT) };
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
        _ => error(NO_ROOT),
    }
}

const NO_ROOT: &str = "one begins with $url, $method, $statusCode, $self, $request., $response., $inputs., $outputs., $steps., \
                     $workflows., $sourceDescriptions. or $components.";

fn message_part(text: &str, request: bool) -> Result<MessagePart, ExpressionError> {
    if let Some(name) = text.strip_prefix("header.") {
        return token(name).map(MessagePart::Header);
    }
    // A response has no path and no query; the grammar allows them there all the same, and they never resolve.
    for (word, place) in
        [("query.", ParameterIn::Query), ("path.", ParameterIn::Path), ("cookie.", ParameterIn::Cookie)]
    {
        if let Some(name) = text.strip_prefix(word) {
            if !request {
                return error(format!("only a request has `{word}`"));
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
    error(format!("`{found}` is no part of a message: header.NAME, query.NAME, path.NAME or body"))
}

/// `1*tchar` (RFC 9110 section 5.6.2).
fn token(name: &str) -> Result<String, ExpressionError> {
    let is_tchar = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    match name.chars().find(|c| !is_tchar(*c)) {
        None => non_empty(name, "a header"),
        Some(c) => error(format!("`{}` cannot stand in a header's name", c.escape_debug())),
    }
}

fn non_empty(name: &str, what: &str) -> Result<String, ExpressionError> {
    if name.is_empty() { error(format!("{what} needs a name")) } else { Ok(name.to_owned()) }
}

/// `name [ "#" json-pointer ]`, or `name` with `.member` and `[index]` after it.
fn reference(text: &str, what: &str) -> Result<Reference, ExpressionError> {
    let end = text.find(['#', '[']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    Ok(Reference { name: non_empty(name, what)?, path: path(rest)? })
}

fn path(text: &str) -> Result<Path, ExpressionError> {
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
            let Some((digits, after)) = after.split_once(']') else { return error("`[` has no `]`") };
            let Ok(index) = digits.parse() else { return error(format!("`[{digits}]` is no index: a number from 0")) };
            steps.push(Access::Index(index));
            rest = after;
        } else if let Some(after) = rest.strip_prefix('.') {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            let (name, after) = after.split_at(end);
            if name.contains(['#', ']']) {
                return error(format!(
                    "`{name}` is no member's name; a JSON Pointer stands directly behind the name or `body`"
                ));
            }
            steps.push(Access::Member(non_empty(name, "a member")?));
            rest = after;
        } else {
            return error(format!(
                "`{}` cannot follow: `#/…`, `.name` or `[0]`",
                rest.chars().take(40).collect::<String>()
            ));
        }
    }
    Ok(Path::Access(steps))
}

/// RFC 6901 section 3: empty, or tokens that each begin with `/`; `~` only as `~0` and `~1`.
fn json_pointer(text: &str) -> Result<String, ExpressionError> {
    if !text.is_empty() && !text.starts_with('/') {
        return error(format!("the JSON Pointer `{text}` must begin with `/`"));
    }
    let mut after_tilde = text.split('~').skip(1);
    if after_tilde.all(|rest| rest.starts_with(['0', '1'])) {
        Ok(text.to_owned())
    } else {
        error(format!("the JSON Pointer `{text}` has a `~` that is neither `~0` nor `~1`"))
    }
}

fn steps(text: &str) -> Result<Expression, ExpressionError> {
    let Some((step, output)) = text.split_once(".outputs.") else {
        return error("a step's value is `$steps.STEP.outputs.NAME`");
    };
    Ok(Expression::Steps { step: non_empty(step, "a step")?, output: reference(output, "an output")? })
}

fn workflows(text: &str) -> Result<Expression, ExpressionError> {
    let inputs = text.find(".inputs.").map(|at| (at, WorkflowField::Inputs));
    let outputs = text.find(".outputs.").map(|at| (at, WorkflowField::Outputs));
    let Some((at, field)) = [inputs, outputs].into_iter().flatten().min_by_key(|(at, _)| *at) else {
        return error("a workflow's value is `$workflows.WORKFLOW.inputs.NAME` or `$workflows.WORKFLOW.outputs.NAME`");
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
        return error("a source description's value is `$sourceDescriptions.NAME.REFERENCE`");
    };
    Ok(Expression::SourceDescriptions {
        source: non_empty(source, "a source description")?,
        reference: non_empty(reference, "a reference into a source description")?,
    })
}

fn components(text: &str) -> Result<Expression, ExpressionError> {
    let Some((word, name)) = text.split_once('.') else {
        return error("a component is `$components.TYPE.NAME`");
    };
    let Some(kind) = ComponentKind::ALL.into_iter().find(|kind| kind.word() == word) else {
        return error(format!(
            "`{word}` is no kind of component: inputs, parameters, successActions or failureActions"
        ));
    };
    Ok(Expression::Components { kind, name: non_empty(name, "a component")? })
}
