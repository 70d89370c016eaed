//! `sessions_server`: signs somebody in, says who it is, signs out, as `xtask/src/bench/runner/sign-in` describes it. On one
//! thread, so that there is a core left for what is measured.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use signoff_bench::{Failure, serve};

#[derive(Default)]
struct Sessions {
    by_token: HashMap<String, Value>,
    /// How many there were: what names are made of.
    count: u64,
}

type Shared = Arc<Mutex<Sessions>>;

#[derive(Deserialize)]
struct Credentials {
    email: String,
    password: String,
}

async fn sign_in(State(shared): State<Shared>, Json(given): Json<Credentials>) -> Response {
    if given.password != "correct horse battery" {
        return refused();
    }
    let mut sessions = shared.lock().unwrap_or_else(PoisonError::into_inner);
    sessions.count += 1;
    // Another one each time, and none that looks like the one before it (the multiplier is Knuth's).
    let mixed = sessions.count.wrapping_mul(6_364_136_223_846_793_005);
    let id = format!("{:08x}-5e55-4000-8000-{:012x}", mixed >> 32, mixed & 0xffff_ffff_ffff);
    let token = format!("tok_{mixed:016x}{:016x}", mixed.rotate_left(23));
    let session = json!({
        "id": id,
        "active": true,
        "issued_at": "2026-01-01T00:00:00Z",
        "expires_at": "2027-01-01T00:00:00Z",
        "methods": [{"method": "password", "level": 1}],
        "identity": {"id": "0b5a0f6e-1d1c-4e0e-9a3b-3c9f6a2d7e01", "traits": {"email": given.email, "name": null}},
    });
    let body = json!({"token": token, "session": session});
    sessions.by_token.insert(token, session);
    (StatusCode::CREATED, [(header::LOCATION, format!("/sessions/{id}"))], Json(body)).into_response()
}

async fn who_am_i(State(shared): State<Shared>, headers: HeaderMap) -> Response {
    let sessions = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let session = token(&headers).and_then(|token| sessions.by_token.get(token));
    session.map_or_else(refused, |session| Json(session).into_response())
}

async fn sign_out(State(shared): State<Shared>, headers: HeaderMap) -> Response {
    let mut sessions = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let ended = token(&headers).and_then(|token| sessions.by_token.remove(token));
    ended.map_or_else(refused, |_| StatusCode::NO_CONTENT.into_response())
}

fn token(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

fn refused() -> Response {
    let body = json!({"title": "not signed in", "status": 401});
    (StatusCode::UNAUTHORIZED, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let session = get(who_am_i).delete(sign_out);
    let router = Router::new().route("/sessions", post(sign_in)).route("/session", session);
    serve(router.with_state(Shared::default())).await
}
