//! Builds a value from the events of the YAML parser. Each limit is checked while the text is read, so no text takes more memory or time
//! than a small multiple of its length.

use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Tag};
use serde_json::{Map, Value};

use super::budget::{Budget, Exceeded, MAX_DEPTH};
use super::scalar::{key_text, plain, tagged};
use crate::location::Pointer;
use crate::yaml::Text;

/// The most notes of a kind.
const MAX_NOTES: usize = 1000;

/// What the value does not contain but the caller reports.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Members that appear twice in one object.
    pub(super) duplicates: Vec<Pointer>,
    /// Values with a tag that has no meaning in JSON, and the tag.
    pub(super) tags: Vec<(Pointer, String)>,
    /// Whether more documents follow.
    pub(super) is_first_of_several: bool,
}

impl Notes {
    pub(super) fn add_duplicate(&mut self, at: impl FnOnce() -> Pointer) {
        if self.duplicates.len() < MAX_NOTES {
            self.duplicates.push(at());
        }
    }
}

/// Why a text cannot be read, and where (line and column, counted from 1).
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) at: Option<(usize, usize)>,
    pub(super) cause: Cause,
}

/// Why a text cannot be read.
#[derive(Debug)]
pub(super) enum Cause {
    Malformed(String),
    Exceeded(Exceeded),
}

/// Reads the first document of a text. `merge`: whether `<<` is YAML's merge key.
pub(super) fn parse_yaml(text: &str, merge: bool, budget: Budget, notes: &mut Notes) -> Result<Value, Fault> {
    let parser = crate::yaml::parser(text);
    Loader { parser, open: Vec::new(), anchors: HashMap::new(), budget, merge, notes }.load()
}

struct Loader<'t, 'n> {
    parser: Parser<'t, Text<'t>>,
    /// The collections around the next event, outermost first.
    open: Vec<Open>,
    anchors: HashMap<usize, Anchored>,
    budget: Budget,
    merge: bool,
    notes: &'n mut Notes,
}

/// A collection whose end is not read yet.
struct Open {
    content: Content,
    anchor: usize,
    tag: Option<String>,
    /// How many collections its deepest value is in, this one included.
    depth: usize,
    /// What its content cost.
    cost: usize,
}

enum Content {
    Array(Vec<Value>),
    Object {
        members: Map<String, Value>,
        merged: Vec<Value>,
        /// The key whose value follows, and whether it is the merge key.
        key: Option<(String, bool)>,
    },
}

/// A complete value that an alias may refer to.
struct Anchored {
    value: Value,
    depth: usize,
    cost: usize,
}

