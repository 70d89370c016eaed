//! The API over HTTP, down to the bytes.

use axum::Router;
use axum::body::Body;
use http::{Request, Response};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::routers;
use crate::clock::Clock;
use crate::source::Source;
use crate::state::State;
use crate::store::{Entities, MemoryStore};

fn api() -> Router {
    let state = State::new(Entities::new(MemoryStore::default()), Clock::system(), "http://127.0.0.1:0");
    let found = routers(&state).into_iter().find(|(source, _)| *source == Source::Cloudreve);
    found.map(|(_, router)| router).unwrap()
}

async fn send(api: &Router, request: http::request::Builder, body: &str) -> (Response<()>, String) {
    let (parts, body) =
        api.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap().into_parts();
    let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    (Response::from_parts(parts, ()), text)
}

fn json_request(method: &str, path: &str) -> http::request::Builder {
    Request::builder().method(method).uri(path).header("Content-Type", "application/json")
}

async fn call(api: &Router, method: &str, path: &str, body: &Value) -> Value {
    send(api, json_request(method, path), &body.to_string()).await.1.parse().unwrap()
}

/// The tokens of a new user.
async fn sign_in(api: &Router) -> Value {
    let user = json!({"email": "me@example.com", "password": "password"});
    assert_eq!(call(api, "POST", "/user", &user).await["code"], 0);
    call(api, "POST", "/session/token", &user).await["data"]["token"].clone()
}

#[tokio::test]
async fn signing_out_responds_and_revokes() {
    let api = api();
    let body = json!({"refresh_token": sign_in(&api).await["refresh_token"]});
    assert_eq!(call(&api, "POST", "/session/token/refresh", &body).await["code"], 0);
    let (response, text) = send(&api, json_request("DELETE", "/session/token"), &body.to_string()).await;
    assert_eq!(text, r#"{"code":0,"data":null,"msg":""}"#);
    assert_eq!(response.headers()["Content-Type"], "application/json; charset=utf-8");
    assert_eq!(response.headers()["Cache-Control"], "private, no-cache");
    assert_eq!(call(&api, "POST", "/session/token/refresh", &body).await["code"], 40020);
}

#[tokio::test]
async fn a_body_that_breaks_the_document_is_still_performed() {
    let api = api();
    let token = sign_in(&api).await["refresh_token"].as_str().unwrap().to_owned();
    let body = format!(r#"{{"REFRESH_TOKEN":"{token}"}} and more"#);
    let request = Request::builder().method("DELETE").uri("/session/token").header("Content-Type", "text/plain");
    assert_eq!(send(&api, request, &body).await.1, r#"{"code":0,"data":null,"msg":""}"#);
}

#[tokio::test]
async fn no_body_is_a_parameter_error() {
    for path in ["/session/token", "/session/token/2fa", "/session/token/refresh", "/user"] {
        let (response, text) = send(&api(), Request::builder().method("POST").uri(path), "").await;
        let answer: Value = text.parse().unwrap();
        assert_eq!((response.status().as_u16(), &answer["msg"]), (200, &json!("Parameter error")), "{path}");
    }
}

#[tokio::test]
async fn an_invalid_address_in_the_query_is_named() {
    let api = api();
    sign_in(&api).await;
    let message = async |query: &str| call(&api, "GET", &format!("/session/prepare{query}"), &Value::Null).await;
    assert_eq!(message("?email=me%40example.com").await["data"]["password_enabled"], true);
    assert_eq!(message("").await["msg"], "Email cannot be empty");
    assert_eq!(message("?email=me").await["msg"], "Email format error");
    assert_eq!(message("?email=you@example.com").await["code"], 404);
}

#[tokio::test]
async fn a_login_is_required_before_the_body_is_read() {
    let (_, text) = send(&api(), json_request("PATCH", "/user/setting"), "{").await;
    assert!(text.starts_with(r#"{"code":401,"data":null,"msg":"Login required","#), "{text}");
}

#[tokio::test]
async fn a_refresh_token_as_authorization_is_rejected_everywhere() {
    let api = api();
    let token = sign_in(&api).await["refresh_token"].as_str().unwrap().to_owned();
    for (method, path) in [("GET", "/site/ping"), ("DELETE", "/session/token"), ("GET", "/user/me")] {
        let request = json_request(method, path).header("Authorization", format!("Bearer {token}"));
        let (response, text) = send(&api, request, "{").await;
        assert!(text.starts_with(r#"{"code":40020,"data":null,"msg":"Invalid token type","#), "{text}");
        assert!(!response.headers().contains_key("Cache-Control"));
    }
}

#[tokio::test]
async fn unknown_paths_and_methods_are_404_in_plain_text() {
    for (method, path) in [("GET", "/no/such/path"), ("PUT", "/session/token"), ("DELETE", "/user/me")] {
        let (response, text) = send(&api(), Request::builder().method(method).uri(path), "").await;
        assert_eq!((response.status().as_u16(), &*text), (404, "404 page not found"), "{method} {path}");
        assert_eq!(response.headers()["Content-Type"], "text/plain");
    }
}
