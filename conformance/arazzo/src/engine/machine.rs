//! The state machine: it says "send this" or "wait that long", is given the answer, and goes on.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use indexmap::IndexMap;

use super::frame::{Active, Doing, Frame, Outcome, Purpose, Seen};
use super::inputs::resolve_inputs;
use super::request::Formed;
use super::{EngineOptions, TransportError};
use crate::bind::{BoundStep, BoundWorkflow, Plan, StepCall, WorkflowIndex};
use crate::expression::{Scope, Values, WorkflowValues};
use crate::record::{Attempt, NotRun, Request, Response, ScenarioEnd, ScenarioRecord, StepEnd, StepRecord, StepRef};

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
    pub(super) waiting: VecDeque<(Purpose, WorkflowIndex)>,
    /// Values of the workflows that have begun, by document and the name that its expressions use.
    workflows: BTreeMap<usize, IndexMap<String, WorkflowValues>>,
    pub(super) record: ScenarioRecord,
    pub(super) executed: usize,
    pub(super) pending: Option<Formed>,
    pub(super) interrupted: bool,
    /// The steps that have run, by workflow and position.
    pub(super) completed: BTreeSet<(WorkflowIndex, usize)>,
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
            completed: BTreeSet::new(),
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
    pub(super) fn begin_next(&mut self) {
        let Some((purpose, workflow)) = self.waiting.pop_front() else { return };
        let purpose_of_failure = purpose.clone();
        if let Err(reason) = self.begin_workflow(workflow, purpose, &Values::new()) {
            self.waiting.clear();
            self.record.end = ScenarioEnd::NotRun(match purpose_of_failure {
                Purpose::Dependency(name)
                    if !matches!(reason, NotRun::NoTarget(_) | NotRun::MissingInput(_) | NotRun::Unsupported(_)) =>
                {
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
            return Err(NotRun::Unsupported(reason.clone()));
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
    pub(super) fn prefix(&self, workflow: &BoundWorkflow, purpose: &Purpose) -> String {
        if *purpose == Purpose::Scenario { String::new() } else { format!("workflows.{}.", workflow.workflow_id) }
    }

    /// Changes the values that `$workflows` shows, in every document that can name the workflow.
    pub(super) fn publish(&mut self, index: WorkflowIndex, change: impl Fn(&mut WorkflowValues)) {
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

    pub(super) fn workflow(&self) -> Option<&'p BoundWorkflow> {
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
        let record = blank_record(frame.workflow, index, step, StepEnd::Failed);
        frame.records.push(record);
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

    pub(super) fn unix_time(&self) -> i64 {
        let since = self.environment.now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or_default()
    }
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

/// A record of a step before anything has happened.
pub(super) fn blank_record(workflow: WorkflowIndex, index: usize, step: &BoundStep, end: StepEnd) -> StepRecord {
    StepRecord {
        step_id: step.step_id.clone(),
        location: step.location.clone(),
        step: StepRef { workflow, index },
        finally: step.finally,
        operation: match step.call {
            Some(StepCall::Operation(operation)) => Some(operation),
            _ => None,
        },
        proves: step.proves.clone(),
        attempts: Vec::new(),
        end,
        outputs: Values::new(),
    }
}
