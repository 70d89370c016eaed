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
mod step;

pub use judgement::{
    Finding, JudgedAttempt, JudgedClaim, JudgedRequest, JudgedResponse, JudgedScenario, JudgedStep, Judgement, Outcome,
    Summary, Verdict, WholeBody,
};
pub use known::{KnownFailures, UnmatchedKnown};
pub use scenario::nothing_to_judge;

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Deref;

use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use crate::bind::{Basis, Plan};
use crate::document::Validators;
use crate::record::{RunRecord, ScenarioRecord};
use crate::redact::Mask;
use crate::snapshot::{Comparison, SnapshotMode};

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
    /// Whether bodies are kept whole, also those that are too long to be shown.
    pub whole_bodies: bool,
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

/// What is kept of a scenario that passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// All its steps, with requests and answers.
    Full,
    /// Its name and its claims: all that a report for people says of it.
    Claims,
}

/// Judges every scenario of a record, without snapshots.
pub fn judge(record: &RunRecord, context: &JudgeContext<'_>) -> Judgement {
    let scenarios = record.scenarios.iter().map(|scenario| judge_one(scenario, None, Detail::Full, context));
    Judgement::new(scenarios.collect(), Vec::new(), record.interrupted)
}

/// Judges one scenario. `compared` is what its snapshot says, where one was looked at.
pub fn judge_one(
    scenario: &ScenarioRecord,
    compared: Option<(&Comparison, SnapshotMode)>,
    detail: Detail,
    context: &JudgeContext<'_>,
) -> JudgedScenario {
    let mask = LazyMask::new(scenario, context);
    let (mut judged, findings) = scenario::judge_scenario(scenario, &mask, context);
    if let Some((comparison, mode)) = compared {
        judged.add_snapshot(comparison, mode, &mask);
    }
    if detail == Detail::Full || judged.outcome != Outcome::Passed {
        judged.steps = findings.into_steps(&mask, context);
    }
    judged
}

/// What must not be shown of a scenario. Of most nothing is shown, so that nothing has to be masked.
struct LazyMask<'a> {
    scenario: &'a ScenarioRecord,
    context: &'a JudgeContext<'a>,
    mask: OnceCell<Mask>,
}

impl<'a> LazyMask<'a> {
    fn new(scenario: &'a ScenarioRecord, context: &'a JudgeContext<'a>) -> Self {
        Self { scenario, context, mask: OnceCell::new() }
    }
}

impl Deref for LazyMask<'_> {
    type Target = Mask;

    fn deref(&self) -> &Mask {
        self.mask.get_or_init(|| self.context.mask(self.scenario))
    }
}
