//! A call that is under way.

use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::exchange::Outcome;
use super::hook::HookFuture;
use super::received::Answer;
use super::{Call, Error, Received, ResponseValue};

/// The future of a call: `.await` gives the typed answer. Nothing is sent before that.
///
/// A type with a name rather than an `async fn` per operation: a generated client has hundreds, and each would be a state machine
/// of its own to the compiler.
#[must_use = "a call is sent when it is awaited"]
pub struct Sending<T, E> {
    received: HookFuture<'static, Outcome>,
    read: fn(Received) -> Answer<T, E>,
}

impl Call {
    /// Sends the call and types what comes back by `read`.
    pub fn typed<T, E>(self, read: fn(Received) -> Answer<T, E>) -> Sending<T, E> {
        Sending { received: self.sent(), read }
    }
}

/// A typed answer of whatever status the document has: a success, or else a documented error.
pub type Documented<T, E> = Result<ResponseValue<Result<T, E>>, Error<Infallible>>;

impl<T, E> Sending<T, E> {
    /// Has every documented answer as a value, its body being of the type that the document gives its status. Together with
    /// [`accept_status`](super::CallOptions::accept_status) the caller says which of them to take.
    pub async fn documented(self) -> Documented<T, E> {
        match self.await {
            Ok(response) => Ok(response.map(Ok)),
            Err(Error::Documented(response)) => Ok(response.map(Err)),
            Err(Error::Call(error)) => Err(Error::Call(error)),
            Err(Error::Undocumented(received)) => Err(Error::Undocumented(received)),
            Err(Error::Unreadable { mismatch, received }) => Err(Error::Unreadable { mismatch, received }),
        }
    }
}

impl<T, E> Future for Sending<T, E> {
    type Output = Answer<T, E>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(match ready!(self.received.as_mut().poll(context)) {
            Ok(received) => (self.read)(received),
            Err(error) => Err(Error::Call(error.take())),
        })
    }
}

impl<T, E> fmt::Debug for Sending<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}
