//! The body of a request, sent with its length or in chunks.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// Bytes to send.
#[derive(Debug, Clone, Default)]
pub(super) struct WireBody {
    data: Option<Bytes>,
    chunked: bool,
}

impl WireBody {
    /// A body with `Content-Length`; `None`: no body at all.
    pub(super) fn sized(data: Option<Bytes>) -> Self {
        Self { data, chunked: false }
    }

    /// A body in chunks (RFC 9112, section 7.1). Of an empty body only the last chunk is sent.
    pub(super) fn chunked(data: Bytes) -> Self {
        Self { data: Some(data), chunked: true }
    }
}

impl Body for WireBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.data.take().filter(|data| !data.is_empty()).map(|data| Ok(Frame::data(data))))
    }

    fn is_end_stream(&self) -> bool {
        // A chunked body has not ended before it is polled, so that the last chunk of an empty body is sent.
        self.data.as_ref().is_none_or(|data| data.is_empty() && !self.chunked)
    }

    fn size_hint(&self) -> SizeHint {
        if self.chunked {
            return SizeHint::default();
        }
        SizeHint::with_exact(self.data.as_ref().map_or(0, |data| u64::try_from(data.len()).unwrap_or(u64::MAX)))
    }
}
