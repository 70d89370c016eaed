//! The state machine: it says "send this" or "wait that long", is given the answer, and goes on.

use std::collections::{BTreeMap, VecDeque};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use indexmap::IndexMap;

use super::frame::{Active, Doing, Frame, Outcome, Purpose, Seen, input_values};
use super::inputs::resolve_inputs;
use super::outputs::evaluate_output;
use super::request::{Formed, form_request};
use super::{EngineOptions, TransportError};
use crate::bind::{BoundStep, BoundWorkflow, Plan, StepCall, WorkflowIndex};
use crate::criterion::check;
use crate::expression::{Scope, Values, WorkflowValues};
use crate::record::{
    Attempt, AttemptError, CriterionResult, Exchange, NamedValue, NotRun, Request, Response, ScenarioEnd,
    ScenarioRecord, StepEnd, StepRecord, StepRef, ValueOrigin,
};

/// What the machine needs to know of the world; asked, never waited for.
pub trait Environment: Send + Sync {
    /// The URL of a source's target, see [`super::Transport::base_url`].
    fn base_url(&self, source: &str) -> Option<String>;
    /// Now.
    fn now(&self) -> SystemTime;
}

/// What the machine wants next.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// Send this and give back the answer, or the reason why there is none.
    Send {
        /// Fully formed.
        request: Box<Request>,
        /// At most that long.
        timeout: Duration,
    },
    /// Wait that long.
    Wait(Duration),
    /// Nothing: take the record.
    Done,
}

/// What the machine is given.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The first one.
    Start,
    /// After [`Next::Send`].
    Answered {
        /// What came back.
        answer: Result<Response, TransportError>,
        /// How long it took.
        duration: Duration,
    },
    /// After [`Next::Wait`].
    Waited,
    /// Instead of either: the run is cancelled. What is under way is dropped; the finally-steps run.
    Cancelled,
}

/// One scenario while it runs.
pub struct Machine<'p> {
    pub(super) plan: &'p Plan,
    pub(super) environment: &'p dyn Environment,
    pub(super) options: &'p EngineOptions,
    given: Values,
    pub(super) frames: Vec<Frame>,
    /// What is still to be run, dependencies first.
    waiting: VecDeque<(Purpose, WorkflowIndex)>,
    /// Values of the workflows that have begun, by document and the name that its expressions use.
    workflows: BTreeMap<usize, IndexMap<String, WorkflowValues>>,
    pub(super) record: ScenarioRecord,
    pub(super) executed: usize,
    pending: Option<Formed>,
    interrupted: bool,
}

impl<'p> Machine<'p> {
    /// A machine for one scenario. `given` are the inputs from outside.
    pub fn new(
        plan: &'p Plan,
        workflow: WorkflowIndex,
        given: Values,
        environment: &'p dyn Environment,
        options: &'p EngineOptions,
    ) -> Self {
        let record = ScenarioRecord {
            name: plan.workflow(workflow).map(|workflow| workflow.name.clone()).unwrap_or_default(),
            workflow,
            end: ScenarioEnd::Succeeded,
            recovered: false,
            steps: Vec::new(),
            outputs: Values::new(),
            values: Vec::new(),
            duration: Duration::ZERO,
        };
        Self {
            plan,
            environment,
            options,
            given,
            frames: Vec::new(),
            waiting: order(plan, workflow),
            workflows: BTreeMap::new(),
            record,
            executed: 0,
            pending: None,
            interrupted: false,
        }
    }

    /// Takes the event and goes on until something is needed.
    pub fn advance(&mut self, event: Event) -> Next {
        match event {
            Event::Start => self.begin_next(),
            Event::Waited => self.set_doing(Doing::Attempt),
            Event::Answered { answer, duration } => self.take_answer(answer, duration),
            Event::Cancelled => self.cancel(),
        }
        loop {
            if let Some(next) = self.step() {
                return next;
            }
        }
    }

