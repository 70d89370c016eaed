//! Runs the selected scenarios, several at the same time, and returns their results in the order of the plan.

use std::collections::{BTreeMap, HashSet};
use std::future::pending;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};
use indexmap::IndexMap;
use signoff_arazzo::bind::WorkflowIndex;
use signoff_arazzo::engine::{EngineOptions, ScenarioInputs, Transport, run_scenario};
use signoff_arazzo::expression::Values;
use signoff_arazzo::json::Value;
use signoff_arazzo::record::{NotRun, ScenarioEnd, ScenarioRecord, StepRef};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio_util::sync::CancellationToken;

use super::Control;
use super::load::overload_of;
use super::observed::ObservedTransport;
use super::place::PlaceClock;
use super::prepared::Run;
use super::scope::TargetKind;
use super::start_order::start_order;
use crate::listen::{Listener, ListeningTransport};
use crate::redact::CopiedNames;
use crate::replay::{RecordedScenario, ReplayTransport};
use crate::suite::Plan;

/// What the scenarios of a run share.
pub(super) struct Scheduler<'a> {
    run: &'a Run<'a>,
    control: &'a Control<'a>,
    options: EngineOptions,
    /// Cancelled if the run starts no further scenario, for example after a failure.
    pub(super) stop: CancellationToken,
    /// Cancelled when the target does not cope with several scenarios at the same time.
    overloaded: CancellationToken,
    /// The number of scenarios that are repeated because of that.
    repeated: AtomicUsize,
    /// What the set-up of each suite came to.
    set_up: Mutex<BTreeMap<String, SetUp>>,
    places: Semaphore,
    /// The values that become secret later, if exchanges are shown.
    copied: Option<CopiedNames>,
    /// Held by the scenario that uses the fixed addresses of listeners.
    fixed: tokio::sync::Mutex<()>,
}

/// What the set-up of a suite came to (`x-signoff-before`).
#[derive(Default)]
struct SetUp {
    /// Inputs of the scenarios.
    outputs: Values,
    /// Why the scenarios cannot run.
    obstacle: Option<NotRun>,
}

/// The result of a scenario.
enum Ran<T> {
    /// It has this result.
    Done(T),
    /// It suffered from the load and is repeated when no other one runs.
    Repeat(WorkflowIndex),
}

impl<'a> Scheduler<'a> {
    pub(super) fn new(run: &'a Run<'a>, control: &'a Control<'a>) -> Self {
        let schedule = &run.settings().schedule;
        let options = EngineOptions {
            timeout: schedule.timeout,
            deadline: schedule.deadline,
            patient_steps: set_up_steps(run.plan()),
            ..EngineOptions::default()
        };
        Self {
            run,
            control,
            options,
            stop: CancellationToken::new(),
            overloaded: CancellationToken::new(),
            repeated: AtomicUsize::new(0),
            set_up: Mutex::default(),
            places: Semaphore::new(schedule.jobs),
            copied: control.observer.shows_exchanges().then(|| CopiedNames::of(run.plan())),
            fixed: tokio::sync::Mutex::default(),
        }
    }

    /// Starts a scenario for each free place, in the order of [`start_order`]. The results have the order of the plan.
    /// A round that has not started when the run is cancelled is left out.
    ///
    /// If the target does not cope with parallel scenarios, the run continues with one at a time and repeats those that suffered.
    ///
    /// The set-up of the suites runs before the first scenario. Their tear-down runs after the last one, also if the run is cancelled.
    pub(super) async fn run_all<T>(&self, rounds: usize, finish: impl Fn(ScenarioRecord) -> T) -> Vec<T> {
        let (before, after) = self.run.once();
        let mut results = Vec::new();
        for index in before {
            let record = self.set_up(index).await;
            results.extend(record.map(|record| self.finish(record, &finish)));
        }
        results.extend(self.run_scenarios(rounds, &finish).await);
        for index in after {
            let record = match self.run.obstacle(index) {
                Some(reason) => self.run.plan().workflow(index).map(|workflow| not_run(index, &workflow.name, reason)),
                None => self.execute(index, None, pending()).await,
            };
            results.extend(record.map(|record| self.finish(record, &finish)));
        }
        results
    }

