//! The outcome of a scenario with Respect.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::arazzo_cases::RESPECT;

use super::scenario::{Profile, Scenario};
use super::server::Server;

/// The maximum length of Respect's output that is shown.
const WORDS: usize = 600;

/// The outcome.
pub(super) enum Outcome {
    /// It passed.
    Passed,
    /// It ran nothing; this is the output.
    Refused(String),
    /// A check of a step failed.
    Failed(Failure),
}

impl Outcome {
    /// The failure on one line; `None` if it passed.
    pub(super) fn words(&self) -> Option<String> {
        let words = match self {
            Self::Passed => return None,
            Self::Refused(text) => format!("refused: {text}"),
            Self::Failed(Failure { step, check, message }) => format!("step {step}: {check}: {message}"),
        };
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(words.chars().filter(|c| !c.is_control()).take(WORDS).collect())
    }
}

/// The first check that failed.
pub(super) struct Failure {
    /// The step, or the step of a called workflow.
    pub(super) step: String,
    /// Respect's name of the check.
    pub(super) check: String,
    /// Respect's message.
    pub(super) message: String,
}

/// Runs a scenario.
pub(super) fn run(scenario: &Scenario, profile: &Profile, server: &Server) -> Result<Outcome, String> {
    // Respect requires this file extension.
    let report = tempfile::Builder::new().suffix(".json").tempfile().map_err(|error| error.to_string())?;
    let mut command = Command::new(RESPECT.program);
    command.arg("respect").arg(scenario.file()).args(["--workflow", scenario.workflow()]);
    for source in &scenario.sources {
        let url = server.url(source).ok_or_else(|| format!("the reference does not serve {source}"))?;
        command.args(["--server", &format!("{source}={url}")]);
    }
    command.args(profile.inputs(scenario).iter().flat_map(|input| ["--input", input]));
    command.arg("--json-output").arg(report.path());
    command.env("REDOCLY_TELEMETRY", "off").env("NO_COLOR", "1").stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("{}: {error}", RESPECT.program))?;
    if output.status.success() {
        return Ok(Outcome::Passed);
    }
    let text = std::fs::read_to_string(report.path()).unwrap_or_default();
    let report: Value = serde_json::from_str(&text).unwrap_or_default();
    Ok(first_failure(&report).map_or_else(
        || {
            let printed = [output.stdout, output.stderr].concat();
            Outcome::Refused(String::from_utf8_lossy(&printed).into_owned())
        },
        Outcome::Failed,
    ))
}

/// The first step with a failed check, including the steps of called workflows.
fn first_failure(report: &Value) -> Option<Failure> {
    match report {
        Value::Array(items) => items.iter().find_map(first_failure),
        Value::Object(members) => failed_check(report).or_else(|| members.values().find_map(first_failure)),
        _ => None,
    }
}

fn failed_check(step: &Value) -> Option<Failure> {
    let checks = step.get("checks")?.as_array()?;
    let failed = checks.iter().find(|check| check.get("status").and_then(Value::as_str) == Some("error"))?;
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Failure { step: text(step, "stepId"), check: text(failed, "name"), message: text(failed, "message") })
}
