//! The shortest way to run a workflow: a function that responds, and a clock that does not wait.

use std::future;
use std::time::{Duration, SystemTime};

use super::{BoxFuture, Clock, EngineOptions, Transport, TransportError, run_scenario};
use crate::bind::{Plan, WorkflowIndex};
use crate::expression::Values;
use crate::record::{Request, Response, ScenarioRecord};

/// Runs a workflow to its end, with the default options and without waiting between attempts. [`run_scenario`] accepts options, a
/// clock and a cancellation.
pub async fn run_workflow(
    plan: &Plan,
    workflow: WorkflowIndex,
    inputs: Values,
    transport: &dyn Transport,
) -> ScenarioRecord {
    run_scenario(plan, workflow, inputs, transport, &Impatient, &EngineOptions::default(), future::pending()).await
}

/// Passes each request to a function: a service in the same process, or a stub.
#[derive(Debug, Clone)]
pub struct FunctionTransport<F>(F);

impl<F: Fn(&Request) -> Response + Send + Sync> FunctionTransport<F> {
    /// Every source description has the URL `http://localhost`.
    pub fn new(respond: F) -> Self {
        Self(respond)
    }
}

impl<F: Fn(&Request) -> Response + Send + Sync> Transport for FunctionTransport<F> {
    fn base_url(&self, _source: &str) -> Option<String> {
        Some("http://localhost".to_owned())
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(future::ready(Ok((self.0)(request))))
    }
}

/// A clock whose waits end at once and whose time-outs never expire.
struct Impatient;

impl Clock for Impatient {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, _duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(future::pending())
    }

    fn wait(&self, _duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(future::ready(()))
    }
}
