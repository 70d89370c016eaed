//! A request's body within bounds, and what becomes of the part that nobody read.

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

/// As much of an unread body as is read so that the connection can serve another request.
const KEEP: u64 = 256 * 1024;
/// As much as is read so that the client gets to the answer before it gets to the closed connection.
const LINGER: u64 = 32 * 1024 * 1024;
/// How long the next part may take: the client has its answer coming.
const LINGER_TIME: Duration = Duration::from_secs(1);

/// The body that a handler reads: refused beyond `Limits::body_bytes` and after `Limits::body_time` without progress.
pub(super) struct Bounded {
    incoming: Option<Incoming>,
    rest: Option<oneshot::Sender<Incoming>>,
    left: u64,
    time: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

/// What a handler left unread.
pub(super) struct Rest(oneshot::Receiver<Incoming>);

/// Puts bounds on a body. The second part is for after the answer.
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
    /// Reads what the handler left. True: the connection can serve another request. A client that still sends would
    /// otherwise lose the answer with the connection (RFC 9112, section 9.6).
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

/// Why a body ends before its end.
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
                // The rest stays where `Rest` finds it.
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
            // Nobody waits for it where the connection is gone.
            let _ = rest.send(incoming);
        }
    }
}

fn length(data: &Bytes) -> u64 {
    u64::try_from(data.len()).unwrap_or(u64::MAX)
}
