//! `signoff faults`: the built-in suites against the faults of the reference.

use std::num::NonZeroUsize;

use clap::{Args, ValueEnum};

use super::USAGE;
use super::output::print;
use super::run::Progress;
use super::select::report;
use crate::fault_matrix::{Trial, load_suites, run_trials, table};
use crate::pattern::Pattern;

#[derive(Debug, Args)]
pub(super) struct FaultsArguments {
    /// Run only faults whose name matches (`kratos-*`, `*-forgotten`); repeatable
    #[arg(long, value_name = "PATTERN", value_parser = Pattern::parse)]
    only: Vec<Pattern>,
    /// Faults that run at the same time [default: twice the number of cores]
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// The format of the output
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

/// Exit status 0: every fault was noticed, and nothing was found without one; 1: otherwise.
pub(super) fn faults(arguments: &FaultsArguments) -> Result<u8, String> {
    let trials = Trial::select(&arguments.only)?;
    let suites = load_suites(&trials).map_err(|error| error.to_string())?;
    if !report(&suites, false) {
        return Ok(USAGE);
    }
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let jobs = arguments.jobs.map_or(2 * cores, NonZeroUsize::get);
    let progress = Progress::new("runs", trials.len());
    let matrix = run_trials(&trials, &suites, jobs, &|row| progress.finish_one(row.fault));
    drop(progress);
    let matrix = matrix.map_err(|error| error.to_string())?;
    match arguments.format {
        Format::Text => print(&table(&matrix, arguments.verbose)),
        Format::Json => {
            let text = serde_json::to_string_pretty(&matrix).map_err(|error| error.to_string())?;
            print(&format!("{text}\n"));
        }
    }
    Ok(u8::from(!matrix.passed()))
}