    /// What was recorded; complete once [`Next::Done`] was said.
    pub fn into_record(self) -> ScenarioRecord {
        self.record
    }

    pub(super) fn set_doing(&mut self, doing: Doing) {
        if let Some(frame) = self.frames.last_mut() {
            frame.doing = doing;
        }
    }

    /// Drops what is under way everywhere; every frame goes on with its finally-steps, the uppermost first.
    fn cancel(&mut self) {
        self.interrupted = true;
        self.pending = None;
        self.waiting.clear();
        let top = self.frames.len();
        for (index, frame) in self.frames.iter_mut().enumerate() {
            if frame.doing == Doing::Finished {
                continue;
            }
            if let Some(record) = frame.active_record() {
                record.end = StepEnd::NotRun(NotRun::Interrupted);
            }
            // A second cancellation while finally-steps run ends those too.
            let again = frame.outcome == Some(Outcome::Interrupted) && index + 1 == top;
            frame.outcome.get_or_insert(Outcome::Interrupted);
            frame.active.clear();
            frame.doing = if again { Doing::Finished } else { Doing::Finally };
        }
    }

    /// Begins the next dependency, or the scenario itself.
    fn begin_next(&mut self) {
        let Some((purpose, workflow)) = self.waiting.pop_front() else { return };
        let purpose_of_failure = purpose.clone();
        if let Err(reason) = self.begin_workflow(workflow, purpose, &Values::new()) {
            self.waiting.clear();
            self.record.end = ScenarioEnd::NotRun(match purpose_of_failure {
                Purpose::Dependency(name) if !matches!(reason, NotRun::NoTarget(_) | NotRun::MissingInput(_)) => {
                    NotRun::Dependency(name)
                }
                _ => reason,
            });
        }
    }

    /// Puts a frame on top.
    pub(super) fn begin_workflow(
        &mut self,
        index: WorkflowIndex,
        purpose: Purpose,
        passed: &Values,
    ) -> Result<(), NotRun> {
        const DEEPEST: usize = 32;
        let Some(workflow) = self.plan.workflow(index) else {
            return Err(NotRun::Other("no such workflow".to_owned()));
        };
        if let Some(reason) = &workflow.unsupported {
            return Err(NotRun::Other(reason.clone()));
        }
        if self.frames.len() >= DEEPEST {
            return Err(NotRun::Other(format!("more than {DEEPEST} workflows inside each other")));
        }
        let prefix = self.prefix(workflow, &purpose);
        // A workflow that another one calls sees what it is passed and nothing else.
        let called = matches!(purpose, Purpose::Step | Purpose::BeforeRetry);
        let none = Values::new();
        let given = if called { &none } else { &self.given };
        let resolved = resolve_inputs(workflow, passed, given, &prefix)?;
        self.record.values.extend(resolved.named);
        self.publish(index, |values| {
            values.inputs = resolved.values.clone();
            values.outputs.clear();
        });
        self.frames.push(Frame::new(index, purpose, resolved.values));
        Ok(())
    }

    /// How the values of a workflow are called in the record: plainly in the scenario's own, with its name in others.
    fn prefix(&self, workflow: &BoundWorkflow, purpose: &Purpose) -> String {
        if *purpose == Purpose::Scenario { String::new() } else { format!("workflows.{}.", workflow.workflow_id) }
    }

    /// Changes the values that `$workflows` shows, in every document that can name the workflow.
    fn publish(&mut self, index: WorkflowIndex, change: impl Fn(&mut WorkflowValues)) {
        for (number, document) in self.plan.documents.iter().enumerate() {
            for (name, _) in document.workflows.iter().filter(|(_, known)| **known == index) {
                change(self.workflows.entry(number).or_default().entry(name.clone()).or_default());
            }
        }
    }

