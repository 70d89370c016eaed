//! `signoff faults`: the built-in suites against the reference's faults, several at a time.

use std::sync::atomic::{AtomicUsize, Ordering};

use clap::{Args, ValueEnum};
use indexmap::IndexSet;
use signoff_reference::Fault;
use tokio_util::sync::CancellationToken;

use super::USAGE;
use super::output::print;
use super::run::{Progress, Setup, TargetArguments, run_scenarios};
use super::select::{Loaded, SuiteArguments, load};
use crate::bind::WorkflowIndex;
use crate::document::Validators;
use crate::fault_matrix::{FaultMatrix, Row, table};
use crate::judge::judge;
use crate::pattern::Pattern;

/// Scenarios of one run at the same time: all that wait shall wait together.
const SCENARIOS_AT_ONCE: usize = 64;
/// Seconds that a request may take: far above what the reference needs, far below what a fault lets it wait.
const TIMEOUT: f64 = 8.0;

#[derive(Debug, Args)]
pub(super) struct FaultsArguments {
    /// Only faults whose name matches (`kratos-*`, `*-forgotten`); may be given several times
    #[arg(long, value_name = "PATTERN", value_parser = Pattern::parse)]
    only: Vec<Pattern>,
    /// Faults at the same time [default: twice the number of cores]
    #[arg(long, short, value_name = "N")]
    jobs: Option<std::num::NonZeroUsize>,
    /// The form
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Name the claims that no fault breaks
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// A run of a suite: under a fault, or without one.
#[derive(Clone, Copy)]
struct Trial {
    suite: &'static str,
    fault: Option<&'static Fault>,
}

/// Runs them. 0: every fault was noticed, and nothing was found without one; 1: not so.
pub(super) fn faults(arguments: &FaultsArguments) -> Result<u8, String> {
    let trials = trials(&arguments.only)?;
    let suites: IndexSet<String> = trials.iter().map(|trial| trial.suite.to_owned()).collect();
    let suites = SuiteArguments { suites: suites.into_iter().collect(), sources: Vec::new() };
    let loaded = load(&suites, setup(&suites, None)?.judges_observed())?;
    if !loaded.report(false) {
        return Ok(USAGE);
    }
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    let jobs = arguments.jobs.map_or(2 * cores, std::num::NonZeroUsize::get);
    let matrix = FaultMatrix::new(run_all(&loaded, &suites, &trials, jobs)?);
    match arguments.format {
        Format::Text => print(&table(&matrix, arguments.verbose)),
        Format::Json => {
            let text = serde_json::to_string_pretty(&matrix).map_err(|error| error.to_string())?;
            print(&format!("{text}\n"));
        }
    }
    Ok(u8::from(!matrix.passed()))
}

/// Each suite without a fault, then the faults that the patterns leave.
fn trials(only: &[Pattern]) -> Result<Vec<Trial>, String> {
    if let Some(pattern) = only.iter().find(|pattern| !Fault::all().any(|fault| pattern.matches(fault.name))) {
        return Err(format!(
            "the pattern `{}` matches no fault; `signoff serve --list-faults` shows all",
            pattern.text()
        ));
    }
    let chosen: Vec<&'static Fault> = Fault::all()
        .filter(|fault| only.is_empty() || only.iter().any(|pattern| pattern.matches(fault.name)))
        .collect();
    let suites: IndexSet<&'static str> = chosen.iter().map(|fault| fault.suite()).collect();
    let without = suites.into_iter().map(|suite| Trial { suite, fault: None });
    Ok(without.chain(chosen.into_iter().map(|fault| Trial { suite: fault.suite(), fault: Some(fault) })).collect())
}

fn setup(suites: &SuiteArguments, fault: Option<&'static Fault>) -> Result<Setup, String> {
    let arguments = TargetArguments::reference(TIMEOUT, SCENARIOS_AT_ONCE);
    Ok(Setup::prepare(&suites.suites, &arguments, None)?.with_fault(fault))
}

/// Each worker takes the next trial until none is left; the rows come in the order of the trials.
fn run_all(loaded: &Loaded, suites: &SuiteArguments, trials: &[Trial], jobs: usize) -> Result<Vec<Row>, String> {
    let (next, validators) = (AtomicUsize::new(0), Validators::default());
    let work = || {
        let runtime = super::runtime()?;
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(trial) = trials.get(index) else { return Ok(done) };
            done.push((index, runtime.block_on(run_one(loaded, suites, &validators, *trial))?));
        }
    };
    let rows: Result<Vec<Vec<(usize, Row)>>, String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs.min(trials.len())).map(|_| scope.spawn(work)).collect();
        let ended = |_| Err("a worker has ended before its time".to_owned());
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(ended)).collect()
    });
    let mut rows: Vec<(usize, Row)> = rows?.into_iter().flatten().collect();
    rows.sort_by_key(|(index, _)| *index);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

async fn run_one(
    loaded: &Loaded,
    suites: &SuiteArguments,
    validators: &Validators,
    trial: Trial,
) -> Result<Row, String> {
    let mut setup = setup(suites, trial.fault)?;
    setup.complete(loaded).await?;
    let all = loaded.plan.scenarios();
    let selected: Vec<WorkflowIndex> =
        all.filter(|(_, workflow)| workflow.suite == trial.suite).map(|(index, _)| index).collect();
    let cancel = CancellationToken::new();
    let record = run_scenarios(loaded, &selected, &setup, &Progress::hidden(), &cancel).await?;
    let context = setup.context(loaded, validators);
    let judgement = judge(&record, &context);
    let row = Row::of(trial.suite, trial.fault, &judgement);
    setup.stop().await;
    Ok(row)
}
