//! The way to the server and to the clock: the two things that the engine itself does not have.

use std::pin::Pin;
use std::time::{Duration, SystemTime};

use crate::exchange::{Request, Response, TransportError};

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
