//! The page docs/mutants.md: the scores of one sample, and the mutants that survived it.

use std::fmt::Write as _;

use super::argued::FILE;
use super::list::SOURCE;
use super::report::{Judged, Report};

/// The page.
pub(super) fn page(report: &Report) -> String {
    let total = report.total();
    let mut page = format!(
        "# How strong the suites are\n\nWritten by `cargo xtask mutants {} --seed {} --write`. A mutant is one change of the \
         reference's code for the four systems, made by\ncargo-mutants: another operator, or a function that returns something \
         else. Each mutant is built and judged with the suites only: it is\ndetected if a claim is broken, a response differs from \
         its document, or a scenario cannot run. Snapshots are not compared.\n\n\
         Of {} mutants, a random sample was drawn until {} compiled. “Shared” is the code that all four systems use.\n\n\
         | code | compiled | detected | survived | of these, argued | did not compile |\n|---|---:|---:|---:|---:|---:|\n",
        total.viable, report.seed, report.listed, total.viable
    );
    for (group, score) in report.scores.iter().map(|(group, score)| (*group, *score)).chain([("all", total)]) {
        let percent = (100 * score.detected).checked_div(score.viable).unwrap_or_default();
        let _ = writeln!(
            page,
            "| {group} | {} | {} ({percent} %) | {} | {} | {} |",
            score.viable, score.detected, score.survived, score.argued, score.unviable
        );
    }
    let _ = write!(
        page,
        "\n## Survivors\n\n`{FILE}` explains why no client can detect some mutants.\n\n\
         | place | mutation | operation | explanation |\n|---|---|---|---|\n"
    );
    for judged in report.mutants.iter().filter(|judged| judged.has_survived()) {
        page.push_str(&row(judged));
    }
    page
}

fn row(judged: &Judged) -> String {
    let file = judged.mutant.file.strip_prefix(SOURCE).unwrap_or(&judged.mutant.file).trim_start_matches('/');
    let argument = judged.argument.as_deref().unwrap_or("none");
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    let mutation = cell(&judged.mutant.mutation.replace('`', "'"));
    format!("| `{file}:{}` | `{mutation}` | {} | {} |\n", judged.mutant.line, cell(&judged.operation), cell(argument))
}

#[cfg(test)]
mod tests {
    use super::super::list::Mutant;
    use super::super::report::Outcome;
    use super::super::trial::Verdict;
    use super::*;

    #[test]
    fn a_survivor_is_one_row_whatever_its_text_contains() {
        let mut report = Report::new(3, 10);
        report.add(Judged {
            mutant: Mutant::sample("conformance/reference/src/kratos/a.rs", "replace || with && in f", "a || b"),
            group: "kratos",
            operation: "toSession".to_owned(),
            outcome: Outcome::Viable(Verdict::Survived),
            argument: Some("one\nargument".to_owned()),
        });
        let page = page(&report);
        assert!(
            page.ends_with("| `kratos/a.rs:1` | `replace \\|\\| with && in f` | toSession | one argument |\n"),
            "{page}"
        );
        assert!(page.contains("| all | 1 | 0 (0 %) | 1 | 1 | 0 |"), "{page}");
    }
}
