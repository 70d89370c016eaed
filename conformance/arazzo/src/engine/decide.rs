//! Decides what follows an attempt: the first action whose criteria hold, otherwise the default.

use std::time::{Duration, SystemTime};

use super::dependency::Readiness;
use super::frame::{Doing, Outcome, Purpose, input_values};
use super::machine::Machine;
use crate::bind::{BoundAction, BoundActionKind, BoundStep, BoundTarget, StepCall, WorkflowIndex};
use crate::criterion::{Criterion, check};
use crate::expression::Values;
use crate::record::{AttemptError, NotRun, StepEnd, StepRef};

/// The longest accepted `Retry-After`.
const MAX_WAIT: Duration = Duration::from_secs(600);

impl Machine<'_> {
    pub(super) fn decide(&mut self, step: &BoundStep, succeeded: bool) {
        let Some(frame) = self.frames.last() else { return };
        if succeeded {
            let in_finally = frame.outcome.is_some();
            let before_retry = frame.active.last().is_some_and(|active| active.before_retry);
            match (in_finally, before_retry) {
                (true, _) => self.leave_step(Doing::Finally),
                (false, true) => self.return_to_retry(),
                (false, false) => self.act_on_success(step),
            }
        } else {
            self.act_on_failure(step, 0);
        }
    }

    /// Without a matching action, the next step follows (Arazzo, Step Object, `onSuccess`).
    fn act_on_success(&mut self, step: &BoundStep) {
        let mut actions = step.on_success.iter().enumerate();
        let action = actions.find(|(_, action)| self.holds(&action.criteria));
        let next = self.frames.last().and_then(|frame| frame.active.last()).map_or(0, |active| active.step + 1);
        match action.map(|(index, action)| (index, action, action.kind)) {
            None | Some((.., BoundActionKind::Retry { .. })) => self.leave_step(Doing::Step(next)),
            Some((_, action, BoundActionKind::End)) => {
                self.record_action(format!("end by `{}`", action.name));
                self.end(Outcome::Succeeded);
            }
            Some((index, action, BoundActionKind::Goto(target))) => {
                self.go_to_target(action, target, Doing::Goto { success: true, action: index });
            }
        }
    }

    /// Without a matching action, the workflow fails (Arazzo, Step Object, `onFailure`). An exhausted retry leaves the decision to later
    /// actions, beginning with `first`.
    fn act_on_failure(&mut self, step: &BoundStep, first: usize) {
        let Some(frame) = self.frames.last() else { return };
        let in_finally = frame.outcome.is_some();
        let before_retry = frame.active.last().is_some_and(|active| active.before_retry);
        let mut ended = false;
        for (index, action) in step.on_failure.iter().enumerate().skip(first) {
            if !self.holds(&action.criteria) {
                continue;
            }
            match action.kind {
                BoundActionKind::Retry { after, limit, before } => {
                    if self.retry(action, index, after, limit, before) {
                        return;
                    }
                }
                // Finally-steps always run one after the other; a step that runs before a retry returns to it.
                _ if in_finally || before_retry => break,
                BoundActionKind::End => {
                    self.record_action(format!("end by `{}`", action.name));
                    ended = true;
                    break;
                }
                BoundActionKind::Goto(target) => {
                    self.go_to_target(action, target, Doing::Goto { success: false, action: index });
                    return;
                }
            }
        }
        if !ended && self.wait_as_requested(step) {
            return;
        }
        if in_finally {
            self.leave_step(Doing::Finally);
        } else if before_retry {
            self.return_to_retry();
        } else {
            let active = self.frames.last().and_then(|frame| frame.active.first());
            let record = active.map(|active| active.record).unwrap_or_default();
            self.end(Outcome::Failed(record));
        }
    }

    fn holds(&self, criteria: &[Criterion]) -> bool {
        let holds = self.scope(|_, scope| criteria.iter().all(|criterion| check(criterion, scope).passed));
        holds.unwrap_or_default()
    }

    fn end(&mut self, outcome: Outcome) {
        if let Some(frame) = self.frames.last_mut() {
            frame.end(outcome);
        }
    }

    fn leave_step(&mut self, doing: Doing) {
        if let Some(frame) = self.frames.last_mut() {
            frame.active.pop();
            frame.doing = doing;
        }
    }

    /// Notes the action in the attempt's record.
    fn record_action(&mut self, text: String) {
        let record = self.frames.last_mut().and_then(|frame| frame.active_record());
        if let Some(attempt) = record.and_then(|record| record.attempts.last_mut()) {
            attempt.action = Some(text);
        }
    }

    /// Continues at the target without returning. A workflow that is left runs its finally-steps first.
    fn go_to_target(&mut self, action: &BoundAction, target: BoundTarget, resume: Doing) {
        match target {
            BoundTarget::Step(index) => {
                let id = self.step_id(index);
                self.record_action(format!("goto step `{id}` by `{}`", action.name));
                self.leave_step(Doing::Step(index));
            }
            BoundTarget::Workflow(workflow) => {
                let id = self.plan.workflow(workflow).map(|workflow| workflow.workflow_id.clone()).unwrap_or_default();
                self.record_action(format!("goto workflow `{id}` by `{}`", action.name));
                if matches!(resume, Doing::Goto { success: true, .. })
                    && let Some(frame) = self.frames.last()
                {
                    // A workflow that ends with a `goto` after a success is complete.
                    self.completed_workflows.insert(frame.workflow, true);
                }
                match self.prepare_dependencies(workflow, resume) {
                    Readiness::Ready => self.transfer(action, workflow),
                    Readiness::Running => {}
                    Readiness::Refused(reason) => self.fail_goto(&reason),
                }
            }
        }
    }

    /// Goes to the target after a dependency of the target.
    pub(super) fn resume_goto(&mut self, success: bool, action: usize) {
        let actions = self.bound_step().map(|step| if success { &step.on_success } else { &step.on_failure });
        match actions.and_then(|actions| actions.get(action)).map(|action| (action, action.kind)) {
            Some((bound, BoundActionKind::Goto(target))) => {
                self.go_to_target(bound, target, Doing::Goto { success, action });
            }
            _ => self.set_doing(Doing::Finally),
        }
    }

    /// The step fails whose action cannot go to its workflow, and with it the workflow.
    fn fail_goto(&mut self, reason: &NotRun) {
        self.record_action(format!("goto failed: {reason}"));
        let Some(frame) = self.frames.last_mut() else { return };
        let at = frame.active.first().map(|active| active.record).unwrap_or_default();
        frame.had_failure = true;
        self.completed_workflows.remove(&frame.workflow);
        if let Some(record) = frame.active_record() {
            record.end = StepEnd::Failed;
            if let Some(attempt) = record.attempts.last_mut() {
                attempt.error.get_or_insert(AttemptError::Goto(reason.to_string()));
            }
        }
        self.end(Outcome::Failed(at));
    }

    fn step_id(&self, index: usize) -> String {
        let workflow = self.frames.last().and_then(|frame| self.plan.workflow(frame.workflow));
        workflow.and_then(|workflow| workflow.steps.get(index)).map(|step| step.step_id.clone()).unwrap_or_default()
    }

    /// Replaces the running workflow by the new one: the caller receives the outputs of the new one. Inputs with the same names are passed
    /// on unless the action sets them.
    fn transfer(&mut self, action: &BoundAction, workflow: WorkflowIndex) {
        let passed = match self.scope(|_, scope| input_values(&action.parameters, scope)) {
            Some(Ok(passed)) => passed,
            _ => Values::new(),
        };
        let Some(frame) = self.frames.last() else { return };
        let declared = self.plan.workflow(workflow).map(|workflow| &workflow.inputs);
        let inherited =
            frame.inputs.iter().filter(|(name, _)| declared.is_some_and(|inputs| inputs.contains_key(*name)));
        let mut inputs: Values = inherited.map(|(name, value)| (name.clone(), value.clone())).collect();
        inputs.extend(passed);
        let left = self.frames.pop();
        let Some(mut left) = left else { return };
        match self.begin_workflow(workflow, left.purpose.clone(), &inputs) {
            Ok(()) => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.records = std::mem::take(&mut left.records);
                    frame.had_failure = left.had_failure;
                    frame.seen = left.seen;
                }
            }
            Err(reason) => {
                self.frames.push(left);
                self.fail_goto(&reason);
            }
        }
    }

    /// Begins a retry; returns false if the action's limit is exhausted.
    fn retry(
        &mut self,
        action: &BoundAction,
        index: usize,
        after: Duration,
        limit: u32,
        before: Option<BoundTarget>,
    ) -> bool {
        let requested = self.retry_after();
        let Some(active) = self.frames.last_mut().and_then(|frame| frame.active.last_mut()) else { return false };
        let Some(used) = active.retries.get_mut(index) else { return false };
        if *used >= limit {
            return false;
        }
        *used += 1;
        let count = *used;
        // `Retry-After` overrides `retryAfter` (Arazzo, Failure Action Object).
        let wait = requested.unwrap_or(after);
        active.remaining_wait = wait;
        self.record_action(format!("retry by `{}` after {} s ({count} of {limit})", action.name, wait.as_secs_f64()));
        match before {
            None => self.set_doing(Doing::Wait(wait)),
            Some(BoundTarget::Step(step)) => self.begin_step(step, true),
            Some(BoundTarget::Workflow(workflow)) => return self.begin_before_retry(action, index, workflow),
        }
        true
    }

    /// Begins the workflow before a retry, after its dependencies; returns false if it cannot run.
    fn begin_before_retry(&mut self, action: &BoundAction, index: usize, workflow: WorkflowIndex) -> bool {
        let begun = match self.prepare_dependencies(workflow, Doing::BeforeRetry { action: index }) {
            Readiness::Running => return true,
            Readiness::Refused(reason) => Err(reason),
            Readiness::Ready => {
                let passed = match self.scope(|_, scope| input_values(&action.parameters, scope)) {
                    Some(Ok(passed)) => passed,
                    _ => Values::new(),
                };
                self.set_doing(Doing::Nested);
                self.begin_workflow(workflow, Purpose::BeforeRetry, &passed)
            }
        };
        if let Err(reason) = &begun {
            self.record_action(format!("retry failed: {reason}"));
        }
        begun.is_ok()
    }

    /// Continues a retry after a dependency of the workflow that runs before it.
    pub(super) fn resume_retry(&mut self, index: usize) {
        let Some(step) = self.bound_step() else { return self.set_doing(Doing::Finally) };
        let begun = match step.on_failure.get(index).map(|action| (action, action.kind)) {
            Some((action, BoundActionKind::Retry { before: Some(BoundTarget::Workflow(workflow)), .. })) => {
                self.begin_before_retry(action, index, workflow)
            }
            _ => false,
        };
        if !begun {
            self.act_on_failure(step, index + 1);
        }
    }

    /// Repeats a patient step whose response asks to try again later. Actions of the document take precedence.
    /// Returns whether the step is repeated.
    fn wait_as_requested(&mut self, step: &BoundStep) -> bool {
        let reference = self.frames.last().and_then(|frame| {
            frame.active.last().map(|active| StepRef { workflow: frame.workflow, index: active.step })
        });
        let is_patient = reference.is_some_and(|reference| self.options.patient_steps.contains(&reference));
        let asks =
            self.frames.last().and_then(|frame| frame.seen.as_ref()).is_some_and(|seen| seen.exchange.asks_to_wait());
        if !is_patient || !asks || !matches!(step.call, Some(StepCall::Operation(_))) {
            return false;
        }
        // A wait of zero seconds would repeat the request without end.
        let Some(wait) = self.retry_after().map(|wait| wait.max(Duration::from_secs(1))) else { return false };
        let total = self.requested_wait + wait;
        if total > self.options.deadline {
            self.record_action(format!("`Retry-After` asks for {} s, which the deadline forbids", wait.as_secs_f64()));
            return false;
        }
        self.requested_wait = total;
        self.record_action(format!("repeat after {} s (`Retry-After`)", wait.as_secs_f64()));
        self.set_doing(Doing::Wait(wait));
        true
    }

    /// Repeats the failed step after the step that ran before its retry, whatever the result of that step.
    fn return_to_retry(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.active.pop();
            let remaining_wait = frame.active.last().map(|active| active.remaining_wait).unwrap_or_default();
            frame.doing = Doing::Wait(remaining_wait);
        }
    }

    /// The `Retry-After` of the last response: seconds or a date (RFC 9110 section 10.2.3), limited to the maximum.
    fn retry_after(&self) -> Option<Duration> {
        let seen = self.frames.last()?.seen.as_ref()?;
        let header = seen.exchange.response.as_ref()?.headers.get("retry-after")?.trim();
        let wait = match header.parse::<u64>() {
            Ok(seconds) => Duration::from_secs(seconds),
            Err(_) => duration_until(header, self.environment.now())?,
        };
        Some(wait.min(MAX_WAIT))
    }
}

/// The time until an HTTP date in any of its three forms (RFC 9110 section 5.6.7); `None` if it has passed.
fn duration_until(date: &str, now: SystemTime) -> Option<Duration> {
    let then = httpdate::parse_http_date(date).ok()?;
    Some(then.duration_since(now).unwrap_or_default())
}
