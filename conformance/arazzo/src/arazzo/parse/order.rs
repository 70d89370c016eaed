//! The order of steps with dependencies (1.1, "Step Dependencies and Execution Order").

use crate::arazzo::Step;

/// Steps run in document order. If any step has a `dependsOn`, "an order that satisfies both explicit and implicit dependencies" is
/// required: a step then comes after the steps that it waits for or whose outputs it reads, and other steps keep their place. Cycles
/// remain; binding reports them.
pub(super) fn in_dependency_order(steps: Vec<Step>) -> Vec<Step> {
    if steps.iter().all(|step| step.depends_on.is_empty()) {
        return steps;
    }
    let before: Vec<Vec<usize>> = steps
        .iter()
        .map(|step| {
            let explicit = step.depends_on.iter().map(|named| named.name.as_str());
            let names: Vec<&str> = explicit.chain(step.reads_from()).collect();
            let waits_for = |other: &Step| names.contains(&other.step_id.as_str());
            steps.iter().enumerate().filter(|(_, other)| waits_for(other)).map(|(index, _)| index).collect()
        })
        .collect();
    let (mut order, mut begun) = (Vec::new(), vec![false; steps.len()]);
    for index in 0..steps.len() {
        visit(index, &before, &mut begun, &mut order);
    }
    let mut steps: Vec<Option<Step>> = steps.into_iter().map(Some).collect();
    order.into_iter().filter_map(|index| steps.get_mut(index)?.take()).collect()
}

/// Depth-first without recursion, because the number of steps is not limited.
fn visit(start: usize, before: &[Vec<usize>], begun: &mut [bool], order: &mut Vec<usize>) {
    let mut open = vec![(start, 0)];
    while let Some((index, next)) = open.pop() {
        if next == 0 {
            match begun.get_mut(index) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
        }
        match before.get(index).and_then(|all| all.get(next)) {
            Some(other) => open.extend([(index, next + 1), (*other, 0)]),
            None => order.push(index),
        }
    }
}
