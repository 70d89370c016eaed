//! A listener: a port on loopback that records requests and answers them as a workflow says.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use signoff_arazzo::exchange::Headers;
use tokio::net::{TcpListener, TcpSocket};
use tokio::task::{JoinHandle, JoinSet};

use super::address::ListenAddresses;
use super::record::{Arrival, Record};
use crate::extension::{ListenerAnswer, ListenerSpec};

/// The longest body that is recorded, in bytes. A longer one is received, and recorded as empty.
const MAX_BODY: usize = 1024 * 1024;

/// An open listener. Its port is closed when it is dropped.
#[derive(Debug)]
pub struct Listener {
    /// The name in `x-signoff-listen`.
    pub name: String,
    /// `http://ADDRESS:PORT`.
    pub url: String,
    pub(super) record: Arc<Record>,
    server: Server,
}

#[derive(Debug)]
enum Server {
    Open(JoinHandle<()>),
    /// The port is bound, so that no other program gets it, but nobody accepts connections.
    Closed(#[allow(dead_code, reason = "keeps the port")] TcpSocket),
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Server::Open(task) = &self.server {
            task.abort();
        }
    }
}

impl Listener {
    /// Opens a port.
    ///
    /// # Errors
    /// The port cannot be opened. The message names the listener and the address.
    pub async fn open(spec: &ListenerSpec, addresses: &ListenAddresses) -> Result<Self, String> {
        let (name, wanted) = (spec.named.name.clone(), addresses.to_open(&spec.named.name));
        let failed = |error: std::io::Error| format!("listener `{name}` cannot open {wanted}: {error}");
        let record = Arc::new(Record::default());
        let (address, server) = match &spec.answer {
            ListenerAnswer::Refuse => {
                let socket = bind(wanted).map_err(failed)?;
                (socket.local_addr().map_err(failed)?, Server::Closed(socket))
            }
            answer => {
                let socket = TcpListener::bind(wanted).await.map_err(failed)?;
                let address = socket.local_addr().map_err(failed)?;
                (address, Server::Open(tokio::spawn(accept(socket, Arc::clone(&record), answer.clone()))))
            }
        };
        Ok(Self { name, url: format!("http://{address}"), record, server })
    }
}

impl Listener {
    /// Closes the port, and waits until it is free for another listener.
    pub async fn close(mut self) {
        if let Server::Open(task) = &mut self.server {
            task.abort();
            // The task was aborted, so that there is no result.
            let _ = task.await;
        }
    }
}

fn bind(address: SocketAddr) -> std::io::Result<TcpSocket> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.bind(address)?;
    Ok(socket)
}

/// Accepts connections until the task is aborted. Its connections end with it.
async fn accept(socket: TcpListener, record: Arc<Record>, answer: ListenerAnswer) {
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = socket.accept().await else {
            // Too many open files, for example: others may close theirs.
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let (record, answer) = (Arc::clone(&record), answer.clone());
        connections.spawn(async move {
            let service = service_fn(|request| respond(request, &record, &answer));
            // A connection that breaks off has delivered what it delivered.
            drop(http1::Builder::new().serve_connection(TokioIo::new(stream), service).await);
        });
        while connections.try_join_next().is_some() {}
    }
}

async fn respond(
    request: Request<Incoming>,
    record: &Record,
    answer: &ListenerAnswer,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let at = Instant::now();
    let (head, body) = request.into_parts();
    let body = Limited::new(body, MAX_BODY).collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
    let line = |(name, value): (&http::HeaderName, &http::HeaderValue)| {
        (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    record.add(Arrival {
        method: head.method.as_str().to_owned(),
        target: head.uri.path_and_query().map_or_else(|| head.uri.to_string(), ToString::to_string),
        headers: Headers(head.headers.iter().map(line).collect()),
        body,
        at,
    });
    let ListenerAnswer::Respond { status, headers, body, delay } = answer else { return std::future::pending().await };
    if !delay.is_zero() {
        tokio::time::sleep(*delay).await;
    }
    let mut response = Response::builder().status(*status);
    for (name, value) in headers.iter() {
        response = response.header(name, value);
    }
    Ok(response.body(Full::from(body.clone())).unwrap_or_default())
}
