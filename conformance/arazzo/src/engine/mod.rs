//! Executes a plan. The engine has no I/O: it says "send this", is given the answer, and goes on; a driver loop around it uses
//! a [`Transport`] and a [`Clock`].

mod attempt;
mod body;
mod decide;
mod drive;
mod finish;
mod frame;
mod generate;
mod inputs;
mod jwt;
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

/// What the user may change about running.
#[derive(Debug, Clone)]
pub struct EngineOptions {
    /// For one request, where the step has no `timeout` of its own.
    pub timeout: Duration,
    /// How many steps one scenario may execute: gotos can go round in circles.
    pub max_steps: usize,
}

impl Default for EngineOptions {
    fn default() -> Self {
        Self { timeout: Duration::from_secs(30), max_steps: 1000 }
    }
}
