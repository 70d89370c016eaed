//! Two surfaces → changes.

use std::collections::BTreeMap;

use super::surface::{Public, Sort, Surface};
use crate::names::pascal;

/// Who has to know of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Who calls the API through the client.
    Callers,
    /// Who implements the server's traits.
    Implementers,
    /// Both: types and bodies.
    Both,
}

/// What happened to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It did not exist before.
    Added,
    /// It no longer exists.
    Removed,
    /// It has another name.
    Renamed,
    /// Its type or signature changed.
    Changed,
    /// Its bounds allow fewer values.
    Narrowed,
    /// Its bounds allow more values.
    Widened,
}

/// A change of the generated API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Whether code that compiled and worked may no longer do so.
    pub breaking: bool,
    /// What happened.
    pub kind: Kind,
    /// The item: `types::Pet::name`. If it is renamed, the old name.
    pub item: String,
    /// Who has to know.
    pub audience: Audience,
    /// The old type or signature, or name.
    pub old: Option<String>,
    /// The new one.
    pub new: Option<String>,
}

/// The differences, breaking ones first.
pub fn compare(old: &Surface, new: &Surface) -> Vec<Change> {
    let renamed = renames(old, new);
    let mut changes: Vec<Change> = renamed.iter().map(|(from, to)| change(Kind::Renamed, from, from, to)).collect();
    let mut matched: BTreeMap<String, &Public> = BTreeMap::new();
    for (path, item) in &old.items {
        let now = moved(path, &renamed);
        match new.items.get(&now) {
            Some(found) => {
                matched.insert(now.clone(), found);
                changes.extend(altered(old, new, path, item, found, &renamed));
            }
            None if is_reported(old, new, path, &renamed) => {
                changes.push(Change { new: None, ..change(Kind::Removed, path, &item.text, "") });
            }
            None => {}
        }
    }
    let back: BTreeMap<String, String> = renamed.iter().map(|(from, to)| (to.clone(), from.clone())).collect();
    for (path, item) in new.items.iter().filter(|(path, _)| !matched.contains_key(*path)) {
        if is_reported(new, old, path, &back) {
            let is_breaking = match item.kind {
                Sort::TraitMethod => true,
                // A server chooses among its responses; everyone else has to handle what may come.
                Sort::Variant => !path.starts_with("server::"),
                _ => false,
            };
            changes.push(Change { old: None, breaking: is_breaking, ..change(Kind::Added, path, "", &item.text) });
        }
    }
    changes.sort_by(|left, right| {
        (!left.breaking, &left.item, left.kind).cmp(&(!right.breaking, &right.item, right.kind))
    });
    changes
}

fn change(kind: Kind, item: &str, old: &str, new: &str) -> Change {
    let audience = match item.split("::").next() {
        Some("client") => Audience::Callers,
        Some("server") => Audience::Implementers,
        _ => Audience::Both,
    };
    let (old, new) = (Some(old.to_owned()), Some(new.to_owned()));
    Change { breaking: kind != Kind::Widened, kind, item: item.to_owned(), audience, old, new }
}

/// The change of an item that exists in both.
fn altered(
    old: &Surface,
    new: &Surface,
    path: &str,
    item: &Public,
    found: &Public,
    renamed: &BTreeMap<String, String>,
) -> Option<Change> {
    let expected = words(&item.text).map(|word| rename_word(word, renamed)).collect::<String>();
    let expected = match renamed.get(path).filter(|_| matches!(item.kind, Sort::Method | Sort::TraitMethod)) {
        Some(to) => words(&expected).map(|word| rename_part(word, last(path), last(to))).collect(),
        None => expected,
    };
    let without_rules = |surface: &Surface, text: &str| -> String {
        words(text).map(|word| if surface.rules.contains_key(word) { "_" } else { word }).collect()
    };
    if (item.kind, without_rules(old, &expected)) != (found.kind, without_rules(new, &found.text)) {
        return Some(change(Kind::Changed, path, &item.text, &found.text));
    }
    let rules = |surface: &Surface, text: &str| -> Vec<super::bounds::Bounds> {
        words(text).filter_map(|word| surface.rules.get(word).cloned()).collect()
    };
    let (before, after) = (rules(old, &item.bounds), rules(new, &found.bounds));
    if before == after {
        return None;
    }
    let is_narrowed = before.iter().zip(&after).any(|(before, after)| before.is_narrowed_by(after));
    let kind = if is_narrowed { Kind::Narrowed } else { Kind::Widened };
    Some(change(kind, path, &item.text, &found.text))
}

