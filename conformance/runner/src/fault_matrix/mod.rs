//! Tests the tester: the suites against the reference's faults, each of which must be noticed.
//!
//! A fault names what it breaks ([`Fault::breaks`](signoff_reference::Fault)). A run of its suite must find just that broken,
//! among whatever else; and a run without a fault must find nothing.

mod row;
mod suite;
mod table;

pub use row::Row;
pub use suite::{Claims, SuiteSummary};
pub use table::table;

use serde::Serialize;

/// All rows, and what they say of each suite.
#[derive(Debug, Clone, Serialize)]
pub struct FaultMatrix {
    /// Of this form; a reader refuses what it does not know.
    pub version: u32,
    /// One per suite without a fault, then one per fault.
    pub rows: Vec<Row>,
    /// By suite, in the order of the rows.
    pub suites: Vec<SuiteSummary>,
}

impl FaultMatrix {
    /// Sums the rows up. Of a suite whose faults were not all run it cannot be said which claims no fault breaks.
    pub fn new(rows: Vec<Row>) -> Self {
        let suites = rows.iter().filter(|row| row.fault.is_none()).map(|row| SuiteSummary::of(row, &rows)).collect();
        Self { version: 1, rows, suites }
    }

    /// Every fault was noticed, and nothing was found without one.
    pub fn is_well(&self) -> bool {
        self.rows.iter().all(|row| row.missed.is_empty())
    }
}

#[cfg(test)]
mod tests;
