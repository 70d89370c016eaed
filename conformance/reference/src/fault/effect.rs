//! What a fault does.

use std::convert::Infallible;
use std::io;
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Response, StatusCode};

use crate::store::CommitFault;

use super::json;

/// One effect. Bodies and members are JSON text.
#[derive(Debug)]
pub(super) enum Effect {
    /// Another status.
    Status(u16),
    /// Another status, and no body.
    StatusAlone(u16),
    /// Another answer altogether: status, media type, body.
    Answer(u16, &'static str, &'static str),
    /// A header with this value, instead of any that was there.
    Header(&'static str, &'static str),
    /// A header is left out.
    WithoutHeader(&'static str),
    /// Every value of a header comes without this text.
    HeaderWithout(&'static str, &'static str),
    /// A member at this JSON pointer has this value.
    Member(&'static str, &'static str),
    /// A member at this JSON pointer is left out.
    WithoutMember(&'static str),
    /// The members come in the opposite order.
    Reversed,
    /// The first half of the body, then the connection ends.
    Truncated,
    /// The answer takes this long.
    Slow(Duration),
    /// The answer to the first such request is the answer to all the same ones.
    Replayed,
    /// The request's commits go wrong.
    Commits(CommitFault),
    /// The handler does not see the request's body.
    RequestWithoutBody,
    /// The handler sees a request header with this value, instead of any that was there.
    RequestHeader(&'static str, &'static str),
    /// The handler does not see a request header.
    RequestWithoutHeader(&'static str),
}

impl Effect {
    /// Whether the effect, or its condition, needs to know the same request again.
    pub(super) fn remembers(&self) -> bool {
        matches!(self, Self::Replayed)
    }

    /// Does to an answer what is to be done to it.
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
            // These have had their effect on the request, or have it in the memory of the requests.
            Self::Replayed
            | Self::Commits(_)
            | Self::RequestWithoutBody
            | Self::RequestHeader(..)
            | Self::RequestWithoutHeader(_) => {}
        }
        answer.map(Body::from)
    }
}

fn set_status(answer: &mut Response<Bytes>, status: u16) {
    if let Ok(status) = StatusCode::from_u16(status) {
        *answer.status_mut() = status;
    }
}

/// Sets a header of the answer.
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

/// Announces the whole body and ends the connection within it.
fn truncate(mut answer: Response<Bytes>) -> Response<Body> {
    let length = answer.body().len();
    answer.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    answer.map(|body| {
        let half = Ok::<_, Infallible>(body.slice(..length / 2)).map_err(|never| match never {});
        let end = stream::once(async {
            // The half goes out only once the connection has to wait for the rest.
            tokio::task::yield_now().await;
            Err(io::Error::from(io::ErrorKind::ConnectionAborted))
        });
        Body::from_stream(stream::once(async { half }).chain(end))
    })
}
