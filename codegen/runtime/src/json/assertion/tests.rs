//! Each keyword, and the limits.

use serde_json::{Value, json};

use super::{Assertions, Broken, Tree};

fn hold(schema: &Value, value: &Value) -> Result<(), Broken> {
    let source: &'static str = schema.to_string().leak();
    Assertions::new(Tree::read(source.as_bytes()).unwrap()).check(&Tree::from(value))
}

fn valid(schema: &Value, value: Value) -> bool {
    hold(schema, &value).is_ok()
}

#[test]
fn a_search_that_takes_too_long_is_a_violation_wherever_the_pattern_is() {
    let text = json!(format!("{}!", "a".repeat(50)));
    for schema in [json!({"pattern": "^(a+)+\\1$"}), json!({"not": {"pattern": "^(a+)+\\1$"}})] {
        assert!(!valid(&schema, text.clone()), "{schema}");
    }
    assert_eq!(
        hold(&json!({"pattern": "^b", "maxLength": 1}), &json!("aa")).unwrap_err().message,
        "breaks `maxLength` of its schema"
    );
}

#[test]
fn each_keyword_holds_for_some_values_and_not_for_others() {
    let cases = [
        (json!({"not": {"type": "string"}}), json!(1), json!("a")),
        (json!({"type": ["integer", "null"]}), json!(1.0), json!(1.5)),
        (json!({"enum": [1, "a"]}), json!(1.0), json!(2)),
        (json!({"const": {"a": [1]}}), json!({"a": [1.0]}), json!({"a": [2]})),
        (json!({"minimum": 2, "exclusiveMaximum": 3}), json!(2), json!(3)),
        (json!({"multipleOf": 0.1}), json!(0.3), json!(0.35)),
        (json!({"multipleOf": 1000}), json!(1_700_000_000_000_u64), json!(1_700_000_000_001_u64)),
        (
            json!({"maximum": 9_007_199_254_740_992_u64}),
            json!(9_007_199_254_740_992_u64),
            json!(9_007_199_254_740_993_u64),
        ),
        (json!({"minLength": 2, "maxLength": 2}), json!("äö"), json!("a")),
        (json!({"pattern": "^a"}), json!("ab"), json!("ba")),
        (json!({"items": {"type": "integer"}, "prefixItems": [true]}), json!(["a", 1]), json!([1, "a"])),
        (json!({"minItems": 1, "maxItems": 1}), json!([1]), json!([1, 2])),
        (json!({"uniqueItems": true}), json!([1, 2]), json!([1, 1.0])),
        (json!({"contains": {"const": 1}, "maxContains": 1}), json!([2, 1]), json!([1, 1])),
        (json!({"contains": {"const": 1}, "minContains": 0}), json!([]), json!(null)),
        (json!({"required": ["a"]}), json!({"a": 1}), json!({"b": 1})),
        (json!({"properties": {"a": false}}), json!({"b": 1}), json!({"a": 1})),
        (json!({"patternProperties": {"^x": {"type": "string"}}}), json!({"xa": "b"}), json!({"xa": 1})),
        (
            json!({"properties": {"a": true}, "patternProperties": {"^x": true}, "additionalProperties": false}),
            json!({"a": 1, "x": 1}),
            json!({"b": 1}),
        ),
        (json!({"propertyNames": {"maxLength": 1}}), json!({"a": 1}), json!({"ab": 1})),
        (json!({"minProperties": 1, "maxProperties": 1}), json!({"a": 1}), json!({})),
        (json!({"dependentRequired": {"a": ["b"]}}), json!({"b": 1}), json!({"a": 1})),
        (json!({"dependentSchemas": {"a": {"required": ["b"]}}}), json!({"a": 1, "b": 1}), json!({"a": 1})),
        (json!({"if": {"required": ["a"]}, "then": {"required": ["b"]}}), json!({}), json!({"a": 1})),
        (json!({"if": {"required": ["a"]}, "else": {"required": ["b"]}}), json!({"a": 1}), json!({})),
        (json!({"allOf": [{"required": ["a"]}]}), json!({"a": 1}), json!({})),
        (json!({"anyOf": [{"type": "null"}, {"type": "string"}]}), json!(null), json!(1)),
        (json!({"oneOf": [{"minimum": 1}, {"maximum": 1}]}), json!(2), json!(1)),
        (json!({"$ref": "#/$defs/a%20b~1c", "$defs": {"a b/c": {"type": "null"}}}), json!(null), json!(1)),
    ];
    for (schema, good, bad) in cases {
        assert!(valid(&schema, good.clone()), "{good} by {schema}");
        let broken = hold(&schema, &bad).is_err();
        assert!(broken || bad.is_null(), "{bad} by {schema}");
    }
}

#[test]
fn what_is_broken_has_its_place() {
    let schema = json!({"if": true, "then": {"properties": {"a": {"items": {"required": ["b"]}}}}});
    let broken = hold(&schema, &json!({"a": [{"b": 1}, {}]})).unwrap_err();
    assert_eq!((broken.path.join("/"), broken.message.as_str()), ("a/1/b".to_owned(), "is required, but missing"));
}

#[test]
fn a_circle_ends() {
    assert!(valid(&json!({"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/a"}]}}}), json!(1)));
    let twice = json!({"$ref": "#/$defs/a", "$defs": {"a": {"anyOf": [{"not": {"$ref": "#/$defs/a"}}, {"not": {"$ref": "#/$defs/a"}}]}}});
    hold(&twice, &json!(1)).ok();
}

#[test]
fn a_value_that_takes_too_many_steps_is_rejected() {
    let twice =
        |index: usize| json!({"allOf": [{"$ref": format!("#/$defs/{index}")}, {"$ref": format!("#/$defs/{index}")}]});
    let mut definitions: serde_json::Map<_, _> = (0..30).map(|index| (index.to_string(), twice(index + 1))).collect();
    definitions.insert("30".to_owned(), json!({"type": "integer"}));
    let broken = hold(&json!({"$ref": "#/$defs/0", "$defs": definitions}), &json!(1)).unwrap_err();
    assert_eq!(broken.message, "takes too long to check");
}

#[test]
fn numbers_are_compared_with_all_their_digits() {
    let judge = |schema: &'static str, value: &str| {
        Assertions::new(Tree::read(schema.as_bytes()).unwrap()).check(&Tree::read(value.as_bytes()).unwrap()).is_ok()
    };
    assert!(judge(r#"{"maximum": 1236546565217899832640}"#, "1236546565217899832640"));
    assert!(!judge(r#"{"maximum": 1236546565217899832640}"#, "1236546565217899832641"));
    assert!(judge(r#"{"enum": [1e400]}"#, "10e399"));
    assert!(!judge(r#"{"enum": [1e400]}"#, "1e401"));
    assert!(judge(r#"{"type": "integer", "multipleOf": 3}"#, "300000000000000000000000003"));
    assert!(!judge(r#"{"type": "integer"}"#, "1e-400"));
}
