//! `--report json=PATH`: the report for programs. A test validates it with its schema, `report.schema.json`.

use std::io::Write;
use std::path::Path;

use serde::Deserialize;
use signoff_openapi::read_regular_text;

use crate::judge::{FORMAT_VERSION, Judgement};

/// The JSON Schema (2020-12) of the report.
pub const REPORT_SCHEMA: &str = include_str!("report.schema.json");

/// The judgement as JSON.
///
/// # Errors
/// None in practice: all keys are strings and all numbers are finite.
pub fn json_report(judgement: &Judgement) -> serde_json::Result<String> {
    serde_json::to_string_pretty(judgement).map(|text| text + "\n")
}

/// Writes the judgement as JSON, one scenario after the other.
pub(super) fn write_json(judgement: &Judgement, out: &mut dyn Write) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, judgement)?;
    out.write_all(b"\n")
}

/// Larger reports are not read.
const MAX_BYTES: u64 = 4 * 1024 * 1024 * 1024;

/// Reads a report that [`json_report`] wrote.
///
/// # Errors
/// The file cannot be read, is not a report, or has another version. The message names it.
pub fn read_report(path: &Path) -> Result<Judgement, String> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    let name = path.display();
    let text = read_regular_text(path, MAX_BYTES).map_err(|error| format!("{name}: {error}"))?;
    let Versioned { version } = serde_json::from_str(&text).map_err(|error| {
        format!("{name}: not a JSON report ({error}); write one with `signoff run --report json=FILE`")
    })?;
    if version != FORMAT_VERSION {
        return Err(format!(
            "{name}: the report has version {version}, this program reads version {FORMAT_VERSION}; repeat the run with \
             this program"
        ));
    }
    let mut deserializer = serde_json::Deserializer::from_str(&text);
    serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| format!("{name}: not a valid report: {}: {}", error.path(), error.inner()))
}
