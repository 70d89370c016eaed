//! What the state machine of a scenario asks its driver for, and what the driver reports.

use std::time::{Duration, SystemTime};

use super::TransportError;
use super::transport::{Answer, Sending};
use crate::data::Data;
use crate::record::{Attempt, NamedValue, Received, Request, Response};

/// The machine's read-only access to its environment; never blocks.
pub trait Environment: Send + Sync {
    /// The URL of a source description's target; see [`super::Transport::base_url`].
    fn base_url(&self, source: &str) -> Option<String>;
    /// The current time.
    fn now(&self) -> SystemTime;
    /// An attempt has ended; see [`super::Transport::attempted`].
    fn attempted(&self, _step: &str, _attempt: &Attempt, _values: &[NamedValue]) {}
}

/// The machine's next request to its driver.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// Send a request and report the response or the error.
    Send {
        /// The complete request.
        request: Box<Request>,
        /// The time limit.
        timeout: Duration,
    },
    /// Send these requests, each one the same time after the one before it, and report all answers.
    SendTogether {
        /// In the order of sending.
        requests: Vec<Sending>,
        /// The time between two requests.
        stagger: Duration,
    },
    /// Wait for what came in on the listeners of the embedder.
    Receive {
        /// What the requirements of the step await.
        awaited: Vec<Data>,
    },
    /// Wait this long.
    Wait(Duration),
    /// The scenario is complete; take the record.
    Done,
}

/// A report to the machine.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The first event.
    Start,
    /// After [`Next::Send`].
    Responded {
        /// The response or the error.
        response: Result<Response, TransportError>,
        /// The duration of the exchange.
        duration: Duration,
    },
    /// After [`Next::SendTogether`], in the same order.
    RespondedTogether(Vec<Answer>),
    /// After [`Next::Receive`].
    Received(Vec<Received>),
    /// After [`Next::Wait`].
    Waited,
    /// Replaces any other event when the deadline has passed. Pending work is dropped; the finally-steps run.
    Expired,
    /// Replaces any other event when the run is cancelled. Pending work is dropped; the finally-steps run.
    Cancelled,
}
