//! Judges a record: which claims hold, which rules are broken, and which failures were expected.
//!
//! A step's criteria belong to the claims that they prove. In a document with claims, a criterion without a claim belongs to
//! the set-up. If it fails, the scenario is *errored* and its claims are undetermined.
//!
//! The response of every described operation is also judged against its document ([`crate::document`]). A difference is a
//! [`Deviation`] of the run. It affects the scenario only in a step that proves a claim.
//!
//! A [`Judgement`] contains no secrets: requests and responses are masked before they are added to it.

mod claims;
mod context;
mod coverage;
mod description;
mod deviation;
mod disregard;
mod judged_step;
mod judgement;
mod known;
mod mask;
mod merge;
mod nothing_to_judge;
mod recorded;
mod rounds;
mod scenario;
mod step;
mod steps;
mod summary;
mod time;
mod visit;
mod waived;

pub use context::JudgeContext;
pub(crate) use context::LazyMask;
pub use coverage::{CoverageItem, CoverageKind, CoverageState};
pub use description::{DocumentDescription, Environment, RunDescription, SuiteDescription, TargetDescription, Tool};
pub(crate) use deviation::DeviationKey;
pub use deviation::{Deviation, DeviationExchange, Forms, ScenarioDeviations, unused_waivers};
pub use judged_step::{
    Finding, FindingDeviation, JudgedAttempt, JudgedReceived, JudgedRequest, JudgedResponse, JudgedStep,
};
pub use judgement::{
    ClaimVerdict, FORMAT_VERSION, JudgedClaim, JudgedRounds, JudgedScenario, JudgedSnapshot, Judgement, Outcome,
    RunFacts, SnapshotState, Verdict,
};
pub use known::{KnownFailures, UnmatchedKnown};
pub use merge::merge_judgements;
pub use nothing_to_judge::nothing_to_judge;
pub use recorded::{RecordedBody, RecordedExchange, RecordedResponse};
pub(crate) use step::mask_attempt;
pub(crate) use steps::StepFile;
pub use steps::Steps;
pub use summary::{ClaimCounts, ClaimSummary, DeviationCounts, ScenarioCounts, Summary};
pub(crate) use time::write_time;

use self::recorded::Recorder;
use signoff_arazzo::record::{RunRecord, ScenarioRecord};

use crate::snapshot::{Comparison, SnapshotMode};

/// How much of a passed scenario a judgement keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// All steps, with requests and responses.
    Full,
    /// Only the name and the claims. The reports for people need no more.
    Claims,
}

/// Judges every scenario of a record. Snapshots are not compared.
pub fn judge(record: &RunRecord, context: &JudgeContext<'_>) -> Judgement {
    let scenarios = record.scenarios.iter().map(|scenario| judge_one(scenario, None, Detail::Full, context));
    Judgement::new(scenarios.collect(), RunFacts { interrupted: record.interrupted, ..RunFacts::default() })
}

/// Judges one scenario. `compared` is the result of comparing it with its snapshot, if that was done.
pub fn judge_one(
    scenario: &ScenarioRecord,
    compared: Option<(&Comparison, SnapshotMode)>,
    detail: Detail,
    context: &JudgeContext<'_>,
) -> JudgedScenario {
    if !scenario.further_rounds.is_empty() {
        return rounds::judge_rounds(scenario, detail, context);
    }
    let mask = LazyMask::new(scenario, context);
    let (mut judged, findings) = scenario::judge_scenario(scenario, &mask, context);
    if let Some((comparison, mode)) = compared {
        judged.add_snapshot(comparison, mode, &mask);
    }
    if detail == Detail::Full || judged.outcome != Outcome::Passed {
        let recorder = Recorder::new(scenario, context);
        judged.inputs = recorder.inputs();
        judged.steps = findings.into_steps(&mask, &recorder, context).into();
    }
    judged
}
