//! Says what a record means: which claims hold, which rules were broken, and whether anybody expected it.
//!
//! A step's criteria belong to the claims that they prove. A failing criterion without a claim, in a document that has some,
//! is set-up: the scenario *errored*, and what it was to prove stays undetermined. The answer of every described operation is
//! judged against its document too ([`crate::document`]).
//!
//! A [`Judgement`] holds no secret: requests and answers are masked before they become part of it.

mod claims;
mod judgement;
mod known;
mod mask;
mod scenario;

pub use judgement::{
    Finding, JudgedAttempt, JudgedClaim, JudgedRequest, JudgedResponse, JudgedScenario, JudgedStep, Judgement, Outcome,
    Summary, Verdict,
};
pub use known::{KnownFailures, UnmatchedKnown};
pub use scenario::nothing_to_judge;

use std::collections::BTreeSet;

use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use crate::bind::{Basis, Plan};
use crate::document::Validators;
use crate::record::{RunRecord, ScenarioRecord};
use crate::redact::Mask;
use crate::snapshot::{SnapshotMode, SnapshotReport};

/// What a record is judged by.
#[derive(Debug)]
pub struct JudgeContext<'a> {
    /// What was run.
    pub plan: &'a Plan,
    /// The texts of the documents, for `file:line:column`.
    pub sources: &'a Sources,
    /// Whose word counts (`--basis`).
    pub basis: &'a BTreeSet<Basis>,
    /// Failures that are expected.
    pub known: &'a KnownFailures,
    /// Secrets that no scenario names: values from the environment, `--header`.
    pub secrets: &'a [String],
    /// Compiled schemas.
    pub validators: &'a Validators,
}

impl JudgeContext<'_> {
    /// `file:line:column`.
    pub(crate) fn place(&self, location: &Location) -> String {
        self.sources.place(location)
    }

    /// What must not be shown of a scenario.
    fn mask(&self, scenario: &ScenarioRecord) -> Mask {
        let mut mask = Mask::of(&scenario.values);
        for secret in self.secrets {
            mask.add(secret);
        }
        mask
    }
}

/// Judges every scenario of a record.
pub fn judge(
    record: &RunRecord,
    snapshots: &SnapshotReport,
    mode: SnapshotMode,
    context: &JudgeContext<'_>,
) -> Judgement {
    let scenarios = record.scenarios.iter().map(|scenario| {
        let mask = context.mask(scenario);
        let mut judged = scenario::judge_scenario(scenario, &mask, context);
        if let Some(comparison) = snapshots.scenarios.get(&scenario.name) {
            judged.add_snapshot(comparison, mode, &mask);
        }
        judged
    });
    let scenarios = scenarios.collect();
    let stale = if mode == SnapshotMode::Check { snapshots.stale.clone() } else { Vec::new() };
    Judgement::new(scenarios, stale, record.interrupted)
}
