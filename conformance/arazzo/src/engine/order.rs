//! The order in which the workflows of a scenario run (Arazzo, Workflow Object, `dependsOn`).

use std::collections::{BTreeSet, VecDeque};

use super::frame::Purpose;
use crate::bind::{Plan, WorkflowIndex};

/// The dependencies without duplicates, each after its own dependencies, followed by the scenario.
pub(super) fn run_order(plan: &Plan, scenario: WorkflowIndex) -> VecDeque<(Purpose, WorkflowIndex)> {
    let mut order = VecDeque::new();
    let mut seen = BTreeSet::from([scenario]);
    add_dependencies(plan, scenario, &mut seen, &mut order);
    order.push_back((Purpose::Scenario, scenario));
    order
}

fn add_dependencies(
    plan: &Plan,
    index: WorkflowIndex,
    seen: &mut BTreeSet<WorkflowIndex>,
    order: &mut VecDeque<(Purpose, WorkflowIndex)>,
) {
    for (name, dependency) in plan.workflow(index).map(|workflow| workflow.depends_on.as_slice()).unwrap_or_default() {
        if seen.insert(*dependency) {
            add_dependencies(plan, *dependency, seen, order);
            order.push_back((Purpose::Dependency(name.clone(), *dependency), *dependency));
        }
    }
}
