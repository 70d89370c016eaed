//! Parts of `allOf` that exclude each other: no value is valid.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::Json;
use signoff_runtime::json::{from_value, from_value_strict};
use signoff_runtime::server::{Hooks, Reply};

use super::impossible::server::{Api, NoneOperationRequest, NoneOperationResponse, router};
use super::impossible::types;
use super::wire::{http, problem, serve};

/// A value of each kind, and the ones that one of the parts accepts.
fn values() -> Vec<Value> {
    let texts = ["a", "b", "ab", "abc", "abcd", "2024-01-05", "67e55044-10b1-426f-9247-bb680e5fe0c8"].map(Value::from);
    let numbers =
        [json!(-1), json!(0), json!(3), json!(3.0), json!(3.5), json!(4), json!(5), json!(6), json!(7), json!(8)];
    let others = [
        json!(true),
        json!([]),
        json!(["a"]),
        json!(["a", "b", "c"]),
        json!({}),
        json!({"a": "b"}),
        json!({"a": "b", "c": "d"}),
        json!({"id": "a"}),
        json!({"id": 1}),
        json!(null),
    ];
    texts.into_iter().chain(numbers).chain(others).collect()
}

fn accepted<T: Json>() -> Vec<Value> {
    values().into_iter().filter(|value| from_value_strict::<T>(value).is_ok()).collect()
}

#[test]
fn a_server_accepts_no_value_of_an_empty_intersection() {
    macro_rules! nothing {
        ($($name:ident),*) => {$(
            assert_eq!(accepted::<types::$name>(), [] as [Value; 0], stringify!($name));
        )*};
    }
    nothing!(
        Types,
        TypesOfThree,
        TextOrObject,
        Lists,
        Constants,
        Listed,
        Words,
        Numbers,
        Point,
        Texts,
        Arrays,
        Maps,
        Formats,
        Referenced,
        Alternatives,
        Nothing,
        Member
    );
}

#[test]
fn a_server_accepts_exactly_the_values_of_all_parts() {
    assert_eq!(accepted::<Option<types::OnlyNull>>(), [json!(null)]);
    let values = [1, 2, 10].map(|value| from_value_strict::<types::OnlyTwo>(&json!(value)).is_ok());
    assert_eq!(values, [false, true, false]);
}

/// As for every other keyword.
#[test]
fn a_client_reads_what_the_type_can_hold() {
    assert_eq!(from_value::<types::Types>(&json!("a")).unwrap().as_str(), "a");
    assert_eq!(from_value::<types::Member>(&json!({"id": "a"})).unwrap().id.as_str(), "a");
    assert!(signoff_runtime::json::check(&from_value::<types::Numbers>(&json!(4)).unwrap()).is_err());
}

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Api for Service {
    async fn none(&self, _request: NoneOperationRequest) -> Reply<NoneOperationResponse> {
        NoneOperationResponse::NoContent.into()
    }
}

#[tokio::test]
async fn the_position_of_an_impossible_value_is_reported() {
    let url = serve(router(Arc::new(Service))).await;
    let post = |path: &str, body: Value| http().post(format!("{url}{path}")).json(&body).send();
    let (status, body) = problem(post("/none", json!({"id": "a"})).await.unwrap()).await;
    assert_eq!(
        (status, body["detail"].as_str()),
        (400, Some("the body is not valid: /id: breaks `type` of its schema"))
    );
    let (status, body) = problem(post("/none?size=4", json!({})).await.unwrap()).await;
    assert_eq!(status, 400);
    assert!(body["detail"].as_str().unwrap().contains("\"size\""), "{body}");
}
