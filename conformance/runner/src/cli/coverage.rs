//! `signoff coverage`: runs the scenarios and prints what they do not prove.

use clap::Args;
use tokio_util::sync::CancellationToken;

use super::USAGE;
use super::output::{print, print_warning};
use super::run::{Progress, TargetArguments, confirm};
use super::select::{SuiteArguments, report};
use crate::coverage::{Coverage, coverage_report};
use crate::document::Validators;
use crate::judge::{CoverageState, Verdict, judge};
use crate::run::{Control, LoadedSuites, Run, RunRequest, Scope};
use crate::suite::Basis;

#[derive(Debug, Args)]
pub(super) struct CoverageArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    #[command(flatten)]
    target: TargetArguments,
    /// Also run, without asking, scenarios that delete or end resources that they did not create, on targets that are not on this machine
    #[arg(long, short)]
    yes: bool,
    /// Print also what is proven, and by which scenario
    #[arg(long, short)]
    verbose: bool,
}

pub(super) fn coverage(arguments: &CoverageArguments) -> Result<u8, String> {
    let request = arguments.target.request(&arguments.suites)?;
    super::runtime()?.block_on(run(arguments, &request))
}

async fn run(arguments: &CoverageArguments, request: &RunRequest) -> Result<u8, String> {
    let scope = Scope::of(request)?;
    let suites = LoadedSuites::for_run(request, &scope)?;
    if !report(&suites, false) {
        return Ok(USAGE);
    }
    let run = Run::prepare(request, scope, &suites).await.map_err(|error| error.to_string())?;
    run.settings().warnings.iter().for_each(|warning| print_warning(warning));
    if let Err(message) = confirm(&run, arguments.yes) {
        run.stop().await;
        return Err(message);
    }
    let progress = Progress::new("scenarios", run.scenarios().len());
    let record = run.record(&Control { cancel: &CancellationToken::new(), observer: &progress }).await;
    drop(progress);
    let validators = Validators::default();
    let context = run.judge_context(&validators);
    let judgement = judge(&record, &context);
    let mut coverage = Coverage::default();
    for (record, judged) in record.scenarios.iter().zip(&judgement.scenarios) {
        coverage.add(&context, record, judged);
    }
    run.stop().await;
    let items = coverage.items(&suites.plan, &suites.sources);
    print(&coverage_report(&items, arguments.verbose));
    let open = judgement.scenarios.iter().filter(|scenario| !matches!(scenario.verdict, Verdict::Pass | Verdict::Skip));
    for scenario in open {
        print_warning(&format!("{} did not pass, so it proves nothing", scenario.name));
    }
    let complete = items.iter().all(|item| item.basis != Basis::Documented || item.state != CoverageState::Missing);
    Ok(u8::from(!complete))
}
