//! The file names of snapshots.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

/// The names of several scenarios. File systems may ignore case, so names that differ only in case get a suffix.
#[derive(Debug)]
pub(super) struct Names {
    shared: BTreeSet<String>,
}

impl Names {
    pub(super) fn new(scenarios: &BTreeSet<String>) -> Self {
        let mut seen = BTreeSet::new();
        let is_repeated = |name: &String| !seen.insert(name.clone());
        Self { shared: scenarios.iter().map(|scenario| folded(scenario)).filter(is_repeated).collect() }
    }

    /// The file name of a scenario's snapshot, `<document>__<workflowId>.snap`, in the folder of its suite.
    pub(super) fn of(&self, scenario: &str) -> String {
        let name = file_name(scenario);
        if !self.shared.contains(&folded(scenario)) {
            return name;
        }
        let hash: String = Sha256::digest(scenario).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        format!("{}~{hash}.snap", name.trim_end_matches(".snap"))
    }
}

fn folded(scenario: &str) -> String {
    let suite = scenario.split('/').next().unwrap_or_default();
    format!("{suite}/{}", file_name(scenario).to_lowercase())
}

pub(super) fn file_name(scenario: &str) -> String {
    let below_suite = scenario.split_once('/').map_or(scenario, |(_, rest)| rest);
    format!("{}.snap", below_suite.replace(['/', '\\'], "__"))
}
