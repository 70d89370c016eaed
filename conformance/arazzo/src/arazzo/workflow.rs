//! [Workflow Object](https://spec.openapis.org/arazzo/v1.0.1.html#workflow-object).

use serde_json::Value;
use signoff_openapi::location::Location;

use super::{Action, Named, NewSession, Output, Parameter, Step};
use crate::data::Data;

/// A workflow.
#[derive(Debug, Clone)]
pub struct Workflow {
    /// `workflowId`.
    pub workflow_id: String,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`, Markdown.
    pub description: Option<String>,
    /// `inputs`: a JSON Schema with unresolved references.
    pub inputs: Option<Value>,
    /// `dependsOn`: workflow ids, or `$sourceDescriptions.NAME.ID`.
    pub depends_on: Vec<Named>,
    /// `steps`, in order, with unique ids.
    pub steps: Vec<Step>,
    /// `successActions`.
    pub success_actions: Vec<Action>,
    /// `failureActions`.
    pub failure_actions: Vec<Action>,
    /// `outputs`.
    pub outputs: Vec<Output>,
    /// `parameters`.
    pub parameters: Vec<Parameter>,
    /// From an extension.
    pub data: Data,
    /// From an extension: what the exchanges of a run share.
    pub session: Option<NewSession>,
    /// From an extension: steps that always run.
    pub finally: Vec<FinallyStep>,
    /// From an extension: steps that undo what the workflow has done, at the end of the scenario.
    pub undo: Vec<Step>,
    /// An unsupported feature that the workflow uses, directly or through a component: it must not run.
    pub unsupported: Option<String>,
    /// The location of the object.
    pub location: Location,
}

/// A step that always runs at the end.
#[derive(Debug, Clone)]
pub enum FinallyStep {
    /// The id of one of `steps`: it runs in its place, or at the end if it was not reached.
    Id(Named),
    /// A separate Step Object.
    Step(Box<Step>),
}
