//! [Success](https://spec.openapis.org/arazzo/v1.0.1.html#success-action-object) and
//! [Failure Action Objects](https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object).

use std::time::Duration;

use signoff_openapi::location::Location;

use super::{Named, Parameter};
use crate::criterion::Criterion;

/// What to do after a step.
#[derive(Debug, Clone)]
pub struct Action {
    /// `name`.
    pub name: String,
    /// `type` and what belongs to it.
    pub kind: ActionKind,
    /// `parameters` for the workflow (1.1).
    pub parameters: Vec<Parameter>,
    /// `criteria`; all must hold.
    pub criteria: Vec<Criterion>,
    /// The object.
    pub location: Location,
}

/// `type`.
#[derive(Debug, Clone)]
pub enum ActionKind {
    /// `end`
    End,
    /// `goto`
    Goto(Target),
    /// `retry`, failure only.
    Retry {
        /// `retryAfter`; none where it is left out.
        after: Duration,
        /// `retryLimit`; 1 where it is left out.
        limit: u32,
        /// What is run before the step is retried.
        before: Option<Target>,
    },
}

/// Where control goes.
#[derive(Debug, Clone)]
pub enum Target {
    /// `stepId`
    Step(Named),
    /// `workflowId`
    Workflow(Named),
}
