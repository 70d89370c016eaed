//! The result of a run, as plain data. Reports are pure functions of it, and `--report json` writes it.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::context::LazyMask;
use super::coverage::CoverageItem;
use super::description::RunDescription;
use super::deviation::{Deviation, ScenarioDeviations, merge_deviations};
use super::steps::Steps;
use super::summary::{ClaimSummary, Summary, summarize_claims};
use super::time;
use crate::har::RunNote;
use crate::snapshot::{Comparison, SnapshotMode};
use crate::suite::Basis;

/// The version of the JSON report.
pub const FORMAT_VERSION: u32 = 2;

/// A whole run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Judgement {
    /// The version of this format. A reader refuses an unknown one.
    pub version: u32,
    /// What ran, against what, and when. `None` if the judged record is not from a run of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run: Option<RunDescription>,
    /// The number of claims, deviations and scenarios.
    pub summary: Summary,
    /// Whether the run was interrupted.
    pub interrupted: bool,
    /// Snapshots that belong to no scenario (`check` only). They fail the run.
    pub stale_snapshots: Vec<String>,
    /// Responses that can be compared with accepted ones, of a target that has none.
    pub unaccepted_responses: usize,
    /// Waivers that match no deviation although their operation answered. They fail the run.
    pub unused_waivers: Vec<String>,
    /// What happened to the whole run.
    pub notes: Vec<String>,
    /// Why nothing can be said about the target: no response has the documented form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wrong_target: Option<String>,
    /// What a recording says about the run.
    #[serde(skip)]
    pub recorded: RunNote,
    /// The claims of all scenarios, each once, sorted by suite and id.
    pub claims: Vec<ClaimSummary>,
    /// The deviations from the documents, each once, in the order of their first exchanges.
    pub deviations: Vec<Deviation>,
    /// The documented responses, examples and claims, and the scenarios that prove them. Empty if no report needs it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coverage: Vec<CoverageItem>,
    /// In the order of the suites.
    pub scenarios: Vec<JudgedScenario>,
}

/// The outcome of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct JudgedScenario {
    /// `suite/document/workflowId`.
    pub name: String,
    /// The outcome.
    pub outcome: Outcome,
    /// What the outcome means for the run.
    pub verdict: Verdict,
    /// The reason for a failure, an error, a skip or a recovery, in one line.
    pub reason: Option<String>,
    /// The steps that accepted an error status without a criterion that says so. They do not change the outcome.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unjudged: Vec<String>,
    /// The claims that its steps prove, in the order of the steps.
    pub claims: Vec<JudgedClaim>,
    /// The steps in the order of execution. The steps of a called workflow precede the step that calls it, as
    /// `step / inner step`.
    pub steps: Steps,
    /// The rounds of a scenario with `x-signoff-parallel`, worst first. The steps are those of the first round in the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<JudgedRounds>,
    /// The comparison with the snapshot, if there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<JudgedSnapshot>,
    /// Its inputs, as a recording keeps them, if one was requested.
    #[serde(skip)]
    pub inputs: Option<Vec<(String, serde_json::Value)>>,
    /// Its differences from the documents. [`Judgement::deviations`] lists those of all scenarios.
    #[serde(skip)]
    pub deviations: ScenarioDeviations,
    /// When its first request was sent; 1970 if none was.
    #[serde(with = "time", default = "time::none", skip_serializing_if = "time::is_none")]
    pub started: SystemTime,
    /// In milliseconds.
    pub duration_ms: f64,
}

/// One claim in one scenario.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct JudgedClaim {
    /// As in the document.
    pub id: String,
    /// Who says that it holds.
    pub basis: Basis,
    /// Whether it holds.
    pub verdict: ClaimVerdict,
    /// Why it does not hold; `null` if it does.
    pub reason: Option<String>,
    /// The sentence.
    pub text: String,
    /// Where it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// For an observed claim: how it was observed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The reason of the known failure, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<String>,
}

/// Whether a claim holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClaimVerdict {
    /// `--basis` does not include its basis. The claim decides nothing.
    #[serde(rename = "not judged")]
    NotJudged,
    /// Every criterion that proves it was met.
    Holds,
    /// A step that proves it has no result.
    Undetermined,
    /// A criterion that proves it was not met.
    Broken,
}

