//! Two schemas → changes, at places of the value that they describe.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Change, Kind};
use crate::api::{Api, Direction, SchemaId};
use crate::json_schema::json_schema;

/// Keywords that say nothing about which values are valid (JSON Schema 2020-12, Validation, section 9).
const ANNOTATIONS: [&str; 11] = [
    "$schema",
    "$defs",
    "$comment",
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
];
/// Keywords with a schema for elements or members of the value.
const BELOW: [&str; 7] =
    ["items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains", "propertyNames", "not"];
const LISTS: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAX_DEPTH: usize = 64;

/// The differences between two schemas.
pub(super) fn compare_schemas(
    old: (&Api, SchemaId),
    new: (&Api, SchemaId),
    direction: Direction,
    part: &str,
) -> Vec<Change> {
    let (old, new) = (json_schema(old.0, old.1, direction), json_schema(new.0, new.1, direction));
    let mut comparison = Comparison { old: &old, new: &new, part, seen: BTreeSet::new(), changes: Vec::new() };
    comparison.compare(&old, &new, "", 0);
    comparison.changes
}

struct Comparison<'a> {
    old: &'a Value,
    new: &'a Value,
    part: &'a str,
    /// Pairs of named schemas, which are compared once.
    seen: BTreeSet<(String, String)>,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn push(&mut self, kind: Kind, pointer: &str, what: impl Into<String>) {
        self.changes.push(Change::new(kind, self.part, pointer, what));
    }

    fn compare(&mut self, old: &Value, new: &Value, pointer: &str, depth: usize) {
        let names = (reference(old).unwrap_or_default(), reference(new).unwrap_or_default());
        let is_known = names != (String::new(), String::new()) && !self.seen.insert(names);
        if is_known || depth > MAX_DEPTH {
            return;
        }
        let (left, right) = (effective(self.old, old, 0), effective(self.new, new, 0));
        let (Some(left), Some(right)) = (left, right) else {
            if old != new {
                self.push(Kind::Changed, pointer, format!("{} → {}", shown(old), shown(new)));
            }
            return;
        };
        let keywords: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
        for keyword in keywords.into_iter().filter(|keyword| !ANNOTATIONS.contains(&keyword.as_str())) {
            let (before, after) = (left.get(keyword), right.get(keyword));
            match keyword.as_str() {
                name if name.starts_with("x-") => {}
                "properties" => self.properties(before, after, pointer, depth),
                "required" => self.required(before, after, pointer),
                "enum" => self.values(before, after, pointer),
                "type" => self.types(before, after, pointer),
                name if BELOW.contains(&name) => self.below(name, before, after, pointer, depth),
                name if LISTS.contains(&name) => self.list(name, before, after, pointer, depth),
                name if before != after => {
                    let what = format!("`{name}` {} → {}", shown_option(before), shown_option(after));
                    self.push(Kind::Changed, pointer, what);
                }
                _ => {}
            }
        }
    }

    fn properties(&mut self, old: Option<&Value>, new: Option<&Value>, pointer: &str, depth: usize) {
        let empty = Map::new();
        let members =
            |value: Option<&Value>| value.and_then(Value::as_object).cloned().unwrap_or_else(|| empty.clone());
        let (old, new) = (members(old), members(new));
        let below = |name: &str| format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
        for (name, schema) in &old {
            match new.get(name) {
                Some(now) => self.compare(schema, now, &below(name), depth + 1),
                None => self.push(Kind::Removed, &below(name), "the member is removed"),
            }
        }
        for name in new.keys().filter(|name| !old.contains_key(*name)) {
            self.push(Kind::Added, &below(name), "the member is new");
        }
    }

    fn required(&mut self, old: Option<&Value>, new: Option<&Value>, pointer: &str) {
        let (old, new) = (texts(old), texts(new));
        for name in old.difference(&new) {
            self.push(Kind::Changed, &format!("{pointer}/{name}"), "is no longer required");
        }
        for name in new.difference(&old) {
            self.push(Kind::Changed, &format!("{pointer}/{name}"), "is required");
        }
    }

    fn values(&mut self, old: Option<&Value>, new: Option<&Value>, pointer: &str) {
        let (Some(Value::Array(old)), Some(Value::Array(new))) = (old, new) else {
            let what = format!("`enum` {} → {}", shown_option(old), shown_option(new));
            return self.push(Kind::Changed, pointer, what);
        };
        for value in old.iter().filter(|value| !new.contains(value)) {
            self.push(Kind::Removed, pointer, format!("the value {} is removed", shown(value)));
        }
        for value in new.iter().filter(|value| !old.contains(value)) {
            self.push(Kind::Added, pointer, format!("the value {} is new", shown(value)));
        }
    }

    fn types(&mut self, old: Option<&Value>, new: Option<&Value>, pointer: &str) {
        let (before, after) = (texts(old), texts(new));
        if before != after {
            let list = |types: &BTreeSet<String>| match types.is_empty() {
                true => "any".to_owned(),
                false => types.iter().cloned().collect::<Vec<_>>().join(" or "),
            };
            self.push(Kind::Changed, pointer, format!("the type {} → {}", list(&before), list(&after)));
        }
    }

    fn below(&mut self, name: &str, old: Option<&Value>, new: Option<&Value>, pointer: &str, depth: usize) {
        // Without the keyword, everything is allowed (JSON Schema 2020-12, Core, section 10.3).
        let anything = Value::Bool(true);
        let (old, new) = (old.unwrap_or(&anything), new.unwrap_or(&anything));
        match name {
            "items" => self.compare(old, new, &format!("{pointer}/*"), depth + 1),
            "additionalProperties" if old.is_object() && new.is_object() => {
                self.compare(old, new, &format!("{pointer}/*"), depth + 1);
            }
            _ if is_same(old, new) => {}
            _ if old.is_object() && new.is_object() => self.compare(old, new, pointer, depth + 1),
            name => self.push(Kind::Changed, pointer, format!("`{name}` {} → {}", shown(old), shown(new))),
        }
    }

    /// Alternatives with the same name belong together; of the others, those at the same position.
    fn list(&mut self, name: &str, old: Option<&Value>, new: Option<&Value>, pointer: &str, depth: usize) {
        let elements = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
        let (mut old, mut new) = (elements(old), elements(new));
        let mut pairs = Vec::new();
        old.retain(|schema| {
            let is_same = |other: &Value| {
                (reference(schema).is_some() && reference(other) == reference(schema)) || other == schema
            };
            let found = new.iter().position(is_same);
            pairs.extend(found.map(|index| (schema.clone(), new.remove(index))));
            found.is_none()
        });
        let count = old.len().min(new.len());
        pairs.extend(old.drain(..count).zip(new.drain(..count)));
        for (left, right) in &pairs {
            self.compare(left, right, pointer, depth + 1);
        }
        let title = |schema: &Value| reference(schema).unwrap_or_else(|| shown(schema));
        for schema in &old {
            self.push(Kind::Removed, pointer, format!("`{name}` no longer has {}", title(schema)));
        }
        for schema in &new {
            // A further part of `allOf` restricts the value.
            let kind = if name == "allOf" { Kind::Changed } else { Kind::Added };
            self.push(kind, pointer, format!("`{name}` also has {}", title(schema)));
        }
    }
}

