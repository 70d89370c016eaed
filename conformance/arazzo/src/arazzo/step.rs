//! [Step Object](https://spec.openapis.org/arazzo/v1.0.1.html#step-object).

use std::sync::Arc;
use std::time::Duration;

use signoff_openapi::location::Location;

use super::{Action, ComputedOutput, Named, Parameter, RequestBody, RequestChange, Selector};
use crate::criterion::Criterion;
use crate::data::Data;
use crate::expression::Expression;

/// A step.
#[derive(Debug, Clone)]
pub struct Step {
    /// `stepId`.
    pub step_id: String,
    /// `description`, Markdown.
    pub description: Option<String>,
    /// The operation or workflow to call.
    pub target: StepTarget,
    /// `parameters`.
    pub parameters: Vec<Parameter>,
    /// `requestBody`.
    pub request_body: Option<RequestBody>,
    /// `successCriteria`; empty if omitted.
    pub success_criteria: Vec<Criterion>,
    /// `onSuccess`.
    pub on_success: Vec<Action>,
    /// `onFailure`.
    pub on_failure: Vec<Action>,
    /// `outputs`, followed by those of an extension.
    pub outputs: Vec<Output>,
    /// `timeout` (1.1).
    pub timeout: Option<Duration>,
    /// `dependsOn` (1.1): step ids, or expressions that name one.
    pub depends_on: Vec<Named>,
    /// From an extension.
    pub data: Data,
    /// From an extension: the last change of the request.
    pub request: Option<Arc<dyn RequestChange>>,
    /// From an extension: the wait before the first attempt.
    pub wait: Duration,
    /// The location of the object.
    pub location: Location,
}

impl Step {
    /// The steps whose outputs this step reads.
    pub fn reads_from(&self) -> impl Iterator<Item = &str> {
        let criteria = self.success_criteria.iter().flat_map(Criterion::expressions);
        let outputs = self.outputs.iter().flat_map(|output| output.value.expressions());
        self.other_steps(self.request_expressions().chain(criteria).chain(outputs))
    }

    /// The steps whose outputs the request reads, also in the changes of an extension.
    pub fn request_reads_from(&self) -> impl Iterator<Item = &str> {
        let changes = self.request.iter().flat_map(|request| request.expressions());
        self.other_steps(self.request_expressions().chain(changes))
    }

    fn request_expressions(&self) -> impl Iterator<Item = &Expression> {
        let parameters = self.parameters.iter().flat_map(|parameter| parameter.value.expressions());
        let body = self.request_body.iter().flat_map(|body| {
            let replacements = body.replacements.iter().map(|replacement| &replacement.value);
            body.payload.iter().chain(replacements).flat_map(|payload| payload.expressions())
        });
        parameters.chain(body)
    }

    fn other_steps<'s>(&'s self, expressions: impl Iterator<Item = &'s Expression>) -> impl Iterator<Item = &'s str> {
        expressions.filter_map(|expression| match expression {
            Expression::Steps { step, .. } if *step != self.step_id => Some(step.as_str()),
            _ => None,
        })
    }
}

/// The call of a step: one of three fields (four in 1.1).
#[derive(Debug, Clone)]
pub enum StepTarget {
    /// `operationId`
    OperationId(Named),
    /// `operationPath`
    OperationPath(Named),
    /// `workflowId`
    WorkflowId(Named),
    /// `channelPath` (1.1, AsyncAPI): parsed, not supported.
    ChannelPath(Named),
}

/// An entry of `outputs`.
#[derive(Debug, Clone)]
pub struct Output {
    /// The key.
    pub name: String,
    /// The source of its value.
    pub value: OutputValue,
    /// The location of the entry.
    pub location: Location,
}

/// The source of an output's value.
#[derive(Debug, Clone)]
pub enum OutputValue {
    /// `{expression}`
    Expression(Expression),
    /// Selector Object (1.1).
    Selector(Selector),
    /// From an extension.
    Extension(Arc<dyn ComputedOutput>),
    /// Not valid, which is already reported.
    Invalid,
}

impl OutputValue {
    /// Every runtime expression in the value.
    pub fn expressions(&self) -> Vec<&Expression> {
        match self {
            Self::Expression(expression) => vec![expression],
            Self::Selector(selector) => selector.expressions(),
            Self::Extension(extension) => extension.expressions(),
            Self::Invalid => Vec::new(),
        }
    }
}
