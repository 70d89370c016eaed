//! `x-signoff-listen`: every listener has its input, every requirement and output names a listener of its workflow, and every
//! `describedBy` names a webhook or callback.

use std::collections::BTreeSet;

use signoff_arazzo::arazzo::{Named, OutputValue};
use signoff_arazzo::bind::{BoundSource, BoundStep, BoundWorkflow, WorkflowIndex, suggestion};
use signoff_openapi::api::{Operation, Role};
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

    /// The webhooks and callbacks of this name, with the index of their source: one operation per method.
    pub fn received_operations(&self, set: &str, name: &str) -> impl Iterator<Item = (usize, &Operation)> {
        let sources = self.sources.iter().enumerate().filter(move |(_, source)| source.set == set);
        sources
            .flat_map(|(index, source)| received_operations(source).map(move |found| (index, found)))
            .filter_map(move |(index, (own, operation))| (own == name).then_some((index, operation)))
    }
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
        for named in listeners.iter().filter_map(|listener| listener.described_by.as_ref()) {
            check_description(plan, workflow, named, diagnostics);
        }
        for step in &workflow.steps {
            check_step(step, listeners, diagnostics);
        }
    }
}

/// All webhooks and callbacks of a source, with their names.
fn received_operations(source: &BoundSource) -> impl Iterator<Item = (&str, &Operation)> {
    source.api.operations.iter().flat_map(|operation| {
        let webhook = (operation.role == Role::Webhook).then_some((operation.path.as_str(), operation));
        let callbacks = operation.callbacks.iter();
        let named =
            callbacks.flat_map(|callback| callback.operations.iter().map(|found| (callback.name.as_str(), found)));
        webhook.into_iter().chain(named)
    })
}

fn listeners_of(workflow: &BoundWorkflow) -> &[ListenerSpec] {
    workflow.data.get::<WorkflowMembers>().map(|members| members.listen.as_slice()).unwrap_or_default()
}

fn check_description(plan: &Plan, workflow: &BoundWorkflow, named: &Named, diagnostics: &mut Diagnostics) {
    let found = plan.received_operations(&workflow.set, &named.name);
    let sources: BTreeSet<&str> = found.filter_map(|(index, _)| Some(plan.sources.get(index)?.name.as_str())).collect();
    if sources.len() > 1 {
        let sources: Vec<&str> = sources.into_iter().collect();
        let message =
            format!("several API documents have a webhook or callback `{}`: {}", named.name, sources.join(", "));
        let diagnostic = Diagnostic::invalid("ambiguous-webhook", &named.location, message);
        diagnostics.push(diagnostic.help("give each its own name, for example by an overlay"));
    } else if sources.is_empty() {
        let message = format!("no API document of the suite has a webhook or callback `{}`", named.name);
        let own = plan.sources.iter().filter(|source| source.set == workflow.set);
        let names = own.flat_map(|source| received_operations(source).map(|(name, _)| name.to_owned()));
        let help = suggestion(&named.name, names, "add it to an API document, or remove `describedBy`");
        diagnostics.push(Diagnostic::invalid("unknown-webhook", &named.location, message).help(help));
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
