//! Scenarios in which a run has nothing to judge.

use std::collections::BTreeSet;

use crate::bind::{Basis, BoundWorkflow, Plan, StepCall};

/// Why a run that judges claims with these bases has nothing to judge in a scenario. `None`: it has.
pub fn nothing_to_judge(workflow: &BoundWorkflow, plan: &Plan, basis: &BTreeSet<Basis>) -> Option<String> {
    let mut all: Vec<Basis> = Vec::new();
    let mut described = false;
    collect_bases(workflow, plan, &mut all, &mut described, 0);
    if all.iter().any(|of| basis.contains(of)) || (!workflow.has_claims && !workflow.steps.is_empty()) {
        return None;
    }
    // Schemas and statuses count as documented without a claim.
    if all.is_empty() && described && basis.contains(&Basis::Documented) {
        return None;
    }
    all.sort_unstable();
    all.dedup();
    let words: Vec<&str> = all.iter().map(|basis| basis.word()).collect();
    Some(if words.is_empty() {
        "nothing to judge: it proves no claim".to_owned()
    } else {
        format!("nothing to judge: what it proves is {} (--basis {})", words.join(" or "), words.join(","))
    })
}

fn collect_bases(workflow: &BoundWorkflow, plan: &Plan, all: &mut Vec<Basis>, described: &mut bool, depth: usize) {
    for step in &workflow.steps {
        *described |= step.described && matches!(step.call, Some(StepCall::Operation(_)));
        all.extend(step.all_proves.iter().filter_map(|id| plan.claim(*id)).map(|claim| claim.basis));
        // Binding refuses workflows that call themselves. The limit is for cycles of gotos.
        if let (Some(StepCall::Workflow(index)), true) = (step.call, depth < 32)
            && let Some(called) = plan.workflow(index)
        {
            collect_bases(called, plan, all, described, depth + 1);
        }
    }
}
