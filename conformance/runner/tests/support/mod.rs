//! A small suite, and servers that implement it correctly and incorrectly.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::indexing_slicing)] // each test file uses its part of it

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

pub(crate) const OPENAPI: &str = r##"openapi: 3.0.3
info: {title: Doors, version: 1.0.0}
paths:
  /sign-in:
    post:
      operationId: signIn
      requestBody:
        required: true
        content: {application/json: {schema: {type: object}}}
      responses:
        '200':
          description: A session.
          content: {application/json: {schema: {$ref: '#/components/schemas/session'}}}
  /whoami:
    get:
      operationId: whoami
      parameters:
      - {name: X-Session-Token, in: header, schema: {type: string}}
      responses:
        '200':
          description: Somebody.
          content: {application/json: {schema: {$ref: '#/components/schemas/person'}}}
        '401': {description: Nobody.}
  /sign-out:
    post:
      operationId: signOut
      parameters:
      - {name: X-Session-Token, in: header, schema: {type: string}}
      responses:
        '204': {description: Gone.}
      x-signoff-claims:
      - {id: answers-204, text: A live session is signed out with 204., basis: documented, source: 'manual, 2026-01-01'}
      - {id: is-gone, text: After it the token is refused., basis: documented, source: 'manual, 2026-01-01'}
components:
  schemas:
    session:
      type: object
      required: [token]
      properties:
        token: {type: string}
        devices: {type: array, items: {type: object, properties: {id: {type: string}}}}
    person: {type: object, required: [name], properties: {name: {type: string}}}
"##;

pub(crate) const ARAZZO: &str = r##"arazzo: 1.0.1
info: {title: Doors, version: 1.0.0}
sourceDescriptions:
- {name: doors, url: ./doors.openapi.yaml, type: openapi}
workflows:
- workflowId: live-token
  inputs:
    type: object
    properties:
      password: {type: string, format: password, x-signoff-generate: password}
  steps:
  - stepId: sign-in
    operationId: signIn
    requestBody: {contentType: application/json, payload: {password: $inputs.password}}
    successCriteria: [{condition: $statusCode == 200}]
    outputs: {token: $response.body#/token}
  - stepId: sign-out
    operationId: signOut
    parameters: [{name: X-Session-Token, in: header, value: $steps.sign-in.outputs.token}]
    successCriteria:
    - {condition: $statusCode == 204, x-signoff-proves: [answers-204]}
  - stepId: after
    operationId: whoami
    parameters: [{name: X-Session-Token, in: header, value: $steps.sign-in.outputs.token}]
    successCriteria:
    - {condition: $statusCode == 401, x-signoff-proves: [is-gone]}
"##;

/// The behaviour of the server.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behaviour {
    Right,
    Answers200,
    RevokesNothing,
    RefusesSignIn,
    WrongBody,
    /// The set-up deviates from the document.
    NullDevices,
    /// Every path is a page.
    Html,
    /// Every path is answered with 401.
    RefusesAll,
    /// The first request is refused for a second.
    AsksToWait,
    /// Two requests at the same time are answered with 500.
    OneAtATime,
}

#[derive(Clone)]
struct Doors {
    behaviour: Behaviour,
    live: Arc<Mutex<Vec<String>>>,
    requests: Arc<Mutex<usize>>,
    running: Arc<Mutex<usize>>,
}

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<usize>>,
    live: Arc<Mutex<Vec<String>>>,
    _runtime: tokio::runtime::Runtime,
}

impl Server {
    pub(crate) fn start(behaviour: Behaviour) -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(0));
        let live = Arc::<Mutex<Vec<String>>>::default();
        let doors = Doors { behaviour, live: live.clone(), requests: requests.clone(), running: Arc::default() };
        let router = Router::new()
            .route("/sign-in", post(sign_in))
            .route("/sign-out", post(sign_out))
            .route("/whoami", get(whoami))
            .with_state(doors);
        let router = match behaviour {
            Behaviour::Html => Router::new().fallback(page),
            Behaviour::RefusesAll => Router::new().fallback(|| async { StatusCode::UNAUTHORIZED }),
            _ => router,
        };
        runtime.spawn(async move { axum::serve(listener, router).await });
        Self { address, requests, live, _runtime: runtime }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The number of sessions.
    pub(crate) fn live(&self) -> usize {
        self.live.lock().unwrap().len()
    }

    pub(crate) fn requests(&self) -> usize {
        *self.requests.lock().unwrap()
    }
}

fn token(headers: &HeaderMap) -> String {
    headers.get("x-session-token").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

async fn page() -> Response {
    axum::response::Html("<title>Doors</title>").into_response()
}

/// Whether no other request is running.
async fn runs_alone(doors: &Doors) -> bool {
    *doors.running.lock().unwrap() += 1;
    let alone = *doors.running.lock().unwrap() == 1;
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    *doors.running.lock().unwrap() -= 1;
    alone
}

async fn sign_in(State(doors): State<Doors>) -> Response {
    *doors.requests.lock().unwrap() += 1;
    if doors.behaviour == Behaviour::AsksToWait && *doors.requests.lock().unwrap() == 1 {
        return (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "1")]).into_response();
    }
    if doors.behaviour == Behaviour::OneAtATime && !runs_alone(&doors).await {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    if doors.behaviour == Behaviour::RefusesSignIn {
        return (StatusCode::OK, axum::Json(serde_json::json!({"no": "token"}))).into_response();
    }
    let mut live = doors.live.lock().unwrap();
    let token = format!("live-Secret0Token1Of2Doors3-{}", live.len());
    live.push(token.clone());
    if doors.behaviour == Behaviour::NullDevices {
        let devices = [serde_json::json!({"id": null}), serde_json::json!({"id": null})];
        return axum::Json(serde_json::json!({ "token": token, "devices": devices })).into_response();
    }
    axum::Json(serde_json::json!({ "token": token })).into_response()
}

async fn sign_out(State(doors): State<Doors>, headers: HeaderMap) -> Response {
    *doors.requests.lock().unwrap() += 1;
    if doors.behaviour != Behaviour::RevokesNothing {
        doors.live.lock().unwrap().retain(|live| *live != token(&headers));
    }
    match doors.behaviour {
        Behaviour::Answers200 => StatusCode::OK.into_response(),
        _ => StatusCode::NO_CONTENT.into_response(),
    }
}

async fn whoami(State(doors): State<Doors>, headers: HeaderMap) -> Response {
    *doors.requests.lock().unwrap() += 1;
    if doors.behaviour == Behaviour::WrongBody {
        return axum::Json(serde_json::json!({ "name": 7 })).into_response();
    }
    let live = doors.live.lock().unwrap().contains(&token(&headers));
    if live {
        axum::Json(serde_json::json!({ "name": "somebody" })).into_response()
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}

/// Writes the suite to the folder `doors` below `folder`.
pub(crate) fn write_suite(folder: &Path) -> String {
    let suite = folder.join("doors");
    std::fs::create_dir_all(&suite).unwrap();
    std::fs::write(suite.join("doors.openapi.yaml"), OPENAPI).unwrap();
    std::fs::write(suite.join("sign-out.arazzo.yaml"), ARAZZO).unwrap();
    suite.display().to_string()
}

pub(crate) struct Output {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs the program in `folder` with a clean environment.
pub(crate) fn signoff(folder: &Path, arguments: &[&str]) -> Output {
    let output = assert_cmd::Command::cargo_bin("signoff")
        .unwrap()
        .current_dir(folder)
        .env_remove("CI")
        .args(arguments)
        .output()
        .unwrap();
    Output {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}
