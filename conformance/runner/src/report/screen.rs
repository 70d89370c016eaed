//! The last screen of the report for people: what is broken, which deviations exist, what to do next, and the summary line.

use std::fmt::Write as _;

use indexmap::IndexMap;
use signoff_openapi::escape;

use super::style::{BAD, FAINT, GOOD, TerminalOptions, UNSURE, Verbosity, paint};
use crate::judge::{ClaimSummary, ClaimVerdict, Deviation, Judgement, ScenarioCounts, Verdict};

/// The most scenarios that are shown in detail, unless the report is verbose.
pub(super) const MAX_SHOWN: usize = 2;
/// How many are listed, unless the report is verbose.
const MAX_BROKEN: usize = 5;
const MAX_UNDETERMINED: usize = 3;
const MAX_DEVIATIONS: usize = 8;
/// Up to this number, each broken claim and each deviation has a command that repeats it.
const MAX_REPEATED: usize = 3;
/// The pointers that are listed of deviations with the same operation and keyword.
const MAX_POINTERS: usize = 6;

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

/// Whether there are too many failures to show each in detail. Those that the last screen explains are then listed together.
pub(super) fn folds(judgement: &Judgement, options: &TerminalOptions) -> bool {
    let failed = judgement.scenarios.iter().filter(|scenario| scenario.verdict == Verdict::Fail).count();
    options.verbosity < Verbosity::Verbose && failed > MAX_SHOWN
}

fn write_claims(out: &mut String, judgement: &Judgement, options: &TerminalOptions) {
    let with = |verdict| judgement.claims.iter().filter(move |claim| claim.verdict == verdict);
    let limit = limit(options, MAX_BROKEN);
    let repeated = folds(judgement, options) && with(ClaimVerdict::Broken).count() <= MAX_REPEATED;
    for claim in with(ClaimVerdict::Broken).take(limit) {
        let known = claim.known.as_ref().map(|known| format!(" (known: {known})")).unwrap_or_default();
        let word = paint(if claim.known.is_some() { UNSURE } else { BAD }, "broken", options);
        let _ = writeln!(out, "{word} {}{}", claim_line(claim), escape(&known));
        let _ = writeln!(out, "        {}", escape(&format!("{}: {}", claim.scenario, reason(claim))));
        if let Some(curl) = breaking_request(judgement, claim).filter(|_| repeated) {
            let _ = writeln!(out, "        repeat: {}", escape(&curl));
        }
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
        let word = paint(UNSURE, "undetermined", options);
        let _ = writeln!(out, "{word} {}: {}", escape(&ids.join(", ")), escape(reason));
    }
    let listed: usize = by_reason.iter().take(limit).map(|(_, ids)| ids.len()).sum();
    write_more(out, with(ClaimVerdict::Undetermined).count(), listed, "undetermined claims");
}

/// The command that repeats the request with which a claim was broken.
fn breaking_request(judgement: &Judgement, claim: &ClaimSummary) -> Option<String> {
    let scenario = judgement.scenarios.iter().find(|scenario| scenario.name == claim.scenario)?;
    let steps = scenario.steps.get();
    let mut attempts = steps.iter().filter_map(|step| step.attempts.last());
    attempts.find(|attempt| attempt.findings.iter().any(|finding| finding.claims.contains(&claim.id)))?.curl.clone()
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
    let mut groups: IndexMap<_, Vec<&Deviation>> = IndexMap::new();
    for deviation in &open {
        let Deviation { source, operation, rule, keyword, location, pointer, .. } = deviation;
        let alone = options.verbosity == Verbosity::Verbose;
        let key = (source, operation, rule, keyword, location, alone.then_some(pointer));
        groups.entry(key).or_default().push(deviation);
    }
    for group in groups.values().take(limit) {
        write_deviations_of(out, group, groups.len() <= self::limit(options, MAX_REPEATED), options);
    }
    let listed = groups.values().take(limit).map(Vec::len).sum();
    write_more(out, open.len(), listed, "deviations");
    for deviation in waived.iter().filter(|_| options.verbosity > Verbosity::Quiet).take(limit) {
        let reason = deviation.waived.as_deref().unwrap_or_default();
        let word = paint(UNSURE, "waived", options);
        let _ = writeln!(out, "{word} {}: {}", deviation_name(deviation), escape(reason));
    }
}

/// Deviations that differ only in their pointers.
fn write_deviations_of(out: &mut String, group: &[&Deviation], repeated: bool, options: &TerminalOptions) {
    let Some((deviation, others)) = group.split_first() else { return };
    let count = group.iter().map(|deviation| deviation.count).max().unwrap_or_default();
    let times = if count == 1 { String::new() } else { format!(" in {count} responses") };
    let place = paint(FAINT, &format!("({})", escape(&deviation.location)), options);
    let _ = writeln!(out, "{} {}{times} {place}", paint(BAD, "deviation", options), deviation_name(deviation));
    let first = &deviation.first;
    let actual = options.text(&deviation.actual);
    let _ = writeln!(out, "        {}", escape(&format!("{actual}; first in {} / {}", first.scenario, first.step)));
    if !others.is_empty() {
        let pointers: Vec<String> = others.iter().map(|other| format!("\"{}\"", other.pointer)).collect();
        let more = if others.len() > MAX_POINTERS { ", …" } else { "" };
        let listed = pointers.get(..MAX_POINTERS).unwrap_or(&pointers).join(", ");
        let _ = writeln!(out, "        also {}{more}", escape(&listed));
    }
    if repeated {
        let _ = writeln!(out, "        repeat: {}", escape(&first.curl));
    }
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
            (counts.unexpected_passes, "passed unexpectedly"),
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
