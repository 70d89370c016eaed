//! Tests the suites: each fault of the reference must be noticed.
//!
//! A fault names the claims and rules that it breaks ([`Fault::breaks`](signoff_reference::Fault)). A run of its suite must find
//! these broken, and may find more. A run without a fault must find nothing.

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
