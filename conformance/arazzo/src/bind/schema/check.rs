//! Checks that an input schema is valid, before anything runs.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::{Location, Pointer, read_token};
use signoff_openapi::pattern::{Error as PatternError, Pattern};

use super::Bundle;
use crate::validation::{Position, options};

/// The most messages about one schema, and the most characters of a message.
const MAX_MESSAGES: usize = 20;
const MAX_MESSAGE_LENGTH: usize = 200;
const TYPES: [&str; 7] = ["null", "boolean", "object", "array", "number", "string", "integer"];

/// Checks a schema, including the schemas that it refers to.
pub(in crate::bind) fn check_bundle(bundle: &Bundle, diagnostics: &mut Diagnostics) {
    // Compiling a schema is slow, and most schemas are simple.
    if is_plain(&bundle.schema) {
        return;
    }
    let before = diagnostics.errors();
    for error in jsonschema::draft202012::meta::validator().iter_errors(&bundle.schema).take(MAX_MESSAGES) {
        invalid(&error, bundle).into_iter().for_each(|found| diagnostics.push(found));
    }
    if diagnostics.errors() > before {
        return;
    }
    let mut unreadable = Vec::new();
    find_unreadable_patterns(&bundle.schema, Position::Schema, &Pointer::root(), &mut unreadable);
    for (at, problem) in unreadable.into_iter().take(MAX_MESSAGES) {
        let location = place(&at.to_string(), bundle);
        location.into_iter().for_each(|location| {
            let message = format!("`pattern` cannot be read: {problem}");
            let diagnostic = Diagnostic::invalid("invalid-schema", &location, message);
            diagnostics.push(diagnostic.help("correct the pattern; it is a regular expression of ECMA-262"));
        });
    }
    // Errors that only compilation finds.
    if let Err(error) = options().build(&bundle.schema)
        && !matches!(error.kind(), ValidationErrorKind::Referencing(_))
    {
        invalid(&error, bundle).into_iter().for_each(|found| diagnostics.push(found));
    }
}

fn find_unreadable_patterns(value: &Value, position: Position, at: &Pointer, found: &mut Vec<(Pointer, PatternError)>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                find_unreadable_patterns(item, position, &at.child(index.to_string()), found);
            }
        }
        Value::Object(members) if position != Position::Data => {
            for (key, member) in members {
                let at = at.child(key.as_str());
                match member.as_str().filter(|_| position == Position::Schema && key == "pattern") {
                    Some(pattern) => found.extend(Pattern::new(pattern).err().map(|problem| (at, problem))),
                    None => find_unreadable_patterns(member, position.of_member(key), &at, found),
                }
            }
        }
        _ => {}
    }
}

fn invalid(error: &ValidationError<'_>, bundle: &Bundle) -> Option<Diagnostic> {
    let message: String = error.to_string().chars().take(MAX_MESSAGE_LENGTH).collect();
    let location = place(&error.instance_path().to_string(), bundle)?;
    let diagnostic =
        Diagnostic::invalid("invalid-schema", &location, format!("invalid JSON Schema 2020-12: {message}"));
    Some(diagnostic.help("correct the schema; `inputs` is a JSON Schema 2020-12"))
}

/// The location of `/$defs/INDEX/…` in the bundle.
fn place(path: &str, bundle: &Bundle) -> Option<Location> {
    let mut tokens = path.split('/').skip(2).map(read_token);
    let start = bundle.places.get(tokens.next()?.parse::<usize>().ok()?)?.clone();
    Some(tokens.fold(start, |place, token| place.child(token)))
}

/// Whether the schema is certainly valid: known keywords, and values of the right type.
fn is_plain(schema: &Value) -> bool {
    let Value::Object(object) = schema else { return schema.is_boolean() };
    let plain = |(key, value): (&String, &Value)| match key.as_str() {
        "type" => match value {
            Value::Array(words) => words.iter().all(is_type),
            word => is_type(word),
        },
        "properties" | "$defs" => value.as_object().is_some_and(|map| map.values().all(is_plain)),
        "items" | "additionalProperties" => is_plain(value),
        "allOf" | "anyOf" | "oneOf" => value.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(is_plain)),
        "required" => value.as_array().is_some_and(|names| names.iter().all(Value::is_string)),
        "enum" | "examples" => value.is_array(),
        "title" | "description" | "format" | "$comment" | "$ref" => value.is_string(),
        "minimum" | "maximum" => value.is_number(),
        "minLength" | "maxLength" | "minItems" | "maxItems" => value.is_u64(),
        "default" | "const" => true,
        extension => extension.starts_with("x-"),
    };
    object.iter().all(plain)
}

fn is_type(word: &Value) -> bool {
    word.as_str().is_some_and(|word| TYPES.contains(&word))
}
