//! Properties across workflows: cycles, reachable workflows, and the source descriptions that they use.

use std::collections::BTreeSet;

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use super::plan::{BoundActionKind, BoundTarget, BoundWorkflow, Plan, StepCall, WorkflowIndex};

/// Returns the workflows that a workflow refers to in one way.
type Edges = fn(&BoundWorkflow) -> Vec<WorkflowIndex>;

impl BoundWorkflow {
    /// The workflows that its steps run and its actions go to.
    pub fn runs(&self) -> Vec<WorkflowIndex> {
        [calls(self), action_targets(self)].concat()
    }
}

/// Reports cycles of `dependsOn`, and workflows that call each other endlessly.
pub(super) fn check_cycles(plan: &mut Plan, diagnostics: &mut Diagnostics) {
    report_cycles("circular-dependency", "depends on itself", depends_on, plan, diagnostics);
    report_cycles("endless-call", "calls itself endlessly", calls, plan, diagnostics);
    check_mixed_cycles(plan, diagnostics);
}

/// The workflows that the steps of a workflow run.
fn calls(workflow: &BoundWorkflow) -> Vec<WorkflowIndex> {
    let call = |step: &super::plan::BoundStep| match step.call {
        Some(StepCall::Workflow(called)) => Some(called),
        _ => None,
    };
    workflow.steps.iter().filter_map(call).collect()
}

/// The workflows that its actions go to.
fn action_targets(workflow: &BoundWorkflow) -> Vec<WorkflowIndex> {
    let actions = workflow.steps.iter().flat_map(|step| step.on_success.iter().chain(&step.on_failure));
    let target = |action: &super::plan::BoundAction| match action.kind {
        BoundActionKind::Goto(BoundTarget::Workflow(target))
        | BoundActionKind::Retry { before: Some(BoundTarget::Workflow(target)), .. } => Some(target),
        _ => None,
    };
    actions.filter_map(target).collect()
}

fn depends_on(workflow: &BoundWorkflow) -> Vec<WorkflowIndex> {
    workflow.depends_on.iter().map(|(_, index)| *index).collect()
}

fn report_cycles(code: &'static str, what: &str, edges: Edges, plan: &Plan, diagnostics: &mut Diagnostics) {
    let mut reported: BTreeSet<WorkflowIndex> = BTreeSet::new();
    for start in (0..plan.workflows.len()).map(WorkflowIndex) {
        let Some(cycle) = find_cycle(plan, start, edges) else { continue };
        if cycle.iter().any(|index| reported.contains(index)) {
            continue;
        }
        reported.extend(cycle.iter().copied());
        let Some(workflow) = plan.workflow(start) else { continue };
        let path: Vec<_> =
            cycle.iter().filter_map(|index| plan.workflow(*index)).map(|w| w.workflow_id.as_str()).collect();
        let message = format!("workflow `{}` {what}: {}", workflow.workflow_id, path.join(" → "));
        diagnostics.push(Diagnostic::invalid(code, &workflow.location, message).help("remove one of the references"));
    }
}

/// Reports workflows that can only complete after each other: one that is called, or that runs before a retry, depends on its caller.
fn check_mixed_cycles(plan: &Plan, diagnostics: &mut Diagnostics) {
    let mut reported: BTreeSet<WorkflowIndex> = BTreeSet::new();
    for start in (0..plan.workflows.len()).map(WorkflowIndex) {
        let Some(workflow) = plan.workflow(start) else { continue };
        for dependency in depends_on(workflow) {
            let Some(path) = find_path(plan, dependency, start, required) else { continue };
            let only_dependencies = find_path(plan, dependency, start, depends_on).is_some();
            if only_dependencies || path.iter().any(|index| reported.contains(index)) {
                continue;
            }
            reported.extend(path.iter().copied());
            let names: Vec<_> =
                path.iter().filter_map(|index| plan.workflow(*index)).map(|w| w.workflow_id.as_str()).collect();
            let message = format!(
                "workflow `{0}` depends on a workflow that runs it: {0} → {1}",
                workflow.workflow_id,
                names.join(" → ")
            );
            let diagnostic = Diagnostic::invalid("circular-dependency", &workflow.location, message);
            diagnostics.push(diagnostic.help("remove `dependsOn`, or the step or retry that runs the workflow"));
        }
    }
}

/// The workflows that must complete before the workflow can.
fn required(workflow: &BoundWorkflow) -> Vec<WorkflowIndex> {
    let actions = workflow.steps.iter().flat_map(|step| &step.on_failure);
    let before_retry = actions.filter_map(|action| match action.kind {
        BoundActionKind::Retry { before: Some(BoundTarget::Workflow(target)), .. } => Some(target),
        _ => None,
    });
    [calls(workflow), depends_on(workflow)].concat().into_iter().chain(before_retry).collect()
}

/// A path from `start` back to `start`, including both ends.
fn find_cycle(plan: &Plan, start: WorkflowIndex, edges: Edges) -> Option<Vec<WorkflowIndex>> {
    find_path(plan, start, start, edges)
}

/// A path with at least one edge, including both ends.
fn find_path(plan: &Plan, start: WorkflowIndex, end: WorkflowIndex, edges: Edges) -> Option<Vec<WorkflowIndex>> {
    let mut seen = BTreeSet::new();
    let mut open = vec![vec![start]];
    while let Some(way) = open.pop() {
        let Some(workflow) = way.last().and_then(|last| plan.workflow(*last)) else { continue };
        for next in edges(workflow) {
            let mut longer = way.clone();
            longer.push(next);
            if next == end {
                return Some(longer);
            }
            if seen.insert(next) {
                open.push(longer);
            }
        }
    }
    None
}

/// Marks called workflows, and adds the source descriptions of all reachable workflows to each workflow.
pub(super) fn propagate_requirements(plan: &mut Plan) {
    let edges: Vec<Vec<WorkflowIndex>> =
        plan.workflows.iter().map(|workflow| [calls(workflow), action_targets(workflow)].concat()).collect();
    for target in edges.iter().enumerate().flat_map(|(from, to)| to.iter().filter(move |target| target.0 != from)) {
        if let Some(workflow) = plan.workflows.get_mut(target.0) {
            workflow.called = true;
        }
    }
    let required: Vec<BTreeSet<String>> =
        (0..plan.workflows.len()).map(|index| required_sources(plan, WorkflowIndex(index))).collect();
    for (workflow, sources) in plan.workflows.iter_mut().zip(required) {
        workflow.sources = sources.into_iter().collect();
    }
}

fn required_sources(plan: &Plan, start: WorkflowIndex) -> BTreeSet<String> {
    let reachable = plan.reachable(start);
    // Without a target for it, nothing is undone; the scenario runs all the same.
    let steps = reachable.iter().flat_map(|(_, workflow)| &workflow.steps).filter(|step| !step.undo);
    let sources = steps.filter_map(|step| match step.call {
        Some(StepCall::Operation(reference)) => plan.sources.get(reference.source),
        _ => None,
    });
    sources.map(|source| source.name.clone()).collect()
}

impl Plan {
    /// The workflow and all workflows that it can reach through a call, an action or a dependency.
    pub fn reachable(&self, start: WorkflowIndex) -> Vec<(WorkflowIndex, &BoundWorkflow)> {
        let mut reachable = Vec::new();
        let mut seen = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some((index, workflow)) = open.pop().and_then(|index| Some((index, self.workflow(index)?))) {
            let next = [calls(workflow), action_targets(workflow), depends_on(workflow)].concat();
            open.extend(next.into_iter().filter(|index| seen.insert(*index)));
            reachable.push((index, workflow));
        }
        reachable
    }
}
