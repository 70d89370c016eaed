//! Documents with chains of thousands of schemas neither overflow the stack nor take excessive time.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::{Map, Value, json};
use signoff_codegen::generate;
use signoff_codegen::options::{Options, RuntimePath};
use signoff_codegen::tree::Summary;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read_text};

/// Generates code for a document with `count` schemas, each of which refers to the next one, and an operation that uses the first one.
fn generated(count: usize, schema: fn(usize, Value) -> Value) -> (Summary, Vec<&'static str>) {
    let next = |index: usize| json!({"$ref": format!("#/components/schemas/S{}", index + 1)});
    let mut schemas: Map<String, Value> =
        (0..count).map(|index| (format!("S{index}"), schema(index, next(index)))).collect();
    schemas.insert(format!("S{count}"), json!({"type": "object", "properties": {"end": {"type": "string"}}}));
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}});
    let document = json!({
        "openapi": "3.0.3", "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"description": "d", "content": content}}}}},
        "components": {"schemas": schemas},
    });
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let options = ReadOptions::default();
    let api = read_text(&mut sources, "tower.json", document.to_string(), &options, &mut diagnostics).unwrap();
    let options = Options { runtime: RuntimePath::Crate("signoff_runtime".to_owned()), ..Options::default() };
    let tree = generate(&api, &options, &mut diagnostics);
    (tree.summary, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
}

#[test]
fn a_chain_of_properties_items_or_alternatives_may_have_any_length() {
    let kinds: [fn(usize, Value) -> Value; 4] = [
        |_, next| json!({"type": "object", "properties": {"a": next}}),
        |_, next| json!({"type": "array", "items": next}),
        |_, next| json!({"type": "object", "additionalProperties": next}),
        |_, next| json!({"oneOf": [next, {"type": "string"}]}),
    ];
    for kind in kinds {
        let (summary, codes) = generated(1500, kind);
        assert!(codes.is_empty(), "{codes:?}");
        assert_eq!((summary.operations_generated, summary.types_generated), (1, 1501));
    }
}

#[test]
fn a_schema_that_is_composed_too_deeply_is_refused() {
    let build = |index, next| json!({"allOf": [next, {"type": "object", "properties": {format!("p{index}"): {}}}]});
    let (summary, codes) = generated(1000, build);
    assert_eq!((summary.operations_generated, summary.operations_refused()), (0, 1));
    assert!(summary.types_generated > 100 && summary.types_refused() > 800, "{summary}");
    assert!(codes.contains(&"too-deep"), "{codes:?}");
}

#[test]
fn shared_parts_are_merged_once() {
    // Without a cache, the last part would be merged 2^60 times.
    let build =
        |index, next: Value| json!({"allOf": [next, {"allOf": [next]}], "properties": {format!("p{index}"): {}}});
    let (summary, _) = generated(60, build);
    assert_eq!((summary.operations_generated, summary.types_generated), (1, 61));
}

#[test]
fn self_referential_alternatives_do_not_recurse_without_end() {
    let schemas = json!({
        "A": {"format": "uuid", "anyOf": [{"$ref": "#/components/schemas/B", "not": {}}, {"$ref": "#/components/schemas/B"}]},
        "B": {"$ref": "#/components/schemas/A"},
        "C": {"type": "object", "properties": {"c": {}}, "oneOf": [{"$ref": "#/components/schemas/D", "minProperties": 1}, {"type": "string"}]},
        "D": {"type": "object", "properties": {"d": {}}, "oneOf": [{"$ref": "#/components/schemas/C", "minProperties": 2}, {"required": ["d"]}]},
    });
    let document =
        json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas}});
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let options = ReadOptions::default();
    let api = read_text(&mut sources, "circle.json", document.to_string(), &options, &mut diagnostics).unwrap();
    let tree = generate(&api, &Options::default(), &mut diagnostics);
    assert_eq!(tree.summary.types_generated, 4);
    let lines: usize = tree.files.values().map(|text| text.lines().count()).sum();
    assert!(lines < 2000, "{lines} lines for four schemas");
}
