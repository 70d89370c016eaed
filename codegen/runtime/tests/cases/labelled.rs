//! Documented response headers and `Accept` between a generated client and a generated server.

use std::sync::Arc;

use signoff_runtime::client::{CallOptions as _, Error};
use signoff_runtime::http::StatusCode;
use signoff_runtime::server::{Hooks, Reply};

use super::headers::client::Client;
use super::headers::operations::{ListDefaultHeaders, ListOkHeaders, ListTooManyRequestsHeaders};
use super::headers::server::{ListRequest, ListResponse, Pages};
use super::headers::types::{XKindHeader, XWhereHeader};
use super::wire::serve;

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    fn check_responses(&self) -> bool {
        true
    }
}

fn headers() -> ListOkHeaders {
    ListOkHeaders {
        x_total: 3,
        x_kind: Some(XKindHeader::Part),
        x_tags: Some(vec!["a".to_owned(), "b c".to_owned()]),
        x_where: Some(XWhereHeader { column: Some(2), ..XWhereHeader::new(1) }),
        x_seen: Some(vec![1, 2]),
        set_cookie: Some(vec!["a=1; Expires=Sat, 21 Nov 2026 00:00:00 GMT".to_owned(), "b=2".to_owned()]),
    }
}

impl Pages for Service {
    async fn list(&self, request: ListRequest) -> Reply<ListResponse> {
        let asked = |name: &str| request.parts.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
        match asked("x-want").as_deref() {
            Some("later") => Reply::new(ListResponse::TooManyRequests(Default::default()))
                .typed_headers(&ListTooManyRequestsHeaders { x_total: Some(9) }),
            Some("none") => ListResponse::Ok(String::new()).into(),
            Some("wrong") => Reply::new(ListResponse::Ok(String::new())).header("x-total", "many"),
            Some("else") => ListResponse::Default(StatusCode::BAD_GATEWAY).into(),
            _ => Reply::new(ListResponse::Ok(asked("accept").unwrap_or_default())).typed_headers(&headers()),
        }
    }
}

async fn client() -> Client {
    Client::at(serve(super::headers::server::router(Arc::new(Service))).await).unwrap()
}

#[tokio::test]
async fn documented_headers_arrive_typed() {
    let client = client().await;
    let page = client.pages().list().send().await.unwrap();
    assert_eq!(page.typed_headers::<ListOkHeaders>().unwrap(), headers());
    assert_eq!(page.headers()["x-where"], "row=1,column=2");
    assert_eq!(page.headers()["x-tags"], "a,b c");
    assert_eq!(page.headers()["x-seen"], "[1,2]");
    let Err(Error::Documented(later)) = client.pages().list().header("x-want", "later").send().await else {
        panic!("no error")
    };
    assert_eq!(later.typed_headers::<ListTooManyRequestsHeaders>().unwrap().x_total, Some(9));
    let Err(Error::Documented(other)) = client.pages().list().header("x-want", "else").send().await else {
        panic!("no error")
    };
    assert_eq!(other.typed_headers::<ListDefaultHeaders>().unwrap().x_total, None);
}

#[tokio::test]
async fn a_header_that_does_not_fit_is_named() {
    let client = client().await;
    let page = client.pages().list().header("x-want", "wrong").send().await.unwrap();
    let mismatch = page.typed_headers::<ListOkHeaders>().unwrap_err();
    assert_eq!(mismatch.to_string(), "/X-Total: expected an integer");
}

#[tokio::test]
async fn a_required_header_that_is_missing_is_found_in_development() {
    let client = client().await;
    let answer = client.pages().list().header("x-want", "none").receive().await.unwrap();
    assert_eq!(answer.status(), 500);
    assert!(answer.text().unwrap().contains("the required header \\\"X-Total\\\" is missing"));
    let missing = answer.typed_headers::<ListOkHeaders>().unwrap_err();
    assert_eq!(missing.to_string(), "/X-Total: is required, but missing");
}

#[tokio::test]
async fn a_call_asks_for_the_documented_media_types_unless_told_otherwise() {
    let client = client().await;
    let asked = |call: super::headers::client::List| async { call.send().await.unwrap().into_body() };
    assert_eq!(asked(client.pages().list()).await, "text/csv, application/problem+json");
    assert_eq!(asked(client.pages().list().header("accept", "text/*")).await, "text/*");
}
