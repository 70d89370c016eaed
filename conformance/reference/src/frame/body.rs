//! The limits of a request's body, and the draining of its unread part.

use std::future::Future as _;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use http_body_util::BodyExt as _;
use hyper::body::{Body as HttpBody, Frame, Incoming, SizeHint};
use tokio::sync::oneshot;
use tokio::time::Sleep;

use super::Limits;

/// Largest unread body that is drained to keep the connection open.
const KEEP: u64 = 256 * 1024;
/// Largest unread body that is drained to let the client read the answer before the connection closes.
const LINGER: u64 = 32 * 1024 * 1024;
/// How long the next frame of a drained body may take.
const LINGER_TIME: Duration = Duration::from_secs(1);

/// The body that a handler reads. It fails beyond `Limits::body_bytes` and after `Limits::body_time` without progress.
pub(super) struct Bounded {
    incoming: Option<Incoming>,
    rest: Option<oneshot::Sender<Incoming>>,
    left: u64,
    time: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

/// The unread part of a body.
pub(super) struct Rest(oneshot::Receiver<Incoming>);

/// Limits a body. The second value drains the unread part after the answer.
pub(super) fn bound(incoming: Incoming, limits: Limits) -> (Body, Rest) {
    let (rest, receiver) = oneshot::channel();
    let bounded = Bounded {
        incoming: Some(incoming),
        rest: Some(rest),
        left: limits.body_bytes,
        time: limits.body_time,
        waiting: None,
    };
    (Body::new(bounded), Rest(receiver))
}

impl Rest {
    /// Reads the unread part, and returns whether the connection can serve another request. Otherwise, a client that is
    /// still sending would lose the answer (RFC 9112, section 9.6).
    pub(super) async fn drain(mut self) -> bool {
        let Ok(mut incoming) = self.0.try_recv() else { return true };
        let mut read = 0;
        loop {
            let frame = match tokio::time::timeout(LINGER_TIME, incoming.frame()).await {
                Ok(Some(Ok(frame))) => frame,
                Ok(None) => return read <= KEEP,
                Ok(Some(Err(_))) | Err(_) => return false,
            };
            read += frame.data_ref().map_or(0, length);
            if read > LINGER {
                return false;
            }
        }
    }
}

/// Why reading a body fails.
#[derive(Debug, thiserror::Error)]
enum BodyError {
    #[error("the body is too large")]
    TooLarge,
    #[error("the body took too long")]
    TooSlow,
    #[error(transparent)]
    Broken(hyper::Error),
}

impl HttpBody for Bounded {
    type Data = Bytes;
    type Error = Box<dyn std::error::Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let bounded = &mut *self;
        let Some(incoming) = &mut bounded.incoming else { return Poll::Ready(None) };
        let Poll::Ready(frame) = Pin::new(incoming).poll_frame(context) else {
            let time = bounded.time;
            let waiting = bounded.waiting.get_or_insert_with(|| Box::pin(tokio::time::sleep(time)));
            ready!(waiting.as_mut().poll(context));
            bounded.incoming = None;
            return Poll::Ready(Some(Err(BodyError::TooSlow.into())));
        };
        bounded.waiting = None;
        let answer = match frame {
            None => None,
            Some(Err(error)) => Some(Err(BodyError::Broken(error).into())),
            Some(Ok(frame)) => match bounded.left.checked_sub(frame.data_ref().map_or(0, length)) {
                Some(left) => {
                    bounded.left = left;
                    return Poll::Ready(Some(Ok(frame)));
                }
                // `Rest` drains the remaining body.
                None => return Poll::Ready(Some(Err(BodyError::TooLarge.into()))),
            },
        };
        bounded.incoming = None;
        Poll::Ready(answer)
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.as_ref().is_none_or(HttpBody::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.as_ref().map_or_else(|| SizeHint::with_exact(0), HttpBody::size_hint)
    }
}

impl Drop for Bounded {
    fn drop(&mut self) {
        let (Some(incoming), Some(rest)) = (self.incoming.take(), self.rest.take()) else { return };
        if !incoming.is_end_stream() {
            // The receiver is gone if the connection is closed.
            let _ = rest.send(incoming);
        }
    }
}

fn length(data: &Bytes) -> u64 {
    u64::try_from(data.len()).unwrap_or(u64::MAX)
}
