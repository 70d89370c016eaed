//! Expressions, templates and conditions: print(parse(x)) equals x, and no text makes a parser panic.

use proptest::prelude::*;
use signoff_arazzo::criterion::simple::{self, Operator, compare};
use signoff_arazzo::expression::{self, Template};
use signoff_arazzo::json::{Number, Value};

macro_rules! json {
    ($($value:tt)*) => { Value::from(serde_json::json!($($value)*)) };
}

/// Generates expressions in canonical form.
fn expression() -> impl Strategy<Value = String> {
    let name = "[a-zA-Z][a-zA-Z0-9_-]{0,8}";
    let path = prop_oneof![
        Just(String::new()),
        "(/([a-z0-9_.-]|~0|~1){0,5}){0,3}".prop_map(|pointer| format!("#{pointer}")),
        prop::collection::vec(prop_oneof!["\\.[a-z][a-z0-9_-]{0,4}", "\\[[1-9][0-9]{0,2}\\]"], 1..4)
            .prop_map(|steps| steps.concat()),
    ];
    prop_oneof![
        Just("$url".to_owned()),
        Just("$method".to_owned()),
        Just("$statusCode".to_owned()),
        Just("$self".to_owned()),
        name.prop_map(|name| format!("$request.header.{name}")),
        name.prop_map(|name| format!("$request.query.{name}")),
        name.prop_map(|name| format!("$request.path.{name}")),
        path.clone().prop_map(|path| format!("$response.body{path}")),
        (name, path.clone()).prop_map(|(name, path)| format!("$inputs.{name}{path}")),
        (name, path.clone()).prop_map(|(name, path)| format!("$outputs.{name}{path}")),
        (name, name, path.clone()).prop_map(|(step, name, path)| format!("$steps.{step}.outputs.{name}{path}")),
        (name, name, path).prop_map(|(workflow, name, path)| format!("$workflows.{workflow}.inputs.{name}{path}")),
        (name, name).prop_map(|(source, name)| format!("$sourceDescriptions.{source}.{name}")),
        name.prop_map(|name| format!("$components.parameters.{name}")),
    ]
}

/// Generates conditions in canonical form.
fn condition() -> impl Strategy<Value = String> {
    let literal = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("false".to_owned()),
        "-?(0|[1-9][0-9]{0,6})(\\.[0-9]{1,4})?(e[+-]?[0-9])?",
        "[^']{0,8}".prop_map(|text| format!("'{text}'")),
        Just("'it''s'".to_owned()),
    ];
    let value = prop_oneof![literal, expression()];
    value.prop_recursive(4, 32, 4, |inner| {
        let unary = prop_oneof![
            inner.clone().prop_map(|inner| format!("({inner})")),
            inner.clone().prop_map(|inner| format!("!({inner})")),
            inner.prop_map(|inner| format!("{{{inner}}}")),
        ];
        let operator = prop::sample::select(vec!["==", "!=", "<", "<=", ">", ">="]);
        let comparison = prop_oneof![
            unary.clone(),
            (unary.clone(), operator, unary).prop_map(|(left, operator, right)| format!("{left} {operator} {right}")),
        ];
        let and = prop::collection::vec(comparison, 1..3).prop_map(|parts| parts.join(" && "));
        prop::collection::vec(and, 1..3).prop_map(|parts| parts.join(" || "))
    })
}

