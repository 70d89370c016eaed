//! Workflows with unsupported features do not run, nor do workflows that can reach them.

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use super::plan::{Plan, WorkflowIndex};

/// Marks each workflow with the reason of the first unsupported workflow that it can reach, and reports it.
pub(super) fn propagate_unsupported(plan: &mut Plan, diagnostics: &mut Diagnostics) {
    let reasons: Vec<Option<String>> =
        (0..plan.workflows.len()).map(|index| reason(plan, WorkflowIndex(index))).collect();
    for (workflow, reason) in plan.workflows.iter_mut().zip(reasons) {
        let Some(reason) = reason else { continue };
        let message = format!("workflow `{}` does not run: {reason}", workflow.workflow_id);
        let diagnostic = Diagnostic::unsupported("unsupported-workflow", &workflow.location, message)
            .help("remove the unsupported feature; the other workflows still run");
        // The other workflows of the document still run.
        diagnostics.push(diagnostic.as_warning());
        workflow.unsupported = Some(reason);
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
