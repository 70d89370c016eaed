//! What a run shows while it is running: progress, each failure, and with `-vv` each exchange.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use signoff_arazzo::record::ScenarioRecord;

use super::progress::Progress;
use crate::judge::{JudgedAttempt, JudgedScenario, Verdict};
use crate::report::{TerminalOptions, failure_line, traffic_report};
use crate::run::Observer;

/// More failures are only in the report at the end.
const MAX_LINES: usize = 50;

/// Shows the results of a run as they arrive.
pub(super) struct Live {
    progress: Progress,
    options: TerminalOptions,
    /// Whether failures are shown.
    failures: bool,
    /// Whether exchanges are shown.
    traffic: bool,
    /// The reasons of the errors that were shown. A target that does not answer gives the same reason each time.
    shown: Mutex<BTreeSet<String>>,
}

impl Live {
    pub(super) fn new(scenarios: usize, options: TerminalOptions, failures: bool, traffic: bool) -> Self {
        Self { progress: Progress::new("scenarios", scenarios), options, failures, traffic, shown: Mutex::default() }
    }

    /// Whether the failure is to be shown.
    fn is_new(&self, scenario: &JudgedScenario) -> bool {
        let reason = scenario.reason.as_deref().unwrap_or_default();
        let key = match scenario.verdict {
            Verdict::Fail | Verdict::UnexpectedPass => scenario.name.as_str(),
            // Without the name of the step.
            Verdict::Error => reason.split_once(": ").map_or(reason, |(_, rest)| rest),
            Verdict::Pass | Verdict::KnownFailure | Verdict::Skip => return false,
        };
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.len() < MAX_LINES && shown.insert(key.to_owned())
    }
}

impl Observer for Live {
    fn started(&self, scenario: &str) {
        self.progress.start(scenario);
    }

    fn finished(&self, record: &ScenarioRecord) {
        self.progress.finish_scenario(record);
    }

    fn shows_exchanges(&self) -> bool {
        self.traffic
    }

    fn exchanged(&self, place: &str, attempt: &JudgedAttempt) {
        self.progress.print(&traffic_report(place, attempt));
    }

    fn judged(&self, scenario: &JudgedScenario) {
        if self.failures && self.is_new(scenario) {
            self.progress.print(&failure_line(scenario, &self.options));
        }
    }
}
