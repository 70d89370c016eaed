//! A bearer token from a function of the caller.

use std::future::Future;

use http::HeaderValue;
use tokio::sync::Mutex;

use super::hook::{BoxError, HookFuture};
use super::secret::{Secret, authorization};

/// Gives the token.
pub(super) trait Provider: Send + Sync {
    /// The value of `Authorization` with a token other than `refused`: the stored one, or a new one.
    fn token<'a>(&'a self, refused: Option<&'a HeaderValue>) -> HookFuture<'a, Result<HeaderValue, BoxError>>;
}

/// Asks for the token when it is first needed, and again when a server rejects it.
pub(super) struct Asking<A> {
    ask: A,
    /// Locked while the function runs, so that concurrent calls ask once.
    known: Mutex<Option<HeaderValue>>,
}

impl<A> Asking<A> {
    /// A provider that has no token yet.
    pub(super) fn new(ask: A) -> Self {
        Self { ask, known: Mutex::default() }
    }
}

impl<A, F, T, E> Provider for Asking<A>
where
    A: Fn() -> F + Send + Sync,
    F: Future<Output = Result<T, E>> + Send,
    T: Into<Secret>,
    E: Into<BoxError>,
{
    fn token<'a>(&'a self, refused: Option<&'a HeaderValue>) -> HookFuture<'a, Result<HeaderValue, BoxError>> {
        Box::pin(async move {
            let mut known = self.known.lock().await;
            if let Some(token) = known.as_ref().filter(|token| Some(*token) != refused) {
                return Ok(token.clone());
            }
            *known = None;
            let asked = (self.ask)().await;
            let Secret(token) = asked.map_err(Into::into)?.into();
            let line = authorization("Bearer", &token).ok_or("the token has characters that no header may have")?;
            *known = Some(line.clone());
            Ok(line)
        })
    }
}
