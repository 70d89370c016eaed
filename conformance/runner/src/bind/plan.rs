//! The plan: everything that can be run, with every reference resolved.

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::api::{Api, Operation};
use signoff_openapi::location::Location;

/// All workflows of all selected documents, ready to run.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The OpenAPI documents, one entry per suite and source name; [`OperationRef::source`] is an index into it.
    pub sources: Vec<BoundSource>,
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
    /// Workflows that must have succeeded before it.
    pub depends_on: Vec<WorkflowIndex>,
    /// Inputs by name, in document order.
    pub inputs: IndexMap<String, InputDeclaration>,
    /// The whole schema of `inputs`, references resolved, for validation; `None` where the workflow declares none.
    pub input_schema: Option<Value>,
    /// `x-signoff-proves` of the workflow.
    pub proves: Vec<ClaimId>,
    /// The document has a claim somewhere: steps without claims are then set-up.
    pub has_claims: bool,
    /// `steps` in order, then those of `x-signoff-finally`.
    pub steps: Vec<BoundStep>,
    /// How many of `steps` are ordinary; the rest are finally-steps.
    pub ordinary_steps: usize,
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
    /// What it calls.
    pub call: StepCall,
    /// Its own `x-signoff-proves`, else the workflow's; empty: set-up, or the document has no claims.
    pub proves: Vec<ClaimId>,
    /// Every claim that the step or one of its criteria proves.
    pub all_proves: Vec<ClaimId>,
    /// It stands in `x-signoff-finally`.
    pub finally: bool,
    /// `x-signoff-request` changes the method or the path, so that the document does not describe the exchange.
    pub described: bool,
    /// The Step Object.
    pub location: Location,
}

/// What a step calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepCall {
    /// An operation.
    Operation(OperationRef),
    /// A workflow.
    Workflow(WorkflowIndex),
}
