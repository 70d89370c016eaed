//! What became of the mutants: as data for JSON, and as text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::list::Mutant;
use super::trial::Verdict;

/// One run of the command.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// The seed of the sample.
    pub(super) seed: u64,
    /// The number of mutants that were listed.
    pub(super) listed: usize,
    /// Whether a signal ended the run early.
    pub(super) interrupted: bool,
    /// The counts by system, and of the code that all systems share.
    pub(super) scores: BTreeMap<&'static str, Score>,
    /// The mutants that were drawn, in order.
    pub(super) mutants: Vec<Judged>,
}

/// A mutant with its verdict.
#[derive(Debug, Serialize)]
pub(super) struct Judged {
    #[serde(flatten)]
    pub(super) mutant: Mutant,
    /// The system whose suite judges it, or `shared`.
    pub(super) group: &'static str,
    /// The operations that it belongs to.
    pub(super) operation: String,
    #[serde(flatten)]
    pub(super) outcome: Outcome,
    /// Why no client can notice it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) argument: Option<String>,
}

/// What became of a mutant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Outcome {
    /// It compiles.
    Viable(Verdict),
    /// It does not compile.
    Unviable {
        /// Always `unviable`.
        verdict: &'static str,
    },
}

/// Counts of mutants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(super) struct Score {
    /// They compile.
    pub(super) viable: usize,
    /// They do not compile.
    pub(super) unviable: usize,
    /// The suites fail.
    pub(super) detected: usize,
    /// The suites pass.
    pub(super) survived: usize,
    /// The suites pass, and there is an argument why no client can notice the change.
    pub(super) argued: usize,
}

impl Outcome {
    /// It does not compile.
    pub(super) const UNVIABLE: Self = Self::Unviable { verdict: "unviable" };
}

impl Judged {
    /// Whether the suites pass.
    pub(super) fn has_survived(&self) -> bool {
        self.outcome == Outcome::Viable(Verdict::Survived)
    }

    /// The line that is printed as soon as the mutant is judged.
    pub(super) fn line(&self) -> String {
        let name = self.mutant.name();
        match (&self.outcome, &self.argument) {
            (Outcome::Unviable { .. }, _) => format!("unviable  {name}"),
            (Outcome::Viable(Verdict::Detected { by }), _) => format!("detected  {name}  ({by})"),
            (Outcome::Viable(Verdict::Survived), None) => format!("SURVIVED  {name}  ({})", self.operation),
            (Outcome::Viable(Verdict::Survived), Some(_)) => format!("argued    {name}  ({})", self.operation),
        }
    }
}

impl Score {
    /// `detected of viable (percent)`.
    pub(super) fn text(&self) -> String {
        let percent = (100 * self.detected).checked_div(self.viable).unwrap_or_default();
        format!("{} of {} ({percent} %)", self.detected, self.viable)
    }
}

impl Report {
    /// A run without mutants yet.
    pub(super) fn new(seed: u64, listed: usize) -> Self {
        Self { seed, listed, interrupted: false, scores: BTreeMap::new(), mutants: Vec::new() }
    }

    /// Adds a mutant and counts it.
    pub(super) fn add(&mut self, judged: Judged) {
        let score = self.scores.entry(judged.group).or_default();
        match &judged.outcome {
            Outcome::Unviable { .. } => score.unviable += 1,
            Outcome::Viable(verdict) => {
                score.viable += 1;
                let has_survived = *verdict == Verdict::Survived;
                score.survived += usize::from(has_survived);
                score.detected += usize::from(!has_survived);
                score.argued += usize::from(has_survived && judged.argument.is_some());
            }
        }
        self.mutants.push(judged);
    }

    /// The counts of all groups together.
    pub(super) fn total(&self) -> Score {
        self.scores.values().fold(Score::default(), |sum, score| Score {
            viable: sum.viable + score.viable,
            unviable: sum.unviable + score.unviable,
            detected: sum.detected + score.detected,
            survived: sum.survived + score.survived,
            argued: sum.argued + score.argued,
        })
    }

    /// Mutants that survived without an argument, and mutants that were detected in spite of one.
    pub(super) fn is_clean(&self) -> bool {
        self.mutants.iter().all(|judged| match judged.outcome {
            Outcome::Unviable { .. } => true,
            Outcome::Viable(_) => judged.has_survived() == judged.argument.is_some(),
        })
    }

    /// The text: scores, then the survivors.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for (group, score) in &self.scores {
            let _ = writeln!(text, "{group}: {} detected, {} unviable", score.text(), score.unviable);
        }
        let total = self.total();
        let _ = writeln!(
            text,
            "all: {} detected; {} survived, {} of them argued; {} unviable; seed {} ({} mutants listed){}",
            total.text(),
            total.survived,
            total.argued,
            total.unviable,
            self.seed,
            self.listed,
            if self.interrupted { "; interrupted" } else { "" }
        );
        for judged in self.mutants.iter().filter(|judged| judged.has_survived()) {
            let _ = writeln!(
                text,
                "\n{}\n    {}\n    operation: {}",
                judged.mutant.name(),
                judged.mutant.code,
                judged.operation
            );
            if let Some(argument) = &judged.argument {
                let _ = writeln!(text, "    argued: {argument}");
            }
        }
        let wrong = |judged: &&Judged| {
            judged.argument.is_some() && matches!(judged.outcome, Outcome::Viable(Verdict::Detected { .. }))
        };
        for judged in self.mutants.iter().filter(wrong) {
            let _ = writeln!(
                text,
                "\n{}\n    is detected, although {} argues that it cannot be",
                judged.mutant.name(),
                super::argued::FILE
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(group: &'static str, outcome: Outcome, argument: Option<&str>) -> Judged {
        let mutant = Mutant::sample("conformance/reference/src/kratos/a.rs", "replace f with ()", "f();");
        Judged { mutant, group, operation: "toSession".to_owned(), outcome, argument: argument.map(str::to_owned) }
    }

    fn report(items: Vec<Judged>) -> Report {
        let mut report = Report::new(7, 100);
        items.into_iter().for_each(|item| report.add(item));
        report
    }

    #[test]
    fn mutants_are_counted_by_system() {
        let detected = || Outcome::Viable(Verdict::Detected { by: "a".to_owned() });
        let survived = || Outcome::Viable(Verdict::Survived);
        let report = report(vec![
            judged("kratos", detected(), None),
            judged("kratos", survived(), Some("equal")),
            judged("kratos", Outcome::UNVIABLE, None),
            judged("shared", survived(), None),
        ]);
        let text = report.text();
        assert!(
            text.starts_with("kratos: 1 of 2 (50 %) detected, 1 unviable\nshared: 0 of 1 (0 %) detected"),
            "{text}"
        );
        assert!(
            text.contains("all: 1 of 3 (33 %) detected; 2 survived, 1 of them argued; 1 unviable; seed 7"),
            "{text}"
        );
        assert!(text.contains("argued: equal"), "{text}");
        assert!(!report.is_clean());
    }

    #[test]
    fn an_argued_mutant_that_is_detected_is_reported() {
        let wrong =
            report(vec![judged("kratos", Outcome::Viable(Verdict::Detected { by: "a".to_owned() }), Some("equal"))]);
        assert!(!wrong.is_clean() && wrong.text().contains("is detected, although"));
        assert!(report(vec![judged("kratos", Outcome::Viable(Verdict::Survived), Some("equal"))]).is_clean());
    }
}