    /// Does one thing; says what it needs, if it needs something.
    fn step(&mut self) -> Option<Next> {
        let Some(frame) = self.frames.last() else { return Some(Next::Done) };
        match frame.doing.clone() {
            Doing::Step(index) => self.go_to(index),
            Doing::Finally => self.go_finally(),
            Doing::Wait(duration) => {
                self.note_wait(duration);
                if duration.is_zero() {
                    self.set_doing(Doing::Attempt);
                } else {
                    self.set_doing(Doing::Waiting);
                    return Some(Next::Wait(duration));
                }
            }
            Doing::Attempt => return self.begin_attempt(),
            Doing::Finished => self.finish_frame(),
            // An event is missing: the driver does not keep to the protocol. Ending is safer than going round in circles.
            Doing::Waiting | Doing::Answer | Doing::Above => return Some(Next::Done),
        }
        None
    }

    fn note_wait(&mut self, duration: Duration) {
        if let Some(active) = self.frames.last_mut().and_then(|frame| frame.active.last_mut()) {
            active.waited += duration;
        }
    }

    fn workflow(&self) -> Option<&'p BoundWorkflow> {
        self.plan.workflow(self.frames.last()?.workflow)
    }

    /// The step that the top frame executes.
    pub(super) fn bound_step(&self) -> Option<&'p BoundStep> {
        let active = self.frames.last()?.active.last()?;
        self.workflow()?.steps.get(active.step)
    }

    fn go_to(&mut self, index: usize) {
        let Some(workflow) = self.workflow() else { return };
        if index >= workflow.ordinary_steps {
            if let Some(frame) = self.frames.last_mut() {
                frame.end(Outcome::Succeeded);
            }
            return;
        }
        self.begin_step(index, false);
    }

    fn go_finally(&mut self) {
        let Some(workflow) = self.workflow() else { return };
        let Some(frame) = self.frames.last() else { return };
        let left = workflow.steps.iter().enumerate().find(|(index, step)| step.finally && !frame.ran.contains(index));
        match left.map(|(index, _)| index) {
            Some(index) => self.begin_step(index, false),
            None => self.set_doing(Doing::Finished),
        }
    }

    /// Makes a step active. More steps than the bound allows end everything but the finally-steps.
    pub(super) fn begin_step(&mut self, index: usize, on_behalf: bool) {
        let Some(workflow) = self.workflow() else { return };
        let Some(step) = workflow.steps.get(index) else { return };
        let Some(frame) = self.frames.last_mut() else { return };
        self.executed += 1;
        if self.executed > self.options.max_steps && frame.outcome.is_none() {
            self.record.end = ScenarioEnd::Endless { steps: self.options.max_steps };
            for frame in &mut self.frames {
                let at = frame.records.len().saturating_sub(1);
                frame.end(Outcome::Failed(at));
            }
            return;
        }
        frame.ran.insert(index);
        frame.records.push(StepRecord {
            step_id: step.step_id.clone(),
            location: step.location.clone(),
            step: StepRef { workflow: frame.workflow, index },
            finally: step.finally,
            operation: match step.call {
                Some(StepCall::Operation(operation)) => Some(operation),
                _ => None,
            },
            proves: step.proves.clone(),
            attempts: Vec::new(),
            end: StepEnd::Failed,
            outputs: Values::new(),
        });
        frame.active.push(Active {
            record: frame.records.len() - 1,
            step: index,
            retries: vec![0; step.on_failure.len()],
            on_behalf,
            waited: Duration::ZERO,
            attempt: Attempt::default(),
            owed: Duration::ZERO,
        });
        frame.doing = Doing::Wait(step.definition.wait);
    }

    fn begin_attempt(&mut self) -> Option<Next> {
        let step = self.bound_step()?;
        if let Some(frame) = self.frames.last_mut() {
            frame.child_outputs.clear();
            if let Some(active) = frame.active.last_mut() {
                active.attempt.waited = std::mem::take(&mut active.waited);
            }
        }
        match step.call {
            Some(StepCall::Operation(reference)) => match self.form(step, reference) {
                Ok(formed) => {
                    let request = Box::new(formed.request.clone());
                    self.pending = Some(formed);
                    self.set_doing(Doing::Answer);
                    let timeout = step.definition.timeout.unwrap_or(self.options.timeout);
                    return Some(Next::Send { request, timeout });
                }
                Err(reason) => self.finish_attempt(Some(AttemptError::Request(reason))),
            },
            Some(StepCall::Workflow(called)) => {
                let passed = self.scope(|_, scope| input_values(&step.parameters, scope));
                let begun = match passed {
                    Some(Ok(passed)) => {
                        self.set_doing(Doing::Above);
                        self.begin_workflow(called, Purpose::Step, &passed).map_err(|reason| reason.to_string())
                    }
                    Some(Err(reason)) => Err(reason),
                    None => Err("there is no workflow to run".to_owned()),
                };
                if let Err(reason) = begun {
                    self.finish_attempt(Some(AttemptError::Request(reason)));
                }
            }
            None => self.finish_attempt(Some(AttemptError::Request("the step calls nothing".to_owned()))),
        }
        None
    }

    fn form(&self, step: &BoundStep, reference: crate::bind::OperationRef) -> Result<Formed, String> {
        let (source, operation) = self.plan.operation(reference).ok_or("there is no such operation")?;
        let base = self.environment.base_url(&source.name);
        let base = base.ok_or_else(|| NotRun::NoTarget(source.name.clone()).to_string())?;
        self.scope_before_request(|scope| form_request(step, operation, &source.name, &base, scope))
            .unwrap_or_else(|| Err("there is no step".to_owned()))
    }

    /// What expressions see before the request: no exchange.
    fn scope_before_request<T>(&self, use_scope: impl FnOnce(&Scope<'_>) -> T) -> Option<T> {
        self.scope(|_, scope| use_scope(&Scope { observed: None, ..*scope }))
    }

    /// What expressions of the top frame see.
    pub(super) fn scope<T>(&self, use_scope: impl FnOnce(&Frame, &Scope<'_>) -> T) -> Option<T> {
        let frame = self.frames.last()?;
        let workflow = self.plan.workflow(frame.workflow)?;
        let document = self.plan.documents.get(workflow.document_index)?;
        let none = IndexMap::new();
        let scope = Scope {
            inputs: &frame.inputs,
            steps: &frame.steps,
            outputs: &frame.child_outputs,
            workflows: self.workflows.get(&workflow.document_index).unwrap_or(&none),
            sources: &document.sources,
            self_uri: document.self_uri.as_deref(),
            observed: frame.seen.as_ref().map(Seen::observed),
        };
        Some(use_scope(frame, &scope))
    }

    fn take_answer(&mut self, answer: Result<Response, TransportError>, duration: Duration) {
        let Some(formed) = self.pending.take() else { return };
        let described = self.bound_step().is_some_and(|step| step.described);
        self.record.duration += duration;
        let (response, error) = match answer {
            Ok(response) => (Some(response), None),
            Err(error) => (None, Some(AttemptError::Transport(error))),
        };
        let exchange = Exchange { request: formed.request, response, duration, described };
        if let Some(frame) = self.frames.last_mut() {
            if let Some(active) = frame.active.last_mut() {
                active.attempt.exchange = Some(exchange.clone());
            }
            frame.seen = Some(Seen::new(exchange, formed.parameters));
        }
        self.finish_attempt(error);
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
            // An output that cannot be read matters only where the step is otherwise as it should be.
            (criteria, outputs, wrong.filter(|_| passed))
        });
        let Some((criteria, outputs, wrong)) = evaluated else { return };
        self.name_outputs(step, &outputs);
        let Some(frame) = self.frames.last_mut() else { return };
        let Some(active) = frame.active.last_mut() else { return };
        let mut attempt = std::mem::take(&mut active.attempt);
        attempt.criteria = criteria;
        attempt.error = error.or(wrong);
        let succeeded = attempt.succeeded();
        let reference = active.record;
        frame.steps.insert(step.step_id.clone(), outputs.clone());
        if let Some(record) = frame.records.get_mut(reference) {
            record.attempts.push(attempt);
            record.outputs = outputs;
            record.end = if succeeded { StepEnd::Succeeded } else { StepEnd::Failed };
        }
        if !succeeded && !step.finally {
            frame.stumbled = true;
        }
        self.decide(step, succeeded);
    }

    fn outputs_of(&self, step: &BoundStep, scope: &Scope<'_>) -> (Values, Option<AttemptError>) {
        // What the called workflow gave is the step's as well; its own outputs win.
        let mut outputs = scope.outputs.clone();
        let mut wrong = None;
        for output in &step.definition.outputs {
            match evaluate_output(output, scope, self.unix_time()) {
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

    pub(super) fn unix_time(&self) -> i64 {
        let since = self.environment.now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or_default()
    }

    /// Outputs become names; one that repeats a secret is a secret.
    fn name_outputs(&mut self, step: &BoundStep, outputs: &Values) {
        let Some(workflow) = self.workflow() else { return };
        let Some(purpose) = self.frames.last().map(|frame| frame.purpose.clone()) else { return };
        let prefix = self.prefix(workflow, &purpose);
        for (name, value) in outputs.iter().filter(|(_, value)| !value.is_null()) {
            let name = format!("{prefix}steps.{}.outputs.{name}", step.step_id);
            let values = &self.record.values;
            if values.iter().any(|known| known.name == name && known.value == *value) {
                continue;
            }
            let secret = value.is_string() && values.iter().any(|known| known.secret && known.value == *value);
            self.record.values.push(NamedValue { name, value: value.clone(), origin: ValueOrigin::Output, secret });
        }
    }

    /// Takes the top frame away and tells whoever waits for it.
    fn finish_frame(&mut self) {
        let outputs = self.workflow_outputs();
        let Some(mut frame) = self.frames.pop() else { return };
        let succeeded = frame.outcome == Some(Outcome::Succeeded);
        self.publish(frame.workflow, |values| values.outputs = outputs.clone());
        self.add_unreached(&mut frame);
        match frame.purpose {
            Purpose::Scenario => self.finish_scenario(frame, outputs),
            Purpose::Dependency(ref name) => {
                let name = name.clone();
                self.record.steps.append(&mut frame.records);
                if succeeded {
                    self.begin_next();
                } else {
                    self.waiting.clear();
                    self.record.end = match self.record.end {
                        ScenarioEnd::Endless { steps } => ScenarioEnd::Endless { steps },
                        _ if self.interrupted => ScenarioEnd::Interrupted,
                        _ => ScenarioEnd::NotRun(NotRun::Dependency(name)),
                    };
                }
            }
            Purpose::Step => self.finish_called(frame, outputs, succeeded),
            Purpose::BeforeRetry => self.finish_before_retry(frame, succeeded),
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
            let value = |output| evaluate_output(output, &scope, self.unix_time()).unwrap_or_default();
            workflow.outputs.iter().map(|output| (output.name.clone(), value(output))).collect()
        });
        evaluated.unwrap_or_default()
    }

    fn finish_scenario(&mut self, mut frame: Frame, outputs: Values) {
        let before = self.record.steps.len();
        self.record.steps.append(&mut frame.records);
        self.record.outputs = outputs;
        let end = match frame.outcome {
            _ if matches!(self.record.end, ScenarioEnd::Endless { .. }) => self.record.end.clone(),
            _ if self.interrupted && frame.outcome != Some(Outcome::Succeeded) => ScenarioEnd::Interrupted,
            Some(Outcome::Failed(step)) => ScenarioEnd::Failed { step: before + step },
            Some(Outcome::Interrupted) => ScenarioEnd::Interrupted,
            Some(Outcome::Succeeded) | None => ScenarioEnd::Succeeded,
        };
        self.record.recovered = end == ScenarioEnd::Succeeded && frame.stumbled;
        self.record.end = end;
    }

    /// The steps that were never reached, with the reason.
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
        for (index, step) in workflow.steps.iter().enumerate().filter(|(index, _)| !frame.ran.contains(index)) {
            frame.records.push(StepRecord {
                step_id: step.step_id.clone(),
                location: step.location.clone(),
                step: StepRef { workflow: frame.workflow, index },
                finally: step.finally,
                operation: match step.call {
                    Some(StepCall::Operation(operation)) => Some(operation),
                    _ => None,
                },
                proves: step.proves.clone(),
                attempts: Vec::new(),
                end: StepEnd::NotRun(reason.clone()),
                outputs: Values::new(),
            });
        }
    }

    /// The workflow that a step ran has ended: its last exchange is what the step's criteria look at.
    fn finish_called(&mut self, frame: Frame, outputs: Values, succeeded: bool) {
        let name = self.plan.workflow(frame.workflow).map(|workflow| workflow.workflow_id.clone()).unwrap_or_default();
        let Some(parent) = self.frames.last_mut() else { return };
        parent.stumbled |= succeeded && frame.stumbled;
        parent.seen = frame.seen;
        parent.child_outputs = outputs;
        if let Some(active) = parent.active.last_mut() {
            active.attempt.nested.extend(frame.records);
        }
        // Cancelled: the frame has gone on to its finally-steps.
        if parent.doing == Doing::Above {
            self.finish_attempt((!succeeded).then_some(AttemptError::Workflow(name)));
        }
    }

    /// What had to run before a retry has ended.
    fn finish_before_retry(&mut self, frame: Frame, succeeded: bool) {
        let Some(parent) = self.frames.last_mut() else { return };
        if let Some(active) = parent.active.last_mut() {
            active.attempt.nested.extend(frame.records);
        }
        if parent.doing != Doing::Above {
            return;
        }
        if succeeded {
            let owed = parent.active.last().map(|active| active.owed).unwrap_or_default();
            parent.doing = Doing::Wait(owed);
        } else {
            let record = parent.active.last().map(|active| active.record).unwrap_or_default();
            parent.end(Outcome::Failed(record));
        }
    }
}

