//! Runs the selected scenarios, several at a time, and brings what came of them into the order of the plan.

use std::cell::RefCell;
use std::path::PathBuf;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesOrdered;
use indexmap::IndexMap;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio_util::sync::CancellationToken;

use super::super::select::Loaded;
use super::place::PlaceClock;
use super::progress::Progress;
use super::{RunArguments, Setup};
use crate::bind::{BoundWorkflow, WorkflowIndex};
use crate::document::Validators;
use crate::engine::{EngineOptions, Transport, run_scenario};
use crate::judge::{Detail, JudgeContext, JudgedScenario, Judgement, Verdict, judge_one};
use crate::record::{NotRun, RunRecord, ScenarioEnd, ScenarioRecord};
use crate::report::ReportFormat;
use crate::snapshot::{Comparison, SnapshotCheck, SnapshotMode, Snapshots, write_snapshot_text};

/// What came of a run.
pub(super) struct Executed {
    pub(super) judgement: Judgement,
    /// Snapshots that wait for a decision.
    pending: Vec<PathBuf>,
}

/// Runs everything as often as it is asked for. Each scenario is compared and judged as soon as it has ended, so that nothing
/// has to be kept of it but what the reports need.
///
/// # Errors
/// The transport's settings are wrong, or snapshots cannot be read or written.
pub(super) async fn execute(
    loaded: &Loaded,
    selected: &[WorkflowIndex],
    setup: &Setup,
    arguments: &RunArguments,
    cancel: &CancellationToken,
) -> Result<Executed, String> {
    let rounds = arguments.repeat.max(1);
    let progress = Progress::new(selected.len().saturating_mul(rounds));
    let run = Run::new(loaded, selected, rounds, setup, &progress, arguments.fail_fast, cancel)?;
    let (names, validators) = (loaded.names(), Validators::default());
    let wanted = |format| arguments.report.iter().any(|request| request.format == format);
    let har = wanted(ReportFormat::Har);
    let full = har || wanted(ReportFormat::Json);
    let judge = Judge {
        context: JudgeContext { whole_bodies: har, ..setup.context(loaded, &validators) },
        detail: if full { Detail::Full } else { Detail::Claims },
        setup,
        snapshots: RefCell::new(Snapshots::new(SnapshotCheck {
            mode: setup.snapshots,
            baselines: &setup.baselines,
            known: &names,
            whole: &loaded.whole,
            write_pending: setup.may_write_pending(),
        })),
    };
    let finish = |record: ScenarioRecord| {
        let judged = judge.judge(&record);
        // A document that is not kept to fails a scenario as well as a step does.
        let failed = |scenario: &JudgedScenario| matches!(scenario.verdict, Verdict::Fail | Verdict::UnexpectedPass);
        if arguments.fail_fast && judged.as_ref().is_ok_and(failed) {
            run.stop.cancel();
        }
        judged
    };
    let scenarios: Result<Vec<JudgedScenario>, String> = run.each(finish).await.into_iter().collect();
    let report = judge.snapshots.into_inner().finish().map_err(wrong_snapshots)?;
    let stale = if setup.snapshots == SnapshotMode::Check { report.stale } else { Vec::new() };
    Ok(Executed { judgement: Judgement::new(scenarios?, stale, cancel.is_cancelled()), pending: report.pending })
}

impl Executed {
    /// The next command, where there is something to decide.
    pub(super) fn pending_note(&self) -> String {
        match self.pending.len() {
            0 => String::new(),
            count => format!("{count} pending snapshots: `signoff review` shows them, `signoff accept` takes them\n"),
        }
    }
}

/// What judges the scenarios of a run, one after the other.
struct Judge<'a> {
    context: JudgeContext<'a>,
    detail: Detail,
    setup: &'a Setup,
    snapshots: RefCell<Snapshots<'a>>,
}

