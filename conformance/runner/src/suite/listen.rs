//! `x-signoff-listen`: every listener has its input, and every requirement and output names a listener of its workflow.

use signoff_arazzo::arazzo::OutputValue;
use signoff_arazzo::bind::{BoundStep, BoundWorkflow, WorkflowIndex, suggestion};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

use super::plan::Plan;
use crate::extension::{ListenerSpec, WorkflowMembers, output_listener, receive_rule};

impl Plan {
    /// The listeners of a scenario: those of its workflow, of the workflows that its steps call, and of its dependencies. Each name is
    /// one listener.
    pub fn listeners(&self, workflow: WorkflowIndex) -> Vec<&ListenerSpec> {
        let mut listeners: Vec<&ListenerSpec> = Vec::new();
        for (_, workflow) in self.reachable(workflow) {
            for listener in listeners_of(workflow) {
                if !listeners.iter().any(|known| known.named.name == listener.named.name) {
                    listeners.push(listener);
                }
            }
        }
        listeners
    }
}

fn listeners_of(workflow: &BoundWorkflow) -> &[ListenerSpec] {
    workflow.data.get::<WorkflowMembers>().map(|members| members.listen.as_slice()).unwrap_or_default()
}

/// Checks the names in all workflows.
pub(super) fn check_listeners(plan: &Plan, diagnostics: &mut Diagnostics) {
    for workflow in &plan.bound.workflows {
        let listeners = listeners_of(workflow);
        for listener in listeners.iter().filter(|listener| !workflow.inputs.contains_key(&listener.named.name)) {
            let name = &listener.named.name;
            let message =
                format!("workflow `{}` has no input `{name}` for the URL of the listener", workflow.workflow_id);
            let help = format!("declare `{name}: {{type: string}}` in the `properties` of `inputs`");
            diagnostics.push(Diagnostic::invalid("unknown-listener", &listener.named.location, message).help(help));
        }
        for step in &workflow.steps {
            check_step(step, listeners, diagnostics);
        }
    }
}

fn check_step(step: &BoundStep, listeners: &[ListenerSpec], diagnostics: &mut Diagnostics) {
    let check = |name: &str, location: &Location, diagnostics: &mut Diagnostics| {
        if !listeners.iter().any(|listener| listener.named.name == name) {
            let message = format!("the workflow has no listener `{name}`");
            let names = listeners.iter().map(|listener| listener.named.name.clone());
            let help = suggestion(name, names, "declare it in `x-signoff-listen` of the workflow");
            diagnostics.push(Diagnostic::invalid("unknown-listener", location, message).help(help));
        }
    };
    let rules = step.criteria.iter().filter_map(|criterion| receive_rule(criterion.requirement.as_deref()?));
    let awaited: Vec<_> = rules.map(|rule| &rule.listener).collect();
    awaited.iter().for_each(|named| check(&named.name, &named.location, diagnostics));
    let actions = step.on_success.iter().chain(&step.on_failure).flat_map(|action| &action.criteria);
    for rule in actions.filter_map(|criterion| receive_rule(criterion.requirement.as_deref()?)) {
        check(&rule.listener.name, &rule.listener.location, diagnostics);
        if !awaited.iter().any(|named| named.name == rule.listener.name) {
            unawaited(step, &rule.listener.name, &rule.listener.location, diagnostics);
        }
    }
    let actions = step.on_success.iter().chain(&step.on_failure).flat_map(|action| &action.criteria);
    for rule in actions.filter_map(|criterion| receive_rule(criterion.requirement.as_deref()?)) {
        check(&rule.listener.name, &rule.listener.location, diagnostics);
        if !awaited.iter().any(|named| named.name == rule.listener.name) {
            unawaited(step, &rule.listener.name, &rule.listener.location, diagnostics);
        }
    }
    for output in &step.definition.outputs {
        let OutputValue::Extension(value) = &output.value else { continue };
        let Some(name) = output_listener(&**value) else { continue };
        check(name, &output.location, diagnostics);
        if !awaited.iter().any(|named| named.name == name) {
            unawaited(step, name, &output.location, diagnostics);
        }
    }
}

fn unawaited(step: &BoundStep, name: &str, location: &Location, diagnostics: &mut Diagnostics) {
    let message = format!("step `{}` does not wait for a request on listener `{name}`", step.step_id);
    let help = format!("add `x-signoff-response: {{received: {name}, count: 1}}` to one of its success criteria");
    diagnostics.push(Diagnostic::invalid("unawaited-listener", location, message).help(help));
}
