//! Kinds and values that the document does not list: clients keep them, servers reject them.

use std::sync::Arc;

use axum::routing::get;
use serde_json::{Value, json};
use signoff_runtime::Json;
use signoff_runtime::client::Error;
use signoff_runtime::json::{check, from_value, from_value_strict, to_value};
use signoff_runtime::server::{Hooks, Reply, Response};

use super::unknown_kinds::client::Client;
use super::unknown_kinds::operations::ReadFeedOkHeaders;
use super::unknown_kinds::server::{self, *};
use super::unknown_kinds::types::{
    Created, Defaulted, Event, Group, Inline, Numbered, Outer, Shape, State, Taken, Untagged,
};
use super::wire::{http, problem, serve};

/// What a client reads, after checking that a server rejects it at `pointer` and that it is sent unchanged.
fn unknown<T: Json>(value: Value, pointer: &str) -> T {
    let read: T = from_value(&value).unwrap();
    assert_eq!(to_value(&read), value);
    let rejected = from_value_strict::<T>(&value).map(drop).unwrap_err();
    assert_eq!(rejected.pointer(), pointer, "{rejected}");
    assert_eq!(check(&read), Err(rejected));
    read
}

fn known<T: Json>(value: Value) -> T {
    let read: T = from_value_strict(&value).unwrap();
    assert_eq!(to_value(&read), value);
    read
}

