//! A call that is being sent.

use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::error::Outcome;
use super::hook::HookFuture;
use super::received::Answer;
use super::{Call, Error, Received, ResponseValue};

/// The future of a call: `.await` sends it and gives the typed response.
///
/// It is a named type and not an `async fn` per operation: a generated client has hundreds of operations, and the compiler would
/// build a state machine for each.
#[must_use = "a call is sent when it is awaited"]
pub struct Sending<T, E> {
    received: HookFuture<'static, Outcome>,
    read: fn(Received) -> Answer<T, E>,
}

impl Call {
    /// Sends the call and types the response with `read`.
    pub fn typed<T, E>(self, read: fn(Received) -> Answer<T, E>) -> Sending<T, E> {
        Sending { received: self.sent(), read }
    }
}

/// A typed response with any documented status: a success or a documented error.
pub type Documented<T, E> = Result<ResponseValue<Result<T, E>>, Error<Infallible>>;

impl<T, E> Sending<T, E> {
    /// Returns every documented response as a value, with the type that the document declares for its status. Use
    /// [`accept_status`](super::CallOptions::accept_status) to select which of them are accepted.
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
