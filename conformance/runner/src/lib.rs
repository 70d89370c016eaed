//! Replays Arazzo scenarios against a server and judges its responses.
//!
//! ```text
//! Source ─parse→ arazzo::Description ─bind(&Api)→ Plan ─run(&Transport)→ RunRecord ─judge(&Profile)→ Judgement ─write→ report
//! ```

pub mod cli;
pub mod coverage;
pub mod document;
pub mod fault_matrix;
pub mod judge;
pub mod pattern;
pub mod profile;
pub mod redact;
pub mod replay;
pub mod report;
pub mod scaffold;
pub mod snapshot;
pub mod suite;
pub mod target;
pub mod transport;

pub use signoff_arazzo::{arazzo, bind, criterion, engine, exchange, expression, record};
