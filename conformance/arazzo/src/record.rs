//! What a run recorded: scenario → step → attempt → exchange, as plain data. Nothing here is judged yet.

use std::time::Duration;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::location::Location;

use crate::bind::{ClaimId, OperationRef, WorkflowIndex};
use crate::exchange::TransportError;

pub use crate::exchange::{Headers, Request, Response};

/// One run over a plan.
#[derive(Debug, Clone, Default)]
pub struct RunRecord {
    /// In the order of the plan, whatever the order of execution was.
    pub scenarios: Vec<ScenarioRecord>,
    /// The run was cancelled; scenarios that had not begun are [`ScenarioEnd::NotRun`].
    pub interrupted: bool,
}

/// One workflow that was run for its own sake.
#[derive(Debug, Clone)]
pub struct ScenarioRecord {
    /// `suite/document/workflowId`.
    pub name: String,
    /// Its place in the plan.
    pub workflow: WorkflowIndex,
    /// How it ended.
    pub end: ScenarioEnd,
    /// Some step failed and a failure action (goto, retry, end) brought the workflow to a good end all the same.
    pub recovered: bool,
    /// In the order of execution; a step that a goto visits twice is here twice. Steps that were never reached are here too,
    /// at the end, as [`StepEnd::NotRun`].
    pub steps: Vec<StepRecord>,
    /// The workflow's outputs (Arazzo, Workflow Object `outputs`); empty unless it succeeded.
    pub outputs: IndexMap<String, Value>,
    /// Inputs, generated values and captured outputs by name, in the order of their coming up: what a snapshot replaces by
    /// the name, and what a report masks where `secret`.
    pub values: Vec<NamedValue>,
    /// From the first request to the last answer, waits included.
    pub duration: Duration,
}

/// How a scenario ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScenarioEnd {
    /// All steps that ran succeeded, or a failure was handled by an action.
    Succeeded,
    /// This step failed and no action handled it.
    Failed {
        /// The step, as an index into [`ScenarioRecord::steps`].
        step: usize,
    },
    /// Nothing was sent.
    NotRun(NotRun),
    /// Cancelled while it ran; its finally-steps ran.
    Interrupted,
    /// The loop bound was reached: more steps were executed than the bound allows.
    Endless {
        /// How many steps were executed.
        steps: usize,
    },
}

/// Why something was not run. Each has one sentence as its `Display` form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRun {
    /// No URL is known for a source that the scenario sends to.
    #[error("the source `{0}` has no target: give --target {0}=URL")]
    NoTarget(String),
    /// The target lacks a capability that the workflow needs.
    #[error("the target is without the capability `{0}`")]
    MissingCapability(String),
    /// It needs something that Signoff does not support.
    #[error("not supported: {0}")]
    Unsupported(String),
    /// Required inputs without a value.
    #[error("no value for the input `{}`: give --input {}=VALUE, a profile, or the environment", .0.join("`, `"), .0.first().map(String::as_str).unwrap_or("NAME"))]
    MissingInput(Vec<String>),
    /// An input does not match its schema.
    #[error("the input `{name}` does not fit its schema: {message}")]
    InvalidInput {
        /// The input.
        name: String,
        /// What is wrong with it; never quotes a secret.
        message: String,
    },
    /// A workflow in `dependsOn` did not succeed.
    #[error("it depends on `{0}`, which did not succeed")]
    Dependency(String),
    /// An earlier step ended the workflow.
    #[error("the workflow ended before this step")]
    NotReached,
    /// An earlier step failed.
    #[error("step `{0}` failed before it")]
    EarlierFailure(String),
    /// The run was cancelled first.
    #[error("the run was interrupted")]
    Interrupted,
    /// The run stopped at the first failure (`--fail-fast`).
    #[error("the run stopped at an earlier failure")]
    FailFast,
    /// A nested workflow that calls itself too deeply, or another thing that only shows while running.
    #[error("{0}")]
    Other(String),
}

/// A value that differs from run to run, or that is secret, with the name that stands for it.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedValue {
    /// `inputs.email`, `steps.login.outputs.token`, `workflows.sign-in.outputs.token`: the runtime expression without its `$`.
    pub name: String,
    /// As it was used; strings are what is looked for in texts.
    pub value: Value,
    /// Where it comes from.
    pub origin: ValueOrigin,
    /// It must never be shown (`format: password`, or read from a secret).
    pub secret: bool,
}

