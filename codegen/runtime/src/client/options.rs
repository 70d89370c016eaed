//! What every call can be asked for, besides its own parameters.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use http::{Extensions, HeaderMap, StatusCode};
use tokio_util::sync::CancellationToken;
use url::Url;

use super::super::stream::Content;
use super::hook::HookFuture;
use super::progress::{OnProgress, OnUpload, Progress};
use super::retry::Wait;
use super::unread::All;
use super::{Call, CallError, Core, Download, Received, Retry, fields};

/// What was asked of one call.
pub(super) struct Options {
    pub(super) headers: HeaderMap,
    pub(super) extra: Arc<Extensions>,
    pub(super) timeout: Option<Duration>,
    pub(super) cancel: Option<Cancelled>,
    pub(super) base_url: Option<Arc<Url>>,
    pub(super) accept_status: Option<AcceptStatus>,
    pub(super) upload: Option<OnUpload>,
    pub(super) download: Option<OnProgress>,
    pub(super) retry: Option<Arc<dyn Wait>>,
}

impl Options {
    /// Nothing asked yet.
    pub(super) fn new(core: &Core) -> Self {
        Self {
            headers: HeaderMap::new(),
            extra: Arc::clone(&core.0.nothing),
            timeout: None,
            cancel: None,
            base_url: None,
            accept_status: None,
            upload: None,
            download: None,
            retry: None,
        }
    }

    /// Has the call go to that address; false: it is none.
    #[inline]
    pub(super) fn go_to(&mut self, url: &str) -> bool {
        let Ok(url) = url.parse::<Url>() else { return false };
        self.base_url = Some(Arc::new(url));
        true
    }
}

/// Says which statuses the caller takes.
pub(super) type AcceptStatus = Arc<dyn Fn(StatusCode) -> bool + Send + Sync>;

/// Waits until the call is to be given up.
pub(super) type Cancelled = Box<dyn Fn() -> HookFuture<'static, ()> + Send + Sync>;

/// What every call can be asked for. Bring it into scope: `use …::client::CallOptions as _;`.
///
/// Dropping the future of `send` cancels a call, too.
pub trait CallOptions: Sized {
    /// The call below.
    fn call_mut(&mut self) -> &mut Call;

    /// A header of this call; it wins over the client's.
    #[must_use]
    fn header(mut self, name: &str, value: &str) -> Self {
        let call = self.call_mut();
        if !fields::add(&mut call.parts.options.headers, name, value) {
            call.fail(CallError::Parameter { request: call.asked(), name: name.to_owned() });
        }
        self
    }

    /// A value for the client's hooks to read, one per type. It is not sent.
    #[must_use]
    fn extra<T: Clone + Send + Sync + 'static>(mut self, value: T) -> Self {
        Arc::make_mut(&mut self.call_mut().parts.options.extra).insert(value);
        self
    }

    /// How long the call may take in all, from the first attempt to the last byte of the answer.
    #[must_use]
    fn timeout(mut self, timeout: Duration) -> Self {
        self.call_mut().parts.options.timeout = Some(timeout);
        self
    }

    /// Gives the call up when the token is cancelled.
    #[must_use]
    fn cancel(mut self, token: CancellationToken) -> Self {
        self.call_mut().parts.options.cancel = Some(Box::new(move || {
            let token = token.clone();
            Box::pin(async move { token.cancelled().await })
        }));
        self
    }

    /// Another address for this call alone.
    #[must_use]
    fn base_url(mut self, base_url: &str) -> Self {
        let call = self.call_mut();
        if !call.parts.options.go_to(base_url) {
            call.fail(CallError::Parameter { request: call.asked(), name: "base_url".to_owned() });
        }
        self
    }

    /// Which statuses to take. Any other one becomes [`CallError::Refused`], a documented success as well.
    ///
    /// What is taken is read as the document says: `send` still gives a documented error as an error. Add
    /// [`documented`](super::Sending::documented) to it to have whatever is taken as a typed value, or use
    /// [`receive`](Self::receive) to have it before it is typed.
    #[must_use]
    fn accept_status(mut self, accept: impl Fn(StatusCode) -> bool + Send + Sync + 'static) -> Self {
        self.call_mut().parts.options.accept_status = Some(Arc::new(accept));
        self
    }

    /// Is told how much of the body was handed to the connection. Told again from the start with every attempt.
    #[must_use]
    fn on_upload(mut self, report: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.call_mut().parts.options.upload = Some(OnUpload::new(Arc::new(report)));
        self
    }

    /// Is told how much of the answer's body has come, as it is on the wire.
    #[must_use]
    fn on_download(mut self, report: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.call_mut().parts.options.download = Some(Arc::new(report));
        self
    }

    /// How often to try, and when; it wins over the client's. [`Retry::never`] switches it off.
    #[must_use]
    fn retry(mut self, retry: Retry) -> Self {
        self.call_mut().parts.options.retry = Some(Arc::new(retry));
        self
    }

    /// Sends this as the body, be it at hand or still to come: a file, a pipe, items as they turn up. The media type is
    /// that of the body that was given before; without one it is a header's (`content-type`), or bytes as they are.
    ///
    /// What is not at hand is sent once: neither redirects nor retries send it again.
    #[must_use]
    fn upload(mut self, body: impl Into<Content>) -> Self {
        let call = self.call_mut();
        call.put(call.body_media().unwrap_or("application/octet-stream"), body.into());
        self
    }

    /// Sends the call and gives the answer with its body unread, whatever its status: the client's `body_limit` does
    /// not hold for it. The call's time ends with the answer's headers.
    fn download(mut self) -> impl Future<Output = Result<Download, CallError>> + Send {
        let call = self.call_mut();
        let spent = Call::new(&call.parts.core, call.parts.operation);
        let mut call = std::mem::replace(call, spent);
        call.parts.leave = Some(Box::new(All));
        async move { call.send().await.and_then(Download::of) }
    }

    /// Sends the call and gives the answer before it is typed, whatever its status.
    fn receive(mut self) -> impl Future<Output = Result<Received, CallError>> + Send {
        let call = self.call_mut();
        let spent = Call::new(&call.parts.core, call.parts.operation);
        let mut call = std::mem::replace(call, spent);
        call.parts.leave = None;
        call.send()
    }
}
