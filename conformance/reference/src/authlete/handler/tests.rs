//! The API over HTTP, in the same process.

use axum::Router;
use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::*;
use crate::authlete::routers;
use crate::clock::Clock;
use crate::source::Source;
use crate::store::{Entities, MemoryStore};

const TOKEN: &str = "signoff-development-service-token-715948317";

struct Reference(Vec<(Source, Router)>);

impl Reference {
    fn new() -> Self {
        let store = Entities::new(MemoryStore::new());
        Self(routers(&State::new(store, Clock::system(), "http://127.0.0.1:4455")))
    }

    async fn send(&self, source: Source, request: Request<Body>) -> (StatusCode, Value) {
        let router = self.0.iter().find(|(own, _)| *own == source).unwrap().1.clone();
        let response = router.oneshot(request).await.unwrap();
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, serde_json::from_slice(&body).unwrap_or(Value::Null))
    }

    async fn post(&self, path: &str, media_type: &str, body: &str) -> (StatusCode, Value) {
        let request = Request::post(format!("/api/715948317/{path}"))
            .header("Authorization", format!("Bearer {TOKEN}"))
            .header("Content-Type", media_type)
            .body(Body::from(body.to_owned()));
        self.send(Source::Authlete, request.unwrap()).await
    }

    async fn call(&self, path: &str, body: Value) -> Value {
        let (status, answer) = self.post(path, "application/json", &body.to_string()).await;
        assert_eq!(status, StatusCode::OK);
        answer
    }

    async fn create(&self, client: i64) -> Value {
        let body =
            json!({"grantType": "AUTHORIZATION_CODE", "clientId": client, "subject": "john", "sessionId": "my-sid"});
        self.call("auth/token/create", body).await
    }
}

#[test]
fn a_path_has_a_service_id_and_an_api_path() {
    assert_eq!(service_id("/api/12%33/nativesso/logout"), "123");
    assert_eq!(service_id("/api"), "");
    assert_eq!(api_path("/api/{serviceId}/nativesso/logout"), "/nativesso/logout");
    assert_eq!(api_path("/api"), "/api");
}

#[tokio::test]
async fn the_published_example_has_exactly_the_published_response() {
    let reference = Reference::new();
    let token = reference.create(1_140_735_077).await["accessToken"].clone();
    reference.create(1_140_735_078).await;
    let answer = reference.call("nativesso/logout", json!({"sessionId": "my-sid"})).await;
    let message = "[A503001] The /nativesso/logout API call successfully deleted 2 access/refresh token record(s).";
    let expected = json!({"resultCode": "A503001", "resultMessage": message, "action": "OK", "count": 2});
    assert_eq!(answer, expected);
    let looked_up = reference.call("auth/introspection", json!({"token": token})).await;
    assert_eq!((&looked_up["action"], &looked_up["resultCode"]), (&json!("UNAUTHORIZED"), &json!("A057302")));
}

#[tokio::test]
async fn wrong_members_are_reported_by_an_action() {
    let reference = Reference::new();
    for body in [json!({}), json!({"sessionId": null}), json!({"sessionId": ""}), json!({"sessionId": 5}), json!([])] {
        assert_eq!(reference.call("nativesso/logout", body).await["action"], "CALLER_ERROR");
    }
    assert_eq!(reference.call("auth/token/create", json!({})).await["action"], "BAD_REQUEST");
    assert_eq!(reference.call("auth/introspection", json!({})).await["action"], "BAD_REQUEST");
}

#[tokio::test]
async fn an_unreadable_body_is_rejected() {
    let reference = Reference::new();
    for (media_type, body) in [("application/json", "{"), ("application/json", ""), ("text/plain", "sessionId=x")] {
        let (status, answer) = reference.post("nativesso/logout", media_type, body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{media_type} {body}");
        assert!(answer["resultCode"].as_str().unwrap().starts_with("A0012"));
    }
}

#[tokio::test]
async fn credentials_are_checked_before_the_body() {
    let request = Request::post("/api/715948317/nativesso/logout").body(Body::from("{")).unwrap();
    let (status, answer) = Reference::new().send(Source::Authlete, request).await;
    assert_eq!((status, &answer["resultCode"]), (StatusCode::UNAUTHORIZED, &json!("A001202")));
}

#[tokio::test]
async fn a_wrong_method_is_rejected_in_the_documented_form() {
    let request = Request::get("/api/715948317/nativesso/logout").body(Body::empty()).unwrap();
    let (status, answer) = Reference::new().send(Source::Authlete, request).await;
    assert_eq!((status, &answer["resultCode"]), (StatusCode::METHOD_NOT_ALLOWED, &json!("A001294")));
}

#[tokio::test]
async fn scopes_of_a_form_are_separated_by_spaces() {
    let reference = Reference::new();
    let form = "grantType=IMPLICIT&clientId=1140735077&subject=john&scopes=openid";
    let (_, created) = reference.post("auth/token/create", "application/x-www-form-urlencoded", form).await;
    let token = created["accessToken"].as_str().unwrap();
    for (scopes, action) in [("openid", "OK"), ("openid+history.read", "FORBIDDEN")] {
        let form = format!("token={token}&scopes={scopes}");
        let (_, answer) = reference.post("auth/introspection", "application/x-www-form-urlencoded", &form).await;
        assert_eq!(answer["action"], action);
    }
}

#[tokio::test]
async fn the_lever_fails_one_sign_out() {
    let reference = Reference::new();
    reference.create(1_140_735_077).await;
    let arm = Request::put("/services/715948317/sessions/my-sid/failure").body(Body::empty()).unwrap();
    assert_eq!(reference.send(Source::AuthleteControl, arm).await.0, StatusCode::NO_CONTENT);
    let sign_out = json!({"sessionId": "my-sid"});
    assert_eq!(reference.call("nativesso/logout", sign_out.clone()).await["action"], "SERVER_ERROR");
    assert_eq!(reference.call("nativesso/logout", sign_out).await["count"], 1);
}
