//! Replays Arazzo scenarios against a server and judges its responses.
//!
//! ```text
//! Source ─parse→ arazzo::Description ─bind(&Api)→ Plan ─run(&Transport)→ RunRecord ─judge(&Profile)→ Judgement ─write→ report
//! ```

pub mod arazzo;
pub mod bind;
pub mod case;
pub mod cli;
pub mod coverage;
pub mod criterion;
pub mod document;
pub mod engine;
pub mod exchange;
pub mod expression;
pub mod fault_matrix;
pub mod judge;
pub mod pattern;
pub mod profile;
pub mod record;
pub mod redact;
pub mod replay;
pub mod report;
pub mod scaffold;
pub mod snapshot;
pub mod target;
pub mod transport;
pub mod xpath;
