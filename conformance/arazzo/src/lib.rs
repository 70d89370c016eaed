//! Reads, checks and runs Arazzo descriptions.
//!
//! ```text
//! Source ─parse→ arazzo::Description ─bind(&Api)→ Plan ─run_scenario(&Transport)→ ScenarioRecord
//! ```

pub mod arazzo;
pub mod bind;
pub mod criterion;
pub mod engine;
pub mod exchange;
pub mod expression;
pub mod record;
