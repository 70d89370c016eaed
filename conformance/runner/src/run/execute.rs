//! Executes a run: its scenarios are scheduled, compared with their snapshots and judged.

use std::sync::{Mutex, PoisonError};

use super::prepared::Run;
use super::schedule::Scheduler;
use super::{Control, RunError, RunResult};
use crate::document::Validators;
use crate::judge::{JudgeContext, JudgedScenario, Judgement, Verdict, judge_one};
use crate::record::{RunRecord, ScenarioEnd, ScenarioRecord};
use crate::snapshot::{Comparison, SnapshotCheck, SnapshotMode, Snapshots, write_snapshot_text};

impl Run<'_> {
    /// Runs the scenarios once and keeps everything that was recorded. Nothing is judged.
    pub async fn record(&self, control: &Control<'_>) -> RunRecord {
        let scheduler = Scheduler::new(self, control);
        RunRecord { scenarios: scheduler.run_all(1, |record| record).await, interrupted: control.cancel.is_cancelled() }
    }

    /// Runs the scenarios as often as requested. Each one is compared and judged as soon as it has ended, so that only what the
    /// judgement needs is kept.
    ///
    /// # Errors
    /// Snapshots cannot be read or written.
    pub async fn execute(&self, control: &Control<'_>) -> Result<RunResult, RunError> {
        let scheduler = Scheduler::new(self, control);
        let (names, validators) = (self.suites().names(), Validators::default());
        let snapshots = &self.settings().snapshots;
        let compared = Mutex::new(Snapshots::new(SnapshotCheck {
            mode: snapshots.mode,
            baselines: &snapshots.baselines,
            known: &names,
            whole: &self.suites().whole,
            write_pending: snapshots.write_pending,
        }));
        let context = self.judge_context(&validators);
        let finish = |record: ScenarioRecord| {
            let judged = self.judge(&record, &compared, &context);
            // A response that breaks a rule of its document fails a scenario, although no step failed.
            let failed =
                |scenario: &JudgedScenario| matches!(scenario.verdict, Verdict::Fail | Verdict::UnexpectedPass);
            if self.settings().schedule.fail_fast && judged.as_ref().is_ok_and(failed) {
                scheduler.stop.cancel();
            }
            judged
        };
        let judged = scheduler.run_all(self.settings().schedule.repeat, finish).await;
        let scenarios = judged.into_iter().collect::<Result<Vec<_>, RunError>>()?;
        let report = compared.into_inner().unwrap_or_else(PoisonError::into_inner).finish()?;
        let stale = if snapshots.mode == SnapshotMode::Check { report.stale } else { Vec::new() };
        let judgement = Judgement::new(scenarios, stale, control.cancel.is_cancelled());
        Ok(RunResult { judgement, pending: report.pending })
    }

    fn judge(
        &self,
        record: &ScenarioRecord,
        snapshots: &Mutex<Snapshots<'_>>,
        context: &JudgeContext<'_>,
    ) -> Result<JudgedScenario, RunError> {
        let compared = self.compare(record, snapshots)?;
        let compared = compared.as_ref().map(|comparison| (comparison, self.settings().snapshots.mode));
        Ok(judge_one(record, compared, self.settings().detail, context))
    }

    /// Only scenarios that succeeded are compared: a failed one has its findings.
    fn compare(
        &self,
        record: &ScenarioRecord,
        snapshots: &Mutex<Snapshots<'_>>,
    ) -> Result<Option<Comparison>, RunError> {
        if self.settings().snapshots.mode == SnapshotMode::Off || record.end != ScenarioEnd::Succeeded {
            return Ok(None);
        }
        let text = write_snapshot_text(record, self.plan(), self.targets());
        let mut snapshots = snapshots.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(snapshots.compare(&record.name, &text)?)
    }
}
