//! `server_by_hand`: takes notes as a careful person writes it with axum: the same checks, the same answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;
use signoff_bench::by_hand::{NewNote, Note, Problem, check_length};
use signoff_bench::{Failure, TOKEN, serve};

#[derive(Deserialize)]
struct CreateQuery {
    notify: Option<bool>,
}

fn problem(status: StatusCode, detail: &str) -> Response {
    let body = json!({
        "type": "about:blank", "title": status.canonical_reason(), "status": status.as_u16(), "detail": detail,
    });
    (status, [("content-type", "application/problem+json")], body.to_string()).into_response()
}

fn authenticate(headers: &HeaderMap) -> Result<(), &'static str> {
    let given = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    match given.and_then(|given| given.split_once(' ')) {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") && token.trim() == TOKEN => Ok(()),
        _ => Err("the token is not known"),
    }
}

async fn create_note(
    State(count): State<Arc<AtomicI64>>,
    headers: HeaderMap,
    path: Result<Path<String>, PathRejection>,
    query: Result<Query<CreateQuery>, QueryRejection>,
    body: Result<Json<NewNote>, JsonRejection>,
) -> Result<(StatusCode, Json<Note>), Response> {
    authenticate(&headers).map_err(|detail| problem(StatusCode::UNAUTHORIZED, detail))?;
    let Path(shelf) = path.map_err(|error| problem(StatusCode::BAD_REQUEST, &error.body_text()))?;
    let Query(CreateQuery { notify }) = query.map_err(|error| problem(StatusCode::BAD_REQUEST, &error.body_text()))?;
    let Json(new) = body.map_err(|error| problem(error.status(), &error.body_text()))?;
    check_length(&shelf, 1, 40, "shelf")
        .and_then(|()| new.check())
        .map_err(|name| problem(StatusCode::BAD_REQUEST, &format!("{name} does not keep its bounds")))?;
    std::hint::black_box(notify);
    let note = Note {
        id: count.fetch_add(1, Ordering::Relaxed),
        shelf,
        title: new.title,
        text: new.text,
        priority: new.priority,
        colour: new.colour,
        labels: new.labels,
        done: false,
    };
    Ok((StatusCode::CREATED, Json(note)))
}

async fn not_there() -> (StatusCode, Json<Problem>) {
    (StatusCode::NOT_FOUND, Json(Problem { message: "there is no such note".to_owned(), code: None }))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let router = Router::new()
        .route("/shelves/{shelf}/notes", post(create_note).get(not_there))
        .route("/shelves/{shelf}/notes/{id}", get(not_there).delete(not_there))
        .with_state(Arc::new(AtomicI64::new(1)));
    serve(router).await
}
