//! What is reported, and what is not.

use serde_json::{Value, json};

use super::{Kind, compare_operations};
use crate::diagnostic::Diagnostics;
use crate::source::Sources;
use crate::{ReadOptions, read_text};

fn document(version: &str, operation: &Value, schemas: &Value) -> crate::api::Api {
    let document = json!({
        "openapi": version,
        "info": {"title": "t", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": schemas}
    });
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    read_text(&mut sources, "d.json", document.to_string(), &ReadOptions::default(), &mut diagnostics).unwrap()
}

/// The changes as `kind text`.
fn changes(old: (Value, Value), new: (Value, Value)) -> Vec<String> {
    let (old, new) = (document("3.0.3", &old.0, &old.1), document("3.1.0", &new.0, &new.1));
    let changes = compare_operations((&old, &old.operations[0]), (&new, &new.operations[0]));
    let sign = |kind| match kind {
        Kind::Added => '+',
        Kind::Removed => '-',
        Kind::Changed => '!',
    };
    changes.iter().map(|change| format!("{} {change}", sign(change.kind))).collect()
}

fn response(schema: Value) -> Value {
    json!({"responses": {"200": {"description": "d", "content": {"application/json": {"schema": schema}}}}})
}

#[test]
fn versions_names_texts_and_the_order_of_members_are_no_changes() {
    let old = json!({"type": "object", "nullable": true, "description": "old", "required": ["a", "b"],
        "properties": {"a": {"$ref": "#/components/schemas/A"}, "b": {"type": "string", "example": "x"}}});
    let new = json!({"type": ["object", "null"], "title": "new", "required": ["b", "a"],
        "properties": {"b": {"type": "string"}, "a": {"allOf": [{"$ref": "#/components/schemas/Other"}], "description": "d"}}});
    let member = json!({"type": "object", "properties": {"next": {"type": "string", "maxLength": 3}}});
    let (old, new) = ((response(old), json!({"A": member})), (response(new), json!({"Other": member})));
    assert_eq!(changes(old, new), Vec::<String>::new());
}

#[test]
fn each_difference_of_a_schema_is_named_with_its_place() {
    let old = json!({"type": "object", "required": ["gone", "free"], "properties": {
        "gone": {"type": "string"}, "free": {"type": "string"},
        "list": {"type": "array", "items": {"type": "integer", "maximum": 5}},
        "state": {"type": "string", "enum": ["on", "off"]},
        "kind": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
    }});
    let new = json!({"type": "object", "required": ["list"], "properties": {
        "free": {"type": "integer"}, "a/b": {"type": "string"},
        "list": {"type": "array", "items": {"type": "integer", "maximum": 6}},
        "state": {"type": "string", "enum": ["off", "idle"]},
        "kind": {"oneOf": [{"$ref": "#/components/schemas/C"}, {"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
    }});
    let schemas = json!({"A": {"type": "string"}, "B": {"type": "integer"}, "C": {"type": "boolean"}});
    let part = "response 200 application/json";
    let expected = [
        format!("- {part} /gone: the member is removed"),
        format!("! {part} /free: the type string → integer"),
        format!("! {part} /list/*: `maximum` 5 → 6"),
        format!("- {part} /state: the value \"on\" is removed"),
        format!("+ {part} /state: the value \"idle\" is new"),
        format!("+ {part} /kind: `oneOf` also has C"),
        format!("+ {part} /a~1b: the member is new"),
        format!("! {part} /free: is no longer required"),
        format!("! {part} /gone: is no longer required"),
        format!("! {part} /list: is required"),
    ];
    let mut found = changes((response(old), schemas.clone()), (response(new), schemas));
    let mut expected = expected.to_vec();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn parameters_bodies_statuses_headers_and_security_are_compared() {
    let header = |required: bool| json!({"X-Count": {"required": required, "schema": {"type": "integer"}}});
    let old = json!({
        "parameters": [
            {"name": "page", "in": "query", "schema": {"type": "integer", "maximum": 500}},
            {"name": "X-Id", "in": "header", "required": true, "schema": {"type": "string"}},
            {"name": "sort", "in": "query", "schema": {"type": "string"}}
        ],
        "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
        "responses": {"200": {"description": "d", "headers": header(true)}, "404": {"description": "d"}}
    });
    let new = json!({
        "deprecated": true,
        "security": [{"key": []}],
        "parameters": [
            {"name": "page", "in": "query", "style": "pipeDelimited", "schema": {"type": "integer", "maximum": 100}},
            {"name": "x-id", "in": "header", "schema": {"type": "string"}},
            {"name": "filter", "in": "query", "schema": {"type": "string"}},
            {"name": "tenant", "in": "query", "required": true, "schema": {"type": "string"}}
        ],
        "requestBody": {"required": true, "content": {"application/xml": {"schema": {"type": "object"}}}},
        "responses": {"200": {"description": "d", "headers": header(false)}, "4XX": {"description": "d"}}
    });
    let expected = [
        "! operation: is deprecated",
        "! security: nothing → key",
        "! query page: `style` Form → PipeDelimited",
        "! query page: `explode` true → false",
        "! query page: `maximum` 500 → 100",
        "! header X-Id: is no longer required",
        "- query sort: is removed",
        "+ query filter: is new",
        "! query tenant: is required, and new",
        "! request: is required",
        "- request application/json: is removed",
        "+ request application/xml: is new",
        "! response 200 header X-Count: is no longer required",
        "- response 404: is removed",
        "+ response 4XX: is new",
    ];
    assert_eq!(changes((old, json!({})), (new, json!({}))), expected);
}

#[test]
fn recursive_schemas_are_compared_once() {
    let node = |limit: u8| {
        json!({"Node": {"type": "object", "properties": {
            "name": {"type": "string", "maxLength": limit}, "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}}
        }}})
    };
    let operation = response(json!({"$ref": "#/components/schemas/Node"}));
    let found = changes((operation.clone(), node(1)), (operation, node(2)));
    assert_eq!(found, ["! response 200 application/json /name: `maxLength` 1 → 2"]);
}
