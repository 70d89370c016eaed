//! The runtime's source, to be written as a module of another crate: `crate::` becomes the path to that module, and each item
//! knows the features that it needs.

use std::error::Error;
use std::fs;
use std::ops::Range;
use std::path::Path;

use crate::items::{Item, items};
use crate::tokens::{Token, tokens};

type Failure = Box<dyn Error>;

/// The constant `FILES`.
pub(crate) fn files(folder: &Path) -> Result<String, Failure> {
    let mut entries = Vec::new();
    collect(folder, "lib.rs", "", &[], &mut entries)?;
    entries.sort();
    Ok(format!("const FILES: &[File] = &[\n{}];\n", entries.concat()))
}

/// Adds a file and the files of the modules that it declares, which are in the folder `below`.
fn collect(
    source: &Path,
    path: &str,
    below: &str,
    conditions: &[Condition<'_>],
    entries: &mut Vec<String>,
) -> Result<(), Failure> {
    let text = fs::read_to_string(source.join(path)).map_err(|error| format!("{path}: {error}"))?;
    let embedded = Embedded::new(&text, below.matches('/').count()).map_err(|error| format!("{path}: {error}"))?;
    let name = if path == "lib.rs" { "mod.rs" } else { path };
    let pieces = embedded.pieces(&text)?;
    entries.push(format!("    File {{ path: {name:?}, conditions: &{conditions:?}, pieces: &[{pieces}] }},\n"));
    for (module, own) in embedded.modules {
        let flat = format!("{below}{module}.rs");
        let path = if source.join(&flat).exists() { flat } else { format!("{below}{module}/mod.rs") };
        let conditions: Vec<_> = conditions.iter().copied().chain(own).collect();
        collect(source, &path, &format!("{below}{module}/"), &conditions, entries)?;
    }
    Ok(())
}

/// `feature = "…"`, or `not(feature = "…")`.
#[derive(Clone, Copy)]
struct Condition<'t> {
    feature: &'t str,
    enabled: bool,
}

impl std::fmt::Debug for Condition<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { feature, enabled } = self;
        write!(f, "Condition {{ feature: {feature:?}, enabled: {enabled} }}")
    }
}

/// What embedding changes in a file.
#[derive(Default)]
struct Embedded<'t> {
    /// The modules that it declares, with the condition of each.
    modules: Vec<(&'t str, Option<Condition<'t>>)>,
    /// Items with a condition.
    conditions: Vec<(Range<usize>, Option<Condition<'t>>)>,
    /// Bytes and what replaces them.
    edits: Vec<(Range<usize>, String)>,
}

impl<'t> Embedded<'t> {
    /// A file that is `depth` modules below the root.
    fn new(text: &'t str, depth: usize) -> Result<Self, Failure> {
        let tokens = tokens(text);
        let mut embedded = Self::default();
        for item in items(&tokens) {
            embedded.item(text, &item)?;
        }
        embedded.paths(&tokens, depth)?;
        embedded.edits.sort_by_key(|(range, _)| range.start);
        Ok(embedded)
    }

    fn remove(&mut self, range: Range<usize>) {
        self.edits.push((range, String::new()));
    }

    fn item(&mut self, text: &str, item: &Item<'t>) -> Result<(), Failure> {
        let range = lines(text, &item.range);
        let mut condition = None;
        for attribute in &item.attributes {
            let words: Vec<&str> = attribute.tokens.iter().map(|token| token.text).collect();
            match words.as_slice() {
                // Lints of a partial build: the root of the generated code allows them.
                ["#", "!", "[", "cfg_attr", ..] => self.remove(lines(text, &attribute.range)),
                ["#", "[", "cfg", "(", "test", ")", "]"] => {
                    let blank = text.get(..range.start).is_some_and(|before| before.ends_with("\n\n"));
                    self.remove(range.start - usize::from(blank)..range.end);
                    return Ok(());
                }
                ["#", "[", "cfg", "(", "feature", "=", name, ")", "]"] if condition.is_none() => {
                    condition = Some(Condition { feature: name.trim_matches('"'), enabled: true });
                    self.remove(lines(text, &attribute.range));
                }
                ["#", "[", "cfg", "(", "not", "(", "feature", "=", name, ")", ")", "]"] if condition.is_none() => {
                    condition = Some(Condition { feature: name.trim_matches('"'), enabled: false });
                    self.remove(lines(text, &attribute.range));
                }
                ["#", "[", "cfg", ..] => return Err("only one `test` or `feature` per item can be embedded".into()),
                _ => {}
            }
        }
        self.modules.extend(item.module.map(|module| (module, condition)));
        if condition.is_some() {
            self.conditions.push((range, condition));
        }
        Ok(())
    }

    /// Replaces `crate` where a path begins with it; the inside of an inline module is deeper by one.
    fn paths(&mut self, tokens: &[Token<'t>], depth: usize) -> Result<(), Failure> {
        let mut blocks = Vec::new();
        for (place, token) in tokens.iter().enumerate() {
            let (before, after) = tokens.split_at(place);
            let before: Vec<&str> = before.iter().rev().take(2).map(|token| token.text).collect();
            let after: Vec<&str> = after.iter().take(3).map(|token| token.text).collect();
            match (before.as_slice(), after.as_slice()) {
                ([_, "mod"], ["{", ..]) => blocks.push(true),
                (_, ["{", ..]) => blocks.push(false),
                (_, ["}", ..]) => drop(blocks.pop()),
                (["$", ..], ["crate", ..]) => return Err("`$crate` cannot be embedded".into()),
                (_, ["crate", ":", ":"]) => {
                    let depth = depth + blocks.iter().filter(|module| **module).count();
                    let path = if depth == 0 { "self".to_owned() } else { vec!["super"; depth].join("::") };
                    self.edits.push((token.range.clone(), path));
                }
                (_, ["#", "[", "cfg"]) if !self.is_removed(token.range.start) => {
                    return Err("only an item outside of all others can have a `cfg` to be embedded".into());
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn is_removed(&self, place: usize) -> bool {
        self.edits.iter().any(|(range, replacement)| replacement.is_empty() && range.contains(&place))
    }

    /// The edited text, cut where its condition changes.
    fn pieces(&self, text: &str) -> Result<String, Failure> {
        let mut pieces = String::new();
        let mut from = 0;
        let end = (text.len()..text.len(), None);
        for (range, condition) in self.conditions.iter().chain([&end]) {
            for (range, condition) in [(from..range.start, &None), (range.clone(), condition)] {
                let piece = self.edited(text, &range)?;
                if !piece.is_empty() {
                    pieces.push_str(&format!("Piece {{ condition: {condition:?}, text: {piece:?} }}, "));
                }
            }
            from = range.end;
        }
        Ok(pieces)
    }

    fn edited(&self, text: &str, range: &Range<usize>) -> Result<String, Failure> {
        let within = |start: usize, end: usize| text.get(start..end).ok_or("an item ends inside a character");
        let (mut edited, mut from) = (String::new(), range.start);
        let edits = self.edits.iter().filter(|(edit, _)| range.start <= edit.start && edit.end <= range.end);
        for (edit, replacement) in edits {
            // An edit may be in an item that is removed.
            if edit.start >= from {
                edited.push_str(within(from, edit.start)?);
                edited.push_str(replacement);
                from = edit.end;
            }
        }
        edited.push_str(within(from, range.end)?);
        Ok(edited)
    }
}

/// The lines that these bytes are on.
fn lines(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let end = text.get(range.end..).and_then(|after| after.find('\n')).map_or(text.len(), |end| range.end + end + 1);
    start..end
}
