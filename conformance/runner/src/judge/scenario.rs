//! Judges one scenario: its outcome, its verdict, and the reason in one line.

use std::time::SystemTime;

use signoff_arazzo::record::{Attempt, AttemptError, NotRun, ScenarioEnd, ScenarioRecord, StepEnd};

use super::claims::judge_claims;
use super::context::LazyMask;
use super::step::{Findings, find};
use super::visit::{Visit, list_visits};
use super::{
    ClaimVerdict, Finding, JudgeContext, JudgedClaim, JudgedScenario, Outcome, ScenarioDeviations, Steps, Verdict,
};
use crate::document::{Callbacks, judge_exchange};

/// Judges one scenario. Its findings are returned apart, because not every report shows them.
pub(super) fn judge_scenario<'a>(
    scenario: &'a ScenarioRecord,
    mask: &LazyMask<'_>,
    context: &JudgeContext<'_>,
) -> (JudgedScenario, Findings<'a>) {
    let visits = list_visits(&scenario.steps);
    let recovered = scenario.recovered && scenario.end == ScenarioEnd::Succeeded;
    let claims = judge_claims(&scenario.name, &visits, recovered, mask, context);
    let mut progress = Progress {
        tally: Tally::default(),
        deviations: ScenarioDeviations::default(),
        callbacks: Callbacks::new(context.plan, context.validators, scenario.workflow),
    };
    let of_visit = |visit: &Visit<'a>| judge_visit(scenario, visit, recovered, mask, context, &mut progress);
    let found = visits.iter().map(of_visit).collect();
    let Progress { mut tally, deviations, .. } = progress;
    let findings = Findings { visits, found };
    tally.add_end(&scenario.end, &claims);
    let (outcome, reason) = tally.outcome(recovered);
    let claim = claims.iter().find(|claim| unexpected_pass(&scenario.name, claim, context));
    let criterion = matches!(outcome, Outcome::Passed | Outcome::Failed)
        && !context.has_claims(scenario)
        && !tally.broken_criterion
        && context.known.expects_failed_criterion(&scenario.name);
    let part = || match (outcome, context.has_claims(scenario)) {
        (Outcome::Passed | Outcome::Failed, false) => context.known.part_that_holds(&scenario.name, &findings.visits),
        _ => None,
    };
    let unexpected = claim.map(|claim| claim.id.clone()).or(criterion.then(|| "criterion".to_owned())).or_else(part);
    let (verdict, reason) = match (outcome, unexpected) {
        (Outcome::Failed, None) if !tally.unknown_failure => (Verdict::KnownFailure, reason),
        (Outcome::Failed, _) if tally.unknown_failure => (Verdict::Fail, reason),
        (_, Some(known)) => {
            let reason = format!("the known failure of `{known}` now passes: remove it from the profile");
            (Verdict::UnexpectedPass, Some(reason))
        }
        (Outcome::Failed, None) => (Verdict::Fail, reason),
        (Outcome::Passed, None) => (Verdict::Pass, reason),
        (Outcome::Errored, None) => (Verdict::Error, reason),
        (Outcome::Skipped, None) => (Verdict::Skip, reason),
    };
    let judged = JudgedScenario {
        name: scenario.name.clone(),
        outcome,
        verdict,
        reason: reason.map(|reason| mask.text(&reason)),
        unjudged: tally.accepted_errors,
        claims,
        steps: Steps::default(),
        rounds: Vec::new(),
        snapshot: None,
        inputs: None,
        deviations,
        started: first_request(&findings.visits),
        duration_ms: scenario.duration.as_secs_f64() * 1000.0,
    };
    (judged, findings)
}

/// When the first request was sent; 1970 if none was.
fn first_request(visits: &[Visit<'_>]) -> SystemTime {
    let attempts = visits.iter().flat_map(|visit| &visit.record.attempts);
    attempts.filter_map(|attempt| Some(attempt.exchange.as_ref()?.started)).min().unwrap_or(SystemTime::UNIX_EPOCH)
}

fn unexpected_pass(scenario: &str, claim: &JudgedClaim, context: &JudgeContext<'_>) -> bool {
    let listed = context.known.get(scenario, &claim.id).is_some_and(|known| !known.flaky);
    claim.verdict == ClaimVerdict::Holds && listed
}

/// What the visits of a scenario have shown so far.
struct Progress<'a> {
    tally: Tally,
    deviations: ScenarioDeviations,
    /// The requests that listeners may receive.
    callbacks: Callbacks<'a>,
}

/// What decides the outcome of a scenario.
#[derive(Debug, Default)]
struct Tally {
    failure: Option<String>,
    /// Whether a failure is not known.
    unknown_failure: bool,
    /// Whether a criterion that belongs to no claim was judged and is not met.
    broken_criterion: bool,
    error: Option<String>,
    skip: Option<String>,
    /// The failure of a claim that is not judged.
    unjudged: Option<String>,
    /// Steps that accepted an error status without a criterion.
    accepted_errors: Vec<String>,
}

impl Tally {
    fn add_failure(&mut self, reason: String, known: bool) {
        self.unknown_failure |= !known;
        // The first unknown failure is the reason, otherwise the first known one.
        if self.failure.is_none() || (!known && !self.unknown_failure) {
            self.failure = Some(reason);
        }
    }

    fn add_error(&mut self, reason: String) {
        self.error.get_or_insert(reason);
    }

