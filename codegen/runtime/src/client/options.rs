//! Options of every call, besides its parameters.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use http::{Extensions, HeaderMap, StatusCode};
use tokio_util::sync::CancellationToken;
use url::Url;

use super::hook::HookFuture;
use super::progress::{OnProgress, OnUpload, Progress};
use super::retry::Wait;
use super::unread::All;
use super::{Call, CallError, Core, Download, Received, Retry, fields};
use crate::stream::Content;

/// The options of a call.
#[derive(Clone)]
pub(super) struct Options {
    pub(super) headers: HeaderMap,
    pub(super) extra: Arc<Extensions>,
    pub(super) timeout: Option<Duration>,
    pub(super) cancel: Option<Cancelled>,
    pub(super) base_url: Option<Arc<Url>>,
    /// The whole URL of a further page, instead of the base URL, the path and the query.
    pub(super) page: Option<Arc<Url>>,
    pub(super) accept_status: Option<AcceptStatus>,
    pub(super) upload: Option<OnUpload>,
    pub(super) download: Option<OnProgress>,
    pub(super) retry: Option<Arc<dyn Wait>>,
}

impl Options {
    /// The defaults.
    pub(super) fn new(core: &Core) -> Self {
        Self {
            headers: HeaderMap::new(),
            extra: Arc::clone(&core.0.nothing),
            timeout: None,
            cancel: None,
            base_url: None,
            page: None,
            accept_status: None,
            upload: None,
            download: None,
            retry: None,
        }
    }

    /// Sets the URL of the call; false if it is invalid.
    #[inline]
    pub(super) fn go_to(&mut self, url: &str) -> bool {
        let Ok(url) = url.parse::<Url>() else { return false };
        self.base_url = Some(Arc::new(url));
        true
    }
}

/// Which statuses the caller accepts.
pub(super) type AcceptStatus = Arc<dyn Fn(StatusCode) -> bool + Send + Sync>;

/// Waits until the call is cancelled.
pub(super) type Cancelled = Arc<dyn Fn() -> HookFuture<'static, ()> + Send + Sync>;

/// Options of every call. Import the trait to use it: `use …::client::CallOptions as _;`.
///
/// Dropping the future of `send` also cancels a call.
pub trait CallOptions: Sized {
    /// The underlying call.
    fn call_mut(&mut self) -> &mut Call;

    /// Sets a header of this call; it replaces the client's.
    #[must_use]
    fn header(mut self, name: &str, value: &str) -> Self {
        let call = self.call_mut();
        if !fields::add(&mut call.parts.options.headers, name, value) {
            call.fail(CallError::Parameter { request: call.request_summary(), name: name.to_owned() });
        }
        self
    }

    /// Sets a value that the client's hooks can read, one per type. It is not sent.
    #[must_use]
    fn extra<T: Clone + Send + Sync + 'static>(mut self, value: T) -> Self {
        Arc::make_mut(&mut self.call_mut().parts.options.extra).insert(value);
        self
    }

    /// Sets the time limit of the call, from the first attempt to the last byte of the response.
    #[must_use]
    fn timeout(mut self, timeout: Duration) -> Self {
        self.call_mut().parts.options.timeout = Some(timeout);
        self
    }

    /// Cancels the call when the token is cancelled.
    #[must_use]
    fn cancel(mut self, token: CancellationToken) -> Self {
        self.call_mut().parts.options.cancel = Some(Arc::new(move || {
            let token = token.clone();
            Box::pin(async move { token.cancelled().await })
        }));
        self
    }

    /// Sets another base URL for this call.
    #[must_use]
    fn base_url(mut self, base_url: &str) -> Self {
        let call = self.call_mut();
        if !call.parts.options.go_to(base_url) {
            call.fail(CallError::Parameter { request: call.request_summary(), name: "base_url".to_owned() });
        }
        self
    }

    /// Sets which statuses are accepted. Any other status becomes [`CallError::Refused`], even a documented success.
    ///
    /// Accepted responses are read as the document declares: `send` returns a documented error as an error. Add
    /// [`documented`](super::Sending::documented) to get every accepted response as a typed value, or use
    /// [`receive`](Self::receive) to get the untyped response.
    #[must_use]
    fn accept_status(mut self, accept: impl Fn(StatusCode) -> bool + Send + Sync + 'static) -> Self {
        self.call_mut().parts.options.accept_status = Some(Arc::new(accept));
        self
    }

    /// Reports how much of the body was passed to the connection. Every attempt starts from 0.
    #[must_use]
    fn on_upload(mut self, report: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.call_mut().parts.options.upload = Some(OnUpload::new(Arc::new(report)));
        self
    }

    /// Reports how much of the response body has arrived, in bytes on the wire.
    #[must_use]
    fn on_download(mut self, report: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.call_mut().parts.options.download = Some(Arc::new(report));
        self
    }

    /// Sets the retries of this call; they replace the client's. [`Retry::never`] turns them off.
    #[must_use]
    fn retry(mut self, retry: Retry) -> Self {
        self.call_mut().parts.options.retry = Some(Arc::new(retry));
        self
    }

    /// Sends this as the body, from memory or as a stream: a file, a pipe, or items. The media type is that of the body that was set
    /// before; without one it is that of the `content-type` header, or `application/octet-stream`.
    ///
    /// A streamed body is sent once: neither redirects nor retries send it again.
    #[must_use]
    fn upload(mut self, body: impl Into<Content>) -> Self {
        let call = self.call_mut();
        call.put(call.body_media().unwrap_or("application/octet-stream"), body.into());
        self
    }

    /// Sends the call and returns the response with its body unread, whatever its status. The client's `body_limit` does not
    /// apply. The time limit of the call ends with the response headers.
    fn download(mut self) -> impl Future<Output = Result<Download, CallError>> + Send {
        let call = self.call_mut();
        let spent = Call::new(&call.parts.core, call.parts.operation);
        let mut call = std::mem::replace(call, spent);
        call.parts.leave = Some(Box::new(All));
        async move { call.send().await.and_then(Download::of) }
    }

    /// Sends the call and returns the untyped response, whatever its status.
    fn receive(mut self) -> impl Future<Output = Result<Received, CallError>> + Send {
        let call = self.call_mut();
        let spent = Call::new(&call.parts.core, call.parts.operation);
        let mut call = std::mem::replace(call, spent);
        call.parts.leave = None;
        call.send()
    }
}
