//! The body of an answer that is read by whoever called.

use std::any::Any;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use http_body::Body as _;

use super::super::stream::{BoxError, ByteStream, PollFn};
use super::hook::HookFuture;
use super::progress::{OnProgress, Progress};
use super::{Asked, Call, CallError, Received};

/// Says which bodies are left to be read by whoever called. A program that leaves none has nothing of it.
pub(super) trait Leave: Send + Sync {
    /// Whether the body of this answer is.
    fn applies(&self, status: StatusCode, headers: &HeaderMap) -> bool;

    /// Keeps it.
    #[inline]
    fn keep(&self, call: &Call, response: reqwest::Response) -> Slot {
        Box::new(Mutex::new(Some(Unread::new(call, response))))
    }
}

/// All of them.
pub(super) struct All;

impl Leave for All {
    #[inline]
    fn applies(&self, _: StatusCode, _: &HeaderMap) -> bool {
        true
    }
}

/// Those of successes that have one of these media types.
pub(super) struct Media(pub(super) &'static [&'static str]);

impl Leave for Media {
    #[inline]
    fn applies(&self, status: StatusCode, headers: &HeaderMap) -> bool {
        let found = headers.get(CONTENT_TYPE).and_then(|name| name.to_str().ok()).unwrap_or_default();
        let found = found.split(';').next().unwrap_or_default().trim();
        status.is_success() && self.0.iter().any(|name| name.eq_ignore_ascii_case(found))
    }
}

/// A body that can be taken once, by whoever holds the answer.
pub(super) type Slot = Box<dyn Any + Send + Sync>;

/// Takes it.
#[inline]
pub(super) fn take(slot: &(dyn Any + Send + Sync)) -> Option<Unread> {
    let slot: &Mutex<Option<Unread>> = slot.downcast_ref()?;
    slot.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// A body that is still to be read. It ends with [`CallError::Cancelled`] when the call is cancelled.
pub(super) struct Unread {
    request: Asked,
    body: reqwest::Body,
    limit: u64,
    progress: Progress,
    report: Option<OnProgress>,
    cancelled: Option<HookFuture<'static, ()>>,
}

impl Unread {
    #[inline]
    fn new(call: &Call, response: reqwest::Response) -> Self {
        let (request, options) = (call.asked(), &call.parts.options);
        let limit = call.parts.core.0.settings.body_limit;
        let progress = Progress { bytes: 0, total: response.content_length() };
        let cancelled = options.cancel.as_ref().map(|cancelled| cancelled());
        let body = http::Response::<reqwest::Body>::from(response).into_body();
        Self { request, body, limit, progress, report: options.download.clone(), cancelled }
    }

    #[inline]
    pub(super) fn limit(&self) -> u64 {
        self.limit
    }

    #[inline]
    pub(super) fn into_bytes(mut self) -> ByteStream {
        Box::pin(PollFn(move |context: &mut Context<'_>| {
            self.poll(context).map(|part| part.map(|part| part.map_err(BoxError::from)))
        }))
    }

    #[inline]
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, CallError>>> {
        if self.cancelled.as_mut().is_some_and(|cancelled| cancelled.as_mut().poll(context).is_ready()) {
            return Poll::Ready(Some(Err(CallError::Cancelled { request: self.request.clone() })));
        }
        loop {
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(CallError::transport(self.request.clone(), error)))),
                Some(Ok(frame)) => {
                    let Ok(part) = frame.into_data() else { continue };
                    self.progress.bytes += part.len() as u64;
                    if let Some(report) = &self.report {
                        report(self.progress);
                    }
                    return Poll::Ready(Some(Ok(part)));
                }
            }
        }
    }
}

/// An answer whose body has not been read: a stream of bytes. Its `Debug` form shows neither headers nor body.
pub struct Download {
    received: Received,
    unread: Unread,
}

impl Download {
    #[inline]
    pub(super) fn of(received: Received) -> Result<Self, CallError> {
        let taken = received.parts().unread.as_deref().and_then(take);
        let unread = taken.ok_or_else(|| CallError::Spent { request: received.request().clone() })?;
        Ok(Self { received, unread })
    }

    /// The status.
    #[inline]
    pub fn status(&self) -> StatusCode {
        self.received.status()
    }

    /// The headers. A body that is packed (`Content-Encoding`) stays so.
    #[inline]
    pub fn headers(&self) -> &HeaderMap {
        self.received.headers()
    }

    /// How many bytes the body has, where the server says it.
    #[inline]
    pub fn length(&self) -> Option<u64> {
        self.unread.progress.total
    }

    /// The next part; `None` at the end.
    ///
    /// # Errors
    /// The connection failed, or the call was cancelled.
    #[inline]
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, CallError> {
        poll_fn(|context| self.unread.poll(context)).await.transpose()
    }

    /// The body as a reader, for `tokio::io::copy` and the like.
    #[inline]
    pub fn into_reader(self) -> impl tokio::io::AsyncBufRead + Send + Unpin {
        tokio_util::io::StreamReader::new(PollFn({
            let mut unread = self.unread;
            move |context: &mut Context<'_>| {
                unread.poll(context).map(|part| part.map(|part| part.map_err(std::io::Error::other)))
            }
        }))
    }
}

impl Stream for Download {
    type Item = Result<Bytes, CallError>;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.unread.poll(context)
    }
}

impl fmt::Debug for Download {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Download");
        shown.field("operation", &self.received.operation()).field("status", &self.status()).finish_non_exhaustive()
    }
}