    fn add_end(&mut self, end: &ScenarioEnd, claims: &[JudgedClaim]) {
        match end {
            ScenarioEnd::Succeeded => {}
            ScenarioEnd::Failed { .. } => {
                let open = claims.iter().any(|claim| claim.verdict == ClaimVerdict::Undetermined);
                match self.unjudged.take() {
                    Some(reason) if open => self.add_error(reason),
                    Some(_) => {}
                    None if self.failure.is_none() => self.add_error("a step failed".to_owned()),
                    None => {}
                }
            }
            ScenarioEnd::NotRun(
                reason @ (NotRun::MissingInput(_)
                | NotRun::InvalidInput { .. }
                | NotRun::Dependency(_)
                | NotRun::NoListener(_)
                | NotRun::Unsupported(_)),
            ) => self.add_error(reason.to_string()),
            ScenarioEnd::NotRun(reason) => self.skip = Some(reason.to_string()),
            ScenarioEnd::Interrupted => self.add_error("the run was interrupted".to_owned()),
            ScenarioEnd::TooLong { deadline } => {
                self.add_error(format!("it did not end within {} s (--deadline)", deadline.as_secs_f64()));
            }
            ScenarioEnd::Endless { steps } => {
                self.add_error(format!("the scenario does not end: {steps} steps were executed"));
            }
        }
    }

    /// failed > errored > skipped > passed.
    fn outcome(&self, recovered: bool) -> (Outcome, Option<String>) {
        if let Some(reason) = &self.failure {
            (Outcome::Failed, Some(reason.clone()))
        } else if let Some(reason) = &self.error {
            (Outcome::Errored, Some(reason.clone()))
        } else if let Some(reason) = &self.skip {
            (Outcome::Skipped, Some(reason.clone()))
        } else {
            (Outcome::Passed, recovered.then(|| "recovered".to_owned()))
        }
    }
}

/// The findings of each attempt of the step.
fn judge_visit(
    scenario: &ScenarioRecord,
    visit: &Visit<'_>,
    recovered: bool,
    mask: &LazyMask<'_>,
    context: &JudgeContext<'_>,
    progress: &mut Progress<'_>,
) -> Vec<Vec<Finding>> {
    let Progress { tally, deviations, callbacks } = progress;
    let record = visit.record;
    let forgiven = recovered && record.end == StepEnd::Failed;
    let count = record.attempts.len();
    let of_attempt = |(index, attempt): (usize, &Attempt)| {
        let violations = match (&attempt.exchange, record.operation) {
            (Some(exchange), Some(operation)) => {
                callbacks.add(exchange, operation);
                let mut violations = judge_exchange(exchange, operation, context.plan, context.validators);
                violations.extend(callbacks.judge(exchange));
                // A target that asks to wait is not a wrong one.
                if index + 1 == count || !exchange.asks_to_wait() {
                    let place = (scenario, visit.id.as_str());
                    deviations.add(place, exchange, operation, &violations, mask, context);
                }
                violations
            }
            _ => Vec::new(),
        };
        let findings = find(scenario, (&visit.id, record), attempt, violations, mask, context);
        if visit.last && index + 1 == count {
            tally.accepted_errors.extend(accepted_error(visit, attempt));
        }
        // What is left behind says nothing about the claims.
        if visit.last && index + 1 == count && !forgiven && !record.undo {
            add_to_tally(scenario, visit, attempt, &findings, context, tally);
        }
        findings
    };
    record.attempts.iter().enumerate().map(of_attempt).collect()
}

/// Without criteria, any response lets a step succeed. Only a 2xx or 3xx is a success by itself.
fn accepted_error(visit: &Visit<'_>, attempt: &Attempt) -> Option<String> {
    let status = attempt.exchange.as_ref()?.response.as_ref()?.status;
    let unjudged =
        attempt.criteria.is_empty() && attempt.error.is_none() && !visit.record.finally && !visit.record.undo;
    (unjudged && !(200..400).contains(&status)).then(|| {
        format!(
            "step `{}` has no `successCriteria` and accepted status {status}; add a criterion for the status",
            visit.id
        )
    })
}

fn add_to_tally(
    scenario: &ScenarioRecord,
    visit: &Visit<'_>,
    attempt: &Attempt,
    findings: &[Finding],
    context: &JudgeContext<'_>,
    tally: &mut Tally,
) {
    // The steps of a called workflow have their own findings.
    if let Some(error) = attempt.error.as_ref().filter(|error| !matches!(error, AttemptError::Workflow(_))) {
        let what = format!("step `{}`: {error}", visit.id);
        // The step fails by the text (1.1, Step Object, `timeout`). Where claims are judged, a missing response decides none of them.
        let fails = matches!(error, AttemptError::StepTimeout(_)) && !context.has_claims(scenario);
        let is_known = context.known.part(&scenario.name, &visit.id, None).is_some();
        if fails { tally.add_failure(what, is_known) } else { tally.add_error(what) }
    }
    let has_claims = context.has_claims(scenario);
    for finding in findings {
        let what = format!("step `{}`: expected {}, got {}", visit.id, finding.expected, finding.actual);
        let set_up = finding.rule == "criterion" && finding.claims.is_empty() && has_claims;
        if set_up {
            tally.add_error(format!("set-up failed: {what}"));
        } else if finding.judged {
            let known = match &finding.deviation {
                Some(deviation) => deviation.waived.is_some(),
                None => finding.known.is_some(),
            };
            tally.add_failure(what, known);
            tally.broken_criterion |= finding.claims.is_empty() && finding.deviation.is_none();
        } else if finding.rule == "criterion" {
            tally.unjudged.get_or_insert(format!("not judged, but later steps depend on it: {what}"));
        }
    }
}
