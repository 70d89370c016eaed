//! Snapshots of the reference's responses, one per scenario: created, compared, reviewed.
//!
//! Only insta's public API is used, and only for its file format. The runner decides what a difference means.

mod baseline;
mod canonical;
mod compare;
mod file;
mod names;
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
    /// A difference, a missing or a stale snapshot fails the run; new texts are left pending for review.
    Check,
    /// Differences are listed; nothing fails and nothing is written.
    Compare,
    /// The snapshots are rewritten, and stale ones are removed.
    Update,
    /// No snapshot is read or written.
    Off,
}
