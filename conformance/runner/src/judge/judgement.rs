//! The result of a run, as plain data. Reports are pure functions of it, and it is what `--report json` writes.

use serde::Serialize;

use super::LazyMask;
use crate::bind::Basis;
use crate::snapshot::{Comparison, SnapshotMode};

/// A whole run.
#[derive(Debug, Clone, Serialize)]
pub struct Judgement {
    /// Of this form; a reader refuses what it does not know.
    pub version: u32,
    /// Counts.
    pub summary: Summary,
    /// Ctrl-C.
    pub interrupted: bool,
    /// Snapshots that no scenario has (`check` only): they fail the run.
    pub stale_snapshots: Vec<String>,
    /// In the order of the suites.
    pub scenarios: Vec<JudgedScenario>,
}

/// How many scenarios had which outcome, and what was held against expectation. The first four add up to all scenarios.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// All that was judged holds.
    pub passed: usize,
    /// Something that was judged does not hold; those with a known failure included.
    pub failed: usize,
    /// Nothing failed, but something that had to work first did not.
    pub errored: usize,
    /// Not run, each with its reason.
    pub skipped: usize,
    /// Scenarios of `failed` in which only known failures failed.
    pub known_failures: usize,
    /// Scenarios in which a known failure held.
    pub unexpected_passes: usize,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// All that was judged holds.
    Passed,
    /// Something that was judged does not hold.
    Failed,
    /// Set-up failed, and nothing that was judged.
    Errored,
    /// Not run.
    Skipped,
}

/// What it means for the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Passed, as it should.
    Pass,
    /// Failed, and nobody expected it; or a snapshot differs under `check`.
    Fail,
    /// Failed as listed.
    KnownFailure,
    /// A listed failure held: the list is out of date.
    UnexpectedPass,
    /// Undetermined.
    Error,
    /// Not run.
    Skip,
}

/// One scenario.
#[derive(Debug, Clone, Serialize)]
pub struct JudgedScenario {
    /// `suite/document/workflowId`.
    pub name: String,
    /// What happened.
    pub outcome: Outcome,
    /// What it means.
    pub verdict: Verdict,
    /// Why, in one line: of a failure, an error, a skip, a recovery.
    pub reason: Option<String>,
    /// The claims that its steps prove, in the order of the steps.
    pub claims: Vec<JudgedClaim>,
    /// Steps in the order of execution; those of called workflows stand before the step that calls, as `step / inner step`.
    pub steps: Vec<JudgedStep>,
    /// How the snapshot compares; `null` where none was compared.
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
    /// Who says so.
    pub basis: Basis,
    /// `null`: undetermined.
    pub holds: Option<bool>,
    /// Whether `--basis` has its basis: otherwise it decides nothing.
    pub judged: bool,
    /// The sentence.
    pub text: String,
    /// Who says so, where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The reason of the known failure that it is listed as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<String>,
}

/// One execution of a step.
#[derive(Debug, Clone, Serialize)]
pub struct JudgedStep {
    /// `stepId`, below the steps that call its workflow.
    pub step: String,
    /// `file:line:column`.
    pub location: String,
    /// Why it was not run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_run: Option<String>,
    /// The first one, then one per retry.
    pub attempts: Vec<JudgedAttempt>,
}

/// One try of a step.
#[derive(Debug, Clone, Serialize)]
pub struct JudgedAttempt {
    /// As sent, masked; `null` for a step that runs a workflow, and where it could not be formed.
    pub request: Option<JudgedRequest>,
    /// As received, masked; `null` where no answer came.
    pub response: Option<JudgedResponse>,
    /// Everything that is not as it should be.
    pub findings: Vec<Finding>,
    /// Why there is nothing to judge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// What the engine did next, where an action said so.
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
    /// As text; `null` where there is none, a note of its length where it is long or no text.
    pub body: Option<String>,
    /// The whole body, where that is a note and whole bodies are asked for.
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
    /// As text; a note of its length where it is long or no text.
    pub body: Option<String>,
    /// The whole body, where that is a note and whole bodies are asked for.
    #[serde(skip)]
    pub whole: Option<WholeBody>,
}

/// A body that is too long to be shown, or no text; without secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WholeBody {
    /// A text, masked.
    Text(String),
    /// Bytes that hold no secret.
    Bytes(Vec<u8>),
    /// Bytes that hold one: there is no way to mask them.
    Secret,
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `criterion`, or one of `document/status`, `document/media-type`, `document/header`, `document/body`.
    pub rule: String,
    /// `file:line:column` of what asks for it.
    pub location: String,
    /// What is asked for.
    pub expected: String,
    /// What was found.
    pub actual: String,
    /// The claims that it breaks; none: set-up, or a rule.
    pub claims: Vec<String>,
    /// Whether it decides anything: false for a claim whose basis is not judged.
    pub judged: bool,
}

/// How a snapshot compares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JudgedSnapshot {
    /// `same`, `different`, `missing` or `updated`.
    pub state: &'static str,
    /// A unified diff from the accepted to the answered text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diff: Option<String>,
}

impl Judgement {
    /// Counts the outcomes.
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

    /// The exit status of a run: 130 interrupted; 1 failed, against expectation, or a snapshot; 3 errored; 0 all well.
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
    /// Adds what the comparison says. A difference fails only under `check`.
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
        // What else failed or held against expectation has its own reason already, and the same exit status.
        let open = !matches!(self.verdict, Verdict::Fail | Verdict::UnexpectedPass);
        if mode == SnapshotMode::Check && matches!(state, "different" | "missing") && open {
            self.verdict = Verdict::Fail;
            let what = if state == "missing" { "has no snapshot yet" } else { "answers otherwise than its snapshot" };
            self.reason = Some(what.to_owned());
            self.outcome = Outcome::Failed;
        }
    }
}

fn unified_diff(old: &str, new: &str) -> String {
    similar::TextDiff::from_lines(old, new).unified_diff().context_radius(3).header("accepted", "answered").to_string()
}
