//! Judges one build of the reference with the suites.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;

use super::copy::VARIABLE;
use crate::servers::description::Server;
use crate::servers::guard::Guard;
use crate::servers::interrupt::Interrupt;
use crate::servers::suites::Judged;
use crate::servers::{Stopped, judge_build};
use crate::workspace;

/// How the suites are run. A server that hangs fails after these times. Snapshots are not compared: they belong
/// to the reference, not to a vendor's server.
const ARGUMENTS: [&str; 11] = [
    "--quiet",
    "--no-warnings",
    "--snapshots",
    "off",
    "--fail-fast",
    "--jobs",
    "4",
    "--timeout",
    "15",
    "--deadline",
    "90",
];

/// The suites, and what they run against.
pub(super) struct Suites {
    server: Server,
    signoff: PathBuf,
    folder: PathBuf,
}

/// What the suites say about a build.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "verdict")]
pub(super) enum Verdict {
    /// The suites fail.
    Detected {
        /// The first claim that is broken, or what else is wrong.
        by: String,
    },
    /// The suites pass.
    Survived,
}

impl Suites {
    /// The suites in a folder with the profile of the reference, run by this program.
    ///
    /// # Errors
    /// The description of the reference cannot be read.
    pub(super) fn read(signoff: PathBuf, folder: PathBuf) -> Result<Self, String> {
        let server = Server::read(&workspace().join("conformance/servers/reference"))?;
        Ok(Self { server, signoff, folder })
    }

    /// Runs some of the suites against a program, of which one mutant runs.
    ///
    /// # Errors
    /// The suites cannot be run, or a signal was received.
    pub(super) fn judge(
        &self,
        program: &Path,
        mutant: Option<usize>,
        suites: Vec<String>,
        watch: (&Interrupt, &Guard),
    ) -> Result<Verdict, Stopped> {
        let mut server = self.server.clone();
        // The folders, not what is built into the program: a new scenario counts without a new build.
        let folder = |suite: String| self.folder.join(suite).display().to_string();
        server.description.suites = suites.into_iter().map(folder).collect();
        server.description.environment.extend(mutant.map(|number| (VARIABLE.to_owned(), number.to_string())));
        // A busy machine can delay a response, but it does not break a claim: any other failure must occur twice.
        let first = self.judge_once(&server, program, watch)?;
        if matches!(&first, Verdict::Detected { by } if !is_certain(by)) {
            return self.judge_once(&server, program, watch);
        }
        Ok(first)
    }

    fn judge_once(&self, server: &Server, program: &Path, watch: (&Interrupt, &Guard)) -> Result<Verdict, Stopped> {
        let arguments: Vec<OsString> = ARGUMENTS.into_iter().map(OsString::from).collect();
        match judge_build(server, program, &self.signoff, &arguments, watch) {
            Ok(judged) => verdict(&judged),
            Err(Stopped::Failed(reason)) => {
                let by = reason.lines().next().unwrap_or_default().trim_end_matches("; its last lines:");
                Ok(Verdict::Detected { by: format!("the server: {by}") })
            }
            Err(stopped) => Err(stopped),
        }
    }
}

/// Whether a claim is broken or a response differs from its document.
fn is_certain(by: &str) -> bool {
    !by.starts_with("scenario ") && !by.starts_with("the ")
}

fn verdict(judged: &Judged) -> Result<Verdict, Stopped> {
    match judged.status {
        0 => Ok(Verdict::Survived),
        1 | 3 => Ok(Verdict::Detected { by: first_failure(&judged.report) }),
        130 => Err(Stopped::Interrupted),
        status => Err(Stopped::Failed(format!("`signoff run` cannot run (exit status {status})"))),
    }
}

/// The first broken claim, deviation or failed scenario of a report.
fn first_failure(report: &Value) -> String {
    let items = |name: &str| report.get(name).and_then(Value::as_array).into_iter().flatten();
    let text = |item: &Value, name: &str| item.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let claim = items("claims").find(|claim| text(claim, "verdict") == "broken");
    let claim = claim.map(|claim| format!("{}/{}", text(claim, "suite"), text(claim, "id")));
    let deviation =
        || items("deviations").next().map(|item| format!("{} of {}", text(item, "rule"), text(item, "operation")));
    let scenario = || {
        let failed = |scenario: &&Value| ["failed", "errored"].contains(&text(scenario, "outcome").as_str());
        items("scenarios").find(failed).map(|scenario| format!("scenario {}", text(scenario, "name")))
    };
    claim.or_else(deviation).or_else(scenario).unwrap_or_else(|| "the exit status".to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_broken_claim_comes_before_a_deviation_and_a_failed_scenario() {
        let claims =
            json!([{"suite": "s", "id": "a", "verdict": "holds"}, {"suite": "s", "id": "b", "verdict": "broken"}]);
        let deviations = json!([{"rule": "document/body", "operation": "get"}]);
        let scenarios = json!([{"name": "s/d/w", "outcome": "errored"}]);
        let failure = |report: Value| first_failure(&report);
        assert_eq!(failure(json!({"claims": claims, "deviations": deviations, "scenarios": scenarios})), "s/b");
        assert_eq!(failure(json!({"deviations": deviations, "scenarios": scenarios})), "document/body of get");
        assert_eq!(failure(json!({"scenarios": scenarios})), "scenario s/d/w");
    }

    #[test]
    fn failures_and_errors_detect_a_mutant_and_a_wrong_call_is_no_verdict() {
        let verdict = |status| verdict(&Judged { status, report: json!({}) });
        assert!(matches!(verdict(0), Ok(Verdict::Survived)));
        assert!(matches!((verdict(1), verdict(3)), (Ok(Verdict::Detected { .. }), Ok(Verdict::Detected { .. }))));
        assert!(matches!(verdict(2), Err(Stopped::Failed(_))));
        assert!(matches!(verdict(130), Err(Stopped::Interrupted)));
    }
}
