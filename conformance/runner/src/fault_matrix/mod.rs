//! Tests the suites: each of the reference's faults must make a run fail.
//!
//! A fault lists what it breaks ([`Fault::breaks`](signoff_reference::Fault)). A run of its suite must find at least these breaks, and
//! a run without a fault must find nothing.

mod row;
mod suite;
mod table;

pub use row::Row;
pub use suite::{Claims, SuiteSummary};
pub use table::table;

use serde::Serialize;

/// The results of all runs, with a summary of each suite.
#[derive(Debug, Clone, Serialize)]
pub struct FaultMatrix {
    /// The version of this format; readers reject other versions.
    pub version: u32,
    /// One per suite without a fault, then one per fault.
    pub rows: Vec<Row>,
    /// The summaries, in the order of the rows.
    pub suites: Vec<SuiteSummary>,
}

impl FaultMatrix {
    /// Summarizes the rows. Claims that no fault breaks are only known for suites of which every fault was run.
    pub fn new(rows: Vec<Row>) -> Self {
        let suites = rows.iter().filter(|row| row.fault.is_none()).map(|row| SuiteSummary::of(row, &rows)).collect();
        Self { version: 1, rows, suites }
    }

    /// Whether every fault was noticed, and nothing was found without a fault.
    pub fn passed(&self) -> bool {
        self.rows.iter().all(|row| row.missed.is_empty())
    }
}

#[cfg(test)]
mod tests;
