//! The last screen of the report for people: what is broken, which deviations exist, what to do next, and the summary line.

use std::fmt::Write as _;

use signoff_openapi::escape;

use super::style::{BAD, FAINT, GOOD, TerminalOptions, UNSURE, Verbosity, paint};
use crate::judge::{ClaimSummary, ClaimVerdict, Deviation, Judgement, ScenarioCounts, Verdict};

/// How many are listed, unless the report is verbose.
const MAX_BROKEN: usize = 6;
const MAX_UNDETERMINED: usize = 3;
const MAX_DEVIATIONS: usize = 12;

/// The last screen.
pub(super) fn last_screen(judgement: &Judgement, options: &TerminalOptions) -> String {
    let mut out = String::new();
    if let Some(message) = &judgement.wrong_target {
        let _ = writeln!(out, "{} {}", paint(BAD, "wrong target:", options), escape(message));
        let _ = writeln!(out, "{}", summary_line(judgement, options));
        return out;
    }
    write_claims(&mut out, judgement, options);
    write_deviations(&mut out, judgement, options);
    for waiver in &judgement.unused_waivers {
        let word = paint(BAD, "unused waiver", options);
        let _ = writeln!(out, "{word} {}: no response has this deviation; remove it from the profile", escape(waiver));
    }
    for note in &judgement.notes {
        let _ = writeln!(out, "{} {}", paint(UNSURE, "note", options), escape(note));
    }
    if options.verbosity > Verbosity::Quiet {
        write_next(&mut out, judgement, options);
    }
    let _ = writeln!(out, "{}", summary_line(judgement, options));
    out
}

fn write_claims(out: &mut String, judgement: &Judgement, options: &TerminalOptions) {
    let with = |verdict| judgement.claims.iter().filter(move |claim| claim.verdict == verdict);
    let limit = limit(options, MAX_BROKEN);
    for claim in with(ClaimVerdict::Broken).take(limit) {
        let known = claim.known.as_ref().map(|known| format!(" (known: {known})")).unwrap_or_default();
        let word = paint(if claim.known.is_some() { UNSURE } else { BAD }, "broken", options);
        let _ = writeln!(out, "{word} {}{}", claim_line(claim), escape(&known));
        let _ = writeln!(out, "        {}", escape(&format!("{}: {}", claim.scenario, reason(claim))));
    }
    write_more(out, with(ClaimVerdict::Broken).count(), limit, "broken claims");
    let limit = self::limit(options, MAX_UNDETERMINED);
    let mut by_reason: Vec<(String, Vec<&str>)> = Vec::new();
    for claim in with(ClaimVerdict::Undetermined) {
        let reason = format!("{}: {}", claim.scenario, reason(claim));
        match by_reason.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, ids)) => ids.push(&claim.id),
            None => by_reason.push((reason, vec![&claim.id])),
        }
    }
    for (reason, ids) in by_reason.iter().take(limit) {
        let _ = writeln!(out, "{} {}", paint(UNSURE, "undetermined", options), escape(&ids.join(", ")));
        let _ = writeln!(out, "        {}", escape(reason));
    }
    let listed: usize = by_reason.iter().take(limit).map(|(_, ids)| ids.len()).sum();
    write_more(out, with(ClaimVerdict::Undetermined).count(), listed, "undetermined claims");
}

fn reason(claim: &ClaimSummary) -> &str {
    claim.reason.as_deref().unwrap_or_default()
}

fn claim_line(claim: &ClaimSummary) -> String {
    let source = claim.source.as_ref().map(|source| format!(": {}", escape(source))).unwrap_or_default();
    format!("{}: {} [{}{source}]", escape(&claim.id), escape(&claim.text), claim.basis.word())
}

fn write_deviations(out: &mut String, judgement: &Judgement, options: &TerminalOptions) {
    let limit = limit(options, MAX_DEVIATIONS);
    let (waived, open): (Vec<&Deviation>, Vec<&Deviation>) =
        judgement.deviations.iter().partition(|deviation| deviation.waived.is_some());
    for deviation in open.iter().take(limit) {
        write_deviation(out, deviation, options);
    }
    write_more(out, open.len(), limit, "deviations");
    for deviation in waived.iter().filter(|_| options.verbosity > Verbosity::Quiet).take(limit) {
        let reason = deviation.waived.as_deref().unwrap_or_default();
        let word = paint(UNSURE, "waived", options);
        let _ = writeln!(out, "{word} {}: {}", deviation_name(deviation), escape(reason));
    }
}

