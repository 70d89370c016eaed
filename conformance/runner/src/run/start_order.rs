//! The order in which scenarios start.

use std::cmp::Reverse;
use std::time::Duration;

use signoff_arazzo::bind::{BoundStep, WorkflowIndex};

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
        wait_of(*index, plan).saturating_mul(rounds)
    };
    let mut order: Vec<usize> = (0..scenarios.len()).collect();
    if jobs > 1 {
        order.sort_by_cached_key(|position| Reverse(scenarios.get(*position).map(wait)));
    }
    order
}

/// The waits of all steps in one round, also those of called workflows, each once. Delays of races and retries do not count.
fn wait_of(index: WorkflowIndex, plan: &Plan) -> Duration {
    let reachable = plan.reachable(index);
    let waits = reachable.iter().flat_map(|(_, workflow)| &workflow.steps).map(wait_of_step);
    waits.fold(Duration::ZERO, Duration::saturating_add)
}

/// `x-signoff-wait`, and the wait for requests on a listener.
fn wait_of_step(step: &BoundStep) -> Duration {
    let longest = step.awaited().filter_map(|data| data.get::<Awaited>().map(Awaited::least)).max();
    step.definition.wait.saturating_add(longest.unwrap_or_default())
}
