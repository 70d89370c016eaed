//! Collects the positions of values while a scanner goes through a text.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A range of byte offsets.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The position of one value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// The key, if this is a member of an object.
    pub(super) key: Option<Span>,
    pub(super) value: Span,
    /// Whether the value is an object or an array.
    pub(super) container: bool,
}

pub(super) fn hash(token: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    token.hash(&mut hasher);
    hasher.finish()
}

/// Collects the values that a scanner reports, in the order of the text.
#[derive(Default)]
pub(super) struct Builder {
    pub(super) entries: Vec<Entry>,
    /// Entries by their parent's entry and the hash of their token.
    pub(super) children: HashMap<(u32, u64), u32>,
    stack: Vec<Frame>,
}

struct Frame {
    entry: u32,
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
    /// Whether the scanner reached the end of a value.
    pub(super) fn is_complete(&self) -> bool {
        !self.entries.is_empty() && self.stack.is_empty()
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
        // YAML allows an object or a list as a key. No pointer refers to it, so its key never matches.
        let entry = self.add(span, true);
        self.stack.push(Frame { entry, next: if object { Next::Key } else { Next::Element(0) } });
    }

    pub(super) fn close(&mut self, end: usize) {
        if let Some(frame) = self.stack.pop()
            && let Some(entry) = self.entries.get_mut(frame.entry as usize)
        {
            entry.value.end = end;
        }
    }

    fn add(&mut self, value: Span, container: bool) -> u32 {
        let id = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let mut key = None;
        if let Some(Frame { entry, next }) = self.stack.last_mut() {
            let token = match next {
                Next::Element(index) => {
                    let token = hash(&index.to_string());
                    *index += 1;
                    Some(token)
                }
                Next::Value(token, span) => {
                    key = Some(*span);
                    let token = *token;
                    *next = Next::Key;
                    Some(token)
                }
                Next::Key => {
                    *next = Next::Value(0, value);
                    None
                }
            };
            if let Some(token) = token {
                self.children.insert((*entry, token), id);
            }
        }
        self.entries.push(Entry { key, value, container });
        id
    }
}
