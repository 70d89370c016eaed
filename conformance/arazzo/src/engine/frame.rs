//! The state of a running workflow.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use indexmap::IndexMap;
use signoff_openapi::api::ParameterIn;

use super::request::BuiltRequest;
use super::transport::Answer;
use crate::bind::{BoundParameter, WorkflowIndex};
use crate::expression::{Body, Observed, Values};
use crate::record::{Attempt, Exchange, StepEnd, StepRecord};

/// Why a workflow runs.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Purpose {
    /// It is the scenario itself.
    Scenario,
    /// Another workflow depends on it: the name that the other workflow uses, and the workflow itself.
    Dependency(String, WorkflowIndex),
    /// A step of the frame below runs it.
    Step,
    /// A failure action of the frame below runs it before a retry.
    BeforeRetry,
    /// It has ended, and its undo-steps run.
    Undo,
}

/// The next task of a frame.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Doing {
    /// Begins the step with this index, or ends the regular steps.
    Step(usize),
    /// Waits, then begins an attempt of the active step.
    Wait(Duration),
    /// The wait was requested.
    Waiting,
    /// Begins an attempt.
    Attempt,
    /// The request was handed over.
    AwaitResponse,
    /// Waits for what the step's requirements await.
    Receive,
    /// The frame above is running.
    Nested,
    /// Goes to the target of an action of the active step, whose dependencies are complete.
    Goto {
        /// Whether it is one of the success actions.
        success: bool,
        /// The index of the action.
        action: usize,
    },
    /// Begins the workflow that a failure action runs before its retry.
    BeforeRetry {
        /// The index of the action.
        action: usize,
    },
    /// Runs the finally-steps that have not run yet.
    Finally,
    /// The frame is complete.
    Finished,
}

/// How the regular steps ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Succeeded,
    /// The index in the record of the step that failed.
    Failed(usize),
    Interrupted,
}

/// A run of a workflow.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) workflow: WorkflowIndex,
    pub(super) purpose: Purpose,
    pub(super) inputs: Values,
    /// The outputs of the steps.
    pub(super) steps: IndexMap<String, Values>,
    pub(super) doing: Doing,
    /// The task after the dependency that runs in the frame above.
    pub(super) resume: Doing,
    /// The running step, above the steps that wait for their retry.
    pub(super) active: Vec<Active>,
    pub(super) records: Vec<StepRecord>,
    /// The steps that have run.
    pub(super) ran: BTreeSet<usize>,
    /// Set when the regular steps have ended.
    pub(super) outcome: Option<Outcome>,
    /// Whether any attempt failed.
    pub(super) had_failure: bool,
    /// The last exchange, including those of called workflows.
    pub(super) seen: Option<Seen>,
    /// The outputs of the workflow that the active step has just run.
    pub(super) child_outputs: Values,
    /// The index of its session.
    pub(super) session: Option<usize>,
    /// What was sent together and is not yet taken, by the index of the step.
    pub(super) together: BTreeMap<usize, Sent>,
}

/// A running step.
#[derive(Debug)]
pub(super) struct Active {
    /// The index into the frame's records.
    pub(super) record: usize,
    /// The index into the workflow's steps.
    pub(super) step: usize,
    /// The number of retries so far, by failure action.
    pub(super) retries: Vec<u32>,
    /// Whether it runs before a retry of the step below it.
    pub(super) before_retry: bool,
    /// The wait before the next attempt.
    pub(super) waited: Duration,
    /// The current attempt.
    pub(super) attempt: Attempt,
    /// The remaining wait of a retry after the step or workflow that runs before it.
    pub(super) remaining_wait: Duration,
}

/// A request that was sent together with others, until its step takes it.
#[derive(Debug)]
pub(super) enum Sent {
    /// It could not be built.
    Unbuilt(String),
    /// It was answered.
    Answered(Box<BuiltRequest>, Answer),
}

/// An exchange with parsed bodies.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) exchange: Exchange,
    pub(super) parameters: Vec<(ParameterIn, String, crate::json::Value)>,
    pub(super) request_body: Body,
    pub(super) response_body: Body,
}

impl Seen {
    pub(super) fn new(exchange: Exchange, parameters: Vec<(ParameterIn, String, crate::json::Value)>) -> Self {
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
            received: &self.exchange.received,
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
            resume: Doing::Finished,
            active: Vec::new(),
            records: Vec::new(),
            ran: BTreeSet::new(),
            outcome: None,
            had_failure: false,
            seen: None,
            child_outputs: Values::new(),
            session: None,
            together: BTreeMap::new(),
        }
    }

    /// Ends the regular steps; the first outcome wins.
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

    /// Whether the workflow has failed at another step whose request was sent together with that of this step.
    pub(super) fn still_judges(&self, step: usize) -> bool {
        matches!(self.outcome, Some(Outcome::Failed(_))) && self.together.contains_key(&step)
    }

    /// The last failed step, if a step failed.
    pub(super) fn failed_step(&self) -> Option<&StepRecord> {
        self.records.iter().rev().find(|record| record.end == StepEnd::Failed)
    }
}

/// Evaluates parameters that are inputs of a workflow.
pub(super) fn input_values(
    parameters: &[BoundParameter],
    scope: &crate::expression::Scope<'_>,
) -> Result<Values, String> {
    let mut values = Values::new();
    for parameter in parameters {
        let value = parameter.value.evaluate(scope).map_err(|error| format!("input `{}`: {error}", parameter.name))?;
        values.insert(parameter.name.clone(), value);
    }
    Ok(values)
}
