//! The plan: all workflows to run, with every reference resolved.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use crate::json::Value;
use indexmap::IndexMap;
use signoff_openapi::api::{Api, Operation, Parameter, ParameterIn};
use signoff_openapi::location::Location;

use crate::arazzo::{Generator, Info, NewSession, Output, Payload, Step};
use crate::criterion::Criterion;
use crate::data::Data;
use crate::schema::Schema;

/// All workflows of the selected documents.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The OpenAPI documents, one entry per document set and source description, indexed by [`OperationRef::source`].
    pub sources: Vec<BoundSource>,
    /// The Arazzo documents, indexed by [`BoundWorkflow::document_index`].
    pub documents: Vec<BoundDocument>,
    /// All workflows in document order, including those that others call, indexed by [`WorkflowIndex`].
    pub workflows: Vec<BoundWorkflow>,
    /// The document sets, in order.
    pub sets: Vec<BoundSet>,
    /// For each of [`BindOptions::overlays`](super::BindOptions::overlays), the number of documents that it changes.
    pub overlaid: Vec<usize>,
}

impl Plan {
    /// The workflow with this index. Every index in a plan is valid in it.
    pub fn workflow(&self, index: WorkflowIndex) -> Option<&BoundWorkflow> {
        self.workflows.get(index.0)
    }

    /// The source description of an operation, and the operation.
    pub fn operation(&self, reference: OperationRef) -> Option<(&BoundSource, &Operation)> {
        let source = self.sources.get(reference.source)?;
        Some((source, source.api.operations.get(reference.operation)?))
    }

    /// The workflows that run as scenarios: those that no other workflow calls.
    pub fn scenarios(&self) -> impl Iterator<Item = (WorkflowIndex, &BoundWorkflow)> {
        self.workflows
            .iter()
            .enumerate()
            .filter(|(_, workflow)| !workflow.called)
            .map(|(index, workflow)| (WorkflowIndex(index), workflow))
    }
}

/// An index into [`Plan::workflows`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WorkflowIndex(pub usize);

/// The parts of a plan that come from one document set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundSet {
    /// The name of the document set.
    pub name: String,
    /// Its documents, a range of [`Plan::documents`].
    pub documents: Range<usize>,
    /// Its API documents, a range of [`Plan::sources`].
    pub sources: Range<usize>,
    /// The names of its source descriptions whose documents could not be read.
    pub unreadable: Vec<String>,
    /// Its workflows, a range of [`Plan::workflows`].
    pub workflows: Range<usize>,
    /// The texts that were read for it, a range of the [`Sources`](signoff_openapi::source::Sources).
    pub texts: Range<usize>,
}

/// The values of a document that its expressions can use.
#[derive(Debug, Clone, Default)]
pub struct BoundDocument {
    /// `info`.
    pub info: Info,
    /// `$self`.
    pub self_uri: Option<String>,
    /// `$sourceDescriptions`: `name`, `url` and `type` by name.
    pub sources: IndexMap<String, IndexMap<String, Value>>,
    /// The workflows that the document can refer to, by `workflowId`, or by `$sourceDescriptions.NAME.workflowId` in another
    /// document.
    pub workflows: IndexMap<String, WorkflowIndex>,
    /// From an extension.
    pub data: Data,
}

/// An operation of a source description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OperationRef {
    /// The index into [`Plan::sources`].
    pub source: usize,
    /// The index into the operations of its `Api`.
    pub operation: usize,
}

/// A source description of type `openapi`, with its document.
#[derive(Debug, Clone)]
pub struct BoundSource {
    /// The name of the document set.
    pub set: String,
    /// `name` of the Source Description Object.
    pub name: String,
    /// `url`, as written.
    pub url: String,
    /// The API document.
    pub api: Arc<Api>,
}

