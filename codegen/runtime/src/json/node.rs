//! A JSON value that is read into a type.

use std::borrow::Cow;
use std::cell::Cell;

use serde_json::Value;

use super::{Mismatch, Tree};
use crate::exact::Exact;

/// How strictly a value is checked against the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// As a client reads a response: unknown enumeration values are kept, and null counts as missing.
    Lenient,
    /// As a server reads a request.
    Strict,
    /// As [`Mode::Strict`], but scalars are text (parameters, forms).
    Text,
    /// As [`Mode::Text`], for an element of a list: a list in it is JSON, because it has no pairs of its own.
    Element,
}

/// The members of an object in document order.
type Members<'a> = &'a [(Cow<'a, str>, Tree<'a>)];

/// A value and its mode. Reading also counts recognised values, to find the best match of a union.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub(super) tree: &'a Tree<'a>,
    pub(super) mode: Mode,
    pub(super) known: &'a Cell<u32>,
}

impl<'a> Node<'a> {
    /// Reads `value` with `read`.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn with<T>(
        value: &Value,
        mode: Mode,
        read: impl FnOnce(Node<'_>) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        let tree = if mode == Mode::Text { Tree::of_text(value) } else { Tree::from(value) };
        Self::of(&tree, mode, read)
    }

    /// Reads a tree with `read`.
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

    /// The value.
    pub fn tree(self) -> &'a Tree<'a> {
        self.tree
    }

    /// A copy of the value.
    #[inline]
    pub fn value(self) -> Value {
        self.tree.to_value()
    }

    /// Another value in the same mode.
    pub fn at(self, tree: &'a Tree<'a>) -> Self {
        Self { tree, ..self }
    }

    /// Whether unknown enumeration values and similar ones are accepted.
    pub fn is_lenient(self) -> bool {
        self.mode == Mode::Lenient
    }

    /// Whether scalars are text.
    pub fn is_text(self) -> bool {
        matches!(self.mode, Mode::Text | Mode::Element)
    }

    /// The members of an object, and their mode.
    pub(super) fn members(self) -> Option<(Members<'a>, Self)> {
        match self.tree {
            Tree::Object(members) if self.is_text() => Some((members, Self { mode: Mode::Text, ..self })),
            Tree::Object(members) => Some((members, self)),
            Tree::Embedded(_, json) => Self { tree: json, mode: Mode::Strict, ..self }.members(),
            _ => None,
        }
    }

    /// The elements of an array, and their mode.
    pub(super) fn elements(self) -> Option<(&'a [Tree<'a>], Self)> {
        match self.tree {
            Tree::Array(items) if self.is_text() => Some((items, Self { mode: Mode::Element, ..self })),
            Tree::Array(items) => Some((items, self)),
            // A list of one text looks like that text.
            Tree::Embedded(_, json) if self.mode == Mode::Element => {
                Self { tree: json, mode: Mode::Strict, ..self }.elements()
            }
            _ if self.mode == Mode::Text => {
                Some((std::slice::from_ref(self.tree), Self { mode: Mode::Element, ..self }))
            }
            _ => None,
        }
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
            Tree::String(text) | Tree::Embedded(text, _) => Ok(text),
            other => Err(Mismatch::kind("a string", other)),
        }
    }

    /// `value`, if values that the document does not list are accepted.
    ///
    /// # Errors
    /// They are not.
    pub fn unknown<T>(self, value: T) -> Result<T, Mismatch> {
        if self.is_lenient() { Ok(value) } else { Err(Mismatch::new("expected one of the documented values")) }
    }

    /// The value as JSON text, for comparison: equal numbers have the same text (JSON Schema, section 4.2.2). In a form, `1` is a
    /// number. The generator writes numbers the same way.
    pub fn literal(self) -> String {
        let number = |text: &str| Exact::new(text).map(|number| number.to_string());
        match self.tree {
            Tree::Number(text) => number(text).unwrap_or_else(|| text.clone().into_owned()),
            Tree::String(text) if self.is_text() => match (number(text), Tree::read(text.as_bytes())) {
                (Some(number), _) => number,
                (None, Ok(_)) => text.clone().into_owned(),
                (None, Err(_)) => self.tree.to_text(),
            },
            Tree::Embedded(text, _) => text.clone().into_owned(),
            tree => tree.to_text(),
        }
    }

    /// The string member `name` of an object, for a discriminator.
    #[inline]
    pub fn tag(self, name: &str) -> Option<&'a str> {
        let (members, _) = self.members()?;
        match members.iter().rfind(|(known, _)| known == name)? {
            (_, Tree::String(text)) => Some(text),
            _ => None,
        }
    }
}
