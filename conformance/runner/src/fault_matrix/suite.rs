//! The summary of a suite: which of its claims and rules at least one fault breaks.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use signoff_reference::Fault;

use super::Row;

/// The summary of a suite.
#[derive(Debug, Clone, Serialize)]
pub struct SuiteSummary {
    /// Its name.
    pub suite: String,
    /// The number of faults that were run.
    pub faults: usize,
    /// The number of faults that were noticed.
    pub noticed: usize,
    /// The rules (`document/…`) that at least one fault breaks.
    pub rules: BTreeSet<String>,
    /// The claims that hold without a fault, by basis; `null` unless all faults of the suite were run.
    pub claims: Option<BTreeMap<&'static str, Claims>>,
}

/// The claims of one basis.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Claims {
    /// The number of claims that hold without a fault.
    pub held: usize,
    /// The claims that also hold under every fault: nothing shows that their scenarios can fail.
    pub unbroken: Vec<String>,
}

impl SuiteSummary {
    /// Summarizes the suite of `whole`, the row without a fault.
    pub(super) fn of(whole: &Row, rows: &[Row]) -> Self {
        let faults: Vec<&Row> = rows.iter().filter(|row| row.suite == whole.suite && row.fault.is_some()).collect();
        let broken: BTreeSet<&String> = faults.iter().flat_map(|row| row.broken.keys()).collect();
        let all = Fault::all().filter(|fault| fault.suite() == whole.suite).count();
        Self {
            suite: whole.suite.clone(),
            faults: faults.len(),
            noticed: faults.iter().filter(|row| row.missed.is_empty()).count(),
            rules: broken.iter().filter(|name| name.starts_with("document/")).map(|name| (*name).clone()).collect(),
            claims: (faults.len() == all).then(|| claims(whole, &broken)),
        }
    }
}

fn claims(whole: &Row, broken: &BTreeSet<&String>) -> BTreeMap<&'static str, Claims> {
    let mut claims: BTreeMap<&'static str, Claims> = BTreeMap::new();
    for (id, basis) in &whole.held {
        let claims = claims.entry(basis.word()).or_default();
        claims.held += 1;
        if !broken.contains(id) {
            claims.unbroken.push(id.clone());
        }
    }
    claims
}
