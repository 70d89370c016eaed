//! A workflow while it runs.

use std::collections::BTreeSet;
use std::time::Duration;

use indexmap::IndexMap;
use signoff_openapi::api::ParameterIn;

use crate::bind::{BoundParameter, WorkflowIndex};
use crate::expression::{Body, Observed, Values};
use crate::record::{Attempt, Exchange, StepEnd, StepRecord};

/// Why a workflow runs.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Purpose {
    /// For its own sake.
    Scenario,
    /// Another one depends on it, by this name.
    Dependency(String),
    /// A step of the frame below runs it.
    Step,
    /// A failure action of the frame below runs it before it retries.
    BeforeRetry,
}

/// What a frame does next.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Doing {
    /// Goes to the step of that index, or to the end.
    Step(usize),
    /// Waits, then begins an attempt of the active step.
    Wait(Duration),
    /// Has asked for the wait.
    Waiting,
    /// Begins an attempt.
    Attempt,
    /// Has asked for the answer.
    Answer,
    /// A frame above runs.
    Above,
    /// Runs the finally-steps that have not run.
    Finally,
    /// Nothing is left.
    Finished,
}

/// How the ordinary steps ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Succeeded,
    /// The record's index of the step that failed.
    Failed(usize),
    Interrupted,
}

/// One run of one workflow.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) workflow: WorkflowIndex,
    pub(super) purpose: Purpose,
    pub(super) inputs: Values,
    /// Outputs by step.
    pub(super) steps: IndexMap<String, Values>,
    pub(super) doing: Doing,
    /// The step that runs, and those below it that wait for their retry.
    pub(super) active: Vec<Active>,
    pub(super) records: Vec<StepRecord>,
    /// Steps that have run.
    pub(super) ran: BTreeSet<usize>,
    /// Set once the ordinary steps have ended.
    pub(super) outcome: Option<Outcome>,
    /// Some attempt failed on the way.
    pub(super) stumbled: bool,
    /// The last exchange, also of workflows that its steps ran.
    pub(super) seen: Option<Seen>,
    /// Outputs of the workflow that the active step has just run.
    pub(super) child_outputs: Values,
}

/// A step that runs.
#[derive(Debug)]
pub(super) struct Active {
    /// Index into the frame's records.
    pub(super) record: usize,
    /// Index into the workflow's steps.
    pub(super) step: usize,
    /// Retries so far, by failure action.
    pub(super) retries: Vec<u32>,
    /// It runs on behalf of the step below it, which is retried afterwards.
    pub(super) on_behalf: bool,
    /// Waited before the attempt that comes.
    pub(super) waited: Duration,
    /// The attempt that is under way.
    pub(super) attempt: Attempt,
    /// The wait that a retry still owes, after what runs before it.
    pub(super) owed: Duration,
}

/// An exchange with its bodies read.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) exchange: Exchange,
    pub(super) parameters: Vec<(ParameterIn, String, serde_json::Value)>,
    pub(super) request_body: Body,
    pub(super) response_body: Body,
}

impl Seen {
    pub(super) fn new(exchange: Exchange, parameters: Vec<(ParameterIn, String, serde_json::Value)>) -> Self {
        let request = &exchange.request;
        let request_body = Body::read(&request.headers, request.body.as_deref().unwrap_or_default());
        let response_body = match &exchange.response {
            Some(response) => Body::read(&response.headers, &response.body),
            None => Body::Empty,
        };
        Self { exchange, parameters, request_body, response_body }
    }

    pub(super) fn observed(&self) -> Observed<'_> {
        Observed {
            request: &self.exchange.request,
            request_body: &self.request_body,
            parameters: &self.parameters,
            response: self.exchange.response.as_ref(),
            response_body: &self.response_body,
        }
    }
}

impl Frame {
    pub(super) fn new(workflow: WorkflowIndex, purpose: Purpose, inputs: Values) -> Self {
        Self {
            workflow,
            purpose,
            inputs,
            steps: IndexMap::new(),
            doing: Doing::Step(0),
            active: Vec::new(),
            records: Vec::new(),
            ran: BTreeSet::new(),
            outcome: None,
            stumbled: false,
            seen: None,
            child_outputs: Values::new(),
        }
    }

    /// Ends the ordinary steps; the first outcome counts.
    pub(super) fn end(&mut self, outcome: Outcome) {
        self.outcome.get_or_insert(outcome);
        self.active.clear();
        self.doing = Doing::Finally;
    }

    /// The record of the active step.
    pub(super) fn active_record(&mut self) -> Option<&mut StepRecord> {
        let index = self.active.last()?.record;
        self.records.get_mut(index)
    }

    /// Whether the step that failed last ended so.
    pub(super) fn failed_step(&self) -> Option<&StepRecord> {
        self.records.iter().rev().find(|record| record.end == StepEnd::Failed)
    }
}

/// The values of parameters that are inputs of a workflow.
pub(super) fn input_values(
    parameters: &[BoundParameter],
    scope: &crate::expression::Scope<'_>,
) -> Result<Values, String> {
    let mut values = Values::new();
    for parameter in parameters {
        let value =
            parameter.value.evaluate(scope).map_err(|error| format!("the input `{}`: {error}", parameter.name))?;
        values.insert(parameter.name.clone(), value);
    }
    Ok(values)
}
