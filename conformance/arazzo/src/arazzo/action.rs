//! [Success](https://spec.openapis.org/arazzo/v1.0.1.html#success-action-object) and
//! [Failure Action Objects](https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object).

use std::time::Duration;

use signoff_openapi::location::Location;

use super::{Named, Parameter};
use crate::criterion::Criterion;

/// An action after a step.
#[derive(Debug, Clone)]
pub struct Action {
    /// `name`.
    pub name: String,
    /// `type`, with its own fields.
    pub kind: ActionKind,
    /// `parameters` of the workflow (1.1).
    pub parameters: Vec<Parameter>,
    /// `criteria`; all must hold.
    pub criteria: Vec<Criterion>,
    /// The location of the object.
    pub location: Location,
}

/// `type`.
#[derive(Debug, Clone)]
pub enum ActionKind {
    /// `end`
    End,
    /// `goto`
    Goto(Target),
    /// `retry`; only for failures.
    Retry {
        /// `retryAfter`; zero if omitted.
        after: Duration,
        /// `retryLimit`; 1 if omitted.
        limit: u32,
        /// The step or workflow that runs before the retry.
        before: Option<Target>,
    },
}

/// The target of an action.
#[derive(Debug, Clone)]
pub enum Target {
    /// `stepId`
    Step(Named),
    /// `workflowId`
    Workflow(Named),
}
