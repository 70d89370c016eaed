//! Runs the selected scenarios, several at the same time, and returns their results in the order of the plan.

use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesOrdered;
use indexmap::IndexMap;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio_util::sync::CancellationToken;

use super::Control;
use super::place::PlaceClock;
use super::prepared::Run;
use crate::bind::{BoundWorkflow, WorkflowIndex};
use crate::engine::{EngineOptions, run_scenario};
use crate::record::{NotRun, ScenarioEnd, ScenarioRecord};

/// What the scenarios of a run share.
pub(super) struct Scheduler<'a> {
    run: &'a Run<'a>,
    control: &'a Control<'a>,
    options: EngineOptions,
    /// Cancelled after a failure, if the run then starts no further scenario.
    pub(super) stop: CancellationToken,
    places: Semaphore,
}

impl<'a> Scheduler<'a> {
    pub(super) fn new(run: &'a Run<'a>, control: &'a Control<'a>) -> Self {
        let schedule = &run.settings().schedule;
        let options = EngineOptions { timeout: schedule.timeout, ..EngineOptions::default() };
        Self { run, control, options, stop: CancellationToken::new(), places: Semaphore::new(schedule.jobs) }
    }

    /// Starts a scenario for each free place. Scenarios start in order and their results have that order, whichever ends first.
    /// A round that has not started when the run is cancelled is left out.
    pub(super) async fn run_all<T>(&self, rounds: usize, finish: impl Fn(ScenarioRecord) -> T) -> Vec<T> {
        let selected = self.run.scenarios();
        let total = selected.len().saturating_mul(rounds);
        let mut done = Vec::with_capacity(total.min(1 << 16));
        let mut running = FuturesOrdered::new();
        let mut started = 0;
        loop {
            tokio::select! {
                biased;
                place = self.places.acquire(), if started < total => {
                    let (round, position) = (started / selected.len(), started % selected.len());
                    let Some(index) = selected.get(position) else { break };
                    if round > 0 && position == 0 && self.control.cancel.is_cancelled() {
                        started = total;
                    } else {
                        running.push_back(self.run_one(*index, place.ok(), &finish));
                        started += 1;
                    }
                }
                Some(result) = running.next() => done.extend(result),
                else => break,
            }
        }
        done
    }

    async fn run_one<T>(
        &self,
        index: WorkflowIndex,
        place: Option<SemaphorePermit<'_>>,
        finish: impl Fn(ScenarioRecord) -> T,
    ) -> Option<T> {
        let (plan, settings) = (self.run.plan(), self.run.settings());
        let workflow = plan.workflow(index)?;
        let clock = PlaceClock::new(&self.places, place, settings.schedule.waits);
        let skipped = if self.control.cancel.is_cancelled() {
            Some(NotRun::Interrupted)
        } else if self.stop.is_cancelled() {
            Some(NotRun::FailFast)
        } else {
            self.run.reason_to_skip(workflow)
        };
        let record = match skipped {
            Some(reason) => not_run(index, workflow, reason),
            None => {
                let inputs = settings.inputs.of(workflow);
                let (transport, cancelled) = (self.run.transport(), self.control.cancel.cancelled());
                run_scenario(plan, index, inputs, transport, &clock, &self.options, cancelled).await
            }
        };
        if settings.schedule.fail_fast && matches!(record.end, ScenarioEnd::Failed { .. }) {
            self.stop.cancel();
        }
        (self.control.finished)(&record);
        Some(finish(record))
    }
}

fn not_run(index: WorkflowIndex, workflow: &BoundWorkflow, reason: NotRun) -> ScenarioRecord {
    ScenarioRecord {
        name: workflow.name.clone(),
        workflow: index,
        end: ScenarioEnd::NotRun(reason),
        recovered: false,
        steps: Vec::new(),
        outputs: IndexMap::new(),
        values: Vec::new(),
        duration: Duration::ZERO,
    }
}
