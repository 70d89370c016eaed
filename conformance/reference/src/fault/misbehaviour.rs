//! Applies a fault between the frame and the systems.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode, Uri};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::flaw::with_flaw;
use crate::source::Source;
use crate::store::with_commit_fault;

use super::Fault;
use super::effect::{Effect, append};

/// Headers with credentials: part of what makes two requests equal.
const CREDENTIALS: [HeaderName; 3] = [AUTHORIZATION, COOKIE, HeaderName::from_static("x-session-token")];
/// The limit of remembered requests. A run sends a few thousand.
const REMEMBERED: usize = 100_000;

/// A fault and the answers that it remembers.
pub(crate) struct Misbehaviour {
    fault: &'static Fault,
    seen: Mutex<BTreeMap<Vec<u8>, Response<Bytes>>>,
}

impl Misbehaviour {
    /// The fault with an empty memory.
    pub(crate) fn new(fault: &'static Fault) -> Self {
        Self { fault, seen: Mutex::default() }
    }

    /// Answers a request as the router does, unless the fault applies to it.
    pub(crate) async fn answer(&self, source: Source, request: Request<Body>, router: Router) -> Response<Body> {
        let Fault { on, when, effect, .. } = self.fault;
        let concerned = on.iter().any(|on| on.matches(source, request.method(), request.uri().path()));
        if !concerned || !when.request(&request) {
            return forward(router, request).await;
        }
        let (request, key) = if effect.remembers() || when.reads_requests() {
            match remember(request).await {
                Ok(found) => found,
                Err(answer) => return answer,
            }
        } else {
            (request, Vec::new())
        };
        if !when.sent(&key) {
            return forward(router, request).await;
        }
        let request = spoil_request(effect, request);
        let other = match effect {
            Effect::MemberFrom(path) => Some((other_request(&request, path), router.clone())),
            _ => None,
        };
        let answered = match effect {
            Effect::Flawed(flaw) => with_flaw(*flaw, forward(router, request)).await,
            Effect::Commits(fault) => with_commit_fault(*fault, forward(router, request)).await,
            _ => forward(router, request).await,
        };
        let answer = match collect(answered).await {
            Ok(answer) => answer,
            Err(answer) => return answer,
        };
        let before = self.recall(key, &answer);
        if !when.answer(answer.status(), answer.body(), before.is_some()) {
            return answer.map(Body::from);
        }
        match (effect, before, other) {
            (Effect::Replayed, Some(before), _) => before.map(Body::from),
            (_, _, Some((request, router))) => match collect(forward(router, request).await).await {
                Ok(member) => append(answer, member.body()).map(Body::from),
                Err(answer) => answer,
            },
            _ => effect.apply(answer).await,
        }
    }

    /// The earlier answer to an equal request. Without one, this answer is remembered.
    fn recall(&self, key: Vec<u8>, answer: &Response<Bytes>) -> Option<Response<Bytes>> {
        if key.is_empty() {
            return None;
        }
        let mut seen = self.lock();
        let before = seen.get(&key).cloned();
        if before.is_none() && answer.status().is_success() && seen.len() < REMEMBERED {
            seen.insert(key, answer.clone());
        }
        before
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Vec<u8>, Response<Bytes>>> {
        // The map is consistent between statements.
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends a request to a router. Routers do not fail.
pub(crate) async fn forward(router: Router, request: Request<Body>) -> Response<Body> {
    match router.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// The request and its key: equal requests have the same method, target, credentials and body.
async fn remember(request: Request<Body>) -> Result<(Request<Body>, Vec<u8>), Response<Body>> {
    let (parts, body) = request.into_parts();
    let Ok(body) = body.collect().await else { return Err(status(StatusCode::BAD_REQUEST)) };
    let body = body.to_bytes();
    let mut key = format!("{} {}\n", parts.method, parts.uri).into_bytes();
    for name in &CREDENTIALS {
        for value in parts.headers.get_all(name) {
            key.extend_from_slice(value.as_bytes());
        }
        key.push(b'\n');
    }
    key.extend_from_slice(&body);
    Ok((Request::from_parts(parts, Body::from(body)), key))
}

fn spoil_request(effect: &Effect, mut request: Request<Body>) -> Request<Body> {
    let headers: &mut HeaderMap = request.headers_mut();
    match effect {
        Effect::RequestHeader(name, value) => {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        Effect::RequestWithoutHeader(name) => drop(headers.remove(*name)),
        Effect::RequestWithoutBody => {
            for name in [CONTENT_TYPE, CONTENT_LENGTH, TRANSFER_ENCODING] {
                headers.remove(name);
            }
            *request.body_mut() = Body::empty();
        }
        _ => {}
    }
    request
}

/// A request with the headers of this one.
fn other_request(request: &Request<Body>, path: &'static str) -> Request<Body> {
    let mut other = Request::new(Body::empty());
    *other.uri_mut() = Uri::from_static(path);
    other.headers_mut().clone_from(request.headers());
    other
}

async fn collect(answer: Response<Body>) -> Result<Response<Bytes>, Response<Body>> {
    let (parts, body) = answer.into_parts();
    match body.collect().await {
        Ok(body) => Ok(Response::from_parts(parts, body.to_bytes())),
        Err(_) => Err(status(StatusCode::INTERNAL_SERVER_ERROR)),
    }
}

fn status(status: StatusCode) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    answer
}
