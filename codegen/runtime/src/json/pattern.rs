//! `pattern`: ECMA-262 regular expressions.

use std::fmt;
use std::sync::OnceLock;

/// Whether a text matches.
pub(super) type Test = Box<dyn Fn(&str) -> bool + Send + Sync>;

/// A pattern, compiled on first use.
pub struct Pattern {
    pub(super) source: &'static str,
    pub(super) built: OnceLock<Test>,
    /// Only `Pattern::new` refers to it, so that programs without patterns do not link the engine and its tables.
    pub(super) build: fn(&'static str) -> Test,
}

impl Pattern {
    /// As the document writes it.
    pub(super) fn source(&self) -> &'static str {
        self.source
    }

    /// Whether a text contains a match.
    pub(super) fn matches(&self, text: &str) -> bool {
        self.built.get_or_init(|| (self.build)(self.source))(text)
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}
