//! Names stay the same when a document gets further operations and schemas.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use signoff_codegen::library;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::openapi::{ReadOptions, read_text};
use signoff_codegen::options::Options;

/// A document in which operations share parameters, responses and bounds, and which names few things.
fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Names", "version": "1"},
        "tags": [{"name": "users"}, {"name": "search"}],
        "paths": {
            "/users": {
                "get": {
                    "operationId": "list_users_get", "tags": ["users"],
                    "parameters": [{"$ref": "#/components/parameters/Sort"}, {"name": "code", "in": "query",
                        "schema": {"type": "string", "pattern": "^[a-z]+$"}}],
                    "responses": {"200": {"description": "users", "content": {"application/json": {"schema": {
                        "type": "object", "properties": {"page": {"type": "object", "properties": {"next": {"type": "string"}}}}}}}},
                        "404": {"$ref": "#/components/responses/Missing"}},
                },
                "post": {
                    "operationId": "create_users_post", "tags": ["users"],
                    "requestBody": {"$ref": "#/components/requestBodies/New"},
                    "responses": {"204": {"description": "created"}},
                },
            },
            "/search": {"get": {"operationId": "search", "tags": ["search"], "responses": {"204": {"description": "none"}}}},
            "/things/{thing_id}/parts/{part_id}/measurements/{measurement_id}/corrections": {
                "get": {"responses": {"404": {"$ref": "#/components/responses/Missing"}}},
            },
        },
        "components": {
            "parameters": {"Sort": {"name": "sort", "in": "query", "schema": {"enum": ["up", "down"]}}},
            "responses": {"Missing": {"description": "missing", "content": {"application/json": {"schema": {
                "type": "object", "properties": {"reason": {"enum": ["gone", "never"]}}}}}}},
            "requestBodies": {"New": {"content": {"application/json": {"schema": {
                "type": "object", "properties": {"name": {"type": "string", "pattern": "^[A-Z]"}}}}}}},
            "schemas": {
                "User": {"type": "object", "properties": {
                    "code": {"type": "string", "pattern": "^[0-9]+$"},
                    "age": {"type": "integer", "minimum": -1, "maximum": 150},
                    "model": {"anyOf": [{"type": "string"}, {"enum": ["gpt-5.1", "gpt-51"]}]},
                    "contact": {"oneOf": [
                        {"type": "string"},
                        {"type": "array", "items": {"type": "string"}},
                        {"type": "object", "properties": {"kind": {"const": "mail"}, "address": {"type": "string"}}, "required": ["kind"]},
                        {"type": "object", "properties": {"street": {"type": "string"}}},
                    ]},
                    "preferences": {"type": "object", "properties": {"notifications": {"type": "object", "properties": {
                        "subscriptions": {"type": "object", "properties": {"categories": {"enum": ["all", "some"]}}}}}}},
                }},
            },
        },
    })
}

/// What is added: operations before and after the others, with the same parameters and bounds, and schemas with members of the same names.
fn with_additions(mut document: Value) -> Value {
    let paths = document["paths"].as_object().unwrap().clone();
    let further = |name: &str, tag: &str| {
        json!({
            "operationId": name, "tags": [tag],
            "parameters": [{"$ref": "#/components/parameters/Sort"}, {"name": "code", "in": "query",
                "schema": {"type": "string", "pattern": "^[a-z]$"}}],
            "requestBody": {"$ref": "#/components/requestBodies/New"},
            "responses": {"404": {"$ref": "#/components/responses/Missing"}},
        })
    };
    let mut more = serde_json::Map::new();
    more.insert(
        "/before".to_owned(),
        json!({"post": further("create_before_post", "before"), "get": further("first", "users")}),
    );
    more.extend(paths);
    more.insert("/after".to_owned(), json!({"post": further("create_after_post", "after")}));
    document["paths"] = Value::Object(more);
    let schema = json!({"type": "object", "properties": {
        "code": {"type": "string", "pattern": "^[A-Z]+$"},
        "age": {"type": "integer", "minimum": -1, "maximum": 150},
        "contact": {"oneOf": [{"type": "string"}, {"type": "object", "properties": {"kind": {"const": "mail"}}, "required": ["kind"]}]},
    }});
    let schemas = document["components"]["schemas"].as_object().unwrap().clone();
    let mut more = serde_json::Map::from_iter([("Animal".to_owned(), schema.clone())]);
    more.extend(schemas);
    more.insert("Zebra".to_owned(), schema);
    document["components"]["schemas"] = Value::Object(more);
    document
}

