//! Requests that reach their handler unread.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;

use bytes::{Bytes, BytesMut};
use http::request::Parts;

use super::{BodyOverrun, Incoming, Rejection, Request, Violation};
use crate::operation::OperationInfo;
use crate::stream::{BoxError, Content};
use crate::style::query_pairs;

/// The request of a raw operation: a service that is more lenient than its document reads it in its own way.
///
/// Nothing that the document says about the request has been checked: neither its credentials nor `Accept`, its
/// parameters or its body. `Q` is the typed request, which [`RawRequest::read`] gives.
pub struct RawRequest<Q> {
    /// The operation in the document.
    pub operation: &'static OperationInfo,
    /// Method, URI, headers and extensions.
    pub parts: Parts,
    /// The names and values of the path template's variables; values are still percent-encoded.
    pub path: Vec<(&'static str, String)>,
    /// The body, unread. Reading ends with [`BodyOverrun`] after [`Hooks::body_limit`](super::Hooks::body_limit) bytes.
    pub body: Content,
    limit: usize,
    typed: PhantomData<fn() -> Q>,
}

impl<Q> RawRequest<Q> {
    pub(super) fn new(incoming: Incoming, limit: usize) -> Self {
        let Incoming { operation, parts, body, stream, path } = incoming;
        Self { operation, parts, path, body: stream.unwrap_or_else(|| body.into()), limit, typed: PhantomData }
    }

    /// The first query parameter of that name, decoded.
    pub fn query(&self, name: &str) -> Option<String> {
        let pairs = query_pairs(self.parts.uri.query().unwrap_or_default());
        pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Reads the body, whatever its media type.
    ///
    /// # Errors
    /// The body is too large or breaks off. The rejection holds what was read before that.
    pub async fn read_body(self) -> Result<(Parts, Bytes), Rejection> {
        let mut read = BytesMut::new();
        match read_into(&self.body, &mut read).await {
            Ok(()) => Ok((self.parts, read.freeze())),
            Err(error) if error.is::<BodyOverrun>() => {
                let limit = self.limit;
                Err(self.reject(Violation::BodyTooLarge { limit }, read.freeze()))
            }
            Err(_) => Err(self.reject(Violation::UnreadableBody, read.freeze())),
        }
    }

    fn reject(self, violation: Violation, body: Bytes) -> Rejection {
        Rejection { operation: self.operation, violation, parts: self.parts, body }
    }
}

impl<Q: Request> RawRequest<Q> {
    /// Reads the parameters and the body as the document describes them.
    ///
    /// # Errors
    /// The first thing that breaks the document. [`Hooks::reject`](super::Hooks::reject) answers it, unless the handler does.
    pub async fn read(mut self) -> Result<Q, Rejection> {
        let (operation, limit, path) = (self.operation, self.limit, std::mem::take(&mut self.path));
        // A body that declares itself too large is not read (RFC 9110, section 15.5.14).
        if self.body.length().is_some_and(|length| length > limit as u64) {
            return Err(self.reject(Violation::BodyTooLarge { limit }, Bytes::new()));
        }
        let (parts, body) = self.read_body().await?;
        let mut incoming = Incoming { operation, parts, body, stream: None, path };
        Q::read(&mut incoming).map_err(|violation| incoming.reject(violation))
    }
}

async fn read_into(body: &Content, read: &mut BytesMut) -> Result<(), BoxError> {
    let Some(mut stream) = body.take() else { return Ok(()) };
    while let Some(part) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        read.extend_from_slice(&part?);
    }
    Ok(())
}

/// Shows neither headers nor the query, which may hold secrets.
impl<Q> fmt::Debug for RawRequest<Q> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("RawRequest");
        shown.field("operation", &self.operation.id).field("body", &self.body).finish_non_exhaustive()
    }
}
