//! Runs the selected scenarios, several at a time, and brings their records into the order of the plan.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use futures_util::StreamExt as _;
use indexmap::IndexMap;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use super::super::select::Loaded;
use super::place::PlaceClock;
use super::progress::Progress;
use super::{RunArguments, Setup};
use crate::bind::{BoundWorkflow, WorkflowIndex};
use crate::engine::{EngineOptions, run_scenario};
use crate::record::{NotRun, RunRecord, ScenarioEnd, ScenarioRecord};
use crate::snapshot::{SnapshotCheck, SnapshotMode, SnapshotReport, check_snapshots, write_snapshot_text};

/// A run that is not judged yet.
pub(in crate::cli) struct Executed {
    pub(in crate::cli) record: RunRecord,
    pub(in crate::cli) snapshots: SnapshotReport,
}

/// Runs, then compares the snapshots.
///
/// # Errors
/// The transport's settings are wrong, or snapshots cannot be read or written.
pub(in crate::cli) async fn execute(
    loaded: &Loaded,
    selected: &[WorkflowIndex],
    setup: &Setup,
    arguments: &RunArguments,
    cancel: &CancellationToken,
) -> Result<Executed, String> {
    let progress = Progress::new(selected.len());
    let record = run_scenarios(loaded, selected, setup, &progress, arguments.fail_fast, cancel).await?;
    let snapshots = compare(loaded, &record, setup)?;
    Ok(Executed { record, snapshots })
}

/// Runs the scenarios.
///
/// # Errors
/// The transport's settings are wrong.
pub(in crate::cli) async fn run_scenarios(
    loaded: &Loaded,
    selected: &[WorkflowIndex],
    setup: &Setup,
    progress: &Progress,
    fail_fast: bool,
    cancel: &CancellationToken,
) -> Result<RunRecord, String> {
    let transport = setup.transport()?;
    let options = EngineOptions { timeout: setup.timeout, ..EngineOptions::default() };
    let stop = CancellationToken::new();
    let places = Semaphore::new(setup.jobs);
    let runs = selected.iter().map(|index| {
        let (transport, options, stop, places) = (transport.as_ref(), &options, &stop, &places);
        async move {
            let workflow = loaded.plan.workflow(*index)?;
            let clock = PlaceClock::take(places, setup.waits()).await;
            let skipped = if cancel.is_cancelled() {
                Some(NotRun::Interrupted)
            } else if stop.is_cancelled() {
                Some(NotRun::FailFast)
            } else {
                setup.reason_to_skip(&loaded.plan, workflow)
            };
            let record = match skipped {
                Some(reason) => not_run(*index, workflow, reason),
                None => {
                    let inputs = setup.inputs_of(workflow);
                    run_scenario(&loaded.plan, *index, inputs, transport, &clock, options, cancel.cancelled()).await
                }
            };
            if fail_fast && matches!(record.end, ScenarioEnd::Failed { .. }) {
                stop.cancel();
            }
            progress.finish_one(&record);
            Some(record)
        }
    });
    // All are begun, in order, and wait for a place: records arrive as the plan has them, whatever ends first.
    let scenarios: Vec<Option<ScenarioRecord>> =
        futures_util::stream::iter(runs).buffered(selected.len().max(1)).collect().await;
    progress.clear();
    Ok(RunRecord { scenarios: scenarios.into_iter().flatten().collect(), interrupted: cancel.is_cancelled() })
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

/// Only what ran to a good end is worth comparing: a failed scenario has its findings.
fn compare(loaded: &Loaded, record: &RunRecord, setup: &Setup) -> Result<SnapshotReport, String> {
    if setup.snapshots == SnapshotMode::Off {
        return Ok(SnapshotReport::default());
    }
    let texts: BTreeMap<String, String> = record
        .scenarios
        .iter()
        .filter(|scenario| scenario.end == ScenarioEnd::Succeeded)
        .map(|scenario| (scenario.name.clone(), write_snapshot_text(scenario, &loaded.plan, &setup.targets)))
        .collect();
    let check = SnapshotCheck {
        mode: setup.snapshots,
        baselines: &setup.baselines,
        texts: &texts,
        known: &loaded.names(),
        whole: &loaded.whole,
        write_pending: setup.may_write_pending(),
    };
    check_snapshots(&check).map_err(|error| format!("snapshots: {error}"))
}

impl Executed {
    /// The next command, where there is something to decide.
    pub(super) fn pending_note(&self) -> String {
        let pending: &[PathBuf] = &self.snapshots.pending;
        match pending.len() {
            0 => String::new(),
            count => format!("{count} pending snapshots: `signoff review` shows them, `signoff accept` takes them\n"),
        }
    }
}
