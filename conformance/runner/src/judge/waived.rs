//! Known failures of scenarios, steps and criteria, in suites without claims.

use signoff_arazzo::bind::WorkflowIndex;
use signoff_arazzo::record::CriterionResult;

use super::KnownFailures;
use super::visit::Visit;
use crate::pattern::Pattern;
use crate::profile::Known;
use crate::suite::Plan;

/// What an entry is about: scenarios, one step of them, or one criterion.
#[derive(Debug, Clone)]
pub(super) struct KnownPart {
    pub(super) pattern: Pattern,
    pub(super) step: Option<String>,
    pub(super) criterion: Option<String>,
    pub(super) known: Known,
}

impl KnownPart {
    /// The step of a called workflow is named by its own id, or by the ids of all steps that lead to it.
    fn is_step(&self, id: &str) -> bool {
        self.step.as_deref().is_none_or(|step| id == step || id.rsplit(" / ").next() == Some(step))
    }

    fn is_criterion(&self, criterion: &CriterionResult) -> bool {
        self.criterion.as_deref().is_none_or(|text| text == criterion.criterion)
    }

    /// Whether the plan has what it is about.
    pub(super) fn is_in(&self, plan: &Plan) -> bool {
        let workflows = plan.workflows.iter().enumerate();
        let mut own = workflows.filter(|(index, workflow)| {
            self.pattern.matches(&workflow.name) && !plan.proofs(WorkflowIndex(*index)).has_claims
        });
        own.any(|(index, _)| {
            let reachable = plan.reachable(signoff_arazzo::bind::WorkflowIndex(index));
            let mut steps = reachable.into_iter().flat_map(|(_, workflow)| &workflow.steps);
            let last = |id: &str| id.rsplit(" / ").next().unwrap_or_default().to_owned();
            self.step.is_none() && self.criterion.is_none()
                || steps.any(|step| {
                    self.step.as_deref().is_none_or(|id| last(id) == step.step_id)
                        && self
                            .criterion
                            .as_deref()
                            .is_none_or(|text| step.criteria.iter().any(|criterion| criterion.describe() == text))
                })
        })
    }

    /// Whether what it is about was judged in the scenario and does not fail.
    fn holds(&self, visits: &[Visit<'_>]) -> bool {
        let of_step = visits.iter().filter(|visit| visit.last && self.is_step(&visit.id));
        let attempts: Vec<_> = of_step.filter_map(|visit| visit.record.attempts.last()).collect();
        let criteria =
            || attempts.iter().flat_map(|attempt| &attempt.criteria).filter(|criterion| self.is_criterion(criterion));
        attempts.iter().all(|attempt| attempt.error.is_none())
            && criteria().next().is_some()
            && criteria().all(|criterion| criterion.passed)
    }
}

impl KnownFailures {
    /// The entry for a step that fails, or for one of its criteria.
    pub(super) fn part(&self, scenario: &str, step: &str, criterion: Option<&CriterionResult>) -> Option<&Known> {
        let is_it = |part: &&KnownPart| {
            part.pattern.matches(scenario)
                && part.is_step(step)
                && criterion.map_or(part.criterion.is_none(), |criterion| part.is_criterion(criterion))
        };
        self.parts.iter().find(is_it).map(|part| &part.known)
    }

    /// The name of an entry that must still fail in the scenario, but does not.
    pub(super) fn part_that_holds(&self, scenario: &str, visits: &[Visit<'_>]) -> Option<String> {
        let mut own = self.parts.iter().filter(|part| !part.known.flaky && part.pattern.matches(scenario));
        own.find(|part| part.holds(visits)).map(|part| part.known.name())
    }
}
