//! What was read, in the file's own shape: one [`Document`] per file, and [`Node`]s that know where they stand.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::diagnostic::Diagnostic;
use crate::location::{Location, SourceId};

/// The versions whose rules differ. A file without a version of its own has its root document's.
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

/// The version as the root object writes it: `3.0.3`.
pub(crate) fn version_text(root: &Value) -> Option<String> {
    match root.get("openapi").or_else(|| root.get("swagger"))? {
        Value::String(text) => Some(text.trim().to_owned()),
        // `swagger: 2.0` without quotes is a number to YAML, and very common.
        Value::Number(number) => Some(format!("{:?}", number.as_f64()?)),
        _ => None,
    }
}

/// One file, `$ref`s intact.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) source: SourceId,
    pub(crate) version: Version,
    pub(crate) root: Value,
    /// Canonical; `None` for a text in memory.
    pub(crate) path: Option<PathBuf>,
}

/// The root document and every file that it leads to.
#[derive(Debug)]
pub(crate) struct Documents {
    /// The root document is the first.
    pub(crate) all: Vec<Document>,
    /// From a referring file's index and the reference's text (without fragment) to the file it means, or to why there is none.
    pub(crate) links: BTreeMap<(usize, String), Result<usize, Diagnostic>>,
}

/// A value in a document, and its place.
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
    /// The same file, another value.
    pub(crate) fn child(&self, token: &str, value: &'d Value) -> Self {
        Self { value, location: self.location.child(token), document: self.document, version: self.version }
    }

    /// The member of that name; `null` counts as absent, as generators of documents write it.
    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.as_object()?.get(key)?;
        (!value.is_null()).then(|| self.child(key, value))
    }

    /// Whether there is such a member.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.value.as_object().is_some_and(|object| object.contains_key(key))
    }

    /// The object, if it is one.
    pub(crate) fn object(&self) -> Option<&'d Map<String, Value>> {
        self.value.as_object()
    }

    /// The members of an object with their names; nothing for any other value.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'d str, Self)> {
        self.object().into_iter().flatten().map(|(key, value)| (key.as_str(), self.child(key, value)))
    }

    /// The elements of an array; nothing for any other value.
    pub(crate) fn elements(&self) -> impl Iterator<Item = Self> {
        let elements = self.value.as_array().map(Vec::as_slice).unwrap_or_default();
        elements.iter().enumerate().map(|(index, value)| self.child(&index.to_string(), value))
    }

    /// The text of a member.
    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.as_object()?.get(key)?.as_str()
    }

    /// The text of `$ref`, where there is one that is a text.
    pub(crate) fn reference(&self) -> Option<&'d str> {
        self.text("$ref")
    }

    /// What distinguishes this value from every other one while the documents live.
    pub(crate) fn address(&self) -> usize {
        std::ptr::from_ref(self.value).addr()
    }
}
