//! Parses a text into a value. Errors have a line and column.

use serde_core::de::DeserializeSeed;
use serde_json::Value;

use super::budget::{Budget, Exceeded, MAX_DEPTH};
use super::bytes::size;
use super::value::{PartialPointer, Reading, ValueSeed};
use super::yaml::{Cause, Fault, Notes, parse_yaml};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::location::{Location, SourceId};

/// Parses YAML or JSON; the text's first character decides which. Returns `None`, with a diagnostic, if it is neither.
pub(crate) fn parse(source: SourceId, text: &str, document_bytes: u64, diagnostics: &mut Diagnostics) -> Option<Value> {
    let root = Location::root(source);
    if text.trim().is_empty() {
        let empty = Diagnostic::invalid("empty-document", &root, "the document is empty");
        diagnostics.push(empty.help("write an object with `openapi` (or `swagger`), `info` and `paths`"));
        return None;
    }
    let budget = Budget::new(text, document_bytes);
    let mut notes = Notes::default();
    let value = if text.trim_start().starts_with(['{', '[']) {
        parse_json(text, budget.clone(), &mut notes).or_else(|fault| {
            if matches!(fault.cause, Cause::Exceeded(_)) {
                return Err(fault);
            }
            // JSON with comments, trailing commas or single quotes is valid flow YAML, and its meaning is clear.
            notes = Notes::default();
            parse_yaml(text, false, budget, &mut notes).map_err(|other| match other.cause {
                Cause::Exceeded(_) => other,
                Cause::Malformed(_) => fault,
            })
        })
    } else {
        parse_yaml(text, true, budget, &mut notes)
    };
    report(notes, &root, diagnostics);
    match value {
        Ok(value) => Some(value),
        Err(fault) => {
            diagnostics.push(explain(&root, fault));
            None
        }
    }
}

fn report(notes: Notes, root: &Location, diagnostics: &mut Diagnostics) {
    let source = root.source;
    if notes.is_first_of_several {
        let message = "the file contains several YAML documents; only the first one is read";
        diagnostics
            .push(Diagnostic::warning("several-documents", root, message).help("move each document to its own file"));
    }
    for (pointer, tag) in notes.tags {
        let message = format!("YAML tag `!{tag}` has no meaning in JSON and is ignored");
        let location = Location { source, pointer };
        diagnostics.push(Diagnostic::warning("unknown-tag", &location, message).help("remove the tag"));
    }
    for pointer in notes.duplicates {
        let location = Location { source, pointer };
        let key = location.pointer.token().unwrap_or_default();
        let message = format!("key `{key}` appears twice in one object; the last value is used");
        diagnostics.push(
            Diagnostic::warning("duplicate-key", &location, message).on_key().help("remove or rename one of them"),
        );
    }
}

fn explain(root: &Location, fault: Fault) -> Diagnostic {
    const RAISE: &str = "or raise the limit with `--max-document MIB`";
    let diagnostic = match fault.cause {
        Cause::Malformed(message) => {
            let message = format!("the text is neither valid YAML nor valid JSON: {message}");
            Diagnostic::invalid("malformed-text", root, message)
                .help("check indentation, quotes and brackets near this position")
        }
        Cause::Exceeded(Exceeded::Depth) => {
            let message = format!("the document is nested more than {MAX_DEPTH} levels deep");
            Diagnostic::unsupported("too-deep", root, message)
                .help("move inner schemas to `components` and refer to them")
        }
        Cause::Exceeded(Exceeded::Memory(bytes)) => {
            let message = format!("the values of the document take more than {} of memory", size(bytes as u64));
            let help = format!("write fewer or longer values, {RAISE}");
            Diagnostic::unsupported("too-many-values", root, message).help(help)
        }
        Cause::Exceeded(Exceeded::Expansion(bytes)) => {
            let message = format!("aliases expand the document by more than {}", size(bytes as u64));
            Diagnostic::unsupported("too-many-aliases", root, message).help(format!("use fewer YAML aliases, {RAISE}"))
        }
    };
    match fault.at {
        Some((line, column)) => diagnostic.at(line, column),
        None => diagnostic,
    }
}

fn parse_json(text: &str, budget: Budget, notes: &mut Notes) -> Result<Value, Fault> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut reading = Reading { budget, exceeded: None, notes };
    let seed = ValueSeed { reading: &mut reading, at: PartialPointer::Root };
    let value = seed.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        let cause = match reading.exceeded {
            Some(bound) => Cause::Exceeded(bound),
            None if message.contains("recursion limit") => Cause::Exceeded(Exceeded::Depth),
            None => Cause::Malformed(message),
        };
        Fault { at: Some((error.line(), error.column().max(1))), cause }
    })
}
