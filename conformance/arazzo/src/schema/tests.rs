//! Keywords one by one, bounds, and agreement with another validator.

use proptest::prelude::*;
use serde_json::{Value as Plain, json};

use super::{Schema, Stopped, Violation};
use crate::json::{Value, parse};

fn violations(schema: &Plain, value: &Plain) -> Vec<Violation> {
    Schema::new(schema, &[]).unwrap().violations(&value.into()).unwrap()
}

fn is_valid(schema: &Plain, text: &str) -> bool {
    Schema::new(schema, &[]).unwrap().is_valid(&parse(text).unwrap()).unwrap()
}

#[test]
fn a_place_names_neither_an_index_nor_a_key_of_a_map() {
    let found = |schema: &Plain, value: Plain| -> Vec<(String, &str)> {
        let mut found: Vec<_> = violations(schema, &value).into_iter().map(|one| (one.general, one.keyword)).collect();
        found.sort();
        found
    };
    let of = |pairs: &[(&str, &'static str)]| -> Vec<(String, &str)> {
        pairs.iter().map(|(pointer, keyword)| ((*pointer).to_owned(), *keyword)).collect()
    };
    let item = json!({"type": "object", "properties": {"a/b": {"type": "string"}}, "required": ["id"]});
    let array = json!({"$defs": {"item": item}, "items": {"$ref": "#/$defs/item"}});
    let expected = of(&[("/*/a~1b", "type"), ("/*/id", "required")]);
    assert_eq!(found(&array, json!([{"id": 1}, {"a/b": 7}, {"a/b": 8, "id": 2}])), expected);
    let map = json!({"properties": {"map": {"additionalProperties": array["$defs"]["item"]}}});
    assert_eq!(found(&map, json!({"map": {"one": {"id": 1, "a/b": 7}}})), of(&[("/map/*/a~1b", "type")]));
    let pattern =
        json!({"patternProperties": {"^x": {"allOf": [{"type": "string"}]}}, "prefixItems": [{"type": "null"}]});
    assert_eq!(found(&pattern, json!({"x1": 7})), of(&[("/*", "type")]));
    assert_eq!(found(&pattern, json!([7])), of(&[("/*", "type")]));
    assert_eq!(
        found(&json!({"additionalProperties": false}), json!({"a": 1, "b": 2})),
        of(&[("", "additionalProperties")])
    );
    assert_eq!(found(&json!({"properties": {"a": false}}), json!({"a": 1})), of(&[("/a", "properties")]));
}

#[test]
fn a_violation_names_the_place_in_value_and_schema() {
    let schema =
        json!({"$defs": {"a/b": {"type": "string"}}, "properties": {"x": {"items": {"$ref": "#/$defs/a~1b"}}}});
    let [one] = <[Violation; 1]>::try_from(violations(&schema, &json!({"x": ["y", 7, 8]}))).unwrap();
    assert_eq!((one.pointer.as_str(), one.schema_path.as_str()), ("/x/1", "/$defs/a~1b/type"));
    assert_eq!(one.message, "7 is not of type \"string\"");
}

#[test]
fn numbers_are_compared_with_all_digits() {
    let limit: Plain = serde_json::from_str(r#"{"maximum": 9007199254740992, "type": "integer"}"#).unwrap();
    assert!(is_valid(&limit, "9007199254740992.0") && !is_valid(&limit, "9007199254740993"));
    assert!(!is_valid(&limit, "1.5"));
    let exact = json!({"x-exact-maximum": "99999999999999999999"});
    assert!(is_valid(&exact, "9999999999999999999.9e1") && !is_valid(&exact, "99999999999999999999.5"));
    let step = json!({"multipleOf": 0.01});
    assert!(is_valid(&step, "19.99") && is_valid(&step, "1e300") && !is_valid(&step, "0.011"));
    assert!(is_valid(&json!({"enum": [1, [2.0]]}), "1.0") && is_valid(&json!({"const": [2.0]}), "[2]"));
    assert!(!is_valid(&json!({"uniqueItems": true}), r#"[{"a": 1, "b": 2}, {"b": 2.0, "a": 1}]"#));
    assert!(is_valid(&json!({"uniqueItems": true}), r#"[1, true, "1", [1], 9007199254740992, 9007199254740993]"#));
}

#[test]
fn an_invalid_keyword_is_reported_where_it_is() {
    let wrong = [
        (json!({"type": "strin"}), "/type"),
        (json!({"type": []}), "/type"),
        (json!({"properties": {"a": {"minimum": "1"}}}), "/properties/a/minimum"),
        (json!({"required": "a"}), "/required"),
        (json!({"required": ["a", "a"]}), "/required"),
        (json!({"minLength": -1}), "/minLength"),
        (json!({"minItems": 1.5}), "/minItems"),
        (json!({"multipleOf": 0}), "/multipleOf"),
        (json!({"pattern": "("}), "/pattern"),
        (json!({"patternProperties": {"(": true}}), "/patternProperties/("),
        (
            json!({"patternProperties": {"^((a{1000}){1000}){1000}$": {}}}),
            "/patternProperties/^((a{1000}){1000}){1000}$",
        ),
        (json!({"allOf": []}), "/allOf"),
        (json!({"anyOf": [7]}), "/anyOf/0"),
        (json!({"not": []}), "/not"),
        (json!({"then": 7}), "/then"),
        (json!({"enum": 7}), "/enum"),
        (json!({"uniqueItems": 1}), "/uniqueItems"),
        (json!({"format": 1}), "/format"),
        (json!({"$ref": "#/$defs/a"}), "/$ref"),
        (json!({"$ref": "other.json"}), "/$ref"),
        (json!({"$defs": {"a": {"type": 1}}}), "/$defs/a/type"),
        (json!({"maxContains": "1"}), "/maxContains"),
        (json!({"dependentRequired": {"a": "b"}}), "/dependentRequired/a"),
        (json!(7), ""),
    ];
    for (schema, pointer) in wrong {
        let invalid = Schema::new(&schema, &[]).map(drop).unwrap_err();
        assert_eq!(invalid.iter().map(|one| one.pointer.as_str()).collect::<Vec<_>>(), [pointer], "{schema}");
    }
}

#[test]
fn a_reference_to_json_schema_asks_for_a_schema() {
    let schema = json!({"$ref": "https://json-schema.org/draft/2020-12/schema"});
    assert!(is_valid(&schema, r#"{"type": "string"}"#) && !is_valid(&schema, r#"{"type": 7}"#));
}

#[test]
fn formats_are_judged_if_they_are_given() {
    let schema = json!({"format": "short"});
    assert!(is_valid(&schema, r#""longer""#));
    let judged = Schema::new(&schema, &[("short", |text| text.len() < 3)]).unwrap();
    assert_eq!(
        [r#""ab""#, "7", r#""abc""#].map(|text| judged.is_valid(&parse(text).unwrap()).unwrap()),
        [true, true, false]
    );
}

#[test]
fn endless_and_exponential_evaluations_are_stopped() {
    let endless = Schema::new(&json!({"$ref": "#"}), &[]).unwrap();
    assert_eq!(endless.is_valid(&Value::Null), Err(Stopped));
    assert_eq!(endless.violations(&Value::Null), Err(Stopped));
    // Twice as many steps for each of forty levels.
    let level = |next: usize| json!({"oneOf": [{"$ref": format!("#/$defs/{next}")}, {"allOf": [{"$ref": format!("#/$defs/{next}")}, false]}]});
    let mut levels: serde_json::Map<String, Plain> =
        (0..40).map(|index| (index.to_string(), level(index + 1))).collect();
    levels.insert("40".to_owned(), json!(true));
    let doubling = Schema::new(&json!({"$ref": "#/$defs/0", "$defs": levels}), &[]).unwrap();
    assert_eq!(doubling.is_valid(&Value::Null), Err(Stopped));
}

#[test]
fn few_violations_of_many_are_returned() {
    let schema = json!({"items": {"type": "string"}, "additionalProperties": {"type": "string"}});
    assert_eq!(violations(&schema, &json!(vec![7; 20_000])).len(), 1);
    let members: serde_json::Map<String, Plain> =
        (0..200).map(|index| (format!("m{index}"), json!({"type": "null"}))).collect();
    let value: serde_json::Map<String, Plain> = members.keys().map(|name| (name.clone(), json!(7))).collect();
    assert_eq!(violations(&json!({"properties": members}), &Plain::Object(value)).len(), 50);
}

/// Schemas of all keywords. References lead to `#/$defs/a` and `#/$defs/b`.
fn schemas() -> impl Strategy<Value = Plain> {
    let name = prop_oneof![Just("a"), Just("b"), Just("c")];
    let count = 0_u32..4;
    let leaf = prop_oneof![
        any::<bool>().prop_map(Plain::Bool),
        prop_oneof![
            Just("null"),
            Just("boolean"),
            Just("object"),
            Just("array"),
            Just("number"),
            Just("string"),
            Just("integer")
        ]
        .prop_map(|kind| json!({"type": kind})),
        (0..6_i32).prop_map(|limit| json!({"minimum": limit, "exclusiveMaximum": limit + 2})),
        (1..4_u32).prop_map(|step| json!({"multipleOf": step})),
        (count.clone(), count.clone()).prop_map(|(one, other)| json!({"minLength": one, "maxItems": other})),
        (count.clone(), count.clone()).prop_map(|(one, other)| json!({"minProperties": one, "minItems": other})),
        Just(json!({"pattern": "^a", "uniqueItems": true})),
        name.clone().prop_map(|name| json!({"required": [name]})),
        (name.clone(), name.clone()).prop_map(|(one, other)| json!({"dependentRequired": {one: [other]}})),
        values().prop_map(|value| json!({"const": value})),
        proptest::collection::vec(values(), 1..3).prop_map(|values| json!({"enum": values})),
        prop_oneof![Just("a"), Just("b")].prop_map(|name| json!({"$ref": format!("#/$defs/{name}")})),
    ];
    leaf.prop_recursive(4, 24, 3, move |inner| {
        let some = proptest::collection::vec(inner.clone(), 1..3);
        let named = proptest::collection::btree_map(name.clone(), inner.clone(), 0..3);
        let applied = prop_oneof![
            some.clone().prop_map(|all| json!({"allOf": all})),
            some.clone().prop_map(|all| json!({"anyOf": all})),
            some.clone().prop_map(|all| json!({"oneOf": all})),
            inner.clone().prop_map(|one| json!({"not": one})),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(one, two, three)| json!({"if": one, "then": two, "else": three})),
            (named.clone(), inner.clone())
                .prop_map(|(named, rest)| json!({"properties": named, "additionalProperties": rest})),
            (named.clone(), inner.clone())
                .prop_map(|(named, rest)| json!({"patternProperties": named, "additionalProperties": rest})),
            named.prop_map(|named| json!({"dependentSchemas": named})),
            inner.clone().prop_map(|names| json!({"propertyNames": names})),
            (some, inner.clone()).prop_map(|(first, rest)| json!({"prefixItems": first, "items": rest})),
            (inner.clone(), 0..2_u32, 1..3_u32)
                .prop_map(|(one, least, most)| json!({"contains": one, "minContains": least, "maxContains": most})),
            inner.clone().prop_map(|rest| json!({"unevaluatedProperties": rest})),
            inner.clone().prop_map(|rest| json!({"unevaluatedItems": rest})),
        ];
        (applied, inner).prop_map(|(applied, base)| match (applied, base) {
            (Plain::Object(mut one), Plain::Object(other)) => {
                for (name, value) in other {
                    one.entry(name).or_insert(value);
                }
                Plain::Object(one)
            }
            (one, _) => one,
        })
    })
}

fn values() -> impl Strategy<Value = Plain> {
    let leaf = prop_oneof![
        Just(Plain::Null),
        any::<bool>().prop_map(Plain::Bool),
        (-2..6_i32).prop_map(Plain::from),
        Just(json!(1.5)),
        "[ab]{0,3}".prop_map(Plain::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Plain::from),
            proptest::collection::btree_map("[abc]", inner, 0..4).prop_map(|members| json!(members)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn another_validator_agrees(schema in schemas(), a in schemas(), b in schemas(), value in values()) {
        // A reference of a definition to itself has no end.
        let a = if a.to_string().contains("$ref") { json!({"type": "object"}) } else { a };
        let b = if b.to_string().contains("$ref") { json!({"items": {"type": "integer"}}) } else { b };
        let whole = json!({"$defs": {"a": a, "b": b}, "allOf": [schema]});
        let other = jsonschema::draft202012::new(&whole).unwrap();
        let own = Schema::new(&whole, &[]).unwrap();
        let valid = own.is_valid(&(&value).into()).unwrap();
        prop_assert_eq!(valid, other.is_valid(&value), "{} {}", whole, value);
        let found = own.violations(&(&value).into()).unwrap();
        prop_assert_eq!(found.is_empty(), valid, "{:?}", found);
    }
}
