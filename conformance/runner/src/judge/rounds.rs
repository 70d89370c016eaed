//! Judges a scenario that ran for several rounds: what holds has to hold in each of them.

use signoff_arazzo::record::{ScenarioRecord, StepRecord};

use super::context::LazyMask;
use super::scenario::judge_scenario;
use super::{ClaimVerdict, Detail, JudgeContext, JudgedClaim, JudgedRounds, JudgedScenario, Verdict, judge_one};

/// Judges each round. The result has the steps of the first of the worst rounds, and the worst verdict of each claim.
pub(super) fn judge_rounds(scenario: &ScenarioRecord, detail: Detail, context: &JudgeContext<'_>) -> JudgedScenario {
    let first = ScenarioRecord { further_rounds: Vec::new(), ..scenario.clone() };
    let judge = |record: &ScenarioRecord| judge_scenario(record, &LazyMask::new(record, context), context).0;
    let (mut shown, mut shown_record) = (judge(&first), &first);
    let mut groups = Vec::new();
    let total = scenario.further_rounds.len() + 1;
    add(&mut groups, &first, shown.verdict, (0, total), context);
    for (index, record) in scenario.further_rounds.iter().enumerate() {
        let mut judged = judge(record);
        add(&mut groups, record, judged.verdict, (index + 1, total), context);
        if rank(judged.verdict) > rank(shown.verdict) {
            std::mem::swap(&mut shown, &mut judged);
            shown_record = record;
        }
        shown.duration_ms += judged.duration_ms;
        shown.started = shown.started.min(judged.started);
        shown.deviations.merge(judged.deviations);
        merge_claims(&mut shown.claims, judged.claims);
    }
    // Of the other rounds, no report has the steps.
    let JudgedScenario { steps, inputs, .. } = judge_one(shown_record, None, detail, context);
    (shown.steps, shown.inputs) = (steps, inputs);
    // A failure that depends on chance does not hold only because some rounds pass.
    groups.sort_by(|one, other| {
        rank(other.verdict).cmp(&rank(one.verdict)).then_with(|| one.answers.cmp(&other.answers))
    });
    let alike: usize = groups.iter().filter(|group| group.verdict == shown.verdict).map(|group| group.count).sum();
    let is_whole = matches!(shown.verdict, Verdict::Pass | Verdict::Skip);
    shown.reason = shown.reason.filter(|_| !is_whole).map(|reason| format!("in {alike} of {total} rounds: {reason}"));
    shown.rounds = groups;
    shown
}

fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Fail => 5,
        Verdict::Error => 4,
        Verdict::KnownFailure => 3,
        Verdict::UnexpectedPass => 2,
        Verdict::Pass => 1,
        Verdict::Skip => 0,
    }
}

fn add(
    groups: &mut Vec<JudgedRounds>,
    record: &ScenarioRecord,
    verdict: Verdict,
    (round, total): (usize, usize),
    context: &JudgeContext<'_>,
) {
    let answers = answers(record, context);
    match groups.iter_mut().find(|group| group.verdict == verdict && group.answers == answers) {
        Some(group) => group.count += 1,
        None => {
            let delay = context.plan.parallel(record.workflow).map(|parallel| parallel.delay(round, total));
            let delay_ms = delay.and_then(|delay| u64::try_from(delay.as_millis()).ok()).unwrap_or_default();
            groups.push(JudgedRounds { verdict, answers, count: 1, first: round + 1, delay_ms });
        }
    }
}

/// The status of each step from the first one that is sent together with others.
fn answers(record: &ScenarioRecord, context: &JudgeContext<'_>) -> String {
    let together = context.plan.workflow(record.workflow).map(|workflow| workflow.together.as_slice());
    let first = together.and_then(|steps| steps.iter().min().copied()).unwrap_or_default();
    let raced = record.steps.iter().filter(|step| step.step.workflow == record.workflow && step.step.index >= first);
    raced.filter(|step| !step.attempts.is_empty()).map(answer).collect::<Vec<_>>().join(", ")
}

fn answer(step: &StepRecord) -> String {
    match last_status(step) {
        Some(status) => format!("{} {status}", step.step_id),
        None => format!("{} without a response", step.step_id),
    }
}

/// The status of the last response, in the workflow that the step called if it called one.
fn last_status(step: &StepRecord) -> Option<u16> {
    let attempt = step.attempts.last()?;
    match &attempt.exchange {
        Some(exchange) => Some(exchange.response.as_ref()?.status),
        None => attempt.nested.iter().rev().find_map(last_status),
    }
}

/// A claim has the worst verdict of all rounds.
fn merge_claims(claims: &mut Vec<JudgedClaim>, others: Vec<JudgedClaim>) {
    for other in others {
        match claims.iter_mut().find(|claim| claim.id == other.id) {
            Some(claim) if other.verdict > claim.verdict => *claim = other,
            Some(_) => {}
            None if other.verdict == ClaimVerdict::NotJudged => {}
            None => claims.push(other),
        }
    }
}
