//! Multipart bodies between a generated client and a generated server, and as others write them.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::Bytes;
use signoff_runtime::http::HeaderValue;
use signoff_runtime::json::to_value;
use signoff_runtime::multipart::{self, Part, split};
use signoff_runtime::server::{Hooks, Reply};
use signoff_runtime::stream::Content;

use super::multipart::client::{Client, UploadSuccess};
use super::multipart::operations::{NullableBodyParts, StrictBody, StrictBodyParts, UploadBodyParts};
use super::multipart::server::{
    Files, NullableRequest, NullableResponse, StrictRequest, StrictResponse, UploadRequest, UploadResponse,
};
use super::multipart::types::Owner;
use super::wire::{http, problem, serve};

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

fn shown(part: &Part) -> Value {
    let text = String::from_utf8_lossy(&part.bytes()).into_owned();
    json!([part.file_name, part.media_type, text])
}

impl Files for Service {
    async fn upload(&self, request: UploadRequest) -> Reply<UploadResponse> {
        let body = request.body;
        if *body.title == "back" {
            return UploadResponse::PartialContent(vec![body.picture.named(""), Part::from(Content::from("x"))]).into();
        }
        let thumb = body.thumb.as_ref().map(|thumb| json!([shown(thumb), thumb.headers["x-rate"].to_str().unwrap()]));
        let read = json!({
            "title": *body.title, "size": body.size, "picture": shown(&body.picture),
            "others": body.others.iter().map(shown).collect::<Vec<_>>(), "owner": body.owner.as_ref().map(to_value),
            "owners": body.owners.iter().map(to_value).collect::<Vec<_>>(), "tags": body.tags, "marks": body.marks,
            "thumb": thumb, "note": body.note, "extra": body.extra.iter().map(|part| &part.name).collect::<Vec<_>>(),
        });
        UploadResponse::Ok(signoff_runtime::json::from_value(&read).unwrap()).into()
    }

    async fn nullable(&self, request: NullableRequest) -> Reply<NullableResponse> {
        let body = request.body;
        let files = |parts: &[Part]| parts.iter().map(shown).collect::<Vec<_>>();
        let single = [&body.first, &body.second, &body.third, &body.fourth, &body.fifth];
        let read = json!({
            "single": single.map(|part| part.as_ref().map(shown)), "files": files(&body.files),
            "sheets": files(&body.sheets), "numbers": body.numbers, "counts": body.counts,
            "owner": body.owner.as_ref().map(to_value), "age": body.age,
        });
        NullableResponse::Ok(signoff_runtime::json::from_value(&read).unwrap()).into()
    }

    async fn strict(&self, _: StrictRequest) -> Reply<StrictResponse> {
        StrictResponse::NoContent.into()
    }
}

async fn url() -> String {
    serve(super::multipart::server::router(Arc::new(Service))).await
}

fn upload(title: &str, picture: Part) -> UploadBodyParts {
    UploadBodyParts::new(title, picture)
}

async fn read(client: &Client, body: &UploadBodyParts) -> Value {
    match client.files().upload(body).send().await.unwrap().into_body() {
        UploadSuccess::Ok(read) => to_value(&read),
        UploadSuccess::PartialContent(parts) => json!(parts.iter().map(shown).collect::<Vec<_>>()),
    }
}