/// The names by what they name: the place of a type, the bounds of a rule, the path of an operation, a tag.
fn names(document: &Value) -> BTreeMap<String, Vec<String>> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let text = document.to_string();
    let api = read_text(&mut sources, "names.json", text, &ReadOptions::default(), &mut diagnostics).unwrap();
    let library = library(&api, &Options::default());
    let mut names = BTreeMap::new();
    for definition in &library.types {
        let mut all = vec![definition.ident.clone()];
        match &definition.kind {
            signoff_codegen::ir::TypeKind::Union(union) => all.extend(union.variants.iter().map(|it| it.ident.clone())),
            signoff_codegen::ir::TypeKind::Enumeration(it) => all.extend(it.values.iter().map(|it| it.ident.clone())),
            _ => {}
        }
        names.insert(definition.location.pointer.to_string(), all);
    }
    for rule in library.rules.values() {
        names.insert(format!("{:?} {:?} {:?}", rule.min, rule.max, rule.pattern), vec![rule.ident.clone()]);
    }
    for group in &library.groups {
        names.insert(format!("tag {:?}", group.tag), vec![group.ident.clone(), group.module.clone()]);
        for operation in &group.operations {
            let own = [&operation.method_ident, &operation.call_ident, &operation.type_ident, &operation.call_type];
            names.insert(format!("{} {}", operation.method, operation.path), own.map(Clone::clone).to_vec());
        }
    }
    names
}

#[test]
fn names_stay_when_operations_and_schemas_are_added() {
    let before = names(&document());
    let after = names(&with_additions(document()));
    assert!(after.len() > before.len() + 10, "something was added");
    for (what, own) in &before {
        assert_eq!(after.get(what), Some(own), "{what}");
    }
}

#[test]
fn names_say_what_they_name() {
    let names = names(&document());
    let name = |what: &str| names.get(what).unwrap_or_else(|| panic!("{what} of {names:#?}")).join(" ");
    let user = "/components/schemas/User/properties";
    assert_eq!(name(&format!("{user}/contact")), "UserContact Text TextList Mail Object");
    assert_eq!(name(&format!("{user}/model")), "UserModel Gpt5_1 Gpt51");
    assert_eq!(name("/components/parameters/Sort/schema"), "SortParameter Up Down");
    assert_eq!(name("/components/responses/Missing/content/application~1json/schema"), "MissingResponse");
    assert_eq!(name("None None Some(\"^[0-9]+$\")"), "UserCodeRule");
    assert_eq!(name("Some((-1.0, false)) Some((150.0, false)) None"), "FromMinus1To150Rule");
    assert_eq!(name("POST /users"), "users_create create UsersCreate UsersCreate");
    assert_eq!(name("GET /search"), "search search Search SearchCall");
    assert_eq!(name("tag Some(\"search\")"), "Search search");
    let long = name("GET /things/{thing_id}/parts/{part_id}/measurements/{measurement_id}/corrections");
    let type_name = long.split(' ').nth(2).unwrap();
    assert!(type_name.starts_with("GetThings") && type_name.ends_with("Corrections"), "{type_name}");
    assert!(names.values().flatten().filter(|name| name.starts_with(char::is_uppercase)).all(|name| name.len() <= 60));
}