/// The name below `$defs` that a schema refers to.
fn reference(schema: &Value) -> Option<String> {
    let token = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
    let token = percent_decode(token);
    Some(token.replace("~1", "/").replace("~0", "~"))
}

fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let byte = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The keywords of a schema, with those of its reference and of the parts of `allOf` where no keyword repeats. `None`: a boolean.
fn effective(document: &Value, schema: &Value, depth: usize) -> Option<Map<String, Value>> {
    let mut keywords = schema.as_object()?.clone();
    if depth > MAX_DEPTH {
        return Some(keywords);
    }
    if let Some(name) = reference(schema)
        && let Some(target) = document.get("$defs").and_then(|definitions| definitions.get(&name))
        && let Some(target) = effective(document, target, depth + 1)
    {
        keywords.remove("$ref");
        merge(&mut keywords, target);
    }
    if let Some(Value::Array(parts)) = keywords.get("allOf").cloned() {
        let resolved: Option<Vec<_>> = parts.iter().map(|part| effective(document, part, depth + 1)).collect();
        let mut merged = keywords.clone();
        merged.remove("allOf");
        if resolved.is_some_and(|parts| parts.into_iter().all(|part| merge(&mut merged, part))) {
            keywords = merged;
        }
    }
    Some(keywords)
}

/// Adds keywords. Members and their requirements add up. Returns whether everything could be added.
fn merge(keywords: &mut Map<String, Value>, added: Map<String, Value>) -> bool {
    let mut is_complete = true;
    for (name, value) in added {
        match (keywords.get_mut(&name), value) {
            (None, value) => drop(keywords.insert(name, value)),
            (Some(own), value) if *own == value || ANNOTATIONS.contains(&name.as_str()) => {}
            (Some(Value::Array(own)), Value::Array(more)) if name == "required" => own.extend(more),
            (Some(Value::Object(own)), Value::Object(more))
                if name == "properties" && !more.keys().any(|member| own.contains_key(member)) =>
            {
                own.extend(more);
            }
            _ => is_complete = false,
        }
    }
    is_complete
}

fn is_same(old: &Value, new: &Value) -> bool {
    let normal = |value: &Value| if *value == Value::Object(Map::new()) { Value::Bool(true) } else { value.clone() };
    normal(old) == normal(new)
}

fn texts(value: Option<&Value>) -> BTreeSet<String> {
    let texts = match value {
        Some(Value::Array(texts)) => texts.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    };
    texts.into_iter().collect()
}

/// A value in a message, shortened.
fn shown(value: &Value) -> String {
    const LENGTH: usize = 60;
    let text = value.to_string();
    if text.chars().count() <= LENGTH { text } else { text.chars().take(LENGTH).chain(['…']).collect() }
}

fn shown_option(value: Option<&Value>) -> String {
    value.map_or_else(|| "none".to_owned(), shown)
}
