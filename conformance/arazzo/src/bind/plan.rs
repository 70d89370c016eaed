//! The plan: everything that can be run, with every reference resolved.

use std::sync::Arc;
use std::time::Duration;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::api::{Api, Operation, Parameter, ParameterIn};
use signoff_openapi::location::Location;

use super::input_schema::InputSchema;
use crate::arazzo::{Output, Payload, Step};
use crate::criterion::Criterion;

/// All workflows of all selected documents, ready to run.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The OpenAPI documents, one entry per suite and source name; [`OperationRef::source`] is an index into it.
    pub sources: Vec<BoundSource>,
    /// The Arazzo documents; [`BoundWorkflow::document_index`] is an index into it.
    pub documents: Vec<BoundDocument>,
    /// All workflows in the order of the documents, those that are only called included; [`WorkflowIndex`] is an index into it.
    pub workflows: Vec<BoundWorkflow>,
    /// Every claim of the sources' operations (`x-signoff-claims`); [`ClaimId`] is an index into it.
    pub claims: Vec<Claim>,
    /// What the suites say a target may lack: suite → capability → sentence (`x-signoff-capabilities`).
    pub capabilities: IndexMap<String, IndexMap<String, String>>,
}

impl Plan {
    /// The workflow of that index. Every index in a plan is valid in it.
    pub fn workflow(&self, index: WorkflowIndex) -> Option<&BoundWorkflow> {
        self.workflows.get(index.0)
    }

    /// The claim of that id.
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.get(id.0)
    }

    /// The source of an operation and the operation.
    pub fn operation(&self, reference: OperationRef) -> Option<(&BoundSource, &Operation)> {
        let source = self.sources.get(reference.source)?;
        Some((source, source.api.operations.get(reference.operation)?))
    }

    /// The workflows that are run for their own sake: those that no other one calls.
    pub fn scenarios(&self) -> impl Iterator<Item = (WorkflowIndex, &BoundWorkflow)> {
        self.workflows
            .iter()
            .enumerate()
            .filter(|(_, workflow)| !workflow.called)
            .map(|(index, workflow)| (WorkflowIndex(index), workflow))
    }
}

/// Index into [`Plan::workflows`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WorkflowIndex(pub usize);

/// Index into [`Plan::claims`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimId(pub usize);

/// What the expressions of a document can see of it.
#[derive(Debug, Clone, Default)]
pub struct BoundDocument {
    /// `$self`.
    pub self_uri: Option<String>,
    /// `$sourceDescriptions`: name → `name`, `url`, `type`.
    pub sources: IndexMap<String, IndexMap<String, Value>>,
    /// Every workflow that the document can name, as its expressions name it: `workflowId`, or
    /// `$sourceDescriptions.NAME.workflowId` for one of another document.
    pub workflows: IndexMap<String, WorkflowIndex>,
}

/// An operation of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OperationRef {
    /// Index into [`Plan::sources`].
    pub source: usize,
    /// Index into the `operations` of its `Api`.
    pub operation: usize,
}

/// A source description of type `openapi`, read.
#[derive(Debug, Clone)]
pub struct BoundSource {
    /// The suite that names it.
    pub suite: String,
    /// `name` of the Source Description Object.
    pub name: String,
    /// `url` as written.
    pub url: String,
    /// The document.
    pub api: Arc<Api>,
}

/// One sentence that an operation is to keep (`x-signoff-claims`).
#[derive(Debug, Clone)]
pub struct Claim {
    /// The suite that it belongs to.
    pub suite: String,
    /// As written, unique in its suite.
    pub id: String,
    /// The sentence.
    pub text: String,
    /// Who says so.
    pub basis: Basis,
    /// Where, with version or date.
    pub source: Option<String>,
    /// For an observed one: `run`, `test` or `read`, with the version.
    pub evidence: Option<String>,
    /// `x-signoff-unprovable`: why nobody can provoke it from outside.
    pub unprovable: Option<String>,
    /// The operation that keeps it.
    pub operation: OperationRef,
    /// The claim object.
    pub location: Location,
}

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The vendor.
    Documented,
    /// The vendor's implementation.
    Observed,
    /// Nobody: the reference decides.
    Chosen,
}

impl Basis {
    /// The word of the documents and the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Chosen => "chosen",
        }
    }

    /// Reads that word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Documented, Self::Observed, Self::Chosen].into_iter().find(|basis| basis.word() == word)
    }
}