#[test]
fn a_discriminator_with_another_value_selects_nothing() {
    let event: Event = unknown(json!({"type": "sold", "by": "ada", "to": "shop"}), "/type");
    assert!(matches!(&event, Event::Unknown(value) if value["by"] == "ada"));
    let rejected = check(&event).unwrap_err().to_string();
    assert_eq!(rejected, r#"/type: expected one of "created", "Moved", "moved""#);
    assert!(matches!(known(json!({"type": "moved", "to": "shop"})), Event::Moved(_)));
    assert!(matches!(known(json!({"type": "created", "by": "ada"})), Event::Created(_)));
}

#[test]
fn a_known_kind_that_cannot_be_read_is_kept_and_checked() {
    assert!(matches!(unknown(json!({"type": "created"}), "/by"), Event::Unknown(_)));
    assert!(matches!(unknown(json!(["created"]), ""), Event::Unknown(_)));
}

#[test]
fn values_that_each_alternative_lists_select_it_without_a_discriminator() {
    assert!(matches!(unknown(json!({"kind": "star", "size": 2}), "/kind"), Shape::Unknown(_)));
    assert!(matches!(known(json!({"kind": "rectangle"})), Shape::Square(_)));
    assert!(matches!(known(json!({"kind": "triple"})), Shape::Group(Group::Triple(_))));
    assert!(matches!(unknown(json!({"version": 3}), "/version"), Numbered::Unknown(_)));
    assert!(matches!(known(json!({"version": 2})), Numbered::Second(_)));
    assert!(matches!(from_value_strict(&json!({"version": 2.0})), Ok(Numbered::Second(_))));
}

#[test]
fn an_unknown_kind_among_others_is_the_only_one_that_is_not_typed() {
    let list = json!([{"kind": "circle"}, {"kind": "star"}, {"kind": "pair", "of": [{"kind": "dot"}, null]}]);
    let shapes: Vec<Shape> = unknown(list, "/1/kind");
    assert!(matches!(&shapes[..], [Shape::Circle(_), Shape::Unknown(_), Shape::Group(Group::Pair(pair))]
        if matches!(&pair.of.as_deref(), Some([Some(Shape::Unknown(_)), None]))));
}

#[test]
fn the_default_mapping_is_for_other_values_and_for_none() {
    assert!(matches!(known(json!({"note": "a"})), Defaulted::Other(_)));
    assert!(matches!(known(json!({"type": "sold", "note": "a"})), Defaulted::Other(_)));
    assert!(matches!(unknown(json!({"type": "sold"}), "/note"), Defaulted::Unknown(_)));
    assert!(matches!(known(json!({"type": "moved", "to": "shop"})), Defaulted::Moved(_)));
}

#[test]
fn an_alternative_that_nothing_maps_is_for_other_values() {
    assert!(matches!(known(json!({"type": "sold", "note": "a"})), Inline::Free(_)));
    assert!(matches!(unknown(json!({"type": "sold", "by": "ada"}), "/note"), Inline::Unknown(_)));
}

#[test]
fn a_union_without_tag_keeps_what_no_alternative_can_hold() {
    assert!(matches!(unknown(json!({"names": []}), "/name"), Untagged::Unknown(_)));
    assert!(matches!(unknown(json!(9), ""), Untagged::Integer(_)));
    assert!(matches!(unknown(json!(true), ""), Taken::Unknown2(_)));
    assert!(matches!(known(json!({"id": 1})), Taken::Unknown(_)));
}

#[test]
fn the_outermost_union_keeps_the_value() {
    assert!(matches!(unknown(json!({"other": 1}), "/name"), Outer::Unknown(_)));
    assert!(matches!(known(json!({"name": "a"})), Outer::Untagged(Untagged::Named(_))));
}

#[test]
fn debug_shows_no_value_that_the_document_does_not_list() {
    let event: Event = from_value(&json!({"type": "created", "key": "hunter2"})).unwrap();
    assert_eq!(format!("{event:?}"), r#"Unknown({"type", "key"})"#);
    let event: Event = from_value(&json!("hunter2")).unwrap();
    assert_eq!(format!("{event:?}"), "Unknown(***)");
}

async fn client() -> Client {
    let answer = |media_type: &'static str, body: &'static str| {
        get(move || async move { ([("content-type", media_type), ("x-state", "ajar")], body) })
    };
    let parts = "--b\r\ncontent-disposition: form-data; name=\"event\"\r\n\r\n{\"type\":\"sold\"}\r\n\
                 --b\r\ncontent-disposition: form-data; name=\"state\"\r\n\r\najar\r\n--b--\r\n";
    let feed = r#"[{"type":"moved","to":"shop"},{"type":"sold"}]"#;
    let stream = "{\"type\":\"sold\"}\n{\"type\":\"moved\",\"to\":\"shop\"}\n";
    let router = axum::Router::new()
        .route("/feed", answer("application/json", feed))
        .route("/stream", answer("application/jsonl", stream))
        .route("/tag", answer("application/xml", "<Tag><state>ajar</state></Tag>"))
        .route("/form", answer("application/x-www-form-urlencoded", "state=ajar"))
        .route("/parts", answer("multipart/form-data; boundary=b", parts));
    drop(http());
    Client::at(serve(router).await).unwrap()
}

#[tokio::test]
async fn a_client_reads_unknown_kinds_in_every_body_and_header() {
    let (client, ajar) = (client().await, State::Unknown("ajar".to_owned()));
    let feed = client.api().read_feed().send().await.unwrap();
    assert!(matches!(feed.body()[..], [Event::Moved(_), Event::Unknown(_)]));
    assert_eq!(feed.typed_headers::<ReadFeedOkHeaders>().unwrap().x_state, ajar);
    let mut stream = client.api().follow().send().await.unwrap().into_body();
    assert!(matches!(stream.next().await, Some(Ok(Event::Unknown(_)))));
    assert!(matches!(stream.next().await, Some(Ok(Event::Moved(_)))));
    assert_eq!(client.api().read_tag().send().await.unwrap().state, ajar);
    assert_eq!(client.api().read_form().send().await.unwrap().state, ajar);
    let parts = client.api().read_parts().send().await.unwrap().into_body();
    assert!(matches!(parts.event, Event::Unknown(_)) && parts.state == ajar);
}

#[tokio::test]
async fn an_unreadable_body_is_read_as_json_and_in_part() {
    drop(http());
    let body = r#"[{"type":"moved","to":"shop"},{"a/b":["x"]}] "#;
    let answer = get(move || async move { ([("content-type", "application/json")], body) });
    let router =
        axum::Router::new().route("/tag", get(|| async { ([("content-type", "application/xml")], "{\"a\":1}") }));
    let client = Client::at(serve(router.route("/feed", answer)).await).unwrap();
    let error = client.api().read_tag().send().await.unwrap_err();
    assert!(matches!(&error, Error::Unreadable { .. }));
    let received = error.received().unwrap();
    assert_eq!(received.json::<Value>().unwrap(), json!({"a": 1}));
    assert_eq!((received.json_at("/a"), received.json_at::<bool>("/a").is_err()), (Ok(1_i64), true));
    assert_eq!(received.json_at::<i64>("/b").unwrap_err().to_string(), "the body has no value at /b");
    let feed = client.api().read_feed().send().await.unwrap();
    assert!(matches!(feed.body()[..], [Event::Moved(_), Event::Unknown(_)]));
}

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl server::Api for Service {
    async fn read_feed(&self, _: ReadFeedRequest) -> Reply<ReadFeedResponse> {
        Reply::raw(Response::default())
    }

    async fn add_event(&self, request: AddEventRequest) -> Reply<AddEventResponse> {
        assert!(!matches!(request.body, Event::Unknown(_)));
        AddEventResponse::NoContent.into()
    }

    async fn follow(&self, _: FollowRequest) -> Reply<FollowResponse> {
        Reply::raw(Response::default())
    }

    async fn read_tag(&self, _: ReadTagRequest) -> Reply<ReadTagResponse> {
        Reply::raw(Response::default())
    }

    async fn read_form(&self, _: ReadFormRequest) -> Reply<ReadFormResponse> {
        Reply::raw(Response::default())
    }

    async fn read_parts(&self, _: ReadPartsRequest) -> Reply<ReadPartsResponse> {
        Reply::raw(Response::default())
    }
}

#[tokio::test]
async fn a_server_rejects_an_unknown_kind() {
    let url = serve(router(Arc::new(Service))).await;
    let send = |body: Value| http().post(format!("{url}/feed")).json(&body).send();
    let (status, problem) = problem(send(json!({"type": "sold", "by": "ada"})).await.unwrap()).await;
    assert_eq!((status, &problem["pointer"]), (400, &json!("/type")));
    assert_eq!(send(to_value(&Created::new("created".to_owned(), "ada".to_owned()))).await.unwrap().status(), 204);
}
