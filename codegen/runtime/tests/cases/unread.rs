//! Raw operations: the handler gets the request unread, whatever the document says about it.

use std::sync::Arc;

use serde_json::json;
use signoff_runtime::OperationInfo;
use signoff_runtime::server::{Hooks, RawRequest, Rejection, Reply, Response, Violation};

use super::raw::client::{Client, PutNoteSuccess};
use super::raw::example;
use super::raw::server::{Notes, PutNoteRequest, PutNoteResponse, ReadNoteRequest, ReadNoteResponse, router};
use super::raw::types::{Note, PutNoteColour};
use super::wire::{http, problem, serve};

const LIMIT: usize = 1000;

/// Takes any text as a note; with the query `reading=as documented`, it reads the request as the document describes it.
#[derive(Default)]
struct Service {
    checked: bool,
}

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    fn body_limit(&self, _operation: &'static OperationInfo) -> usize {
        LIMIT
    }

    fn check_responses(&self) -> bool {
        self.checked
    }

    fn respond(&self, operation: &'static OperationInfo, mut response: Response) -> Response {
        response.headers_mut().insert("x-operation", operation.id.parse().unwrap());
        response
    }
}

async fn put(request: RawRequest<PutNoteRequest>) -> Result<Note, Rejection> {
    if request.query("reading").as_deref() == Some("as documented") {
        return Ok(request.read().await?.body);
    }
    let desk = request.path.clone();
    let (parts, body) = request.read_body().await?;
    Ok(Note::new(format!("{} {desk:?} {}", parts.method, String::from_utf8_lossy(&body))))
}

impl Notes for Service {
    async fn put_note(&self, request: RawRequest<PutNoteRequest>) -> Reply<PutNoteResponse> {
        match put(request).await {
            Ok(note) => PutNoteResponse::Ok(note).into(),
            Err(Rejection { violation: Violation::BodyTooLarge { limit }, body, .. }) => {
                let words = format!("read {} bytes of a body larger than {limit}", body.len());
                Reply::raw(Response::new(axum::body::Body::from(words)))
            }
            Err(rejection) => Reply::raw(self.reject(rejection).await),
        }
    }

    async fn read_note(&self, _request: ReadNoteRequest) -> Reply<ReadNoteResponse> {
        Reply::raw(Response::default())
    }
}

async fn start(checked: bool) -> String {
    serve(router(Arc::new(Service { checked }))).await
}

/// Sends a note to desk 1 without credentials.
async fn post(query: &str, media_type: &str, body: impl Into<reqwest::Body>) -> reqwest::Response {
    let url = format!("{}/desks/1/notes{query}", start(false).await);
    http().post(url).header("content-type", media_type).body(body).send().await.unwrap()
}

#[tokio::test]
async fn a_raw_handler_gets_what_the_document_forbids() {
    let url = format!("{}/desks/a%20b/notes?colour=green", start(false).await);
    let answer = http().post(url).body("hello").send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.text().await.unwrap(), r#"{"text":"POST [(\"desk\", \"a%20b\")] hello"}"#);
}

#[tokio::test]
async fn a_raw_handler_can_read_the_request_as_the_document_describes_it() {
    let note = r#"{"text": "hello"}"#;
    let answer = post("?reading=as%20documented&colour=red", "application/json", note).await;
    assert_eq!(answer.text().await.unwrap(), r#"{"text":"hello"}"#);
    for (query, media_type, body, status) in [
        ("?reading=as+documented", "application/json", note, 400),
        ("?reading=as+documented&colour=green", "application/json", note, 400),
        ("?reading=as+documented&colour=red", "text/plain", note, 415),
        ("?reading=as+documented&colour=red", "application/json", "{}", 400),
        ("?reading=as+documented&colour=red", "application/json", "", 400),
    ] {
        assert_eq!(problem(post(query, media_type, body).await).await.0, status, "{query} {media_type} {body}");
    }
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_left_to_the_raw_handler() {
    let text = |answer: reqwest::Response| async { answer.text().await.unwrap() };
    let declared = "x".repeat(LIMIT + 1);
    let unread = post("?reading=as+documented&colour=red", "application/json", declared.clone()).await;
    assert_eq!(text(unread).await, "read 0 bytes of a body larger than 1000");
    let whole = post("", "text/plain", "x".repeat(LIMIT)).await;
    assert_eq!(whole.status(), 200);
    let chunked = tokio_util::io::ReaderStream::new(std::io::Cursor::new("x".repeat(LIMIT + 1)));
    let answer = text(post("", "text/plain", reqwest::Body::wrap_stream(chunked)).await).await;
    assert!(answer.ends_with("bytes of a body larger than 1000"), "{answer}");
}

#[tokio::test]
async fn answers_of_a_raw_operation_pass_the_hooks_and_the_check() {
    assert_eq!(post("", "text/plain", "").await.headers()["x-operation"], "putNote");
    let url = format!("{}/desks/1/notes", start(true).await);
    assert_eq!(http().post(&url).body("fits").send().await.unwrap().status(), 200);
    let undocumented = http().post(&url).body("x".repeat(LIMIT + 1)).send().await.unwrap();
    assert_eq!(problem(undocumented).await.0, 500);
}

#[tokio::test]
async fn other_operations_of_the_document_are_still_checked() {
    let answer = http().get(format!("{}/notes/1", start(false).await)).send().await.unwrap();
    assert_eq!(problem(answer).await.0, 401);
}

#[tokio::test]
async fn a_client_calls_a_raw_operation_as_any_other() {
    let client = Client::builder().base_url(&start(false).await).bearer("token").build().unwrap();
    let note = Note::new("hello".to_owned());
    let answer = client.notes().put_note(1, &PutNoteColour::Red, &note).send().await.unwrap();
    let PutNoteSuccess::Ok(note) = answer.into_body() else { panic!("the note is missing") };
    assert_eq!(note.text, r#"POST [("desk", "1")] {"text":"hello"}"#);
}

#[tokio::test]
async fn an_example_server_holds_a_raw_request_to_the_document() {
    let url = serve(example::router().unwrap()).await;
    let post = |colour: &str| http().post(format!("{url}/desks/1/notes?colour={colour}")).json(&json!({"text": "a"}));
    assert_eq!(post("red").send().await.unwrap().status(), 200);
    assert_eq!(problem(post("green").send().await.unwrap()).await.0, 400);
}
