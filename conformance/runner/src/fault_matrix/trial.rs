//! Runs the built-in suites against faults of the reference, several at the same time.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use indexmap::IndexSet;
use signoff_reference::Fault;
use tokio_util::sync::CancellationToken;

use super::{FaultMatrix, Row};
use crate::document::Validators;
use crate::judge::judge;
use crate::pattern::Pattern;
use crate::run::{Control, LoadedSuites, Run, RunError, RunRequest, ScheduleRequest, Scope};

/// Scenarios of one trial that run at the same time. The number is high so that they wait at the same time.
const JOBS: NonZeroUsize = NonZeroUsize::MIN.saturating_add(63);
/// Much longer than the reference needs for a request, and much shorter than a fault delays one.
const TIMEOUT: Duration = Duration::from_secs(8);

/// One run of a suite, with a fault or without one.
#[derive(Debug, Clone, Copy)]
pub struct Trial {
    suite: &'static str,
    fault: Option<&'static Fault>,
}

impl Trial {
    /// One trial per suite without a fault, then one per fault that matches a pattern. Without patterns every fault matches.
    ///
    /// # Errors
    /// A pattern matches no fault.
    pub fn select(patterns: &[Pattern]) -> Result<Vec<Self>, String> {
        let is_unused = |pattern: &&Pattern| !Fault::all().any(|fault| pattern.matches(fault.name));
        if let Some(pattern) = patterns.iter().find(is_unused) {
            let text = pattern.text();
            return Err(format!("the pattern `{text}` matches no fault; `signoff serve --list-faults` shows all"));
        }
        let is_selected =
            |fault: &&Fault| patterns.is_empty() || patterns.iter().any(|pattern| pattern.matches(fault.name));
        let faults: Vec<&'static Fault> = Fault::all().filter(is_selected).collect();
        let suites: IndexSet<&'static str> = faults.iter().map(|fault| fault.suite()).collect();
        let without = suites.into_iter().map(|suite| Self { suite, fault: None });
        Ok(without.chain(faults.into_iter().map(|fault| Self { suite: fault.suite(), fault: Some(fault) })).collect())
    }

    /// The request for the trial's run.
    fn request(self) -> Result<RunRequest, RunError> {
        let mut request = RunRequest::default();
        request.suites.names = vec![self.suite.to_owned()];
        request.scenarios.only = vec![Pattern::parse(self.suite)?];
        request.target.fault = self.fault;
        request.schedule = ScheduleRequest { jobs: Some(JOBS), timeout: Some(TIMEOUT), ..ScheduleRequest::default() };
        Ok(request)
    }
}

/// The suites of the trials, read once for all of them.
///
/// # Errors
/// A suite cannot be read.
pub fn load_suites(trials: &[Trial]) -> Result<LoadedSuites, RunError> {
    let suites: IndexSet<&str> = trials.iter().map(|trial| trial.suite).collect();
    let mut request = RunRequest::default();
    request.suites.names = suites.into_iter().map(str::to_owned).collect();
    Ok(LoadedSuites::load(&request.suites, Scope::of(&request)?.corrections())?)
}

/// Runs trials in `jobs` threads. `finished` is called after each one.
///
/// # Errors
/// The documents of the suites have errors, or the reference cannot be started.
pub fn run_trials(
    trials: &[Trial],
    suites: &LoadedSuites,
    jobs: usize,
    finished: &(dyn Fn(&Row) + Sync),
) -> Result<FaultMatrix, RunError> {
    let (next, validators) = (AtomicUsize::new(0), Validators::default());
    let work = || -> Result<Vec<(usize, Row)>, RunError> {
        let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(trial) = trials.get(index) else { return Ok(done) };
            let row = runtime.block_on(run_trial(*trial, suites, &validators))?;
            finished(&row);
            done.push((index, row));
        }
    };
    let rows: Result<Vec<Vec<(usize, Row)>>, RunError> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs.min(trials.len())).map(|_| scope.spawn(work)).collect();
        let panicked = |_| Err(RunError::Request("a thread that runs trials has panicked".to_owned()));
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(panicked)).collect()
    });
    let mut rows: Vec<(usize, Row)> = rows?.into_iter().flatten().collect();
    rows.sort_by_key(|(index, _)| *index);
    Ok(FaultMatrix::new(rows.into_iter().map(|(_, row)| row).collect()))
}

async fn run_trial(trial: Trial, suites: &LoadedSuites, validators: &Validators) -> Result<Row, RunError> {
    let request = trial.request()?;
    let run = Run::prepare(&request, Scope::of(&request)?, suites).await?;
    let record = run.record(&Control { cancel: &CancellationToken::new(), observer: &() }).await;
    let judgement = judge(&record, &run.judge_context(validators));
    run.stop().await;
    Ok(Row::of(trial.suite, trial.fault, &judgement))
}
