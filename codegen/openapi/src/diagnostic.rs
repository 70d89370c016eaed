//! Diagnostics: what is wrong with a document, where, and how to fix it.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::location::Location;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something was left out, or the document cannot be read.
    Error,
    /// The document is read, but it breaks a rule of its version, or the result may be surprising.
    Warning,
}

/// Whether the document or this program is the cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The document breaks its specification.
    Invalid,
    /// The document is valid, but this program does not support what it uses.
    Unsupported,
}

/// One message.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// A stable kebab-case name (`unresolved-reference`). Each code has a case in `tests/reject`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Whether the document is invalid or the feature unsupported.
    pub kind: Kind,
    /// What is wrong: one sentence in lower case, without a full stop. It may quote the document; rendering escapes control characters.
    pub message: String,
    /// The node it is about.
    pub location: Location,
    /// Line and column, both counted from 1, if the text could not be parsed and therefore has no nodes.
    pub at: Option<(u32, u32)>,
    /// Points at the node's key, not at its value.
    pub on_key: bool,
    /// Points at this text, if the node contains it.
    pub quote: Option<Box<str>>,
    /// Other locations that belong to it, each with a short label.
    pub related: Vec<(Location, String)>,
    /// How to fix it, in the imperative.
    pub help: Option<String>,
    /// For an error: only the parts of the document that need it are left out, and the rest can be used.
    pub confined: bool,
}

impl Diagnostic {
    /// Creates an error: the document breaks its specification here.
    pub fn invalid(code: &'static str, location: &Location, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, Kind::Invalid, location, message)
    }

    /// Creates an error: the document is valid, but uses something unsupported.
    pub fn unsupported(code: &'static str, location: &Location, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, Kind::Unsupported, location, message)
    }

    /// Creates a warning: nothing is left out because of it.
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
            quote: None,
            related: Vec::new(),
            help: None,
            confined: false,
        }
    }

    /// Turns it into a warning, because nothing is left out.
    #[must_use]
    pub fn as_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Marks an error that leaves the rest of the document usable.
    #[must_use]
    pub fn confined(mut self) -> Self {
        self.confined = true;
        self
    }

    /// Adds how to fix it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Points at a line and column instead of a node, because the text could not be parsed.
    #[must_use]
    pub fn at(mut self, line: usize, column: usize) -> Self {
        let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
        self.at = Some((small(line), small(column)));
        self
    }

    /// Points at the node's key instead of its value.
    #[must_use]
    pub fn on_key(mut self) -> Self {
        self.on_key = true;
        self
    }

    /// Points at this part of the node.
    #[must_use]
    pub fn quoting(mut self, quote: Option<String>) -> Self {
        self.quote = quote.map(String::into_boxed_str);
        self
    }

    /// Adds another location that belongs to it.
    #[must_use]
    pub fn related(mut self, location: &Location, label: impl Into<String>) -> Self {
        self.related.push((location.clone(), label.into()));
        self
    }
}

/// All diagnostics of a run, in the order they were found. The same message about the same location is kept once, however many
/// operations share it.
#[derive(Debug, Default)]
pub struct Diagnostics {
    all: Vec<Diagnostic>,
    /// Hashes of code, location and message.
    seen: HashSet<u64>,
}

impl Diagnostics {
    /// Adds a diagnostic, unless the same one is already there.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let mut hasher = DefaultHasher::new();
        (diagnostic.code, &diagnostic.location, diagnostic.at, &diagnostic.message).hash(&mut hasher);
        if self.seen.insert(hasher.finish()) {
            self.all.push(diagnostic);
        }
    }

    /// Keeps only the diagnostics for which `keep` returns true.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.all.retain(keep);
    }

    /// All diagnostics, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.all.iter()
    }

    /// Whether there are no diagnostics.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The number of errors. The caller of a phase compares it before and after to decide whether to continue.
    pub fn errors(&self) -> usize {
        self.all.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count()
    }

    /// The number of errors that affect the document as a whole.
    pub fn fatal_errors(&self) -> usize {
        self.all.iter().filter(|diagnostic| diagnostic.severity == Severity::Error && !diagnostic.confined).count()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}
