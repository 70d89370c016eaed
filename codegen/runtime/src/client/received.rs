//! Responses.

use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};

use super::boxed::Boxed;
use super::unread::{Slot, take};
use super::{Error, RequestSummary};
use crate::charset;
use crate::headers::{self, ResponseHeaders};
use crate::json::{Json, Mismatch, Mode, Node, Tree};
use crate::media_type;
use crate::stream::{Framing, Items};
use crate::style::read_form;

/// How many characters of a problem's text an error shows.
const MAX_PROBLEM: usize = 300;

/// An untyped response. `Debug` shows neither headers nor body: both may contain secrets.
pub struct Received {
    parts: Boxed<Parts>,
}

/// The parts of a response.
pub(super) struct Parts {
    pub(super) request: RequestSummary,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The unread body; `body` is empty then.
    pub(super) unread: Option<Slot>,
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received")
            .field("request", &self.parts().request)
            .field("status", &self.parts().status)
            .field("body_bytes", &self.parts().body.len())
            .finish_non_exhaustive()
    }
}

impl Received {
    pub(super) fn of(parts: Parts) -> Self {
        Self { parts: parts.into() }
    }

    /// The `title` and `detail` of a problem (RFC 9457, section 3.1), if the body has them.
    #[cold]
    pub(super) fn problem(&self) -> Option<String> {
        let tree = Tree::read(&self.parts().body).ok()?;
        let text = |name: &str| match tree.at(name) {
            Some(Tree::String(text)) if !text.trim().is_empty() => Some(text.trim()),
            _ => None,
        };
        let (title, detail) = (text("/title"), text("/detail").filter(|detail| text("/title") != Some(*detail)));
        let texts: Vec<_> = title.into_iter().chain(detail).collect();
        let shown = texts
            .join(": ")
            .chars()
            .take(MAX_PROBLEM)
            // A server's text must not write lines of its own into a log.
            .map(|character| if character.is_control() { ' ' } else { character })
            .collect();
        Some(shown).filter(|text: &String| !text.is_empty())
    }

    pub(super) fn parts(&self) -> &Parts {
        self.parts.get()
    }

