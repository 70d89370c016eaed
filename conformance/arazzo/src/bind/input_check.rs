//! Checks that an input schema is valid and that its references resolve, before anything runs.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::{Map, Value};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::{Location, read_token};

/// The maximum nesting of schemas.
const MAX_DEPTH: usize = 128;
/// The most messages about one schema, and the most characters of a message.
const MAX_MESSAGES: usize = 20;
const MAX_MESSAGE_LENGTH: usize = 200;
const TYPES: [&str; 7] = ["null", "boolean", "object", "array", "number", "string", "integer"];

/// The reusable schemas of a document.
pub(super) type Components = IndexMap<String, Value>;

/// Checks a schema. Returns a reason if the schema refers to another document.
pub(super) fn check_schema(
    schema: &Value,
    location: &Location,
    components: &Components,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let elsewhere = first_foreign_reference(schema, components, &mut BTreeSet::new(), 0);
    // Compiling a schema is slow, and most schemas are simple.
    if schema.is_object() && !is_plain(schema, components, 0) {
        check_fully(schema, location, components, diagnostics);
    }
    elsewhere.map(|reference| format!("its inputs refer to `{reference}` in another document"))
}

fn check_fully(schema: &Value, location: &Location, components: &Components, diagnostics: &mut Diagnostics) {
    let before = diagnostics.errors();
    for error in jsonschema::draft202012::meta::validator().iter_errors(schema).take(MAX_MESSAGES) {
        diagnostics.push(invalid(&error, location));
    }
    collect_references(schema, location, 0, &mut |reference, location| {
        if is_foreign(reference) {
            diagnostics.push(foreign_reference(reference, &location));
        } else if !is_local(reference, schema, components) {
            let message = format!("`{reference}` does not exist");
            let diagnostic = Diagnostic::invalid("unknown-component", &location, message);
            diagnostics.push(diagnostic.help("write `#/components/inputs/NAME`"));
        }
    });
    if diagnostics.errors() > before {
        return;
    }
    // Errors that only compilation finds. Components are checked separately; here they allow anything.
    let anything = components.keys().map(|name| (name.clone(), Value::Bool(true))).collect();
    if let Err(error) = jsonschema::draft202012::new(&with_components(schema, &anything))
        && !matches!(error.kind(), ValidationErrorKind::Referencing(_))
    {
        diagnostics.push(invalid(&error, location));
    }
}

fn invalid(error: &ValidationError<'_>, location: &Location) -> Diagnostic {
    let path = error.instance_path().to_string();
    let place = path.split('/').skip(1).fold(location.clone(), |place, token| place.child(read_token(token)));
    let message: String = error.to_string().chars().take(MAX_MESSAGE_LENGTH).collect();
    Diagnostic::invalid("invalid-schema", &place, format!("invalid JSON Schema 2020-12: {message}"))
        .help("correct the schema; `inputs` is a JSON Schema 2020-12")
}

/// The schema together with the components that it can refer to.
pub(super) fn with_components(schema: &Value, components: &Components) -> Value {
    let mut with_components = schema.clone();
    if let Value::Object(object) = &mut with_components {
        let components: Map<String, Value> = components.clone().into_iter().collect();
        // Also below `$defs`: a validator only looks for anchors in known schema positions.
        object.entry("$defs").or_insert_with(|| Value::Object(components.clone()));
        object.insert("components".to_owned(), serde_json::json!({ "inputs": components }));
    }
    with_components
}

/// Whether the schema is certainly valid: known keywords, values of the right type, and resolvable references.
fn is_plain(schema: &Value, components: &Components, depth: usize) -> bool {
    let Value::Object(object) = schema else { return schema.is_boolean() };
    let inner = |schema: &Value| is_plain(schema, components, depth + 1);
    let plain = |(key, value): (&String, &Value)| match key.as_str() {
        "type" => match value {
            Value::Array(words) => words.iter().all(is_type),
            word => is_type(word),
        },
        "$ref" => value.as_str().is_some_and(|reference| is_local(reference, schema, components)),
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
    depth < MAX_DEPTH && object.iter().all(plain)
}

fn is_type(word: &Value) -> bool {
    word.as_str().is_some_and(|word| TYPES.contains(&word))
}

/// Whether a reference leads to another document. The meta-schemas of JSON Schema are always available.
fn is_foreign(reference: &str) -> bool {
    !reference.starts_with('#') && !reference.starts_with("https://json-schema.org/")
}

/// Whether a reference leads to a component or into the schema itself.
fn is_local(reference: &str, schema: &Value, components: &Components) -> bool {
    match reference.strip_prefix('#') {
        Some("") => true,
        Some(pointer) if pointer.starts_with('/') => resolve_pointer(pointer, schema, components).is_some(),
        Some(anchor) => components.values().chain([schema]).any(|schema| has_anchor(schema, anchor, 0)),
        None => false,
    }
}

/// Resolves a pointer as in [`with_components`], without building that schema.
fn resolve_pointer<'v>(pointer: &str, schema: &'v Value, components: &'v Components) -> Option<&'v Value> {
    if let Some(found) = schema.pointer(pointer) {
        return Some(found);
    }
    let below = ["/components/inputs/", "/$defs/"].iter().find_map(|start| pointer.strip_prefix(start))?;
    let (name, rest) = below.split_at(below.find('/').unwrap_or(below.len()));
    components.get(&read_token(name))?.pointer(rest)
}

fn has_anchor(schema: &Value, anchor: &str, depth: usize) -> bool {
    let inside = |value: &Value| depth < MAX_DEPTH && has_anchor(value, anchor, depth + 1);
    match schema {
        Value::Object(object) => {
            object.get("$anchor").and_then(Value::as_str) == Some(anchor) || object.values().any(inside)
        }
        Value::Array(items) => items.iter().any(inside),
        _ => false,
    }
}

/// Keywords whose values are data, in which `$ref` is not a reference.
const IS_DATA: [&str; 4] = ["default", "const", "enum", "examples"];

/// Collects every `$ref` of the schema with its location.
fn collect_references(schema: &Value, location: &Location, depth: usize, found: &mut impl FnMut(&str, Location)) {
    if depth == MAX_DEPTH {
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

/// The first reference to another document from the schema or a component that it reaches.
fn first_foreign_reference(
    schema: &Value,
    components: &Components,
    seen: &mut BTreeSet<String>,
    depth: usize,
) -> Option<String> {
    if depth == MAX_DEPTH {
        return None;
    }
    match schema {
        Value::Object(object) => object.iter().find_map(|(key, value)| match value {
            Value::String(reference) if key == "$ref" && is_foreign(reference) => Some(reference.clone()),
            Value::String(reference) if key == "$ref" => {
                let name = reference.strip_prefix("#/components/inputs/")?.split('/').next()?;
                let component = components.get(name).filter(|_| seen.insert(name.to_owned()))?;
                first_foreign_reference(component, components, seen, depth + 1)
            }
            _ if IS_DATA.contains(&key.as_str()) => None,
            _ => first_foreign_reference(value, components, seen, depth + 1),
        }),
        Value::Array(items) => items.iter().find_map(|item| first_foreign_reference(item, components, seen, depth + 1)),
        _ => None,
    }
}

fn foreign_reference(reference: &str, location: &Location) -> Diagnostic {
    let message = format!("`{reference}` refers to another document, which is not supported");
    // Only the workflows that need it are skipped.
    Diagnostic::unsupported("unsupported-reference", location, message)
        .help("move the schema to `components.inputs` and write `#/components/inputs/NAME`")
        .as_warning()
}
