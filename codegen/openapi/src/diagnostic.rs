//! What is wrong with a document, where, and what to do.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::location::Location;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something was left out or the document cannot be read.
    Error,
    /// The document can be read, but is not as its version wants it, or something will surprise.
    Warning,
}

/// Whose limit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The document breaks its specification.
    Invalid,
    /// The document is right, but this program cannot (yet) do what it asks for.
    Unsupported,
}

/// One message.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// A stable kebab-case name (`unresolved-reference`); each one has a reject case.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Invalid or unsupported.
    pub kind: Kind,
    /// What is wrong, one sentence without a full stop. May quote the document; control characters are escaped when it is shown.
    pub message: String,
    /// Where.
    pub location: Location,
    /// Line and column, both from 1, where the text could not be read and so has no nodes to point at.
    pub at: Option<(u32, u32)>,
    /// The key of the node is meant, not its value.
    pub on_key: bool,
    /// Other places that belong to it, each with a short label.
    pub related: Vec<(Location, String)>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error: the document breaks its specification here.
    pub fn invalid(code: &'static str, location: &Location, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, Kind::Invalid, location, message)
    }

    /// An error: right, but not something that can be handled.
    pub fn unsupported(code: &'static str, location: &Location, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, Kind::Unsupported, location, message)
    }

    /// A warning: nothing is left out for it.
    pub fn warning(code: &'static str, location: &Location, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, Kind::Invalid, location, message)
    }

    fn new(
        code: &'static str,
        severity: Severity,
        kind: Kind,
        location: &Location,
        message: impl Into<String>,
    ) -> Self {
        Self {
            code,
            severity,
            kind,
            message: message.into(),
            location: location.clone(),
            at: None,
            on_key: false,
            related: Vec::new(),
            help: None,
        }
    }

    /// As a warning: what it is about costs nothing but what needs it.
    #[must_use]
    pub fn as_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// With the way out.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// At a line and column of the source instead of a node: the text itself could not be read.
    #[must_use]
    pub fn at(mut self, line: usize, column: usize) -> Self {
        let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
        self.at = Some((small(line), small(column)));
        self
    }

    /// At the node's key instead of its value.
    #[must_use]
    pub fn on_key(mut self) -> Self {
        self.on_key = true;
        self
    }

    /// With another place that belongs to it.
    #[must_use]
    pub fn related(mut self, location: &Location, label: impl Into<String>) -> Self {
        self.related.push((location.clone(), label.into()));
        self
    }
}

/// All messages of a run, in the order they were found; the same one about the same place only once, however many operations share it.
#[derive(Debug, Default)]
pub struct Diagnostics {
    all: Vec<Diagnostic>,
    /// Hashes of code, place and message.
    said: HashSet<u64>,
}

impl Diagnostics {
    /// Adds one, unless it is there already.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let mut hasher = DefaultHasher::new();
        (diagnostic.code, &diagnostic.location, diagnostic.at, &diagnostic.message).hash(&mut hasher);
        if self.said.insert(hasher.finish()) {
            self.all.push(diagnostic);
        }
    }

    /// Takes back those that do not matter after all.
    pub fn retain(&mut self, matters: impl FnMut(&Diagnostic) -> bool) {
        self.all.retain(matters);
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.all.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many errors there are; a phase's caller gates on a difference of this.
    pub fn errors(&self) -> usize {
        self.all.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}
