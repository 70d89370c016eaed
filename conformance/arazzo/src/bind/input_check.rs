//! Whether a schema of inputs is one, and has what it refers to at hand. Said before anything runs, and where it stands.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::{Map, Value};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::{Location, read_token};

/// Schemas inside each other.
const DEPTH: usize = 128;
/// Messages about one schema, and letters of one.
const SHOWN: usize = 20;
const LONGEST: usize = 200;
const TYPES: [&str; 7] = ["null", "boolean", "object", "array", "number", "string", "integer"];

/// The reusable schemas of a document.
pub(super) type Components = IndexMap<String, Value>;

/// Checks a schema; answers what it refers to that is not at hand, if that is so.
pub(super) fn check_schema(
    schema: &Value,
    location: &Location,
    components: &Components,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let elsewhere = elsewhere(schema, components, &mut BTreeSet::new(), 0);
    // Compiling takes longer than all else in a document, and most schemas say little.
    if schema.is_object() && !is_plain(schema, components, 0) {
        check_closely(schema, location, components, diagnostics);
    }
    elsewhere.map(|reference| format!("its inputs refer to `{reference}`, which is not read"))
}

fn check_closely(schema: &Value, location: &Location, components: &Components, diagnostics: &mut Diagnostics) {
    let before = diagnostics.errors();
    for error in jsonschema::draft202012::meta::validator().iter_errors(schema).take(SHOWN) {
        diagnostics.push(invalid(&error, location));
    }
    collect_references(schema, location, 0, &mut |reference, location| {
        if is_elsewhere(reference) {
            diagnostics.push(not_at_hand(reference, &location));
        } else if !is_here(reference, schema, components) {
            let message = format!("`{reference}` leads nowhere");
            let diagnostic = Diagnostic::invalid("unknown-component", &location, message);
            diagnostics.push(diagnostic.help("write `#/components/inputs/NAME`"));
        }
    });
    if diagnostics.errors() > before {
        return;
    }
    // What only shows when it is compiled. Components are checked by themselves, and anything to this one.
    let anything = components.keys().map(|name| (name.clone(), Value::Bool(true))).collect();
    if let Err(error) = jsonschema::draft202012::new(&closed(schema, &anything))
        && !matches!(error.kind(), ValidationErrorKind::Referencing(_))
    {
        diagnostics.push(invalid(&error, location));
    }
}

fn invalid(error: &ValidationError<'_>, location: &Location) -> Diagnostic {
    let path = error.instance_path().to_string();
    let place = path.split('/').skip(1).fold(location.clone(), |place, token| place.child(read_token(token)));
    let message: String = error.to_string().chars().take(LONGEST).collect();
    Diagnostic::invalid("invalid-schema", &place, format!("no JSON Schema 2020-12: {message}"))
        .help("the inputs of a workflow are described in JSON Schema 2020-12")
}

/// The schema with the components that it may refer to inside.
pub(super) fn closed(schema: &Value, components: &Components) -> Value {
    let mut closed = schema.clone();
    if let Value::Object(object) = &mut closed {
        let components: Map<String, Value> = components.clone().into_iter().collect();
        // Below `$defs` too: a validator looks for anchors where schemas stand.
        object.entry("$defs").or_insert_with(|| Value::Object(components.clone()));
        object.insert("components".to_owned(), serde_json::json!({ "inputs": components }));
    }
    closed
}

/// Whether it is a schema beyond doubt: known keywords with values of their kind, references that lead somewhere.
fn is_plain(schema: &Value, components: &Components, depth: usize) -> bool {
    let Value::Object(object) = schema else { return schema.is_boolean() };
    let inner = |schema: &Value| is_plain(schema, components, depth + 1);
    let plain = |(key, value): (&String, &Value)| match key.as_str() {
        "type" => match value {
            Value::Array(words) => words.iter().all(is_type),
            word => is_type(word),
        },
        "$ref" => value.as_str().is_some_and(|reference| is_here(reference, schema, components)),
        "properties" | "$defs" => value.as_object().is_some_and(|map| map.values().all(inner)),
        "items" | "additionalProperties" => inner(value),
        "allOf" | "anyOf" | "oneOf" => value.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(inner)),
        "required" => value.as_array().is_some_and(|names| names.iter().all(Value::is_string)),
        "enum" | "examples" => value.is_array(),
        "title" | "description" | "format" | "$comment" => value.is_string(),
        "minimum" | "maximum" => value.is_number(),
        "minLength" | "maxLength" | "minItems" | "maxItems" => value.is_u64(),
        "default" | "const" => true,
        extension => extension.starts_with("x-"),
    };
    depth < DEPTH && object.iter().all(plain)
}

