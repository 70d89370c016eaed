//! `signoff check SUITE…`: everything that can be known before the first request.

use clap::Args;
use signoff_openapi::diagnostic::Severity;

use super::USAGE;
use super::output::print;
use super::select::{SuiteArguments, load};

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    suites: SuiteArguments,
}

pub(super) fn check(arguments: &CheckArguments) -> Result<u8, String> {
    let loaded = load(&arguments.suites, false)?;
    let good = loaded.report(true);
    let warnings = loaded.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning).count();
    print(&format!(
        "{} workflows, {} operations, {} claims: {} errors, {warnings} warnings\n",
        loaded.plan.workflows.len(),
        loaded.plan.sources.iter().map(|source| source.api.operations.len()).sum::<usize>(),
        loaded.plan.claims.len(),
        loaded.diagnostics.errors(),
    ));
    if !good {
        return Ok(USAGE);
    }
    // The overlays must apply, or a run that judges `observed` would fail on them.
    let corrected = load(&arguments.suites, true)?;
    Ok(if corrected.report(false) { 0 } else { USAGE })
}
