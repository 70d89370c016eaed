//! The texts that one run has read; finds the line and column of a [`Location`].

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Number;

use crate::exact::Exact;
use crate::index::Index;
use crate::location::{Extent, Location, Position, SourceId};

/// One file, or a text in memory.
#[derive(Debug)]
pub struct Source {
    /// The name for messages, as the user gave it.
    pub name: String,
    /// The path it was read from; `None` for a text in memory, which cannot refer to other files.
    pub path: Option<PathBuf>,
    /// The whole text.
    pub text: String,
}

/// The largest document that is read, in bytes, unless [`Sources::with_document_bytes`] sets another bound.
pub const DOCUMENT_BYTES: u64 = 64 * 1024 * 1024;

/// Every text that one run has read, in the order of reading.
#[derive(Debug)]
pub struct Sources {
    document_bytes: u64,
    sources: Vec<Source>,
    /// Built on first use, because a run without messages needs none.
    indexes: Vec<OnceLock<Index>>,
    /// Whether the text has a number that a double might round. Found on first use.
    long_numbers: Vec<OnceLock<bool>>,
}

impl Default for Sources {
    fn default() -> Self {
        Self::with_document_bytes(DOCUMENT_BYTES)
    }
}

impl Sources {
    /// No sources yet. Documents that are larger than this are not read (`--max-document`). The bound also decides how many values a
    /// document may have and how much aliases may expand it.
    pub fn with_document_bytes(document_bytes: u64) -> Self {
        Self { document_bytes, sources: Vec::new(), indexes: Vec::new(), long_numbers: Vec::new() }
    }

    /// The largest document that is read, in bytes.
    pub fn document_bytes(&self) -> u64 {
        self.document_bytes
    }

    /// Adds a source and returns its id.
    pub fn add(&mut self, source: Source) -> SourceId {
        let id = SourceId(u32::try_from(self.sources.len()).unwrap_or(u32::MAX));
        self.sources.push(source);
        self.indexes.push(OnceLock::new());
        self.long_numbers.push(OnceLock::new());
        id
    }

    /// The paths of all files that were read, in the order of reading. A build script watches them.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.sources.iter().filter_map(|source| source.path.as_deref())
    }

    /// The source with that id.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(id.0 as usize)
    }

    /// All sources, in the order of reading.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Source> {
        self.sources.iter()
    }

    /// Sets the text of a source that was added before it was read, so that "cannot be read" has a location too.
    pub(crate) fn set_text(&mut self, id: SourceId, text: String) {
        if let Some(source) = self.sources.get_mut(id.0 as usize) {
            source.text = text;
        }
    }

    /// The position of the node, or of its nearest ancestor in the text: the key of an object or array, the value of anything else.
    /// Builds the index of its source on first use.
    pub fn position(&self, location: &Location) -> Position {
        self.find(location, false)
    }

    /// [`Sources::position`] as `file:line:column`.
    pub fn place(&self, location: &Location) -> String {
        let position = self.position(location);
        let name = self.get(location.source).map_or("", |source| source.name.as_str());
        format!("{name}:{}:{}", position.line, position.column)
    }

    /// The text of a scalar as the source spells it, up to the end of its first line.
    pub fn text(&self, location: &Location) -> Option<&str> {
        let position = self.position(location);
        self.get(location.source)?.text.get(position.offset..position.offset + position.length)
    }

    /// The number at a location with all its digits. A parsed number may be the nearest double.
    pub fn digits(&self, location: &Location, parsed: &Number) -> Option<Exact> {
        let may_be_rounded = parsed.is_f64() && self.has_long_numbers(location.source);
        let spelled = || self.text(location).filter(|text| text.parse().ok() == parsed.as_f64()).and_then(Exact::new);
        may_be_rounded.then(spelled).flatten().or_else(|| Exact::new(&parsed.to_string()))
    }

    /// Whether the text has a number of so many digits that a double might round it.
    pub(crate) fn has_long_numbers(&self, id: SourceId) -> bool {
        const SAFE_DIGITS: usize = 15;
        let is_of_number = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
        let is_long = |run: &[u8]| run.len() > SAFE_DIGITS;
        let find = |text: &str| text.as_bytes().split(|byte| !is_of_number(byte)).any(is_long);
        let found = self.long_numbers.get(id.0 as usize).zip(self.get(id));
        found.is_some_and(|(known, source)| *known.get_or_init(|| find(&source.text)))
    }

    /// Where the value is in its text; `None` if the text does not have it.
    pub fn extent(&self, location: &Location) -> Option<Extent> {
        self.index(location.source)?.extent(&self.get(location.source)?.text, &location.pointer)
    }

    /// The position of the node's key, whatever its value is.
    pub fn position_of_key(&self, location: &Location) -> Position {
        self.find(location, true)
    }

    fn find(&self, location: &Location, on_key: bool) -> Position {
        match (self.index(location.source), self.get(location.source)) {
            (Some(index), Some(source)) => index.position(&source.text, &location.pointer, on_key),
            _ => Position { line: 1, column: 1, offset: 0, length: 1 },
        }
    }

    /// The position of a line and column of a source, both counted from 1.
    pub(crate) fn position_at(&self, source: SourceId, line: usize, column: usize) -> Position {
        match (self.index(source), self.get(source)) {
            (Some(index), Some(source)) => index.position_at(&source.text, line, column),
            _ => Position { line, column, offset: 0, length: 1 },
        }
    }

    /// The position of a text in the node that begins at `start`.
    pub(crate) fn position_of_text(&self, location: &Location, start: Position, text: &str) -> Option<Position> {
        let (index, source) = (self.index(location.source)?, self.get(location.source)?);
        index.position_of_text(&source.text, start, text)
    }

    /// The text of a line (counted from 1), without its line ending.
    pub(crate) fn line(&self, source: SourceId, line: usize) -> &str {
        match (self.index(source), self.get(source)) {
            (Some(index), Some(source)) => index.line(&source.text, line),
            _ => "",
        }
    }

    fn index(&self, id: SourceId) -> Option<&Index> {
        let source = self.get(id)?;
        Some(self.indexes.get(id.0 as usize)?.get_or_init(|| Index::build(&source.text)))
    }
}
