//! Runs Arazzo scenarios against a server and judges its responses.
//!
//! [`run`] performs a run. Each scenario is judged as soon as it has ended:
//!
//! ```text
//! Sources ─bind→ Plan ─run_scenario→ ScenarioRecord ─judge_one→ JudgedScenario ─Judgement::new→ Judgement ─write_report→ text
//! ```
//!
//! `signoff coverage` and `signoff faults` need the whole record of a run. They keep all `ScenarioRecord`s in a
//! [`RunRecord`](record::RunRecord), which [`judge::judge`] judges.

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
pub mod har;
pub mod judge;
pub mod pattern;
pub mod profile;
pub mod record;
pub mod redact;
pub mod replay;
pub mod report;
pub mod run;
pub mod scaffold;
pub mod snapshot;
pub mod target;
pub mod transport;
pub mod xpath;
