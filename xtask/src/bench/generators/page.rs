//! The page docs/generators.md.

use std::fmt::Write as _;
use std::process::Command;

use super::Entry;
use super::document::{Document, Source};
use super::measure::{self, median};
use super::offers::OFFERS;
use super::result::{Outcome, Output};
use crate::workspace;

type Row<'a> = (&'a Source, Result<Document, String>, Vec<Outcome>);

/// Writes the page.
///
/// # Errors
/// It cannot be written.
pub(super) fn write(entries: &[Entry], rows: &[Row<'_>]) -> Result<(), String> {
    let date = measure::run(Command::new("date").args(["-u", "+%F"]))?;
    let text = page(entries, rows, String::from_utf8_lossy(&date).trim());
    measure::write(&workspace().join("docs/generators.md"), &text)
}

fn page(entries: &[Entry], rows: &[Row<'_>], date: &str) -> String {
    let mut page = format!(
        "# Generators compared\n\nWritten by `cargo xtask generators` on {date}. It installs the other generators from crates.io, generates the client of\n\
         three documents with each, and compiles it with `cargo check`. Operations are those with a method in the client. Lines are those of\n\
         the generated files; library code that the client calls is not counted, except for spargen, whose runtime is part of its output.\n\
         Seconds are the processor time of `cargo check` for the generated crate alone (median; its dependencies are built before).\n"
    );
    for (source, document, outcomes) in rows {
        let Ok(document) = document else {
            let _ = write!(page, "\n## `{}`\n\nNot run: the document is missing.\n", source.path);
            continue;
        };
        let (name, all) = (document.name(), document.operations.len());
        let _ = write!(
            page,
            "\n## `{name}`\n\nOpenAPI {}, {all} operations; from {}.\n\n\
             | generator | operations | refused | lines | warnings | seconds |\n|---|---:|---:|---:|---:|---:|\n",
            document.version, source.origin
        );
        let mut notes = String::new();
        for (entry, outcome) in entries.iter().zip(outcomes) {
            let (cells, note) = cells(outcome, all);
            let _ = writeln!(page, "| {} {} | {cells} |", entry.name, entry.version);
            note.iter().for_each(|note| notes.push_str(&format!("- {}: {}\n", entry.name, first_line(note))));
        }
        if !notes.is_empty() {
            let _ = write!(page, "\n{notes}");
        }
    }
    page.push_str("\n## What each offers\n\nAccording to the documentation of these versions.\n\n| |");
    entries.iter().for_each(|entry| page.push_str(&format!(" {} |", entry.name)));
    page.push_str(&format!("\n|---|{}\n", "---|".repeat(entries.len())));
    for (what, offers) in OFFERS {
        let _ = writeln!(page, "| {what} | {} |", offers.join(" | "));
    }
    page
}

/// The cells of a row, and what its generator or the compiler says against it.
fn cells(outcome: &Outcome, all: usize) -> (String, Option<&String>) {
    let output = match outcome {
        Outcome::Refused(why) => return ("not run | – | – | – | –".to_owned(), Some(why)),
        Outcome::Generated(output) => output,
    };
    let Output { operations, lines, warnings, checks, .. } = output;
    let seconds = median(checks.iter().filter_map(|cost| cost.processor_seconds).collect());
    let seconds = seconds.map_or_else(|| "–".to_owned(), |seconds| format!("{seconds:.1}"));
    let (warnings, note) = match warnings {
        Ok(count) => (count.to_string(), None),
        Err(error) => ("does not compile".to_owned(), Some(error)),
    };
    (format!("{operations} | {} | {lines} | {warnings} | {seconds}", all.saturating_sub(*operations)), note)
}

/// The first line that says what is wrong, or else the last line.
fn first_line(text: &str) -> String {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_error =
        |line: &&str| ["error", "Error", "caused by", "not yet implemented"].iter().any(|word| line.starts_with(word));
    let line = lines().find(is_error).or_else(|| lines().next_back()).unwrap_or_default();
    line.replace('|', "\\|").chars().take(120).collect()
}
