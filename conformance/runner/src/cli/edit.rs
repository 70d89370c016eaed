//! Changes documents as text, so that comments and formatting stay. A change that would change anything else is not made.

use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::location::{Location, SourceId};
use signoff_openapi::read_value;
use signoff_openapi::source::{Source, Sources};

/// A change of a document.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    /// Removes a member of an object.
    Remove(Location),
    /// Adds a member with a text to an object.
    Add(Location, &'static str, &'static str),
    /// Replaces a text.
    Replace(Location, &'static str),
}

/// The text of a document with these changes, and for each of them whether it was made.
pub(super) fn apply(text: &str, edits: &[&Edit]) -> (String, Vec<bool>) {
    let mut document = Document::read(text.to_owned());
    let mut made: Vec<bool> = Vec::new();
    for (index, edit) in edits.iter().enumerate() {
        // Several workflows can share what is changed.
        let same = edits.iter().take(index).position(|other| other == edit);
        let done = same.and_then(|index| made.get(index)).copied().unwrap_or_default();
        let changed = document.as_ref().filter(|_| !done).and_then(|document| document.with(edit));
        made.push(done || changed.is_some());
        document = changed.or(document);
    }
    (document.map_or_else(|| text.to_owned(), |document| document.text().to_owned()), made)
}

/// A text and what it contains.
struct Document {
    sources: Sources,
    value: Value,
}

impl Document {
    /// `None` if the text is not a document.
    fn read(text: String) -> Option<Self> {
        let mut sources = Sources::default();
        let source = sources.add(Source { name: String::new(), path: None, text });
        let value = read_value(&sources, source, &mut Diagnostics::default())?;
        Some(Self { sources, value })
    }

    fn text(&self) -> &str {
        self.sources.iter().next().map_or("", |source| &source.text)
    }

    /// `None` if the change would change something else.
    fn with(&self, edit: &Edit) -> Option<Self> {
        let (text, pointer) = (self.text(), edit.location().pointer.clone());
        let extent = self.sources.extent(&Location { source: SourceId(0), pointer })?;
        let own = (extent.start, extent.value, extent.start + text.get(extent.start..extent.end)?.trim_end().len());
        let changed = match edit {
            Edit::Remove(_) => remove(text, own),
            Edit::Add(_, name, word) => add(text, own, name, word),
            Edit::Replace(_, word) => {
                let quote = if text.get(own.1..)?.starts_with('"') { "\"" } else { "" };
                splice(text, own.1, own.2, &format!("{quote}{word}{quote}"))
            }
        };
        let mut expected = self.value.clone();
        edit.change(&mut expected);
        Self::read(changed?).filter(|document| document.value == expected)
    }
}

impl Edit {
    pub(super) fn location(&self) -> &Location {
        match self {
            Self::Remove(location) | Self::Add(location, ..) | Self::Replace(location, _) => location,
        }
    }

    /// Makes the change in the parsed document.
    fn change(&self, document: &mut Value) {
        let pointer = &self.location().pointer;
        let parent = pointer.parent().map(ToString::to_string).unwrap_or_default();
        match self {
            Self::Remove(_) => {
                let members = document.pointer_mut(&parent).and_then(Value::as_object_mut);
                members.zip(pointer.token()).map(|(members, token)| members.remove(token));
            }
            Self::Add(_, name, text) => {
                let members = document.pointer_mut(&pointer.to_string()).and_then(Value::as_object_mut);
                members.map(|members| members.insert((*name).to_owned(), (*text).into()));
            }
            Self::Replace(_, text) => {
                let value = document.pointer_mut(&pointer.to_string());
                value.into_iter().for_each(|value| *value = (*text).into());
            }
        }
    }
}

fn splice(text: &str, start: usize, end: usize, new: &str) -> Option<String> {
    Some(format!("{}{new}{}", text.get(..start)?, text.get(end..)?))
}

/// Removes whole lines in block style, and the comma in flow style.
fn remove(text: &str, (start, _, end): (usize, usize, usize)) -> Option<String> {
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = after.find('\n').map_or(after.len(), |at| at + 1);
    let tail = after.get(..rest)?.trim();
    let shown = before.trim_end();
    let is_block = before.get(line..)?.trim().is_empty() && !shown.ends_with([',', '{']);
    if is_block && (tail.is_empty() || tail.starts_with('#')) {
        return splice(text, line, end + rest, "");
    }
    match (after.trim_start().strip_prefix(','), shown.strip_suffix(',')) {
        (Some(next), _) => splice(text, start, text.len() - next.trim_start().len(), ""),
        (None, Some(previous)) => splice(text, previous.len(), end, ""),
        (None, None) => splice(text, start, end, ""),
    }
}

