//! What each schema is written as, including differences between versions.

use serde_json::{Value, json};

use super::{Direction, json_schema};
use crate::diagnostic::Diagnostics;
use crate::source::Sources;
use crate::{ReadOptions, read_text};

fn schema_of(version: &str, schemas: Value, name: &str, direction: Direction) -> Value {
    let document = json!({"openapi": version, "info": {"title": "t", "version": "1"}, "paths": {}, "components": {"schemas": schemas}});
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let options = ReadOptions::default();
    let api = read_text(&mut sources, "test.json", document.to_string(), &options, &mut diagnostics).unwrap();
    let id = api.schemas.iter().find(|(_, schema)| schema.name.as_deref() == Some(name)).unwrap().0;
    let mut schema = json_schema(&api, id, direction);
    schema.as_object_mut().unwrap().remove("$schema");
    schema
}

fn request(schema: Value) -> Value {
    schema_of("3.0.3", json!({ "S": schema }), "S", Direction::Request)
}

#[test]
fn nullable_becomes_the_type_null() {
    assert_eq!(request(json!({"type": "string", "nullable": true})), json!({"type": ["string", "null"]}));
    let both = request(json!({"type": "string", "nullable": true, "enum": ["a"]}));
    assert_eq!(both, json!({"type": ["string", "null"], "enum": ["a", null]}));
    assert_eq!(request(json!({"nullable": true, "minLength": 1})), json!({"minLength": 1}));
}

#[test]
fn nullable_allows_null_whatever_else_the_schema_says_and_a_type_does_not() {
    let no_value = json!({"type": "null"});
    for keywords in [json!({"allOf": [{"minLength": 1}]}), json!({"oneOf": [{"minLength": 1}, {"enum": ["a"]}]})] {
        let mut untyped = keywords.clone();
        untyped["nullable"] = json!(true);
        assert_eq!(request(untyped.clone()), json!({"anyOf": [keywords, no_value]}));
        let (mut typed, mut written) = (untyped, keywords.clone());
        typed["type"] = json!("string");
        written["type"] = json!(["string", "null"]);
        assert_eq!(request(typed), json!({"anyOf": [written, no_value]}));
        assert_eq!(schema_of("3.1.0", json!({"S": written}), "S", Direction::Request), written);
    }
    let listed = json!({"type": ["string", "null"], "enum": ["a"]});
    assert_eq!(schema_of("3.1.0", json!({"S": listed}), "S", Direction::Request), listed);
    assert_eq!(
        request(json!({"type": "string", "enum": ["a", null]})),
        json!({"type": ["string", "null"], "enum": ["a", null]})
    );
}

#[test]
fn exclusive_bounds_become_numbers() {
    let flags = request(json!({"type": "number", "minimum": 1, "exclusiveMinimum": true, "maximum": 2.5}));
    assert_eq!(flags, json!({"type": "number", "exclusiveMinimum": 1, "maximum": 2.5}));
    let numbers = json!({"S": {"type": ["integer", "null"], "exclusiveMaximum": 9}});
    let numbers = schema_of("3.1.0", numbers, "S", Direction::Request);
    assert_eq!(numbers, json!({"type": ["integer", "null"], "exclusiveMaximum": 9}));
}

#[test]
fn integer_formats_become_ranges() {
    let range = request(json!({"type": "integer", "format": "int32", "minimum": 0}));
    assert_eq!(range, json!({"type": "integer", "minimum": 0, "maximum": 2147483647}));
    assert_eq!(request(json!({"type": "string", "format": "uuid"})), json!({"type": "string", "format": "uuid"}));
}

#[test]
fn large_bounds_keep_their_exact_value() {
    let big =
        request(json!({"type": "integer", "maximum": 18446744073709551615u64, "minimum": -9223372036854775808i64}));
    assert_eq!(big, json!({"type": "integer", "maximum": 18446744073709551615u64, "minimum": -9223372036854775808i64}));
}

#[test]
fn read_only_properties_are_required_only_in_responses() {
    let schemas = json!({"S": {"type": "object", "required": ["a", "b", "c"], "properties": {
        "a": {"type": "string", "readOnly": true}, "b": {"type": "string", "writeOnly": true}}}});
    let required = |direction| schema_of("3.0.3", schemas.clone(), "S", direction).get("required").cloned();
    assert_eq!(required(Direction::Request), Some(json!(["b", "c"])));
    assert_eq!(required(Direction::Response), Some(json!(["a", "c"])));
}

