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
    /// As [`Mode::Lenient`], but scalars are text (headers, forms, XML).
    LenientText,
    /// As [`Mode::Strict`], but scalars are text (parameters, forms, XML).
    Text,
}

/// How scalars are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    Text,
    /// As text, for an element of a list: a list in it is JSON, because it has no pairs of its own.
    Element,
}

/// The members of an object in document order.
type Members<'a> = &'a [(Cow<'a, str>, Tree<'a>)];

/// A value and its mode. Reading also counts recognised values, to find the best match of a union.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub(super) tree: &'a Tree<'a>,
    pub(super) known: &'a Cell<u32>,
    form: Form,
    lenient: bool,
    /// Whether it is an alternative of a union, which holds a value that no alternative can hold.
    is_alternative: bool,
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
        let is_text = matches!(mode, Mode::Text | Mode::LenientText);
        let tree = if is_text { Tree::of_text(value) } else { Tree::from(value) };
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
        let (form, lenient) = match mode {
            Mode::Lenient => (Form::Json, true),
            Mode::Strict => (Form::Json, false),
            Mode::LenientText => (Form::Text, true),
            Mode::Text => (Form::Text, false),
        };
        read(Node { tree, known: &Cell::new(0), form, lenient, is_alternative: false })
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
        Self { tree, is_alternative: false, ..self }
    }

    /// The same value as an alternative of a union; what it recognises is counted in `known`.
    pub(super) fn alternative(self, lenient: bool, known: &'a Cell<u32>) -> Self {
        Self { is_alternative: true, lenient, known, ..self }
    }

    /// Whether a union keeps a value that none of its alternatives can hold. An outer union keeps it for an inner one.
    pub(super) fn keeps_unknown(self) -> bool {
        self.lenient && !self.is_alternative
    }

    /// Whether unknown enumeration values and similar ones are accepted.
    pub fn is_lenient(self) -> bool {
        self.lenient
    }

    /// Whether scalars are text.
    pub fn is_text(self) -> bool {
        self.form != Form::Json
    }

    /// The members of an object, and their mode.
    pub(super) fn members(self) -> Option<(Members<'a>, Self)> {
        match self.tree {
            Tree::Object(members) if self.is_text() => Some((members, Self { form: Form::Text, ..self })),
            Tree::Object(members) => Some((members, self)),
            Tree::Embedded(_, json) => Self { tree: json, form: Form::Json, ..self }.members(),
            _ => None,
        }
    }

    /// The elements of an array, and their mode.
    pub(super) fn elements(self) -> Option<(&'a [Tree<'a>], Self)> {
        match self.tree {
            Tree::Array(items) if self.is_text() => Some((items, Self { form: Form::Element, ..self })),
            Tree::Array(items) => Some((items, self)),
            // A list of one text looks like that text.
            Tree::Embedded(_, json) if self.form == Form::Element => {
                Self { tree: json, form: Form::Json, ..self }.elements()
            }
            _ if self.form == Form::Text => {
                Some((std::slice::from_ref(self.tree), Self { form: Form::Element, ..self }))
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

    /// The scalar member `name` of an object as text, for a [`Tag`](super::Tag).
    #[inline]
    pub fn tag(self, name: &str) -> Option<Cow<'a, str>> {
        let (members, _) = self.members()?;
        match members.iter().rfind(|(known, _)| known == name)? {
            (_, Tree::String(text)) => Some(Cow::Borrowed(text)),
            (_, value @ (Tree::Number(_) | Tree::Bool(_))) => Some(Cow::Owned(self.at(value).literal())),
            _ => None,
        }
    }
}
