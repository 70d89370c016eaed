//! The report for people.

use std::borrow::Cow;
use std::fmt::Write as _;

use indexmap::IndexMap;
use signoff_openapi::escape;

use super::screen::{MAX_SHOWN, folds, last_screen};
use super::style::{BAD, FAINT, GOOD, TerminalOptions, UNSURE, Verbosity, paint};
use crate::judge::{
    ClaimVerdict, Finding, JudgedAttempt, JudgedClaim, JudgedRounds, JudgedScenario, JudgedStep, Judgement, Outcome,
    SnapshotState, Verdict,
};

/// The most scenarios that are listed, unless the report is verbose.
const MAX_LISTED: usize = 5;
/// The most lines of a difference from a snapshot, unless the report is verbose.
const MAX_DIFF_LINES: usize = 5;

/// The whole report. It ends with one screen about claims, deviations and scenarios.
pub fn terminal_report(judgement: &Judgement, options: &TerminalOptions) -> String {
    let mut out = String::new();
    if judgement.wrong_target.is_none() || verbose(options) {
        write_scenarios(&mut out, judgement, options);
    }
    out.push_str(&last_screen(judgement, options));
    out
}

fn write_scenarios(out: &mut String, judgement: &Judgement, options: &TerminalOptions) {
    let is_shown = |scenario: &&JudgedScenario| {
        let listed_below = folds(judgement, options) && is_listed_below(scenario, judgement);
        is_shown(scenario, options.verbosity) && ((unanswered(scenario).is_none() && !listed_below) || verbose(options))
    };
    let mut shown: Vec<&JudgedScenario> = judgement.scenarios.iter().filter(is_shown).collect();
    if !verbose(options) {
        // The most important ones come first, because not all are shown.
        shown.sort_by_key(|scenario| match scenario.verdict {
            Verdict::Fail | Verdict::UnexpectedPass => 0,
            Verdict::Error => 1,
            _ => 2,
        });
    }
    let detailed = if verbose(options) { shown.len() } else { MAX_SHOWN };
    let listed = if verbose(options) { 0 } else { MAX_LISTED };
    for scenario in shown.iter().take(detailed) {
        out.push_str(&scenario_report(scenario, options));
    }
    for scenario in shown.iter().skip(detailed).take(listed) {
        let reason = scenario.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
        let _ = writeln!(out, "{} {}{}", word(scenario, options), escape(&scenario.name), escape(&reason));
    }
    if shown.len() > detailed + listed {
        let more = shown.len() - detailed - listed;
        let _ = writeln!(out, "        … and {more} more scenarios: -v shows all, --report json=FILE writes all");
    }
    if !verbose(options) {
        let listed = judgement.scenarios.iter().filter(|_| folds(judgement, options));
        let listed = listed.filter(|scenario| is_listed_below(scenario, judgement));
        let listed =
            listed.map(|scenario| ("only because of broken claims and deviations, which are listed below", scenario));
        out.push_str(&by_reason(&paint(BAD, "FAILED ", options), listed));
        let unanswered = judgement.scenarios.iter().filter_map(|scenario| Some((unanswered(scenario)?, scenario)));
        out.push_str(&by_reason(&paint(BAD, "ERROR  ", options), unanswered));
    }
    for stale in &judgement.stale_snapshots {
        let _ = writeln!(out, "{} snapshot {} belongs to no scenario", paint(BAD, "stale  ", options), escape(stale));
    }
    if options.verbosity == Verbosity::Normal {
        let with = |verdict| judgement.scenarios.iter().filter(move |scenario| scenario.verdict == verdict);
        let known = with(Verdict::KnownFailure).map(|scenario| ("failed as known (-v shows how)", scenario));
        out.push_str(&by_reason(&paint(UNSURE, "known  ", options), known));
        let skipped =
            with(Verdict::Skip).map(|scenario| (scenario.reason.as_deref().unwrap_or("no reason given"), scenario));
        out.push_str(&by_reason(&paint(FAINT, "skipped", options), skipped));
    }
}

fn is_shown(scenario: &JudgedScenario, verbosity: Verbosity) -> bool {
    let differs = scenario.snapshot.as_ref().is_some_and(|snapshot| snapshot.state == SnapshotState::Different);
    match scenario.verdict {
        Verdict::Pass => {
            let remarkable = differs || !scenario.unjudged.is_empty();
            verbosity == Verbosity::Verbose || (remarkable && verbosity > Verbosity::Quiet)
        }
        // Skipped scenarios and known failures are listed together.
        Verdict::Skip | Verdict::KnownFailure => verbosity == Verbosity::Verbose,
        _ => true,
    }
}

