//! `signoff check SUITE…`: reads and binds suites without sending anything.

use clap::Args;
use signoff_openapi::diagnostic::Severity;

use super::USAGE;
use super::output::print;
use super::select::{SuiteArguments, report};

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    /// Print only the errors
    #[arg(long, short, visible_alias = "no-warnings")]
    quiet: bool,
}

pub(super) fn check(arguments: &CheckArguments) -> Result<u8, String> {
    let suites = arguments.suites.load(false)?;
    report(&suites, !arguments.quiet);
    let warnings = suites.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning).count();
    print(&format!(
        "{} workflows, {} operations, {} claims: {} errors, {warnings} warnings\n",
        suites.plan.workflows.len(),
        suites.plan.sources.iter().map(|source| source.api.operations.len()).sum::<usize>(),
        suites.plan.claims.len(),
        suites.diagnostics.errors(),
    ));
    if suites.diagnostics.errors() > 0 {
        return Ok(USAGE);
    }
    drop(suites);
    // A run that judges observed behaviour applies the overlays, so they must be valid as well.
    let corrected = arguments.suites.load(true)?;
    report(&corrected, false);
    Ok(if corrected.diagnostics.errors() == 0 { 0 } else { USAGE })
}
