//! Progress of a body.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// Progress of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The bytes so far.
    pub bytes: u64,
    /// The total, if it is known.
    pub total: Option<u64>,
}

/// The function that gets the progress.
pub(super) type OnProgress = Arc<dyn Fn(Progress) + Send + Sync>;

/// The function that gets the progress of an upload, and the pointer that installs the counting, so that programs do not link it
/// unused.
#[derive(Clone)]
pub(super) struct OnUpload {
    pub(super) report: OnProgress,
    pub(super) count: fn(Bytes, OnProgress) -> super::body::Body,
}

impl OnUpload {
    /// Reports to this function.
    #[inline]
    pub(super) fn new(report: OnProgress) -> Self {
        Self { report, count: |body, report| super::body::Body::new(Counted::new(body, report)) }
    }
}

/// The size of the parts that are reported.
const PART: usize = 16 * 1024;

/// A body that reports how much of it was sent. Its length is known, so it is sent with `Content-Length`.
struct Counted {
    rest: Bytes,
    progress: Progress,
    report: OnProgress,
}

impl Counted {
    #[inline]
    fn new(body: Bytes, report: OnProgress) -> Self {
        let total = Some(body.len() as u64);
        Self { rest: body, progress: Progress { bytes: 0, total }, report }
    }
}

impl Body for Counted {
    type Data = Bytes;
    type Error = Infallible;

    #[inline]
    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let body = self.get_mut();
        if body.rest.is_empty() {
            return Poll::Ready(None);
        }
        let part = body.rest.split_to(body.rest.len().min(PART));
        body.progress.bytes += part.len() as u64;
        (body.report)(body.progress);
        Poll::Ready(Some(Ok(Frame::data(part))))
    }

    #[inline]
    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    #[inline]
    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}

/// A streamed body that reports how much of it was sent.
pub(super) struct Told<B> {
    body: B,
    progress: Progress,
    report: Option<OnProgress>,
}

impl<B: Body> Told<B> {
    /// A body of which nothing was sent.
    #[inline]
    pub(super) fn new(body: B, report: Option<OnProgress>) -> Self {
        let total = body.size_hint().exact();
        Self { body, progress: Progress { bytes: 0, total }, report }
    }
}

impl<B: Body<Data = Bytes> + Unpin> Body for Told<B> {
    type Data = Bytes;
    type Error = B::Error;

    #[inline]
    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        let length = frame.as_ref().and_then(|frame| Some(frame.as_ref().ok()?.data_ref()?.len()));
        self.progress.bytes += length.unwrap_or(0) as u64;
        if let (Some(report), Some(_)) = (&self.report, length) {
            report(self.progress);
        }
        Poll::Ready(frame)
    }

    #[inline]
    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    #[inline]
    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