/// A workflow with everything that it refers to.
#[derive(Debug, Clone)]
pub struct BoundWorkflow {
    /// `suite/document/workflowId`; unique in a plan.
    pub name: String,
    /// The suite.
    pub suite: String,
    /// The file stem without `.arazzo`.
    pub document: String,
    /// As written.
    pub workflow_id: String,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`, Markdown.
    pub description: Option<String>,
    /// Another workflow calls it (step, goto or retry), so that it is run alone only when asked for by name.
    pub called: bool,
    /// Capabilities it needs, those of the workflows that it calls or depends on included; sorted.
    pub needs: Vec<String>,
    /// Names of the sources that it sends to, those of the workflows that it calls or depends on included; sorted.
    pub sources: Vec<String>,
    /// Workflows that must have succeeded before it, as the document names them.
    pub depends_on: Vec<(String, WorkflowIndex)>,
    /// Something that it needs is right, but not supported: it is not run, and this says why.
    pub unsupported: Option<String>,
    /// Inputs by name, in document order.
    pub inputs: IndexMap<String, InputDeclaration>,
    /// The whole schema of `inputs`, references resolved, for validation; `None` where the workflow declares none.
    pub input_schema: Option<Arc<InputSchema>>,
    /// `x-signoff-proves` of the workflow.
    pub proves: Vec<ClaimId>,
    /// The document has a claim somewhere: steps without claims are then set-up.
    pub has_claims: bool,
    /// `steps` in order, then those of `x-signoff-finally`.
    pub steps: Vec<BoundStep>,
    /// How many of `steps` are ordinary; the rest are finally-steps.
    pub ordinary_steps: usize,
    /// Its document, an index into [`Plan::documents`].
    pub document_index: usize,
    /// `outputs`.
    pub outputs: Vec<Output>,
    /// The Workflow Object.
    pub location: Location,
}

/// One property of a workflow's `inputs`.
#[derive(Debug, Clone)]
pub struct InputDeclaration {
    /// In `required`.
    pub required: bool,
    /// `default`.
    pub default: Option<Value>,
    /// `x-signoff-generate`: the kind of value that is made for each run unless one is given.
    pub generate: Option<String>,
    /// `format: password`: never shown.
    pub secret: bool,
    /// `description`.
    pub description: Option<String>,
    /// `type`; empty: any. A value given as text is read by it.
    pub types: Vec<String>,
    /// The property's schema.
    pub location: Location,
}

/// A step with what it calls.
#[derive(Debug, Clone)]
pub struct BoundStep {
    /// As written.
    pub step_id: String,
    /// Markdown.
    pub description: Option<String>,
    /// What it calls; `None` only in a workflow that is [`BoundWorkflow::unsupported`].
    pub call: Option<StepCall>,
    /// Its own `x-signoff-proves`, else the workflow's; empty: set-up, or the document has no claims.
    pub proves: Vec<ClaimId>,
    /// Every claim that the step or one of its criteria proves.
    pub all_proves: Vec<ClaimId>,
    /// It stands in `x-signoff-finally`.
    pub finally: bool,
    /// `x-signoff-request` changes the method or the path, so that the document does not describe the exchange.
    pub described: bool,
    /// The Step Object, for what needs no binding: request body, outputs, time-out.
    pub definition: Arc<Step>,
    /// The step's parameters, then those of the workflow that it does not override.
    pub parameters: Vec<BoundParameter>,
    /// Of the request body: given, or the operation's; `None` where neither says.
    pub content_type: Option<String>,
    /// Steps that must have run before (1.1, `dependsOn`).
    pub depends_on: Vec<(WorkflowIndex, usize)>,
    /// `successCriteria`, each with the claims that it proves.
    pub criteria: Vec<BoundCriterion>,
    /// `onSuccess`, then the workflow's that it does not override.
    pub on_success: Vec<BoundAction>,
    /// `onFailure`, then the workflow's that it does not override.
    pub on_failure: Vec<BoundAction>,
    /// The Step Object.
    pub location: Location,
}

/// A parameter with the operation's description of it.
#[derive(Debug, Clone)]
pub struct BoundParameter {
    /// As written in the Arazzo document.
    pub name: String,
    /// Where it goes; `None`: an input of the workflow that the step runs.
    pub place: Option<ParameterIn>,
    /// Its value.
    pub value: Payload,
    /// How the operation writes it; `None` where the operation does not have it (headers and cookies may be free).
    pub described: Option<Parameter>,
}

/// A success criterion with the claims that it proves: its own, else the step's, else the workflow's.
#[derive(Debug, Clone)]
pub struct BoundCriterion {
    /// The criterion.
    pub criterion: Criterion,
    /// What it proves.
    pub proves: Vec<ClaimId>,
}

/// An action with its target.
#[derive(Debug, Clone)]
pub struct BoundAction {
    /// `name`.
    pub name: String,
    /// What it does.
    pub kind: BoundActionKind,
    /// Inputs for the workflow that it leads to.
    pub parameters: Vec<BoundParameter>,
    /// All must hold.
    pub criteria: Vec<Criterion>,
}

/// What an action does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundActionKind {
    /// Ends the workflow.
    End,
    /// Goes there and does not come back.
    Goto(BoundTarget),
    /// Tries the step again.
    Retry {
        /// Waits that long, unless the response says otherwise.
        after: Duration,
        /// At most that often.
        limit: u32,
        /// Runs this first.
        before: Option<BoundTarget>,
    },
}

/// Where an action leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundTarget {
    /// A step of the same workflow, by index.
    Step(usize),
    /// A workflow.
    Workflow(WorkflowIndex),
}

/// What a step calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepCall {
    /// An operation.
    Operation(OperationRef),
    /// A workflow.
    Workflow(WorkflowIndex),
}
