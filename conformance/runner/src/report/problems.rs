//! What is wrong, one by one and with its place in a document, for formats that annotate files.

use super::place::Place;
use crate::judge::{Finding, JudgedScenario, JudgedStep, Judgement, Verdict};

/// Something that is wrong.
pub(super) struct Problem<'a> {
    /// `criterion`, `document/…` or `error`.
    pub(super) rule: &'a str,
    /// The suite and the ids of the claims that it breaks.
    pub(super) claims: Vec<(&'a str, &'a str)>,
    pub(super) place: Option<Place<'a>>,
    /// The scenario, and its step.
    pub(super) scenario: &'a str,
    pub(super) step: &'a str,
    pub(super) message: String,
    /// What identifies it apart from the rule, the scenario and the step.
    pub(super) identity: String,
    /// Why it is accepted, if it is.
    pub(super) accepted: Option<&'a str>,
    /// Whether nothing is known about the target.
    pub(super) is_error: bool,
}

/// The criteria that are not met, the deviations from the documents, and the errors.
pub(super) fn problems(judgement: &Judgement) -> Vec<Problem<'_>> {
    let mut problems = Vec::new();
    let open = |verdict| !matches!(verdict, Verdict::Pass | Verdict::Skip);
    for scenario in judgement.scenarios.iter().filter(|scenario| open(scenario.verdict)) {
        let begin = problems.len();
        for step in &scenario.steps {
            add_step(&mut problems, scenario, step);
        }
        // A scenario can fail because of a deviation, which has its own entry.
        let is_deviation = |finding: &Finding| finding.judged && finding.deviation.is_some();
        let mut attempts = scenario.steps.iter().filter_map(|step| step.attempts.last());
        if problems.len() == begin && !attempts.any(|attempt| attempt.findings.iter().any(is_deviation)) {
            let first = scenario.steps.first();
            problems.push(Problem {
                message: scenario.reason.clone().unwrap_or_default(),
                is_error: scenario.verdict == Verdict::Error,
                ..Problem::new(
                    "error",
                    scenario,
                    first.map_or("", |step| &step.step),
                    first.map(|step| step.location.as_str()),
                )
            });
        }
    }
    problems.extend(judgement.deviations.iter().map(|deviation| Problem {
        rule: &deviation.rule,
        claims: Vec::new(),
        place: Place::parse(&deviation.location),
        scenario: &deviation.first.scenario,
        step: &deviation.first.step,
        message: format!(
            "{} \"{}\" {}: expected {}, got {} ({} responses)",
            deviation.operation,
            deviation.pointer,
            deviation.keyword,
            deviation.expected,
            deviation.actual,
            deviation.count
        ),
        identity: format!("{} {} {} {}", deviation.source, deviation.operation, deviation.pointer, deviation.keyword),
        accepted: deviation.waived.as_deref(),
        is_error: false,
    }));
    problems
}

impl<'a> Problem<'a> {
    fn new(rule: &'a str, scenario: &'a JudgedScenario, step: &'a str, place: Option<&'a str>) -> Self {
        let known = scenario.claims.iter().find_map(|claim| claim.known.as_deref()).unwrap_or("known failure");
        Self {
            rule,
            claims: Vec::new(),
            place: place.and_then(Place::parse),
            scenario: &scenario.name,
            step,
            message: String::new(),
            identity: String::new(),
            accepted: (scenario.verdict == Verdict::KnownFailure).then_some(known),
            is_error: false,
        }
    }
}

/// Deviations are listed once for the whole run. The last attempt of a step decides.
fn add_step<'a>(problems: &mut Vec<Problem<'a>>, scenario: &'a JudgedScenario, step: &'a JudgedStep) {
    let Some(attempt) = step.attempts.last() else { return };
    let suite = scenario.name.split('/').next().unwrap_or_default();
    let is_told = |finding: &&Finding| finding.deviation.is_none() && (finding.judged || finding.claims.is_empty());
    for finding in attempt.findings.iter().filter(is_told) {
        problems.push(Problem {
            claims: finding.claims.iter().map(|claim| (suite, claim.as_str())).collect(),
            message: format!("expected {}, got {}", finding.expected, finding.actual),
            identity: finding.expected.clone(),
            is_error: !finding.judged,
            ..Problem::new(&finding.rule, scenario, &step.step, Some(&finding.location))
        });
    }
    if let Some(error) = attempt.error.as_ref().filter(|_| attempt.request.is_some()) {
        problems.push(Problem {
            message: error.clone(),
            is_error: true,
            ..Problem::new("error", scenario, &step.step, Some(&step.location))
        });
    }
}