fn write_deviation(out: &mut String, deviation: &Deviation, options: &TerminalOptions) {
    let times = if deviation.count == 1 { String::new() } else { format!(" in {} responses", deviation.count) };
    let place = paint(FAINT, &format!("({})", escape(&deviation.location)), options);
    let _ = writeln!(out, "{} {}{times} {place}", paint(BAD, "deviation", options), deviation_name(deviation));
    let first = &deviation.first;
    let found = format!("{}; first in {} / {}", deviation.actual, first.scenario, first.step);
    let _ = writeln!(out, "        {}", escape(&found));
    let _ = writeln!(out, "        repeat: {}", escape(&first.curl));
}

/// The operation, the pointer in quotes (it is empty for the whole body), and the keyword, as a waiver names them.
fn deviation_name(deviation: &Deviation) -> String {
    let (operation, rule) = (&deviation.operation, &deviation.rule);
    escape(&format!("{operation} \"{}\" {} [{rule}]", deviation.pointer, deviation.keyword))
}

fn write_next(out: &mut String, judgement: &Judgement, options: &TerminalOptions) {
    let word = paint(FAINT, "next:", options);
    let mut next = |text: &str| {
        let _ = writeln!(out, "{word} {text}");
    };
    let failed = judgement.scenarios.iter().find(|scenario| scenario.verdict == Verdict::Fail);
    if let Some(scenario) = failed {
        let name = escape(&scenario.name);
        next(&format!("`signoff explain {name}` shows its steps and sources; add `--only {name} -v` to repeat it"));
    }
    if judgement.summary.deviations.open > 0 {
        next("to accept a deviation, add [[known]] with its operation, pointer, keyword and a reason to the profile");
    }
    if judgement.unaccepted_responses > 0 {
        let count = judgement.unaccepted_responses;
        let responses = if count == 1 { "1 response is".to_owned() } else { format!("{count} responses are") };
        next(&format!("{responses} not accepted yet; `--snapshots-dir DIR --snapshots update` accepts them"));
    }
}

fn limit(options: &TerminalOptions, most: usize) -> usize {
    if options.verbosity == Verbosity::Verbose { usize::MAX } else { most }
}

fn write_more(out: &mut String, count: usize, listed: usize, what: &str) {
    if count > listed {
        let _ = writeln!(out, "        … and {} more {what}: -v lists all", count - listed);
    }
}

fn summary_line(judgement: &Judgement, options: &TerminalOptions) -> String {
    paint(if judgement.exit_code() == 0 { GOOD } else { BAD }, &counts_line(judgement), options)
}

/// `claims: 165 hold, 6 broken, 2 undetermined · 10 deviations from the documents · scenarios: 119 of 126 passed, 7 failed`
pub(super) fn counts_line(judgement: &Judgement) -> String {
    let mut parts = Vec::new();
    let claims = judgement.summary.claims;
    if !judgement.claims.is_empty() {
        let mut counts = vec![format!("{} {}", claims.holds, if claims.holds == 1 { "holds" } else { "hold" })];
        add_counts(
            &mut counts,
            &[(claims.broken, "broken"), (claims.undetermined, "undetermined"), (claims.not_judged, "not judged")],
        );
        parts.push(format!("claims: {}", counts.join(", ")));
    }
    let deviations = judgement.summary.deviations;
    let noun = if deviations.open == 1 { "deviation" } else { "deviations" };
    let mut counts = vec![format!("{} {noun} from the documents", deviations.open)];
    add_counts(&mut counts, &[(deviations.waived, "waived"), (judgement.unused_waivers.len(), "unused waivers")]);
    parts.push(counts.join(", "));
    parts.push(scenarios_part(&judgement.summary.scenarios, judgement));
    parts.join(" · ")
}

fn scenarios_part(counts: &ScenarioCounts, judgement: &Judgement) -> String {
    let ran = counts.passed + counts.failed + counts.errored;
    let unjudged = judgement.scenarios.iter().filter(|scenario| !scenario.unjudged.is_empty()).count();
    let mut parts = vec![format!("scenarios: {} of {ran} passed", counts.passed)];
    add_counts(
        &mut parts,
        &[
            (counts.failed - counts.known_failures.min(counts.failed), "failed"),
            (counts.known_failures, "failed as known"),
            (counts.unexpected_passes, "held against expectation"),
            (counts.errored, "errored"),
            (counts.skipped, "skipped"),
            (unjudged, "with steps that were not judged"),
            (judgement.stale_snapshots.len(), "stale snapshots"),
        ],
    );
    if judgement.interrupted {
        parts.push("interrupted".to_owned());
    }
    parts.join(", ")
}

fn add_counts(parts: &mut Vec<String>, counts: &[(usize, &str)]) {
    parts.extend(counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")));
}