/// Where a named value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueOrigin {
    /// Given by profile, environment or command line, or the schema's default.
    Input,
    /// Made by `x-signoff-generate`, or by the runner for `x-signoff-outputs` (a one-time password, a changed token).
    Generated,
    /// Read from an answer by a step's or a workflow's `outputs`.
    Output,
}

/// One execution of a step.
#[derive(Debug, Clone)]
pub struct StepRecord {
    /// `stepId`.
    pub step_id: String,
    /// The Step Object in its document.
    pub location: Location,
    /// The workflow that it belongs to, and its index among that workflow's steps, then finally-steps.
    pub step: StepRef,
    /// It belongs to `x-signoff-finally`.
    pub finally: bool,
    /// What it called; `None` for a step that runs a workflow.
    pub operation: Option<OperationRef>,
    /// The claims that the step proves: its own, else the workflow's. Empty: the step is set-up. A criterion may narrow them.
    pub proves: Vec<ClaimId>,
    /// The first one, then one per retry. Empty when it was not run.
    pub attempts: Vec<Attempt>,
    /// How it ended.
    pub end: StepEnd,
    /// Captured by `outputs` and `x-signoff-outputs` of the last attempt.
    pub outputs: IndexMap<String, Value>,
}

/// A step of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StepRef {
    /// The workflow.
    pub workflow: WorkflowIndex,
    /// Index into [`crate::bind::BoundWorkflow::steps`].
    pub index: usize,
}

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepEnd {
    /// The last attempt met all criteria.
    Succeeded,
    /// The last attempt did not.
    Failed,
    /// It was not run.
    NotRun(NotRun),
}

/// One try of a step.
#[derive(Debug, Clone, Default)]
pub struct Attempt {
    /// Waited before it (`x-signoff-wait`, `retryAfter`, `Retry-After`).
    pub waited: Duration,
    /// What went over the wire; `None` for a step that runs a workflow, and where the request could not be formed.
    pub exchange: Option<Exchange>,
    /// The steps of the workflow that this step ran.
    pub nested: Vec<StepRecord>,
    /// In document order; all are evaluated, also after the first that fails. Empty where `error` is set.
    pub criteria: Vec<CriterionResult>,
    /// Why there is nothing to judge: the request could not be formed, no answer came, the nested workflow failed.
    pub error: Option<AttemptError>,
    /// What the engine did next, where an action (or its exhaustion) decided it: ``retry `again` after 1 s (2 of 3)``.
    pub action: Option<String>,
}

impl Attempt {
    /// Whether the attempt met all its criteria.
    pub fn succeeded(&self) -> bool {
        self.error.is_none() && self.criteria.iter().all(|criterion| criterion.passed)
    }
}

/// Why an attempt has no verdict of its own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AttemptError {
    /// An expression of the request has no value, or the request cannot be written down.
    #[error("the request cannot be formed: {0}")]
    Request(String),
    /// No answer: connection, TLS, time-out, a broken response.
    #[error("no answer: {0}")]
    Transport(#[from] TransportError),
    /// The workflow that the step runs did not succeed.
    #[error("the workflow `{0}` did not succeed")]
    Workflow(String),
    /// An expression in `outputs` cannot be evaluated (a missing header or member is null and no error).
    #[error("the output `{name}` cannot be read: {message}")]
    Output {
        /// The output.
        name: String,
        /// Why.
        message: String,
    },
}

/// One request and what came back.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// As it was sent.
    pub request: Request,
    /// As it was received; `None` where no answer came.
    pub response: Option<Response>,
    /// From handing the request over to the last byte of the answer.
    pub duration: Duration,
    /// The document of the source describes this exchange, so that the response is judged against it. False where
    /// `x-signoff-request` changed the method or the path.
    pub described: bool,
}

/// What one criterion said.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionResult {
    /// The condition as written, the type and context before it where they are not the default: `$statusCode == 200`,
    /// `regex $response.body: ^a`.
    pub criterion: String,
    /// The Criterion Object.
    pub location: Location,
    /// The claims that it proves: its own, else the step's, else the workflow's.
    pub proves: Vec<ClaimId>,
    /// Whether it is met. A criterion that cannot be evaluated is not met, and `actual` says why.
    pub passed: bool,
    /// What it asks for, in words or values; for a person.
    pub expected: String,
    /// What was found.
    pub actual: String,
}
