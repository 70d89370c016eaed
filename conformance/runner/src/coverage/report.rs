//! The coverage report for people.

use std::fmt::Write as _;

use signoff_openapi::escape;

use crate::judge::{CoverageItem, CoverageKind, CoverageState};
use crate::suite::Basis;

/// Lists missing items, then one line per kind and basis.
pub fn coverage_report(items: &[CoverageItem], verbose: bool) -> String {
    let mut out = String::new();
    for item in items {
        let name = format!("{} {}: {}", item.kind.word(), item.operation, item.what);
        let _ = match &item.state {
            CoverageState::Missing => {
                writeln!(out, "missing    {} [{}] {}", escape(&name), item.basis.word(), escape(&item.location))
            }
            CoverageState::Unprovable(reason) if verbose => {
                writeln!(out, "unprovable {} ({})", escape(&name), escape(reason))
            }
            CoverageState::Proven(scenario) if verbose => {
                writeln!(out, "proven     {} by {}", escape(&name), escape(scenario))
            }
            _ => Ok(()),
        };
    }
    for kind in [CoverageKind::Response, CoverageKind::Example, CoverageKind::Claim] {
        for basis in [Basis::Documented, Basis::Observed, Basis::Chosen] {
            let of_kind = || items.iter().filter(|item| item.kind == kind && item.basis == basis);
            let all = of_kind().count();
            if all == 0 {
                continue;
            }
            let missing = of_kind().filter(|item| item.state == CoverageState::Missing).count();
            let unprovable = of_kind().filter(|item| matches!(item.state, CoverageState::Unprovable(_))).count();
            let covered = all - missing;
            let _ = writeln!(
                out,
                "{} {}s: {covered} of {all} covered ({} %), {unprovable} of them unprovable",
                basis.word(),
                kind.word(),
                covered * 100 / all
            );
        }
    }
    out
}
