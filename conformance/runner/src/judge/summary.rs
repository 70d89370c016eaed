//! What a run says in numbers: claims, deviations and scenarios, counted separately.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ClaimVerdict, Deviation, JudgedScenario, Outcome, Verdict};
use crate::suite::Basis;

/// The number of claims, deviations and scenarios.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The claims of all scenarios, each counted once.
    pub claims: ClaimCounts,
    /// The deviations from the documents, each counted once.
    pub deviations: DeviationCounts,
    /// The scenarios.
    pub scenarios: ScenarioCounts,
}

/// The number of claims with each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimCounts {
    /// Every scenario that proves it found that it holds.
    pub holds: usize,
    /// A scenario found that it does not hold.
    pub broken: usize,
    /// No scenario found that it does not hold, but one that proves it has no result.
    pub undetermined: usize,
    /// `--basis` does not include its basis.
    pub not_judged: usize,
}

/// The number of deviations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviationCounts {
    /// Not waived. They fail the run.
    pub open: usize,
    /// Waived by the profile.
    pub waived: usize,
}

/// The number of scenarios with each outcome. The first four numbers add up to all scenarios.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioCounts {
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

/// A claim in all scenarios that prove it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClaimSummary {
    /// Its suite.
    pub suite: String,
    /// As in the document.
    pub id: String,
    /// Who says that it holds.
    pub basis: Basis,
    /// The worst verdict of the scenarios: broken, then undetermined, then holds.
    pub verdict: ClaimVerdict,
    /// The reason for this verdict, if it does not hold.
    pub reason: Option<String>,
    /// The first scenario with this verdict.
    pub scenario: String,
    /// The number of scenarios that prove it.
    pub scenarios: usize,
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

impl Summary {
    pub(super) fn of(claims: &[ClaimSummary], deviations: &[Deviation], scenarios: &[JudgedScenario]) -> Self {
        let mut summary = Self::default();
        for claim in claims {
            *match claim.verdict {
                ClaimVerdict::Holds => &mut summary.claims.holds,
                ClaimVerdict::Broken => &mut summary.claims.broken,
                ClaimVerdict::Undetermined => &mut summary.claims.undetermined,
                ClaimVerdict::NotJudged => &mut summary.claims.not_judged,
            } += 1;
        }
        summary.deviations.waived = deviations.iter().filter(|deviation| deviation.waived.is_some()).count();
        summary.deviations.open = deviations.len() - summary.deviations.waived;
        let counts = &mut summary.scenarios;
        for scenario in scenarios {
            *match scenario.outcome {
                Outcome::Passed => &mut counts.passed,
                Outcome::Failed => &mut counts.failed,
                Outcome::Errored => &mut counts.errored,
                Outcome::Skipped => &mut counts.skipped,
            } += 1;
            counts.known_failures += usize::from(scenario.verdict == Verdict::KnownFailure);
            counts.unexpected_passes += usize::from(scenario.verdict == Verdict::UnexpectedPass);
        }
        summary
    }
}

/// The claims of all scenarios, each once.
pub(super) fn summarize_claims(scenarios: &[JudgedScenario]) -> Vec<ClaimSummary> {
    let mut all: BTreeMap<(&str, &str), ClaimSummary> = BTreeMap::new();
    for scenario in scenarios {
        let suite = scenario.name.split('/').next().unwrap_or_default();
        for claim in &scenario.claims {
            let entry = all.entry((suite, &claim.id)).or_insert_with(|| ClaimSummary {
                suite: suite.to_owned(),
                id: claim.id.clone(),
                basis: claim.basis,
                verdict: claim.verdict,
                reason: claim.reason.clone(),
                scenario: scenario.name.clone(),
                scenarios: 0,
                text: claim.text.clone(),
                source: claim.source.clone(),
                evidence: claim.evidence.clone(),
                known: claim.known.clone(),
            });
            entry.scenarios += 1;
            // A failure that is not known is worse than a known one.
            let rank = |verdict, known: &Option<String>| (verdict, known.is_none());
            if rank(claim.verdict, &claim.known) > rank(entry.verdict, &entry.known) {
                entry.verdict = claim.verdict;
                entry.reason.clone_from(&claim.reason);
                entry.scenario.clone_from(&scenario.name);
                entry.known.clone_from(&claim.known);
            }
        }
    }
    all.into_values().collect()
}