/// One scenario with its findings.
pub(super) fn scenario_report(scenario: &JudgedScenario, options: &TerminalOptions) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{} {}", word(scenario, options), escape(&scenario.name));
    let steps = scenario.steps.get();
    let told = steps.iter().any(|step| step_is_told(step, scenario, &steps));
    if let Some(reason) = scenario.reason.as_ref().filter(|_| !told) {
        let _ = writeln!(out, "        {}", escape(reason));
    }
    for rounds in scenario.rounds.iter().filter(|_| verbose(options) || is_failure(scenario)) {
        let _ = writeln!(out, "    {}", escape(&rounds_line(rounds)));
    }
    for unjudged in &scenario.unjudged {
        let _ = writeln!(out, "    {} {}", paint(UNSURE, "not judged  ", options), escape(unjudged));
    }
    write_steps(&mut out, scenario, &steps, options);
    write_claims(&mut out, scenario, options);
    write_snapshot(&mut out, scenario, options);
    out
}

fn is_failure(scenario: &JudgedScenario) -> bool {
    !matches!(scenario.verdict, Verdict::Pass | Verdict::Skip)
}

/// Rounds that went alike.
fn rounds_line(rounds: &JudgedRounds) -> String {
    let noun = if rounds.count == 1 { "round" } else { "rounds" };
    let word = match rounds.verdict {
        Verdict::Pass => "passed",
        Verdict::Fail => "failed",
        Verdict::KnownFailure => "failed as known",
        Verdict::UnexpectedPass => "passed unexpectedly",
        Verdict::Error => "undetermined",
        Verdict::Skip => "skipped",
    };
    let (count, first, delay) = (rounds.count, rounds.first, rounds.delay_ms);
    format!("{count} {noun} {word}: {} (first: round {first}, delay {delay} ms)", rounds.answers)
}

/// One line about a scenario that did not pass, for the time while others run.
pub fn failure_line(scenario: &JudgedScenario, options: &TerminalOptions) -> String {
    let reason = scenario.reason.as_deref().unwrap_or_default();
    format!("{} {}: {}\n", word(scenario, options), escape(&scenario.name), escape(reason))
}

fn word(scenario: &JudgedScenario, options: &TerminalOptions) -> String {
    match scenario.verdict {
        Verdict::Pass => paint(GOOD, "passed ", options),
        Verdict::Fail => paint(BAD, "FAILED ", options),
        Verdict::KnownFailure => paint(UNSURE, "known  ", options),
        Verdict::UnexpectedPass => paint(BAD, "PASSES ", options),
        Verdict::Error => paint(BAD, "ERROR  ", options),
        Verdict::Skip => paint(FAINT, "skipped", options),
    }
}

/// The steps with findings: each text once with its count, because loops repeat steps, and a limited number.
fn write_steps(out: &mut String, scenario: &JudgedScenario, steps: &[JudgedStep], options: &TerminalOptions) {
    const MAX_STEPS: usize = 20;
    let mut texts: IndexMap<String, usize> = IndexMap::new();
    for step in steps.iter().filter(|step| step_is_told(step, scenario, steps)) {
        let mut text = String::new();
        write_step(&mut text, step, scenario, options);
        *texts.entry(text).or_default() += 1;
    }
    let more = texts.len().saturating_sub(MAX_STEPS);
    for (text, count) in texts.into_iter().take(MAX_STEPS) {
        out.push_str(&text);
        if count > 1 {
            let _ = writeln!(out, "        {count} times");
        }
    }
    if more > 0 {
        let _ = writeln!(out, "    and {more} more steps with findings");
    }
}

fn step_is_told(step: &JudgedStep, scenario: &JudgedScenario, steps: &[JudgedStep]) -> bool {
    scenario.outcome != Outcome::Passed
        && step.attempts.last().is_some_and(|attempt| {
            // The steps of a called workflow have their own findings.
            attempt.findings.iter().any(is_told)
                || (attempt.error.is_some() && (attempt.request.is_some() || !calls(step, steps)))
        })
}

/// A deviation in a step that proves nothing is listed with the deviations of the run.
fn is_told(finding: &Finding) -> bool {
    finding.judged || finding.deviation.is_none()
}

fn calls(step: &JudgedStep, steps: &[JudgedStep]) -> bool {
    let inner = format!("{} / ", step.step);
    steps.iter().any(|other| other.step.starts_with(&inner))
}