impl Judge<'_> {
    fn judge(&self, record: &ScenarioRecord) -> Result<JudgedScenario, String> {
        let compared = self.compare(record)?;
        let compared = compared.as_ref().map(|comparison| (comparison, self.setup.snapshots));
        Ok(judge_one(record, compared, self.detail, &self.context))
    }

    /// Only what ran to a good end is worth comparing: a failed scenario has its findings.
    fn compare(&self, record: &ScenarioRecord) -> Result<Option<Comparison>, String> {
        if self.setup.snapshots == SnapshotMode::Off || record.end != ScenarioEnd::Succeeded {
            return Ok(None);
        }
        let text = write_snapshot_text(record, self.context.plan, &self.setup.targets);
        self.snapshots.borrow_mut().compare(&record.name, &text).map_err(wrong_snapshots)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is what map_err gives")]
fn wrong_snapshots(error: std::io::Error) -> String {
    format!("snapshots: {error}")
}

/// Runs the scenarios once, and keeps all that was recorded.
///
/// # Errors
/// The transport's settings are wrong.
pub(in crate::cli) async fn run_scenarios(
    loaded: &Loaded,
    selected: &[WorkflowIndex],
    setup: &Setup,
    progress: &Progress,
    cancel: &CancellationToken,
) -> Result<RunRecord, String> {
    let run = Run::new(loaded, selected, 1, setup, progress, false, cancel)?;
    Ok(RunRecord { scenarios: run.each(|record| record).await, interrupted: cancel.is_cancelled() })
}

/// What the scenarios of a run share.
struct Run<'a> {
    loaded: &'a Loaded,
    selected: &'a [WorkflowIndex],
    rounds: usize,
    setup: &'a Setup,
    progress: &'a Progress,
    fail_fast: bool,
    cancel: &'a CancellationToken,
    transport: Box<dyn Transport>,
    options: EngineOptions,
    /// Something failed (`--fail-fast`).
    stop: CancellationToken,
    places: Semaphore,
}

impl<'a> Run<'a> {
    fn new(
        loaded: &'a Loaded,
        selected: &'a [WorkflowIndex],
        rounds: usize,
        setup: &'a Setup,
        progress: &'a Progress,
        fail_fast: bool,
        cancel: &'a CancellationToken,
    ) -> Result<Self, String> {
        let options = EngineOptions { timeout: setup.timeout, deadline: setup.deadline, ..EngineOptions::default() };
        let (transport, stop, places) = (setup.transport()?, CancellationToken::new(), Semaphore::new(setup.jobs));
        Ok(Self { loaded, selected, rounds, setup, progress, fail_fast, cancel, transport, options, stop, places })
    }

    /// Begins a scenario for each place that is free, in order; what `finish` makes of them has that order too, whatever ended
    /// first. A round that has not begun when the run is cancelled is left out.
    async fn each<T>(&self, finish: impl Fn(ScenarioRecord) -> T) -> Vec<T> {
        let mut done = Vec::with_capacity(self.selected.len().saturating_mul(self.rounds).min(1 << 16));
        let mut running = FuturesOrdered::new();
        let mut left = (0..self.rounds).flat_map(|round| self.selected.iter().map(move |index| (round, *index)));
        let mut next = left.next();
        loop {
            tokio::select! {
                biased;
                place = self.places.acquire(), if next.is_some() => {
                    let Some((round, index)) = next.take() else { continue };
                    let first = self.selected.first() == Some(&index);
                    if !(round > 0 && first && self.cancel.is_cancelled()) {
                        running.push_back(self.one(index, place.ok(), &finish));
                        next = left.next();
                    }
                }
                Some(result) = running.next() => done.extend(result),
                else => break,
            }
        }
        self.progress.clear();
        done
    }

    async fn one<T>(
        &self,
        index: WorkflowIndex,
        place: Option<SemaphorePermit<'_>>,
        finish: impl Fn(ScenarioRecord) -> T,
    ) -> Option<T> {
        let plan = &self.loaded.plan;
        let workflow = plan.workflow(index)?;
        let clock = PlaceClock::new(&self.places, place, self.setup.waits());
        let skipped = if self.cancel.is_cancelled() {
            Some(NotRun::Interrupted)
        } else if self.stop.is_cancelled() {
            Some(NotRun::FailFast)
        } else {
            self.setup.reason_to_skip(plan, workflow)
        };
        let record = match skipped {
            Some(reason) => not_run(index, workflow, reason),
            None => {
                let inputs = self.setup.inputs_of(workflow);
                let (transport, cancelled) = (self.transport.as_ref(), self.cancel.cancelled());
                run_scenario(plan, index, inputs, transport, &clock, &self.options, cancelled).await
            }
        };
        if self.fail_fast && matches!(record.end, ScenarioEnd::Failed { .. }) {
            self.stop.cancel();
        }
        self.progress.finish_one(&record);
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
