//! Executes a run: its scenarios are scheduled, compared with their snapshots and judged.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use signoff_arazzo::record::{RunRecord, ScenarioEnd, ScenarioRecord, StepRecord};

use super::prepared::Run;
use super::recognition::Recognition;
use super::schedule::Scheduler;
use super::scope::TargetKind;
use super::storage::Storage;
use super::waits::RequestedWaits;
use super::{Control, RunError, RunResult};
use crate::coverage::Coverage;
use crate::document::Validators;
use crate::har::RunNote;
use crate::judge::{JudgeContext, JudgedScenario, Judgement, LazyMask, RunFacts, Verdict, judge_one, unused_waivers};
use crate::redact::{Accepted, Pseudonyms};
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
        let started = SystemTime::now();
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
        let (recognition, waits) = (Recognition::default(), RequestedWaits::default());
        let unaccepted = Mutex::new(BTreeMap::new());
        let coverage = self.settings().coverage.then(|| Mutex::new(Coverage::default()));
        let storage = Storage::default();
        let finish = |record: ScenarioRecord| {
            let judged = self.judge(&record, &compared, &unaccepted, &context);
            waits.add(&record.steps);
            record.further_rounds.iter().for_each(|round| waits.add(&round.steps));
            if let (Some(coverage), Ok(judged)) = (&coverage, &judged) {
                coverage.lock().unwrap_or_else(PoisonError::into_inner).add(&context, &record, judged);
            }
            // A response that breaks a rule of its document fails a scenario, although no step failed.
            let failed =
                |scenario: &JudgedScenario| matches!(scenario.verdict, Verdict::Fail | Verdict::UnexpectedPass);
            if self.settings().schedule.fail_fast && judged.as_ref().is_ok_and(failed) {
                scheduler.stop.cancel();
            }
            // A fault of the reference may spoil every response.
            if self.target_kind() != TargetKind::Reference
                && judged.as_ref().is_ok_and(|scenario| recognition.add(&scenario.deviations))
            {
                scheduler.stop.cancel();
            }
            judged.inspect(|scenario| control.observer.judged(scenario)).map(|scenario| storage.store(scenario))
        };
        let judged = scheduler.run_all(self.settings().schedule.repeat, finish).await;
        let mut scenarios = judged.into_iter().collect::<Result<Vec<_>, RunError>>()?;
        let wrong_sources = recognition.wrong_sources(self);
        for (source, message) in &wrong_sources {
            scenarios.iter_mut().for_each(|scenario| scenario.disregard(*source, message));
        }
        let all_pass = scenarios.iter().all(|scenario| matches!(scenario.verdict, Verdict::Pass | Verdict::Skip));
        let refusing = if all_pass { Vec::new() } else { recognition.refusing_sources(self) };
        let report = compared.into_inner().unwrap_or_else(PoisonError::into_inner).finish()?;
        let stopped = control.cancel.is_cancelled() || scheduler.stop.is_cancelled();
        let unaccepted = unaccepted.into_inner().unwrap_or_else(PoisonError::into_inner);
        let facts = RunFacts {
            interrupted: control.cancel.is_cancelled(),
            stale_snapshots: if snapshots.mode == SnapshotMode::Check { report.stale } else { Vec::new() },
            unaccepted_responses: unaccepted.into_values().sum(),
            unused_waivers: if stopped || !self.shows_unused_waivers() {
                Vec::new()
            } else {
                unused_waivers(&scenarios, &context)
            },
            notes: wrong_sources
                .into_values()
                .chain(refusing)
                .chain(scheduler.load_note())
                .chain(waits.note())
                .collect(),
            wrong_target: recognition.wrong_target(self),
            recorded: self.run_note(),
            run: Some(self.describe(started)),
            coverage: coverage
                .map(|coverage| coverage.into_inner().unwrap_or_else(PoisonError::into_inner))
                .map_or_else(Vec::new, |coverage| coverage.items(self.plan(), &self.suites().sources)),
        };
        Ok(RunResult { judgement: Judgement::new(scenarios, facts), pending: report.pending })
    }

    /// What a recording says about the run.
    fn run_note(&self) -> RunNote {
        let settings = self.settings();
        let Some(key) = &settings.recording else { return RunNote::default() };
        let pseudonyms = Pseudonyms::of(&[], &settings.secrets, key);
        let mut targets: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (source, url) in self.targets().urls() {
            targets.entry(source.to_owned()).or_default().push(pseudonyms.text(url));
        }
        RunNote { targets, without: settings.without.clone(), basis: settings.basis.clone() }
    }

    fn judge(
        &self,
        record: &ScenarioRecord,
        snapshots: &Mutex<Snapshots<'_>>,
        unaccepted: &Mutex<BTreeMap<String, usize>>,
        context: &JudgeContext<'_>,
    ) -> Result<JudgedScenario, RunError> {
        let compared = self.compare(record, snapshots, context)?;
        let is_compared = self.settings().snapshots.mode == SnapshotMode::Compare;
        if is_compared
            && self.plan().parallel(record.workflow).is_none()
            && record.end == ScenarioEnd::Succeeded
            && matches!(compared, None | Some(Comparison::Missing { .. }))
        {
            let mut unaccepted = unaccepted.lock().unwrap_or_else(PoisonError::into_inner);
            unaccepted.insert(record.name.clone(), count_responses(&record.steps));
        }
        let compared = compared.as_ref().map(|comparison| (comparison, self.settings().snapshots.mode));
        Ok(judge_one(record, compared, self.settings().detail, context))
    }

    /// Only scenarios that succeeded are compared: a failed one has its findings.
    fn compare(
        &self,
        record: &ScenarioRecord,
        snapshots: &Mutex<Snapshots<'_>>,
        context: &JudgeContext<'_>,
    ) -> Result<Option<Comparison>, RunError> {
        let settings = &self.settings().snapshots;
        let suite = record.name.split('/').next().unwrap_or_default();
        let is_off = settings.mode == SnapshotMode::Off || !settings.baselines.contains_key(suite);
        // The answers of steps that are sent together depend on chance.
        let is_raced = self.plan().parallel(record.workflow).is_some();
        if is_off || is_raced || record.end != ScenarioEnd::Succeeded {
            return Ok(None);
        }
        let secrets = LazyMask::new(record, context);
        let mask = |text: &str| secrets.known(text);
        let write = |accepted: Option<&str>| {
            let accepted = accepted.map(|text| Accepted { text, mask: &mask });
            write_snapshot_text(record, self.plan(), self.targets(), accepted)
        };
        let mut snapshots = snapshots.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(snapshots.compare(&record.name, write, mask)?)
    }
}

/// The responses in the snapshot of a scenario: those of the last attempts.
fn count_responses(steps: &[StepRecord]) -> usize {
    let attempts = steps.iter().filter_map(|step| step.attempts.last());
    attempts.map(|attempt| usize::from(attempt.exchange.is_some()) + count_responses(&attempt.nested)).sum()
}
