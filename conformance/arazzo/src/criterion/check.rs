//! Evaluates a criterion and reports the expected and the actual result.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use crate::json::Value;

use super::{Criterion, JsonPathVersion, Test, XPathVersion, jsonpath, regex, simple, xpath};
use crate::expression::{Body, Expression, MessagePart, Path, Scope, Template, body_text, evaluate, text_of};

/// The result of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the criterion is met. An evaluation error means that it is not (1.1, "Evaluation Errors").
    pub passed: bool,
    /// What the criterion requires.
    pub expected: String,
    /// What was found, or why the criterion cannot be evaluated.
    pub actual: String,
}

/// Evaluates the criterion: its condition, then what an extension requires in addition.
pub fn check(criterion: &Criterion, scope: &Scope<'_>) -> Verdict {
    let verdict = check_test(criterion, scope);
    match &criterion.requirement {
        Some(requirement) if verdict.passed => Verdict::new(requirement.describe(), requirement.check(scope)),
        _ => verdict,
    }
}

fn check_test(criterion: &Criterion, scope: &Scope<'_>) -> Verdict {
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
    Verdict::new(expected, outcome)
}

impl Verdict {
    fn new(expected: String, outcome: Result<(bool, String), String>) -> Self {
        match outcome {
            Ok((passed, actual)) => Self { passed, expected, actual },
            Err(reason) => Self { passed: false, expected, actual: format!("cannot be evaluated: {reason}") },
        }
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

/// Evaluates the expressions embedded in the condition, then the condition. A null context fails (1.1).
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
    let value = match body_of(context, scope) {
        Some((Body::Text(_), _)) => return Err("the body is not JSON".to_owned()),
        // Not copied, because it may be large.
        Some((Body::Json(value), path)) => path.resolve(value).map_or(Cow::Owned(Value::Null), Cow::Borrowed),
        _ => Cow::Owned(evaluate(context, scope).map_err(|error| error.to_string())?),
    };
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

/// The text for a regular expression: the whole body, decoded by its charset (empty if the body is empty), otherwise the value's text.
/// `None`: null.
fn raw_text(context: &Expression, scope: &Scope<'_>) -> Result<Option<String>, String> {
    let message = match (context, scope.observed) {
        (Expression::Response(MessagePart::Body(Path::Whole)), Some(observed)) => {
            observed.response.map(|response| (&response.headers, response.body.as_slice()))
        }
        (Expression::Request(MessagePart::Body(Path::Whole)), Some(observed)) => {
            observed.request.body.as_deref().map(|body| (&observed.request.headers, body))
        }
        _ => None,
    };
    if let Some((headers, bytes)) = message {
        return Ok(Some(body_text(headers, bytes)));
    }
    let value = evaluate(context, scope).map_err(|error| error.to_string())?;
    Ok(if value.is_null() { None } else { Some(text_of(&value)) })
}

fn body_of<'a, 'e>(context: &'e Expression, scope: &Scope<'a>) -> Option<(&'a Body, &'e Path)> {
    match (context, scope.observed?) {
        (Expression::Response(MessagePart::Body(path)), observed) => Some((observed.response_body, path)),
        (Expression::Request(MessagePart::Body(path)), observed) => Some((observed.request_body, path)),
        _ => None,
    }
}

/// The value as JSON for a person to read; long values are truncated.
pub fn show(value: &Value) -> String {
    const MAX_LENGTH: usize = 400;
    let mut shown = Shown { text: String::new(), left: MAX_LENGTH, bytes: 0 };
    let _ = write!(shown, "{value}");
    match shown.bytes > shown.text.len() {
        true => format!("{}… ({} bytes)", shown.text, shown.bytes),
        false => shown.text,
    }
}

/// The beginning of a text, and its length.
struct Shown {
    text: String,
    left: usize,
    bytes: usize,
}

impl fmt::Write for Shown {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let taken = part.char_indices().nth(self.left).map_or(part.len(), |(end, _)| end);
        let taken = part.get(..taken).unwrap_or_default();
        self.left -= if taken.len() < part.len() { self.left } else { part.chars().count() };
        self.text.push_str(taken);
        self.bytes += part.len();
        Ok(())
    }
}
