//! Why a value does not match its type.

use std::fmt;

use super::Tree;

/// What does not match, and where. It does not contain the value, which may be a secret; only an unknown value of a
/// discriminator is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    pointer: String,
    depth: usize,
    message: String,
}

impl Mismatch {
    /// A mismatch of the whole value.
    pub fn new(message: impl Into<String>) -> Self {
        Self { pointer: String::new(), depth: 0, message: message.into() }
    }

    /// The value should be `expected` and is `found`.
    pub fn kind(expected: &str, found: &Tree<'_>) -> Self {
        let found = match found {
            Tree::Null => "null",
            Tree::Bool(_) => "a boolean",
            Tree::Number(_) => "a number",
            Tree::String(_) | Tree::Embedded(..) => "a string",
            Tree::Array(_) => "an array",
            Tree::Object(_) => "an object",
        };
        Self::new(format!("expected {expected}, found {found}"))
    }

    /// The same, from one level above.
    #[must_use]
    pub fn below(mut self, token: impl ToString) -> Self {
        self.move_up(&token.to_string());
        self
    }

    #[cold]
    fn move_up(&mut self, token: &str) {
        let mut pointer = String::with_capacity(1 + token.len() + self.pointer.len());
        pointer.push('/');
        for character in token.chars() {
            match character {
                '~' => pointer.push_str("~0"),
                '/' => pointer.push_str("~1"),
                other => pointer.push(other),
            }
        }
        pointer.push_str(&self.pointer);
        self.pointer = pointer;
        self.depth += 1;
    }

    /// Where, as a JSON pointer (RFC 6901); empty for the whole value.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What is wrong.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The depth of the mismatch. A deeper one means a better match.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let between = if self.pointer.is_empty() { "" } else { ": " };
        write!(f, "{}{between}{}", self.pointer, self.message)
    }
}

impl std::error::Error for Mismatch {}
