//! The record of a run: scenario → step → attempt → exchange, as plain data. It contains no verdicts.

use std::time::Duration;

use crate::json::Value;
use indexmap::IndexMap;
use signoff_openapi::location::Location;

use crate::bind::{OperationRef, WorkflowIndex};
use crate::exchange::TransportError;

pub use crate::exchange::{Headers, Received, Request, Response};

/// A run of a plan.
#[derive(Debug, Clone, Default)]
pub struct RunRecord {
    /// In the order of the plan, not of execution.
    pub scenarios: Vec<ScenarioRecord>,
    /// Whether the run was cancelled; scenarios that had not begun are [`ScenarioEnd::NotRun`].
    pub interrupted: bool,
}

/// A workflow that ran as a scenario.
#[derive(Debug, Clone)]
pub struct ScenarioRecord {
    /// `set/document/workflowId`.
    pub name: String,
    /// The workflow in the plan.
    pub workflow: WorkflowIndex,
    /// How the scenario ended.
    pub end: ScenarioEnd,
    /// Whether a step failed, but a failure action (goto, retry, end) led the workflow to success.
    pub recovered: bool,
    /// In the order of execution. A step that a goto repeats appears again; steps that were not reached follow at the end as
    /// [`StepEnd::NotRun`].
    pub steps: Vec<StepRecord>,
    /// The workflow's outputs (Arazzo, Workflow Object `outputs`); empty unless it succeeded.
    pub outputs: IndexMap<String, Value>,
    /// Inputs, generated values and captured outputs by name, in the order of their creation.
    pub values: Vec<NamedValue>,
    /// From the first request to the last response, including waits.
    pub duration: Duration,
    /// The further rounds of a scenario that the embedder runs several times.
    pub further_rounds: Vec<ScenarioRecord>,
}

/// How a scenario ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScenarioEnd {
    /// All executed steps succeeded, or an action handled the failure.
    Succeeded,
    /// A step failed and no action handled it.
    Failed {
        /// The step, as an index into [`ScenarioRecord::steps`].
        step: usize,
    },
    /// Nothing was sent.
    NotRun(NotRun),
    /// Cancelled while running; its finally-steps ran.
    Interrupted,
    /// The scenario took longer than its deadline.
    TooLong {
        /// The deadline.
        deadline: Duration,
    },
    /// More steps were executed than the loop limit allows.
    Endless {
        /// The number of executed steps.
        steps: usize,
    },
}

fn missing_inputs(names: &[String]) -> String {
    let (first, all) = (names.first().map_or("NAME", String::as_str), names.join("`, `"));
    let (what, them) = if names.len() == 1 { ("input", "it") } else { ("inputs", "them") };
    let have = if names.len() == 1 { "has" } else { "have" };
    format!("{what} `{all}` {have} no value: pass --input {first}=VALUE, or set {them} in a profile or the environment")
}

/// Why something did not run. The `Display` form is one sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRun {
    /// A source description that the scenario sends requests to has no URL.
    #[error("source `{0}` has no target: pass --target {0}=URL")]
    NoTarget(String),
    /// The scenario needs an unsupported feature.
    #[error("not supported: {0}")]
    Unsupported(String),
    /// Required inputs have no value.
    #[error("{}", missing_inputs(.0))]
    MissingInput(Vec<String>),
    /// An input does not match its schema.
    #[error("input `{name}` does not match its schema: {message}")]
    InvalidInput {
        /// The input's name.
        name: String,
        /// Why it does not match; never contains a secret.
        message: String,
    },
    /// A workflow in `dependsOn` did not succeed.
    #[error("workflow `{0}` in `dependsOn` did not succeed")]
    Dependency(String),
    /// An earlier step ended the workflow.
    #[error("the workflow ended before this step")]
    NotReached,
    /// An earlier step failed.
    #[error("step `{0}` failed before this step")]
    EarlierFailure(String),
    /// The run was cancelled first.
    #[error("the run was interrupted")]
    Interrupted,
    /// The run stopped at the first failure (`--fail-fast`).
    #[error("the run stopped at an earlier failure")]
    FailFast,
    /// A port that the scenario listens on cannot be opened.
    #[error("{0}; free the port, or name another one with --listen")]
    NoListener(String),
    /// Another reason that only appears during a run, such as workflow calls that are nested too deeply.
    #[error("{0}")]
    Other(String),
}

/// A value that is secret or differs between runs, with the name that replaces it.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedValue {
    /// The runtime expression without its `$`, such as `inputs.email`, `steps.login.outputs.token` or `workflows.sign-in.outputs.token`.
    pub name: String,
    /// The value as used; texts are searched for strings.
    pub value: Value,
    /// The origin of the value.
    pub origin: ValueOrigin,
    /// Whether it must never be shown (`format: password`, or from a secret source).
    pub secret: bool,
}

