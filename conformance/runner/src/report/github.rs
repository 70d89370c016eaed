//! `--report github=PATH`: annotations for GitHub Actions. They take effect when they are printed: `--report github=-`.

use std::fmt::Write as _;

use super::problems::problems;
use crate::judge::Judgement;

/// The judgement as workflow commands.
pub fn github_report(judgement: &Judgement) -> String {
    let mut out = String::new();
    for problem in problems(judgement) {
        let command = if problem.accepted.is_some() { "notice" } else { "error" };
        let mut properties = Vec::new();
        if let Some(place) = problem.place() {
            let path = place.path.strip_prefix("./").unwrap_or(place.path);
            properties.push(format!("file={},line={},col={}", property(path), place.line, place.column));
        }
        properties.push(format!("title={}", property(problem.scenario)));
        let accepted = problem.accepted.as_ref().map(|reason| format!(" (accepted: {reason})")).unwrap_or_default();
        let message = format!("step {}: {}{accepted} [{}]", problem.step, problem.message, problem.rule);
        let _ = writeln!(out, "::{command} {}::{}", properties.join(","), data(&message));
    }
    let whole = judgement.wrong_target.iter().cloned();
    let stale = judgement.stale_snapshots.iter().map(|name| format!("the snapshot {name} belongs to no scenario"));
    let unused =
        judgement.unused_waivers.iter().map(|name| format!("the waiver {name} matches no deviation: remove it"));
    for message in whole.chain(stale).chain(unused) {
        let _ = writeln!(out, "::error title=signoff::{}", data(&message));
    }
    out
}

/// A line break would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_add_a_command() {
        assert_eq!(data("a\n::error::b %0A"), "a%0A::error::b %250A");
        assert_eq!(property("a:b,c\r"), "a%3Ab%2Cc%0D");
    }
}
