//! Evaluates a criterion and says what was expected and what was found.

use serde_json::Value;

use super::{Criterion, JsonPathVersion, Test, XPathVersion, jsonpath, regex, simple, xpath};
use crate::expression::{Body, Expression, MessagePart, Path, Scope, Template, evaluate, text_of};

/// What a criterion says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is met; an evaluation error means that it is not (1.1, "Evaluation Errors").
    pub passed: bool,
    /// What it asks for.
    pub expected: String,
    /// What was found, or why it cannot be evaluated.
    pub actual: String,
}

/// Evaluates the criterion.
pub fn check(criterion: &Criterion, scope: &Scope<'_>) -> Verdict {
    let (expected, outcome) = match &criterion.test {
        Test::Simple(condition) => (condition.to_string(), check_simple(condition, scope)),
        Test::Regex { context, pattern } => (
            format!("{context} matches /{}/", criterion.condition),
            check_context(context, pattern, scope, |pattern| check_regex(context, pattern, scope)),
        ),
        Test::JsonPath { context, path, version } => (
            format!("{context} has a node at {}", criterion.condition),
            check_context(context, path, scope, |path| check_jsonpath(context, path, *version, scope)),
        ),
        Test::XPath { context, path, version } => (
            format!("{context} satisfies {}", criterion.condition),
            check_context(context, path, scope, |path| check_xpath(context, path, *version, scope)),
        ),
    };
    match outcome {
        Ok((passed, actual)) => Verdict { passed, expected, actual },
        Err(reason) => Verdict { passed: false, expected, actual: format!("cannot be evaluated: {reason}") },
    }
}

fn check_simple(condition: &simple::Condition, scope: &Scope<'_>) -> Result<(bool, String), String> {
    let value = simple::evaluate(condition, scope).map_err(|error| error.to_string())?;
    let mut found: Vec<String> = Vec::new();
    for expression in condition.expressions() {
        let line = match evaluate(expression, scope) {
            Ok(value) => format!("{expression} is {}", show(&value)),
            Err(error) => format!("{expression}: {error}"),
        };
        if !found.contains(&line) {
            found.push(line);
        }
    }
    let actual = if found.is_empty() { format!("the condition is {}", show(&value)) } else { found.join(", ") };
    Ok((simple::is_truthy(&value), actual))
}

/// Writes the embedded expressions into the condition, then evaluates it. A context that is null fails (1.1).
fn check_context(
    context: &Expression,
    condition: &Template,
    scope: &Scope<'_>,
    check: impl FnOnce(&str) -> Result<(bool, String), String>,
) -> Result<(bool, String), String> {
    let condition = condition.render(scope).map_err(|error| error.to_string())?;
    let (passed, actual) = check(&condition)?;
    Ok((passed, format!("{context} is {actual}")))
}

fn check_regex(context: &Expression, pattern: &str, scope: &Scope<'_>) -> Result<(bool, String), String> {
    let Some(text) = raw_text(context, scope)? else { return Ok((false, "null".to_owned())) };
    Ok((regex::is_found(pattern, &text)?, show(&Value::String(text))))
}

fn check_jsonpath(
    context: &Expression,
    path: &str,
    version: JsonPathVersion,
    scope: &Scope<'_>,
) -> Result<(bool, String), String> {
    if let Some(Body::Text(_)) = body_of(context, scope) {
        return Err("the body is not JSON".to_owned());
    }
    let value = evaluate(context, scope).map_err(|error| error.to_string())?;
    Ok((!value.is_null() && !jsonpath::select(path, version, &value)?.is_empty(), show(&value)))
}

fn check_xpath(
    context: &Expression,
    path: &str,
    version: XPathVersion,
    scope: &Scope<'_>,
) -> Result<(bool, String), String> {
    let value = evaluate(context, scope).map_err(|error| error.to_string())?;
    if value.is_null() {
        return Ok((false, "null".to_owned()));
    }
    let text = text_of(&value);
    Ok((xpath::passes(path, version, &text)?, show(&value)))
}

/// The text that a regular expression sees: a body's bytes as they came (an empty one is ""), else the value's text. `None`: null.
fn raw_text(context: &Expression, scope: &Scope<'_>) -> Result<Option<String>, String> {
    let bytes = match (context, scope.observed) {
        (Expression::Response(MessagePart::Body(Path::Whole)), Some(observed)) => {
            observed.response.map(|response| response.body.as_slice())
        }
        (Expression::Request(MessagePart::Body(Path::Whole)), Some(observed)) => observed.request.body.as_deref(),
        _ => None,
    };
    if let Some(bytes) = bytes {
        return Ok(Some(String::from_utf8_lossy(bytes).into_owned()));
    }
    let value = evaluate(context, scope).map_err(|error| error.to_string())?;
    Ok(if value.is_null() { None } else { Some(text_of(&value)) })
}

fn body_of<'a>(context: &Expression, scope: &Scope<'a>) -> Option<&'a Body> {
    match context {
        Expression::Response(MessagePart::Body(_)) => scope.observed.map(|observed| observed.response_body),
        Expression::Request(MessagePart::Body(_)) => scope.observed.map(|observed| observed.request_body),
        _ => None,
    }
}

/// A value as a person reads it: JSON, cut where it is long.
pub fn show(value: &Value) -> String {
    const LONGEST: usize = 400;
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        None => text,
        Some((at, _)) => format!("{}… ({} bytes)", text.get(..at).unwrap_or_default(), text.len()),
    }
}
