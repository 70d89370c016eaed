//! `x-signoff-outputs`: what plain Arazzo cannot read.

mod change_token;
mod form;
mod text;
pub(super) mod token;
mod totp;

use std::sync::Arc;

use signoff_arazzo::arazzo::{ComputedOutput, Node, ValueReader};
use signoff_arazzo::exchange::Headers;
use signoff_arazzo::expression::{Expression, Scope, evaluate, text_of};
use signoff_arazzo::json::{Map, Value};
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

use self::change_token::{JwtOutput, change_token, parse_jwt};
use self::form::{Form, read_forms};
pub(super) use self::text::below_target;
use self::text::{RegexOutput, path_below_target, query_parameter};
use self::token::Token;
use self::totp::one_time_password;
use super::cookie::SetCookie;
use super::receive::{MAX_REQUESTS, received_value};

/// `x-signoff-outputs`.
#[derive(Debug, Clone)]
enum ExtensionOutput {
    /// The value of a cookie that the response sets.
    Cookie {
        /// The name; a `*` at the end matches any suffix.
        name: String,
        /// `as: pair`: `name=value`, as in a Cookie header.
        pair: bool,
    },
    /// A modified token.
    Jwt(Box<JwtOutput>),
    /// The current one-time password of a base32 secret (RFC 6238: SHA-1, six digits, 30 s).
    Totp(Expression),
    /// The header and the claims of a token.
    Token(Expression),
    /// A part of a text.
    Regex(Box<RegexOutput>),
    /// The value of a query parameter of a URL.
    Query {
        /// The parameter.
        name: String,
        /// The URL or relative reference.
        from: Expression,
    },
    /// A URL reference as path and query below the target's URL.
    Path(Expression),
    /// The value of a field of an HTML form, or the form's action as a path below the target's URL.
    Form {
        /// The field; `None`: the action.
        field: Option<String>,
        /// The form's `id` or `name`; `*` is the first form.
        form: String,
        /// The page.
        from: Expression,
    },
    /// An object, with the members of another one.
    Merge {
        /// The members that are added, or replace others.
        members: Expression,
        /// The object.
        from: Expression,
    },
    /// A request that a listener received.
    Received {
        /// The listener.
        listener: String,
        /// From 1.
        number: usize,
    },
}

/// The listener that an output reads.
pub(super) fn listener(output: &dyn ComputedOutput) -> Option<&str> {
    let output: &dyn std::any::Any = output;
    match output.downcast_ref() {
        Some(ExtensionOutput::Received { listener, .. }) => Some(listener),
        _ => None,
    }
}

impl ComputedOutput for ExtensionOutput {
    fn expressions(&self) -> Vec<&Expression> {
        match self {
            Self::Cookie { .. } | Self::Received { .. } => Vec::new(),
            Self::Jwt(jwt) => jwt.expressions(),
            Self::Regex(regex) => vec![regex.from()],
            Self::Totp(from) | Self::Token(from) | Self::Path(from) => vec![from],
            Self::Query { from, .. } | Self::Form { from, .. } => vec![from],
            Self::Merge { members, from } => vec![members, from],
        }
    }

    fn is_generated(&self) -> bool {
        matches!(self, Self::Jwt(_) | Self::Totp(_))
    }

    fn evaluate(&self, scope: &Scope<'_>) -> Result<Value, String> {
        match self {
            Self::Cookie { name, pair } => {
                let response = scope.observed.and_then(|observed| observed.response);
                let headers = response.map(|response| &response.headers);
                Ok(headers.and_then(|headers| cookie(headers, name, *pair)).map_or(Value::Null, Value::from))
            }
            Self::Totp(secret) => one_time_password(&text_of_expression(secret, scope)?, scope.now).map(Value::from),
            Self::Jwt(change) => change_token(change, scope).map(Value::from),
            Self::Token(from) => {
                let text = text_of_expression(from, scope)?;
                let token = Token::decode(&text).map_err(|problem| format!("`{from}` {problem}"))?;
                Ok(token.to_value())
            }
            Self::Received { listener, number } => Ok(received_value(scope, listener, *number)),
            Self::Regex(regex) => regex.evaluate(scope),
            Self::Query { name, from } => {
                let found = query_parameter(&text_of_expression(from, scope)?, name);
                Ok(found.map_or(Value::Null, Value::from))
            }
            Self::Merge { members, from } => {
                let mut merged = object_of_expression(from, scope)?;
                merged.extend(object_of_expression(members, scope)?);
                Ok(Value::Object(merged))
            }
            Self::Path(from) => path_below_target(&text_of_expression(from, scope)?, scope).map(Value::from),
            Self::Form { field, form, from } => {
                let forms = read_forms(&text_of_expression(from, scope)?);
                let found = forms.iter().find(|known| known.is_named(form));
                match field {
                    Some(field) => Ok(found.and_then(|form| form.field(field)).map_or(Value::Null, Value::from)),
                    None => found.map_or(Ok(Value::Null), |form| action_of(form, scope)),
                }
            }
        }
    }
}

/// A form without an action is submitted to its page (HTML, form submission algorithm).
fn action_of(form: &Form, scope: &Scope<'_>) -> Result<Value, String> {
    path_below_target(form.action.as_deref().unwrap_or_default(), scope).map(Value::from)
}

/// The value of an expression as text.
fn text_of_expression(expression: &Expression, scope: &Scope<'_>) -> Result<String, String> {
    evaluate(expression, scope).map(|value| text_of(&value)).map_err(|error| error.to_string())
}

