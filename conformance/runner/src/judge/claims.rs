//! The claims that a scenario decides.

use indexmap::IndexMap;

use super::visit::Visit;
use super::{JudgeContext, JudgedClaim};
use crate::bind::ClaimId;
use crate::record::StepEnd;

/// The evidence for and against one claim.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    /// A criterion that proves it was met.
    met: bool,
    /// A criterion that proves it was not met.
    broken: bool,
    /// A step that proves it did not run or got no response.
    missing: bool,
}

impl Evidence {
    fn holds(self) -> Option<bool> {
        match self {
            Self { broken: true, .. } => Some(false),
            Self { missing: true, .. } => None,
            Self { met: true, .. } => Some(true),
            _ => None,
        }
    }
}

/// The claims of the steps, in the order of the steps. If the scenario recovered, its failed steps decide nothing.
pub(super) fn judge_claims(
    scenario: &str,
    visits: &[Visit<'_>],
    recovered: bool,
    context: &JudgeContext<'_>,
) -> Vec<JudgedClaim> {
    let mut evidence: IndexMap<ClaimId, Evidence> = IndexMap::new();
    for visit in visits.iter().filter(|visit| visit.last) {
        let record = visit.record;
        let attempt = record.attempts.last().filter(|attempt| attempt.error.is_none());
        let Some(attempt) = attempt.filter(|_| !(recovered && record.end == StepEnd::Failed)) else {
            for id in context.proves(record) {
                evidence.entry(id).or_default().missing = true;
            }
            continue;
        };
        if attempt.criteria.is_empty() {
            for id in &record.proves {
                evidence.entry(*id).or_default().met = true;
            }
        }
        for criterion in &attempt.criteria {
            for id in &criterion.proves {
                let entry = evidence.entry(*id).or_default();
                entry.met |= criterion.passed;
                entry.broken |= !criterion.passed;
            }
        }
    }
    let judged = |(id, evidence): (ClaimId, Evidence)| {
        let claim = context.plan.claim(id)?;
        Some(JudgedClaim {
            id: claim.id.clone(),
            basis: claim.basis,
            holds: evidence.holds(),
            judged: context.basis.contains(&claim.basis),
            text: claim.text.clone(),
            source: claim.source.clone(),
            known: context.known.get(scenario, &claim.id).map(|known| known.reason.clone()),
        })
    };
    evidence.into_iter().filter_map(judged).collect()
}
