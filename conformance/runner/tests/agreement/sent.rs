//! Forms, multipart bodies, queries and texts: what a client and the runner send is read as the same value, to the last digit.

use proptest::prelude::*;
use signoff_arazzo::expression::Values;
use signoff_arazzo::json::{Value, parse};
use signoff_runtime::client::ResponseValue;

use super::agreement::client::Client;
use super::agreement::operations::PartsBodyParts;
use super::agreement::types::{Form, Nested};
use super::echo::{SERVER, send};
use super::judged::run;

/// Texts with the characters that encodings escape.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z&=+%;,|\\[\\] /?#'\"\\\\{}<>äß€😀\\-]{1,12}",
        any::<String>().prop_filter("an empty value is the empty string in every style", |text| !text.is_empty()),
        Just("null".to_owned()),
        Just("1.0".to_owned()),
    ]
}

fn form() -> impl Strategy<Value = Form> {
    let nested = (prop::option::of(text()), any::<i64>());
    let nested = nested.prop_map(|(a, b)| Nested { a, b: Some(b) });
    // A part of an element cannot be told from the delimiter of the list (OpenAPI 3.2, Style Values).
    let element = text().prop_filter("the delimiter", |text| !text.contains('|'));
    let list = prop::collection::vec(element, 1..4);
    let fields = (
        prop::option::of(text()),
        prop::option::of(any::<i64>()),
        prop::option::of(any::<f64>().prop_filter("JSON has only finite numbers", |number| number.is_finite())),
        prop::option::of(any::<bool>()),
        prop::option::of(list),
        prop::option::of(nested),
    );
    fields.prop_map(|(text, whole, real, flag, list, nested)| Form { text, whole, real, flag, list, nested })
}

fn client() -> Client {
    Client::at(format!("http://{}", SERVER.0)).unwrap()
}

fn json(value: &Form) -> Value {
    parse(&serde_json::to_string(value).unwrap()).unwrap()
}

/// What the server read when the runner sent these inputs.
fn by_runner(operation: &str, inputs: Values) -> Result<Value, TestCaseError> {
    let (answer, found) = run(operation, inputs, send);
    let body = String::from_utf8(answer.body).unwrap();
    prop_assert!(answer.status == 200 && found.is_empty(), "{operation}: {} {body} {found:?}", answer.status);
    Ok(parse(&body).unwrap())
}

fn whole(value: &Value) -> Values {
    Values::from_iter([("value".to_owned(), value.clone())])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn forms_arrive_as_they_were_sent(form in form()) {
        let value = json(&form);
        let (plain, styled) = SERVER.1.block_on(async {
            let (plain, styled) = (client().api().form(&form).send().await, client().api().styled(&form).send().await);
            (plain.map(ResponseValue::into_body), styled.map(ResponseValue::into_body))
        });
        prop_assert_eq!(json(&plain.unwrap()), value.clone());
        prop_assert_eq!(json(&styled.unwrap()), value.clone());
        prop_assert_eq!(by_runner("form", whole(&value))?, value.clone());
        prop_assert_eq!(by_runner("styled", whole(&value))?, value);
    }

    #[test]
    fn parts_arrive_as_they_were_sent(form in form()) {
        let value = json(&form);
        let Form { text, whole: integer, real, flag, list, nested } = form.clone();
        let parts =
            PartsBodyParts { text, whole: integer, real, flag, list: list.unwrap_or_default(), nested };
        let read = SERVER.1.block_on(async { client().api().parts(&parts).send().await.map(ResponseValue::into_body) });
        prop_assert_eq!(json(&read.unwrap()), value.clone());
        prop_assert_eq!(by_runner("parts", whole(&value))?, value);
    }

    #[test]
    fn queries_arrive_as_they_were_sent(form in form()) {
        let value = json(&form);
        let read = SERVER.1.block_on(async {
            let api = client();
            let api = api.api();
            let mut call = api.query();
            call = if let Some(text) = form.text.clone() { call.text(text) } else { call };
            call = if let Some(whole) = form.whole { call.whole(whole) } else { call };
            call = if let Some(real) = form.real { call.real(real) } else { call };
            call = if let Some(flag) = form.flag { call.flag(flag) } else { call };
            call = if let Some(list) = form.list.clone() { call.list(list) } else { call };
            call = if let Some(nested) = form.nested.clone() { call.nested(nested) } else { call };
            call.send().await.map(ResponseValue::into_body)
        });
        prop_assert_eq!(json(&read.unwrap()), value.clone());
        // A parameter without a value is null, and then not sent.
        let names = ["text", "whole", "real", "flag", "list", "nested"];
        let inputs = names.map(|name| (name.to_owned(), value.pointer(&format!("/{name}")).cloned().unwrap_or(Value::Null)));
        prop_assert_eq!(by_runner("query", Values::from_iter(inputs))?, value);
    }

    #[test]
    fn texts_keep_their_characters_in_another_charset(text in "[\\u{20}-\\u{7e}\\u{a0}-\\u{ff}]{1,20}") {
        let read = SERVER.1.block_on(async { client().api().latin(&text).send().await.map(ResponseValue::into_body) });
        prop_assert_eq!(read.unwrap(), text.clone());
        let (answer, found) = run("latin", whole(&Value::String(text.clone())), send);
        prop_assert!(answer.status == 200 && found.is_empty(), "{} {:?}", answer.status, found);
        let bytes: Vec<u8> = text.chars().map(|character| u8::try_from(u32::from(character)).unwrap()).collect();
        prop_assert_eq!(answer.body, bytes);
    }
}
