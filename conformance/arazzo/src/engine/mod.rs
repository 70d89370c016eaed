//! Executes a plan. The engine has no I/O: it requests a transmission or a wait and receives the result. A driver loop connects it to a
//! [`Transport`] and a [`Clock`].

mod attempt;
mod body;
mod decide;
mod drive;
mod finish;
mod frame;
mod inputs;
mod machine;
mod multipart;
mod outputs;
mod replace;
mod request;
mod style;
mod transport;

use std::time::Duration;

pub use crate::exchange::{TransportError, TransportErrorKind};
pub use drive::run_scenario;
pub use machine::{Environment, Event, Machine, Next};
pub use transport::{BoxFuture, Clock, Transport};

/// Options for running.
#[derive(Debug, Clone)]
pub struct EngineOptions {
    /// The time limit of a request whose step has no `timeout`.
    pub timeout: Duration,
    /// The most steps that a scenario can execute, because gotos can form a loop.
    pub max_steps: usize,
    /// The longest total of the waits that a target requests in the set-up of a scenario.
    pub max_requested_wait: Duration,
}

impl Default for EngineOptions {
    fn default() -> Self {
        Self { timeout: Duration::from_secs(30), max_steps: 1000, max_requested_wait: Duration::from_secs(120) }
    }
}
