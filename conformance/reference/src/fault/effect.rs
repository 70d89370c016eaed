//! What a fault does to an exchange.

use std::convert::Infallible;
use std::io;
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Response, StatusCode};

use crate::flaw::Flaw;
use crate::store::CommitFault;

use super::json;

/// One effect. Members are JSON text.
#[derive(Debug)]
pub(super) enum Effect {
    /// Changes the status.
    Status(u16),
    /// Changes the status and removes the body.
    StatusAlone(u16),
    /// Replaces the answer: status, media type, body.
    Answer(u16, &'static str, &'static str),
    /// Sets a header of the answer.
    Header(&'static str, &'static str),
    /// Removes a header of the answer.
    WithoutHeader(&'static str),
    /// Removes this text from every value of a header.
    HeaderWithout(&'static str, &'static str),
    /// Sets the member at a JSON pointer.
    Member(&'static str, &'static str),
    /// Removes the member at a JSON pointer.
    WithoutMember(&'static str),
    /// Appends to the answer's array what this path answers to the same credentials.
    MemberFrom(&'static str),
    /// Reverses the order of the members.
    Reversed,
    /// Sends the first half of the body, then closes the connection.
    Truncated,
    /// Delays the answer.
    Slow(Duration),
    /// Repeats the first answer for every equal request.
    Replayed,
    /// Makes the request's commits fail in this way.
    Commits(CommitFault),
    /// Handles the request with a flaw.
    Flawed(Flaw),
    /// Hides the body of the request from the handler.
    RequestWithoutBody,
    /// Sets a header of the request.
    RequestHeader(&'static str, &'static str),
    /// Removes a header of the request.
    RequestWithoutHeader(&'static str),
}

impl Effect {
    /// Whether the effect needs earlier answers to equal requests.
    pub(super) fn remembers(&self) -> bool {
        matches!(self, Self::Replayed)
    }

    /// Applies the effect to an answer.
    pub(super) async fn apply(&self, mut answer: Response<Bytes>) -> Response<Body> {
        match self {
            Self::Status(status) => set_status(&mut answer, *status),
            Self::StatusAlone(status) => {
                set_status(&mut answer, *status);
                set_body(&mut answer, Bytes::new());
                answer.headers_mut().remove(CONTENT_TYPE);
            }
            Self::Answer(status, media_type, body) => {
                answer = Response::new(Bytes::from_static(body.as_bytes()));
                set_status(&mut answer, *status);
                set_header(&mut answer, "content-type", media_type);
            }
            Self::Header(name, value) => set_header(&mut answer, name, value),
            Self::WithoutHeader(name) => drop(answer.headers_mut().remove(*name)),
            Self::HeaderWithout(name, text) => cut_header(&mut answer, name, text),
            Self::Member(pointer, value) => edit(&mut answer, |body| json::set(body, pointer, value)),
            Self::WithoutMember(pointer) => edit(&mut answer, |body| json::remove(body, pointer)),
            Self::Reversed => edit(&mut answer, json::reverse),
            Self::Truncated => return truncate(answer),
            Self::Slow(time) => tokio::time::sleep(*time).await,
            // These need the request, or change it or the commits.
            Self::Replayed
            | Self::MemberFrom(_)
            | Self::Commits(_)
            | Self::Flawed(_)
            | Self::RequestWithoutBody
            | Self::RequestHeader(..)
            | Self::RequestWithoutHeader(_) => {}
        }
        answer.map(Body::from)
    }
}

/// Appends a member to the answer's array.
pub(super) fn append(mut answer: Response<Bytes>, member: &[u8]) -> Response<Bytes> {
    let member = std::str::from_utf8(member).unwrap_or_default();
    edit(&mut answer, |body| json::set(body, "/-", member));
    answer
}

fn set_status(answer: &mut Response<Bytes>, status: u16) {
    if let Ok(status) = StatusCode::from_u16(status) {
        *answer.status_mut() = status;
    }
}

fn set_header(answer: &mut Response<Bytes>, name: &'static str, value: &'static str) {
    answer.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
}

fn cut_header(answer: &mut Response<Bytes>, name: &'static str, text: &str) {
    let values: Vec<_> = answer.headers().get_all(name).iter().cloned().collect();
    answer.headers_mut().remove(name);
    for value in values {
        let cut = value.to_str().ok().and_then(|value| HeaderValue::from_str(&value.replace(text, "")).ok());
        answer.headers_mut().append(HeaderName::from_static(name), cut.unwrap_or(value));
    }
}

fn set_body(answer: &mut Response<Bytes>, body: Bytes) {
    *answer.body_mut() = body;
    answer.headers_mut().remove(CONTENT_LENGTH);
}

fn edit(answer: &mut Response<Bytes>, change: impl FnOnce(&[u8]) -> Option<Vec<u8>>) {
    if let Some(body) = change(answer.body()) {
        set_body(answer, body.into());
    }
}

/// Declares the whole body and closes the connection in the middle of it.
fn truncate(mut answer: Response<Bytes>) -> Response<Body> {
    let length = answer.body().len();
    answer.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    answer.map(|body| {
        let half = Ok::<_, Infallible>(body.slice(..length / 2)).map_err(|never| match never {});
        let end = stream::once(async {
            // The connection sends the half only when it has to wait for the rest.
            tokio::task::yield_now().await;
            Err(io::Error::from(io::ErrorKind::ConnectionAborted))
        });
        Body::from_stream(stream::once(async { half }).chain(end))
    })
}
