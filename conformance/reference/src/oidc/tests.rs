//! The provider through its router: what no scenario sees.

use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::routers;
use crate::clock::Clock;
use crate::state::State;
use crate::store::{Entities, MemoryStore};

async fn send(request: Request<Body>) -> (StatusCode, Value) {
    let state = State::new(Entities::new(MemoryStore::new()), Clock::system(), "http://127.0.0.1:1");
    let (_, router) = routers(&state).remove(0);
    let response = router.oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

fn post(path: &str, body: &str) -> Request<Body> {
    let kind = if body.starts_with('{') { "application/json" } else { "application/x-www-form-urlencoded" };
    Request::post(path).header("content-type", kind).body(Body::from(body.to_owned())).unwrap()
}

#[tokio::test]
async fn every_endpoint_of_discovery_is_below_the_issuer() {
    let request = Request::get("/.well-known/openid-configuration").body(Body::empty()).unwrap();
    let (status, metadata) = send(request).await;
    assert_eq!(status, StatusCode::OK);
    let endpoints = metadata.as_object().unwrap().iter().filter(|(name, _)| name.ends_with("_endpoint"));
    for (name, url) in endpoints {
        assert!(url.as_str().unwrap().starts_with("http://127.0.0.1:1/oidc/"), "{name}: {url}");
    }
}

#[tokio::test]
async fn a_client_needs_an_address_and_gets_credentials() {
    let (status, answer) = send(post("/register", "{}")).await;
    assert_eq!((status, &answer["error"]), (StatusCode::BAD_REQUEST, &json!("invalid_redirect_uri")));
    let (status, answer) = send(post("/register", r#"{"redirect_uris": ["https://client.example/"]}"#)).await;
    assert_eq!(status, StatusCode::CREATED);
    assert!(answer["client_id"].is_string() && answer["client_secret"].is_string(), "{answer}");
}

#[tokio::test]
async fn a_request_without_credentials_gets_no_tokens() {
    let (status, answer) = send(post("/token", "grant_type=refresh_token&refresh_token=x")).await;
    assert_eq!((status, &answer["error"]), (StatusCode::UNAUTHORIZED, &json!("invalid_client")));
}
