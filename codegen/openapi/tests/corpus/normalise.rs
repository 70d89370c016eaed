//! One object of OpenAPI, of any kind and in every version, through the normaliser.

use serde_json::{Value, json};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::json_schema::{Direction, json_schema};
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read_text};

/// The text's first letter says what the rest, YAML or JSON, is put for. However wrong that is, the document around it is read; and each
/// schema can be said as a JSON Schema that refers to nothing outside itself.
pub(crate) fn check(text: &str) {
    let Some((kind, text)) = text.chars().next().map(|kind| (kind, text.get(kind.len_utf8()..).unwrap_or_default()))
    else {
        return;
    };
    let Ok(object) = serde_yaml::from_str::<Value>(text) else { return };
    for version in ["2.0", "3.0.3", "3.1.0", "3.2.0"] {
        let document = place(kind, version, &object).to_string();
        let mut sources = Sources::default();
        let mut diagnostics = Diagnostics::default();
        let api = read_text(&mut sources, "fuzz.json", document.clone(), &ReadOptions::default(), &mut diagnostics);
        let Some(api) = api else {
            // Only what the parser does not take: too deep for it, or numbers that JSON cannot hold.
            let known = |code: &str| matches!(code, "too-deep" | "malformed-text");
            assert!(diagnostics.iter().any(|diagnostic| known(diagnostic.code)), "{document} is not read");
            continue;
        };
        assert_eq!(api.counts.operations, api.operations.len() + api.counts.operations_refused, "{document}");
        for diagnostic in diagnostics.iter() {
            diagnostic.to_data(&sources);
        }
        for (id, _) in api.schemas.iter() {
            for direction in [Direction::Request, Direction::Response] {
                let schema = json_schema(&api, id, direction);
                each_reference(&schema, &mut |reference| {
                    let pointer = reference.strip_prefix('#').map(|pointer| pointer.replace("%25", "%"));
                    let found =
                        pointer.filter(|pointer| !pointer.contains('%')).map(|pointer| schema.pointer(&pointer));
                    assert_ne!(found, Some(None), "{reference} of {document}");
                });
            }
        }
    }
}

/// A document with the object at its place, and something that leads there.
fn place(kind: char, version: &str, object: &Value) -> Value {
    let is_2 = version == "2.0";
    let schema = json!({"$ref": if is_2 { "#/definitions/S" } else { "#/components/schemas/S" }});
    let parameter = if is_2 {
        json!({"name": "p", "in": "body", "schema": schema})
    } else {
        json!({"name": "p", "in": "query", "schema": schema})
    };
    let content = json!({"application/json": {"schema": schema}, "x/y": object});
    let response = if is_2 {
        json!({"description": "d", "schema": schema})
    } else {
        json!({"description": "d", "content": content})
    };
    let mut operation = json!({"parameters": [parameter], "responses": {"200": response}});
    let schemas =
        json!({"S": if kind == 's' { object.clone() } else { json!({"type": "object"}) }, "T": {"allOf": [schema]}});
    let mut parts = json!({"schemas": schemas, "parameters": {"P": object}, "responses": {"R": object}, "securitySchemes": {"A": object}});
    let at = |target: &mut Value, pointer: &str| {
        if let Some(slot) = target.pointer_mut(pointer) {
            *slot = object.clone();
        }
    };
    match kind {
        'p' => at(&mut operation, "/parameters/0"),
        'r' => at(&mut operation, "/responses/200"),
        'o' => operation = object.clone(),
        'b' => operation["requestBody"] = object.clone(),
        'm' => operation["requestBody"] = json!({"content": object}),
        'k' => operation["callbacks"] = object.clone(),
        'a' => operation["security"] = object.clone(),
        'v' => operation["servers"] = object.clone(),
        'c' => parts = object.clone(),
        _ => {}
    }
    let item = if kind == 'i' { object.clone() } else { json!({"post": operation}) };
    let mut document =
        json!({"info": {"title": "t", "version": "1"}, "paths": {"/a/{p}": item}, "webhooks": {"w": item}});
    document[if is_2 { "swagger" } else { "openapi" }] = version.into();
    if is_2 {
        document["definitions"] = parts["schemas"].clone();
        document["securityDefinitions"] = json!({"A": object});
    } else {
        document["components"] = parts;
    }
    document
}

fn each_reference(value: &Value, found: &mut impl FnMut(&str)) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match value.as_str().filter(|_| key == "$ref") {
                    Some(reference) => found(reference),
                    // Values are data, whatever their keys.
                    None if matches!(key.as_str(), "const" | "enum" | "default" | "examples") => {}
                    None => each_reference(value, found),
                }
            }
        }
        Value::Array(elements) => elements.iter().for_each(|element| each_reference(element, found)),
        _ => {}
    }
}
