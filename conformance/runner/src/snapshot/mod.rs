//! What the reference answered, one insta snapshot per scenario: written, compared, reviewed.
//!
//! insta is used through its public API alone and never gets to decide anything: it makes the snapshot and knows its file
//! format. Whether a difference matters is the runner's to say.

mod baseline;
mod compare;
mod file;
mod pending;
mod text;
mod volatile;

pub use baseline::Baseline;
pub use compare::{Comparison, SnapshotCheck, SnapshotReport, Snapshots};
pub use pending::{Pending, find_pending};
pub use text::write_snapshot_text;

/// `--snapshots`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum SnapshotMode {
    /// A difference, a missing or a stale snapshot fails the run; what is new is left pending for review.
    Check,
    /// Differences are listed; nothing fails and nothing is written.
    Compare,
    /// The snapshots are written anew, and stale ones removed.
    Update,
    /// No snapshot is read or written.
    Off,
}

/// The file of a scenario: `<document>__<workflowId>.snap`, below its suite's folder.
pub fn file_name(scenario: &str) -> String {
    let below_suite = scenario.split_once('/').map_or(scenario, |(_, rest)| rest);
    format!("{}.snap", below_suite.replace(['/', '\\'], "__"))
}
