//! `pattern`: regular expressions of ECMA-262.

use std::fmt;
use std::sync::OnceLock;

use super::Mismatch;

/// Whether a text matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Matches,
    Differs,
    /// The search was stopped because it takes too many steps.
    Undecided,
}

/// Compares a text with a pattern.
pub(super) type Test = Box<dyn Fn(&str) -> Verdict + Send + Sync>;

/// A pattern, compiled on first use.
pub struct Pattern {
    pub(super) source: &'static str,
    pub(super) expanded: &'static str,
    pub(super) compiled: OnceLock<Test>,
    /// Only the constructors refer to it, so that programs without patterns do not link the engine.
    pub(super) compile: fn(&str) -> Test,
}

impl Pattern {
    /// Checks that the text contains a match.
    ///
    /// # Errors
    /// It does not, or the search takes too many steps.
    pub(super) fn check(&self, text: &str) -> Result<(), Mismatch> {
        match self.compiled.get_or_init(|| (self.compile)(self.expanded))(text) {
            Verdict::Matches => Ok(()),
            Verdict::Differs => Err(Mismatch::new(format!("the text does not match the pattern {}", self.source))),
            Verdict::Undecided => {
                Err(Mismatch::new(format!("the text takes too long to compare with the pattern {}", self.source)))
            }
        }
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}
