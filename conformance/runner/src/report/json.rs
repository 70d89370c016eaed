//! `--report json=PATH`: the report for programs. A test validates it with its schema, `report.schema.json`.

use crate::judge::Judgement;

/// The JSON Schema (2020-12) of the report.
pub const REPORT_SCHEMA: &str = include_str!("report.schema.json");

/// The judgement as JSON.
///
/// # Errors
/// None in practice: all keys are strings and all numbers are finite.
pub fn json_report(judgement: &Judgement) -> serde_json::Result<String> {
    serde_json::to_string_pretty(judgement).map(|text| text + "\n")
}
