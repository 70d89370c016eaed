//! Judges one scenario: outcome, verdict, and the reason in one line.

use std::collections::{BTreeSet, HashMap};

use super::claims::judge_claims;
use super::step::{Findings, find};
use super::{Finding, JudgeContext, JudgedClaim, JudgedScenario, LazyMask, Outcome, Verdict};
use crate::bind::{Basis, BoundWorkflow, ClaimId, Plan, StepCall};
use crate::record::{Attempt, AttemptError, NotRun, ScenarioEnd, ScenarioRecord, StepEnd, StepRecord};

/// One execution of a step, with the path to it.
pub(super) struct Visit<'a> {
    pub(super) id: String,
    pub(super) record: &'a StepRecord,
    /// No later execution of the same step: the one that counts.
    pub(super) last: bool,
}

impl JudgeContext<'_> {
    /// Every claim that a step or one of its criteria proves.
    pub(super) fn proves(&self, record: &StepRecord) -> Vec<ClaimId> {
        let bound = self.plan.workflow(record.step.workflow).and_then(|workflow| workflow.steps.get(record.step.index));
        bound.map_or_else(|| record.proves.clone(), |step| step.all_proves.clone())
    }

    /// Whether the scenario's document claims anything; where none does, every criterion counts.
    pub(super) fn has_claims(&self, scenario: &ScenarioRecord) -> bool {
        self.plan.workflow(scenario.workflow).is_some_and(|workflow| workflow.has_claims)
    }
}

/// Why a scenario decides nothing under `basis`: all its claims have another one. `None`: it is worth running.
pub fn nothing_to_judge(workflow: &BoundWorkflow, plan: &Plan, basis: &BTreeSet<Basis>) -> Option<String> {
    let mut all: Vec<Basis> = Vec::new();
    let mut described = false;
    collect_bases(workflow, plan, &mut all, &mut described, 0);
    if all.iter().any(|of| basis.contains(of)) || (!workflow.has_claims && !workflow.steps.is_empty()) {
        return None;
    }
    // Schemas and documented statuses count as documented without a claim.
    if all.is_empty() && described && basis.contains(&Basis::Documented) {
        return None;
    }
    all.sort_unstable();
    all.dedup();
    let words: Vec<&str> = all.iter().map(|basis| basis.word()).collect();
    Some(if words.is_empty() {
        "nothing to judge: it proves no claim".to_owned()
    } else {
        format!("nothing to judge: what it proves is {} (--basis {})", words.join(" or "), words.join(","))
    })
}

fn collect_bases(workflow: &BoundWorkflow, plan: &Plan, all: &mut Vec<Basis>, described: &mut bool, depth: usize) {
    for step in &workflow.steps {
        *described |= step.described && matches!(step.call, Some(StepCall::Operation(_)));
        all.extend(step.all_proves.iter().filter_map(|id| plan.claim(*id)).map(|claim| claim.basis));
        // Binding refuses workflows that call themselves; the bound is for those that a goto may still form.
        if let (Some(StepCall::Workflow(index)), true) = (step.call, depth < 32)
            && let Some(called) = plan.workflow(index)
        {
            collect_bases(called, plan, all, described, depth + 1);
        }
    }
}

/// Judges one scenario. Its steps are not written down yet: they may not be asked for.
pub(super) fn judge_scenario<'a>(
    scenario: &'a ScenarioRecord,
    mask: &LazyMask<'_>,
    context: &JudgeContext<'_>,
) -> (JudgedScenario, Findings<'a>) {
    let visits = list_visits(&scenario.steps);
    let recovered = scenario.recovered && scenario.end == ScenarioEnd::Succeeded;
    let claims = judge_claims(&scenario.name, &visits, recovered, context);
    let mut tally = Tally::default();
    let of_visit = |visit: &Visit<'a>| judge_visit(scenario, visit, recovered, mask, context, &mut tally);
    let found = visits.iter().map(of_visit).collect();
    tally.add_end(&scenario.end, &claims);
    let (outcome, reason) = tally.outcome(recovered);
    let claim = claims.iter().find(|claim| unexpected_pass(&scenario.name, claim, context));
    let rule = matches!(outcome, Outcome::Passed | Outcome::Failed)
        .then(|| context.known.rules(&scenario.name, context.has_claims(scenario)))
        .and_then(|mut rules| rules.find(|rule| !tally.broken_rules.contains(*rule)));
    let unexpected = claim.map(|claim| claim.id.as_str()).or(rule);
    let (verdict, reason) = match (outcome, unexpected) {
        (Outcome::Failed, None) if !tally.unknown_failure => (Verdict::KnownFailure, reason),
        (Outcome::Failed, _) if tally.unknown_failure => (Verdict::Fail, reason),
        (_, Some(known)) => {
            let reason = format!("the known failure of `{known}` holds now: remove it from the profile");
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
        claims,
        steps: Vec::new(),
        snapshot: None,
        duration_ms: scenario.duration.as_secs_f64() * 1000.0,
    };
    (judged, Findings { visits, found })
}

fn unexpected_pass(scenario: &str, claim: &JudgedClaim, context: &JudgeContext<'_>) -> bool {
    let listed = context.known.get(scenario, &claim.id).is_some_and(|known| !known.flaky);
    claim.judged && claim.holds == Some(true) && listed
}

/// Depth first, a called workflow's steps before the step that calls it.
fn list_visits(steps: &[StepRecord]) -> Vec<Visit<'_>> {
    let mut visits = Vec::new();
    walk(steps, "", &mut visits);
    let mut last: HashMap<String, usize> = HashMap::new();
    for (index, visit) in visits.iter().enumerate() {
        // A step that was not reached a second time keeps what it showed the first time.
        if !matches!(visit.record.end, StepEnd::NotRun(_)) || !last.contains_key(&visit.id) {
            last.insert(visit.id.clone(), index);
        }
    }
    for index in last.into_values() {
        if let Some(visit) = visits.get_mut(index) {
            visit.last = true;
        }
    }
    visits
}

