//! Text with embedded expressions: `Bearer {$steps.login.outputs.token}`.

use serde_json::Value;

use super::parse::ROOTS;
use super::{Expression, ExpressionError, Scope, evaluate, parse, text_of};

/// A string that may hold `{$expression}`s (1.1, `expression-string`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    /// In order.
    pub parts: Vec<Part>,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// As it stands.
    Text(String),
    /// `{…}`
    Expression(Expression),
}

impl Template {
    /// Splits the text. `{$` followed by a letter opens an expression that ends at the next `}`; every other brace is text.
    ///
    /// # Errors
    /// Where such an expression does not parse or does not end.
    pub fn parse(text: &str) -> Result<Self, ExpressionError> {
        Self::split(text, |inner| inner.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic()))
    }

    /// The same in an XPath, where `{$x + 1}` may be the body of a function: only the names that expressions begin with open one.
    ///
    /// # Errors
    /// Where such an expression does not parse or does not end.
    pub fn parse_in_xpath(text: &str) -> Result<Self, ExpressionError> {
        Self::split(text, |inner| {
            let name = inner.get(1..).unwrap_or_default();
            let end = name.find(|c: char| !c.is_alphanumeric() && !"-_".contains(c)).unwrap_or(name.len());
            name.get(..end).is_some_and(|name| ROOTS.contains(&name))
        })
    }

    /// Splits the text where `opens` says that an expression begins: it is given what follows the brace.
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
                return Err(ExpressionError(format!(
                    "`{}` has no closing `}}`",
                    opened.chars().take(40).collect::<String>()
                )));
            };
            if !literal.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut literal)));
            }
            parts.push(Part::Expression(parse(expression)?));
            rest = after;
        }
        literal.push_str(rest);
        if !literal.is_empty() {
            parts.push(Part::Text(literal));
        }
        Ok(Self { parts })
    }

    /// The text, where nothing is embedded.
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

    /// The text with every expression's value written in (1.1: scalars as their text, structures as JSON).
    ///
    /// # Errors
    /// Where an expression cannot be evaluated.
    pub fn render(&self, scope: &Scope<'_>) -> Result<String, ExpressionError> {
        self.render_with(scope, |value| text_of(&value))
    }

    /// The same, each value written by `write`.
    ///
    /// # Errors
    /// Where an expression cannot be evaluated.
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
