//! A bearer token that somebody else knows.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use tokio::sync::Mutex;

use super::credential::Secret;
use super::hook::{BoxError, HookFuture};

type Ask = Arc<dyn Fn() -> HookFuture<'static, Result<Secret, BoxError>> + Send + Sync>;

/// Asks for the token when it is first needed, and again when a server does not take it any more.
#[derive(Clone)]
pub(super) struct Provider {
    ask: Ask,
    /// Held while somebody is asked, so that calls at the same time ask once.
    known: Arc<Mutex<Option<Secret>>>,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Provider(…)")
    }
}

impl Provider {
    pub(super) fn new<F, T, E>(ask: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<T, E>> + Send + 'static,
        T: Into<Secret>,
        E: Into<BoxError>,
    {
        let ask: Ask = Arc::new(move || {
            let asked = ask();
            Box::pin(async move { asked.await.map(Into::into).map_err(Into::into) })
        });
        Self { ask, known: Arc::default() }
    }

    /// A token other than `refused`: the known one, or else one that is asked for.
    pub(super) async fn token(&self, refused: Option<&Secret>) -> Result<Secret, BoxError> {
        let mut known = self.known.lock().await;
        if let Some(token) = known.as_ref().filter(|token| Some(*token) != refused) {
            return Ok(token.clone());
        }
        *known = None;
        let token = (self.ask)().await?;
        *known = Some(token.clone());
        Ok(token)
    }
}
