//! The result of a run, as plain data. Reports are pure functions of it, and `--report json` writes it.

use serde::Serialize;

use super::context::LazyMask;
use crate::bind::Basis;
use crate::snapshot::{Comparison, SnapshotMode};

/// A whole run.
#[derive(Debug, Clone, Serialize)]
pub struct Judgement {
    /// The version of this format. A reader refuses an unknown one.
    pub version: u32,
    /// The number of scenarios with each outcome.
    pub summary: Summary,
    /// Whether the run was interrupted.
    pub interrupted: bool,
    /// Snapshots that belong to no scenario (`check` only). They fail the run.
    pub stale_snapshots: Vec<String>,
    /// In the order of the suites.
    pub scenarios: Vec<JudgedScenario>,
}

/// The number of scenarios with each outcome. The first four numbers add up to all scenarios.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Everything that was judged holds.
    pub passed: usize,
    /// Something that was judged does not hold, including known failures.
    pub failed: usize,
    /// Nothing that was judged failed, but the set-up did.
    pub errored: usize,
    /// Not run.
    pub skipped: usize,
    /// Scenarios of `failed` in which only known failures failed.
    pub known_failures: usize,
    /// Scenarios in which a known failure holds.
    pub unexpected_passes: usize,
}

/// The outcome of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Everything that was judged holds.
    Passed,
    /// Something that was judged does not hold.
    Failed,
    /// The set-up failed, and nothing that was judged.
    Errored,
    /// Not run.
    Skipped,
}

/// What the outcome of a scenario means for the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Passed, as expected.
    Pass,
    /// Failed unexpectedly, or the snapshot differs under `check`.
    Fail,
    /// Only known failures failed.
    KnownFailure,
    /// A known failure holds: the profile is out of date.
    UnexpectedPass,
    /// Errored: undetermined.
    Error,
    /// Not run.
    Skip,
}

/// One scenario.
#[derive(Debug, Clone, Serialize)]
pub struct JudgedScenario {
    /// `suite/document/workflowId`.
    pub name: String,
    /// The outcome.
    pub outcome: Outcome,
    /// What the outcome means for the run.
    pub verdict: Verdict,
    /// The reason for a failure, an error, a skip or a recovery, in one line.
    pub reason: Option<String>,
    /// The claims that its steps prove, in the order of the steps.
    pub claims: Vec<JudgedClaim>,
    /// The steps in the order of execution. The steps of a called workflow precede the step that calls it, as
    /// `step / inner step`.
    pub steps: Vec<JudgedStep>,
    /// The comparison with the snapshot, if there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<JudgedSnapshot>,
    /// In milliseconds.
    pub duration_ms: f64,
}

/// One claim in one scenario.
#[derive(Debug, Clone, Serialize)]
pub struct JudgedClaim {
    /// As in the document.
    pub id: String,
    /// Who says that it holds.
    pub basis: Basis,
    /// `null`: undetermined.
    pub holds: Option<bool>,
    /// Whether `--basis` includes its basis. Otherwise the claim decides nothing.
    pub judged: bool,
    /// The sentence.
    pub text: String,
    /// Where it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The reason of the known failure, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<String>,
}

/// One execution of a step.
#[derive(Debug, Clone, Serialize)]
pub struct JudgedStep {
    /// `stepId`, preceded by the steps that call its workflow.
    pub step: String,
    /// `file:line:column`.
    pub location: String,
    /// Why the step was not run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_run: Option<String>,
    /// The first attempt, then one per retry.
    pub attempts: Vec<JudgedAttempt>,
}

/// One attempt of a step.
#[derive(Debug, Clone, Serialize)]
pub struct JudgedAttempt {
    /// As sent, masked. `null` for a step that runs a workflow, and if the request could not be built.
    pub request: Option<JudgedRequest>,
    /// As received, masked. `null` if there was no response.
    pub response: Option<JudgedResponse>,
    /// The criteria that are not met and the rules that are broken.
    pub findings: Vec<Finding>,
    /// Why the attempt cannot be judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The next step of the engine, if an action determined it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// A command that repeats the request, masked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub curl: Option<String>,
    /// In milliseconds.
    pub duration_ms: f64,
}

