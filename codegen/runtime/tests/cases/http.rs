//! What a generated server does as HTTP says, and what it says of its own answers in development.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use signoff_runtime::OperationInfo;
use signoff_runtime::server::{Hooks, Reply, Response};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::responses::server::{
    Files, Jobs, PutFileRequest, PutFileResponse, ReadJobsRequest, ReadJobsResponse, StartJobRequest, StartJobResponse,
    router,
};
use super::responses::types::Job;
use super::wire::{http, problem, serve};

/// Answers with what the request asks for, right or wrong.
#[derive(Default)]
struct Service {
    checked: bool,
}

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    fn body_limit(&self, _operation: &'static OperationInfo) -> usize {
        200
    }

    fn check_responses(&self) -> bool {
        self.checked
    }
}

impl Jobs for Service {
    async fn start_job(&self, request: StartJobRequest) -> Reply<StartJobResponse> {
        let raw = |status: u16, media_type: &str, body: &'static str| {
            let response = signoff_runtime::http::Response::builder()
                .status(status)
                .header("content-type", media_type)
                .header("location", "/a");
            Reply::raw(response.body(axum::body::Body::from(body)).unwrap())
        };
        match request.body.name.as_str() {
            "member" => raw(200, "application/json", r#"{"name": "a", "tags": [1]}"#),
            "media type" => raw(200, "text/html", "<p>"),
            "body" => raw(202, "application/json", "{}"),
            "header" => StartJobResponse::Accepted.into(),
            "stream" => raw(409, "text/plain; charset=utf-8", "busy"),
            name => StartJobResponse::Ok(Job::new(name.to_owned())).into(),
        }
    }

    async fn read_jobs(&self, _request: ReadJobsRequest) -> Reply<ReadJobsResponse> {
        ReadJobsResponse::Ok("a,b".to_owned()).into()
    }
}

impl Files for Service {
    async fn put_file(&self, _request: PutFileRequest) -> Reply<PutFileResponse> {
        Reply::raw(Response::new(axum::body::Body::empty()))
    }
}

async fn start() -> String {
    serve(router(Arc::new(Service::default()))).await
}

/// Sends bytes and reads until the other side has said this or is done.
async fn exchange(url: &str, request: &str, until: &str) -> String {
    let mut stream = tokio::net::TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut text = String::new();
    let mut buffer = [0; 1024];
    while !text.contains(until) {
        let read = tokio::time::timeout(Duration::from_secs(20), stream.read(&mut buffer)).await.unwrap().unwrap();
        if read == 0 {
            break;
        }
        text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
    }
    text
}

