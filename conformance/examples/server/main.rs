//! A server with counters on 127.0.0.1:4020, or where `COUNTER_LISTEN` says. With `--broken`, an increment adds two.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> io::Result<()> {
    let address = std::env::var("COUNTER_LISTEN").unwrap_or_else(|_| "127.0.0.1:4020".to_owned());
    let listener = TcpListener::bind(address).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, router(std::env::args().any(|argument| argument == "--broken"))).await
}

/// The counters by id.
type Counters = Arc<Mutex<BTreeMap<u64, i64>>>;

/// Returns the server's routes.
pub(crate) fn router(broken: bool) -> Router {
    let step = if broken { 2 } else { 1 };
    Router::new()
        .route("/counters", post(create))
        .route("/counters/{id}", get(read))
        .route(
            "/counters/{id}/increments",
            post(move |counters: State<Counters>, id: Path<u64>| increment(counters, id, step)),
        )
        .with_state(Counters::default())
}

async fn create(State(counters): State<Counters>, Json(start): Json<Value>) -> (StatusCode, Json<Value>) {
    let mut counters = counters.lock().unwrap_or_else(PoisonError::into_inner);
    let (id, value) = (counters.len() as u64 + 1, start.get("value").and_then(Value::as_i64).unwrap_or_default());
    counters.insert(id, value);
    (StatusCode::CREATED, Json(json!({ "id": id, "value": value })))
}

async fn read(State(counters): State<Counters>, Path(id): Path<u64>) -> Result<Json<Value>, StatusCode> {
    let counters = counters.lock().unwrap_or_else(PoisonError::into_inner);
    let value = counters.get(&id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(json!({ "id": id, "value": value })))
}

async fn increment(State(counters): State<Counters>, Path(id): Path<u64>, step: i64) -> StatusCode {
    let mut counters = counters.lock().unwrap_or_else(PoisonError::into_inner);
    match counters.get_mut(&id) {
        Some(value) => {
            *value += step;
            StatusCode::NO_CONTENT
        }
        None => StatusCode::NOT_FOUND,
    }
}