fn walk<'a>(steps: &'a [StepRecord], above: &str, visits: &mut Vec<Visit<'a>>) {
    for record in steps {
        let id = format!("{above}{}", record.step_id);
        for attempt in &record.attempts {
            walk(&attempt.nested, &format!("{id} / "), visits);
        }
        visits.push(Visit { id, record, last: false });
    }
}

/// What decides the outcome.
#[derive(Debug, Default)]
struct Tally {
    failure: Option<String>,
    /// Some failure is not in the list of known ones.
    unknown_failure: bool,
    /// Rules (not claims) that were judged and found broken.
    broken_rules: BTreeSet<String>,
    error: Option<String>,
    skip: Option<String>,
    /// A claim that is not judged broke off the scenario.
    unjudged: Option<String>,
}

impl Tally {
    fn add_failure(&mut self, reason: String, known: bool) {
        self.unknown_failure |= !known;
        // The first unknown failure is the reason; before there is one, the first known one.
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
                let open = claims.iter().any(|claim| claim.judged && claim.holds.is_none());
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
                | NotRun::Unsupported(_)),
            ) => self.add_error(reason.to_string()),
            ScenarioEnd::NotRun(reason) => self.skip = Some(reason.to_string()),
            ScenarioEnd::Interrupted => self.add_error("the run was interrupted".to_owned()),
            ScenarioEnd::TooLong { deadline } => {
                self.add_error(format!("it did not end within {} s (--deadline)", deadline.as_secs_f64()));
            }
            ScenarioEnd::Endless { steps } => {
                self.add_error(format!("it does not come to an end: {steps} steps were executed"));
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

/// What is wrong with each attempt of the step.
fn judge_visit(
    scenario: &ScenarioRecord,
    visit: &Visit<'_>,
    recovered: bool,
    mask: &LazyMask<'_>,
    context: &JudgeContext<'_>,
    tally: &mut Tally,
) -> Vec<Vec<Finding>> {
    let record = visit.record;
    let forgiven = recovered && record.end == StepEnd::Failed;
    let count = record.attempts.len();
    let of_attempt = |(index, attempt): (usize, &Attempt)| {
        let findings = find(scenario, record, attempt, mask, context);
        if visit.last && index + 1 == count && !forgiven {
            add_to_tally(scenario, visit, attempt, &findings, context, tally);
        }
        findings
    };
    record.attempts.iter().enumerate().map(of_attempt).collect()
}

fn add_to_tally(
    scenario: &ScenarioRecord,
    visit: &Visit<'_>,
    attempt: &Attempt,
    findings: &[Finding],
    context: &JudgeContext<'_>,
    tally: &mut Tally,
) {
    // The steps of a called workflow speak for themselves.
    if let Some(error) = attempt.error.as_ref().filter(|error| !matches!(error, AttemptError::Workflow(_))) {
        let what = format!("step `{}`: {error}", visit.id);
        // The step fails by the text (1.1, Step Object, `timeout`); in documents with claims, a step that proves none is set-up.
        let fails = matches!(error, AttemptError::StepTimeout(_))
            && (!context.has_claims(scenario) || !visit.record.proves.is_empty());
        if fails { tally.add_failure(what, false) } else { tally.add_error(what) }
    }
    let has_claims = context.has_claims(scenario);
    for finding in findings {
        let what = format!("step `{}`: expected {}, got {}", visit.id, finding.expected, finding.actual);
        let set_up = finding.rule == "criterion" && finding.claims.is_empty() && has_claims;
        if set_up {
            tally.add_error(format!("set-up failed: {what}"));
        } else if finding.judged {
            let names = if finding.claims.is_empty() { std::slice::from_ref(&finding.rule) } else { &finding.claims };
            let known = names.iter().all(|name| context.known.get(&scenario.name, name).is_some());
            tally.add_failure(what, known);
            if finding.claims.is_empty() {
                tally.broken_rules.insert(finding.rule.clone());
            }
        } else if finding.rule == "criterion" {
            tally.unjudged.get_or_insert(format!("not judged, but what follows depends on it: {what}"));
        }
    }
}
