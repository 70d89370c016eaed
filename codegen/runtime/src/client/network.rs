//! Requests over the network, by reqwest, and the settings of its client.

use std::task::{Context, Poll};

use http_body::Body as _;
use tower_service::Service;
use url::Url;

use super::body::Body;
use super::builder::{BuildError, ClientBuilder};
use super::hook::{BoxError, HookFuture};
use super::transport::{Request, Sent, Transport};

/// Changes the underlying HTTP client.
type Configure = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

/// The settings of the HTTP client.
#[derive(Default)]
pub(super) struct Connection {
    http: Option<reqwest::Client>,
    configure: Option<Configure>,
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

/// The network as a service of requests: put it below your own layers, and pass them to [`ClientBuilder::transport`].
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

impl<C> ClientBuilder<C> {
    /// Sets the proxy. By default there is none; environment variables are ignored.
    #[must_use]
    pub fn proxy(self, proxy: reqwest::Proxy) -> Self {
        self.configure(|http| http.proxy(proxy))
    }

    /// Changes other settings of the HTTP client. They do not apply to a client that is set with [`http`](Self::http).
    #[must_use]
    pub fn configure(
        mut self,
        change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.connection.configure = Some(match self.connection.configure.take() {
            Some(before) => Box::new(|http| change(before(http))),
            None => Box::new(change),
        });
        self
    }

    /// Sets your own HTTP client. It should not follow redirects: see [`follow_redirects`](Self::follow_redirects).
    #[must_use]
    pub fn http(mut self, http: reqwest::Client) -> Self {
        self.connection.http = Some(http);
        self
    }
}

#[cfg(feature = "tls")]
impl<C> ClientBuilder<C> {
    /// Sets the certificate and key that are presented to servers.
    #[must_use]
    pub fn client_certificate(self, identity: reqwest::Identity) -> Self {
        self.configure(|http| http.identity(identity))
    }

    /// Adds a trusted certificate to those of the system.
    #[must_use]
    pub fn trust(self, certificate: reqwest::Certificate) -> Self {
        self.configure(|http| http.tls_certs_merge([certificate]))
    }
}
