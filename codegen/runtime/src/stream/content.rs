//! Bytes in memory or in a stream.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::{Body, Frame, SizeHint};

use super::{BoxError, PollFn};

/// A stream of bytes.
pub type ByteStream = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// Bytes in memory or in a stream: an upload, a streamed request body, or the content of a part of a multipart body. Clones
/// share a stream, and it can be taken once.
#[derive(Clone)]
pub struct Content(Kind);

#[derive(Clone)]
enum Kind {
    Bytes(Bytes),
    Stream(Arc<Mutex<Option<ByteStream>>>, Option<u64>),
}

impl Content {
    /// Bytes of a stream; `length` is the total, if it is known.
    #[inline]
    pub fn stream<S, E>(stream: S, length: Option<u64>) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError>,
    {
        let mut stream = Box::pin(stream);
        let parts = PollFn(move |context: &mut Context<'_>| {
            stream.as_mut().poll_next(context).map(|part| part.map(|part| part.map_err(Into::into)))
        });
        Self(Kind::Stream(Arc::new(Mutex::new(Some(Box::pin(parts)))), length))
    }

    /// Bytes of a reader, such as a file or a pipe; `length` is the total, if it is known.
    #[inline]
    pub fn reader(reader: impl tokio::io::AsyncRead + Send + 'static, length: Option<u64>) -> Self {
        Self::stream(tokio_util::io::ReaderStream::new(reader), length)
    }

    /// The bytes, if they are in memory.
    #[inline]
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Kind::Bytes(bytes) => Some(bytes),
            Kind::Stream(..) => None,
        }
    }

    /// The number of bytes, if it is known.
    #[inline]
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Kind::Bytes(bytes) => Some(bytes.len() as u64),
            Kind::Stream(_, length) => *length,
        }
    }

    /// Takes the bytes as a stream; `None` if they were already taken.
    #[inline]
    pub fn take(&self) -> Option<ByteStream> {
        match &self.0 {
            Kind::Bytes(bytes) => {
                let mut rest = Some(bytes.clone());
                Some(Box::pin(PollFn(move |_: &mut Context<'_>| Poll::Ready(rest.take().map(Ok)))))
            }
            Kind::Stream(stream, _) => stream.lock().unwrap_or_else(PoisonError::into_inner).take(),
        }
    }

    /// Takes all bytes; empty if they were already taken.
    ///
    /// # Errors
    /// The stream fails, or is longer than the limit.
    #[inline]
    pub async fn read(&self) -> Result<Bytes, BoxError> {
        if let Some(bytes) = self.bytes() {
            return Ok(bytes.clone());
        }
        let Some(mut stream) = self.take() else { return Ok(Bytes::new()) };
        let mut all = BytesMut::new();
        while let Some(part) = std::future::poll_fn(|context| stream.as_mut().poll_next(context)).await {
            all.extend_from_slice(&part?);
        }
        Ok(all.freeze())
    }

    /// Takes the bytes as the body of a message.
    #[inline]
    pub(crate) fn take_body(&self) -> Option<Sent> {
        Some(Sent { stream: Mutex::new(self.take()?), length: self.length() })
    }
}

impl<T: Into<Bytes>> From<T> for Content {
    #[inline]
    fn from(bytes: T) -> Self {
        Self(Kind::Bytes(bytes.into()))
    }
}

impl fmt::Debug for Content {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Some(length) => write!(f, "Content({length} bytes)"),
            None => f.write_str("Content(…)"),
        }
    }
}

/// The same bytes, or the same stream.
impl PartialEq for Content {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Kind::Bytes(one), Kind::Bytes(two)) => one == two,
            (Kind::Stream(one, _), Kind::Stream(two, _)) => Arc::ptr_eq(one, two),
            _ => false,
        }
    }
}

/// A body of these bytes, in a lock because threads share bodies.
pub(crate) struct Sent {
    stream: Mutex<ByteStream>,
    length: Option<u64>,
}

impl Body for Sent {
    type Data = Bytes;
    type Error = BoxError;

    #[inline]
    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let stream = self.stream.get_mut().unwrap_or_else(PoisonError::into_inner);
        stream.as_mut().poll_next(context).map(|part| part.map(|part| part.map(Frame::data)))
    }

    #[inline]
    fn size_hint(&self) -> SizeHint {
        self.length.map(SizeHint::with_exact).unwrap_or_default()
    }
}