/// The rounds of a scenario that went alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedRounds {
    /// How they are judged.
    pub verdict: Verdict,
    /// The answers to the steps that were sent together and to those after them: `sign-out 204, refresh 400`.
    pub answers: String,
    /// The number of these rounds.
    pub count: usize,
    /// The first of them, from 1.
    pub first: usize,
    /// The delay between the requests in that round, in milliseconds.
    pub delay_ms: u64,
}

/// The comparison with a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedSnapshot {
    /// What the comparison found.
    pub state: SnapshotState,
    /// A unified diff from the accepted text to the new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diff: Option<String>,
}

/// What the comparison with a snapshot found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SnapshotState {
    /// The responses are the accepted ones.
    Same,
    /// They are not.
    Different,
    /// There are no accepted ones.
    Missing,
    /// They were accepted in this run.
    Updated,
}

/// What is known about a run in addition to its scenarios.
#[derive(Debug, Clone, Default)]
pub struct RunFacts {
    /// Whether the run was interrupted.
    pub interrupted: bool,
    /// Snapshots that belong to no scenario.
    pub stale_snapshots: Vec<String>,
    /// Responses that can be compared with accepted ones, of a target that has none.
    pub unaccepted_responses: usize,
    /// Waivers that match no deviation.
    pub unused_waivers: Vec<String>,
    /// What happened to the whole run.
    pub notes: Vec<String>,
    /// Why nothing can be said about the target.
    pub wrong_target: Option<String>,
    /// What a recording says about the run.
    pub recorded: RunNote,
    /// What ran, against what, and when.
    pub run: Option<RunDescription>,
    /// What the scenarios prove.
    pub coverage: Vec<CoverageItem>,
}

impl Judgement {
    /// A judgement of these scenarios. Claims, deviations and outcomes are counted.
    pub fn new(mut scenarios: Vec<JudgedScenario>, facts: RunFacts) -> Self {
        let deviations = merge_deviations(&mut scenarios);
        Self::of_parts(scenarios, deviations, facts)
    }

    /// A judgement of these scenarios and of all deviations in them.
    pub(super) fn of_parts(scenarios: Vec<JudgedScenario>, deviations: Vec<Deviation>, facts: RunFacts) -> Self {
        let claims = summarize_claims(&scenarios);
        Self {
            version: FORMAT_VERSION,
            run: facts.run,
            summary: Summary::of(&claims, &deviations, &scenarios),
            interrupted: facts.interrupted,
            stale_snapshots: facts.stale_snapshots,
            unaccepted_responses: facts.unaccepted_responses,
            unused_waivers: facts.unused_waivers,
            notes: facts.notes,
            wrong_target: facts.wrong_target,
            recorded: facts.recorded,
            claims,
            deviations,
            coverage: facts.coverage,
            scenarios,
        }
    }

    /// The exit status of a run: 130 if it was interrupted; 3 if the target is the wrong one; 1 if something failed or held
    /// unexpectedly, a deviation is not waived, or a snapshot differs; 3 if a scenario errored; otherwise 0.
    pub fn exit_code(&self) -> u8 {
        let any = |verdicts: &[Verdict]| self.scenarios.iter().any(|scenario| verdicts.contains(&scenario.verdict));
        if self.interrupted {
            130
        } else if self.wrong_target.is_some() {
            3
        } else if any(&[Verdict::Fail, Verdict::UnexpectedPass])
            || self.summary.deviations.open > 0
            || !self.stale_snapshots.is_empty()
            || !self.unused_waivers.is_empty()
        {
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
            Comparison::Same => (SnapshotState::Same, None),
            Comparison::Updated => (SnapshotState::Updated, None),
            Comparison::Missing { .. } => (SnapshotState::Missing, None),
            Comparison::Different { accepted, answered } => {
                (SnapshotState::Different, Some(mask.text(&unified_diff(accepted, answered))))
            }
        };
        self.snapshot = Some(JudgedSnapshot { state, diff });
        // Another failure or unexpected pass already has its reason and the same exit status.
        let open = !matches!(self.verdict, Verdict::Fail | Verdict::UnexpectedPass);
        if mode == SnapshotMode::Check && matches!(state, SnapshotState::Different | SnapshotState::Missing) && open {
            self.verdict = Verdict::Fail;
            let what =
                if state == SnapshotState::Missing { "has no accepted snapshot" } else { "differs from its snapshot" };
            self.reason = Some(what.to_owned());
            self.outcome = Outcome::Failed;
        }
    }
}

fn unified_diff(old: &str, new: &str) -> String {
    similar::TextDiff::from_lines(old, new).unified_diff().context_radius(3).header("accepted", "answered").to_string()
}
