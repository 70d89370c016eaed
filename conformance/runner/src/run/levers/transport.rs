//! Runs the lever of a request to a source without a target; all other requests are sent.

use std::collections::BTreeSet;
use std::future::pending;
use std::time::{Duration, SystemTime};

use signoff_arazzo::engine::{
    BoxFuture, Clock, EngineOptions, Transport, TransportError, TransportErrorKind, run_scenario,
};
use signoff_arazzo::exchange::{Request, Response};
use signoff_arazzo::json::Value;
use signoff_arazzo::record::{ScenarioEnd, ScenarioRecord, StepEnd, StepRecord};
use signoff_openapi::api::{Operation, StatusPattern};

use super::load::Levers;
use super::request::{find_operation, values};
use crate::run::inputs::RunInputs;
use crate::suite::Plan;

/// A transport that carries out control operations by levers.
pub(in crate::run) struct LeverTransport {
    pub(in crate::run) inner: Box<dyn Transport>,
    pub(in crate::run) levers: Levers,
    /// The sources without a target.
    pub(in crate::run) sources: BTreeSet<String>,
    /// The suites, whose operations the requests address.
    pub(in crate::run) suites: Plan,
    /// The inputs of the run.
    pub(in crate::run) inputs: RunInputs,
    /// The time limit of one request of a lever.
    pub(in crate::run) timeout: Duration,
}

impl LeverTransport {
    /// The URL that reports and recordings show for a source without a target. The name never resolves (RFC 6761 section 6.4).
    pub(in crate::run) fn url(source: &str) -> String {
        format!("http://{source}.lever.invalid")
    }

    async fn pull(&self, request: &Request) -> Result<Response, TransportError> {
        let failed = |message: String| TransportError::new(TransportErrorKind::NotSent, message);
        let operation = find_operation(request, &self.suites);
        let operation = operation.ok_or_else(|| failed(format!("{} describes no such operation", request.source)))?;
        let id = operation.operation_id.as_deref();
        let lever = self.levers.get(id).and_then(|index| Some((index, self.levers.plan.workflow(index)?)));
        let (index, workflow) = lever.ok_or_else(|| failed(no_lever(id.unwrap_or_default(), &request.source)))?;
        let mut inputs = self.inputs.of(workflow);
        inputs.extend(values(request, operation));
        let options = EngineOptions { timeout: self.timeout, ..EngineOptions::default() };
        let transport = self.inner.as_ref();
        let record =
            run_scenario(&self.levers.plan, index, inputs, transport, &Waiting, &options, pending::<()>()).await;
        respond(&record, operation).map_err(failed)
    }
}

impl Transport for LeverTransport {
    fn base_url(&self, source: &str) -> Option<String> {
        if self.sources.contains(source) { Some(Self::url(source)) } else { self.inner.base_url(source) }
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        if self.sources.contains(&request.source) { Box::pin(self.pull(request)) } else { self.inner.send(request) }
    }
}

/// Why an operation cannot be carried out.
pub(in crate::run) fn no_lever(operation: &str, source: &str) -> String {
    format!("no lever for `{operation}`: name a workflow under [levers] in the profile, or pass --target {source}=URL")
}

/// The documented response for success, with the outputs of the lever, or the documented error with the reason.
fn respond(record: &ScenarioRecord, operation: &Operation) -> Result<Response, String> {
    let documented = |class: u16| {
        operation.responses.iter().find_map(|response| match response.status {
            StatusPattern::Code(status) if status / 100 == class => Some((status, !response.content.is_empty())),
            _ => None,
        })
    };
    let lever = &record.name;
    match &record.end {
        ScenarioEnd::Succeeded => {
            let (status, has_content) =
                documented(2).ok_or_else(|| format!("lever {lever}: the operation documents no success"))?;
            let mut response = Response::of_status(status);
            if has_content {
                response.headers.push("Content-Type", "application/json");
                response.body = Value::Object(record.outputs.clone().into_iter().collect()).to_string().into_bytes();
            }
            Ok(response)
        }
        ScenarioEnd::Failed { step } => {
            let step = record.steps.get(*step).map(innermost).ok_or_else(|| format!("lever {lever} failed"))?;
            let is_answered = step.attempts.last().is_some_and(|attempt| attempt.error.is_none());
            match documented(4).filter(|_| is_answered) {
                Some((status, _)) => {
                    let mut response = Response::of_status(status);
                    // A body would be judged by the document of the operation.
                    response.headers.push("X-Signoff-Lever", reason(lever, step));
                    Ok(response)
                }
                None => Err(reason(lever, step)),
            }
        }
        ScenarioEnd::NotRun(reason) => Err(format!("lever {lever}: {reason}")),
        ScenarioEnd::Interrupted => Err(format!("lever {lever}: interrupted")),
        ScenarioEnd::TooLong { deadline } => Err(format!("lever {lever}: not done after {} s", deadline.as_secs())),
        ScenarioEnd::Endless { steps } => Err(format!("lever {lever}: not done after {steps} steps")),
    }
}

/// Names the step and what it expected, but no received value: it may be a secret.
fn reason(lever: &str, step: &StepRecord) -> String {
    let attempt = step.attempts.last();
    let error = attempt.and_then(|attempt| attempt.error.as_ref()).map(ToString::to_string);
    let unmet = attempt.and_then(|attempt| attempt.criteria.iter().find(|criterion| !criterion.passed));
    let why = error.or_else(|| unmet.map(|criterion| format!("expected {}", criterion.expected)));
    format!("lever {lever}: step `{}`: {}", step.step_id, why.unwrap_or_else(|| "failed".to_owned()))
}

/// The failed step of the innermost workflow.
fn innermost(step: &StepRecord) -> &StepRecord {
    let nested = step.attempts.last().map(|attempt| attempt.nested.as_slice()).unwrap_or_default();
    match nested.iter().rfind(|inner| inner.end == StepEnd::Failed) {
        Some(inner) => innermost(inner),
        None => step,
    }
}

/// The clock of a lever. The scenario keeps its place meanwhile.
struct Waiting;

impl Clock for Waiting {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}
