//! What sends requests: the network, or any service of requests.

use std::sync::{Mutex, PoisonError};

use http::header::HOST;
use http::{HeaderMap, HeaderValue, Method, Uri};
use tower_service::Service;
use url::{Position, Url};

use super::body::Body;
use super::hook::{BoxError, HookFuture};
use crate::operation::OperationInfo;

/// A request that is ready to be sent.
pub(super) struct Request {
    pub(super) operation: &'static OperationInfo,
    pub(super) method: Method,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Body>,
}

/// A response, or why there is none.
pub(super) type Sent = Result<http::Response<Body>, BoxError>;

/// Sends requests.
pub(super) trait Transport: Send + Sync {
    /// Sends a request. The future ends with the head of the response.
    fn send(&self, request: Request) -> HookFuture<'_, Sent>;
}

/// A service of requests as a transport. Each request goes to a clone of the service.
pub(super) struct Through<S>(Mutex<S>);

impl<S> Through<S> {
    #[inline]
    pub(super) fn new(service: S) -> Self {
        Self(Mutex::new(service))
    }
}

impl<S, B> Transport for Through<S>
where
    S: Service<http::Request<Body>, Response = http::Response<B>, Error: Into<BoxError>, Future: Send>,
    S: Clone + Send + 'static,
    B: http_body::Body<Data = bytes::Bytes, Error: Into<BoxError>> + Send + 'static,
{
    #[inline]
    fn send(&self, request: Request) -> HookFuture<'_, Sent> {
        let mut service = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            let request = request.into_http()?;
            std::future::poll_fn(|context| service.poll_ready(context)).await.map_err(Into::into)?;
            Ok(service.call(request).await.map_err(Into::into)?.map(Body::new))
        })
    }
}

impl Request {
    /// The request as services know it. `Host` is set, as a connection would; the operation is among the extensions.
    #[inline]
    fn into_http(self) -> Result<http::Request<Body>, BoxError> {
        let Self { operation, method, url, mut headers, body } = self;
        if !headers.contains_key(HOST) {
            headers.insert(HOST, HeaderValue::try_from(&url[Position::BeforeHost..Position::AfterPort])?);
        }
        let mut request = http::Request::new(body.unwrap_or_else(Body::empty));
        *request.method_mut() = method;
        *request.uri_mut() = Uri::try_from(url.as_str())?;
        *request.headers_mut() = headers;
        request.extensions_mut().insert(operation);
        Ok(request)
    }
}
