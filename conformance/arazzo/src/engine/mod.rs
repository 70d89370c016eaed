//! Executes a plan. The engine has no I/O: it requests a transmission or a wait and receives the result. A driver loop connects it to a
//! [`Transport`] and a [`Clock`].

mod attempt;
mod body;
mod decide;
mod dependency;
mod drive;
mod embed;
mod event;
mod finish;
mod frame;
mod inputs;
mod machine;
mod multipart;
mod order;
mod outputs;
mod replace;
mod request;
mod scenario_inputs;
mod style;
mod together;
mod transport;
mod undo;

use std::collections::HashSet;
use std::time::Duration;

use crate::record::StepRef;

pub use crate::exchange::{TransportError, TransportErrorKind};
pub use drive::run_scenario;
pub use embed::{FunctionTransport, run_workflow};
pub use event::{Environment, Event, Next};
pub use machine::Machine;
pub use scenario_inputs::{RecordedInputs, ScenarioInputs};
pub use transport::{Answer, BoxFuture, Clock, Sending, Transport};

/// Options for running.
#[derive(Debug, Clone)]
pub struct EngineOptions {
    /// The time limit of a request whose step has no `timeout`.
    pub timeout: Duration,
    /// The time limit of a scenario, including its waits. When it has passed, the finally-steps may take as long again.
    pub deadline: Duration,
    /// The most steps that a scenario can execute, because gotos can form a loop.
    pub max_steps: usize,
    /// The steps that are repeated if their response asks to try again later (429 or 503 with `Retry-After`).
    pub patient_steps: HashSet<StepRef>,
    /// The time between the requests of steps that are sent together.
    pub stagger: Duration,
}

impl Default for EngineOptions {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(30),
            deadline: Duration::from_secs(600),
            max_steps: 1000,
            patient_steps: HashSet::new(),
            stagger: Duration::ZERO,
        }
    }
}
