//! Maps JSON Pointers to positions in a text. Built from the text only when a message must be shown.

mod builder;
mod json;
mod yaml;

use std::sync::OnceLock;

use crate::location::{Extent, Pointer, Position};
use builder::{Builder, Entry, Span, hash};

/// The positions of all values of one text.
#[derive(Debug)]
pub(crate) struct Index {
    /// In the order of the text: the values in a collection follow it. Found on first use, because lines alone need less memory.
    entries: OnceLock<Vec<Entry>>,
    /// The byte offsets at which lines begin.
    lines: Vec<usize>,
}

impl Index {
    pub(crate) fn build(text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect();
        Self { entries: OnceLock::new(), lines }
    }

    fn entries(&self, text: &str) -> &[Entry] {
        self.entries.get_or_init(|| {
            let mut builder = Builder::default();
            if text.trim_start().starts_with(['{', '[']) {
                json::scan(text, &mut builder);
            }
            // Text that is not JSON may be flow YAML.
            if !builder.is_complete() && !builder.is_full() {
                builder = Builder::default();
                yaml::scan(text, &mut builder);
            }
            builder.finish()
        })
    }

    pub(crate) fn position(&self, text: &str, pointer: &Pointer, on_key: bool) -> Position {
        let entries = self.entries(text);
        let mut entry = 0;
        for token in pointer.tokens() {
            match child(entries, entry, token) {
                Some(child) => entry = child,
                None => break,
            }
        }
        let span = match entries.get(entry) {
            Some(Entry { key: Some(key), container, .. }) if *container || on_key => *key,
            Some(entry) => entry.value,
            None => Span::default(),
        };
        let line = self.lines.partition_point(|start| *start <= span.start());
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let content = self.line(text, line);
        let column = content.get(..span.start().saturating_sub(start)).map_or(0, |before| before.chars().count()) + 1;
        let end = span.end().min(start + content.len());
        Position { line, column, offset: span.start(), length: end.saturating_sub(span.start()).max(1) }
    }

    /// Where a value and, for a member, its key are. A collection in block style ends with the last value in it: the parser says only
    /// where the next one begins.
    pub(crate) fn extent(&self, text: &str, pointer: &Pointer) -> Option<Extent> {
        let entries = self.entries(text);
        let found = pointer.tokens().into_iter().try_fold(0, |parent, token| child(entries, parent, token))?;
        let own = entries.get(found)?;
        let is_block = |entry: &Entry| {
            entry.container && !text.get(entry.value.start()..).is_some_and(|rest| rest.starts_with(['{', '[']))
        };
        let inner = entries.get(found..own.next as usize)?;
        let end = inner.iter().filter(|entry| !is_block(entry)).map(|entry| entry.value.end()).max()?;
        Some(Extent { start: own.key.unwrap_or(own.value).start(), value: own.value.start(), end })
    }

    pub(crate) fn position_at(&self, text: &str, line: usize, column: usize) -> Position {
        let line = line.clamp(1, self.lines.len());
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let content = self.line(text, line);
        let before = content.char_indices().nth(column.saturating_sub(1)).map_or(content.len(), |(offset, _)| offset);
        let column = content.get(..before).map_or(0, |before| before.chars().count()) + 1;
        Position { line, column, offset: start + before, length: 1 }
    }

    /// The first position of `wanted` in the node that begins at `start`: in the rest of its line, or in the lines after it that are
    /// indented like it.
    pub(crate) fn position_of_text(&self, text: &str, start: Position, wanted: &str) -> Option<Position> {
        let first = wanted.lines().next().filter(|line| !line.is_empty())?;
        let mut from = self.line(text, start.line).char_indices().nth(start.column - 1).map_or(0, |(offset, _)| offset);
        for number in start.line..=self.lines.len() {
            let line = self.line(text, number);
            let indent = line.chars().take_while(|c| *c == ' ').count();
            if number > start.line && !line.trim().is_empty() && indent + 1 < start.column {
                return None;
            }
            let rest = line.get(from..).unwrap_or_default();
            if let Some((at, _)) = rest.match_indices(first).find(|(at, _)| is_whole(rest, *at, first)) {
                let column = line.get(..from + at).map_or(0, |before| before.chars().count()) + 1;
                let offset = self.lines.get(number - 1)? + from + at;
                return Some(Position { line: number, column, offset, length: first.len() });
            }
            from = 0;
        }
        None
    }