/// A request without secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JudgedRequest {
    /// As sent.
    pub method: String,
    /// Absolute.
    pub url: String,
    /// In order.
    pub headers: Vec<(String, String)>,
    /// As text. `null` if there is none, a note of its length if it is long or not text.
    pub body: Option<String>,
    /// The whole body, if `body` is a note and whole bodies were requested.
    #[serde(skip)]
    pub whole: Option<WholeBody>,
}

/// A response without secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JudgedResponse {
    /// 100 to 999.
    pub status: u16,
    /// In order.
    pub headers: Vec<(String, String)>,
    /// As text. A note of its length if it is long or not text.
    pub body: Option<String>,
    /// The whole body, if `body` is a note and whole bodies were requested.
    #[serde(skip)]
    pub whole: Option<WholeBody>,
}

/// A body that is too long to be shown, or not text. It contains no secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WholeBody {
    /// A text, masked.
    Text(String),
    /// Bytes without secrets.
    Bytes(Vec<u8>),
    /// Bytes with a secret. They cannot be masked.
    Secret,
}

/// A criterion that is not met, or a rule that is broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `criterion`, or one of `document/status`, `document/media-type`, `document/header`, `document/body`.
    pub rule: String,
    /// `file:line:column` of the criterion or the rule.
    pub location: String,
    /// What is expected.
    pub expected: String,
    /// The actual value.
    pub actual: String,
    /// The claims that it breaks. Empty for set-up and for rules.
    pub claims: Vec<String>,
    /// Whether it affects the outcome. False for a claim whose basis is not judged.
    pub judged: bool,
}

/// The comparison with a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JudgedSnapshot {
    /// `same`, `different`, `missing` or `updated`.
    pub state: &'static str,
    /// A unified diff from the accepted text to the new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diff: Option<String>,
}

impl Judgement {
    /// A judgement of these scenarios, with their outcomes counted.
    pub fn new(scenarios: Vec<JudgedScenario>, stale_snapshots: Vec<String>, interrupted: bool) -> Self {
        let mut summary = Summary::default();
        for scenario in &scenarios {
            match scenario.outcome {
                Outcome::Passed => summary.passed += 1,
                Outcome::Failed => summary.failed += 1,
                Outcome::Errored => summary.errored += 1,
                Outcome::Skipped => summary.skipped += 1,
            }
            summary.known_failures += usize::from(scenario.verdict == Verdict::KnownFailure);
            summary.unexpected_passes += usize::from(scenario.verdict == Verdict::UnexpectedPass);
        }
        Self { version: 1, summary, interrupted, stale_snapshots, scenarios }
    }

    /// The exit status of a run: 130 if it was interrupted, 1 if something failed or held unexpectedly or a snapshot differs, 3
    /// if a scenario errored, otherwise 0.
    pub fn exit_code(&self) -> u8 {
        let any = |verdicts: &[Verdict]| self.scenarios.iter().any(|scenario| verdicts.contains(&scenario.verdict));
        if self.interrupted {
            130
        } else if any(&[Verdict::Fail, Verdict::UnexpectedPass]) || !self.stale_snapshots.is_empty() {
            1
        } else if any(&[Verdict::Error]) {
            3
        } else {
            0
        }
    }
}

impl JudgedScenario {
    /// Adds the comparison with the snapshot. A difference fails the scenario only under `check`.
    pub(super) fn add_snapshot(&mut self, comparison: &Comparison, mode: SnapshotMode, mask: &LazyMask<'_>) {
        let (state, diff) = match comparison {
            Comparison::Same => ("same", None),
            Comparison::Updated => ("updated", None),
            Comparison::Missing { .. } => ("missing", None),
            Comparison::Different { accepted, answered } => {
                ("different", Some(mask.text(&unified_diff(accepted, answered))))
            }
        };
        self.snapshot = Some(JudgedSnapshot { state, diff });
        // Another failure or unexpected pass already has its reason and the same exit status.
        let open = !matches!(self.verdict, Verdict::Fail | Verdict::UnexpectedPass);
        if mode == SnapshotMode::Check && matches!(state, "different" | "missing") && open {
            self.verdict = Verdict::Fail;
            let what = if state == "missing" { "has no accepted snapshot" } else { "differs from its snapshot" };
            self.reason = Some(what.to_owned());
            self.outcome = Outcome::Failed;
        }
    }
}

fn unified_diff(old: &str, new: &str) -> String {
    similar::TextDiff::from_lines(old, new).unified_diff().context_radius(3).header("accepted", "answered").to_string()
}
