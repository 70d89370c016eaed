//! Documents in their files' own shape: one [`Document`] per file, and [`Node`]s that know their location.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::diagnostic::Diagnostic;
use crate::location::{Location, SourceId, read_token};

/// The versions whose rules differ. A file that declares no version has the version of its root document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Version {
    /// Swagger 2.0.
    V2,
    /// OpenAPI 3.0.
    V30,
    /// OpenAPI 3.1.
    V31,
    /// OpenAPI 3.2.
    V32,
}

/// The version as the root object states it: `3.0.3`.
pub(crate) fn version_text(root: &Value) -> Option<String> {
    match root.get("openapi").or_else(|| root.get("swagger"))? {
        Value::String(text) => Some(text.trim().to_owned()),
        // `swagger: 2.0` without quotes is a number in YAML, and very common.
        Value::Number(number) => Some(format!("{:?}", number.as_f64()?)),
        _ => None,
    }
}

/// One file, with its `$ref`s intact.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) source: SourceId,
    pub(crate) version: Version,
    pub(crate) root: Value,
    /// The canonical path; `None` for a text in memory.
    pub(crate) path: Option<PathBuf>,
}

/// The root document and every file that it refers to, directly or indirectly.
#[derive(Debug)]
pub(crate) struct Documents {
    /// The root document comes first.
    pub(crate) all: Vec<Document>,
    /// Maps a referring file's index and the reference's text (without its fragment) to the file it means, or to the reason why there is
    /// none.
    pub(crate) links: BTreeMap<(usize, String), Result<usize, Diagnostic>>,
}

/// A value in a document, with its location.
#[derive(Debug, Clone)]
pub(crate) struct Node<'d> {
    pub(crate) value: &'d Value,
    pub(crate) location: Location,
    /// Index into [`Documents::all`].
    pub(crate) document: usize,
    pub(crate) version: Version,
}

impl Documents {
    /// The root object of a file.
    pub(crate) fn root(&self, index: usize) -> Option<Node<'_>> {
        let document = self.all.get(index)?;
        let location = Location::root(document.source);
        Some(Node { value: &document.root, location, document: index, version: document.version })
    }
}

impl<'d> Node<'d> {
    /// Another value of the same file.
    pub(crate) fn child(&self, token: &str, value: &'d Value) -> Self {
        Self { value, location: self.location.child(token), document: self.document, version: self.version }
    }

    /// The member of that name. `null` counts as absent, because many tools write it for an absent value.
    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.as_object()?.get(key)?;
        (!value.is_null()).then(|| self.child(key, value))
    }

    /// Whether the object has a member of that name, `null` included.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.value.as_object().is_some_and(|object| object.contains_key(key))
    }

    /// The value as an object, if it is one.
    pub(crate) fn object(&self) -> Option<&'d Map<String, Value>> {
        self.value.as_object()
    }

    /// The members of an object with their names; empty for any other value.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'d str, Self)> {
        self.object().into_iter().flatten().map(|(key, value)| (key.as_str(), self.child(key, value)))
    }

    /// The elements of an array; empty for any other value.
    pub(crate) fn elements(&self) -> impl Iterator<Item = Self> {
        let elements = self.value.as_array().map(Vec::as_slice).unwrap_or_default();
        elements.iter().enumerate().map(|(index, value)| self.child(&index.to_string(), value))
    }

    /// The member of that name, if it is a string.
    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.as_object()?.get(key)?.as_str()
    }

    /// The text of `$ref`, if it is a string.
    pub(crate) fn reference(&self) -> Option<&'d str> {
        self.text("$ref")
    }

    /// The node that a JSON Pointer means, relative to this one (RFC 6901, section 4).
    pub(crate) fn pointer(&self, pointer: &str) -> Option<Self> {
        let tokens: Vec<String> = pointer.split('/').skip(1).map(read_token).collect();
        self.walk_tokens(tokens.iter().map(String::as_str))
    }

    /// The node that these unescaped tokens of a JSON Pointer lead to.
    pub(crate) fn walk_tokens<'t>(&self, tokens: impl Iterator<Item = &'t str>) -> Option<Self> {
        let mut node = self.clone();
        for token in tokens {
            let value = match node.value {
                Value::Object(members) => members.get(token)?,
                Value::Array(elements) => elements.get(token.parse::<usize>().ok()?)?,
                _ => return None,
            };
            node = node.child(token, value);
        }
        Some(node)
    }

    /// Identifies this value among all values while the documents live.
    pub(crate) fn address(&self) -> usize {
        std::ptr::from_ref(self.value).addr()
    }
}
