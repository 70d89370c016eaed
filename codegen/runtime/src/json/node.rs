//! A JSON value on its way into a type.

use std::cell::Cell;

use serde_json::Value;

use super::{Mismatch, Tree};

/// How closely a value is held to the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A client reads what a server says: unknown enumeration values are kept, null may stand for absent.
    Lenient,
    /// A server holds a request to its document.
    Strict,
    /// As [`Mode::Strict`], but scalars stand as text (parameters, forms).
    Text,
}

/// A value and how to read it. Reading also counts what was recognised, for the best match of a union.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub(super) tree: &'a Tree<'a>,
    pub(super) mode: Mode,
    pub(super) known: &'a Cell<u32>,
}

impl<'a> Node<'a> {
    /// Reads `value` by `read`.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn with<T>(
        value: &Value,
        mode: Mode,
        read: impl FnOnce(Node<'_>) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        Self::of(&Tree::from(value), mode, read)
    }

    /// Reads a tree by `read`.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn of<T>(
        tree: &Tree<'_>,
        mode: Mode,
        read: impl FnOnce(Node<'_>) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        let known = Cell::new(0);
        read(Node { tree, mode, known: &known })
    }

    /// The value as it was read.
    pub fn tree(self) -> &'a Tree<'a> {
        self.tree
    }

    /// A copy of the value.
    #[inline]
    pub fn value(self) -> Value {
        self.tree.to_value()
    }

    /// The same reading, of another value.
    pub fn at(self, tree: &'a Tree<'a>) -> Self {
        Self { tree, ..self }
    }

    /// Whether unknown enumeration values and the like are let through.
    pub fn is_lenient(self) -> bool {
        self.mode == Mode::Lenient
    }

    /// Whether scalars stand as text.
    pub fn is_text(self) -> bool {
        self.mode == Mode::Text
    }

    /// Counts one thing as recognised.
    pub fn recognise(self) {
        self.known.set(self.known.get().saturating_add(1));
    }

    /// The string, if it is one.
    ///
    /// # Errors
    /// It is something else.
    pub fn string(self) -> Result<&'a str, Mismatch> {
        match self.tree {
            Tree::String(text) => Ok(text),
            other => Err(Mismatch::kind("a string", other)),
        }
    }

    /// `value`, where a value that the document does not know is let through.
    ///
    /// # Errors
    /// It is not.
    pub fn unknown<T>(self, value: T) -> Result<T, Mismatch> {
        if self.is_lenient() { Ok(value) } else { Err(Mismatch::new("expected one of the documented values")) }
    }

    /// The value as JSON text, for comparison. In a form, `1` is the number and not the text.
    #[inline]
    pub fn literal(self) -> String {
        match self.tree {
            Tree::String(text) if self.is_text() && serde_json::from_str::<Value>(text).is_ok() => {
                text.clone().into_owned()
            }
            tree => tree.to_value().to_string(),
        }
    }

    /// The string member `name` of an object: what a discriminator looks at.
    #[inline]
    pub fn tag(self, name: &str) -> Option<&'a str> {
        let Tree::Object(members) = self.tree else { return None };
        match members.iter().rfind(|(known, _)| known == name)? {
            (_, Tree::String(text)) => Some(text),
            _ => None,
        }
    }
}
