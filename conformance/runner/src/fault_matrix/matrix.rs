//! The fault matrix.

use serde::Serialize;

use super::{Row, SuiteSummary};

/// All rows, with a summary of each suite.
#[derive(Debug, Clone, Serialize)]
pub struct FaultMatrix {
    /// The version of this format. A reader refuses an unknown one.
    pub version: u32,
    /// One row per suite without a fault, then one per fault.
    pub rows: Vec<Row>,
    /// One summary per suite, in the order of the rows.
    pub suites: Vec<SuiteSummary>,
}

impl FaultMatrix {
    /// Summarizes the rows. The claims that no fault breaks are known only for a suite whose faults all ran.
    pub fn new(rows: Vec<Row>) -> Self {
        let suites = rows.iter().filter(|row| row.fault.is_none()).map(|row| SuiteSummary::of(row, &rows)).collect();
        Self { version: 1, rows, suites }
    }

    /// Whether every fault was noticed and nothing was found without a fault.
    pub fn passed(&self) -> bool {
        self.rows.iter().all(|row| row.missed.is_empty())
    }
}
