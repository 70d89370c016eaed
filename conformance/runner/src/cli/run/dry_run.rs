//! `--dry-run`: says what would be sent, and sends nothing.
//!
//! What a step sends often hangs on what another one was answered, so a request is told by its operation: the method and the
//! path template below the target's URL. No value is shown, hence no secret.

use std::fmt::Write as _;

use signoff_openapi::escape;

use super::Setup;
use crate::bind::{BoundWorkflow, Plan, StepCall, WorkflowIndex};

pub(super) fn dry_run(plan: &Plan, selected: &[WorkflowIndex], setup: &Setup) -> String {
    let mut out = String::new();
    let mut requests = 0;
    for workflow in selected.iter().filter_map(|index| plan.workflow(*index)) {
        let _ = writeln!(out, "{}", escape(&workflow.name));
        match setup.reason_to_skip(plan, workflow) {
            Some(reason) => {
                let _ = writeln!(out, "  skipped: {}", escape(&reason.to_string()));
            }
            None => requests += write_steps(&mut out, plan, workflow, setup, "", 0),
        }
    }
    let _ = writeln!(out, "{} scenarios, at least {requests} requests; nothing was sent", selected.len());
    out
}

fn write_steps(
    out: &mut String,
    plan: &Plan,
    workflow: &BoundWorkflow,
    setup: &Setup,
    above: &str,
    depth: usize,
) -> usize {
    let mut requests = 0;
    for step in &workflow.steps {
        let id = format!("{above}{}", step.step_id);
        match step.call {
            Some(StepCall::Operation(reference)) => {
                let Some((source, operation)) = plan.operation(reference) else { continue };
                let base = setup.targets.next(&source.name).unwrap_or_default();
                let _ = writeln!(
                    out,
                    "  {} {}  ({})",
                    escape(&operation.method),
                    escape(&format!("{base}{}", operation.path)),
                    escape(&id)
                );
                requests += 1;
            }
            // Binding refuses workflows that call themselves; the bound is for those that a goto may still form.
            Some(StepCall::Workflow(index)) if depth < 32 => {
                if let Some(called) = plan.workflow(index) {
                    requests += write_steps(out, plan, called, setup, &format!("{id} / "), depth + 1);
                }
            }
            _ => {}
        }
    }
    requests
}
