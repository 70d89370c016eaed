//! The end of a workflow: its outputs, its unreached steps, and its caller.

use super::frame::{Doing, Frame, Outcome, Purpose};
use super::machine::{Machine, initial_record};
use super::outputs::evaluate_output;
use crate::bind::BoundStep;
use crate::expression::{Scope, Values};
use crate::record::{AttemptError, NotRun, ScenarioEnd, StepEnd};

impl Machine<'_> {
    /// Removes the top frame and continues its caller.
    pub(super) fn finish_frame(&mut self) {
        if self.is_undoing() {
            return self.finish_undo();
        }
        let outputs = self.workflow_outputs();
        let Some(mut frame) = self.frames.pop() else { return };
        let succeeded = frame.outcome == Some(Outcome::Succeeded);
        self.publish(frame.workflow, |values| values.outputs = outputs.clone());
        self.add_unreached(&mut frame);
        self.note_undo(&frame);
        match frame.purpose {
            Purpose::Dependency(_, workflow) => {
                self.completed_workflows.insert(workflow, succeeded);
            }
            _ if succeeded => {
                self.completed_workflows.insert(frame.workflow, true);
            }
            _ => {}
        }
        match frame.purpose {
            Purpose::Scenario => self.finish_scenario(frame, outputs),
            Purpose::Dependency(..) if !self.frames.is_empty() => self.finish_dependency(frame),
            Purpose::Dependency(ref name, _) => {
                let name = name.clone();
                self.record.steps.append(&mut frame.records);
                if succeeded {
                    self.begin_next();
                } else {
                    self.waiting.clear();
                    self.record.end = match self.record.end {
                        ScenarioEnd::Endless { steps } => ScenarioEnd::Endless { steps },
                        ScenarioEnd::TooLong { deadline } => ScenarioEnd::TooLong { deadline },
                        _ if self.interrupted => ScenarioEnd::Interrupted,
                        _ => ScenarioEnd::NotRun(NotRun::Dependency(name)),
                    };
                }
            }
            Purpose::Step => self.finish_called(frame, outputs, succeeded),
            Purpose::BeforeRetry => self.finish_before_retry(frame),
            Purpose::Undo => {}
        }
    }

    fn workflow_outputs(&self) -> Values {
        let Some(frame) = self.frames.last() else { return Values::new() };
        let Some(workflow) = self.plan.workflow(frame.workflow) else { return Values::new() };
        if frame.outcome != Some(Outcome::Succeeded) {
            return Values::new();
        }
        let evaluated = self.scope(|_, scope| {
            let scope = Scope { observed: None, ..*scope };
            let value = |output| evaluate_output(output, &scope).unwrap_or_default();
            workflow.outputs.iter().map(|output| (output.name.clone(), value(output))).collect()
        });
        evaluated.unwrap_or_default()
    }

    fn finish_scenario(&mut self, mut frame: Frame, outputs: Values) {
        let before = self.record.steps.len();
        self.record.steps.append(&mut frame.records);
        self.record.outputs = outputs;
        let end = match frame.outcome {
            _ if matches!(self.record.end, ScenarioEnd::Endless { .. } | ScenarioEnd::TooLong { .. }) => {
                self.record.end.clone()
            }
            _ if self.interrupted && frame.outcome != Some(Outcome::Succeeded) => ScenarioEnd::Interrupted,
            Some(Outcome::Failed(step)) => ScenarioEnd::Failed { step: before + step },
            Some(Outcome::Interrupted) => ScenarioEnd::Interrupted,
            Some(Outcome::Succeeded) | None => ScenarioEnd::Succeeded,
        };
        self.record.recovered = end == ScenarioEnd::Succeeded && frame.had_failure;
        self.record.end = end;
    }

    /// Adds the steps that were not reached, with the reason.
    fn add_unreached(&self, frame: &mut Frame) {
        let Some(workflow) = self.plan.workflow(frame.workflow) else { return };
        let reason = match frame.outcome {
            Some(Outcome::Interrupted) => NotRun::Interrupted,
            Some(Outcome::Failed(_)) => match frame.failed_step() {
                Some(step) => NotRun::EarlierFailure(step.step_id.clone()),
                None => NotRun::NotReached,
            },
            _ => NotRun::NotReached,
        };
        let unreached = |(index, step): &(usize, &BoundStep)| !step.undo && !frame.ran.contains(index);
        for (index, step) in workflow.steps.iter().enumerate().filter(unreached).collect::<Vec<_>>() {
            let record = initial_record(frame.workflow, index, step, StepEnd::NotRun(reason.clone()));
            frame.records.push(record);
        }
    }

    /// Continues a step after the workflow that it ran. The step's criteria apply to the last exchange of that workflow.
    fn finish_called(&mut self, frame: Frame, outputs: Values, succeeded: bool) {
        let name = self.plan.workflow(frame.workflow).map(|workflow| workflow.workflow_id.clone()).unwrap_or_default();
        let Some(parent) = self.frames.last_mut() else { return };
        parent.had_failure |= succeeded && frame.had_failure;
        parent.seen = frame.seen;
        parent.child_outputs = outputs;
        if let Some(active) = parent.active.last_mut() {
            active.attempt.nested.extend(frame.records);
        }
        // After a cancellation, the frame has already continued with its finally-steps.
        if parent.doing == Doing::Nested {
            if succeeded && !self.awaited().is_empty() {
                return self.set_doing(Doing::Receive);
            }
            self.finish_attempt((!succeeded).then_some(AttemptError::Workflow(name)));
        }
    }

    /// Continues the frame that is about to begin a workflow with this dependency.
    fn finish_dependency(&mut self, frame: Frame) {
        let Some(parent) = self.frames.last_mut() else { return };
        match parent.resume {
            // The step's attempt continues; an action follows an attempt that is already recorded.
            Doing::Attempt => {
                if let Some(active) = parent.active.last_mut() {
                    active.attempt.nested.extend(frame.records);
                }
            }
            _ => parent.records.extend(frame.records),
        }
        // After a cancellation, the frame has already continued with its finally-steps.
        if parent.doing == Doing::Nested {
            parent.doing = std::mem::replace(&mut parent.resume, Doing::Finished);
        }
    }

    /// Repeats the failed step after the workflow that ran before its retry (Arazzo, Failure Action Object, `retry`).
    fn finish_before_retry(&mut self, frame: Frame) {
        let Some(parent) = self.frames.last_mut() else { return };
        if let Some(active) = parent.active.last_mut() {
            active.attempt.nested.extend(frame.records);
        }
        // After a cancellation, the frame has already continued with its finally-steps.
        if parent.doing == Doing::Nested {
            let remaining_wait = parent.active.last().map(|active| active.remaining_wait).unwrap_or_default();
            parent.doing = Doing::Wait(remaining_wait);
        }
    }
}
