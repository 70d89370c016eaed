//! The page docs/respect.md.

use std::fmt::Write as _;

use crate::workspace;

use super::outcome::Outcome;
use super::stop::{Shown, Stop};
use super::{Run, passed};

/// Writes the page.
pub(super) fn write(runs: &[Run], version: &str) -> Result<(), String> {
    let path = workspace().join("docs/respect.md");
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let folder = path.parent().unwrap_or(&path);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
    std::io::Write::write_all(&mut file, page(runs, version).as_bytes()).map_err(|error| failed(&error))?;
    file.persist(&path).map(drop).map_err(|error| failed(&error))
}

fn page(runs: &[Run], version: &str) -> String {
    let mut page = format!(
        "# The suites under Redocly Respect\n\n\
         Written by `cargo xtask respect`. Redocly Respect {version} (npm `@redocly/cli`) runs the suites' unchanged documents\n\
         against `signoff serve` on the loopback interface, one scenario at a time:\n\
         `redocly respect FILE --workflow ID --server SOURCE=URL --input NAME=VALUE`. Values that Signoff would generate are\n\
         passed as inputs. Scenarios that need a capability that the reference lacks are omitted.\n\n\
         {} of {} scenarios pass.\n\n\
         | document | scenarios | run | passed |\n|---|---:|---:|---:|\n",
        passed(runs),
        runs.len()
    );
    for document in runs.chunk_by(|one, other| one.scenario.document() == other.scenario.document()) {
        let name = document.first().map_or("", |run| run.scenario.document());
        let ran = document.iter().filter(|run| !matches!(run.outcome, Outcome::Refused(_))).count();
        let _ = writeln!(page, "| `{name}` | {} | {ran} | {} |", document.len(), passed(document));
    }
    page.push_str(
        "\n## Reasons for failures\n\nA case of `conformance/arazzo-cases` isolates each reason: Respect fails the case, or the case marks the text as ambiguous.\nThe command verifies this.\n",
    );
    for stop in Stop::all() {
        let stopped = |run: &&Run| run.stop.is_some_and(|found| std::ptr::eq(found, stop));
        let stopped: Vec<&Run> = runs.iter().filter(stopped).collect();
        if !stopped.is_empty() {
            let _ = write!(page, "\n### {}\n\n{}\n\n", stop.title, stop.says);
            let _ = writeln!(page, "{}\n", shown(&stop.shown));
            page.push_str(&names(&stopped, runs));
        }
    }
    let unknown: Vec<&Run> = runs.iter().filter(|run| run.stop.is_none() && run.outcome.words().is_some()).collect();
    if !unknown.is_empty() {
        page.push_str("\n### Not examined\n\n");
        page.push_str(&names(&unknown, runs));
    }
    page
}

fn shown(shown: &Shown) -> String {
    let list = |cases: &[&str]| cases.iter().map(|case| format!("`{case}`")).collect::<Vec<_>>().join(", ");
    match shown {
        Shown::Cases(cases) => format!("Shown by {}.", list(cases)),
        Shown::Open(cases) => format!("Shown by {}; the text is ambiguous.", list(cases)),
        Shown::Extension => "No case: plain Arazzo cannot express it.".to_owned(),
    }
}

/// One line per document: `all N`, or its scenarios.
fn names(stopped: &[&Run], runs: &[Run]) -> String {
    let mut text = String::new();
    for group in stopped.chunk_by(|one, other| one.scenario.document() == other.scenario.document()) {
        let document = group.first().map_or("", |run| run.scenario.document());
        let all = runs.iter().filter(|run| run.scenario.document() == document).count();
        let workflows: Vec<_> = group.iter().map(|run| format!("`{}`", run.scenario.workflow())).collect();
        let workflows = if group.len() == all { format!("all {all}") } else { workflows.join(", ") };
        let _ = writeln!(text, "- `{document}`: {workflows}");
    }
    text
}
