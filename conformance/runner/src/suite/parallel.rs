//! `x-signoff-parallel`: the steps that are sent together.

use signoff_arazzo::bind::{BoundWorkflow, StepCall, WorkflowIndex, suggestion};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

use super::plan::Plan;
use crate::extension::{Parallel, WorkflowMembers};

impl Plan {
    /// The rounds of a scenario, if it has any.
    pub fn parallel(&self, workflow: WorkflowIndex) -> Option<&Parallel> {
        self.workflow(workflow)?.data.get::<WorkflowMembers>()?.parallel.as_ref()
    }
}

/// Resolves the steps of every group.
pub(super) fn resolve_parallel(plan: &mut Plan, diagnostics: &mut Diagnostics) {
    for workflow in &mut plan.bound.workflows {
        let members = workflow.data.get::<WorkflowMembers>();
        if let Some(parallel) = members.and_then(|members| members.parallel.clone()) {
            workflow.together = find_steps(workflow, &parallel, diagnostics).unwrap_or_default();
        }
    }
}

/// The indexes of the steps; `None` if they cannot be sent together.
fn find_steps(workflow: &BoundWorkflow, parallel: &Parallel, diagnostics: &mut Diagnostics) -> Option<Vec<usize>> {
    let mut refuse = |location: &Location, message: String, help: &str| {
        diagnostics.push(Diagnostic::invalid("invalid-parallel", location, message).help(help.to_owned()));
        None
    };
    let mut group = Vec::new();
    for named in &parallel.steps {
        let name = &named.name;
        let Some(index) = workflow.steps.iter().position(|step| step.step_id == *name) else {
            let ids = workflow.steps.iter().map(|step| step.step_id.clone());
            let help = suggestion(name, ids, "use the `stepId` of a step in this workflow");
            return refuse(&named.location, format!("the workflow has no step `{name}`"), &help);
        };
        if group.contains(&index) {
            return refuse(&named.location, format!("step `{name}` is listed twice"), "remove one of them");
        }
        group.push(index);
    }
    if group.len() < 2 {
        let help = "name at least two steps, in the order in which their requests are sent";
        return refuse(&parallel.location, "fewer than two steps cannot be sent together".to_owned(), help);
    }
    let first = group.iter().min().copied().unwrap_or_default();
    let members = || group.iter().filter_map(|index| workflow.steps.get(*index));
    if group.iter().any(|index| *index >= first + group.len()) {
        let help = "move the steps next to each other";
        return refuse(&parallel.location, "other steps are between those that are sent together".to_owned(), help);
    }
    for step in members() {
        if !matches!(step.call, Some(StepCall::Operation(_))) {
            let help = "name only steps that call an operation";
            return refuse(&parallel.location, format!("step `{}` runs a workflow", step.step_id), help);
        }
        if !step.definition.wait.is_zero() || !step.depends_on.is_empty() {
            let help = "remove `x-signoff-wait` and `dependsOn` from the step";
            return refuse(&parallel.location, format!("step `{}` has to wait", step.step_id), help);
        }
        let id = &step.step_id;
        if let Some(read) =
            members().find(|other| step.definition.request_reads_from().any(|name| name == other.step_id))
        {
            let message = format!("the request of step `{id}` needs an output of step `{}`", read.step_id);
            return refuse(&parallel.location, message, "send the same value in both steps, or leave one out");
        }
    }
    Some(group)
}