    /// Runs a workflow of a suite's set-up, unless an earlier one failed.
    async fn set_up(&self, index: WorkflowIndex) -> Option<ScenarioRecord> {
        let workflow = self.run.plan().workflow(index)?;
        let earlier = self.set_up_of(&workflow.set, |set_up| set_up.obstacle.clone());
        let cancelled = || self.control.cancel.is_cancelled().then_some(NotRun::Interrupted);
        let record = match earlier.or_else(cancelled).or_else(|| self.run.obstacle(index)) {
            Some(reason) => not_run(index, &workflow.name, reason),
            None => self.execute(index, None, self.control.cancel.cancelled()).await?,
        };
        let succeeded = record.end == ScenarioEnd::Succeeded;
        let reason = match &record.end {
            ScenarioEnd::NotRun(reason @ (NotRun::Other(_) | NotRun::NoTarget(_) | NotRun::Interrupted)) => {
                reason.clone()
            }
            _ => NotRun::Other(format!("the set-up workflow `{}` did not succeed", workflow.workflow_id)),
        };
        self.set_up_of(&workflow.set, |set_up| {
            set_up.outputs.extend(record.outputs.clone());
            set_up.obstacle = set_up.obstacle.take().or((!succeeded).then_some(reason));
        });
        Some(record)
    }

    fn set_up_of<T>(&self, suite: &str, action: impl FnOnce(&mut SetUp) -> T) -> T {
        let mut all = self.set_up.lock().unwrap_or_else(PoisonError::into_inner);
        action(all.entry(suite.to_owned()).or_default())
    }

    /// The inputs of a workflow: its row, then what was given, then what the set-up of its suite put out.
    fn inputs(&self, index: WorkflowIndex, recorded: Option<&RecordedScenario>) -> ScenarioInputs {
        let plan = self.run.plan();
        let Some(workflow) = plan.workflow(index) else { return ScenarioInputs::default() };
        let mut given = self.set_up_of(&workflow.set, |set_up| set_up.outputs.clone());
        given.retain(|name, _| workflow.inputs.contains_key(name));
        given.extend(self.run.settings().inputs.of(workflow));
        given.extend(plan.row(index).map(|row| row.values.clone()).unwrap_or_default());
        let recorded = recorded.into_iter().flat_map(|scenario| scenario.inputs.iter());
        ScenarioInputs { given, recorded: recorded.map(|(name, value)| (name.clone(), value.into())).collect() }
    }

    /// Runs a workflow and tells the observer.
    async fn execute(
        &self,
        index: WorkflowIndex,
        mut place: Option<SemaphorePermit<'_>>,
        cancelled: impl Future<Output = ()> + Send,
    ) -> Option<ScenarioRecord> {
        let mut fixed = None;
        if self.is_fixed(index) {
            // A scenario gives its place away while it waits for the address: the one that has the address may need a place.
            let had_place = place.take().is_some();
            fixed = Some(self.fixed.lock().await);
            place = if had_place { self.places.acquire().await.ok() } else { None };
        }
        let (plan, settings) = (self.run.plan(), self.run.settings());
        let workflow = plan.workflow(index)?;
        let recorded = self.run.recorded_scenario(&workflow.name);
        let replay = recorded.map(|scenario| ReplayTransport::of_scenario(self.run.targets().clone(), scenario));
        let clock = PlaceClock::new(&self.places, place, settings.schedule.waits, replay.as_ref())
            .shares_listening(settings.schedule.jobs > 1);
        self.control.observer.started(&workflow.name);
        let transport = replay.as_ref().map_or(self.run.transport(), |replay| replay);
        let cancelled = cancelled.shared();
        let mut record = None;
        let rounds = self.rounds(index);
        for round in 0..rounds {
            let inputs = self.inputs(index, recorded);
            let further = self.run_round(index, (round, rounds), inputs, transport, &clock, cancelled.clone()).await;
            match record.as_mut() {
                _ if round > 0 && cancelled.peek().is_some() => break,
                None => record = Some(further),
                Some(ScenarioRecord { further_rounds, .. }) => further_rounds.push(further),
            }
        }
        drop(fixed);
        record
    }

