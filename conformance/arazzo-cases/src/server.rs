//! The scripted server: answers as the case says, and remembers what it was asked.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use serde::Serialize;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::{Answer, CaseError, Script};

/// The status of a request that the script does not describe.
const UNDESCRIBED: u16 = 599;

/// A request's body may be this long, in bytes.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// One request as it came.
#[derive(Debug, Clone, Serialize)]
pub struct SeenRequest {
    /// Upper case, as sent.
    pub method: String,
    /// The request's target, to the byte.
    pub target: String,
    /// In the order they came, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body; bytes that are not UTF-8 are replaced.
    pub body: String,
}

/// A server on the loopback interface that stops with this value.
#[derive(Debug)]
pub struct ScriptedServer {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<SeenRequest>>>,
    task: JoinHandle<()>,
}

struct State {
    scripts: Vec<Script>,
    asked: Mutex<HashMap<usize, usize>>,
    seen: Arc<Mutex<Vec<SeenRequest>>>,
}

impl ScriptedServer {
    /// Starts on a free port.
    ///
    /// # Errors
    /// No port can be had.
    pub async fn start(scripts: Vec<Script>) -> Result<Self, CaseError> {
        let start = |error: std::io::Error| CaseError::Start(format!("the scripted server cannot start: {error}"));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(start)?;
        let address = listener.local_addr().map_err(start)?;
        let seen = Arc::new(Mutex::new(Vec::new()));
        let state = Arc::new(State { scripts, asked: Mutex::default(), seen: Arc::clone(&seen) });
        let task = tokio::spawn(accept(listener, state));
        Ok(Self { address, seen, task })
    }

    /// `http://127.0.0.1:PORT`
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What it was asked so far.
    pub fn seen(&self) -> Vec<SeenRequest> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for ScriptedServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, state: Arc<State>) {
    while let Ok((stream, _)) = listener.accept().await {
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            let service = hyper::service::service_fn(move |request| answer(Arc::clone(&state), request));
            // A client that breaks off in the middle is its own affair.
            hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok();
        });
    }
}

async fn answer(state: Arc<State>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let key = format!("{} {}", parts.method, parts.uri.path());
    let headers = parts.headers.iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    let headers = headers.collect();
    let target = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let body = Limited::new(body, BODY_LIMIT).collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let seen = SeenRequest {
        method: parts.method.to_string(),
        target,
        headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    state.seen.lock().unwrap_or_else(PoisonError::into_inner).push(seen);
    let Some(answer) = state.next_answer(&key) else {
        return Ok(response(&Answer { status: Some(UNDESCRIBED), ..Answer::default() }));
    };
    tokio::time::sleep(Duration::from_millis(answer.delay_ms)).await;
    Ok(response(&answer))
}

impl State {
    fn next_answer(&self, key: &str) -> Option<Answer> {
        let index = self.scripts.iter().position(|script| script.request == key)?;
        let answers = &self.scripts.get(index)?.answers;
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let count = asked.entry(index).or_default();
        let answer = answers.get(*count).or(answers.last());
        *count += 1;
        answer.cloned()
    }
}

fn response(answer: &Answer) -> Response<Full<Bytes>> {
    let (body, media_type) = match (&answer.json, &answer.text, &answer.base64) {
        (Some(json), ..) => (Bytes::from(json.to_string()), Some("application/json")),
        (_, Some(text), _) => (Bytes::from(text.clone()), None),
        (.., Some(base64)) => {
            let bytes = base64::engine::general_purpose::STANDARD.decode(base64).unwrap_or_default();
            (Bytes::from(bytes), Some("application/octet-stream"))
        }
        _ => (Bytes::new(), None),
    };
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = StatusCode::from_u16(answer.status.unwrap_or(200)).unwrap_or_default();
    let typed = answer.headers.keys().any(|name| name.eq_ignore_ascii_case("content-type"));
    if let Some(media_type) = media_type.filter(|_| !typed) {
        response.headers_mut().append(http::header::CONTENT_TYPE, http::HeaderValue::from_static(media_type));
    }
    for (name, value) in &answer.headers {
        for value in texts(value) {
            if let (Ok(name), Ok(value)) =
                (http::HeaderName::try_from(name.as_str()), http::HeaderValue::try_from(value.as_str()))
            {
                response.headers_mut().append(name, value);
            }
        }
    }
    response
}

/// A header's value or values as text.
pub(super) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        other => vec![other.to_string()],
    }
}
