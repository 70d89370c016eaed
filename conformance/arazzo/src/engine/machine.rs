//! The state machine of a scenario. It requests a transmission or a wait, receives the result, and continues.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::{Duration, UNIX_EPOCH};

use indexmap::IndexMap;

use super::event::{Environment, Event, Next};
use super::frame::{Active, Doing, Frame, Outcome, Purpose, Seen};
use super::inputs::resolve_inputs;
use super::order::run_order;
use super::request::BuiltRequest;
use super::transport::Answer;
use super::{EngineOptions, ScenarioInputs};
use crate::arazzo::Session;
use crate::bind::{BoundStep, BoundWorkflow, Plan, StepCall, WorkflowIndex};
use crate::expression::{Scope, Values, WorkflowValues};
use crate::record::{Attempt, NotRun, ScenarioEnd, ScenarioRecord, StepEnd, StepRecord, StepRef};

/// A running scenario.
pub struct Machine<'p> {
    pub(super) plan: &'p Plan,
    pub(super) environment: &'p dyn Environment,
    pub(super) options: &'p EngineOptions,
    inputs: ScenarioInputs,
    pub(super) frames: Vec<Frame>,
    /// The workflows that still have to run, dependencies first.
    pub(super) waiting: VecDeque<(Purpose, WorkflowIndex)>,
    /// The values of the workflows that have begun, by document and by the name that its expressions use.
    workflows: BTreeMap<usize, IndexMap<String, WorkflowValues>>,
    pub(super) record: ScenarioRecord,
    pub(super) executed: usize,
    /// The total of the waits that the target requested in the set-up.
    pub(super) requested_wait: Duration,
    pub(super) pending: Option<BuiltRequest>,
    /// The requests that are sent together, by the index of their step.
    pub(super) pending_together: Vec<(usize, BuiltRequest)>,
    pub(super) interrupted: bool,
    /// The steps that have run, by workflow and index.
    pub(super) completed: BTreeSet<(WorkflowIndex, usize)>,
    /// The workflows that have succeeded in the scenario, and the dependencies that have failed.
    pub(super) completed_workflows: BTreeMap<WorkflowIndex, bool>,
    /// What the exchanges of workflows share; frames refer to them.
    pub(super) sessions: Vec<Box<dyn Session>>,
    /// What the workflows have done that is still to be undone.
    pub(super) undo: Vec<Frame>,
}

