//! What is wrong, one by one and with its place in a document, for formats that annotate files.

use std::borrow::Cow;

use super::place::Place;
use crate::judge::{Finding, JudgedScenario, JudgedStep, Judgement, Verdict};

/// Something that is wrong.
pub(super) struct Problem<'a> {
    /// `criterion`, `document/…` or `error`.
    pub(super) rule: Cow<'a, str>,
    /// The suite and the ids of the claims that it breaks.
    pub(super) claims: Vec<(&'a str, String)>,
    location: Option<Cow<'a, str>>,
    /// The scenario, and its step.
    pub(super) scenario: &'a str,
    pub(super) step: Cow<'a, str>,
    pub(super) message: String,
    /// What identifies it apart from the rule, the scenario and the step.
    pub(super) identity: String,
    /// Why it is accepted, if it is.
    pub(super) accepted: Option<Cow<'a, str>>,
    /// Whether nothing is known about the target.
    pub(super) is_error: bool,
}

/// The criteria that are not met, the deviations from the documents, and the errors.
pub(super) fn problems(judgement: &Judgement) -> Vec<Problem<'_>> {
    let mut problems = Vec::new();
    let open = |verdict| !matches!(verdict, Verdict::Pass | Verdict::Skip);
    for scenario in judgement.scenarios.iter().filter(|scenario| open(scenario.verdict)) {
        let begin = problems.len();
        let steps = scenario.steps.get();
        for step in steps.iter() {
            add_step(&mut problems, scenario, step);
        }
        // A scenario can fail because of a deviation, which has its own entry.
        let is_deviation = |finding: &Finding| finding.judged && finding.deviation.is_some();
        let mut attempts = steps.iter().filter_map(|step| step.attempts.last());
        if problems.len() == begin && !attempts.any(|attempt| attempt.findings.iter().any(is_deviation)) {
            let first = steps.first();
            problems.push(Problem {
                message: scenario.reason.clone().unwrap_or_default(),
                is_error: scenario.verdict == Verdict::Error,
                ..Problem::new(
                    "error",
                    scenario,
                    first.map(|step| step.step.clone()).unwrap_or_default(),
                    first.map(|step| step.location.clone()),
                )
            });
        }
    }
    problems.extend(judgement.deviations.iter().map(|deviation| Problem {
        rule: Cow::Borrowed(&deviation.rule),
        claims: Vec::new(),
        location: Some(Cow::Borrowed(&deviation.location)),
        scenario: &deviation.first.scenario,
        step: Cow::Borrowed(&deviation.first.step),
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
        accepted: deviation.waived.as_deref().map(Cow::Borrowed),
        is_error: false,
    }));
    problems
}

impl<'a> Problem<'a> {
    /// Where the document says what is not met.
    pub(super) fn place(&self) -> Option<Place<'_>> {
        self.location.as_deref().and_then(Place::parse)
    }

    fn new(rule: &str, scenario: &'a JudgedScenario, step: String, location: Option<String>) -> Self {
        let known = scenario.claims.iter().find_map(|claim| claim.known.as_deref()).unwrap_or("known failure");
        Self {
            rule: Cow::Owned(rule.to_owned()),
            claims: Vec::new(),
            location: location.map(Cow::Owned),
            scenario: &scenario.name,
            step: Cow::Owned(step),
            message: String::new(),
            identity: String::new(),
            accepted: (scenario.verdict == Verdict::KnownFailure).then_some(Cow::Borrowed(known)),
            is_error: false,
        }
    }
}

/// Deviations are listed once for the whole run. The last attempt of a step decides.
fn add_step<'a>(problems: &mut Vec<Problem<'a>>, scenario: &'a JudgedScenario, step: &JudgedStep) {
    let Some(attempt) = step.attempts.last() else { return };
    let suite = scenario.name.split('/').next().unwrap_or_default();
    let is_told = |finding: &&Finding| finding.deviation.is_none() && (finding.judged || finding.claims.is_empty());
    for finding in attempt.findings.iter().filter(is_told) {
        problems.push(Problem {
            claims: finding.claims.iter().map(|claim| (suite, claim.clone())).collect(),
            message: format!("expected {}, got {}", finding.expected, finding.actual),
            identity: finding.expected.clone(),
            is_error: !finding.judged,
            accepted: finding.known.clone().filter(|_| scenario.verdict == Verdict::KnownFailure).map(Cow::Owned),
            ..Problem::new(&finding.rule, scenario, step.step.clone(), Some(finding.location.clone()))
        });
    }
    if let Some(error) = attempt.error.as_ref().filter(|_| attempt.request.is_some()) {
        problems.push(Problem {
            message: error.clone(),
            is_error: true,
            ..Problem::new("error", scenario, step.step.clone(), Some(step.location.clone()))
        });
    }
}
