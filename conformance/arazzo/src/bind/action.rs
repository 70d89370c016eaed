//! Binds actions: the step's own, followed by the workflow's whose names the step does not override.

use super::plan::{BoundAction, BoundActionKind, BoundTarget};
use super::{Binder, Definition, DocumentContext};
use crate::arazzo::{Action, ActionKind, Step, Target};

impl Binder<'_> {
    /// Returns the success actions and the failure actions.
    pub(super) fn bind_actions(
        &mut self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
        step: &Step,
    ) -> (Vec<BoundAction>, Vec<BoundAction>) {
        let workflow = definition.workflow;
        let success = merged(&step.on_success, &workflow.success_actions);
        let failure = merged(&step.on_failure, &workflow.failure_actions);
        let mut bind = |actions: Vec<&Action>| {
            actions.into_iter().filter_map(|action| self.bind_action(document, definition, action)).collect()
        };
        (bind(success), bind(failure))
    }

    fn bind_action(
        &mut self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
        action: &Action,
    ) -> Option<BoundAction> {
        let kind = match &action.kind {
            ActionKind::End => BoundActionKind::End,
            ActionKind::Goto(target) => BoundActionKind::Goto(self.bind_target(document, definition, target)?),
            ActionKind::Retry { after, limit, before } => {
                let before = match before {
                    None => None,
                    Some(target) => Some(self.bind_target(document, definition, target)?),
                };
                BoundActionKind::Retry { after: *after, limit: *limit, before }
            }
        };
        let target = match kind {
            BoundActionKind::Goto(target) => Some(target),
            BoundActionKind::Retry { before, .. } => before,
            BoundActionKind::End => None,
        };
        let parameters = match target {
            Some(BoundTarget::Workflow(workflow)) => self.bind_workflow_parameters(workflow, &action.parameters),
            _ => Vec::new(),
        };
        Some(BoundAction { name: action.name.clone(), kind, parameters, criteria: action.criteria.clone() })
    }

    /// An action can only go to a step of its own workflow (Arazzo, Success and Failure Action Objects).
    fn bind_target(
        &mut self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
        target: &Target,
    ) -> Option<BoundTarget> {
        match target {
            Target::Workflow(named) => self.find_workflow(document, named).map(BoundTarget::Workflow),
            Target::Step(named) => {
                let steps = &definition.workflow.steps;
                let found = steps.iter().position(|step| step.step_id == named.name);
                if found.is_none() {
                    self.unknown_step(definition, named);
                }
                found.map(BoundTarget::Step)
            }
        }
    }
}

fn merged<'a>(own: &'a [Action], inherited: &'a [Action]) -> Vec<&'a Action> {
    let not_overridden = inherited.iter().filter(|outer| !own.iter().any(|action| action.name == outer.name));
    own.iter().chain(not_overridden).collect()
}
