//! Parses a text into a value. Errors have a line and column.

use serde_core::de::{DeserializeSeed, Error as _};
use serde_json::Value;

use super::value::{PartialPointer, Reading, ValueSeed};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::location::{Location, SourceId};

/// How many values aliases may add to those that the text itself can contain (at most one per two bytes).
const ALIASED_VALUES: usize = 1_000_000;

struct Fault {
    at: Option<(usize, usize)>,
    message: String,
}

/// Parses YAML or JSON; the text's first character decides which. Returns `None`, with a diagnostic, if it is neither.
pub(crate) fn parse(source: SourceId, text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    let root = Location::root(source);
    if text.trim().is_empty() {
        let empty = Diagnostic::invalid("empty-document", &root, "the document is empty");
        diagnostics.push(empty.help("write an object with `openapi` (or `swagger`), `info` and `paths`"));
        return None;
    }
    let budget = text.len() / 2 + ALIASED_VALUES;
    let mut reading = Reading { budget, merge: false, duplicates: Vec::new(), tags: Vec::new(), exhausted: false };
    let value = if text.trim_start().starts_with(['{', '[']) {
        // JSON with comments, trailing commas or single quotes is valid flow YAML, and its meaning is clear.
        parse_json(text, &mut reading).or_else(|fault| {
            if reading.exhausted {
                return Err(fault);
            }
            reading.duplicates.clear();
            reading.tags.clear();
            parse_yaml(text, &mut reading, &root, &mut Diagnostics::default()).map_err(|_| fault)
        })
    } else {
        reading.merge = true;
        parse_yaml(text, &mut reading, &root, diagnostics)
    };
    for (pointer, tag) in reading.tags {
        let message = format!("YAML tag `!{}` has no meaning in JSON and is ignored", tag.trim_start_matches('!'));
        let location = Location { source, pointer };
        diagnostics.push(Diagnostic::warning("unknown-tag", &location, message).help("remove the tag"));
    }
    for pointer in reading.duplicates {
        let location = Location { source, pointer };
        let key = location.pointer.token().unwrap_or_default();
        let message = format!("key `{key}` appears twice in one object; the last value is used");
        diagnostics.push(
            Diagnostic::warning("duplicate-key", &location, message).on_key().help("remove or rename one of them"),
        );
    }
    match value {
        Ok(value) => Some(value),
        Err(fault) => {
            diagnostics.push(explain(&root, fault, reading.exhausted, budget));
            None
        }
    }
}

fn explain(root: &Location, fault: Fault, exhausted: bool, budget: usize) -> Diagnostic {
    let message = &fault.message;
    let diagnostic = if exhausted || message.contains("repetition limit") {
        let message = format!("the document expands to more than {budget} values");
        Diagnostic::unsupported("too-many-values", root, message).help("use fewer YAML aliases or split the document")
    } else if message.contains("recursion limit") {
        Diagnostic::unsupported("too-deep", root, "the document is nested more than 127 levels deep")
            .help("move inner schemas to `components` and refer to them")
    } else {
        Diagnostic::invalid("malformed-text", root, format!("the text is neither valid YAML nor valid JSON: {message}"))
            .help("check indentation, quotes and brackets near this position")
    };
    match fault.at {
        Some((line, column)) => diagnostic.at(line, column),
        None => diagnostic,
    }
}

fn parse_json(text: &str, reading: &mut Reading) -> Result<Value, Fault> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let seed = ValueSeed { reading, at: PartialPointer::Root };
    seed.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value)).map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        Fault { at: Some((error.line(), error.column().max(1))), message }
    })
}

fn parse_yaml(
    text: &str,
    reading: &mut Reading,
    root: &Location,
    diagnostics: &mut Diagnostics,
) -> Result<Value, Fault> {
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let fault = |error: serde_yaml::Error| {
        let at = error.location().map(|place| (place.line(), place.column()));
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        Fault { at, message }
    };
    let first = documents.next().ok_or_else(|| fault(serde_yaml::Error::custom("the text contains no document")))?;
    let seed = ValueSeed { reading, at: PartialPointer::Root };
    let value = seed.deserialize(first).map_err(fault)?;
    if documents.next().is_some() {
        let message = "the file contains several YAML documents; only the first one is read";
        diagnostics
            .push(Diagnostic::warning("several-documents", root, message).help("move each document to its own file"));
    }
    Ok(value)
}
