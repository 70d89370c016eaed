//! Response bodies that the caller reads.

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

use super::body::Body;
use super::hook::HookFuture;
use super::progress::{OnProgress, Progress};
use super::{Call, CallError, Received, RequestSummary};
use crate::stream::{BoxError, ByteStream, PollFn};

/// Which bodies the caller reads. A program without such bodies does not link the code.
pub(super) trait Leave: Send + Sync {
    /// Whether the caller reads the body of this response.
    fn applies(&self, status: StatusCode, headers: &HeaderMap) -> bool;

    /// Keeps the body for the caller.
    #[inline]
    fn keep(&self, call: &Call, body: Body) -> Slot {
        Box::new(Mutex::new(Some(Unread::new(call, body))))
    }
}

/// All bodies.
pub(super) struct All;

impl Leave for All {
    #[inline]
    fn applies(&self, _: StatusCode, _: &HeaderMap) -> bool {
        true
    }
}

/// Bodies of successes with one of these media types.
pub(super) struct Media(pub(super) &'static [&'static str]);

impl Leave for Media {
    #[inline]
    fn applies(&self, status: StatusCode, headers: &HeaderMap) -> bool {
        let found = headers.get(CONTENT_TYPE).and_then(|name| name.to_str().ok()).unwrap_or_default();
        let found = found.split(';').next().unwrap_or_default().trim();
        status.is_success() && self.0.iter().any(|name| name.eq_ignore_ascii_case(found))
    }
}

/// A body that can be taken once.
pub(super) type Slot = Box<dyn Any + Send + Sync>;

/// Takes the body.
#[inline]
pub(super) fn take(slot: &(dyn Any + Send + Sync)) -> Option<Unread> {
    let slot: &Mutex<Option<Unread>> = slot.downcast_ref()?;
    slot.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// An unread body. It ends with [`CallError::Cancelled`] when the call is cancelled.
pub(super) struct Unread {
    request: RequestSummary,
    body: Body,
    limit: u64,
    progress: Progress,
    report: Option<OnProgress>,
    cancelled: Option<HookFuture<'static, ()>>,
}

impl Unread {
    #[inline]
    fn new(call: &Call, body: Body) -> Self {
        let (request, options) = (call.request_summary(), &call.parts.options);
        let limit = call.parts.core.0.settings.body_limit;
        let progress = Progress { bytes: 0, total: body.size_hint().exact() };
        let cancelled = options.cancel.as_ref().map(|cancelled| cancelled());
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

/// A response with an unread body: a stream of bytes. `Debug` shows neither headers nor body.
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

    /// The headers. A compressed body (`Content-Encoding`) is not decompressed.
    #[inline]
    pub fn headers(&self) -> &HeaderMap {
        self.received.headers()
    }

    /// The length of the body in bytes, if the server sends it.
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