fn judge_criteria(step: &BoundStep, scope: &Scope<'_>) -> Vec<CriterionResult> {
    let judge = |bound: &crate::bind::BoundCriterion| {
        let verdict = check(&bound.criterion, scope);
        CriterionResult {
            criterion: bound.criterion.describe(),
            location: bound.criterion.location.clone(),
            proves: bound.proves.clone(),
            passed: verdict.passed,
            expected: verdict.expected,
            actual: verdict.actual,
        }
    };
    step.criteria.iter().map(judge).collect()
}

/// The workflows that it depends on, each once, each after its own; then itself.
fn order(plan: &Plan, scenario: WorkflowIndex) -> VecDeque<(Purpose, WorkflowIndex)> {
    let mut order = VecDeque::new();
    let mut seen = std::collections::BTreeSet::from([scenario]);
    add_dependencies(plan, scenario, &mut seen, &mut order);
    order.push_back((Purpose::Scenario, scenario));
    order
}

fn add_dependencies(
    plan: &Plan,
    index: WorkflowIndex,
    seen: &mut std::collections::BTreeSet<WorkflowIndex>,
    order: &mut VecDeque<(Purpose, WorkflowIndex)>,
) {
    for (name, dependency) in plan.workflow(index).map(|workflow| workflow.depends_on.as_slice()).unwrap_or_default() {
        if seen.insert(*dependency) {
            add_dependencies(plan, *dependency, seen, order);
            order.push_back((Purpose::Dependency(name.clone()), *dependency));
        }
    }
}
