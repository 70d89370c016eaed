//! One text → one raw value. What cannot be read is told with its line and column.

use serde_core::de::{DeserializeSeed, Error as _};
use serde_json::Value;

use super::value::{Place, Reading, ValueSeed};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::location::{Location, SourceId};

/// How many values aliases may add to those that the text itself can have (at most one for two bytes).
const ALIASED_VALUES: usize = 1_000_000;

struct Fault {
    at: Option<(usize, usize)>,
    message: String,
}

/// Reads YAML or JSON, told by the text itself. `None` with a diagnostic where it is neither.
pub(crate) fn parse(source: SourceId, text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    let root = Location::root(source);
    if text.trim().is_empty() {
        let empty = Diagnostic::invalid("empty-document", &root, "the document is empty");
        diagnostics
            .push(empty.help("an OpenAPI document is an object with `openapi` (or `swagger`), `info` and `paths`"));
        return None;
    }
    let budget = text.len() / 2 + ALIASED_VALUES;
    let mut reading = Reading { budget, merge: false, duplicates: Vec::new(), tags: Vec::new(), exhausted: false };
    let value = if text.trim_start().starts_with(['{', '[']) {
        // Comments, trailing commas and single quotes are flow YAML, and clear enough.
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
        let message =
            format!("the tag `!{}` is none of JSON's; the value counts without it", tag.trim_start_matches('!'));
        let location = Location { source, pointer };
        diagnostics.push(Diagnostic::warning("unknown-tag", &location, message).help("remove the tag"));
    }
    for pointer in reading.duplicates {
        let location = Location { source, pointer };
        let key = location.pointer.token().unwrap_or_default();
        let message = format!("the key `{key}` is given twice in one object; the last one counts");
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
        let message = format!("the document unfolds to more than {budget} values");
        Diagnostic::unsupported("too-many-values", root, message).help("use fewer YAML aliases, or split the document")
    } else if message.contains("recursion limit") {
        Diagnostic::unsupported("too-deep", root, "the document nests more than 127 levels deep")
            .help("move inner schemas to `components` and refer to them")
    } else {
        Diagnostic::invalid("malformed-text", root, format!("this is neither YAML nor JSON: {message}"))
            .help("check indentation, quotes and brackets near this place")
    };
    match fault.at {
        Some((line, column)) => diagnostic.at(line, column),
        None => diagnostic,
    }
}

fn parse_json(text: &str, reading: &mut Reading) -> Result<Value, Fault> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let seed = ValueSeed { reading, at: Place::Root };
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
    let first = documents.next().ok_or_else(|| fault(serde_yaml::Error::custom("there is no document in it")))?;
    let seed = ValueSeed { reading, at: Place::Root };
    let value = seed.deserialize(first).map_err(fault)?;
    if documents.next().is_some() {
        let message = "there are several YAML documents in this file; only the first one is read";
        diagnostics.push(Diagnostic::warning("several-documents", root, message).help("give each its own file"));
    }
    Ok(value)
}
