//! Known failures. Each must match a scenario of the plan, and must still fail.

use crate::bind::Plan;
use crate::pattern::Pattern;
use crate::profile::Known;

/// The known failures of a run.
#[derive(Debug, Clone, Default)]
pub struct KnownFailures {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    pattern: Pattern,
    claim: String,
    known: Known,
}

/// A known failure that matches no scenario that proves its claim.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the known failure `{0}` matches no scenario that proves that claim: correct or remove it")]
pub struct UnmatchedKnown(pub String);

impl KnownFailures {
    /// Reads the entries of a profile.
    ///
    /// # Errors
    /// One is invalid.
    pub fn new(known: &[Known]) -> Result<Self, String> {
        let entries = known
            .iter()
            .map(|known| {
                let (pattern, claim) = known.parts()?;
                Ok(Entry { pattern, claim: claim.to_owned(), known: known.clone() })
            })
            .collect::<Result<_, String>>()?;
        Ok(Self { entries })
    }

    /// The entry for a claim (or a rule: `document/body`) in a scenario.
    pub(super) fn get(&self, scenario: &str, claim: &str) -> Option<&Known> {
        self.entries
            .iter()
            .find(|entry| entry.claim == claim && entry.pattern.matches(scenario))
            .map(|entry| &entry.known)
    }

    /// The rules that are known to be broken in a scenario, without flaky ones.
    pub(super) fn rules<'a>(&'a self, scenario: &'a str, has_claims: bool) -> impl Iterator<Item = &'a str> {
        let entries = self.entries.iter().filter(move |entry| {
            !entry.known.flaky && is_rule(&entry.claim, has_claims) && entry.pattern.matches(scenario)
        });
        entries.map(|entry| entry.claim.as_str())
    }

    /// The entries that match nothing in the plan. Entries for a suite that the plan does not have are ignored, because a
    /// profile is also used for runs of single suites.
    pub fn unmatched(&self, plan: &Plan) -> Vec<UnmatchedKnown> {
        let unmatched = |entry: &&Entry| {
            let suite = entry.pattern.text().split('/').next().unwrap_or_default();
            let elsewhere = !suite.contains(['*', '?', '[', '{']) && !plan.workflows.iter().any(|w| w.suite == suite);
            !elsewhere && !plan.workflows.iter().any(|workflow| matches_workflow(entry, plan, workflow))
        };
        self.entries.iter().filter(unmatched).map(|entry| UnmatchedKnown(entry.known.claim.clone())).collect()
    }
}

fn matches_workflow(entry: &Entry, plan: &Plan, workflow: &crate::bind::BoundWorkflow) -> bool {
    entry.pattern.matches(&workflow.name)
        && (is_rule(&entry.claim, workflow.has_claims)
            || workflow
                .steps
                .iter()
                .flat_map(|step| &step.all_proves)
                .chain(&workflow.proves)
                .any(|id| plan.claim(*id).is_some_and(|claim| claim.id == entry.claim)))
}

/// Whether it names a rule instead of a claim. In a document without claims, `criterion` is a rule.
fn is_rule(claim: &str, has_claims: bool) -> bool {
    claim.starts_with("document/") || (claim == "criterion" && !has_claims)
}