/// A workflow with resolved references.
#[derive(Debug, Clone)]
pub struct BoundWorkflow {
    /// `set/document/workflowId`.
    pub name: String,
    /// The name of the document set.
    pub set: String,
    /// The file stem without `.arazzo`.
    pub document: String,
    /// `workflowId`.
    pub workflow_id: String,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`, Markdown.
    pub description: Option<String>,
    /// Whether another workflow calls it (step, goto or retry). Such a workflow runs as a scenario only when requested by name.
    pub called: bool,
    /// The source descriptions that receive requests, including those of called workflows and dependencies; sorted.
    pub sources: Vec<String>,
    /// The workflows that must succeed first, as named in the document.
    pub depends_on: Vec<(String, WorkflowIndex)>,
    /// Why the workflow does not run: it uses an unsupported feature, or a document that cannot be read.
    pub unsupported: Option<String>,
    /// The inputs by name, in document order.
    pub inputs: IndexMap<String, InputDeclaration>,
    /// The whole schema of `inputs` with resolved references, for validation; `None` if the workflow declares none.
    pub input_schema: Option<Arc<Schema>>,
    /// `steps` in order, followed by an extension's separate steps: those that always run, then those that undo the others.
    pub steps: Vec<BoundStep>,
    /// The number of regular steps in `steps`; the rest are from an extension.
    pub ordinary_steps: usize,
    /// The index of its document in [`Plan::documents`].
    pub document_index: usize,
    /// `outputs`.
    pub outputs: Vec<Output>,
    /// From an extension.
    pub data: Data,
    /// From an extension: what the exchanges of a run share.
    pub session: Option<NewSession>,
    /// The steps whose requests are sent together when the first of them begins, in the order of sending. Binding leaves it empty:
    /// an embedder fills it in.
    pub together: Vec<usize>,
    /// The location of the Workflow Object.
    pub location: Location,
}

/// A property of a workflow's `inputs`.
#[derive(Debug, Clone)]
pub struct InputDeclaration {
    /// Whether it is in `required`.
    pub required: bool,
    /// `default`.
    pub default: Option<Value>,
    /// From an extension: generates a value in each run without a given value.
    pub generator: Option<Generator>,
    /// `format: password`: the value is never shown.
    pub secret: bool,
    /// `description`.
    pub description: Option<String>,
    /// `type`; empty allows any type. Values given as text are parsed by it.
    pub types: Vec<String>,
    /// The location of the property's schema.
    pub location: Location,
}

/// A step with its resolved call.
#[derive(Debug, Clone)]
pub struct BoundStep {
    /// `stepId`.
    pub step_id: String,
    /// `description`, Markdown.
    pub description: Option<String>,
    /// The called operation or workflow; `None` only if the workflow is [`BoundWorkflow::unsupported`].
    pub call: Option<StepCall>,
    /// From an extension: whether it always runs.
    pub finally: bool,
    /// From an extension: whether it undoes what the workflow has done, at the end of the scenario.
    pub undo: bool,
    /// False if an extension changes the method or the path, so that the document does not describe the exchange.
    pub described: bool,
    /// The Step Object, for the fields without references: request body, outputs, time-out.
    pub definition: Arc<Step>,
    /// The step's parameters, followed by the workflow's that it does not override.
    pub parameters: Vec<BoundParameter>,
    /// The content type of the request body: the step's, otherwise the operation's; `None` if neither has one.
    pub content_type: Option<String>,
    /// The steps that must have run before (1.1, `dependsOn`).
    pub depends_on: Vec<(WorkflowIndex, usize)>,
    /// `successCriteria`.
    pub criteria: Vec<Criterion>,
    /// `onSuccess`, followed by the workflow's actions that it does not override.
    pub on_success: Vec<BoundAction>,
    /// `onFailure`, followed by the workflow's actions that it does not override.
    pub on_failure: Vec<BoundAction>,
    /// The location of the Step Object.
    pub location: Location,
}

impl BoundStep {
    /// What the requirements of its criteria await.
    pub fn awaited(&self) -> impl Iterator<Item = Data> {
        let awaited = self.criteria.iter().filter_map(|criterion| Some(criterion.requirement.as_ref()?.awaits()));
        awaited.filter(|data| !data.is_empty())
    }
}

/// A parameter with the operation's description of it.
#[derive(Debug, Clone)]
pub struct BoundParameter {
    /// `name`.
    pub name: String,
    /// `in`; `None` for an input of the workflow that the step runs.
    pub place: Option<ParameterIn>,
    /// `value`.
    pub value: Payload,
    /// The operation's parameter; `None` for headers and cookies that the operation does not declare.
    pub described: Option<Parameter>,
}

/// An action with a resolved target.
#[derive(Debug, Clone)]
pub struct BoundAction {
    /// `name`.
    pub name: String,
    /// `type`, with its own fields.
    pub kind: BoundActionKind,
    /// The inputs of the target workflow.
    pub parameters: Vec<BoundParameter>,
    /// All criteria must hold.
    pub criteria: Vec<Criterion>,
}

/// The effect of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundActionKind {
    /// Ends the workflow.
    End,
    /// Continues at the target without returning.
    Goto(BoundTarget),
    /// Repeats the step.
    Retry {
        /// The wait, unless the response has a `Retry-After`.
        after: Duration,
        /// The most retries.
        limit: u32,
        /// The step or workflow that runs before the retry.
        before: Option<BoundTarget>,
    },
}

/// The target of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundTarget {
    /// A step of the same workflow, by index.
    Step(usize),
    /// A workflow.
    Workflow(WorkflowIndex),
}

/// The call of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepCall {
    /// An operation.
    Operation(OperationRef),
    /// A workflow.
    Workflow(WorkflowIndex),
}