    /// How often the scenario runs. Of several rounds, a recording has the one that its report shows.
    fn rounds(&self, index: WorkflowIndex) -> usize {
        let parallel = self.run.plan().parallel(index).filter(|_| self.run.target_kind() != TargetKind::Recording);
        let most = self.run.settings().schedule.most_rounds;
        parallel.map_or(1, |parallel| most.map_or(parallel.rounds, |most| parallel.rounds.min(most.get())))
    }

    /// Runs a scenario once, with its own listeners.
    async fn run_round(
        &self,
        index: WorkflowIndex,
        (round, rounds): (usize, usize),
        mut inputs: ScenarioInputs,
        transport: &dyn Transport,
        clock: &PlaceClock<'_>,
        cancelled: impl Future<Output = ()> + Send,
    ) -> ScenarioRecord {
        let plan = self.run.plan();
        let scenario = plan.workflow(index).map_or("", |workflow| workflow.name.as_str());
        let observed = |inner| ObservedTransport {
            inner,
            observer: self.control.observer,
            scenario,
            secrets: &self.run.settings().secrets,
            copied: self.copied.as_ref(),
        };
        let stagger = plan.parallel(index).map_or(Duration::ZERO, |parallel| parallel.delay(round, rounds));
        let options = EngineOptions { stagger, ..self.options.clone() };
        if self.run.target_kind() == TargetKind::Recording {
            return run_scenario(plan, index, inputs, &observed(transport), clock, &options, cancelled).await;
        }
        let listeners = match self.listeners(index).await {
            Ok(listeners) => listeners,
            Err(reason) => return not_run(index, scenario, reason),
        };
        if listeners.is_empty() {
            return run_scenario(plan, index, inputs, &observed(transport), clock, &options, cancelled).await;
        }
        inputs.given.extend(listeners.iter().map(|listener| (listener.name.clone(), listener.url.as_str().into())));
        let record = {
            let transport = ListeningTransport::new(transport, &listeners);
            run_scenario(plan, index, inputs, &observed(&transport), clock, &options, cancelled).await
        };
        for listener in listeners {
            listener.close().await;
        }
        record
    }

    /// Opens the listeners of a scenario.
    async fn listeners(&self, index: WorkflowIndex) -> Result<Vec<Listener>, NotRun> {
        let mut listeners = Vec::new();
        for spec in self.run.plan().listeners(index) {
            let opened = Listener::open(spec, &self.run.settings().listen).await;
            listeners.push(opened.map_err(NotRun::NoListener)?);
        }
        Ok(listeners)
    }

    /// Whether the scenario has a listener with a fixed address. Only one such scenario runs at the same time.
    fn is_fixed(&self, index: WorkflowIndex) -> bool {
        let addresses = &self.run.settings().listen;
        self.run.plan().listeners(index).iter().any(|listener| addresses.of(&listener.named.name).is_some())
    }

    fn finish<T>(&self, record: ScenarioRecord, finish: impl Fn(ScenarioRecord) -> T) -> T {
        self.control.observer.finished(&record);
        finish(record)
    }

    async fn run_scenarios<T>(&self, rounds: usize, finish: impl Fn(ScenarioRecord) -> T) -> Vec<T> {
        let selected = self.run.scenarios();
        let total = selected.len().saturating_mul(rounds);
        let jobs = self.run.settings().schedule.jobs;
        let order = start_order(selected, self.run.plan(), jobs, |index| self.rounds(index));
        let mut done = Vec::with_capacity(total.min(1 << 16));
        let mut running = FuturesUnordered::new();
        let mut started = 0;
        loop {
            let parallel = !self.overloaded.is_cancelled();
            tokio::select! {
                biased;
                place = self.places.acquire(), if started < total && (parallel || running.is_empty()) => {
                    let (round, turn) = (started / selected.len(), started % selected.len());
                    let Some(position) = order.get(turn).copied() else { break };
                    let Some(index) = selected.get(position) else { break };
                    if round > 0 && turn == 0 && self.control.cancel.is_cancelled() {
                        started = total;
                    } else {
                        let ran = self.run_one(*index, place.ok(), parallel, &finish);
                        running.push(ran.map(move |ran| ran.map(|ran| ((round, position), ran))));
                        started += 1;
                    }
                }
                Some(result) = running.next() => done.extend(result),
                else => break,
            }
        }
        done.sort_by_key(|(place, _)| *place);
        let mut results = Vec::with_capacity(done.len());
        for (_, ran) in done {
            match ran {
                Ran::Done(result) => results.push(result),
                Ran::Repeat(index) => {
                    let place = self.places.acquire().await.ok();
                    if let Some(Ran::Done(result)) = self.run_one(index, place, false, &finish).await {
                        results.push(result);
                    }
                }
            }
        }
        results
    }

