//! Multipart bodies whose parts are told by their place, between a generated client and a generated server.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::multipart::Part;
use signoff_runtime::server::{Hooks, Reply};
use signoff_runtime::stream::Content;

use super::positional::client::Client;
use super::positional::operations::{MailBodyParts, MailOkParts, OpenBodyParts, PairBodyParts};
use super::positional::server::{
    Api, MailRequest, MailResponse, OpenRequest, OpenResponse, PairRequest, PairResponse, router,
};
use super::positional::types::{Head, Note};
use super::wire::{http, problem, serve};

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Api for Service {
    async fn mail(&self, request: MailRequest) -> Reply<MailResponse> {
        let MailBodyParts { head, part_2, part_3, items } = request.body;
        let picture = part_3.map(|part| format!("{:?} {}", part.media_type, part.bytes().len()));
        let first = Note::new(format!("{} {part_2} {picture:?}", head.title));
        MailResponse::Ok(MailOkParts { items: [vec![first], items].concat() }).into()
    }

    async fn pair(&self, _: PairRequest) -> Reply<PairResponse> {
        PairResponse::NoContent.into()
    }

    async fn open(&self, request: OpenRequest) -> Reply<OpenResponse> {
        assert_eq!((request.body.part_1.is_some(), request.body.extra.len()), (true, 1));
        OpenResponse::NoContent.into()
    }
}

async fn url() -> String {
    serve(router(Arc::new(Service))).await
}

async fn post(path: &str, parts: &[&str]) -> (u16, Value) {
    let body: String = parts.iter().map(|part| format!("--b\r\n{part}\r\n")).collect();
    let request = http().post(format!("{}{path}", url().await)).header("content-type", "multipart/mixed; boundary=b");
    let response = request.body(body + "--b--\r\n").send().await.unwrap();
    if response.status() == 204 { (204, Value::Null) } else { problem(response).await }
}

#[tokio::test]
async fn each_part_is_of_the_type_of_its_place() {
    let client = Client::builder().base_url(&url().await).build().unwrap();
    let mut body = MailBodyParts::new(Head::new("a title".to_owned()), "<p>".to_owned());
    body.part_3 = Some(Part::from(Content::from("png")).of("image/png"));
    body.items = vec![Note::new("one".to_owned()), Note::new("two".to_owned())];
    let answer = client.api().mail(&body).send().await.unwrap().into_body();
    let texts: Vec<&str> = answer.items.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["a title <p> Some(\"Some(\\\"image/png\\\") 3\")", "one", "two"]);
}

#[tokio::test]
async fn places_are_held_to_their_types_and_their_number() {
    assert_eq!(post("/pair", &["\r\n1", "\r\na"]).await.0, 204);
    assert_eq!(post("/pair", &["\r\n1"]).await.0, 204);
    let (status, refused) = post("/pair", &["\r\nx"]).await;
    assert_eq!((status, &refused["pointer"]), (400, &json!("/0")));
    let (status, refused) = post("/pair", &["\r\n1", "\r\na", "\r\nb"]).await;
    assert_eq!((status, &refused["pointer"]), (400, &json!("/2")));
    let (status, refused) = post("/pair", &[]).await;
    assert_eq!((status, &refused["pointer"]), (400, &json!("/0")));
}

#[tokio::test]
async fn a_place_without_a_schema_is_a_part_with_its_headers() {
    assert_eq!(post("/open", &["X-Kind: a\r\n\r\n1", "\r\n2"]).await.0, 204);
    let (status, refused) = post("/open", &["\r\n1", "\r\n2"]).await;
    assert_eq!((status, &refused["pointer"]), (400, &json!("/0")));
    let client = Client::builder().base_url(&url().await).build().unwrap();
    let mut part = Part::from(Content::from("1"));
    part.headers.insert("x-kind", "a".parse().unwrap());
    let body = OpenBodyParts { part_1: Some(part), extra: vec![Part::from(Content::from("2"))] };
    client.api().open(&body).send().await.unwrap();
    let pair = PairBodyParts { part_2: Some("a".to_owned()), ..PairBodyParts::new(1) };
    client.api().pair(&pair).send().await.unwrap();
}
