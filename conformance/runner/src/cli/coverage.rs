//! `signoff coverage`: runs the scenarios and says what they do not prove.

use clap::Args;
use tokio_util::sync::CancellationToken;

use super::USAGE;
use super::output::{print, print_warning};
use super::run::{Progress, Setup, TargetArguments, run_scenarios};
use super::select::{ScenarioArguments, SuiteArguments, load};
use crate::bind::Basis;
use crate::coverage::{State, compute_coverage, coverage_report};
use crate::document::Validators;
use crate::judge::{Verdict, judge};

#[derive(Debug, Args)]
pub(super) struct CoverageArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    #[command(flatten)]
    target: TargetArguments,
    /// Say also what is proven, and by which scenario
    #[arg(long, short)]
    verbose: bool,
}

pub(super) fn coverage(arguments: &CoverageArguments) -> Result<u8, String> {
    let runtime = super::runtime()?;
    runtime.block_on(run(arguments))
}

async fn run(arguments: &CoverageArguments) -> Result<u8, String> {
    let mut setup = Setup::prepare(&arguments.suites.suites, &arguments.target, None)?;
    let loaded = load(&arguments.suites, setup.judges_observed())?;
    if !loaded.report(false) {
        return Ok(USAGE);
    }
    setup.complete(&loaded).await?;
    setup.warnings.iter().for_each(|warning| print_warning(warning));
    let selected = loaded.select(&ScenarioArguments::default())?;
    let record =
        run_scenarios(&loaded, &selected, &setup, &Progress::new(selected.len()), &CancellationToken::new()).await?;
    let validators = Validators::default();
    let context = setup.context(&loaded, &validators);
    let judgement = judge(&record, &context);
    setup.stop().await;
    let items = compute_coverage(&loaded.plan, &record, &judgement);
    print(&coverage_report(&items, arguments.verbose, |item| loaded.place(&item.location)));
    let open = judgement.scenarios.iter().filter(|scenario| !matches!(scenario.verdict, Verdict::Pass | Verdict::Skip));
    for scenario in open {
        print_warning(&format!("{} did not pass, so that it proves nothing", scenario.name));
    }
    let complete = items.iter().all(|item| item.basis != Basis::Documented || item.state != State::Missing);
    Ok(u8::from(!complete))
}