#[test]
fn a_read_only_property_is_not_required_in_requests_whichever_part_requires_it() {
    let schemas = json!({
        "Base": {"type": "object", "properties": {"id": {"type": "string", "readOnly": true}, "name": {"type": "string"}}},
        "Needs": {"required": ["id", "name"]},
        "Whole": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"$ref": "#/components/schemas/Needs"}, {"required": ["id"]}]},
        "Either": {"allOf": [{"$ref": "#/components/schemas/Base"}], "oneOf": [{"required": ["id"]}, {"required": ["name"]}],
            "not": {"required": ["id"]}, "if": {"required": ["id"]}, "then": {"required": ["id"]}},
        "Sibling": {"$ref": "#/components/schemas/Base", "required": ["id"]},
        "Other": {"type": "object", "properties": {"needs": {"$ref": "#/components/schemas/Needs"}}}});
    let schema = |name, direction| schema_of("3.1.0", schemas.clone(), name, direction);
    let sent = schema("Whole", Direction::Request);
    assert_eq!(sent["$defs"]["Needs (without id)"], json!({"required": ["name"]}));
    assert_eq!(sent["allOf"][2], json!({}));
    let answered = schema("Whole", Direction::Response);
    assert_eq!((&answered["$defs"]["Needs"], &answered["allOf"][2]), (&schemas["Needs"], &json!({"required": ["id"]})));
    // `not` and `if` are about properties that are present, so they keep `required`.
    let either = schema("Either", Direction::Request);
    assert_eq!(either["oneOf"], json!([{}, {"required": ["name"]}]));
    assert_eq!(
        [&either["not"], &either["if"], &either["then"]],
        [&json!({"required": ["id"]}), &json!({"required": ["id"]}), &json!({})]
    );
    assert_eq!(schema("Sibling", Direction::Request).get("required"), None);
    assert_eq!(schema("Sibling", Direction::Response)["required"], json!(["id"]));
    // The same schema requires both properties where it is used separately.
    assert_eq!(schema("Other", Direction::Request)["$defs"]["Needs"], schemas["Needs"]);
}

#[test]
fn shared_and_recursive_schemas_are_written_below_defs() {
    let schemas = json!({"S": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/S"}, "b": {"$ref": "#/components/schemas/a~1b c"}}},
        "a/b c": {"type": "string"}});
    assert_eq!(
        schema_of("3.0.3", schemas, "S", Direction::Response),
        json!({"$ref": "#/$defs/S", "$defs": {
            "S": {"type": "object", "properties": {"next": {"$ref": "#/$defs/S"}, "b": {"$ref": "#/$defs/a~1b%20c"}}},
            "a/b c": {"type": "string"}}})
    );
}

#[test]
fn siblings_of_a_reference_apply_since_3_1() {
    let schemas = json!({"S": {"type": "object", "properties": {"t": {"$ref": "#/components/schemas/T", "minLength": 2}}}, "T": {"type": "string"}});
    let property = |version| schema_of(version, schemas.clone(), "S", Direction::Request)["properties"]["t"].clone();
    assert_eq!(property("3.1.0"), json!({"$ref": "#/$defs/T", "minLength": 2}));
    assert_eq!(property("3.0.3"), json!({"$ref": "#/$defs/T"}));
}

#[test]
fn a_base_schema_whose_alternatives_extend_it_does_not_recurse_without_end() {
    let schemas = json!({
        "Pet": {"type": "object", "required": ["kind"], "oneOf": [{"$ref": "#/components/schemas/Cat"}]},
        "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"required": ["lives"]}]}});
    let pet = schema_of("3.0.3", schemas, "Pet", Direction::Request);
    let common = json!({"$ref": "#/$defs/Pet%20%28common%20part%29"});
    assert_eq!(pet["$defs"]["Cat"]["allOf"][0], common);
    assert_eq!(pet["$defs"]["Pet (common part)"], json!({"type": "object", "required": ["kind"]}));
}

#[test]
fn an_alternative_that_is_the_schema_itself_adds_nothing() {
    let schemas = json!({"S": {"anyOf": [{"$ref": "#/components/schemas/S"}, {"type": "string"}]}});
    let schema = schema_of("3.0.3", schemas, "S", Direction::Request);
    assert_eq!(schema, json!({"anyOf": [{"type": "string"}]}));
}

#[test]
fn keywords_of_2020_12_are_written_unchanged() {
    let schema = json!({"S": {"type": "array", "prefixItems": [{"const": 1}, {"type": ["integer", "string"]}], "items": false,
        "contains": {"not": {"type": "null"}}}});
    let written = schema_of("3.1.0", schema.clone(), "S", Direction::Request);
    assert_eq!(written, schema["S"]);
}