impl Loader<'_, '_> {
    fn load(mut self) -> Result<Value, Fault> {
        while let Some(event) = self.parser.next_event() {
            let (event, span) = event.map_err(|error| malformed_at(&error))?;
            let at = &span.start;
            let complete = match event {
                Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref(), at)?,
                Event::Alias(anchor) => self.alias(anchor, at)?,
                Event::SequenceStart(anchor, tag) => {
                    self.start(Content::Array(Vec::new()), anchor, tag.as_deref(), at)?
                }
                Event::MappingStart(anchor, tag) => {
                    let content = Content::Object { members: Map::new(), merged: Vec::new(), key: None };
                    self.start(content, anchor, tag.as_deref(), at)?
                }
                Event::SequenceEnd | Event::MappingEnd => self.end(at)?,
                Event::StreamEnd => break,
                Event::Nothing | Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd => None,
            };
            if let Some(value) = complete {
                self.find_next_document()?;
                return Ok(value);
            }
        }
        Err(Fault { at: None, cause: Cause::Malformed("the text contains no document".to_owned()) })
    }

    fn find_next_document(&mut self) -> Result<(), Fault> {
        while let Some(event) = self.parser.next_event() {
            if let (Event::DocumentStart(_), _) = event.map_err(|error| malformed_at(&error))? {
                self.notes.is_first_of_several = true;
                break;
            }
        }
        Ok(())
    }

    fn start(
        &mut self,
        content: Content,
        anchor: usize,
        tag: Option<&Tag>,
        at: &Marker,
    ) -> Result<Option<Value>, Fault> {
        if self.expects_key() {
            return Err(malformed(at, "a key must be a string, a number, a boolean or null"));
        }
        let is_array = matches!(content, Content::Array(_));
        let tag = tag.filter(|tag| !is_collection_tag(tag, is_array)).map(shown_tag);
        self.open.push(Open { content, anchor, tag, depth: 1, cost: 0 });
        match self.open.len() > MAX_DEPTH {
            true => Err(exceeded(at, Exceeded::Depth)),
            false => Ok(None),
        }
    }

    fn end(&mut self, at: &Marker) -> Result<Option<Value>, Fault> {
        let Some(Open { content, anchor, tag, depth, cost }) = self.open.pop() else { return Ok(None) };
        let value = match content {
            Content::Array(elements) => Value::Array(elements),
            Content::Object { mut members, merged, .. } => {
                merged.into_iter().for_each(|value| merge(&mut members, value));
                Value::Object(members)
            }
        };
        if let Some(tag) = tag {
            self.add_tag(tag);
        }
        self.complete(value, anchor, depth, cost, at)
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        at: &Marker,
    ) -> Result<Option<Value>, Fault> {
        let is_plain = style == ScalarStyle::Plain;
        self.budget.create(text.len()).map_err(|bound| exceeded(at, bound))?;
        let value = match tag {
            None if is_plain => plain(text),
            None => Value::String(text.to_owned()),
            Some(tag) => match tagged(text, is_plain, tag).map_err(|message| malformed(at, &message))? {
                Some(value) => value,
                None => {
                    if !self.expects_key() {
                        self.add_tag(shown_tag(tag));
                    }
                    if is_plain { plain(text) } else { Value::String(text.to_owned()) }
                }
            },
        };
        if self.expects_key() {
            let key = key_text(&value, is_plain.then_some(text)).unwrap_or_default();
            if anchor > 0 {
                self.anchor(anchor, &value, 0, 0, at)?;
            }
            self.key(key, is_plain && text == "<<");
            return Ok(None);
        }
        self.complete(value, anchor, 0, 0, at)
    }

    fn alias(&mut self, anchor: usize, at: &Marker) -> Result<Option<Value>, Fault> {
        let Some(anchored) = self.anchors.get(&anchor) else {
            return Err(malformed(at, "an alias refers to a value that contains it"));
        };
        if self.open.len() + anchored.depth > MAX_DEPTH {
            return Err(exceeded(at, Exceeded::Depth));
        }
        self.budget.expand(anchored.cost).map_err(|bound| exceeded(at, bound))?;
        let Anchored { value, depth, cost } = anchored;
        let (value, depth, cost) = (value.clone(), *depth, *cost);
        if self.expects_key() {
            let key = key_text(&value, None)
                .ok_or_else(|| malformed(at, "a key must be a string, a number, a boolean or null"))?;
            self.key(key, false);
            return Ok(None);
        }
        self.complete(value, 0, depth, cost, at)
    }

    /// Adds a complete value to the collection around it, or returns it if there is none.
    fn complete(
        &mut self,
        value: Value,
        anchor: usize,
        depth: usize,
        content_cost: usize,
        at: &Marker,
    ) -> Result<Option<Value>, Fault> {
        let member = match self.open.last().map(|open| &open.content) {
            Some(Content::Object { key: Some((key, _)), .. }) => Some(Budget::member_cost(key)),
            _ => None,
        };
        // Texts are counted where they are read, and not where an alias repeats them.
        let created = size_of::<Value>() + if member.is_some() { Budget::member_cost("") } else { 0 };
        self.budget.create(created).map_err(|bound| exceeded(at, bound))?;
        let cost = content_cost + Budget::cost(&value);
        if anchor > 0 {
            self.anchor(anchor, &value, depth, cost, at)?;
        }
        match self.open.last().map(|open| &open.content) {
            Some(Content::Object { members, key: Some((key, false)), .. }) if members.contains_key(key) => {
                self.notes.add_duplicate(|| pointer_of(&self.open));
            }
            _ => {}
        }
        let Some(open) = self.open.last_mut() else { return Ok(Some(value)) };
        open.depth = open.depth.max(depth + 1);
        open.cost += cost + member.unwrap_or_default();
        match &mut open.content {
            Content::Array(elements) => elements.push(value),
            Content::Object { members, merged, key } => match key.take() {
                Some((_, true)) if self.merge => merged.push(value),
                Some((key, _)) => drop(members.insert(key, value)),
                None => {}
            },
        }
        Ok(None)
    }

    /// Keeps a copy for aliases, which counts like an alias.
    fn anchor(&mut self, anchor: usize, value: &Value, depth: usize, cost: usize, at: &Marker) -> Result<(), Fault> {
        self.budget.expand(cost).map_err(|bound| exceeded(at, bound))?;
        self.anchors.insert(anchor, Anchored { value: value.clone(), depth, cost });
        Ok(())
    }

    fn expects_key(&self) -> bool {
        matches!(self.open.last(), Some(Open { content: Content::Object { key: None, .. }, .. }))
    }

    fn key(&mut self, text: String, is_merge: bool) {
        if let Some(Open { content: Content::Object { key, .. }, .. }) = self.open.last_mut() {
            *key = Some((text, is_merge));
        }
    }

    /// Notes the tag of the value that is being read.
    fn add_tag(&mut self, tag: String) {
        if self.notes.tags.len() < MAX_NOTES {
            self.notes.tags.push((pointer_of(&self.open), tag));
        }
    }
}

