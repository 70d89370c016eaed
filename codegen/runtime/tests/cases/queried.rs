//! Whole query strings, further methods, and the rarer styles, between a generated client and a generated server.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::client::{CallError, Error};
use signoff_runtime::json::to_value;
use signoff_runtime::server::{Hooks, Reply};

use super::queries::client::Client;
use super::queries::server::{
    ByBodyRequest, ByBodyResponse, ByFormRequest, ByFormResponse, ByJsonRequest, ByJsonResponse, ByTextRequest,
    ByTextResponse, CopyOperationRequest, CopyOperationResponse, NestedRequest, NestedResponse, StylesRequest,
    StylesResponse, Things,
};
use super::queries::types::{Filter, NestedCreated, NestedCreatedObject, StylesParts};
use super::wire::{http, problem, serve};

pub(super) struct Service;

impl Hooks for Service {}

impl Things for Service {
    async fn by_form(&self, request: ByFormRequest) -> Reply<ByFormResponse> {
        ByFormResponse::Ok(json!([request.parts.uri.query(), to_value(&request.q)])).into()
    }

    async fn by_json(&self, request: ByJsonRequest) -> Reply<ByJsonResponse> {
        ByJsonResponse::Ok(json!([request.parts.uri.query(), request.q.as_ref().map(to_value)])).into()
    }

    async fn by_text(&self, request: ByTextRequest) -> Reply<ByTextResponse> {
        ByTextResponse::Ok(json!([request.parts.uri.query(), request.q])).into()
    }

    async fn by_body(&self, request: ByBodyRequest) -> Reply<ByBodyResponse> {
        ByBodyResponse::Ok(json!([request.parts.method.as_str(), to_value(&request.body)])).into()
    }

    async fn copy(&self, request: CopyOperationRequest) -> Reply<CopyOperationResponse> {
        CopyOperationResponse::Ok(json!(request.parts.method.as_str())).into()
    }

    async fn nested(&self, request: NestedRequest) -> Reply<NestedResponse> {
        let query = request.parts.uri.query();
        NestedResponse::Ok(json!([query, request.created.as_ref().map(to_value), request.expand])).into()
    }

    async fn styles(&self, request: StylesRequest) -> Reply<StylesResponse> {
        let cookie = request.parts.headers.get("cookie").map(|line| line.to_str().unwrap());
        StylesResponse::Ok(json!({
            "uri": request.parts.uri.to_string(), "cookie": cookie, "reserved": request.reserved,
            "point": to_value(&request.point), "dots": to_value(&request.dots), "many": request.many,
            "open": request.open, "spaced": request.spaced, "crumbs": request.crumbs, "flat": request.flat,
            "row": request.parts2.and_then(|parts| parts.row), "json": request.x_json.as_ref().map(to_value),
        }))
        .into()
    }
}

async fn url() -> String {
    serve(super::queries::server::router(Arc::new(Service))).await
}

fn filter() -> Filter {
    Filter { name: Some("a&b=ü +".to_owned()), size: Some(3) }
}

#[tokio::test]
async fn one_parameter_may_be_the_whole_query_string() {
    let client = Client::new(url().await).unwrap();
    let read = client.things().by_form(&filter()).send().await.unwrap().into_body();
    assert_eq!(read, json!(["name=a%26b%3D%C3%BC%20%2B&size=3", to_value(&filter())]));
    let read = client.things().by_json().q(filter()).send().await.unwrap().into_body();
    assert_eq!(read[1], to_value(&filter()));
    assert!(read[0].as_str().unwrap().starts_with("%7B%22name%22"));
    let read = client.things().by_text().q("$.a[0] b").send().await.unwrap().into_body();
    assert_eq!(read, json!(["%24.a%5B0%5D%20b", "$.a[0] b"]));
    assert_eq!(client.things().by_json().send().await.unwrap().into_body(), json!([null, null]));
}