#[tokio::test]
async fn every_kind_of_part_arrives_as_it_was_sent() {
    let client = Client::at(url().await).unwrap();
    let mut thumb = Part::from(Content::from("t"));
    thumb.headers.insert("x-rate", HeaderValue::from_static("3"));
    let owner = |name: &str| Owner::new(name.to_owned());
    let body = UploadBodyParts {
        size: Some(3),
        others: vec![Part::file("a.txt", "a").of("text/plain"), Part::file("b\"\r\n;x=\".bin", vec![0xff_u8])],
        owner: Some(owner("one")),
        owners: vec![owner("two"), owner("three")],
        tags: vec!["a,b".to_owned(), "c".to_owned()],
        marks: Some(vec![1, 2]),
        thumb: Some(thumb),
        note: Some("# note\r\n--".to_owned()),
        extra: vec![Part::from(Content::from("?")).named("more")],
        ..upload("title", Part::file("p.png", "png\r\n--x"))
    };
    let expected = json!({
        "title": "title", "size": 3, "picture": ["p.png", "image/png", "png\r\n--x"],
        "others": [["a.txt", "text/plain", "a"], ["b\"\r\n;x=\".bin", "application/octet-stream", "\u{fffd}"]],
        "owner": {"name": "one"}, "owners": [{"name": "two"}, {"name": "three"}], "tags": ["a,b", "c"], "marks": [1, 2],
        "thumb": [[null, null, "t"], "3"], "note": "# note\r\n--", "extra": ["more"],
    });
    assert_eq!(read(&client, &body).await, expected);
}

#[tokio::test]
async fn a_file_may_be_a_stream_and_its_length_is_known_where_the_files_is() {
    let client = Client::at(url().await).unwrap();
    let picture = |length| Part::file("p", Content::reader(std::io::Cursor::new("streamed"), length)).of("image/jpeg");
    for length in [Some(8), None] {
        let body = upload("t", picture(length));
        let (_, content, _) = multipart::Writer::write("multipart/form-data", &body);
        assert_eq!(content.length().is_some(), length.is_some());
        assert_eq!(read(&client, &body).await["picture"], json!(["p", "image/jpeg", "streamed"]));
    }
}

#[tokio::test]
async fn parts_without_names_go_both_ways() {
    let client = Client::at(url().await).unwrap();
    let body = upload("back", Part::file("p.png", "png"));
    let expected = json!([["p.png", "image/png", "png"], [null, null, "x"]]);
    assert_eq!(read(&client, &body).await, expected);
}

#[tokio::test]
async fn null_does_not_change_the_kind_of_a_part() {
    let client = Client::at(url().await).unwrap();
    let file = |text: &'static str| Part::file("f", text);
    let body = NullableBodyParts {
        first: Some(file("1")),
        second: Some(file("2")),
        third: Some(file("3")),
        fourth: Some(file("4")),
        fifth: Some(file("5")),
        files: vec![file("6"), file("7")],
        sheets: vec![file("8")],
        numbers: vec![1, 2],
        counts: vec![3],
        owner: Some(Owner::new("o".to_owned())),
        age: Some(9),
        ..NullableBodyParts::new()
    };
    let read = to_value(client.files().nullable(&body).send().await.unwrap().body());
    let part = |text: &str| json!(["f", "application/octet-stream", text]);
    let single = ["1", "2", "3", "4", "5"].map(part);
    let expected = json!({
        "single": single, "files": [part("6"), part("7")], "sheets": [part("8")],
        "numbers": [1, 2], "counts": [3], "owner": {"name": "o"}, "age": 9,
    });
    assert_eq!(read, expected);
    let empty = to_value(client.files().nullable(&NullableBodyParts::new()).send().await.unwrap().body());
    assert_eq!(empty["single"], json!([null, null, null, null, null]));
}

/// What is answered to these parts, each a head and a body.
async fn answer(path: &str, parts: &[(&str, &str)]) -> (u16, Value) {
    let body: String = parts.iter().map(|(head, body)| format!("--b\r\n{head}\r\n\r\n{body}\r\n")).collect();
    let request = http().request(if path == "/strict" { "PUT" } else { "POST" }.parse().unwrap(), url().await + path);
    let request = request.header("content-type", "multipart/form-data; boundary=\"b\"").body(format!("{body}--b--"));
    let response = request.send().await.unwrap();
    if response.status() == 204 { (204, Value::Null) } else { problem(response).await }
}

const TITLE: (&str, &str) = ("Content-Disposition: form-data; name=\"title\"", "t");
const PICTURE: (&str, &str) =
    ("content-disposition: form-data; filename*=UTF-8''%c3%bc.png; name=picture\r\nContent-Type: image/png", "p");

