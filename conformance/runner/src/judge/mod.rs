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

use std::collections::{BTreeMap, BTreeSet};

use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use crate::bind::{Basis, Plan};
use crate::document::Validators;
use crate::record::RunRecord;
use crate::snapshot::{Comparison, SnapshotMode, SnapshotReport};

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
        let position = self.sources.position(location);
        let name = self.sources.get(location.source).map_or("", |source| source.name.as_str());
        format!("{name}:{}:{}", position.line, position.column)
    }
}

/// Judges every scenario of a record.
pub fn judge(
    record: &RunRecord,
    snapshots: &SnapshotReport,
    mode: SnapshotMode,
    context: &JudgeContext<'_>,
) -> Judgement {
    let mut scenarios: Vec<JudgedScenario> =
        record.scenarios.iter().map(|scenario| scenario::judge_scenario(scenario, context)).collect();
    let mut comparisons: BTreeMap<&String, &Comparison> = snapshots.scenarios.iter().collect();
    for scenario in &mut scenarios {
        if let Some(comparison) = comparisons.remove(&scenario.name) {
            scenario.add_snapshot(comparison, mode);
        }
    }
    let stale = if mode == SnapshotMode::Check { snapshots.stale.clone() } else { Vec::new() };
    Judgement::new(scenarios, stale, record.interrupted)
}