/// Items that have another name: methods of the same operation, and types with the same members.
fn renames(old: &Surface, new: &Surface) -> BTreeMap<String, String> {
    let gone: Vec<_> = old.items.iter().filter(|(path, _)| !new.items.contains_key(*path)).collect();
    let come: Vec<_> = new.items.iter().filter(|(path, _)| !old.items.contains_key(*path)).collect();
    let mut renamed = BTreeMap::new();
    for (from, item) in gone {
        let is_same = |(to, found): &&(&String, &Public)| {
            let same_place = parent(from) == parent(to) && item.kind == found.kind;
            let same_members = || {
                let members = |surface: &Surface, path: &str| -> Vec<(String, String)> {
                    surface.members(path).map(|(name, item)| (name.to_owned(), item.text.clone())).collect()
                };
                let before = members(old, from);
                let after = members(new, to);
                let normal = |members: &[(String, String)], name: &str| -> Vec<_> {
                    members.iter().map(|(key, text)| (key.clone(), replace_word(text, name, "Self"))).collect()
                };
                // Types with few members resemble each other by chance.
                before.len() > 2 && normal(&before, last(from)) == normal(&after, last(to))
            };
            let same_operation = || item.operation.is_some() && item.operation == found.operation;
            same_place && (same_operation() || (item.kind == Sort::Type && same_members()))
        };
        let mut candidates = come.iter().filter(is_same);
        if let (Some((to, _)), None) = (candidates.next(), candidates.next()) {
            renamed.insert(from.clone(), (*to).clone());
        }
    }
    renamed
}

/// Where an item of the old surface is now.
fn moved(path: &str, renamed: &BTreeMap<String, String>) -> String {
    if let Some(to) = renamed.get(path) {
        return to.clone();
    }
    match parent(path).and_then(|above| Some((renamed.get(above)?, last(path)))) {
        Some((to, name)) => format!("{to}::{name}"),
        None => path.to_owned(),
    }
}

/// Whether an item that only `here` has is reported by itself: the item that contains it, or the method that uses it, says it already.
fn is_reported(here: &Surface, there: &Surface, path: &str, renamed: &BTreeMap<String, String>) -> bool {
    let exists = |path: &str| there.items.contains_key(&moved(path, renamed));
    if parent(path).is_some_and(|above| here.items.contains_key(above) && !exists(above)) {
        return false;
    }
    let is_part = matches!(path.split("::").next(), Some("client" | "server" | "operations"))
        && here.items.get(path).is_some_and(|item| matches!(item.kind, Sort::Type | Sort::Alias));
    // The name of a call, request, response or error begins with that of its operation.
    let of_operation = || {
        here.items.iter().any(|(method, item)| {
            let same_operation = item.operation.is_some() && last(path).starts_with(&pascal(last(method)));
            same_operation && !there.items.contains_key(method)
        })
    };
    let used_by_method = || {
        let mut methods = here.items.iter().filter(|(_, item)| item.operation.is_some());
        methods
            .any(|(method, item)| !there.items.contains_key(method) && words(&item.text).any(|word| word == last(path)))
    };
    !(is_part && (used_by_method() || of_operation()))
}

fn parent(path: &str) -> Option<&str> {
    path.rsplit_once("::").map(|(above, _)| above).filter(|above| above.contains("::"))
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

/// The words of a text, and what is between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|character| is_word(character) != is_word(first)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        rest = behind;
        Some(word)
    })
}

fn replace_word(text: &str, from: &str, to: &str) -> String {
    words(text).map(|word| if word == from { to } else { word }).collect()
}

/// The name of a method, or of a type of its operation, after the method was renamed.
fn rename_part(word: &str, from: &str, to: &str) -> String {
    match word.strip_prefix(&pascal(from)) {
        Some(rest) => pascal(to) + rest,
        None => if word == from { to } else { word }.to_owned(),
    }
}

/// The new name of a type.
fn rename_word<'r>(word: &'r str, renamed: &'r BTreeMap<String, String>) -> &'r str {
    let is_type = |path: &str| parent(path).is_none();
    renamed.iter().find(|(from, _)| is_type(from) && last(from) == word).map_or(word, |(_, to)| last(to))
}
