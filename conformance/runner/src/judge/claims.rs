//! The claims that a scenario decides.

use indexmap::IndexMap;
use signoff_arazzo::record::{CriterionResult, StepEnd};

use super::context::LazyMask;
use super::visit::Visit;
use super::{ClaimVerdict, JudgeContext, JudgedClaim};
use crate::suite::ClaimId;

/// The claims of the steps, in the order of the steps. If the scenario recovered, its failed steps decide nothing.
pub(super) fn judge_claims(
    scenario: &str,
    visits: &[Visit<'_>],
    recovered: bool,
    mask: &LazyMask<'_>,
    context: &JudgeContext<'_>,
) -> Vec<JudgedClaim> {
    let mut evidence: IndexMap<ClaimId, Evidence> = IndexMap::new();
    for visit in visits.iter().filter(|visit| visit.last) {
        let record = visit.record;
        let proofs = context.plan.step_proofs(record.step);
        let attempt = record.attempts.last().filter(|attempt| attempt.error.is_none());
        let Some(attempt) = attempt.filter(|_| !(recovered && record.end == StepEnd::Failed)) else {
            for id in &proofs.all {
                evidence.entry(*id).or_default().missing.get_or_insert_with(|| no_result(visit));
            }
            continue;
        };
        if attempt.criteria.is_empty() {
            for id in &proofs.proves {
                evidence.entry(*id).or_default().met = true;
            }
        }
        for (index, criterion) in attempt.criteria.iter().enumerate() {
            for id in proofs.criterion(index) {
                let entry = evidence.entry(*id).or_default();
                entry.met |= criterion.passed;
                if !criterion.passed {
                    entry.broken.get_or_insert_with(|| not_met(visit, criterion));
                }
            }
        }
    }
    let judged = |(id, evidence): (ClaimId, Evidence)| {
        let claim = context.plan.claim(id)?;
        let (verdict, reason) = if context.basis.contains(&claim.basis) {
            evidence.verdict()
        } else {
            let basis = claim.basis.word();
            (ClaimVerdict::NotJudged, Some(format!("its basis is {basis} (--basis {basis} judges it)")))
        };
        Some(JudgedClaim {
            id: claim.id.clone(),
            basis: claim.basis,
            verdict,
            reason: reason.map(|reason| mask.text(&reason)),
            text: claim.text.clone(),
            source: claim.source.clone(),
            evidence: claim.evidence.clone(),
            known: context.known.get(scenario, &claim.id).map(|known| known.reason.clone()),
        })
    };
    evidence.into_iter().filter_map(judged).collect()
}

/// The evidence for and against one claim. A reason is one line.
#[derive(Debug, Clone, Default)]
struct Evidence {
    /// A criterion that proves it was met.
    met: bool,
    /// Why a criterion that proves it was not met.
    broken: Option<String>,
    /// Why a step that proves it has no result.
    missing: Option<String>,
}

impl Evidence {
    fn verdict(self) -> (ClaimVerdict, Option<String>) {
        match self {
            Self { broken: Some(reason), .. } => (ClaimVerdict::Broken, Some(reason)),
            Self { missing: Some(reason), .. } => (ClaimVerdict::Undetermined, Some(reason)),
            Self { met: true, .. } => (ClaimVerdict::Holds, None),
            _ => (ClaimVerdict::Undetermined, Some("no criterion proves it".to_owned())),
        }
    }
}

fn not_met(visit: &Visit<'_>, criterion: &CriterionResult) -> String {
    format!("step `{}`: expected {}, got {}", visit.id, criterion.expected, criterion.actual)
}

fn no_result(visit: &Visit<'_>) -> String {
    let error = visit.record.attempts.last().and_then(|attempt| attempt.error.as_ref());
    match (&visit.record.end, error) {
        (StepEnd::NotRun(reason), _) => format!("step `{}` did not run: {reason}", visit.id),
        (_, Some(error)) => format!("step `{}`: {error}", visit.id),
        _ => format!("step `{}` failed, and the scenario recovered", visit.id),
    }
}
