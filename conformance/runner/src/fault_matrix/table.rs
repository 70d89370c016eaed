//! The fault matrix for people.

use std::fmt::Write as _;

use signoff_openapi::escape;

use super::{FaultMatrix, Row, SuiteSummary};

/// One line per row with its misses, and a summary of each suite. `verbose` lists the claims that no fault breaks.
pub fn table(matrix: &FaultMatrix, verbose: bool) -> String {
    let mut out = String::new();
    let name = |row: &Row| row.fault.map_or_else(|| format!("{} (no fault)", row.suite), str::to_owned);
    let width = matrix.rows.iter().map(|row| name(row).chars().count()).max().unwrap_or_default();
    let _ = writeln!(out, "{:<width$} {:>6} {:>7} {:>10}  found broken", "fault", "failed", "errored", "deviations");
    for row in &matrix.rows {
        let counts = format!("{:>6} {:>7} {:>10}", row.failed, row.errored, row.deviations);
        let line = format!("{:<width$} {counts}  {}", name(row), found(row));
        let _ = writeln!(out, "{}", escape(line.trim_end()));
        let wrong = if row.fault.is_some() { "not noticed" } else { "found without a fault" };
        for missed in &row.missed {
            let _ = writeln!(out, "    {wrong}: {}", escape(missed));
        }
    }
    for suite in &matrix.suites {
        let _ = writeln!(out, "\n{}", summary(suite, verbose));
    }
    out
}

/// The documented breaks that were found, with the number of scenarios, followed by the number of other breaks.
fn found(row: &Row) -> String {
    let named = row.named.iter().filter_map(|name| Some(format!("{name} ×{}", row.broken.get(*name)?)));
    let mut parts: Vec<String> = named.collect();
    let others = row.broken.len() - parts.len();
    if others > 0 {
        parts.push(format!("{others} more"));
    }
    parts.join(", ")
}

fn summary(suite: &SuiteSummary, verbose: bool) -> String {
    let mut out = format!("{}: {} of {} faults noticed", suite.suite, suite.noticed, suite.faults);
    if !suite.rules.is_empty() {
        let rules: Vec<&str> = suite.rules.iter().map(String::as_str).collect();
        let _ = write!(out, "; rules broken by some: {}", rules.join(", "));
    }
    for (basis, claims) in suite.claims.iter().flatten() {
        let _ = write!(out, "\n    no fault breaks {} of {} {basis} claims", claims.unbroken.len(), claims.held);
        if verbose {
            for id in &claims.unbroken {
                let _ = write!(out, "\n        {}", escape(id));
            }
        }
    }
    out
}
