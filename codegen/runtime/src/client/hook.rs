//! Where a client's owner looks in on every call.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use http::{Extensions, HeaderMap, Method};
use url::Url;

use super::super::operation::OperationInfo;
use super::{CallError, Received};

/// An error of somebody else's code.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// What a hook gives: `Box::pin(async move { … })`.
pub type HookFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Looks in on every call of a client. All methods do nothing unless they are written.
///
/// Hooks run in the order in which they were given, each to its end before the next begins.
pub trait CallHook: Send + Sync + 'static {
    /// Before each attempt, with credentials in place. An error gives the call up: [`CallError::Hook`].
    fn before_request<'a>(&'a self, _request: &'a mut Outgoing) -> HookFuture<'a, Result<(), BoxError>> {
        Box::pin(async { Ok(()) })
    }

    /// After each attempt that was answered, whatever the status. An error gives the call up: [`CallError::Hook`].
    fn after_response<'a>(
        &'a self,
        _answer: &'a mut Received,
        _extra: &'a Extensions,
    ) -> HookFuture<'a, Result<(), BoxError>> {
        Box::pin(async { Ok(()) })
    }

    /// When the call as a whole has no answer.
    fn on_error<'a>(
        &'a self,
        _operation: &'static OperationInfo,
        _error: &'a CallError,
        _extra: &'a Extensions,
    ) -> HookFuture<'a, ()> {
        Box::pin(async {})
    }
}

/// A request that is about to be sent. Its `Debug` form shows the operation alone.
pub struct Outgoing {
    /// The operation.
    pub operation: &'static OperationInfo,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// The method.
    pub method: Method,
    /// The address with path and query.
    pub url: Url,
    /// The headers, credentials included.
    pub headers: HeaderMap,
    /// The body.
    pub body: Option<Bytes>,
    /// What the caller left by [`CallOptions::extra`](super::CallOptions::extra).
    pub extra: Arc<Extensions>,
}

impl Outgoing {
    /// The same once more.
    #[inline]
    pub(super) fn again(&self) -> Self {
        Self {
            operation: self.operation,
            attempt: self.attempt,
            method: self.method.clone(),
            url: self.url.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
            extra: Arc::clone(&self.extra),
        }
    }
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Outgoing");
        shown.field("operation", &self.operation.id).field("attempt", &self.attempt).finish_non_exhaustive()
    }
}
