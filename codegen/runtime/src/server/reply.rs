//! The result of a handler.

use axum::body::Body;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde_json::{Value, json};

use super::Response;
use super::documented::Documented;
use crate::charset;
use crate::headers::{self, ResponseHeaders};
use crate::json::{Json, to_vec, with_tree};
use crate::media_type;
use crate::stream::{Framing, Items};
use crate::style::write_form;

/// A documented response with further headers, or an undocumented response.
///
/// `SomeResponse::Ok(body).into()` is the short form; `?` on a `Result<_, Reply<_>>` also works in helpers of a handler.
#[derive(Debug)]
pub struct Reply<R> {
    answer: Answer<R>,
    headers: HeaderMap,
}

#[derive(Debug)]
enum Answer<R> {
    Documented(R),
    Raw(Box<Response>),
}

impl<R> Reply<R> {
    /// A documented response.
    pub fn new(response: R) -> Self {
        Self { answer: Answer::Documented(response), headers: HeaderMap::new() }
    }

    /// An undocumented response.
    pub fn raw(response: Response) -> Self {
        Self { answer: Answer::Raw(Box::new(response)), headers: HeaderMap::new() }
    }

    /// Adds a header; the same name twice gives two lines (`Set-Cookie`). Invalid names and values are left out.
    #[must_use]
    pub fn header(mut self, name: impl TryInto<HeaderName>, value: impl TryInto<HeaderValue>) -> Self {
        if let (Ok(name), Ok(value)) = (name.try_into(), value.try_into()) {
            self.headers.append(name, value);
        }
        self
    }

    /// Adds the documented headers of the response: one of the structs `…Headers` in `operations`.
    #[must_use]
    pub fn typed_headers<H: ResponseHeaders>(mut self, typed: &H) -> Self {
        headers::write(typed, &mut self.headers);
        self
    }

    /// A problem+json response (RFC 9457).
    pub fn problem(status: StatusCode, detail: &str) -> Self {
        Self::raw(Self::problem_response(status, &Self::problem_value(status, detail)))
    }

    /// The undocumented response; an empty 500 if it is documented.
    pub fn into_raw(self) -> Response {
        match self.answer {
            Answer::Raw(response) => with_headers(*response, self.headers),
            Answer::Documented(_) => Encoded::empty(500).into_response(),
        }
    }

    pub(super) fn problem_value(status: StatusCode, detail: &str) -> Value {
        let title = status.canonical_reason().unwrap_or("Error");
        json!({"type": "about:blank", "title": title, "status": status.as_u16(), "detail": detail})
    }

    pub(super) fn problem_response(status: StatusCode, problem: &Value) -> Response {
        Encoded::bytes(status.as_u16(), "application/problem+json", problem.to_string().into_bytes()).into_response()
    }
}

impl<R: Responses> Reply<R> {
    /// The response that is sent.
    pub fn into_response(self) -> Response {
        let response = match self.answer {
            Answer::Documented(response) => response.encode().into_response(),
            Answer::Raw(response) => *response,
        };
        with_headers(response, self.headers)
    }
}

impl<R> From<R> for Reply<R> {
    fn from(response: R) -> Self {
        Self::new(response)
    }
}

/// The documented responses of an operation. Generated enums implement it.
pub trait Responses: Send {
    /// The responses in the document.
    const DOCUMENTED: &'static [Documented];

    /// Status, media type and body.
    fn encode(self) -> Encoded;
}

/// A response that is ready to be sent.
#[derive(Debug)]
pub struct Encoded {
    pub(super) status: StatusCode,
    pub(super) media_type: Option<HeaderValue>,
    pub(super) body: Body,
}

impl Encoded {
    /// A response without a body. An invalid status becomes 500, here and below.
    pub fn empty(status: u16) -> Self {
        Self { status: status_of(status), media_type: None, body: Body::empty() }
    }

    /// A response with a JSON body.
    pub fn json<T: Json>(status: u16, media_type: &'static str, body: &T) -> Self {
        Self::bytes(status, media_type, to_vec(body))
    }

    /// A response with a form.
    pub fn form<T: Json>(status: u16, media_type: &'static str, body: &T) -> Self {
        Self::bytes(status, media_type, with_tree(body, write_form))
    }

    /// A response with these bytes.
    pub fn bytes(status: u16, media_type: &'static str, body: impl Into<Body>) -> Self {
        Self { status: status_of(status), media_type: HeaderValue::from_str(media_type).ok(), body: body.into() }
    }

    /// A response with a text, by the charset of its media type; in UTF-8 if the charset lacks a character of the text.
    pub fn text(status: u16, media_type: &'static str, body: &str) -> Self {
        match charset::encode(media_type, body) {
            Some(bytes) => Self::bytes(status, media_type, bytes.into_owned()),
            None => {
                let name = format!("{}; charset=utf-8", media_type::essence(media_type));
                let utf8 = Self::bytes(status, "text/plain", body.to_owned());
                Self { media_type: HeaderValue::from_str(&name).ok(), ..utf8 }
            }
        }
    }

    /// A response with a stream of items. An error closes the connection, so that the client notices that the stream is incomplete.
    pub fn items<T: Json + 'static>(status: u16, media_type: &'static str, framing: Framing, body: Items<T>) -> Self {
        Self::bytes(status, media_type, Body::from_stream(body.write(framing)))
    }

    fn into_response(self) -> Response {
        let mut response = Response::new(self.body);
        *response.status_mut() = self.status;
        if let Some(media_type) = self.media_type {
            response.headers_mut().insert(header::CONTENT_TYPE, media_type);
        }
        response
    }
}

pub(super) fn status_of(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A header of the handler replaces that of the response; several headers of a name are all sent.
fn with_headers(mut response: Response, headers: HeaderMap) -> Response {
    for name in headers.keys() {
        response.headers_mut().remove(name);
    }
    for (name, value) in &headers {
        response.headers_mut().append(name, value.clone());
    }
    response
}