proptest! {
    #[test]
    fn an_expression_prints_as_it_was_written(text in expression()) {
        prop_assert_eq!(expression::parse(&text).unwrap().to_string(), text);
    }

    #[test]
    fn a_condition_prints_as_it_was_written(text in condition()) {
        prop_assert_eq!(simple::parse(&text).unwrap().to_string(), text);
    }

    #[test]
    fn a_template_prints_as_it_was_written(parts in prop::collection::vec(prop_oneof!["[^{}$]{0,6}", expression().prop_map(|text| format!("{{{text}}}"))], 0..5)) {
        let text = parts.concat();
        prop_assert_eq!(Template::parse(&text).unwrap().to_string(), text);
    }

    #[test]
    fn no_text_makes_a_parser_panic(text in "\\PC{0,60}", grammar in "[$a-z.#/~\\[\\](){}'!=<>&|0-9 ]{0,60}") {
        for text in [text, grammar] {
            let _ = expression::parse(&text);
            let _ = Template::parse(&text);
            if let Ok(condition) = simple::parse(&text) {
                prop_assert_eq!(&simple::parse(&condition.to_string()).unwrap(), &condition);
            }
        }
    }

    #[test]
    fn not_equal_is_the_opposite_of_equal(left in value(), right in value()) {
        prop_assert_eq!(compare(&left, Operator::Equal, &right), !compare(&left, Operator::NotEqual, &right));
        prop_assert_eq!(compare(&left, Operator::Equal, &right), compare(&right, Operator::Equal, &left));
        prop_assert_eq!(compare(&left, Operator::Less, &right), compare(&right, Operator::Greater, &left));
    }
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,20})?(e-?[0-9]{1,3})?"
            .prop_map(|text| Value::Number(Number::new(&text).unwrap())),
        "[a-zA-Z0-9.]{0,4}".prop_map(Value::from),
        Just(json!([1, "a"])),
        Just(json!({"a": null})),
    ]
}

#[test]
fn deep_nesting_is_rejected_without_exhausting_the_stack() {
    for text in ["(".repeat(100_000), "!".repeat(100_000), "{".repeat(100_000)] {
        assert!(simple::parse(&text).unwrap_err().to_string().contains("nested groups"));
    }
}

#[test]
fn long_chains_parse() {
    let text = vec!["$statusCode == 200"; 10_000].join(" && ");
    assert_eq!(simple::parse(&text).unwrap().to_string(), text);
}

#[test]
fn values_compare_by_the_rules_of_the_specification() {
    let table = [
        (json!("READY"), Operator::Equal, json!("ready"), true),
        (json!("Ärger"), Operator::Equal, json!("äRGER"), true),
        (json!("5"), Operator::Equal, json!(5), true),
        (json!("5.0"), Operator::Equal, json!(5), true),
        (json!("five"), Operator::Equal, json!(5), false),
        (json!(5), Operator::Equal, json!(5.0), true),
        (json!(9_007_199_254_740_993_i64), Operator::Equal, json!(9_007_199_254_740_992_i64), false),
        (
            json!("1236546565217899832645"),
            Operator::Equal,
            Value::Number(Number::new("1236546565217899832640").unwrap()),
            false,
        ),
        (json!("1e400"), Operator::Greater, json!(1), true),
        (json!("10"), Operator::Less, json!("9"), false),
        (json!("b"), Operator::Greater, json!("A"), true),
        (json!(null), Operator::Equal, json!(null), true),
        (json!(null), Operator::Equal, json!(false), false),
        (json!(null), Operator::NotEqual, json!(0), true),
        (json!(null), Operator::LessOrEqual, json!(null), false),
        (json!(true), Operator::Equal, json!("true"), false),
        (json!({"a": 1}), Operator::Equal, json!({"a": 1}), true),
        (json!([1]), Operator::Less, json!([2]), false),
    ];
    for (left, operator, right, expected) in table {
        assert_eq!(compare(&left, operator, &right), expected, "{left} {} {right}", operator.symbol());
    }
}

#[test]
fn an_invalid_expression_is_rejected_with_the_reason() {
    let table = [
        ("inputs.a", "begins with `$`"),
        ("$inputs", "it must begin with $url"),
        ("$inputs.", "needs a name"),
        ("$response.status", "is not a part of a message"),
        ("$response.body/a", "unexpected `/a`"),
        ("$response.body#a", "must begin with `/`"),
        ("$response.body#/a~2", "neither `~0` nor `~1`"),
        ("$response.body.a[x]", "is not an index"),
        ("$response.query.a", "only requests have"),
        ("$response.header.a b", "is not allowed in a header name"),
        ("$steps.a.output.b", "`$steps.STEP.outputs.NAME`"),
        ("$components.schemas.a", "is not a component type"),
    ];
    for (text, expected) in table {
        let error = expression::parse(text).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
}
