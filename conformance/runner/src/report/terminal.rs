//! The report for people.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use signoff_openapi::escape;

use crate::judge::{Finding, JudgedAttempt, JudgedClaim, JudgedScenario, JudgedStep, Judgement, Outcome, Verdict};

/// How much a report contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// Only failures and the summary.
    Quiet,
    /// Also what was skipped, with the reason.
    Normal,
    /// Also the scenarios that passed, with their claims.
    Verbose,
}

/// The form of the report.
#[derive(Debug, Clone, Copy)]
pub struct TerminalOptions {
    /// How much it contains.
    pub verbosity: Verbosity,
    /// Whether it has colours.
    pub colour: bool,
}

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();
const UNSURE: Style = AnsiColor::Yellow.on_default();
const FAINT: Style = Style::new().dimmed();

/// The whole report.
pub fn terminal_report(judgement: &Judgement, options: &TerminalOptions) -> String {
    let mut out = String::new();
    for scenario in &judgement.scenarios {
        if is_shown(scenario, options.verbosity) && (unanswered(scenario).is_none() || verbose(options)) {
            out.push_str(&scenario_report(scenario, options));
        }
    }
    if !verbose(options) {
        let unanswered = judgement.scenarios.iter().filter_map(|scenario| Some((unanswered(scenario)?, scenario)));
        out.push_str(&by_reason(&paint(BAD, "ERROR  ", options), unanswered));
    }
    for stale in &judgement.stale_snapshots {
        let _ = writeln!(out, "{} snapshot {} belongs to no scenario", paint(BAD, "stale  ", options), escape(stale));
    }
    out.push_str(&skipped_report(judgement, options));
    let _ = writeln!(out, "{}", summary_line(judgement, options));
    out
}

fn is_shown(scenario: &JudgedScenario, verbosity: Verbosity) -> bool {
    let differs = scenario.snapshot.as_ref().is_some_and(|snapshot| matches!(snapshot.state, "different" | "missing"));
    match scenario.verdict {
        Verdict::Pass => verbosity == Verbosity::Verbose || (differs && verbosity > Verbosity::Quiet),
        // Skipped scenarios are listed together, by reason.
        Verdict::Skip => verbosity == Verbosity::Verbose,
        Verdict::KnownFailure => verbosity > Verbosity::Quiet,
        _ => true,
    }
}

/// One scenario with its findings.
pub(super) fn scenario_report(scenario: &JudgedScenario, options: &TerminalOptions) -> String {
    let mut out = String::new();
    let word = match scenario.verdict {
        Verdict::Pass => paint(GOOD, "passed ", options),
        Verdict::Fail => paint(BAD, "FAILED ", options),
        Verdict::KnownFailure => paint(UNSURE, "known  ", options),
        Verdict::UnexpectedPass => paint(BAD, "PASSES ", options),
        Verdict::Error => paint(BAD, "ERROR  ", options),
        Verdict::Skip => paint(FAINT, "skipped", options),
    };
    let _ = writeln!(out, "{word} {}", escape(&scenario.name));
    let told = scenario.steps.iter().any(|step| step_is_told(step, scenario));
    if let Some(reason) = scenario.reason.as_ref().filter(|_| !told) {
        let _ = writeln!(out, "        {}", escape(reason));
    }
    for step in scenario.steps.iter().filter(|step| step_is_told(step, scenario)) {
        write_step(&mut out, step, scenario, options);
    }
    write_claims(&mut out, scenario, options);
    write_snapshot(&mut out, scenario, options);
    out
}

fn step_is_told(step: &JudgedStep, scenario: &JudgedScenario) -> bool {
    scenario.outcome != Outcome::Passed
        && step.attempts.last().is_some_and(|attempt| {
            // The steps of a called workflow have their own findings.
            !attempt.findings.is_empty()
                || (attempt.error.is_some() && (attempt.request.is_some() || !calls(step, scenario)))
        })
}

fn calls(step: &JudgedStep, scenario: &JudgedScenario) -> bool {
    let inner = format!("{} / ", step.step);
    scenario.steps.iter().any(|other| other.step.starts_with(&inner))
}

fn write_step(out: &mut String, step: &JudgedStep, scenario: &JudgedScenario, options: &TerminalOptions) {
    let Some(attempt) = step.attempts.last() else { return };
    let place = paint(FAINT, &format!("({})", escape(&step.location)), options);
    let tries = if step.attempts.len() > 1 { format!(", attempt {}", step.attempts.len()) } else { String::new() };
    let _ = writeln!(out, "    step {}{tries} {place}", escape(&step.step));
    if let Some(error) = &attempt.error {
        let _ = writeln!(out, "        {}", escape(error));
    }
    for finding in &attempt.findings {
        write_finding(out, finding, scenario, options);
    }
    write_answer(out, attempt);
    if let Some(curl) = &attempt.curl {
        let _ = writeln!(out, "        repeat:   {}", escape(curl));
    }
}

fn write_finding(out: &mut String, finding: &Finding, scenario: &JudgedScenario, options: &TerminalOptions) {
    let note = match (finding.judged, finding.claims.is_empty()) {
        (true, _) => "",
        (false, true) => " (set-up)",
        (false, false) => " (not judged)",
    };
    let place = paint(FAINT, &escape(&finding.location), options);
    let _ = writeln!(out, "        {}{note} {place}", finding.rule);
    let _ = writeln!(out, "        expected: {}", escape(&finding.expected));
    let _ = writeln!(out, "        actual:   {}", escape(&finding.actual));
    for id in &finding.claims {
        if let Some(claim) = scenario.claims.iter().find(|claim| claim.id == *id) {
            let _ = writeln!(out, "        claim:    {}", claim_line(claim));
        }
    }
}

