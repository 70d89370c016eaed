//! `signoff compare`: what changed between two runs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use signoff_openapi::escape;

use super::style::{BAD, GOOD, TerminalOptions, UNSURE, paint};
use crate::judge::{ClaimVerdict, Judgement, Verdict};

/// What changed from one run to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What was right or unknown before, and is wrong now.
    pub worse: Vec<Change>,
    /// What was wrong before, and is not wrong now.
    pub better: Vec<Change>,
    /// All other changes, also of what only one of the runs has.
    pub other: Vec<Change>,
}

/// A claim, a scenario or a deviation with another result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its kind and name.
    pub name: String,
    /// The result in the first run.
    pub before: Option<&'static str>,
    /// The result in the second run.
    pub after: Option<&'static str>,
}

/// Compares two runs.
pub fn compare_runs(before: &Judgement, after: &Judgement) -> Comparison {
    let (before, after) = (results(before), results(after));
    let mut comparison = Comparison::default();
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        let (old, new) = (before.get(name).copied(), after.get(name).copied());
        if old.map(|result| result.word) == new.map(|result| result.word) {
            continue;
        }
        let is_wrong = |result: Option<Result>| result.is_some_and(|result| result.is_wrong);
        let change =
            Change { name: name.clone(), before: old.map(|result| result.word), after: new.map(|result| result.word) };
        // A deviation that is gone is better; a scenario that is gone may be only not selected.
        let is_gone = new.is_none() && !name.starts_with("deviation ");
        match (is_wrong(old), is_wrong(new)) {
            (false, true) => comparison.worse.push(change),
            (true, false) if !is_gone => comparison.better.push(change),
            _ => comparison.other.push(change),
        }
    }
    comparison
}

/// The comparison for people.
pub fn comparison_report(comparison: &Comparison, options: &TerminalOptions) -> String {
    let mut out = String::new();
    for (word, style, changes) in [
        ("worse ", BAD, &comparison.worse),
        ("better", GOOD, &comparison.better),
        ("other ", UNSURE, &comparison.other),
    ] {
        for change in changes {
            let (before, after) = (change.before.unwrap_or("absent"), change.after.unwrap_or("absent"));
            let _ = writeln!(out, "{} {}: {before} → {after}", paint(style, word, options), escape(&change.name));
        }
    }
    let counts = (comparison.worse.len(), comparison.better.len(), comparison.other.len());
    let _ = writeln!(out, "{} worse, {} better, {} other changes", counts.0, counts.1, counts.2);
    out
}

#[derive(Clone, Copy)]
struct Result {
    word: &'static str,
    is_wrong: bool,
}

/// The results of a run by kind and name. What ran several times has its worst result.
fn results(judgement: &Judgement) -> BTreeMap<String, Result> {
    let mut results: BTreeMap<String, Result> = BTreeMap::new();
    let mut add = |name: String, word: &'static str, is_wrong: bool| {
        let known = results.entry(name).or_insert(Result { word, is_wrong });
        if is_wrong && !known.is_wrong {
            *known = Result { word, is_wrong };
        }
    };
    for scenario in &judgement.scenarios {
        let (word, is_wrong) = match scenario.verdict {
            Verdict::Pass => ("passed", false),
            Verdict::Fail => ("failed", true),
            Verdict::KnownFailure => ("known failure", false),
            Verdict::UnexpectedPass => ("passes unexpectedly", true),
            Verdict::Error => ("errored", true),
            Verdict::Skip => ("skipped", false),
        };
        add(format!("scenario {}", scenario.name), word, is_wrong);
    }
    for claim in &judgement.claims {
        let (word, is_wrong) = match claim.verdict {
            ClaimVerdict::Holds => ("holds", false),
            ClaimVerdict::NotJudged => ("not judged", false),
            ClaimVerdict::Broken if claim.known.is_some() => ("known failure", false),
            ClaimVerdict::Broken => ("broken", true),
            ClaimVerdict::Undetermined => ("undetermined", true),
        };
        add(format!("claim {}#{}", claim.suite, claim.id), word, is_wrong);
    }
    for deviation in &judgement.deviations {
        let name = format!(
            "deviation {} {} \"{}\" {}",
            deviation.source, deviation.operation, deviation.pointer, deviation.keyword
        );
        let is_open = deviation.waived.is_none();
        add(name, if is_open { "found" } else { "waived" }, is_open);
    }
    results
}
