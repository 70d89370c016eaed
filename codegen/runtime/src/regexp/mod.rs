//! Regular expressions of ECMA-262, as JSON Schema's `pattern` uses them: does a text contain a match?
//!
//! A pattern without back-references is decided in time proportional to the text: all alternatives are followed at the same time, and a
//! look-around is evaluated once for every position. A short text is first searched with backtracking for a few steps, which is faster in
//! most cases. A pattern with back-references is always searched with backtracking. Every search stops after a number of steps, so neither a pattern nor a text can hold up its caller. The size and nesting of patterns are limited as well.
//!
//! A pattern is read with the `u` flag. If it is invalid with the flag, it is read without it, as Annex B of ECMA-262 describes; that
//! allows `\-`, `\_` and `[\w-.]`. Texts are sequences of code points in both cases, and `\p{…}` is a Unicode property in both cases.

mod backtrack;
mod chars;
mod class;
mod escape;
mod linear;
mod parse;
mod program;
mod tree;

use std::fmt;

pub(crate) use chars::CharSet;
pub(crate) use parse::{Parsed, parse};
use program::Program;
#[allow(unused_imports)]
pub(crate) use tree::Node;

/// The longest pattern, in bytes.
pub const MAX_PATTERN: usize = 64 * 1024;
/// How deeply groups can be nested.
pub const MAX_DEPTH: usize = 100;
/// The largest program. Counted repetitions repeat their operand.
pub const MAX_INSTRUCTIONS: usize = 50_000;

/// Up to this length, backtracking is tried first.
const SHORT_TEXT: usize = 512;
/// The steps of that attempt. Most searches need fewer.
const QUICK_STEPS: u64 = 2_000;

/// The code points of a Unicode property such as `L` or `Script=Greek`; `None` if there is no such property.
pub type Property = fn(&str) -> Option<Vec<(u32, u32)>>;

/// A compiled pattern.
#[derive(Debug)]
pub struct RegExp(Program);

/// Why a pattern cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// It is not a regular expression.
    Syntax(String),
    /// It exceeds a limit.
    TooLarge(&'static str),
}

/// A search was stopped because it took too many steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exhausted;

impl RegExp {
    /// Compiles a pattern without Unicode properties.
    ///
    /// # Errors
    /// The pattern is invalid or too large.
    pub fn new(pattern: &str) -> Result<Self, Error> {
        Self::compile(&parse(pattern, |_| None)?)
    }

    /// Compiles a parsed pattern.
    ///
    /// # Errors
    /// The pattern is too large.
    pub(crate) fn compile(parsed: &Parsed) -> Result<Self, Error> {
        Program::new(&parsed.node, parsed.groups).map(Self)
    }

    /// Whether the text contains a match.
    ///
    /// # Errors
    /// The search took too many steps.
    pub fn is_match(&self, text: &str) -> Result<bool, Exhausted> {
        let text: Vec<u32> = text.chars().map(u32::from).collect();
        if self.0.has_references {
            return backtrack::is_match(&self.0, &text, backtrack::STEPS);
        }
        let quick =
            if text.len() > SHORT_TEXT { Err(Exhausted) } else { backtrack::is_match(&self.0, &text, QUICK_STEPS) };
        quick.or_else(|Exhausted| linear::is_match(&self.0, &text))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(reason) => f.write_str(reason),
            Self::TooLarge(what) => write!(f, "it {what}"),
        }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Exhausted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the search was stopped because it takes too many steps")
    }
}

impl std::error::Error for Exhausted {}

#[cfg(test)]
mod tests;
