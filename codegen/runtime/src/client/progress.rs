//! How far a body has come.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// How far a body has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes so far.
    pub bytes: u64,
    /// Bytes in all, where that is known.
    pub total: Option<u64>,
}

/// Who is told.
pub(super) type OnProgress = Arc<dyn Fn(Progress) + Send + Sync>;

/// Small enough to be worth a report, large enough to cost nothing.
const PART: usize = 16 * 1024;

/// A body that says how much of it was taken. Its length is known, so that it is sent with `Content-Length`.
pub(super) struct Counted {
    rest: Bytes,
    progress: Progress,
    report: OnProgress,
}

impl Counted {
    /// Nothing taken yet.
    pub(super) fn new(body: Bytes, report: OnProgress) -> Self {
        let total = Some(body.len() as u64);
        Self { rest: body, progress: Progress { bytes: 0, total }, report }
    }
}

impl Body for Counted {
    type Data = Bytes;
    type Error = Infallible;

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

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}