#[tokio::test]
async fn a_part_that_does_not_fit_is_rejected_by_its_name() {
    let field = |head: &'static str, text: &'static str| (head, text);
    let wrong = [
        (field("Content-Disposition: form-data; name=\"size\"", "many"), "/size", "expected an integer"),
        (field("Content-Disposition: form-data; name=\"owner\"", "{\"name\": 1}"), "/owner/name", "expected a string"),
        (field("Content-Disposition: form-data; name=\"owners\"", "{"), "/owners/0", "not JSON"),
        (field("Content-Disposition: form-data; name=\"marks\"", "1,x"), "/marks/1", "expected an integer"),
        (
            field("Content-Disposition: form-data; name=\"thumb\"", "t"),
            "/thumb",
            "the part needs the header \"X-Rate\"",
        ),
        (
            field("Content-Disposition: form-data; name=\"note\"\r\nContent-Type: text/html", "n"),
            "/note",
            "text/markdown",
        ),
    ];
    for (part, pointer, message) in wrong {
        let (status, body) = answer("/upload", &[TITLE, PICTURE, part]).await;
        assert_eq!((status, &body["pointer"]), (400, &json!(pointer)), "{body}");
        assert!(body["detail"].as_str().unwrap().contains(message), "{body}");
    }
    let (status, body) = answer("/upload", &[TITLE]).await;
    assert_eq!((status, &body["pointer"]), (400, &json!("/picture")));
    let (status, body) = answer("/strict", &[("Content-Disposition: form-data; name=\"b\"", "")]).await;
    assert_eq!((status, &body["pointer"]), (400, &json!("/b")));
}

#[tokio::test]
async fn parts_are_read_as_browsers_and_others_write_them() {
    let (status, body) = answer("/upload", &[TITLE, PICTURE]).await;
    assert_eq!((status, &body["picture"]), (200, &json!(["ü.png", "image/png", "p"])));
    assert_eq!(answer("/strict", &[("Content-Disposition: form-data; name=a", "x")]).await.0, 204);
    let client = Client::at(url().await).unwrap();
    let parts = StrictBodyParts { a: Some("x".to_owned()) };
    assert_eq!(client.files().strict().body(&StrictBody::Multipart(parts)).send().await.unwrap().status(), 204);
}

#[test]
fn a_body_that_is_no_multipart_says_why() {
    let read = |media_type: &str, body: &'static str| split(media_type, &Bytes::from(body)).unwrap_err().to_string();
    let named = "multipart/form-data; boundary=b";
    assert_eq!(read("multipart/form-data", ""), "the media type names no boundary");
    assert_eq!(read(named, "anything"), "the boundary is not in the body");
    assert_eq!(read(named, "--b\r\n\r\ncut"), "/0: the part is cut off: no boundary follows");
    assert_eq!(read(named, "--b\r\n\r\n\r\n--bx"), "/1: a boundary does not end its line");
    assert_eq!(read(named, "--b\r\nno header\r\n\r\n\r\n--b--"), "/0: a line of the part's headers is none");
    assert_eq!(read(named, "--b\r\nx: y\r\n--b--"), "/0: the headers of the part have no end, or are too large");
    let many = format!("--b{}", "\r\n\r\n\r\n--b".repeat(10_002));
    assert_eq!(split(named, &Bytes::from(many)).unwrap_err().message(), "more than 10000 parts");
}

#[test]
fn what_surrounds_the_parts_is_nobodys() {
    let body = "preamble\r\n--b \t\r\n\r\none\r\n--b\r\nX-A: 1\r\n\r\n\r\n--b--\r\nepilogue\r\n--b\r\n\r\n";
    let parts = split("multipart/mixed; charset=x; boundary=b", &Bytes::from(body)).unwrap();
    assert_eq!(parts.iter().map(Part::bytes).collect::<Vec<_>>(), ["one", ""]);
    assert_eq!(parts[1].headers["x-a"], "1");
}