fn is_type(word: &Value) -> bool {
    word.as_str().is_some_and(|word| TYPES.contains(&word))
}

/// Whether a reference is into another document. The schemas of JSON Schema itself are at hand everywhere.
fn is_elsewhere(reference: &str) -> bool {
    !reference.starts_with('#') && !reference.starts_with("https://json-schema.org/")
}

/// Whether a reference leads to a component, or to a part of the schema itself.
fn is_here(reference: &str, schema: &Value, components: &Components) -> bool {
    match reference.strip_prefix('#') {
        Some("") => true,
        Some(pointer) if pointer.starts_with('/') => leads_to(pointer, schema, components).is_some(),
        Some(anchor) => components.values().chain([schema]).any(|schema| has_anchor(schema, anchor, 0)),
        None => false,
    }
}

/// As in [`closed`], and without making that.
fn leads_to<'v>(pointer: &str, schema: &'v Value, components: &'v Components) -> Option<&'v Value> {
    if let Some(found) = schema.pointer(pointer) {
        return Some(found);
    }
    let below = ["/components/inputs/", "/$defs/"].iter().find_map(|start| pointer.strip_prefix(start))?;
    let (name, rest) = below.split_at(below.find('/').unwrap_or(below.len()));
    components.get(&read_token(name))?.pointer(rest)
}

fn has_anchor(schema: &Value, anchor: &str, depth: usize) -> bool {
    let inside = |value: &Value| depth < DEPTH && has_anchor(value, anchor, depth + 1);
    match schema {
        Value::Object(object) => {
            object.get("$anchor").and_then(Value::as_str) == Some(anchor) || object.values().any(inside)
        }
        Value::Array(items) => items.iter().any(inside),
        _ => false,
    }
}

/// Keywords whose value is data: a `$ref` in it refers to nothing.
const IS_DATA: [&str; 4] = ["default", "const", "enum", "examples"];

/// Every `$ref` of the schema itself, with its place.
fn collect_references(schema: &Value, location: &Location, depth: usize, found: &mut impl FnMut(&str, Location)) {
    if depth == DEPTH {
        return;
    }
    match schema {
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::String(reference) if key == "$ref" => found(reference, location.child("$ref")),
                    _ if IS_DATA.contains(&key.as_str()) => {}
                    _ => collect_references(value, &location.child(key.as_str()), depth + 1, found),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect_references(item, &location.index(index), depth + 1, found);
            }
        }
        _ => {}
    }
}

/// The first reference into another document, of the schema or of a component that it comes to.
fn elsewhere(schema: &Value, components: &Components, seen: &mut BTreeSet<String>, depth: usize) -> Option<String> {
    if depth == DEPTH {
        return None;
    }
    match schema {
        Value::Object(object) => object.iter().find_map(|(key, value)| match value {
            Value::String(reference) if key == "$ref" && is_elsewhere(reference) => Some(reference.clone()),
            Value::String(reference) if key == "$ref" => {
                let name = reference.strip_prefix("#/components/inputs/")?.split('/').next()?;
                let component = components.get(name).filter(|_| seen.insert(name.to_owned()))?;
                elsewhere(component, components, seen, depth + 1)
            }
            _ if IS_DATA.contains(&key.as_str()) => None,
            _ => elsewhere(value, components, seen, depth + 1),
        }),
        Value::Array(items) => items.iter().find_map(|item| elsewhere(item, components, seen, depth + 1)),
        _ => None,
    }
}

fn not_at_hand(reference: &str, location: &Location) -> Diagnostic {
    let message = format!("`{reference}` is in another document, which is not read");
    // It costs the workflows that need it, and them alone.
    Diagnostic::unsupported("unsupported-reference", location, message)
        .help("move the schema below `components.inputs` and write `#/components/inputs/NAME`")
        .as_warning()
}
