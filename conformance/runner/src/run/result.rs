//! How a caller controls a run, and what comes out.

use std::path::PathBuf;

use signoff_arazzo::record::ScenarioRecord;
use tokio_util::sync::CancellationToken;

use crate::judge::{JudgedAttempt, JudgedScenario, Judgement};

/// How a caller follows and interrupts a run.
pub struct Control<'a> {
    /// Cancelling interrupts the run: no further scenario starts, running ones break off, and their `x-signoff-finally` steps
    /// still run.
    pub cancel: &'a CancellationToken,
    /// Is told what happens. `&()` ignores it.
    pub observer: &'a dyn Observer,
}

/// Follows a run. Scenarios can run in parallel.
pub trait Observer: Send + Sync {
    /// A scenario starts.
    fn started(&self, scenario: &str) {
        let _ = scenario;
    }

    /// Whether exchanges are shown.
    fn shows_exchanges(&self) -> bool {
        false
    }

    /// An attempt of a step has ended that sent a request. `place` is its scenario and step. Called only if exchanges are shown.
    fn exchanged(&self, place: &str, attempt: &JudgedAttempt) {
        let _ = (place, attempt);
    }

    /// A scenario has ended, or was not run.
    fn finished(&self, record: &ScenarioRecord) {
        let _ = record;
    }

    /// A scenario was judged. Not called by [`Run::record`](super::Run::record).
    fn judged(&self, scenario: &JudgedScenario) {
        let _ = scenario;
    }
}

impl Observer for () {}

/// The result of a run.
#[derive(Debug, Clone)]
pub struct RunResult {
    /// Which claims hold, and which scenarios failed.
    pub judgement: Judgement,
    /// The snapshots that were written and wait for a review.
    pub pending: Vec<PathBuf>,
}
