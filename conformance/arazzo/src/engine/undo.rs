//! Undo-steps: at the end of the scenario they undo what its workflows have done, the last workflow first.

use super::frame::{Frame, Outcome, Purpose};
use super::machine::Machine;
use crate::bind::{BoundStep, StepCall};
use crate::expression::Scope;

impl Machine<'_> {
    /// Whether the undo-steps of a workflow are running.
    pub(super) fn is_undoing(&self) -> bool {
        self.frames.first().is_some_and(|frame| frame.purpose == Purpose::Undo)
    }

    /// Remembers the values of a workflow that has ended, however it ended, if it has undo-steps.
    pub(super) fn note_undo(&mut self, frame: &Frame) {
        let workflow = self.plan.workflow(frame.workflow);
        if workflow.is_some_and(|workflow| workflow.steps.iter().any(|step| step.undo)) {
            let mut undo = Frame::new(frame.workflow, Purpose::Undo, frame.inputs.clone());
            undo.steps.clone_from(&frame.steps);
            undo.session = frame.session;
            undo.end(Outcome::Succeeded);
            self.undo.push(undo);
        }
    }

    /// Begins the undo-steps of the last workflow that has any. False: none are left.
    pub(super) fn begin_undo(&mut self) -> bool {
        let undo = self.undo.pop();
        let begins = undo.is_some();
        self.frames.extend(undo);
        begins
    }

    /// Whether a step has a target and all its values. If the workflow has not come so far, there is nothing to undo.
    pub(super) fn can_undo(&self, step: &BoundStep) -> bool {
        let Some(StepCall::Operation(reference)) = step.call else { return false };
        let source = self.plan.operation(reference).map(|(source, _)| &source.name);
        let has_values = self.scope(|_, scope| {
            let scope = Scope { observed: None, ..*scope };
            step.parameters.iter().all(|parameter| parameter.value.evaluate(&scope).is_ok_and(|value| !value.is_null()))
        });
        has_values == Some(true) && source.is_some_and(|source| self.environment.base_url(source).is_some())
    }

    /// Removes the frame and adds the records of its steps.
    pub(super) fn finish_undo(&mut self) {
        if let Some(mut frame) = self.frames.pop() {
            self.record.steps.append(&mut frame.records);
        }
    }
}
