//! Properties that hold for any input.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::json_schema::{Direction, json_schema};
use signoff_openapi::location::Pointer;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read_text};

/// Keys that reading looks for, so that random objects resemble documents.
const KEYS: &[&str] = &[
    "$ref",
    "type",
    "properties",
    "items",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "if",
    "then",
    "enum",
    "const",
    "required",
    "format",
    "nullable",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "additionalProperties",
    "discriminator",
    "propertyName",
    "mapping",
    "schema",
    "content",
    "parameters",
    "in",
    "name",
    "style",
    "explode",
    "requestBody",
    "responses",
    "200",
    "default",
    "get",
    "post",
    "query",
    "additionalOperations",
    "description",
    "headers",
    "examples",
    "example",
    "value",
    "encoding",
    "callbacks",
    "security",
    "servers",
    "url",
    "variables",
    "tags",
    "xml",
    "$defs",
    "$anchor",
    "$id",
    "prefixItems",
    "patternProperties",
    "x-a",
    "application/json",
];
const TEXTS: &[&str] = &[
    "#/components/schemas/A",
    "#/components/schemas/B",
    "#/paths/~1a",
    "#",
    "#a",
    "https://example.com/a",
    "b.yaml",
    "string",
    "object",
    "array",
    "null",
    "integer",
    "path",
    "query",
    "body",
    "formData",
    "form",
    "a",
    "{a}",
    "\u{1b}",
    "",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        prop::sample::select(TEXTS).prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let key = prop_oneof![prop::sample::select(KEYS).prop_map(str::to_owned), "[a-z/{}~]{0,3}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((key, inner), 0..6).prop_map(|members| Value::Object(Map::from_iter(members))),
        ]
    })
}

/// Reads the text, renders all diagnostics and writes all schemas.
pub(crate) fn read_anything(text: &str) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api = read_text(&mut sources, "any", text.to_owned(), &ReadOptions::default(), &mut diagnostics);
    assert!(api.is_some() || diagnostics.errors() > 0);
    let _ = diagnostics.render(&sources, Colour::Plain);
    if let Some(api) = api {
        assert_eq!(api.counts.operations, api.operations.len() + api.counts.operations_refused);
        for (id, _) in api.schemas.iter() {
            json_schema(&api, id, Direction::Request);
        }
    }
}

proptest! {
    #[test]
    fn a_pointer_is_parsed_from_its_own_text(tokens in prop::collection::vec("[a-z~/%# é]{0,4}", 0..6)) {
        let pointer = tokens.iter().fold(Pointer::root(), |pointer, token| pointer.child(token.as_str()));
        prop_assert_eq!(Pointer::parse(&pointer.to_string()), pointer.clone());
        prop_assert_eq!(pointer.tokens(), tokens);
    }

    #[test]
    fn no_object_causes_a_panic(
        version in prop::sample::select(vec!["2.0", "3.0.3", "3.1.0", "3.2.0"]),
        a in value(), b in value(), item in value(), operation in value(), parameter in value(), security in value(),
    ) {
        let key = if version == "2.0" { "swagger" } else { "openapi" };
        let document = json!({key: version, "info": {"title": "t"}, "paths": {"/a": item, "/{b}": {"get": operation, "put": {"parameters": [parameter]}}},
            "components": {"schemas": {"A": a, "B": b}, "securitySchemes": security}, "definitions": {"A": a}});
        read_anything(&document.to_string());
    }

    #[test]
    fn no_text_causes_a_panic(text in "[\\-a-c:{}\\[\\],&*!|>'\"\\\\ \\n\\t#%é\u{feff}]{0,60}") {
        read_anything(&text);
        read_anything(&format!("openapi: 3.0.3\n{text}"));
    }
}

#[test]
fn dropping_a_pointer_of_a_million_tokens_does_not_overflow_the_stack() {
    let pointer = Pointer::parse(&"/a".repeat(1_000_000));
    assert_eq!(pointer, pointer.clone());
}
