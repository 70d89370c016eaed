//! A call that is under way.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::received::Answer;
use super::{Call, CallError, Error, Received};

/// The future of a call: `.await` gives the typed answer. Nothing is sent before that.
///
/// A type with a name rather than an `async fn` per operation: a generated client has hundreds, and each would be a state machine
/// of its own to the compiler.
#[must_use = "a call is sent when it is awaited"]
pub struct Sending<T, E> {
    received: Pin<Box<dyn Future<Output = Result<Received, CallError>> + Send>>,
    read: fn(Received) -> Answer<T, E>,
}

impl Call {
    /// Sends the call and types what comes back by `read`.
    pub fn typed<T, E>(self, read: fn(Received) -> Answer<T, E>) -> Sending<T, E> {
        Sending { received: Box::pin(self.send()), read }
    }
}

impl<T, E> Future for Sending<T, E> {
    type Output = Answer<T, E>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(match ready!(self.received.as_mut().poll(context)) {
            Ok(received) => (self.read)(received),
            Err(error) => Err(Error::from(error)),
        })
    }
}

impl<T, E> fmt::Debug for Sending<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}
