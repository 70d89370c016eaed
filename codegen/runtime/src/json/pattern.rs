//! `pattern`: ECMA-262 regular expressions.

use std::fmt;
use std::sync::OnceLock;

/// Says whether a text has it.
pub(super) type Test = Box<dyn Fn(&str) -> bool + Send + Sync>;

/// A pattern, built when it is first needed.
pub struct Pattern {
    pub(super) source: &'static str,
    pub(super) built: OnceLock<Test>,
    /// Known by nothing but `Pattern::new`, so that a program without patterns does not hold the engine and its tables.
    pub(super) build: fn(&'static str) -> Test,
}

impl Pattern {
    /// As the document writes it.
    pub(super) fn source(&self) -> &'static str {
        self.source
    }

    /// Whether it is found in a text.
    pub(super) fn matches(&self, text: &str) -> bool {
        self.built.get_or_init(|| (self.build)(self.source))(text)
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}