fn claim_line(claim: &JudgedClaim) -> String {
    let source = claim.source.as_ref().map(|source| format!(": {}", escape(source))).unwrap_or_default();
    format!("{}: {} [{}{source}]", escape(&claim.id), escape(&claim.text), claim.basis.word())
}

/// The status and the beginning of the body.
fn write_answer(out: &mut String, attempt: &JudgedAttempt) {
    const LONGEST: usize = 500;
    let (Some(request), Some(response)) = (&attempt.request, &attempt.response) else { return };
    let body = response.body.as_deref().unwrap_or_default();
    let shown: String = body.chars().take(LONGEST).collect();
    let more = if shown.len() < body.len() { "…" } else { "" };
    let _ = writeln!(
        out,
        "        answer:   {} to {} {} {}{more}",
        response.status,
        escape(&request.method),
        escape(&request.url),
        escape(&shown)
    );
}

fn write_claims(out: &mut String, scenario: &JudgedScenario, options: &TerminalOptions) {
    let verbose = verbose(options);
    for claim in &scenario.claims {
        let told = verbose || (scenario.outcome == Outcome::Errored && claim.judged && claim.holds.is_none());
        if !told {
            continue;
        }
        let holds = match (claim.holds, claim.judged) {
            (Some(true), _) => paint(GOOD, "holds       ", options),
            (Some(false), true) => paint(BAD, "does not    ", options),
            (Some(false), false) => paint(UNSURE, "not judged  ", options),
            (None, _) => paint(UNSURE, "undetermined", options),
        };
        let _ = writeln!(out, "    {holds} {}", claim_line(claim));
        if let Some(known) = &claim.known {
            let _ = writeln!(out, "                 known: {}", escape(known));
        }
    }
}

fn write_snapshot(out: &mut String, scenario: &JudgedScenario, options: &TerminalOptions) {
    let Some(snapshot) = &scenario.snapshot else { return };
    if snapshot.state == "missing" {
        let _ = writeln!(out, "    {}", paint(UNSURE, "no snapshot yet", options));
    }
    for line in snapshot.diff.as_deref().unwrap_or_default().lines() {
        let style = match line.chars().next() {
            Some('+') => GOOD,
            Some('-') => BAD,
            _ => FAINT,
        };
        let _ = writeln!(out, "    {}", paint(style, &escape(line), options));
    }
}

fn skipped_report(judgement: &Judgement, options: &TerminalOptions) -> String {
    if options.verbosity != Verbosity::Normal {
        return String::new();
    }
    let skipped = judgement.scenarios.iter().filter(|scenario| scenario.verdict == Verdict::Skip);
    let skipped = skipped.map(|scenario| (scenario.reason.as_deref().unwrap_or("no reason given"), scenario));
    by_reason(&paint(FAINT, "skipped", options), skipped)
}

fn verbose(options: &TerminalOptions) -> bool {
    options.verbosity == Verbosity::Verbose
}

/// Why a scenario got no response at all. Scenarios with the same reason are listed together.
fn unanswered(scenario: &JudgedScenario) -> Option<&str> {
    let mut attempts = scenario.steps.iter().flat_map(|step| &step.attempts);
    if scenario.verdict != Verdict::Error || attempts.clone().any(|attempt| attempt.response.is_some()) {
        return None;
    }
    attempts.find(|attempt| attempt.request.is_some())?.error.as_deref()
}

/// One line per reason, with its scenarios.
fn by_reason<'a>(word: &str, scenarios: impl Iterator<Item = (&'a str, &'a JudgedScenario)>) -> String {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for (reason, scenario) in scenarios {
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(&scenario.name),
            None => reasons.push((reason, vec![&scenario.name])),
        }
    }
    let mut out = String::new();
    for (reason, names) in reasons {
        let which = match names.as_slice() {
            [one] => (*one).to_owned(),
            [first, ..] => format!("{} scenarios ({first}, …)", names.len()),
            [] => String::new(),
        };
        let _ = writeln!(out, "{word} {}: {}", escape(&which), escape(reason));
    }
    out
}

/// `112 scenarios: 110 passed, 2 skipped`
fn summary_line(judgement: &Judgement, options: &TerminalOptions) -> String {
    let summary = &judgement.summary;
    let mut parts = vec![format!("{} passed", summary.passed)];
    let mut add = |count: usize, what: &str| {
        if count > 0 {
            parts.push(format!("{count} {what}"));
        }
    };
    add(summary.failed - summary.known_failures.min(summary.failed), "failed");
    add(summary.known_failures, "failed as known");
    add(summary.unexpected_passes, "held against expectation");
    add(summary.errored, "errored");
    add(summary.skipped, "skipped");
    add(judgement.stale_snapshots.len(), "stale snapshots");
    if judgement.interrupted {
        parts.push("interrupted".to_owned());
    }
    let style = if judgement.exit_code() == 0 { GOOD } else { BAD };
    let scenarios = match judgement.scenarios.len() {
        1 => "1 scenario".to_owned(),
        count => format!("{count} scenarios"),
    };
    paint(style, &format!("{scenarios}: {}", parts.join(", ")), options)
}

fn paint(style: Style, text: &str, options: &TerminalOptions) -> String {
    if options.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
}