fn write_step(out: &mut String, step: &JudgedStep, scenario: &JudgedScenario, options: &TerminalOptions) {
    let Some(attempt) = step.attempts.last() else { return };
    let place = paint(FAINT, &format!("({})", escape(&step.location)), options);
    let tries = if step.attempts.len() > 1 { format!(", attempt {}", step.attempts.len()) } else { String::new() };
    let _ = writeln!(out, "    step {}{tries} {place}", escape(&step.step));
    if let Some(error) = &attempt.error {
        let _ = writeln!(out, "        {}", escape(error));
    }
    for finding in attempt.findings.iter().filter(|finding| is_told(finding)) {
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
        let undetermined = claim.verdict == ClaimVerdict::Undetermined;
        let told = verbose || (scenario.outcome == Outcome::Errored && undetermined);
        if !told {
            continue;
        }
        let holds = match claim.verdict {
            ClaimVerdict::Holds => paint(GOOD, "holds       ", options),
            ClaimVerdict::Broken => paint(BAD, "broken      ", options),
            ClaimVerdict::NotJudged => paint(UNSURE, "not judged  ", options),
            ClaimVerdict::Undetermined => paint(UNSURE, "undetermined", options),
        };
        let _ = writeln!(out, "    {holds} {}", claim_line(claim));
        if let Some(known) = &claim.known {
            let _ = writeln!(out, "                 known: {}", escape(known));
        }
    }
}

fn write_snapshot(out: &mut String, scenario: &JudgedScenario, options: &TerminalOptions) {
    let Some(snapshot) = &scenario.snapshot else { return };
    if snapshot.state == SnapshotState::Missing {
        let _ = writeln!(out, "    {}", paint(UNSURE, "no snapshot yet", options));
    }
    let Some(diff) = &snapshot.diff else { return };
    let is_changed =
        |line: &&str| line.starts_with(['+', '-']) && !line.starts_with("+++ ") && !line.starts_with("--- ");
    let lines: Vec<&str> =
        if verbose(options) { diff.lines().collect() } else { diff.lines().filter(is_changed).collect() };
    let limit = if verbose(options) { lines.len() } else { MAX_DIFF_LINES };
    for line in lines.iter().take(limit) {
        let style = match line.chars().next() {
            Some('+') => GOOD,
            Some('-') => BAD,
            _ => FAINT,
        };
        let _ = writeln!(out, "    {}", paint(style, &escape(line), options));
    }
    if lines.len() > limit {
        let more = lines.len() - limit;
        let rest = "`signoff review` shows a pending snapshot; -v and --report json=FILE show the whole difference";
        let _ = writeln!(out, "    … {more} more lines: {rest}");
    }
}

fn verbose(options: &TerminalOptions) -> bool {
    options.verbosity == Verbosity::Verbose
}

/// Why a scenario got no response at all. Scenarios with the same reason are listed together.
fn unanswered(scenario: &JudgedScenario) -> Option<String> {
    if scenario.verdict != Verdict::Error {
        return None;
    }
    let steps = scenario.steps.get();
    let mut attempts = steps.iter().flat_map(|step| &step.attempts);
    if attempts.clone().any(|attempt| attempt.response.is_some()) {
        return None;
    }
    attempts.find(|attempt| attempt.request.is_some())?.error.clone()
}

/// Whether the broken claims and the deviations of the run say all about a failure.
fn is_listed_below(scenario: &JudgedScenario, judgement: &Judgement) -> bool {
    if scenario.verdict != Verdict::Fail
        || scenario.snapshot.as_ref().is_some_and(|it| it.state == SnapshotState::Different)
    {
        return false;
    }
    let suite = scenario.name.split('/').next().unwrap_or_default();
    let is_broken = |id: &String| {
        let mut claims = judgement.claims.iter().filter(|claim| claim.suite == suite && claim.id == *id);
        claims.any(|claim| claim.verdict == ClaimVerdict::Broken)
    };
    let steps = scenario.steps.get();
    let attempts: Vec<_> = steps.iter().filter_map(|step| step.attempts.last()).collect();
    let findings = || attempts.iter().flat_map(|attempt| &attempt.findings).filter(|finding| finding.judged);
    let is_listed = |finding: &Finding| finding.deviation.is_some() || finding.claims.iter().any(is_broken);
    let has_error = attempts.iter().any(|attempt| attempt.error.is_some() && attempt.request.is_some());
    !has_error && findings().next().is_some() && findings().all(is_listed)
}

/// One line per reason, with its scenarios.
fn by_reason<'a>(word: &str, scenarios: impl Iterator<Item = (impl Into<Cow<'a, str>>, &'a JudgedScenario)>) -> String {
    let mut reasons: IndexMap<Cow<'a, str>, Vec<&str>> = IndexMap::new();
    for (reason, scenario) in scenarios {
        reasons.entry(reason.into()).or_default().push(&scenario.name);
    }
    let mut out = String::new();
    for (reason, names) in reasons {
        let which = match names.as_slice() {
            [one] => (*one).to_owned(),
            [first, ..] => format!("{} scenarios ({first}, …)", names.len()),
            [] => String::new(),
        };
        let _ = writeln!(out, "{word} {}: {}", escape(&which), escape(&reason));
    }
    out
}