#[tokio::test]
async fn a_whole_query_string_that_does_not_fit_is_rejected() {
    let url = url().await;
    let get = |path: &str| http().get(format!("{url}{path}")).send();
    let (status, body) = problem(get("/form?size=many").await.unwrap()).await;
    assert_eq!(status, 400);
    assert_eq!(body["detail"], "the query parameter \"q\" is not valid: /size: expected an integer");
    let (_, body) = problem(get("/form").await.unwrap()).await;
    assert_eq!(body["detail"], "the query parameter \"q\" is required, but missing");
    let (_, body) = problem(get("/json?%7B").await.unwrap()).await;
    assert_eq!(body["detail"], "the query parameter \"q\" is not valid: expected JSON text");
}

#[tokio::test]
async fn query_and_other_methods_are_methods_like_any() {
    let client = Client::new(url().await).unwrap();
    let read = client.things().by_body(&filter()).send().await.unwrap().into_body();
    assert_eq!(read, json!(["QUERY", to_value(&filter())]));
    assert_eq!(client.things().copy().send().await.unwrap().into_body(), "COPY");
}

/// OpenAPI defines `deepObject` for objects alone; this is how the servers that use it for more read it.
#[tokio::test]
async fn values_and_lists_beside_nested_objects_arrive_as_they_were_sent() {
    let client = Client::new(url().await).unwrap();
    let expand = vec!["a".to_owned(), "b&".to_owned()];
    let read = client.things().nested().created(NestedCreated::Integer(99)).expand(expand).send().await.unwrap();
    assert_eq!(read.into_body(), json!(["created=99&expand%5B%5D=a&expand%5B%5D=b%26", 99, ["a", "b&"]]));
    let after = NestedCreatedObject { gt: Some(5), ..NestedCreatedObject::new() };
    let call = client.things().nested().created(NestedCreated::Object(after)).expand(vec!["a".to_owned()]);
    let read = call.send().await.unwrap().into_body();
    assert_eq!(read, json!(["created%5Bgt%5D=5&expand%5B%5D=a", {"gt": 5}, ["a"]]));
}

#[tokio::test]
async fn the_rarer_styles_arrive_as_they_were_sent() {
    let client = Client::new(url().await).unwrap();
    let point = Filter { name: Some("n,=".to_owned()), size: Some(1) };
    let many = vec!["x;".to_owned(), "y".to_owned()];
    let call = client.things().styles("a:b/c?", &point, &point, &many).open("/a?b:c&d").spaced(many.clone());
    let parts = StylesParts { row: Some(7), ..StylesParts::new() };
    let call = call.parts2(parts).crumbs(vec!["one".to_owned(), "two".to_owned()]).flat(vec![1, 2]).x_json(filter());
    let read: Value = call.send().await.unwrap().into_body();
    let expected = json!({
        "uri": "/styles/a:b%2Fc%3F/name=n%2C%3D,size=1/.name=n%2C%3D.size=1/;many=x%3B;many=y?open=/a?b:c%26d&spaced=x%3B%20y",
        "cookie": "row=7; crumbs=one; crumbs=two; flat=1,2", "reserved": "a:b/c?", "point": to_value(&point),
        "dots": to_value(&point), "many": many, "open": "/a?b:c&d", "spaced": many, "crumbs": ["one", "two"],
        "flat": [1, 2], "row": 7, "json": to_value(&filter()),
    });
    assert_eq!(read, expected);
}

#[tokio::test]
async fn what_a_cookie_cannot_hold_keeps_the_call_from_being_sent() {
    let client = Client::new("http://127.0.0.1:1").unwrap();
    let call = client.things().styles("a", &filter(), &filter(), &Vec::new()).crumbs(vec!["a; admin=1".to_owned()]);
    let error = call.send().await.unwrap_err();
    assert!(matches!(&error, Error::Call(CallError::Parameter { name, .. }) if name == "crumbs"), "{error}");
}