#[tokio::test]
async fn a_path_that_is_not_documented_is_404() {
    let url = start().await;
    assert_eq!(http().get(format!("{url}/none")).send().await.unwrap().status(), 404);
    assert_eq!(http().request("OPTIONS".parse().unwrap(), format!("{url}/none")).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn a_method_that_is_not_documented_is_405_with_those_that_are() {
    let deleted = http().delete(format!("{}/jobs", start().await)).send().await.unwrap();
    assert_eq!(deleted.headers()["allow"], "GET, HEAD, OPTIONS, POST");
    assert_eq!(problem(deleted).await.0, 405);
}

#[tokio::test]
async fn head_is_get_without_its_body_but_with_its_length() {
    let url = start().await;
    let head = http().head(format!("{url}/jobs")).send().await.unwrap();
    assert_eq!((head.status().as_u16(), &head.headers()["content-type"]), (200, &"text/csv".parse().unwrap()));
    assert_eq!(head.headers()["content-length"], "3");
    assert_eq!(head.bytes().await.unwrap().len(), 0);
    assert_eq!(http().head(format!("{url}/files")).send().await.unwrap().status(), 405);
}

#[tokio::test]
async fn options_says_what_a_path_can_do() {
    let url = start().await;
    let options = http().request("OPTIONS".parse().unwrap(), format!("{url}/files")).send().await.unwrap();
    assert_eq!((options.status().as_u16(), &options.headers()["allow"]), (204, &"OPTIONS, PUT".parse().unwrap()));
}

#[tokio::test]
async fn what_the_caller_cannot_take_is_406_unless_an_answer_has_no_body() {
    let url = start().await;
    let get = |accept: &'static str| http().get(format!("{url}/jobs")).header("accept", accept).send();
    let (status, body) = problem(get("image/*, application/json").await.unwrap()).await;
    assert_eq!(status, 406);
    assert_eq!(body["detail"], "`Accept` takes nothing that this operation answers with: text/csv");
    assert_eq!(get("text/csv;q=0, */*").await.unwrap().status(), 406);
    assert_eq!(get("application/json, text/*;q=0.1").await.unwrap().status(), 200);
    let post = http().post(format!("{url}/jobs")).header("x-key", "k").header("accept", "image/png");
    let post = post.header("content-type", "application/json").body(r#"{"name": "a"}"#);
    assert_eq!(post.send().await.unwrap().status(), 200, "202 has no body, so the caller may well take it");
}

#[tokio::test]
async fn a_body_of_another_media_type_is_415() {
    let put = http().put(format!("{}/files", start().await)).header("content-type", "image/png").body("x");
    assert_eq!(problem(put.send().await.unwrap()).await.0, 415);
}

#[tokio::test]
async fn a_body_with_a_content_coding_is_415_with_the_codings_that_are_accepted() {
    let url = start().await;
    let put = |coding: &'static str, body: &'static str| {
        let request = http().put(format!("{url}/files")).header("content-type", "text/plain");
        request.header("content-encoding", coding).body(body).send()
    };
    for coding in ["gzip", "br", "identity, deflate"] {
        let answer = put(coding, "x").await.unwrap();
        assert_eq!(answer.headers()["accept-encoding"], "identity");
        let (status, body) = problem(answer).await;
        assert_eq!((status, body["detail"].as_str()), (415, Some("the body must have no content coding")), "{coding}");
    }
    assert_eq!(put("Identity", "x").await.unwrap().status(), 200);
}

#[tokio::test]
async fn a_body_that_says_it_is_too_large_is_413_before_it_is_sent() {
    let head = "PUT /files HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\nexpect: 100-continue\r\n";
    let told = exchange(&start().await, &format!("{head}content-length: 201\r\n\r\n"), "detail").await;
    assert!(told.starts_with("HTTP/1.1 413 "), "{told}");
}

#[tokio::test]
async fn a_body_that_turns_out_too_large_is_413() {
    let head = "PUT /files HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n";
    let body = format!("c9\r\n{}\r\n0\r\n\r\n", "x".repeat(201));
    let told = exchange(&start().await, &format!("{head}{body}"), "detail").await;
    assert!(told.starts_with("HTTP/1.1 413 "), "{told}");
}

#[tokio::test]
async fn credentials_are_looked_at_before_the_body_is_read() {
    let head = "POST /jobs HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\n";
    let expecting = format!("{head}expect: 100-continue\r\ncontent-length: 14\r\n");
    let url = start().await;
    let told = exchange(&url, &format!("{expecting}\r\n"), "detail").await;
    assert!(told.starts_with("HTTP/1.1 401 "), "{told}");
    let told = exchange(&url, &format!("{expecting}x-key: k\r\n\r\n"), "\r\n\r\n").await;
    assert!(told.starts_with("HTTP/1.1 100 "), "{told}");
}

#[tokio::test]
async fn in_development_an_answer_that_breaks_the_document_is_500_and_says_where() {
    let url = serve(router(Arc::new(Service { checked: true }))).await;
    let post = |name: &str| {
        let post = http().post(format!("{url}/jobs")).header("x-key", "k").header("content-type", "application/json");
        post.body(json!({"name": name}).to_string()).send()
    };
    assert_eq!(post("right").await.unwrap().status(), 200);
    assert_eq!(post("stream").await.unwrap().status(), 409);
    let (status, body) = problem(post("member").await.unwrap()).await;
    assert_eq!((status, &body["pointer"], &body["answered"]), (500, &json!("/tags/0"), &json!(200)));
    let detail = "startJob answered 200, and the answer breaks the document: the body is not valid: /tags/0: ";
    assert!(body["detail"].as_str().unwrap().starts_with(detail), "{body}");
    for (name, what) in [
        ("media type", "the media type text/html is none of application/json"),
        ("body", "there is a body (application/json) where none is documented"),
        ("header", "the required header \"Location\" is missing"),
    ] {
        let (status, body) = problem(post(name).await.unwrap()).await;
        assert_eq!(status, 500);
        assert!(body["detail"].as_str().unwrap().ends_with(what), "{body}");
    }
    let put = http().put(format!("{url}/files")).send().await.unwrap();
    let (status, body) = problem(put).await;
    assert_eq!((status, body["operation"].as_str()), (500, Some("putFile")));
    assert!(body["detail"].as_str().unwrap().ends_with("a documented body is missing, or does not say its media type"));
}

#[tokio::test]
async fn answers_are_not_checked_unless_asked() {
    let post = http().post(format!("{}/jobs", start().await)).header("x-key", "k");
    let post = post.header("content-type", "application/json").body(r#"{"name": "media type"}"#);
    assert_eq!(post.send().await.unwrap().status(), 200);
}
