//! Sends requests over HTTP/1.1 and adds only `Host`, the framing of the body and `User-Agent`.
//!
//! A body is decompressed as its `Content-Encoding` says. The transport follows no redirects, keeps no cookies and sends no `Accept`. HTTP itself is hyper's. Connections are
//! opened and kept here instead of by the pooled client of hyper-util, for exactness:
//!
//! * That client rewrites request targets: `CONNECT` always gets the authority form, whatever the scenario says.
//! * It sends a request again as often as idle connections turn out to be closed. Here a request is sent a second time only once,
//!   on a new connection, and only if no byte of it was sent.
//! * Its tunnel does not report the status of a proxy that refuses `CONNECT`.

mod body;
mod cause;
mod coding;
mod connect;
mod destination;
mod origin;
mod pool;
mod proxy;
mod rate;
mod tls;
mod wire;

pub use origin::Origin;
pub use proxy::{Proxy, ProxySettings, is_loopback};
pub use tls::TlsSettings;
pub use wire::AGENT;

use std::sync::{Arc, OnceLock};

use http::{HeaderName, HeaderValue};
use hyper::client::conn::http1::SendRequest;
use rustls::ClientConfig;
use signoff_arazzo::engine::{BoxFuture, Transport, TransportError, TransportErrorKind};
use signoff_arazzo::record::{Request, Response};

use self::body::WireBody;
use self::cause::innermost;
use self::destination::check_destination;
use self::pool::Pool;
use self::rate::Rate;
use crate::target::Targets;

/// How requests are sent.
#[derive(Debug, Clone, Default)]
pub struct TransportSettings {
    /// Headers that are added to every request that does not set them (`--header`).
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// The proxies.
    pub proxy: ProxySettings,
    /// Certificates.
    pub tls: TlsSettings,
    /// The limit of requests per second, over all scenarios.
    pub rate: Option<f64>,
    /// The largest body of a response.
    pub max_body: MaxBody,
}

/// The bytes that the body of a response may have, decompressed. A server must not be able to exhaust the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaxBody(usize);

impl MaxBody {
    /// This many MiB.
    pub fn mebibytes(count: u32) -> Self {
        Self(usize::try_from(count).unwrap_or(usize::MAX).saturating_mul(1024 * 1024))
    }

    /// In bytes.
    fn bytes(self) -> usize {
        self.0
    }
}

impl Default for MaxBody {
    fn default() -> Self {
        Self::mebibytes(16)
    }
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
    /// A transport to these targets. Connections are opened by the first request.
    pub fn new(targets: Targets, settings: TransportSettings) -> Self {
        let rate = settings.rate.map(Rate::new);
        Self { settings, targets, pool: Pool::default(), rate, tls: OnceLock::new() }
    }

    /// Reads the certificates that the settings name. A run would otherwise fail at its first request.
    ///
    /// # Errors
    /// A file cannot be read or contains nothing usable. The message names it.
    pub fn read_certificates(&self) -> Result<(), String> {
        if self.settings.tls.cacert.is_none() && self.settings.tls.cert.is_none() {
            return Ok(());
        }
        self.tls.get_or_init(|| tls::client_config(&self.settings.tls).map(Arc::new)).clone().map(drop)
    }

    /// The system's certificates are read on first use, because a run without `https` does not need them.
    fn tls(&self) -> Result<Arc<ClientConfig>, TransportError> {
        self.tls
            .get_or_init(|| tls::client_config(&self.settings.tls).map(Arc::new))
            .clone()
            .map_err(|message| TransportError::new(TransportErrorKind::Connect, message))
    }

    async fn exchange(&self, request: &Request) -> Result<Response, TransportError> {
        let (url, origin) = check_destination(request, &self.targets)?;
        let proxy = self.settings.proxy.of(&origin);
        let written = wire::write_request(request, url, &origin, &self.settings.headers, proxy)?;
        let mut sender = self.connection(&origin).await?;
        let response = match sender.try_send_request(written).await {
            Ok(response) => response,
            Err(mut failed) => {
                // hyper returns the request only if no byte of it was sent: the idle connection was already closed.
                let Some(written) = failed.take_message() else { return Err(broken(&origin, failed.error())) };
                sender = self.connect(&origin).await?;
                sender.send_request(written).await.map_err(|error| broken(&origin, &error))?
            }
        };
        let response = wire::read_response(response, &origin, self.settings.max_body).await?;
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
        connect::connect(origin, self.settings.proxy.of(origin), || self.tls()).await
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
        (TransportErrorKind::Protocol, "does not answer in HTTP/1.1")
    } else {
        (TransportErrorKind::Closed, "closed the connection before a response")
    };
    TransportError::new(kind, format!("{} {what}: {}", origin.address(), innermost(error)))
}

#[cfg(test)]
mod tests;
