//! Carries requests to a server over HTTP/1.1 and adds nothing to them but `Host`, the body's framing and `User-Agent`.
//!
//! No redirect is followed, no cookie kept, nothing decompressed, no `Accept` sent. That rules out the usual clients,
//! which all help in one of these ways; hyper's connections do not.

mod body;
mod cause;
mod connect;
mod destination;
mod origin;
mod pool;
mod rate;
mod tls;
mod wire;

pub use origin::Origin;
pub use tls::TlsSettings;
pub use wire::AGENT;

use std::sync::{Arc, OnceLock};

use http::{HeaderName, HeaderValue};
use hyper::client::conn::http1::SendRequest;
use rustls::ClientConfig;

use self::body::WireBody;
use self::cause::innermost;
use self::destination::check_destination;
use self::pool::Pool;
use self::rate::Rate;
use crate::engine::{BoxFuture, Transport, TransportError, TransportErrorKind};
use crate::record::{Request, Response};
use crate::target::Targets;

/// How requests are carried.
#[derive(Debug, Clone, Default)]
pub struct TransportSettings {
    /// Sent with every request that does not set them itself (`--header`).
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// All requests go through it.
    pub proxy: Option<Origin>,
    /// Certificates.
    pub tls: TlsSettings,
    /// Requests per second, over all scenarios.
    pub rate: Option<f64>,
}

/// HTTP/1.1 to the targets of a run.
#[derive(Debug)]
pub struct HttpTransport {
    settings: TransportSettings,
    targets: Targets,
    pool: Pool,
    rate: Option<Rate>,
    tls: OnceLock<Result<Arc<ClientConfig>, String>>,
}

impl HttpTransport {
    /// Opens no connection yet.
    pub fn new(targets: Targets, settings: TransportSettings) -> Self {
        let rate = settings.rate.map(Rate::new);
        Self { settings, targets, pool: Pool::default(), rate, tls: OnceLock::new() }
    }

    /// Read on first use: a run against `http` needs no certificates.
    fn tls(&self) -> Result<Arc<ClientConfig>, TransportError> {
        self.tls
            .get_or_init(|| tls::client_config(&self.settings.tls).map(Arc::new))
            .clone()
            .map_err(|message| TransportError::new(TransportErrorKind::Connect, message))
    }

    async fn exchange(&self, request: &Request) -> Result<Response, TransportError> {
        let (url, origin) = check_destination(request, &self.targets)?;
        let through_proxy = self.settings.proxy.is_some();
        let written = wire::write_request(request, url, &origin, &self.settings.headers, through_proxy)?;
        let mut sender = self.connection(&origin).await?;
        let response = match sender.try_send_request(written).await {
            Ok(response) => response,
            Err(mut failed) => {
                // hyper gives the request back only if not a byte of it was sent: the kept connection had been closed.
                let Some(written) = failed.take_message() else { return Err(broken(&origin, failed.error())) };
                sender = self.connect(&origin).await?;
                sender.send_request(written).await.map_err(|error| broken(&origin, &error))?
            }
        };
        let response = wire::read_response(response, &origin).await?;
        self.pool.give(&origin, sender);
        Ok(response)
    }

    async fn connection(&self, origin: &Origin) -> Result<SendRequest<WireBody>, TransportError> {
        match self.pool.take(origin) {
            Some(sender) => Ok(sender),
            None => self.connect(origin).await,
        }
    }

    async fn connect(&self, origin: &Origin) -> Result<SendRequest<WireBody>, TransportError> {
        connect::connect(origin, self.settings.proxy.as_ref(), || self.tls()).await
    }
}

impl Transport for HttpTransport {
    fn base_url(&self, source: &str) -> Option<String> {
        self.targets.next(source)
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(async move {
            if let Some(rate) = &self.rate {
                rate.wait().await;
            }
            self.exchange(request).await
        })
    }
}

fn broken(origin: &Origin, error: &hyper::Error) -> TransportError {
    let (kind, what) = if error.is_parse() {
        (TransportErrorKind::Protocol, "answers with something that is not HTTP/1.1")
    } else {
        (TransportErrorKind::Closed, "broke off before an answer came")
    };
    TransportError::new(kind, format!("{} {what}: {}", origin.address(), innermost(error)))
}

#[cfg(test)]
mod tests;
