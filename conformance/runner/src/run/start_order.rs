//! The order in which scenarios start.

use std::cmp::Reverse;
use std::time::Duration;

use signoff_arazzo::bind::{BoundStep, StepCall, WorkflowIndex};
use signoff_arazzo::data::Data;

use crate::extension::Awaited;
use crate::suite::Plan;

/// Positions in `scenarios`, in the order of starting. Of several at the same time, those with the longest waits start first: the others
/// run meanwhile. Otherwise the order is that of the plan.
pub(super) fn start_order(
    scenarios: &[WorkflowIndex],
    plan: &Plan,
    jobs: usize,
    rounds: impl Fn(WorkflowIndex) -> usize,
) -> Vec<usize> {
    let wait = |index: &WorkflowIndex| {
        let rounds = u32::try_from(rounds(*index)).unwrap_or(u32::MAX);
        wait_of(*index, plan, MAX_DEPTH).saturating_mul(rounds)
    };
    let mut order: Vec<usize> = (0..scenarios.len()).collect();
    if jobs > 1 {
        order.sort_by_cached_key(|position| Reverse(scenarios.get(*position).map(wait)));
    }
    order
}

/// Binding rejects circular calls (`endless-call`); this only bounds the recursion.
const MAX_DEPTH: usize = 16;

/// The waits of all steps in one round, also those of called workflows. Delays of races, retries and `dependsOn` do not count.
fn wait_of(index: WorkflowIndex, plan: &Plan, depth: usize) -> Duration {
    let Some(workflow) = plan.workflow(index).filter(|_| depth > 0) else { return Duration::ZERO };
    let waits = workflow.steps.iter().map(|step| match step.call {
        Some(StepCall::Workflow(called)) => wait_of_step(step).saturating_add(wait_of(called, plan, depth - 1)),
        _ => wait_of_step(step),
    });
    waits.fold(Duration::ZERO, Duration::saturating_add)
}

/// `x-signoff-wait`, and the wait for requests on a listener.
fn wait_of_step(step: &BoundStep) -> Duration {
    let awaited = step.criteria.iter().filter_map(|criterion| Some(criterion.requirement.as_ref()?.awaits()));
    let longest = awaited.filter_map(|data: Data| data.get::<Awaited>().map(Awaited::least)).max();
    step.definition.wait.saturating_add(longest.unwrap_or_default())
}
