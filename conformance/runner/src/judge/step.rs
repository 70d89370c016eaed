//! The findings of an attempt, and the step as a report shows it.

use signoff_arazzo::record::{Attempt, CriterionResult, ScenarioRecord, StepEnd, StepRecord};

use super::context::LazyMask;
use super::known::CRITERION;
use super::mask::{curl_command, mask_received, mask_request, mask_response};
use super::recorded::Recorder;
use super::visit::Visit;
use super::{Finding, FindingDeviation, JudgeContext, JudgedAttempt, JudgedRequest, JudgedStep};
use crate::document::Violation;
use crate::redact::Mask;
use crate::suite::{Basis, Claim};

/// The steps of a scenario with their findings, before they are masked for a report.
pub(super) struct Findings<'a> {
    pub(super) visits: Vec<Visit<'a>>,
    /// The findings, by visit and attempt.
    pub(super) found: Vec<Vec<Vec<Finding>>>,
}

impl Findings<'_> {
    /// The steps as a report shows them.
    pub(super) fn into_steps(
        self,
        mask: &LazyMask<'_>,
        recorder: &Recorder<'_>,
        context: &JudgeContext<'_>,
    ) -> Vec<JudgedStep> {
        let step = |(visit, found): (Visit<'_>, Vec<Vec<Finding>>)| {
            let record = visit.record;
            let attempts = record.attempts.iter().zip(found);
            let not_run = match &record.end {
                StepEnd::NotRun(reason) => Some(mask.text(&reason.to_string())),
                _ => None,
            };
            JudgedStep {
                step: visit.id,
                location: context.place(&record.location),
                not_run,
                attempts: attempts
                    .map(|(attempt, findings)| judge_attempt(attempt, findings, mask, Some(recorder)))
                    .collect(),
            }
        };
        self.visits.into_iter().zip(self.found).map(step).collect()
    }
}

/// The attempt as a report shows it, without what a judgement finds.
pub(crate) fn mask_attempt(attempt: &Attempt, mask: &Mask) -> JudgedAttempt {
    judge_attempt(attempt, Vec::new(), mask, None)
}

fn judge_attempt(
    attempt: &Attempt,
    findings: Vec<Finding>,
    mask: &Mask,
    recorder: Option<&Recorder<'_>>,
) -> JudgedAttempt {
    let exchange = attempt.exchange.as_ref();
    let request: Option<JudgedRequest> = exchange.map(|exchange| mask_request(&exchange.request, mask));
    let curl = exchange.zip(request.as_ref()).map(|(exchange, shown)| curl_command(&exchange.request, shown));
    JudgedAttempt {
        request,
        response: exchange
            .and_then(|exchange| exchange.response.as_ref())
            .map(|response| mask_response(response, mask)),
        received: exchange.map(|exchange| mask_received(exchange, mask)).unwrap_or_default(),
        met: attempt
            .criteria
            .iter()
            .filter(|criterion| criterion.passed)
            .map(|criterion| mask.text(&criterion.criterion))
            .collect(),
        findings,
        error: attempt.error.as_ref().map(|error| mask.text(&error.to_string())),
        action: attempt.action.as_ref().map(|action| mask.text(action)),
        curl,
        recorded: recorder.and_then(|recorder| recorder.exchange(attempt)).map(Box::new),
        started: exchange.map_or(std::time::UNIX_EPOCH, |exchange| exchange.started),
        duration_ms: exchange.map_or(0.0, |exchange| exchange.duration.as_secs_f64() * 1000.0),
    }
}

/// The criteria that an attempt does not meet and the rules that it breaks.
pub(super) fn find(
    scenario: &ScenarioRecord,
    (visit_id, record): (&str, &StepRecord),
    attempt: &Attempt,
    violations: Vec<Violation>,
    mask: &LazyMask<'_>,
    context: &JudgeContext<'_>,
) -> Vec<Finding> {
    let has_claims = context.has_claims(scenario);
    let response = attempt.exchange.as_ref().and_then(|exchange| exchange.response.as_ref());
    let headers = response.map(|response| &response.headers);
    let proofs = context.plan.step_proofs(record.step);
    let failed = attempt.criteria.iter().enumerate().filter(|(_, criterion)| !criterion.passed);
    let criteria = failed.map(|(index, criterion)| {
        let claims: Vec<_> = proofs.criterion(index).iter().filter_map(|id| context.plan.claim(*id)).collect();
        let judged = !has_claims || claims.iter().any(|claim| context.basis.contains(&claim.basis));
        Finding {
            rule: "criterion".to_owned(),
            location: context.place(&criterion.location),
            expected: mask.quoted(&expectation(criterion), headers),
            actual: mask.quoted(&criterion.actual, headers),
            claims: claims.iter().map(|claim| claim.id.clone()).collect(),
            judged,
            known: known_reason(scenario, visit_id, criterion, &claims, context),
            deviation: None,
        }
    });
    let mut findings: Vec<Finding> = criteria.collect();
    if violations.is_empty() {
        return findings;
    }
    let judged = context.basis.contains(&Basis::Documented) && proves_judged_claim(record, context);
    findings.extend(violations.into_iter().map(|violation| {
        let waived = |operation| context.known.waiver(operation, &violation.pointer, &violation.keyword, context.plan);
        Finding {
            rule: violation.rule.to_owned(),
            location: context.place(&violation.location),
            expected: mask.quoted(&violation.expected, headers),
            actual: mask.quoted(&violation.actual, headers),
            claims: Vec::new(),
            judged,
            known: None,
            deviation: Some(FindingDeviation {
                waived: record.operation.and_then(waived).map(|known| known.reason.clone()),
                pointer: violation.pointer,
                keyword: violation.keyword,
            }),
        }
    }));
    findings
}

/// Why the criterion is known to fail: each of its claims is, or the profile names it.
fn known_reason(
    scenario: &ScenarioRecord,
    step: &str,
    criterion: &CriterionResult,
    claims: &[&Claim],
    context: &JudgeContext<'_>,
) -> Option<String> {
    let of_claim = |claim: &str| context.known.get(&scenario.name, claim);
    let known = if context.has_claims(scenario) {
        let mut all = claims.iter().map(|claim| of_claim(&claim.id));
        let first = all.next()??;
        all.all(|known| known.is_some()).then_some(first)
    } else {
        of_claim(CRITERION).or_else(|| context.known.part(&scenario.name, step, Some(criterion)))
    };
    known.map(|known| known.reason.clone())
}

/// A deviation in a step that proves nothing does not affect the scenario.
fn proves_judged_claim(record: &StepRecord, context: &JudgeContext<'_>) -> bool {
    let proves = &context.plan.step_proofs(record.step).all;
    proves.iter().filter_map(|id| context.plan.claim(*id)).any(|claim| context.basis.contains(&claim.basis))
}

/// The condition, and the expected value if that differs.
fn expectation(criterion: &CriterionResult) -> String {
    if criterion.expected == criterion.criterion {
        return criterion.criterion.clone();
    }
    format!("{} ({})", criterion.criterion, criterion.expected)
}
