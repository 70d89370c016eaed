//! Why a value does not fit.

use std::fmt;

use super::Tree;

/// What does not fit, and where. It never holds the value itself: that may be a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// From the inside out.
    path: Vec<String>,
    message: String,
}

impl Mismatch {
    /// At this place.
    pub fn new(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into() }
    }

    /// `expected` was asked for, `found` is there.
    pub fn kind(expected: &str, found: &Tree<'_>) -> Self {
        let found = match found {
            Tree::Null => "null",
            Tree::Bool(_) => "a boolean",
            Tree::Number(_) => "a number",
            Tree::String(_) => "a string",
            Tree::Array(_) => "an array",
            Tree::Object(_) => "an object",
        };
        Self::new(format!("expected {expected}, found {found}"))
    }

    /// The same, seen from one level up.
    #[must_use]
    pub fn below(mut self, token: impl ToString) -> Self {
        self.path.push(token.to_string());
        self
    }

    /// Where, as a JSON pointer (RFC 6901); empty for the whole value.
    pub fn pointer(&self) -> String {
        self.path.iter().rev().fold(String::new(), |mut pointer, token| {
            pointer.push('/');
            pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
            pointer
        })
    }

    /// What is wrong there.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How far down it happened: the deeper, the closer the value came.
    pub(super) fn depth(&self) -> usize {
        self.path.len()
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            write!(f, "{}", self.message)
        } else {
            write!(f, "{}: {}", self.pointer(), self.message)
        }
    }
}

impl std::error::Error for Mismatch {}
