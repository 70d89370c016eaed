//! Tests the suites: each of the reference's faults must make a run fail.
//!
//! A fault lists what it breaks ([`Fault::breaks`](signoff_reference::Fault)). A run of its suite must find at least these breaks, and
//! a run without a fault must find nothing.

mod matrix;
mod row;
mod suite;
mod table;
mod trial;

pub use matrix::FaultMatrix;
pub use row::Row;
pub use suite::{Claims, SuiteSummary};
pub use table::table;
pub use trial::{Trial, load_suites, run_trials};

#[cfg(test)]
mod tests;
