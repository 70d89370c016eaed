//! Bounds of numbers keep the digits of the document, in every notation and version.

use signoff_openapi::exact::Exact;

use crate::{named, property, read_clean};

const BIG: &str = "99999999999999999999";
const FINE: &str = "0.12345678901234567891";

#[test]
fn bounds_keep_all_digits_in_yaml_and_json_and_in_quotes() {
    let yaml = format!(
        "openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:
        a: {{type: integer, minimum: -{BIG}, maximum: {BIG}}}
        b: {{type: number, exclusiveMinimum: {FINE}, exclusiveMaximum: {BIG}.5}}
        c: {{type: number, multipleOf: {FINE}, maximum: 0x10, minimum: .5}}\n"
    );
    let json = format!(
        r#"{{"openapi": "3.1.0", "info": {{"title": "t", "version": "1"}}, "components": {{"schemas": {{"A": {{"type": "object",
        "properties": {{"a": {{"type": "integer", "minimum": -{BIG}, "maximum": {BIG}}},
        "b": {{"type": "number", "exclusiveMinimum": {FINE}, "exclusiveMaximum": {BIG}.5}},
        "c": {{"type": "number", "multipleOf": {FINE}, "maximum": 16, "minimum": 5e-1}}}}}}}}}}}}"#
    );
    for text in [yaml, json] {
        let api = read_clean(&text);
        let bounds = |name: &str| property(&api, named(&api, "A"), name).constraints().clone();
        let exact = |text: &str| Exact::new(text);
        let (a, b, c) = (bounds("a"), bounds("b"), bounds("c"));
        assert_eq!((a.minimum, a.maximum), (exact(&format!("-{BIG}")), exact(BIG)));
        assert_eq!((b.exclusive_minimum, b.exclusive_maximum), (exact(FINE), exact(&format!("{BIG}.5"))));
        assert_eq!((c.multiple_of, c.maximum, c.minimum), (exact(FINE), exact("16"), exact("0.5")));
    }
}

#[test]
fn a_flag_makes_the_bound_exclusive_before_3_1() {
    let api = read_clean(&format!(
        "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:
        a: {{type: integer, maximum: {BIG}, exclusiveMaximum: true, minimum: '{BIG}', exclusiveMinimum: false}}\n"
    ));
    let bounds = property(&api, named(&api, "A"), "a").constraints();
    assert_eq!((&bounds.maximum, &bounds.exclusive_maximum), (&None, &Exact::new(BIG)));
    assert_eq!((&bounds.minimum, &bounds.exclusive_minimum), (&Exact::new(BIG), &None));
}
