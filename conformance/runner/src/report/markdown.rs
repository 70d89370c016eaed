//! `--report markdown=PATH`: a summary for CI jobs and pull requests.

use std::fmt::Write as _;

use super::screen::counts_line;
use crate::judge::{ClaimVerdict, Judgement, Verdict};

/// The most entries of each list. A job summary has a limited size.
const MAX_LISTED: usize = 50;

/// The judgement as GitHub Flavored Markdown.
pub fn markdown_report(judgement: &Judgement) -> String {
    let word = match judgement.exit_code() {
        0 => "✅ Passed",
        1 => "❌ Failed",
        130 => "⚠️ Interrupted",
        _ => "⚠️ Undetermined",
    };
    let mut out = format!("## {word}\n\n{}\n", escape(&counts_line(judgement)));
    if let Some(run) = &judgement.run {
        let product = [run.target.product.as_deref(), run.target.version.as_deref()];
        let product: Vec<&str> = product.into_iter().flatten().collect();
        if !product.is_empty() {
            let _ = writeln!(out, "\nTested: {}", escape(&product.join(" ")));
        }
    }
    for message in judgement.wrong_target.iter().chain(&judgement.notes) {
        let _ = writeln!(out, "\n> {}", escape(message));
    }
    write_suites(&mut out, judgement);
    let broken = judgement.claims.iter().filter(|claim| claim.verdict == ClaimVerdict::Broken);
    let broken = broken.map(|claim| {
        let known = claim.known.as_ref().map(|known| format!(" (known: {known})")).unwrap_or_default();
        [format!("{}#{}", claim.suite, claim.id), claim.text.clone(), claim.reason.clone().unwrap_or_default() + &known]
    });
    write_table(&mut out, "Broken claims", ["Claim", "Sentence", "Reason"], broken);
    let deviations = judgement.deviations.iter().map(|deviation| {
        let waived = deviation.waived.as_ref().map(|reason| format!(" (waived: {reason})")).unwrap_or_default();
        let name = format!("{} {} {}", deviation.operation, deviation.pointer, deviation.keyword);
        [name, deviation.expected.clone(), deviation.actual.clone() + &waived]
    });
    write_table(&mut out, "Deviations from the documents", ["Deviation", "Expected", "Actual"], deviations);
    let open = |verdict| matches!(verdict, Verdict::Fail | Verdict::UnexpectedPass | Verdict::Error);
    let scenarios = judgement.scenarios.iter().filter(|scenario| open(scenario.verdict)).map(|scenario| {
        let word = if scenario.verdict == Verdict::Error { "errored" } else { "failed" };
        [scenario.name.clone(), word.to_owned(), scenario.reason.clone().unwrap_or_default()]
    });
    write_table(&mut out, "Scenarios", ["Scenario", "Result", "Reason"], scenarios);
    out
}

fn write_suites(out: &mut String, judgement: &Judgement) {
    let suite_of = |name: &str| name.split('/').next().unwrap_or_default().to_owned();
    let mut suites: Vec<String> = Vec::new();
    for scenario in &judgement.scenarios {
        let suite = suite_of(&scenario.name);
        if !suites.contains(&suite) {
            suites.push(suite);
        }
    }
    let rows = suites.into_iter().map(|suite| {
        let claims =
            |verdict| judgement.claims.iter().filter(|claim| claim.suite == suite && claim.verdict == verdict).count();
        let ran = || {
            let own = judgement.scenarios.iter().filter(|scenario| suite_of(&scenario.name) == suite);
            own.filter(|scenario| scenario.verdict != Verdict::Skip)
        };
        let passed = ran().filter(|scenario| scenario.verdict == Verdict::Pass).count();
        let counts = format!("{} hold, {} broken", claims(ClaimVerdict::Holds), claims(ClaimVerdict::Broken));
        [suite.clone(), counts, format!("{passed} of {} passed", ran().count())]
    });
    write_table(out, "Suites", ["Suite", "Claims", "Scenarios"], rows);
}

fn write_table(out: &mut String, title: &str, head: [&str; 3], rows: impl Iterator<Item = [String; 3]>) {
    let rows: Vec<[String; 3]> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let _ = write!(out, "\n### {title}\n\n| {} |\n|---|---|---|\n", head.join(" | "));
    for row in rows.iter().take(MAX_LISTED) {
        let _ = writeln!(out, "| {} |", row.each_ref().map(|cell| escape(cell)).join(" | "));
    }
    if rows.len() > MAX_LISTED {
        let _ = writeln!(out, "\n… and {} more", rows.len() - MAX_LISTED);
    }
}

/// Every punctuation character can be escaped (CommonMark 0.31, section 2.4). Line breaks would end a table's row.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_control() => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '(' | ')' | '#' | '!' | '|' | '&' | '~'
            | '@' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_become_markup() {
        assert_eq!(escape("a|b\n<b>*c* [d](e)"), r"a\|b \<b\>\*c\* \[d\]\(e\)");
    }
}