/// The value of an expression, which must be an object.
fn object_of_expression(expression: &Expression, scope: &Scope<'_>) -> Result<Map, String> {
    let value = evaluate(expression, scope).map_err(|error| error.to_string())?;
    value.as_object().cloned().ok_or_else(|| format!("`{expression}` is not an object"))
}

/// Reads `x-signoff-outputs` of a step.
pub(super) fn parse_outputs(
    step: &Node<'_>,
    reader: &mut ValueReader<'_>,
) -> Vec<(String, Arc<dyn ComputedOutput>, Location)> {
    let Some(map) = step.get("x-signoff-outputs") else { return Vec::new() };
    let mut outputs = Vec::new();
    for (name, node) in map.members("`x-signoff-outputs`", reader.diagnostics) {
        reader.check_key(name, &node);
        if let Some(output) = parse_extension_output(&node, reader) {
            let output: Arc<dyn ComputedOutput> = Arc::new(output);
            outputs.push((name.to_owned(), output, node.location));
        }
    }
    outputs
}

/// The kinds of outputs, each by the member that it must have.
const KINDS: [&str; 11] =
    ["cookie", "jwt", "totp", "token", "regex", "query", "path", "field", "action", "merge", "received"];

fn parse_extension_output(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<ExtensionOutput> {
    let Some(kind) = KINDS.into_iter().find(|kind| node.get(kind).is_some()) else {
        let diagnostic = Diagnostic::invalid("wrong-type", &node.location, "unknown kind of output");
        let help = format!("write an object with one of the members {}", KINDS.join(", "));
        reader.diagnostics.push(diagnostic.help(help));
        return None;
    };
    let main = node.get(kind)?;
    let what = format!("a `{kind}` output");
    let known: &[&str] = match kind {
        "cookie" => &["cookie", "as"],
        "query" => &["query", "from"],
        "field" => &["field", "form", "from"],
        "action" => &["action", "from"],
        "merge" => &["merge", "from"],
        "regex" => &["regex", "from", "group"],
        "received" => &["received", "number"],
        other => &[other],
    };
    node.check_fields(&what, known, reader.diagnostics);
    match kind {
        "jwt" => return parse_jwt(&main, reader).map(|jwt| ExtensionOutput::Jwt(Box::new(jwt))),
        "regex" => return RegexOutput::parse(node, reader).map(|regex| ExtensionOutput::Regex(Box::new(regex))),
        _ => {}
    }
    let text = main.text(&format!("`{kind}`"), reader.diagnostics)?;
    Some(match kind {
        "cookie" => {
            let pair = node.get("as").is_some_and(|field| field.value.as_str() == Some("pair"));
            ExtensionOutput::Cookie { name: text.to_owned(), pair }
        }
        "totp" => ExtensionOutput::Totp(reader.parse_expression(text, &main)?),
        "token" => ExtensionOutput::Token(reader.parse_expression(text, &main)?),
        "path" => ExtensionOutput::Path(reader.parse_expression(text, &main)?),
        "received" => {
            let number = match node.get("number") {
                None => 1,
                Some(field) => reader.number(&field, "number", "an integer from 1 to 1000", |value| {
                    usize::try_from(value.as_u64()?).ok().filter(|number| (1..=MAX_REQUESTS).contains(number))
                })?,
            };
            ExtensionOutput::Received { listener: text.to_owned(), number }
        }
        "merge" => ExtensionOutput::Merge {
            members: reader.parse_expression(text, &main)?,
            from: parse_from(node, &what, reader)?,
        },
        "query" => ExtensionOutput::Query { name: text.to_owned(), from: parse_from(node, &what, reader)? },
        "action" => {
            ExtensionOutput::Form { field: None, form: text.to_owned(), from: parse_from(node, &what, reader)? }
        }
        _ => {
            let form = node.optional_text("form", reader.diagnostics).unwrap_or_else(|| "*".to_owned());
            ExtensionOutput::Form { field: Some(text.to_owned()), form, from: parse_from(node, &what, reader)? }
        }
    })
}

/// The required expression `from`.
fn parse_from(node: &Node<'_>, what: &str, reader: &mut ValueReader<'_>) -> Option<Expression> {
    let text = node.required_text("from", what, reader.diagnostics)?;
    reader.parse_expression(&text.name, &node.get("from")?)
}

/// The value of a cookie that the response sets. The last line with the name counts: the lines before it can be for other paths.
fn cookie(headers: &Headers, wanted: &str, pair: bool) -> Option<String> {
    let cookie = SetCookie::all(headers, wanted).last()?;
    Some(if pair { format!("{}={}", cookie.name, cookie.value) } else { cookie.value.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_a_value_or_a_pair() {
        let headers = Headers(vec![("Set-Cookie".into(), "csrf_token_ab12=x=y; HttpOnly".into())]);
        assert_eq!(cookie(&headers, "csrf_token_*", false).as_deref(), Some("x=y"));
        assert_eq!(cookie(&headers, "csrf_token_*", true).as_deref(), Some("csrf_token_ab12=x=y"));
    }

    #[test]
    fn of_several_lines_for_a_cookie_the_last_counts() {
        let lines = ["resume=; path=/old; expires=Thu, 01 Jan 1970 00:00:00 GMT", "resume=live; path=/new"];
        let headers = Headers(lines.map(|line| ("Set-Cookie".to_owned(), line.to_owned())).to_vec());
        assert_eq!(cookie(&headers, "resume", false).as_deref(), Some("live"));
    }
}
