//! `--report tap=PATH`: [TAP version 14](https://testanything.org/tap-version-14-specification.html).

use std::fmt::Write as _;

use super::cases::{Status, cases};
use crate::judge::{Judgement, Verdict};

/// The judgement as TAP.
pub fn tap_report(judgement: &Judgement) -> String {
    let cases = cases(judgement);
    let mut out = format!("TAP version 14\n1..{}\n", cases.len());
    for (index, case) in cases.iter().enumerate() {
        let is_known = case.scenario.is_some_and(|scenario| scenario.verdict == Verdict::KnownFailure);
        let reason = case.status.message().map(escape).unwrap_or_default();
        let (result, directive) = match case.status {
            Status::Passed => ("ok", String::new()),
            // A failure that is expected does not fail the run.
            Status::Skipped(_) if is_known => ("not ok", format!(" # TODO {reason}")),
            Status::Skipped(_) => ("ok", format!(" # SKIP {reason}")),
            Status::Failed(..) | Status::Errored(..) => ("not ok", String::new()),
        };
        let name = escape(&format!("{}/{}", case.group, case.name));
        let _ = writeln!(out, "{result} {} - {name}{directive}", index + 1);
        if let Some(details) = case.status.details() {
            let severity = if matches!(case.status, Status::Errored(..)) { "error" } else { "fail" };
            // A text of JSON is a text of YAML.
            let text = |text: &str| serde_json::Value::from(text).to_string();
            let message = text(case.status.message().unwrap_or_default());
            let _ = write!(
                out,
                "  ---\n  message: {message}\n  severity: {severity}\n  duration_ms: {:.0}\n",
                case.seconds * 1000.0
            );
            if !details.is_empty() {
                let _ = writeln!(out, "  details: {}", text(details));
            }
            out.push_str("  ...\n");
        }
    }
    if judgement.interrupted {
        out.push_str("Bail out! The run was interrupted.\n");
    }
    out
}

/// `#` would begin a directive. A line break would end the description.
fn escape(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.replace('\\', "\\\\").replace('#', "\\#")
}
