//! Hooks of a client, which run with every call.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use http::{Extensions, HeaderMap, Method};
use url::Url;

use super::{CallError, Received};
use crate::operation::OperationInfo;

/// An error of the caller's code.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// The result of a hook: `Box::pin(async move { … })`.
pub type HookFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Runs with every call of a client. By default, all methods do nothing.
///
/// Hooks run in the order in which they were added, each after the previous one has ended.
pub trait CallHook: Send + Sync + 'static {
    /// Runs before each attempt, after credentials are set. An error cancels the call: [`CallError::Hook`].
    fn before_request<'a>(&'a self, _request: &'a mut Outgoing) -> HookFuture<'a, Result<(), BoxError>> {
        Box::pin(async { Ok(()) })
    }

    /// Runs after each attempt with a response of any status. An error cancels the call: [`CallError::Hook`].
    fn after_response<'a>(
        &'a self,
        _answer: &'a mut Received,
        _extra: &'a Extensions,
    ) -> HookFuture<'a, Result<(), BoxError>> {
        Box::pin(async { Ok(()) })
    }

    /// Runs if the call has no response.
    fn on_error<'a>(
        &'a self,
        _operation: &'static OperationInfo,
        _error: &'a CallError,
        _extra: &'a Extensions,
    ) -> HookFuture<'a, ()> {
        Box::pin(async {})
    }
}

/// A function runs before each request.
impl<F> CallHook for F
where
    F: Fn(&mut Outgoing) -> Result<(), BoxError> + Send + Sync + 'static,
{
    fn before_request<'a>(&'a self, request: &'a mut Outgoing) -> HookFuture<'a, Result<(), BoxError>> {
        Box::pin(async { self(request) })
    }
}

/// A request before it is sent. `Debug` shows only the operation.
pub struct Outgoing {
    /// The operation.
    pub operation: &'static OperationInfo,
    /// The number of the attempt, from 1.
    pub attempt: u32,
    /// The method.
    pub method: Method,
    /// The URL with path and query.
    pub url: Url,
    /// The headers, with credentials.
    pub headers: HeaderMap,
    /// The body.
    pub body: Option<Bytes>,
    /// Values that the caller added with [`CallOptions::extra`](super::CallOptions::extra).
    pub extra: Arc<Extensions>,
}

impl Outgoing {
    /// A copy.
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
