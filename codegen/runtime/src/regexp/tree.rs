//! The syntax tree of a pattern.

use super::CharSet;

/// A part of a pattern.
#[derive(Debug)]
pub(crate) enum Node {
    /// Matches the empty text.
    Empty,
    /// One code point.
    Set(CharSet),
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of several.
    Choice(Vec<Node>),
    /// Several times the same.
    Repeat {
        /// What is repeated.
        node: Box<Node>,
        /// The least number of times.
        min: u32,
        /// The greatest number of times.
        max: Option<u32>,
        /// Fewer times are tried first.
        lazy: bool,
    },
    /// A capturing group by number, starting from 1.
    Group(usize, Box<Node>),
    /// The text of a group. A name can belong to several groups, of which at most one has a text.
    Reference(Vec<usize>),
    /// A look-around.
    Look {
        /// Behind the position, or ahead of it.
        behind: bool,
        /// It must not match.
        negative: bool,
        /// What is looked for.
        node: Box<Node>,
    },
    /// A condition on the position.
    Assertion(Assertion),
}

/// A condition on a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Assertion {
    /// `^`
    Start,
    /// `$`
    End,
    /// `^` in several lines.
    LineStart,
    /// `$` in several lines.
    LineEnd,
    /// `\b`
    WordBoundary,
    /// `\B`
    NoWordBoundary,
}

impl Assertion {
    /// Whether it holds at a position.
    pub(super) fn holds(self, text: &[u32], at: usize) -> bool {
        let is_word = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|c| is_word(*c));
        let boundary = || is_word(at.checked_sub(1)) != is_word(Some(at));
        match self {
            Self::Start => at == 0,
            Self::End => at == text.len(),
            Self::LineStart => at.checked_sub(1).is_none_or(|before| is_terminator(text.get(before))),
            Self::LineEnd => at == text.len() || is_terminator(text.get(at)),
            Self::WordBoundary => boundary(),
            Self::NoWordBoundary => !boundary(),
        }
    }
}

fn is_terminator(c: Option<&u32>) -> bool {
    c.is_some_and(|c| matches!(c, 0x0A | 0x0D | 0x2028 | 0x2029))
}

fn is_word(c: u32) -> bool {
    u8::try_from(c).is_ok_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
