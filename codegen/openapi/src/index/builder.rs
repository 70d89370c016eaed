//! Collects the positions of values while a scanner goes through a text.

use std::hash::{DefaultHasher, Hash, Hasher};

/// No text of a message is needed below this depth, because no document is read below it.
const MAX_DEPTH: usize = 256;

/// Values after these have the position of their nearest ancestor before them. Bounds the memory of an index to about 160 MB.
const MAX_ENTRIES: usize = 4 * 1024 * 1024;

/// A range of byte offsets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub(super) fn new(start: usize, end: usize) -> Self {
        let offset = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: offset(start), end: offset(end) }
    }

    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    pub(super) fn end(self) -> usize {
        self.end as usize
    }
}

/// The position of one value. The values in it follow it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// The key, if this is a member of an object.
    pub(super) key: Option<Span>,
    pub(super) value: Span,
    /// The hash of its key or index; 0 for a collection that is a key, to which no pointer refers.
    pub(super) token: u64,
    /// Whether the value is an object or an array.
    pub(super) container: bool,
    /// The number of the entry after the last value in it.
    pub(super) next: u32,
}

pub(super) fn hash(token: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    token.hash(&mut hasher);
    hasher.finish().max(1)
}

/// Collects the values that a scanner reports, in the order of the text.
#[derive(Default)]
pub(super) struct Builder {
    entries: Vec<Entry>,
    stack: Vec<Frame>,
}

struct Frame {
    entry: usize,
    next: Next,
}

enum Next {
    /// The element with that index.
    Element(usize),
    /// A key.
    Key,
    /// The value of the key with that hash.
    Value(u64, Span),
}

impl Builder {
    /// The values, by their place in the text.
    pub(super) fn finish(mut self) -> Vec<Entry> {
        let count = self.entries.len() as u32;
        for frame in &self.stack {
            if let Some(entry) = self.entries.get_mut(frame.entry) {
                entry.next = count;
            }
        }
        self.entries.shrink_to_fit();
        self.entries
    }

    /// Whether the scanner reached the end of a value.
    pub(super) fn is_complete(&self) -> bool {
        !self.entries.is_empty() && self.stack.is_empty()
    }

    /// Whether the scanner may stop.
    pub(super) fn is_full(&self) -> bool {
        self.entries.len() >= MAX_ENTRIES || self.stack.len() > MAX_DEPTH
    }

    /// Whether the next scalar is a key.
    pub(super) fn expects_key(&self) -> bool {
        matches!(self.stack.last(), Some(Frame { next: Next::Key, .. }))
    }

    pub(super) fn scalar(&mut self, span: Span, text: &str) {
        match self.stack.last_mut() {
            Some(Frame { next: next @ Next::Key, .. }) => *next = Next::Value(hash(text), span),
            _ => {
                self.add(span, false);
            }
        }
    }

    pub(super) fn open(&mut self, span: Span, object: bool) {
        let entry = self.add(span, true);
        self.stack.push(Frame { entry, next: if object { Next::Key } else { Next::Element(0) } });
    }

    pub(super) fn close(&mut self, end: usize) {
        let count = self.entries.len() as u32;
        if let Some(frame) = self.stack.pop()
            && let Some(entry) = self.entries.get_mut(frame.entry)
        {
            entry.value = Span::new(entry.value.start(), end);
            entry.next = count;
        }
    }

    fn add(&mut self, value: Span, container: bool) -> usize {
        let id = self.entries.len();
        let (mut key, mut token) = (None, 0);
        if let Some(Frame { next, .. }) = self.stack.last_mut() {
            match next {
                Next::Element(index) => {
                    token = hash(&index.to_string());
                    *index += 1;
                }
                Next::Value(own, span) => {
                    key = Some(*span);
                    token = *own;
                    *next = Next::Key;
                }
                Next::Key => *next = Next::Value(0, value),
            }
        }
        self.entries.push(Entry { key, value, token, container, next: id as u32 + 1 });
        id
    }
}
