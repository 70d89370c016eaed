//! An attempt of a step: its request, response, criteria and outputs.

use super::dependency::Readiness;
use super::event::Next;
use super::frame::{Doing, Purpose, Seen, input_values};
use super::machine::Machine;
use super::outputs::evaluate_output;
use super::request::{BuiltRequest, build_request};
use super::together::Group;
use super::transport::Answer;
use super::{TransportError, TransportErrorKind};
use crate::arazzo::OutputValue;
use crate::bind::{BoundStep, OperationRef, StepCall};
use crate::criterion::{Criterion, check};
use crate::data::Data;
use crate::expression::{Scope, Values};
use crate::record::{
    Attempt, AttemptError, CriterionResult, Exchange, NamedValue, NotRun, Received, Request, StepEnd, StepRecord,
    ValueOrigin,
};

impl Machine<'_> {
    pub(super) fn begin_attempt(&mut self) -> Option<Next> {
        let step = self.bound_step()?;
        if let Some(frame) = self.frames.last_mut() {
            frame.child_outputs.clear();
            if let Some(active) = frame.active.last_mut() {
                active.attempt.waited += std::mem::take(&mut active.waited);
            }
        }
        if step.depends_on.iter().any(|dependency| !self.completed.contains(dependency)) {
            let names: Vec<&str> = step.definition.depends_on.iter().map(|named| named.name.as_str()).collect();
            let reason = format!("these steps in `dependsOn` have not run: {}", names.join(", "));
            self.finish_attempt(Some(AttemptError::Request(reason)));
            return None;
        }
        match self.next_of_group() {
            Group::None => {}
            Group::Sent => return None,
            Group::Send(next) => return Some(next),
        }
        match step.call {
            Some(StepCall::Operation(reference)) => match self.build(step, reference) {
                Ok(formed) => {
                    let request = Box::new(formed.request.clone());
                    self.pending = Some(formed);
                    self.set_doing(Doing::AwaitResponse);
                    let timeout = step.definition.timeout.unwrap_or(self.options.timeout);
                    return Some(Next::Send { request, timeout });
                }
                Err(reason) => self.finish_attempt(Some(AttemptError::Request(reason))),
            },
            Some(StepCall::Workflow(called)) => {
                match self.prepare_dependencies(called, Doing::Attempt) {
                    Readiness::Ready => {}
                    Readiness::Running => return None,
                    Readiness::Refused(reason) => {
                        self.finish_attempt(Some(AttemptError::Request(reason.to_string())));
                        return None;
                    }
                }
                let passed = self.scope(|_, scope| input_values(&step.parameters, scope));
                let begun = match passed {
                    Some(Ok(passed)) => {
                        self.set_doing(Doing::Nested);
                        self.begin_workflow(called, Purpose::Step, &passed).map_err(|reason| reason.to_string())
                    }
                    Some(Err(reason)) => Err(reason),
                    None => Err("the workflow does not exist".to_owned()),
                };
                if let Err(reason) = begun {
                    self.finish_attempt(Some(AttemptError::Request(reason)));
                }
            }
            None => self.finish_attempt(Some(AttemptError::Request("the step has no call".to_owned()))),
        }
        None
    }

    pub(super) fn build(&self, step: &BoundStep, reference: OperationRef) -> Result<BuiltRequest, String> {
        let (source, operation) = self.plan.operation(reference).ok_or("the operation does not exist")?;
        let base = self.environment.base_url(&source.name);
        let base = base.ok_or_else(|| NotRun::NoTarget(source.name.clone()).to_string())?;
        let mut built = self
            .scope_before_request(|scope| build_request(step, operation, &source.name, &base, scope))
            .unwrap_or_else(|| Err("the step does not exist".to_owned()))?;
        self.add_session_headers(step, &mut built.request);
        Ok(built)
    }

    fn add_session_headers(&self, step: &BoundStep, request: &mut Request) {
        let session = self.frames.last().and_then(|frame| self.sessions.get(frame.session?));
        let change = step.definition.request.as_ref();
        for (name, value) in session.map(|session| session.headers(request, self.unix_time())).unwrap_or_default() {
            if request.headers.get(name).is_none() && !change.is_some_and(|change| change.omits(name)) {
                request.headers.push(name, value);
            }
        }
    }

    /// Evaluates with the scope before the request, which has no exchange.
    fn scope_before_request<T>(&self, use_scope: impl FnOnce(&Scope<'_>) -> T) -> Option<T> {
        self.scope(|_, scope| use_scope(&Scope { observed: None, ..*scope }))
    }

    pub(super) fn take_response(&mut self, answer: Answer) {
        let Some(formed) = self.pending.take() else { return };
        let Answer { response, started, duration } = answer;
        let described = self.bound_step().is_some_and(|step| step.described);
        self.record.duration += duration;
        let (response, error) = match response {
            Ok(response) => (Some(response), None),
            Err(error) => (None, Some(self.transport_failure(error))),
        };
        let received = Vec::new();
        let exchange = Exchange { request: formed.request, response, started, duration, received, described };
        let time = self.unix_time();
        let session = self.frames.last().and_then(|frame| frame.session).and_then(|index| self.sessions.get_mut(index));
        if let (Some(session), Some(response)) = (session, &exchange.response) {
            session.observe(&exchange.request, response, time);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.seen = Some(Seen::new(exchange, formed.parameters));
        }
        if error.is_none() && !self.awaited().is_empty() {
            return self.set_doing(Doing::Receive);
        }
        self.keep_exchange();
        self.finish_attempt(error);
    }

    /// What the requirements of the active step await.
    pub(super) fn awaited(&self) -> Vec<Data> {
        self.bound_step().into_iter().flat_map(BoundStep::awaited).collect()
    }

    pub(super) fn take_received(&mut self, received: Vec<Received>) {
        if let Some(seen) = self.frames.last_mut().and_then(|frame| frame.seen.as_mut()) {
            seen.exchange.received = received;
        }
        self.keep_exchange();
        self.finish_attempt(None);
    }

    /// Records the exchange of the attempt. What came in while a step waited for a called workflow belongs to the last exchange of that.
    fn keep_exchange(&mut self) {
        let calls_operation = self.bound_step().is_some_and(|step| matches!(step.call, Some(StepCall::Operation(_))));
        let Some(frame) = self.frames.last_mut() else { return };
        let Some(seen) = frame.seen.as_ref() else { return };
        let Some(active) = frame.active.last_mut() else { return };
        if calls_operation {
            active.attempt.exchange = Some(seen.exchange.clone());
        } else if let Some(last) = last_exchange(&mut active.attempt.nested) {
            last.received.clone_from(&seen.exchange.received);
        }
    }

    /// Without a response within the step's own `timeout`, the step fails: the author set a limit, and the server exceeded it. Without a
    /// response for any other reason, nothing is known about the server.
    fn transport_failure(&self, error: TransportError) -> AttemptError {
        let limit = self.bound_step().and_then(|step| step.definition.timeout);
        match (error.kind, limit) {
            (TransportErrorKind::Timeout, Some(limit)) => AttemptError::StepTimeout(limit),
            _ => AttemptError::Transport(error),
        }
    }

    /// Evaluates criteria and outputs, records the attempt, and decides what comes next.
    pub(super) fn finish_attempt(&mut self, error: Option<AttemptError>) {
        let Some(step) = self.bound_step() else { return };
        let failed_to_run = error.is_some();
        let evaluated = self.scope(|_, scope| {
            let scope = if failed_to_run { Scope { observed: None, ..*scope } } else { *scope };
            let criteria = if failed_to_run { Vec::new() } else { judge_criteria(step, &scope) };
            let passed = criteria.iter().all(|criterion| criterion.passed);
            let (outputs, wrong) = if failed_to_run { (Values::new(), None) } else { self.outputs_of(step, &scope) };
            // An output that cannot be evaluated only matters if the criteria are met.
            (criteria, outputs, wrong.filter(|_| passed))
        });
        let Some((criteria, outputs, wrong)) = evaluated else { return };
        self.name_outputs(step, &outputs);
        let Some(active) = self.frames.last_mut().and_then(|frame| frame.active.last_mut()) else { return };
        let mut attempt = std::mem::take(&mut active.attempt);
        attempt.criteria = criteria;
        attempt.error = error.or(wrong);
        self.environment.attempted(&self.active_steps(), &attempt, &self.record.values);
        let Some(frame) = self.frames.last_mut() else { return };
        let Some(active) = frame.active.last() else { return };
        let succeeded = attempt.succeeded();
        let reference = active.record;
        self.completed.insert((frame.workflow, active.step));
        frame.steps.insert(step.step_id.clone(), outputs.clone());
        if let Some(record) = frame.records.get_mut(reference) {
            record.attempts.push(attempt);
            record.outputs = outputs;
            record.end = if succeeded { StepEnd::Succeeded } else { StepEnd::Failed };
        }
        if !succeeded && !step.finally {
            frame.had_failure = true;
        }
        self.decide(step, succeeded);
    }

    /// The ids of the running step and of the steps that called its workflow.
    fn active_steps(&self) -> String {
        let ids = self.frames.iter().filter_map(|frame| {
            let step = frame.active.last()?.step;
            self.plan.workflow(frame.workflow)?.steps.get(step).map(|step| step.step_id.as_str())
        });
        ids.collect::<Vec<_>>().join(" / ")
    }

    fn outputs_of(&self, step: &BoundStep, scope: &Scope<'_>) -> (Values, Option<AttemptError>) {
        // The outputs of the called workflow are also the step's; the step's own outputs win.
        let mut outputs = scope.outputs.clone();
        let mut wrong = None;
        for output in &step.definition.outputs {
            match evaluate_output(output, scope) {
                Ok(value) => {
                    outputs.insert(output.name.clone(), value);
                }
                Err(message) => {
                    wrong.get_or_insert(AttemptError::Output { name: output.name.clone(), message });
                }
            }
        }
        (outputs, wrong)
    }

    /// Records outputs as named values. An output with the value of a secret is also secret.
    fn name_outputs(&mut self, step: &BoundStep, outputs: &Values) {
        let Some(workflow) = self.workflow() else { return };
        let Some(purpose) = self.frames.last().map(|frame| frame.purpose.clone()) else { return };
        let prefix = self.prefix(workflow, &purpose);
        for (output, value) in outputs.iter().filter(|(_, value)| !value.is_null()) {
            let name = format!("{prefix}steps.{}.outputs.{output}", step.step_id);
            let values = &self.record.values;
            if values.iter().any(|known| known.name == name && known.value == *value) {
                continue;
            }
            let secret = value.is_string() && values.iter().any(|known| known.secret && known.value == *value);
            let origin = if is_generated(step, output) { ValueOrigin::Generated } else { ValueOrigin::Output };
            self.record.values.push(NamedValue { name, value: value.clone(), origin, secret });
        }
    }
}