/// Adds a member before the others.
fn add(text: &str, (_, value, end): (usize, usize, usize), name: &str, word: &str) -> Option<String> {
    let own = text.get(value..end)?;
    if let Some(inner) = own.strip_prefix('{') {
        let quote = if text.trim_start().starts_with('{') { "\"" } else { "" };
        let comma = if inner.trim_start().starts_with('}') { "" } else { ", " };
        return splice(text, value + 1, value + 1, &format!("{quote}{name}{quote}: {quote}{word}{quote}{comma}"));
    }
    let before = text.get(..value)?;
    let indent = before.get(before.rfind('\n').map_or(0, |at| at + 1)..)?.chars().count();
    splice(text, value, value, &format!("{name}: {word}\n{}", " ".repeat(indent)))
}

#[cfg(test)]
mod tests {
    use signoff_openapi::location::Pointer;

    use super::*;

    /// The text with the changes; `None` if one was not made.
    fn edited(text: &str, edits: &[(&str, &str)]) -> Option<String> {
        let edit = |(what, pointer): &(&str, &str)| {
            let location = Location { source: SourceId(0), pointer: Pointer::parse(pointer) };
            match *what {
                "remove" => Edit::Remove(location),
                "add" => Edit::Add(location, "format", "password"),
                _ => Edit::Replace(location, "1.1.0"),
            }
        };
        let edits: Vec<Edit> = edits.iter().map(edit).collect();
        let (text, made) = apply(text, &edits.iter().collect::<Vec<_>>());
        made.into_iter().all(|made| made).then_some(text)
    }

    #[test]
    fn a_member_is_removed_in_every_style() {
        for (text, pointer, expected) in [
            ("a: 1\nb: 2 # two\nc: 3\n", "/b", "a: 1\nc: 3\n"),
            ("a:\n  b: 1\n  # next\nc: 3\n", "/a", "  # next\nc: 3\n"),
            ("a:\n- x: 1\n  y: {z: 1,\n    w: 2}\n- 2\n", "/a/0/y", "a:\n- x: 1\n- 2\n"),
            ("a: {b: 1, c: 2, d: 3}\n", "/a/b", "a: {c: 2, d: 3}\n"),
            ("a: {b: 1, c: 2}\n", "/a/c", "a: {b: 1}\n"),
            ("a: {b: [1, 2]}\n", "/a/b", "a: {}\n"),
            ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", "/a", "{\n  \"b\": 2\n}\n"),
            ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", "/b", "{\n  \"a\": 1\n}\n"),
            ("a: |\n  text\nb: 1\n", "/a", "b: 1\n"),
        ] {
            assert_eq!(edited(text, &[("remove", pointer)]).as_deref(), Some(expected), "{text}{pointer}");
        }
    }

    #[test]
    fn a_change_that_would_change_more_is_not_made() {
        // The only member leaves a null, and the anchor is used below.
        for (text, pointer) in [("a:\n  b: 1\nc: 2\n", "/a/b"), ("a: &x 1\nb: *x\n", "/a")] {
            assert_eq!(edited(text, &[("remove", pointer)]), None, "{text}");
        }
    }

    #[test]
    fn several_changes_keep_the_rest() {
        let text = "v: 1.0.1 # old\na: {type: string}\nb:\n  - type: string # é\n    x: 1\nc: {}\n";
        let edits =
            [("replace", "/v"), ("add", "/a"), ("add", "/b/0"), ("remove", "/b/0/x"), ("add", "/c"), ("add", "/c")];
        let expected = "v: 1.1.0 # old\na: {format: password, type: string}\nb:\n  - format: password\n    type: string # é\nc: {format: password}\n";
        assert_eq!(edited(text, &edits).as_deref(), Some(expected));
        let json = "{\"a\": {\"type\": \"string\"}}";
        assert_eq!(
            edited(json, &[("add", "/a")]).as_deref(),
            Some("{\"a\": {\"format\": \"password\", \"type\": \"string\"}}")
        );
    }
}
