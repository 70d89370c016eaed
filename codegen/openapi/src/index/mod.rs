//! JSON pointer → place in the text. Built from the text alone, and only when a message must be shown.

mod json;
mod yaml;

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::location::{Pointer, Position};

/// Byte offsets.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: usize,
    end: usize,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    /// The key, for a member of an object.
    key: Option<Span>,
    value: Span,
    container: bool,
}

/// All places of one text.
#[derive(Debug)]
pub(crate) struct Index {
    entries: Vec<Entry>,
    /// By the parent's entry and the hash of the token.
    children: HashMap<(u32, u64), u32>,
    /// Byte offsets at which lines begin.
    lines: Vec<usize>,
}

impl Index {
    pub(crate) fn build(text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect();
        let mut builder = Builder::default();
        if text.trim_start().starts_with(['{', '[']) {
            json::scan(text, &mut builder);
        }
        // What is no JSON may still be flow YAML.
        if builder.entries.is_empty() || !builder.stack.is_empty() {
            builder = Builder::default();
            yaml::scan(text, &mut builder);
        }
        Self { entries: builder.entries, children: builder.children, lines }
    }

    pub(crate) fn position(&self, text: &str, pointer: &Pointer, on_key: bool) -> Position {
        let mut entry = 0;
        for token in pointer.tokens() {
            match self.children.get(&(entry, hash(token))) {
                Some(child) => entry = *child,
                None => break,
            }
        }
        let span = match self.entries.get(entry as usize) {
            Some(Entry { key: Some(key), container, .. }) if *container || on_key => *key,
            Some(entry) => entry.value,
            None => Span::default(),
        };
        let line = self.lines.partition_point(|start| *start <= span.start);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let content = self.line(text, line);
        let column = content.get(..span.start.saturating_sub(start)).map_or(0, |before| before.chars().count()) + 1;
        let end = span.end.min(start + content.len());
        Position { line, column, offset: span.start, length: end.saturating_sub(span.start).max(1) }
    }

    pub(crate) fn position_at(&self, text: &str, line: usize, column: usize) -> Position {
        let line = line.clamp(1, self.lines.len());
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let content = self.line(text, line);
        let before = content.char_indices().nth(column.saturating_sub(1)).map_or(content.len(), |(offset, _)| offset);
        let column = content.get(..before).map_or(0, |before| before.chars().count()) + 1;
        Position { line, column, offset: start + before, length: 1 }
    }

    pub(crate) fn line<'t>(&self, text: &'t str, line: usize) -> &'t str {
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let end = self.lines.get(line).copied().unwrap_or(text.len());
        text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

fn hash(token: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    token.hash(&mut hasher);
    hasher.finish()
}

/// Takes what a scanner meets, in the order of the text.
#[derive(Default)]
struct Builder {
    entries: Vec<Entry>,
    children: HashMap<(u32, u64), u32>,
    stack: Vec<Frame>,
}

struct Frame {
    entry: u32,
    next: Next,
}

enum Next {
    /// The element of that index.
    Element(usize),
    /// A key.
    Key,
    /// The value of the key with that hash.
    Value(u64, Span),
}

impl Builder {
    /// Whether a scalar would be a key.
    fn expects_key(&self) -> bool {
        matches!(self.stack.last(), Some(Frame { next: Next::Key, .. }))
    }

    fn scalar(&mut self, span: Span, text: &str) {
        match self.stack.last_mut() {
            Some(Frame { next: next @ Next::Key, .. }) => *next = Next::Value(hash(text), span),
            _ => {
                self.add(span, false);
            }
        }
    }

    fn open(&mut self, span: Span, object: bool) {
        // YAML allows an object or a list as a key; nothing refers to it, so its place stands for a key that is never asked for.
        let entry = self.add(span, true);
        self.stack.push(Frame { entry, next: if object { Next::Key } else { Next::Element(0) } });
    }

    fn close(&mut self, end: usize) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, pointer: &str) -> (usize, usize, usize) {
        let position = Index::build(text).position(text, &Pointer::parse(pointer), false);
        (position.line, position.column, position.length)
    }

    #[test]
    fn yaml_values_are_found_by_pointer() {
        let text = "a:\n  - é: x\n    bb: [1, 22]\nc: |\n  d\n";
        assert_eq!(place(text, "/a"), (1, 1, 1));
        assert_eq!(place(text, "/a/0/é"), (2, 8, 1));
        assert_eq!(place(text, "/a/0/bb"), (3, 5, 2));
        assert_eq!(place(text, "/a/0/bb/1"), (3, 13, 2));
        assert_eq!(place(text, "/c").0, 5);
    }

    #[test]
    fn json_values_are_found_by_pointer() {
        let text = "{\"a\": [true, {\"b\\u0063\": \"\\ud83d\\ude00\"}],\n \"d\": 12}";
        assert_eq!(place(text, "/a/0"), (1, 8, 4));
        assert_eq!(place(text, "/a/1/bc"), (1, 26, 14));
        assert_eq!(place(text, "/d"), (2, 7, 2));
    }

    #[test]
    fn what_the_text_has_not_stands_at_its_nearest_ancestor() {
        assert_eq!(place("a:\n  b: 1\n", "/a/x/y"), (1, 1, 1));
        assert_eq!(place("{\"a\": {}}", "/a/x/y"), (1, 2, 3));
    }

    #[test]
    fn text_that_is_nothing_has_places_all_the_same() {
        for text in ["", "\t", "{", "{\"a\"", "a: [", "\u{feff}", "[[[[", "}", "a: &x [*x, *y]"] {
            let _ = place(text, "/a/0");
        }
    }
}
