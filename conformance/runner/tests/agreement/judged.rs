//! JSON values, valid or not: the server accepts exactly the values that the runner judges as valid, and both keep every digit.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use signoff_arazzo::bind::WorkflowIndex;
use signoff_arazzo::engine::{FunctionTransport, run_workflow};
use signoff_arazzo::expression::Values;
use signoff_arazzo::json::{Name, Value, parse};
use signoff_arazzo::record::{Headers, Request, Response};
use signoff_conformance::document::{Validators, Violation, judge_exchange};
use signoff_openapi::exact::Exact;
use signoff_runtime::json::to_vec;

use super::agreement::client::Client;
use super::agreement::types::All;
use super::echo::{PLAN, SERVER, STUB, WORKFLOWS, send};
use super::values;

static VALIDATORS: LazyLock<Validators> = LazyLock::new(Validators::default);

/// Lets the runner call an operation. Returns the response and what the runner says about it.
pub(crate) fn run(
    operation: &str,
    inputs: Values,
    answer: impl Fn(&Request) -> Response + Send + Sync,
) -> (Response, Vec<Violation>) {
    let index = WORKFLOWS.iter().position(|name| *name == operation).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let transport = FunctionTransport::new(answer);
    let record = runtime.block_on(run_workflow(&PLAN, WorkflowIndex(index), inputs, &transport));
    let step = &record.steps[0];
    let attempt = step.attempts.first().unwrap_or_else(|| panic!("nothing was sent: {record:?}"));
    let exchange = attempt.exchange.as_ref().unwrap_or_else(|| panic!("nothing was sent: {attempt:?}"));
    let found = judge_exchange(exchange, step.operation.unwrap(), &PLAN, &VALIDATORS);
    (exchange.response.clone().unwrap(), found)
}

/// What the runner says about a response with this JSON text.
fn judge(text: &str) -> Vec<Violation> {
    let headers = Headers(vec![("Content-Type".to_owned(), "application/json".to_owned())]);
    let response = Response { status: 200, headers, body: text.as_bytes().to_vec() };
    run("json", Values::from_iter([("value".to_owned(), parse("{}").unwrap())]), move |_| response.clone()).1
}

/// The answer of the server to this JSON text.
fn post(text: &str) -> Response {
    let headers = Headers(vec![("Content-Type".to_owned(), "application/json".to_owned())]);
    send(&Request {
        source: "api".to_owned(),
        method: "POST".to_owned(),
        url: String::new(),
        target: "/json".to_owned(),
        headers,
        body: Some(text.as_bytes().to_vec()),
        chunked: false,
    })
}

/// Members with a `number` of 64 bits (`double` is its usual format). All other numbers keep every digit.
const DOUBLES: [&str; 6] = ["double", "fine", "between", "set", "map", "shape"];

/// Whether both are the same value.
fn same(one: &Value, other: &Value) -> bool {
    let (Some(one), Some(other)) = (one.as_object(), other.as_object()) else { return one == other };
    let is_same = |name: &str, one: &Value, other: &Value| match DOUBLES.contains(&name) {
        true => doubles(one) == doubles(other),
        false => one == other,
    };
    one.len() == other.len()
        && one.iter().all(|(name, value)| other.get(name).is_some_and(|it| is_same(name, value, it)))
}

/// The value with the nearest double of each number.
fn doubles(value: &Value) -> serde_json::Value {
    match value {
        Value::Number(number) => number.to_f64().into(),
        Value::Array(items) => items.iter().map(doubles).collect(),
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), doubles(value))).collect(),
        other => other.into(),
    }
}

/// Whether a number is outside of the range of `i64`, which is the type of an integer without a format and bounds, or of a double.
fn is_too_large(value: &Value) -> bool {
    match value {
        Value::Number(number) => {
            let number = Exact::new(number.as_str()).unwrap();
            let limit = |limit: i64| Exact::new(&limit.to_string()).unwrap();
            number < limit(i64::MIN) || number > limit(i64::MAX)
        }
        Value::Array(items) => items.iter().any(is_too_large),
        Value::Object(members) => members.values().any(is_too_large),
        _ => false,
    }
}

/// Whether a number is beyond the range of a double.
fn is_infinite(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_str().parse::<f64>().is_ok_and(f64::is_infinite),
        Value::Array(items) => items.iter().any(is_infinite),
        Value::Object(members) => members.values().any(is_infinite),
        _ => false,
    }
}

/// Members whose numbers have types of their own: a documented decision, which JSON Schema does not know.
const INTEGERS: [&str; 6] = ["referenced", "nullable_choice", "tuple", "not", "nullable_list", "shape"];

fn agree(text: &str) -> Result<(), TestCaseError> {
    let members = parse(text).unwrap();
    let members = members.as_object().into_iter().flatten();
    let is_beyond = |(name, value): (&Name, &Value)| {
        (INTEGERS.contains(&name.as_str()) && is_too_large(value))
            || (DOUBLES.contains(&name.as_str()) && is_infinite(value))
    };
    if members.into_iter().any(is_beyond) {
        return Ok(());
    }
    let (found, answer) = (judge(text), post(text));
    let body = String::from_utf8(answer.body.clone()).unwrap();
    prop_assert_eq!(
        answer.status == 200,
        found.is_empty(),
        "{}: the server says {}, the runner {:?}",
        text,
        body,
        found
    );
    if answer.status != 200 {
        return Ok(());
    }
    let value = parse(text).unwrap();
    prop_assert!(same(&parse(&body).unwrap(), &value), "the server changes {text} to {body}");
    // The client reads it, sends it, and reads it again.
    let stub = STUB.as_str();
    let returned = SERVER.1.block_on(async {
        let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
        let stub = Client::at(format!("http://{stub}/{hex}")).unwrap();
        let typed: All = stub.api().json(&All::new()).send().await.unwrap().into_body();
        let client = Client::at(format!("http://{}", SERVER.0)).unwrap();
        client.api().json(&typed).send().await.unwrap().into_body()
    });
    let returned = String::from_utf8(to_vec(&returned)).unwrap();
    prop_assert!(same(&parse(&returned).unwrap(), &value), "the client changes {text} to {returned}");
    // The runner sends it, and judges what comes back.
    let (answer, found) = run("json", Values::from_iter([("value".to_owned(), value.clone())]), send);
    prop_assert_eq!((answer.status, found.is_empty()), (200, true), "{} sent by the runner: {:?}", text, found);
    let body = std::str::from_utf8(&answer.body).unwrap();
    prop_assert!(same(&parse(body).unwrap(), &value), "the runner changes {text} to {body}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn client_server_and_runner_agree_about_every_json_value((name, value) in values::member()) {
        agree(&format!("{{{name:?}:{value}}}"))?;
    }

    #[test]
    fn client_server_and_runner_agree_about_objects(members in prop::collection::btree_map(values::name(), values::value(), 0..6)) {
        let members: Vec<_> = members.iter().map(|(name, value)| format!("{name:?}:{value}")).collect();
        agree(&format!("{{{}}}", members.join(",")))?;
    }
}

/// Values that were decided differently once.
#[test]
fn client_server_and_runner_agree_about_known_values() {
    for text in values::KNOWN {
        agree(text).unwrap();
    }
}
