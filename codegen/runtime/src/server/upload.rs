//! Bodies that handlers read as streams.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, HttpBody as _};
use bytes::Bytes;

use crate::operation::{MediaKind, OperationInfo};
use crate::stream::{BoxError, Content, PollFn};

/// Whether the handler of an operation reads the body as a stream.
pub(super) fn is_read_by_handler(operation: &OperationInfo) -> bool {
    let content = operation.body.as_ref().map(|body| body.content).unwrap_or_default();
    !content.is_empty() && content.iter().all(|media| media.kind == MediaKind::Stream)
}

/// Whether the body was longer than its limit.
#[derive(Debug, Clone, Default)]
pub(super) struct Overrun(Arc<AtomicBool>);

impl Overrun {
    pub(super) fn happened(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The error of a body that is longer than its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BodyOverrun {
    /// The limit in bytes.
    pub limit: usize,
}

impl fmt::Display for BodyOverrun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the body is larger than {} bytes", self.limit)
    }
}

impl std::error::Error for BodyOverrun {}

/// The body as a stream that ends with an error after `limit` bytes.
pub(super) fn bounded(body: Body, limit: usize, overrun: &Overrun) -> Content {
    let length = body.size_hint().exact();
    let overrun = overrun.clone();
    let (mut body, mut left) = (Some(body), limit);
    let parts = PollFn(move |context: &mut Context<'_>| {
        loop {
            let Some(reading) = &mut body else { return Poll::Ready(None) };
            let data = match Pin::new(reading).poll_frame(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => None,
                Poll::Ready(Some(Err(error))) => Some(Err(BoxError::from(error))),
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(data) => Some(Ok(data)),
                    // Trailers do not belong to the body.
                    Err(_) => continue,
                },
            };
            let part = data.map(|data| data.and_then(|data: Bytes| take(&mut left, data, limit)));
            if !matches!(part, Some(Ok(_))) {
                body = None;
            }
            if matches!(&part, Some(Err(error)) if error.is::<BodyOverrun>()) {
                overrun.0.store(true, Ordering::Relaxed);
            }
            return Poll::Ready(part);
        }
    });
    Content::stream(parts, length)
}

fn take(left: &mut usize, data: Bytes, limit: usize) -> Result<Bytes, BoxError> {
    *left = left.checked_sub(data.len()).ok_or(BodyOverrun { limit })?;
    Ok(data)
}