impl<'p> Machine<'p> {
    /// Creates a machine for a scenario.
    pub fn new(
        plan: &'p Plan,
        workflow: WorkflowIndex,
        inputs: ScenarioInputs,
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
            further_rounds: Vec::new(),
        };
        Self {
            plan,
            environment,
            options,
            inputs,
            frames: Vec::new(),
            waiting: run_order(plan, workflow),
            workflows: BTreeMap::new(),
            record,
            executed: 0,
            requested_wait: Duration::ZERO,
            pending: None,
            pending_together: Vec::new(),
            interrupted: false,
            completed: BTreeSet::new(),
            completed_workflows: BTreeMap::new(),
            sessions: Vec::new(),
            undo: Vec::new(),
        }
    }

    /// Handles the event and continues until the machine needs something.
    pub fn advance(&mut self, event: Event) -> Next {
        match event {
            Event::Start => self.begin_next(),
            Event::Waited => self.set_doing(Doing::Attempt),
            Event::Responded { response, duration } => {
                let now = self.environment.now();
                let started = now.checked_sub(duration).unwrap_or(now);
                self.take_response(Answer { response, started, duration });
            }
            Event::RespondedTogether(answers) => self.take_together(answers),
            Event::Received(received) => self.take_received(received),
            Event::Cancelled => self.cancel(),
            Event::Expired => {
                // The scenario itself was in time if only undoing takes too long.
                if !self.is_undoing() {
                    self.record.end = ScenarioEnd::TooLong { deadline: self.options.deadline };
                }
                self.cancel();
            }
        }
        loop {
            if let Some(next) = self.step() {
                return next;
            }
        }
    }

    /// The record; complete after [`Next::Done`].
    pub fn into_record(self) -> ScenarioRecord {
        self.record
    }

    pub(super) fn set_doing(&mut self, doing: Doing) {
        if let Some(frame) = self.frames.last_mut() {
            frame.doing = doing;
        }
    }

    /// Drops pending work in all frames. Every frame continues with its finally-steps, from the top down.
    fn cancel(&mut self) {
        self.interrupted = true;
        self.pending = None;
        self.pending_together.clear();
        self.waiting.clear();
        let top = self.frames.len();
        for (index, frame) in self.frames.iter_mut().enumerate() {
            if frame.doing == Doing::Finished {
                continue;
            }
            if let Some(record) = frame.active_record() {
                record.end = StepEnd::NotRun(NotRun::Interrupted);
            }
            // A second cancellation during the finally-steps ends those too.
            let again = frame.outcome == Some(Outcome::Interrupted) && index + 1 == top;
            frame.outcome.get_or_insert(Outcome::Interrupted);
            frame.active.clear();
            frame.doing = if again { Doing::Finished } else { Doing::Finally };
        }
    }

    /// Begins the next dependency, or the scenario itself.
    pub(super) fn begin_next(&mut self) {
        // A workflow that depends on it, and was called before, can already have run it.
        while let Some((Purpose::Dependency(name, _), workflow)) = self.waiting.front() {
            match self.completed_workflows.get(workflow) {
                Some(true) => drop(self.waiting.pop_front()),
                Some(false) => {
                    self.record.end = ScenarioEnd::NotRun(NotRun::Dependency(name.clone()));
                    self.waiting.clear();
                }
                None => break,
            }
        }
        let Some((purpose, workflow)) = self.waiting.pop_front() else { return };
        let failed_purpose = purpose.clone();
        if let Err(reason) = self.begin_workflow(workflow, purpose, &Values::new()) {
            self.waiting.clear();
            self.record.end = ScenarioEnd::NotRun(match failed_purpose {
                Purpose::Dependency(name, _)
                    if !matches!(reason, NotRun::NoTarget(_) | NotRun::MissingInput(_) | NotRun::Unsupported(_)) =>
                {
                    NotRun::Dependency(name)
                }
                _ => reason,
            });
        }
    }

    /// Adds a frame on top.
    pub(super) fn begin_workflow(
        &mut self,
        index: WorkflowIndex,
        purpose: Purpose,
        passed: &Values,
    ) -> Result<(), NotRun> {
        const MAX_DEPTH: usize = 32;
        let Some(workflow) = self.plan.workflow(index) else {
            return Err(NotRun::Other("the workflow does not exist".to_owned()));
        };
        if let Some(reason) = &workflow.unsupported {
            return Err(NotRun::Unsupported(reason.clone()));
        }
        if self.frames.len() >= MAX_DEPTH {
            return Err(NotRun::Other(format!("more than {MAX_DEPTH} nested workflows")));
        }
        let prefix = self.prefix(workflow, &purpose);
        // A called workflow only receives the inputs that are passed to it.
        let called = matches!(purpose, Purpose::Step | Purpose::BeforeRetry);
        let none = Values::new();
        let given = if called { &none } else { &self.inputs.given };
        let resolved = resolve_inputs(workflow, passed, given, &mut self.inputs.recorded, &prefix)?;
        self.record.values.extend(resolved.named);
        self.publish(index, |values| {
            values.inputs = resolved.values.clone();
            values.outputs.clear();
        });
        let session = self.session_of(workflow, called);
        self.frames.push(Frame { session, ..Frame::new(index, purpose, resolved.values) });
        Ok(())
    }

    /// A workflow has its own session, or takes part in that of the workflow that calls it.
    fn session_of(&mut self, workflow: &BoundWorkflow, called: bool) -> Option<usize> {
        match workflow.session {
            Some(new_session) => {
                self.sessions.push(new_session());
                Some(self.sessions.len() - 1)
            }
            None => self.frames.last().filter(|_| called).and_then(|caller| caller.session),
        }
    }

    /// The prefix of a workflow's named values: empty for the scenario itself, the workflow's name for others.
    pub(super) fn prefix(&self, workflow: &BoundWorkflow, purpose: &Purpose) -> String {
        if *purpose == Purpose::Scenario { String::new() } else { format!("workflows.{}.", workflow.workflow_id) }
    }

    /// Updates the values of `$workflows` in every document that can refer to the workflow.
    pub(super) fn publish(&mut self, index: WorkflowIndex, change: impl Fn(&mut WorkflowValues)) {
        for (number, document) in self.plan.documents.iter().enumerate() {
            for (name, _) in document.workflows.iter().filter(|(_, known)| **known == index) {
                change(self.workflows.entry(number).or_default().entry(name.clone()).or_default());
            }
        }
    }

    /// Performs one transition; returns a request to the driver, if there is one.
    fn step(&mut self) -> Option<Next> {
        let Some(frame) = self.frames.last() else { return (!self.begin_undo()).then_some(Next::Done) };
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
            Doing::Receive => {
                self.set_doing(Doing::AwaitResponse);
                return Some(Next::Receive { awaited: self.awaited() });
            }
            Doing::Goto { success, action } => self.resume_goto(success, action),
            Doing::BeforeRetry { action } => self.resume_retry(action),
            Doing::Finished => self.finish_frame(),
            // The driver did not report the expected event. Ending prevents an endless loop.
            Doing::Waiting | Doing::AwaitResponse | Doing::Nested => return Some(Next::Done),
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
        let is_left = |index: &usize, step: &BoundStep| match frame.purpose {
            Purpose::Undo => step.undo && !frame.ran.contains(index) && self.can_undo(step),
            _ => (step.finally || frame.still_judges(*index)) && !frame.ran.contains(index),
        };
        let left = workflow.steps.iter().enumerate().find(|(index, step)| is_left(index, step));
        match left.map(|(index, _)| index) {
            Some(index) => self.begin_step(index, false),
            None => self.set_doing(Doing::Finished),
        }
    }

    /// Makes a step active. Beyond the step limit, only finally-steps still run.
    pub(super) fn begin_step(&mut self, index: usize, before_retry: bool) {
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
        let record = initial_record(frame.workflow, index, step, StepEnd::Failed);
        frame.records.push(record);
        frame.active.push(Active {
            record: frame.records.len() - 1,
            step: index,
            retries: vec![0; step.on_failure.len()],
            before_retry,
            waited: Duration::ZERO,
            attempt: Attempt::default(),
            remaining_wait: Duration::ZERO,
        });
        frame.doing = Doing::Wait(step.definition.wait);
    }

    /// Evaluates with the scope of the top frame.
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
            now: self.unix_time(),
        };
        Some(use_scope(frame, &scope))
    }

    pub(super) fn unix_time(&self) -> i64 {
        let since = self.environment.now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or_default()
    }
}

/// The initial record of a step.
pub(super) fn initial_record(workflow: WorkflowIndex, index: usize, step: &BoundStep, end: StepEnd) -> StepRecord {
    StepRecord {
        step_id: step.step_id.clone(),
        location: step.location.clone(),
        step: StepRef { workflow, index },
        finally: step.finally,
        undo: step.undo,
        operation: match step.call {
            Some(StepCall::Operation(operation)) => Some(operation),
            _ => None,
        },
        attempts: Vec::new(),
        end,
        outputs: Values::new(),
    }
}
