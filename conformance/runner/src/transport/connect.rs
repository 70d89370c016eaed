//! Opens a connection to an origin: directly or through a proxy, with or without TLS.

use std::sync::Arc;

use http_body_util::BodyExt as _;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use signoff_arazzo::engine::{TransportError, TransportErrorKind};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

use super::body::WireBody;
use super::cause::innermost;
use super::origin::Origin;
use super::proxy::Proxy;

/// Connects to `origin` and starts HTTP/1.1 on the connection.
///
/// # Errors
/// [`TransportErrorKind::Connect`] for every failure before the first byte of the request.
pub(super) async fn connect(
    origin: &Origin,
    proxy: Option<&Proxy>,
    tls: impl FnOnce() -> Result<Arc<ClientConfig>, TransportError>,
) -> Result<SendRequest<WireBody>, TransportError> {
    let stream = dial(proxy.map_or(origin, |proxy| &proxy.origin)).await?;
    if !origin.tls {
        return handshake(stream, origin).await;
    }
    let name = ServerName::try_from(origin.host.clone()).map_err(|error| unreachable(origin, &error))?;
    let connector = tokio_rustls::TlsConnector::from(tls()?);
    if let Some(proxy) = proxy {
        let tunnel = open_tunnel(stream, origin, proxy).await?;
        let stream = connector.connect(name, tunnel).await.map_err(|error| unreachable(origin, &error))?;
        return handshake(stream, origin).await;
    }
    let stream = connector.connect(name, stream).await.map_err(|error| unreachable(origin, &error))?;
    handshake(stream, origin).await
}

async fn dial(origin: &Origin) -> Result<TcpStream, TransportError> {
    let stream =
        TcpStream::connect((origin.host.as_str(), origin.port)).await.map_err(|error| unreachable(origin, &error))?;
    // Requests are small and sequential, so collecting them into larger packets only costs time.
    let _ = stream.set_nodelay(true);
    Ok(stream)
}

async fn handshake<S>(stream: S, origin: &Origin) -> Result<SendRequest<WireBody>, TransportError>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|error| unreachable(origin, &error))?;
    tokio::spawn(async move {
        // A failure is reported by the request that was sent on the connection.
        let _ = connection.await;
    });
    Ok(sender)
}

/// `CONNECT` (RFC 9110, section 9.3.6).
async fn open_tunnel(
    stream: TcpStream,
    origin: &Origin,
    Proxy { origin: proxy, authorization, .. }: &Proxy,
) -> Result<TokioIo<hyper::upgrade::Upgraded>, TransportError> {
    let (mut sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|error| unreachable(proxy, &error))?;
    tokio::spawn(async move {
        let _ = connection.with_upgrades().await;
    });
    let mut request = http::Request::connect(origin.address()).header(http::header::HOST, origin.address());
    if let Some(credentials) = authorization {
        request = request.header(http::header::PROXY_AUTHORIZATION, credentials);
    }
    let request = request.body(WireBody::default()).map_err(|error| unreachable(proxy, &error))?;
    let response = sender.send_request(request).await.map_err(|error| unreachable(proxy, &error))?;
    if !response.status().is_success() {
        let status = response.status();
        let _ = response.into_body().collect().await;
        let message = format!(
            "{} cannot be reached: the proxy {} answered {status} to CONNECT",
            origin.address(),
            proxy.address()
        );
        return Err(TransportError::new(TransportErrorKind::Connect, message));
    }
    hyper::upgrade::on(response).await.map(TokioIo::new).map_err(|error| unreachable(proxy, &error))
}

fn unreachable(origin: &Origin, error: &(dyn std::error::Error + 'static)) -> TransportError {
    let message = format!("{} cannot be reached: {}", origin.address(), innermost(error));
    TransportError::new(TransportErrorKind::Connect, message)
}
