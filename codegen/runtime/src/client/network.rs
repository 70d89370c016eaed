//! Requests over the network, by reqwest, and the settings of its client.

use std::task::{Context, Poll};

use http_body::Body as _;
use tower_service::Service;
use url::Url;

use super::body::Body;
use super::build_error::BuildError;
use super::hook::{BoxError, HookFuture};
use super::transport::{Request, Sent, Transport};

/// Changes the underlying HTTP client.
pub(super) type Configure = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

/// The settings of the HTTP client.
#[derive(Default)]
pub(super) struct Connection {
    pub(super) http: Option<reqwest::Client>,
    pub(super) configure: Option<Configure>,
}

impl Connection {
    /// The transport with these settings.
    pub(super) fn open(self) -> Result<Box<dyn Transport>, BuildError> {
        let http = match self.http {
            Some(http) => http,
            None => own_http(self.configure).map_err(|error| BuildError::Http(error.into()))?,
        };
        Ok(Box::new(Http(http)))
    }
}

/// The HTTP client follows no redirects: `redirect` does it without sending credentials to another host.
fn own_http(configure: Option<Configure>) -> reqwest::Result<reqwest::Client> {
    install_provider();
    let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
    match configure {
        Some(change) => change(builder),
        None => builder,
    }
    .build()
}

/// A provider that the program has installed has precedence.
#[cfg(feature = "rustls")]
fn install_provider() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

#[cfg(not(feature = "rustls"))]
fn install_provider() {}

/// Whether the connection ended before the response began.
pub(super) fn is_lost(error: &BoxError) -> bool {
    error.downcast_ref().is_some_and(|error: &reqwest::Error| {
        error.is_request() && !error.is_connect() && !error.is_timeout() && !error.is_builder()
    })
}

/// The network as a service of requests: put it below your own layers, and pass them to
/// [`ClientBuilder::transport`](super::ClientBuilder::transport).
#[derive(Clone, Debug)]
pub struct Http(reqwest::Client);

impl Http {
    /// The network with the settings that clients have by default: without redirects and without a proxy.
    ///
    /// # Errors
    /// The HTTP client cannot be built.
    #[inline]
    pub fn new() -> Result<Self, BuildError> {
        own_http(None).map(Self).map_err(|error| BuildError::Http(error.into()))
    }
}

impl From<reqwest::Client> for Http {
    #[inline]
    fn from(http: reqwest::Client) -> Self {
        Self(http)
    }
}

impl Transport for Http {
    fn send(&self, request: Request) -> HookFuture<'_, Sent> {
        let Request { method, url, headers, body, .. } = request;
        let mut sent = reqwest::Request::new(method, url);
        *sent.headers_mut() = headers;
        *sent.body_mut() = body.map(body_of);
        Box::pin(received(self.0.execute(sent)))
    }
}

fn body_of(body: Body) -> reqwest::Body {
    match body.bytes() {
        Some(bytes) => bytes.clone().into(),
        None => reqwest::Body::wrap(body),
    }
}

/// The response. The error has no URL: a query may contain a secret.
async fn received(sent: impl Future<Output = reqwest::Result<reqwest::Response>>) -> Sent {
    let response = sent.await.map_err(reqwest::Error::without_url)?;
    Ok(http::Response::<reqwest::Body>::from(response).map(Body::new))
}

impl Service<http::Request<Body>> for Http {
    type Response = http::Response<Body>;
    type Error = BoxError;
    type Future = HookFuture<'static, Sent>;

    #[inline]
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    #[inline]
    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let http = self.0.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let mut sent = reqwest::Request::new(parts.method, parts.uri.to_string().parse::<Url>()?);
            *sent.headers_mut() = parts.headers;
            *sent.body_mut() = (!body.is_end_stream()).then(|| body_of(body));
            received(http.execute(sent)).await
        })
    }
}
