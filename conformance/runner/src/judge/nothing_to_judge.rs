//! Scenarios in which a run has nothing to judge.

use std::collections::BTreeSet;

use signoff_arazzo::bind::{StepCall, WorkflowIndex};

use crate::suite::{Basis, Plan};

/// Why a run that judges claims with these bases has nothing to judge in a scenario. `None`: it has.
pub fn nothing_to_judge(workflow: WorkflowIndex, plan: &Plan, basis: &BTreeSet<Basis>) -> Option<String> {
    let proofs = plan.proofs(workflow);
    let mut all: Vec<Basis> = Vec::new();
    let mut described = false;
    collect_bases(workflow, plan, &mut all, &mut described, 0);
    if all.iter().any(|of| basis.contains(of)) || (!proofs.has_claims && !proofs.steps.is_empty()) {
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

fn collect_bases(index: WorkflowIndex, plan: &Plan, all: &mut Vec<Basis>, described: &mut bool, depth: usize) {
    let proved = plan.proofs(index).steps.iter().flat_map(|step| &step.all);
    all.extend(proved.filter_map(|id| plan.claim(*id)).map(|claim| claim.basis));
    for step in plan.workflow(index).into_iter().flat_map(|workflow| &workflow.steps) {
        *described |= step.described && matches!(step.call, Some(StepCall::Operation(_)));
        // Binding refuses workflows that call themselves. The limit is for cycles of gotos.
        if let (Some(StepCall::Workflow(called)), true) = (step.call, depth < 32) {
            collect_bases(called, plan, all, described, depth + 1);
        }
    }
}
