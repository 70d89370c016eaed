//! Schemas that close an object or a list, encoded strings, and UUIDs.

use serde_json::{Value, json};
use signoff_runtime::Json;
use signoff_runtime::json::{from_value, from_value_strict, to_value};

use super::closed::types::{Bounded, Coded, Distinct, Empty, Named, Open, Pair, Without, WithoutAny};

/// Where a server rejects the value, and that a client reads it.
fn rejected<T: Json>(value: Value) -> String {
    assert!(from_value::<T>(&value).is_ok(), "a client reads {value}");
    from_value_strict::<T>(&value).map(drop).unwrap_err().to_string()
}

fn accepted<T: Json>(value: Value) {
    assert_eq!(to_value(&from_value_strict::<T>(&value).unwrap()), value);
}

#[test]
fn a_property_whose_schema_is_false_is_never_present() {
    accepted::<Without>(json!({"a": "b", "other": 1}));
    for name in ["x", "y", "z"] {
        assert_eq!(rejected::<Without>(json!({name: "b"})), format!("/{name}: is not allowed"));
        let kept = json!({ name: "b" });
        assert_eq!(to_value(&from_value::<Without>(&kept).unwrap()), kept);
    }
    accepted::<WithoutAny>(json!({"y": 1}));
    assert_eq!(rejected::<WithoutAny>(json!({"x": 1})), "/x: is not allowed");
}

#[test]
fn a_list_of_exactly_its_prefix_is_a_tuple() {
    let (pair, bounded): (Pair, Bounded) = (("a".to_owned(), 1), ("a".to_owned(), 1));
    assert_eq!((to_value(&pair), to_value(&bounded)), (json!(["a", 1]), json!(["a", 1])));
    assert_eq!(rejected::<Pair>(json!(["a", 1, 2])), "expected at most 2 elements");
    assert_eq!(rejected::<Bounded>(json!(["a", 1, 2])), "expected at most 2 elements");
    let missing = from_value_strict::<Bounded>(&json!(["a"])).unwrap_err();
    assert_eq!(missing.to_string(), "/1: is required, but missing");
}

#[test]
fn other_prefixes_are_checked() {
    accepted::<Open>(json!(["a", 1]));
    assert_eq!(rejected::<Open>(json!([1])), "/0: breaks `type` of its schema");
    accepted::<Distinct>(json!(["a", "b"]));
    assert_eq!(rejected::<Distinct>(json!(["a", "a"])), "expected no two equal elements");
    assert_eq!(rejected::<Distinct>(json!(["a", 1])), "/1: breaks `type` of its schema");
    accepted::<Empty>(json!([]));
    assert_eq!(rejected::<Empty>(json!([1])), "expected at most 0 elements");
}

#[test]
fn base64_is_bytes_by_format_and_by_content_encoding() {
    let value =
        json!({"standard": "+/8=", "url": "-_8", "other": "=41", "list": ["AA=="], "byte": "AA==", "untyped": 1});
    let coded: Coded = from_value_strict(&value).unwrap();
    assert_eq!(to_value(&coded), value);
    assert_eq!(coded.standard.unwrap().bytes(), coded.url.unwrap().bytes());
    assert_eq!(coded.list.unwrap()[0].bytes(), coded.byte.unwrap().bytes());
}

#[test]
fn a_uuid_keeps_its_case() {
    accepted::<Named>(json!({"id": "67E55044-10b1-426F-9247-bb680e5fe0c8"}));
}