    /// Why the scenario is skipped, if the set-up found that the target lacks a capability.
    fn lacks(&self, index: WorkflowIndex, suite: &str) -> Option<NotRun> {
        let needs = &self.run.plan().proofs(index).needs;
        let absent = |name: &&String| {
            let found = self.set_up_of(suite, |set_up| set_up.outputs.get(*name).cloned());
            matches!(found, Some(Value::Null | Value::Bool(false)))
        };
        let capability = needs.iter().find(absent)?;
        Some(NotRun::Other(format!("the target lacks capability `{capability}`, as the set-up found")))
    }

    /// What the run did because of the load, in one sentence.
    pub(super) fn load_note(&self) -> Option<String> {
        let (jobs, repeated) = (self.run.settings().schedule.jobs, self.repeated.load(Ordering::Relaxed));
        self.overloaded.is_cancelled().then(|| {
            format!(
                "the target did not cope with {jobs} scenarios at the same time (time-outs or 5xx): the run continued with one at \
                 a time and repeated {repeated} of them; use --jobs 1"
            )
        })
    }

    async fn run_one<T>(
        &self,
        index: WorkflowIndex,
        place: Option<SemaphorePermit<'_>>,
        parallel: bool,
        finish: impl Fn(ScenarioRecord) -> T,
    ) -> Option<Ran<T>> {
        let workflow = self.run.plan().workflow(index)?;
        let skipped = if self.control.cancel.is_cancelled() {
            Some(NotRun::Interrupted)
        } else if self.stop.is_cancelled() {
            Some(NotRun::FailFast)
        } else {
            let obstacle = self.set_up_of(&workflow.set, |set_up| set_up.obstacle.clone());
            obstacle.or_else(|| self.run.reason_to_skip(index)).or_else(|| self.lacks(index, &workflow.set))
        };
        let record = match skipped {
            Some(reason) => not_run(index, &workflow.name, reason),
            None => self.execute(index, place, self.control.cancel.cancelled()).await?,
        };
        if parallel && self.suffers(&record) {
            self.overloaded.cancel();
            self.repeated.fetch_add(1, Ordering::Relaxed);
            return Some(Ran::Repeat(index));
        }
        if self.run.settings().schedule.fail_fast && matches!(record.end, ScenarioEnd::Failed { .. }) {
            self.stop.cancel();
        }
        Some(Ran::Done(self.finish(record, finish)))
    }

    /// Whether a scenario may have failed only because others ran at the same time.
    fn suffers(&self, record: &ScenarioRecord) -> bool {
        self.run.settings().schedule.jobs > 1
            && self.run.target_kind() == TargetKind::Servers
            && !self.control.cancel.is_cancelled()
            && record.end != ScenarioEnd::Succeeded
            && overload_of(&record.steps)
    }
}

/// The steps that prove nothing, in suites with claims. A target that asks them to wait is not a wrong one.
fn set_up_steps(plan: &Plan) -> HashSet<StepRef> {
    let mut steps = HashSet::new();
    for workflow in (0..plan.workflows.len()).map(WorkflowIndex) {
        let proofs = plan.proofs(workflow);
        if proofs.has_claims {
            let set_up = proofs.steps.iter().enumerate().filter(|(_, step)| step.all.is_empty());
            steps.extend(set_up.map(|(index, _)| StepRef { workflow, index }));
        }
    }
    steps
}

fn not_run(index: WorkflowIndex, name: &str, reason: NotRun) -> ScenarioRecord {
    ScenarioRecord {
        name: name.to_owned(),
        workflow: index,
        end: ScenarioEnd::NotRun(reason),
        recovered: false,
        steps: Vec::new(),
        outputs: IndexMap::new(),
        values: Vec::new(),
        duration: Duration::ZERO,
        further_rounds: Vec::new(),
    }
}
