//! Workflows that need something that is not offered: they are not run, nor are those that may come to them.

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use super::cycle::reached;
use super::plan::{Plan, WorkflowIndex};

/// Gives each workflow the reason of the first one that it may come to and that has one, and says so.
pub(super) fn close_over_unsupported(plan: &mut Plan, diagnostics: &mut Diagnostics) {
    let closed: Vec<Option<String>> =
        (0..plan.workflows.len()).map(|index| reason(plan, WorkflowIndex(index))).collect();
    for (workflow, reason) in plan.workflows.iter_mut().zip(closed) {
        let Some(reason) = reason else { continue };
        let message = format!("the workflow `{}` is not run: {reason}", workflow.workflow_id);
        let diagnostic = Diagnostic::unsupported("unsupported-workflow", &workflow.location, message)
            .help("workflows that do not need it run all the same");
        // The other workflows of the document are none the worse for it.
        diagnostics.push(diagnostic.as_warning());
        workflow.unsupported = Some(reason);
    }
}

fn reason(plan: &Plan, start: WorkflowIndex) -> Option<String> {
    let own = plan.workflow(start)?.unsupported.clone();
    own.or_else(|| {
        reached(plan, start).into_iter().find_map(|other| {
            let reason = other.unsupported.as_ref()?;
            Some(format!("it leads to the workflow `{}`, and there {reason}", other.workflow_id))
        })
    })
}