    /// The operation's id.
    pub fn operation(&self) -> &'static str {
        self.parts().request.operation()
    }

    /// The request, without its secrets.
    pub fn request(&self) -> &RequestSummary {
        &self.parts().request
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.parts().status
    }

    /// The status as a number.
    pub fn code(&self) -> u16 {
        self.parts().status.as_u16()
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.parts().headers
    }

    /// The documented headers, as one of the structs `…Headers` in `operations`.
    ///
    /// # Errors
    /// A required header is missing, or a header does not match its schema.
    pub fn typed_headers<H: ResponseHeaders>(&self) -> Result<H, Mismatch> {
        headers::read(&self.parts().headers)
    }

    /// The bytes of the body.
    pub fn body(&self) -> &Bytes {
        &self.parts().body
    }

    /// The body as JSON: a generated type, or any `Value`.
    ///
    /// # Errors
    /// It is not JSON, or does not match the document.
    pub fn json<T: Json>(&self) -> Result<T, Mismatch> {
        let tree = Tree::read(&self.parts().body).map_err(|error| self.is_not("JSON", &error))?;
        Node::of(&tree, Mode::Lenient, T::decode)
    }

    /// The value at a JSON pointer (RFC 6901) of a JSON body, for a body that cannot be read as a whole.
    ///
    /// # Errors
    /// It is not JSON, has no such value, or the value does not match the document.
    #[inline]
    pub fn json_at<T: Json>(&self, pointer: &str) -> Result<T, Mismatch> {
        let tree = Tree::read(&self.parts().body).map_err(|error| self.is_not("JSON", &error))?;
        let found = tree.at(pointer).ok_or_else(|| Mismatch::new(format!("the body has no value at {pointer}")))?;
        Node::of(found, Mode::Lenient, T::decode)
    }

    /// The body as a form.
    ///
    /// # Errors
    /// It does not match the document.
    pub fn form<T: Json>(&self) -> Result<T, Mismatch> {
        Node::with(&read_form(&self.text()?), Mode::LenientText, T::decode)
    }

    /// The body as text, by its charset.
    ///
    /// # Errors
    /// It is not text of its charset, or the charset is not supported.
    #[inline]
    pub fn text(&self) -> Result<String, Mismatch> {
        let media_type = self.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        charset::decode(media_type, &self.parts().body).map_err(|error| self.is_not("text", &error))
    }

    #[cold]
    fn is_not(&self, what: &str, error: &dyn fmt::Display) -> Mismatch {
        match self.headers().get(CONTENT_ENCODING) {
            // A server chooses among the codings that `Accept-Encoding` lists (RFC 9110, section 12.5.3).
            Some(coding) => Mismatch::new(format!(
                "not {what}: it has the content coding {:?}; a client decodes gzip, if `ClientBuilder::gzip` is called",
                String::from_utf8_lossy(coding.as_bytes())
            )),
            None => Mismatch::new(format!("not {what}: {error}")),
        }
    }

    /// The body as bytes.
    ///
    /// # Errors
    /// None; the signature is that of similar methods.
    #[inline]
    pub fn bytes(&self) -> Result<Bytes, Mismatch> {
        Ok(self.parts().body.clone())
    }

    /// The body as a stream of typed items. It can be taken once; no item may be larger than the client's `body_limit`.
    ///
    /// # Errors
    /// It does not have the documented media type, or was already taken.
    pub fn items<T: Json>(&self, framing: Framing) -> Result<Items<T>, Mismatch> {
        if self.parts().headers.contains_key(CONTENT_ENCODING) {
            return Err(Mismatch::new("the stream has a content coding, which is not decoded"));
        }
        let unread =
            self.parts().unread.as_deref().ok_or_else(|| Mismatch::new("the media type is not the documented one"))?;
        let unread = take(unread).ok_or_else(|| Mismatch::new("the stream was taken before"))?;
        Ok(Items::read(framing, unread.limit(), unread.into_bytes()))
    }

    /// Which of these media types the body has; the first if there is no `Content-Type`.
    ///
    /// # Errors
    /// It has another media type.
    #[inline]
    pub fn media(&self, documented: &[&str]) -> Result<usize, Mismatch> {
        let Some(found) = self.parts().headers.get(CONTENT_TYPE) else { return Ok(0) };
        let found = found.to_str().unwrap_or_default();
        let index = media_type::best(documented.iter().copied(), found);
        index.ok_or_else(|| Mismatch::new("the media type is not a documented one"))
    }

    /// A success, typed by `read`.
    ///
    /// # Errors
    /// The body does not match the document.
    pub fn success<T, E>(self, read: impl FnOnce(&Self) -> Result<T, Mismatch>) -> Answer<T, E> {
        match read(&self) {
            Ok(body) => self.success_without_body(body),
            Err(mismatch) => Err(Error::Unreadable { mismatch, received: self }),
        }
    }

    /// A success that is one of several.
    ///
    /// # Errors
    /// The body does not match the document.
    pub fn success_from<B, T, E>(self, read: Read<B>, wrap: fn(B) -> T) -> Answer<T, E> {
        self.success(|received| read(received).map(wrap))
    }

    /// A success without a body.
    ///
    /// # Errors
    /// None; the signature is that of similar methods.
    pub fn success_without_body<T, E>(self, body: T) -> Answer<T, E> {
        Ok(ResponseValue { body, received: self })
    }

    /// A documented error, typed by `read`.
    ///
    /// # Errors
    /// Always: the documented error, or that the body does not match the document.
    pub fn failure<T, E>(self, read: impl FnOnce(&Self) -> Result<E, Mismatch>) -> Answer<T, E> {
        match read(&self) {
            Ok(body) => self.failure_without_body(body),
            Err(mismatch) => Err(Error::Unreadable { mismatch, received: self }),
        }
    }

    /// A documented error that is one of several.
    ///
    /// # Errors
    /// Always: the documented error, or that the body does not match the document.
    pub fn failure_from<B, T, E>(self, read: Read<B>, wrap: fn(B) -> E) -> Answer<T, E> {
        self.failure(|received| read(received).map(wrap))
    }

    /// A documented error without a body.
    ///
    /// # Errors
    /// Always: the documented error.
    pub fn failure_without_body<T, E>(self, body: E) -> Answer<T, E> {
        Err(Error::Documented(ResponseValue { body, received: self }))
    }

    /// A response that the document does not declare.
    ///
    /// # Errors
    /// Always: [`Error::Undocumented`].
    pub fn undocumented<T, E>(self) -> Answer<T, E> {
        Err(Error::Undocumented(self))
    }
}

/// Reads a body.
pub type Read<T> = fn(&Received) -> Result<T, Mismatch>;

/// A typed response, or an error.
pub type Answer<T, E> = Result<ResponseValue<T>, Error<E>>;

/// A typed response. It dereferences to `T`, and also has status, headers and raw body.
#[derive(Debug)]
pub struct ResponseValue<T> {
    body: T,
    received: Received,
}

impl<T> ResponseValue<T> {
    /// The operation's id.
    pub fn operation(&self) -> &'static str {
        self.received.operation()
    }

    /// The request, without its secrets.
    pub fn request(&self) -> &RequestSummary {
        self.received.request()
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.received.parts().status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.received.parts().headers
    }

    /// The documented headers, as one of the structs `…Headers` in `operations`.
    ///
    /// # Errors
    /// A required header is missing, or a header does not match its schema.
    pub fn typed_headers<H: ResponseHeaders>(&self) -> Result<H, Mismatch> {
        self.received.typed_headers()
    }

    pub(super) fn received(&self) -> &Received {
        &self.received
    }

    /// The typed body.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The typed body, by value.
    pub fn into_body(self) -> T {
        self.body
    }

    pub(super) fn map<U>(self, wrap: impl FnOnce(T) -> U) -> ResponseValue<U> {
        ResponseValue { body: wrap(self.body), received: self.received }
    }

    /// The bytes of the body.
    #[inline]
    pub fn raw_body(&self) -> &Bytes {
        &self.received.parts().body
    }
}

impl<T> Deref for ResponseValue<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T> DerefMut for ResponseValue<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.body
    }
}
