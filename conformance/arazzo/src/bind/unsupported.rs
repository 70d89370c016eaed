//! Workflows with unsupported features do not run, nor do workflows that can reach them.

use std::collections::BTreeSet;

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use super::plan::{Plan, WorkflowIndex};

/// Marks each workflow with the reason of the first unsupported workflow that it can reach, and reports those not yet `reported`.
pub(super) fn propagate_unsupported(
    plan: &mut Plan,
    reported: &BTreeSet<WorkflowIndex>,
    diagnostics: &mut Diagnostics,
) {
    let reasons: Vec<Option<String>> =
        (0..plan.workflows.len()).map(|index| reason(plan, WorkflowIndex(index))).collect();
    for (index, (workflow, reason)) in plan.workflows.iter_mut().zip(reasons).enumerate() {
        let Some(reason) = reason else { continue };
        workflow.unsupported = Some(reason.clone());
        if reported.contains(&WorkflowIndex(index)) {
            continue;
        }
        let message = format!("workflow `{}` does not run: {reason}", workflow.workflow_id);
        let diagnostic = Diagnostic::unsupported("unsupported-workflow", &workflow.location, message)
            .help("remove what is unsupported or missing; the other workflows still run");
        // The other workflows of the document still run.
        diagnostics.push(diagnostic.as_warning());
    }
}

fn reason(plan: &Plan, start: WorkflowIndex) -> Option<String> {
    let own = plan.workflow(start)?.unsupported.clone();
    own.or_else(|| {
        plan.reachable(start).into_iter().find_map(|(_, other)| {
            let reason = other.unsupported.as_ref()?;
            Some(format!("it can reach workflow `{}`: {reason}", other.workflow_id))
        })
    })
}
