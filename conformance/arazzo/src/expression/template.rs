//! Text with embedded expressions: `Bearer {$steps.login.outputs.token}`.

use crate::json::Value;

use super::parse::ROOTS;
use super::{Expression, ExpressionError, Scope, evaluate, parse, text_of};

/// A string that can contain `{$expression}`s (1.1, `expression-string`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    /// The parts in order.
    pub parts: Vec<Part>,
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Literal text.
    Text(String),
    /// `{…}`
    Expression(Expression),
}

impl Template {
    /// Parses the text. `{$` followed by a letter begins an expression, which ends at the next `}`; other braces are text.
    ///
    /// # Errors
    /// An embedded expression is not valid or has no closing brace.
    pub fn parse(text: &str) -> Result<Self, ExpressionError> {
        Self::split(text, |inner| inner.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic()))
    }

    /// Parses the text of an XPath. There `{$x + 1}` can be a function body, so only the names of runtime expressions begin one.
    ///
    /// # Errors
    /// An embedded expression is not valid or has no closing brace.
    pub fn parse_in_xpath(text: &str) -> Result<Self, ExpressionError> {
        Self::split(text, |inner| {
            let name = inner.get(1..).unwrap_or_default();
            let end = name.find(|c: char| !c.is_alphanumeric() && !"-_".contains(c)).unwrap_or(name.len());
            name.get(..end).is_some_and(|name| ROOTS.contains(&name))
        })
    }

    /// Splits the text. `opens` receives the text after a brace and decides whether an expression begins there.
    fn split(text: &str, opens: impl Fn(&str) -> bool) -> Result<Self, ExpressionError> {
        let mut parts = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(at) = rest.find("{$") {
            let (before, opened) = rest.split_at(at);
            literal.push_str(before);
            let inner = opened.get(1..).unwrap_or_default();
            if !opens(inner) {
                literal.push_str("{$");
                rest = opened.get(2..).unwrap_or_default();
                continue;
            }
            let Some((expression, after)) = inner.split_once('}') else {
                return Err(ExpressionError::new(format!(
                    "`{}` has no closing `}}`",
                    opened.chars().take(40).collect::<String>()
                )));
            };
            if !literal.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut literal)));
            }
            let parsed = parse(expression).map_err(|error| ExpressionError {
                message: format!("`{expression}`: {error}"),
                quote: Some(format!("{{{expression}}}")),
            })?;
            parts.push(Part::Expression(parsed));
            rest = after;
        }
        literal.push_str(rest);
        if !literal.is_empty() {
            parts.push(Part::Text(literal));
        }
        Ok(Self { parts })
    }

    /// The text; `None` if it contains expressions.
    pub fn literal(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [] => Some(""),
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The embedded expressions.
    pub fn expressions(&self) -> impl Iterator<Item = &Expression> {
        self.parts.iter().filter_map(|part| match part {
            Part::Expression(expression) => Some(expression),
            Part::Text(_) => None,
        })
    }

    /// The text with the values of its expressions (1.1: scalars as text, structures as JSON).
    ///
    /// # Errors
    /// An expression cannot be evaluated.
    pub fn render(&self, scope: &Scope<'_>) -> Result<String, ExpressionError> {
        self.render_with(scope, |value| text_of(&value))
    }

    /// Renders the text with `write` as the conversion of values to text.
    ///
    /// # Errors
    /// An expression cannot be evaluated.
    pub fn render_with(&self, scope: &Scope<'_>, write: impl Fn(Value) -> String) -> Result<String, ExpressionError> {
        self.parts.iter().try_fold(String::new(), |mut text, part| {
            match part {
                Part::Text(literal) => text.push_str(literal),
                Part::Expression(expression) => text.push_str(&write(evaluate(expression, scope)?)),
            }
            Ok(text)
        })
    }
}

impl std::fmt::Display for Template {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.parts.iter().try_for_each(|part| match part {
            Part::Text(text) => f.write_str(text),
            Part::Expression(expression) => write!(f, "{{{expression}}}"),
        })
    }
}
