//! How a caller controls a run, and what comes out.

use std::path::PathBuf;

use signoff_arazzo::record::ScenarioRecord;
use tokio_util::sync::CancellationToken;

use crate::judge::Judgement;

/// How a caller follows and interrupts a run.
pub struct Control<'a> {
    /// Cancelling interrupts the run: no further scenario starts, running ones break off, and their `x-signoff-finally` steps
    /// still run.
    pub cancel: &'a CancellationToken,
    /// Called after each scenario, also after one that was not run.
    pub finished: &'a (dyn Fn(&ScenarioRecord) + Send + Sync),
}

/// The result of a run.
#[derive(Debug, Clone)]
pub struct RunResult {
    /// Which claims hold, and which scenarios failed.
    pub judgement: Judgement,
    /// The snapshots that were written and wait for a review.
    pub pending: Vec<PathBuf>,
}