fn pointer_of(open: &[Open]) -> Pointer {
    open.iter().fold(Pointer::root(), |pointer, open| match &open.content {
        Content::Array(elements) => pointer.child(elements.len().to_string()),
        Content::Object { key, .. } => pointer.child(key.as_ref().map_or("", |(key, _)| key.as_str())),
    })
}

/// Applies YAML's merge key: adds the members that the object does not have. Of several objects, the earlier one wins.
fn merge(members: &mut Map<String, Value>, value: Value) {
    match value {
        Value::Object(more) => {
            for (key, value) in more {
                members.entry(key).or_insert(value);
            }
        }
        Value::Array(several) => several.into_iter().for_each(|value| merge(members, value)),
        _ => {}
    }
}

/// Whether the tag only says what the collection is anyway.
fn is_collection_tag(tag: &Tag, is_array: bool) -> bool {
    let names: &[&str] = if is_array { &["seq", "omap", "pairs"] } else { &["map", "set"] };
    (tag.is_yaml_core_schema() && names.contains(&tag.suffix.as_str())) || super::scalar::is_non_specific(tag)
}

fn shown_tag(tag: &Tag) -> String {
    match tag.is_yaml_core_schema() {
        true => format!("!{}", tag.suffix),
        false => format!("{}{}", tag.handle.trim_start_matches('!'), tag.suffix),
    }
}

fn malformed(at: &Marker, message: &str) -> Fault {
    Fault { at: Some((at.line(), at.col() + 1)), cause: Cause::Malformed(message.to_owned()) }
}

fn malformed_at(error: &ScanError) -> Fault {
    // The scanner counts flow collections itself.
    match error.info() {
        "recursion limit exceeded" => exceeded(error.marker(), Exceeded::Depth),
        message => malformed(error.marker(), message),
    }
}

fn exceeded(at: &Marker, bound: Exceeded) -> Fault {
    Fault { at: Some((at.line(), at.col() + 1)), cause: Cause::Exceeded(bound) }
}
