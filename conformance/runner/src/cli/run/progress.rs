//! A progress bar on a terminal, and nothing elsewhere.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::record::{ScenarioEnd, ScenarioRecord};

/// Counts scenarios.
pub(in crate::cli) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Shows nothing anywhere.
    pub(in crate::cli) fn hidden() -> Self {
        Self { bar: ProgressBar::hidden() }
    }

    pub(in crate::cli) fn new(scenarios: usize) -> Self {
        let length = u64::try_from(scenarios).unwrap_or(u64::MAX);
        let draw =
            if std::io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(length), draw);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        Self { bar }
    }

    pub(super) fn finish_one(&self, record: &ScenarioRecord) {
        if !matches!(record.end, ScenarioEnd::NotRun(_)) {
            self.bar.set_message(signoff_openapi::escape(&record.name));
        }
        self.bar.inc(1);
    }

    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
