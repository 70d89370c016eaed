//! A bearer token that somebody else knows.

use std::future::Future;

use http::HeaderValue;
use tokio::sync::Mutex;

use super::credential::{Secret, authorization};
use super::hook::{BoxError, HookFuture};

/// Whoever knows the token.
pub(super) trait Provider: Send + Sync {
    /// The `Authorization` with a token other than `refused`: the known one, or else one that is asked for.
    fn token<'a>(&'a self, refused: Option<&'a HeaderValue>) -> HookFuture<'a, Result<HeaderValue, BoxError>>;
}

/// Asks for the token when it is first needed, and again when a server does not take it any more.
pub(super) struct Asking<A> {
    ask: A,
    /// Held while somebody is asked, so that calls at the same time ask once.
    known: Mutex<Option<HeaderValue>>,
}

impl<A> Asking<A> {
    /// Nobody asked yet.
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
