//! Runs Arazzo scenarios against a server and judges its responses.
//!
//! [`run`] performs a run. Each scenario is judged as soon as it has ended:
//!
//! ```text
//! Sources ─bind→ Plan ─run_scenario→ ScenarioRecord ─judge_one→ JudgedScenario ─Judgement::new→ Judgement ─write_report→ text
//! ```
//!
//! `signoff coverage` and `signoff faults` need the whole record of a run. They keep all `ScenarioRecord`s in a
//! [`RunRecord`](signoff_arazzo::record::RunRecord), which [`judge::judge`] judges.

pub mod against;
pub mod cli;
pub mod coverage;
pub mod document;
pub mod extension;
pub mod fault_matrix;
pub mod har;
pub mod judge;
pub mod learn;
pub mod listen;
pub mod masked;
pub mod pattern;
pub mod profile;
pub mod redact;
pub mod replay;
pub mod report;
pub mod run;
pub mod scaffold;
pub mod snapshot;
pub mod suite;
pub mod target;
pub mod transport;
