//! The way to the server and to the clock: the two things that the engine itself does not have.

use std::pin::Pin;
use std::time::{Duration, SystemTime};

use crate::record::{Request, Response};

/// A boxed future that may move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries fully formed requests to a server: over HTTP, into a service in the same process, or from a recording.
///
/// An implementation adds nothing but `Host`, the framing of the body and `User-Agent`; it follows no redirect, keeps no
/// cookie and decompresses nothing.
pub trait Transport: Send + Sync {
    /// The URL that the paths of `source` stand below (`http://127.0.0.1:4455/kratos`), without query; `None` where the run has
    /// no target for it. Asked once per request, so that replicas can alternate.
    fn base_url(&self, source: &str) -> Option<String>;

    /// Sends the request and reads the whole answer. The caller bounds the time.
    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>>;
}

/// Why no answer came.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct TransportError {
    /// What kind of failure it is.
    pub kind: TransportErrorKind,
    /// One sentence for a person: what failed, where to.
    pub message: String,
}

/// The kinds of transport failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransportErrorKind {
    /// Name resolution, connection or TLS: the target is unreachable.
    Connect,
    /// No answer in time.
    Timeout,
    /// The request cannot be expressed (an impossible header name, …), or the answer is not HTTP.
    Protocol,
    /// The connection broke while the answer was read.
    Closed,
    /// Nothing was sent on purpose (`--dry-run`, a recording that has no answer).
    NotSent,
}

impl TransportError {
    /// An error of that kind.
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }
}

/// Time, so that tests need none.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> SystemTime;

    /// Ends after that long.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// The same, where the scenario has nothing to do meanwhile: another one may use its place.
    fn wait(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.sleep(duration)
    }
}

/// The machine's clock (Tokio's timer).
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}
