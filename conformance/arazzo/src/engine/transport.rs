//! The interfaces to a server and to a clock, which the engine does not implement itself.

use std::pin::Pin;
use std::time::{Duration, SystemTime};

use crate::data::Data;
use crate::exchange::{Received, Request, Response, TransportError};
use crate::record::{Attempt, NamedValue};

/// A boxed future that can move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends complete requests to a server: over HTTP, to a service in the same process, or from a recording.
///
/// An implementation only adds `Host`, the framing of the body and `User-Agent`. It follows no redirects, keeps no cookies and
/// decompresses nothing.
pub trait Transport: Send + Sync {
    /// The base URL for the paths of `source` (`http://127.0.0.1:4455/kratos`), without a query; `None` if it has no target. Called once
    /// per request, so that replicas can alternate.
    fn base_url(&self, source: &str) -> Option<String>;

    /// Sends the request and reads the whole response. The caller limits the time.
    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>>;

    /// Waits for what the requirements of the step await, after its response. Returns what came in. The caller limits the time.
    fn receive<'a>(&'a self, _awaited: &'a [Data]) -> BoxFuture<'a, Vec<Received>> {
        Box::pin(std::future::ready(Vec::new()))
    }

    /// An attempt of a step has ended. `step` begins with the steps that called its workflow (`outer / inner`); `values` are those of
    /// the scenario so far.
    fn attempted(&self, _step: &str, _attempt: &Attempt, _values: &[NamedValue]) {}
}

/// A source of time that tests can replace.
pub trait Clock: Send + Sync {
    /// The current time.
    fn now(&self) -> SystemTime;

    /// Completes after the duration.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// The same, while the scenario has nothing else to do: another scenario can use its slot.
    fn wait(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.sleep(duration)
    }

    /// Awaits `received`. As in [`wait`](Self::wait), another scenario can use the slot meanwhile.
    fn wait_for<'a>(&'a self, received: BoxFuture<'a, Option<Vec<Received>>>) -> BoxFuture<'a, Option<Vec<Received>>> {
        received
    }
}

/// One of several requests that are sent together.
#[derive(Debug, Clone, PartialEq)]
pub struct Sending {
    /// The complete request.
    pub request: Box<Request>,
    /// The time limit.
    pub timeout: Duration,
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The response or the error.
    pub response: Result<Response, TransportError>,
    /// When the request was sent.
    pub started: SystemTime,
    /// The duration of the exchange.
    pub duration: Duration,
}
