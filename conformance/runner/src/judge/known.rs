//! Known failures. Each must match something in the plan, and must still fail.

use signoff_arazzo::bind::{OperationRef, WorkflowIndex};

use super::waived::KnownPart;
use crate::pattern::Pattern;
use crate::profile::{Known, Waived};
use crate::suite::{Plan, WorkflowProofs};

/// The known failures of a run.
#[derive(Debug, Clone, Default)]
pub struct KnownFailures {
    claims: Vec<KnownClaim>,
    deviations: Vec<Waiver>,
    pub(super) parts: Vec<KnownPart>,
}

#[derive(Debug, Clone)]
struct KnownClaim {
    pattern: Pattern,
    claim: String,
    known: Known,
}

#[derive(Debug, Clone)]
struct Waiver {
    operation: String,
    pointer: String,
    keyword: String,
    known: Known,
}

/// A known failure that matches nothing in the plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnmatchedKnown {
    /// It matches no scenario that proves its claim.
    #[error("the known failure `{0}` matches no scenario that proves that claim: correct or remove it")]
    Claim(String),
    /// It matches no scenario, step or criterion of a suite without claims.
    #[error(
        "the known failure `{0}` matches nothing in a suite without claims: correct or remove it; where a suite has claims, name \
         the claim"
    )]
    Scenario(String),
    /// No document has its operation.
    #[error("the known failure {0} names an operation that no selected suite has: correct or remove it")]
    Operation(String),
}

impl KnownFailures {
    /// Reads the entries of a profile.
    ///
    /// # Errors
    /// One is invalid.
    pub fn new(known: &[Known]) -> Result<Self, String> {
        let mut entries = Self::default();
        for known in known {
            let known = known.clone();
            match known.waived()? {
                Waived::Claim(pattern, claim) => entries.claims.push(KnownClaim { pattern, claim, known }),
                Waived::Deviation { operation, pointer, keyword } => {
                    entries.deviations.push(Waiver { operation, pointer, keyword, known });
                }
                Waived::Scenario { pattern, step, criterion } => {
                    entries.parts.push(KnownPart { pattern, step, criterion, known });
                }
            }
        }
        Ok(entries)
    }

    /// The entry for a claim in a scenario. In a document without claims, `criterion` is the name of every criterion.
    pub(super) fn get(&self, scenario: &str, claim: &str) -> Option<&Known> {
        self.claims
            .iter()
            .find(|entry| entry.claim == claim && entry.pattern.matches(scenario))
            .map(|entry| &entry.known)
    }

    /// Whether `criterion` is known to fail in a scenario of a document without claims, and not only sometimes.
    pub(super) fn expects_failed_criterion(&self, scenario: &str) -> bool {
        self.get(scenario, CRITERION).is_some_and(|known| !known.flaky)
    }

    /// The waiver of a deviation.
    pub(super) fn waiver(&self, operation: OperationRef, pointer: &str, keyword: &str, plan: &Plan) -> Option<&Known> {
        self.deviations
            .iter()
            .find(|waiver| {
                waiver.pointer == pointer && waiver.keyword == keyword && names(&waiver.operation, operation, plan)
            })
            .map(|waiver| &waiver.known)
    }

    /// The waivers that match no deviation although their operation answered.
    pub(super) fn unused_waivers(
        &self,
        plan: &Plan,
        is_judged: impl Fn(&OperationRef) -> bool,
        found: impl Fn(OperationRef, &str, &str) -> bool,
    ) -> Vec<String> {
        let unused = |waiver: &&Waiver| {
            let mut judged = operations(&waiver.operation, plan).filter(&is_judged).peekable();
            judged.peek().is_some()
                && !waiver.known.flaky
                && !judged.any(|operation| found(operation, &waiver.pointer, &waiver.keyword))
        };
        self.deviations.iter().filter(unused).map(|waiver| waiver.known.name()).collect()
    }

    /// The entries that match nothing in the plan. Entries for a suite that the plan does not have are ignored, because a
    /// profile is also used for runs of single suites.
    pub fn unmatched(&self, plan: &Plan) -> Vec<UnmatchedKnown> {
        let elsewhere = |pattern: &Pattern| {
            let suite = pattern.text().split('/').next().unwrap_or_default();
            !suite.contains(['*', '?', '[', '{'])
                && !plan.sets.iter().any(|set| set.name == suite && !set.workflows.is_empty())
        };
        let unmatched = |entry: &&KnownClaim| {
            !elsewhere(&entry.pattern)
                && !plan.workflows.iter().enumerate().any(|(index, workflow)| {
                    entry.pattern.matches(&workflow.name)
                        && matches_proofs(entry, plan, plan.proofs(WorkflowIndex(index)))
                })
        };
        let claims = self.claims.iter().filter(unmatched).map(|entry| UnmatchedKnown::Claim(entry.known.name()));
        let unknown = self.deviations.iter().filter(|waiver| operations(&waiver.operation, plan).next().is_none());
        let parts = self.parts.iter().filter(|part| !elsewhere(&part.pattern) && !part.is_in(plan));
        let parts = parts.map(|part| UnmatchedKnown::Scenario(part.known.name()));
        claims.chain(parts).chain(unknown.map(|waiver| UnmatchedKnown::Operation(waiver.known.name()))).collect()
    }
}

/// The name of every criterion in a document without claims.
pub(super) const CRITERION: &str = "criterion";

/// The operations with this `operationId` or this `METHOD /path`.
fn operations<'a>(name: &'a str, plan: &'a Plan) -> impl Iterator<Item = OperationRef> + 'a {
    let all = plan.sources.iter().enumerate().flat_map(|(source, bound)| {
        (0..bound.api.operations.len()).map(move |operation| OperationRef { source, operation })
    });
    all.filter(move |operation| names(name, *operation, plan))
}

fn names(name: &str, operation: OperationRef, plan: &Plan) -> bool {
    let Some((_, described)) = plan.operation(operation) else { return false };
    described.operation_id.as_deref() == Some(name)
        || name.split_once(' ') == Some((described.method.as_str(), described.path.as_str()))
}

fn matches_proofs(entry: &KnownClaim, plan: &Plan, proofs: &WorkflowProofs) -> bool {
    (entry.claim == CRITERION && !proofs.has_claims)
        || proofs
            .steps
            .iter()
            .flat_map(|step| &step.all)
            .chain(&proofs.proves)
            .any(|id| plan.claim(*id).is_some_and(|claim| claim.id == entry.claim))
}