/// The last exchange of steps, also in the workflows that they call.
fn last_exchange(steps: &mut [StepRecord]) -> Option<&mut Exchange> {
    let of_attempt = |attempt: &mut Attempt| attempt.exchange.is_some() || !attempt.nested.is_empty();
    let attempts = steps.iter_mut().rev().flat_map(|step| step.attempts.iter_mut().rev());
    let attempt = { attempts }.find_map(|attempt| of_attempt(attempt).then_some(attempt))?;
    match attempt.exchange {
        Some(ref mut exchange) => Some(exchange),
        None => last_exchange(&mut attempt.nested),
    }
}

/// Whether the runner creates the output, so that it differs in every run.
fn is_generated(step: &BoundStep, output: &str) -> bool {
    step.definition.outputs.iter().any(|definition| {
        let made = matches!(&definition.value, OutputValue::Extension(value) if value.is_generated());
        made && definition.name == output
    })
}

fn judge_criteria(step: &BoundStep, scope: &Scope<'_>) -> Vec<CriterionResult> {
    let judge = |criterion: &Criterion| {
        let verdict = check(criterion, scope);
        CriterionResult {
            criterion: criterion.describe(),
            location: criterion.location.clone(),
            passed: verdict.passed,
            expected: verdict.expected,
            actual: verdict.actual,
        }
    };
    step.criteria.iter().map(judge).collect()
}