    pub(crate) fn line<'t>(&self, text: &'t str, line: usize) -> &'t str {
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let end = self.lines.get(line).copied().unwrap_or(text.len());
        text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

/// The entry of the member or element `token` of the collection `parent`. If a key appears twice, the last one counts.
fn child(entries: &[Entry], parent: usize, token: &str) -> Option<usize> {
    let token = hash(token);
    let end = entries.get(parent)?.next as usize;
    let (mut at, mut found) = (parent + 1, None);
    while at < end {
        let entry = entries.get(at)?;
        if entry.token == token {
            found = Some(at);
        }
        at = entry.next as usize;
    }
    found
}

/// Whether no name that ends the wanted text goes on after it.
fn is_whole(line: &str, at: usize, wanted: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let after = line.get(at + wanted.len()..).and_then(|after| after.chars().next());
    !(wanted.ends_with(is_name) && after.is_some_and(is_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(text: &str, pointer: &str) -> (usize, usize, usize) {
        let found = Index::build(text).position(text, &Pointer::parse(pointer), false);
        (found.line, found.column, found.length)
    }

    #[test]
    fn yaml_values_are_found_by_pointer() {
        let text = "a:\n  - é: x\n    bb: [1, 22]\nc: |\n  d\n";
        assert_eq!(position(text, "/a"), (1, 1, 1));
        assert_eq!(position(text, "/a/0/é"), (2, 8, 1));
        assert_eq!(position(text, "/a/0/bb"), (3, 5, 2));
        assert_eq!(position(text, "/a/0/bb/1"), (3, 13, 2));
        assert_eq!(position(text, "/c").0, 5);
    }

    #[test]
    fn json_values_are_found_by_pointer() {
        let text = "{\"a\": [true, {\"b\\u0063\": \"\\ud83d\\ude00\"}],\n \"d\": 12}";
        assert_eq!(position(text, "/a/0"), (1, 8, 4));
        assert_eq!(position(text, "/a/1/bc"), (1, 26, 14));
        assert_eq!(position(text, "/d"), (2, 7, 2));
    }

    #[test]
    fn a_value_that_is_missing_has_the_position_of_its_nearest_ancestor() {
        assert_eq!(position("a:\n  b: 1\n", "/a/x/y"), (1, 1, 1));
        assert_eq!(position("{\"a\": {}}", "/a/x/y"), (1, 2, 3));
    }

    #[test]
    fn a_part_of_a_node_is_found_in_the_lines_of_the_node() {
        let text = "a: |\n  x\n   wanted_not é wanted\nb: wanted\nc: one\n";
        let index = Index::build(text);
        let find = |pointer: &str| {
            let start = index.position(text, &Pointer::parse(pointer), false);
            index.position_of_text(text, start, "wanted").map(|found| (found.line, found.column, found.length))
        };
        assert_eq!(find("/a"), Some((3, 17, 6)));
        assert_eq!(find("/b"), Some((4, 4, 6)));
        assert_eq!(find("/c"), None);
        assert_eq!(index.position_of_text(text, index.position(text, &Pointer::parse("/a"), false), "one"), None);
    }

    #[test]
    fn malformed_text_still_has_positions() {
        for text in ["", "\t", "{", "{\"a\"", "a: [", "\u{feff}", "[[[[", "}", "a: &x [*x, *y]"] {
            let _ = position(text, "/a/0");
        }
    }
}