/// The origin of a named value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueOrigin {
    /// From the command line, the environment, the profile or the schema's default.
    Input,
    /// Generated by an extension, as an input or an output.
    Generated,
    /// Read from a response by the `outputs` of a step or workflow.
    Output,
}

/// An execution of a step.
#[derive(Debug, Clone)]
pub struct StepRecord {
    /// `stepId`.
    pub step_id: String,
    /// The Step Object in its document.
    pub location: Location,
    /// Its workflow, and its index in the workflow's steps followed by its finally-steps.
    pub step: StepRef,
    /// From an extension: whether the step always runs.
    pub finally: bool,
    /// From an extension: whether the step undoes what its workflow has done. It decides nothing.
    pub undo: bool,
    /// The called operation; `None` if the step runs a workflow.
    pub operation: Option<OperationRef>,
    /// The first attempt, then one per retry. Empty if the step was not run.
    pub attempts: Vec<Attempt>,
    /// How the step ended.
    pub end: StepEnd,
    /// The outputs that the last attempt captured.
    pub outputs: IndexMap<String, Value>,
}

/// A step in the plan.
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
    /// The last attempt did not meet all criteria.
    Failed,
    /// The step was not run.
    NotRun(NotRun),
}

/// An attempt of a step.
#[derive(Debug, Clone, Default)]
pub struct Attempt {
    /// The wait before the attempt (an extension's, `retryAfter`, `Retry-After`).
    pub waited: Duration,
    /// The exchange; `None` if the step runs a workflow, or if the request could not be built.
    pub exchange: Option<Exchange>,
    /// The steps of the workflow that this step ran.
    pub nested: Vec<StepRecord>,
    /// In document order. All criteria are evaluated, also after a failure. Empty if `error` is set.
    pub criteria: Vec<CriterionResult>,
    /// Why there are no results: the request could not be built, there was no response, or the nested workflow failed.
    pub error: Option<AttemptError>,
    /// What the engine did next, if an action or its exhaustion decided it: ``retry `again` after 1 s (2 of 3)``.
    pub action: Option<String>,
}

impl Attempt {
    /// Whether the attempt met all criteria.
    pub fn succeeded(&self) -> bool {
        self.error.is_none() && self.criteria.iter().all(|criterion| criterion.passed)
    }
}

/// Why an attempt has no results.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AttemptError {
    /// The step took longer than its own `timeout`, so that it fails (1.1, Step Object).
    #[error("no response within the step's `timeout` of {} ms", .0.as_millis())]
    StepTimeout(Duration),
    /// An expression of the request cannot be evaluated, or the request cannot be serialized.
    #[error("the request cannot be built: {0}")]
    Request(String),
    /// There is no complete response: a connection or TLS failure, a time-out, or a malformed response.
    #[error("no response: {0}")]
    Transport(#[from] TransportError),
    /// The workflow that the step runs did not succeed.
    #[error("workflow `{0}` did not succeed")]
    Workflow(String),
    /// The workflow that an action of the step goes to cannot run.
    #[error("goto failed: {0}")]
    Goto(String),
    /// An expression in `outputs` cannot be evaluated (a missing header or member is null, which is not an error).
    #[error("output `{name}` cannot be evaluated: {message}")]
    Output {
        /// The output's name.
        name: String,
        /// Why it cannot be evaluated.
        message: String,
    },
}

/// A request and its response.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// The request as sent.
    pub request: Request,
    /// The response as received; `None` if there is none.
    pub response: Option<Response>,
    /// When the request was sent.
    pub started: std::time::SystemTime,
    /// From sending the request to the last byte of the response.
    pub duration: Duration,
    /// What came in on the listeners that the step waits for, in the order of arrival.
    pub received: Vec<Received>,
    /// Whether the API document describes this exchange, so that the response must conform to it. False if an extension
    /// changed the method or the path.
    pub described: bool,
}

impl Exchange {
    /// Whether the response asks the client to try again later: 429 or 503 with `Retry-After` (RFC 6585, section 4; RFC 9110,
    /// section 15.6.4).
    pub fn asks_to_wait(&self) -> bool {
        self.response.as_ref().is_some_and(|response| {
            matches!(response.status, 429 | 503) && response.headers.get("retry-after").is_some()
        })
    }
}

/// The result of a criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionResult {
    /// The condition as written, preceded by its type and context if they are not the default: `$statusCode == 200`,
    /// `regex $response.body: ^a`.
    pub criterion: String,
    /// The Criterion Object.
    pub location: Location,
    /// Whether it is met. A criterion that cannot be evaluated is not met, and `actual` says why.
    pub passed: bool,
    /// What it requires, for a person to read.
    pub expected: String,
    /// What was found.
    pub actual: String,
}
