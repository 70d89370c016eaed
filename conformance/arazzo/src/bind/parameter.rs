//! Binds a step's parameters to those of its operation, or to the inputs of the workflow that it runs.

use std::sync::Arc;

use signoff_openapi::api::{Operation, Parameter as Described, ParameterIn};
use signoff_openapi::diagnostic::Diagnostic;

use super::plan::{BoundParameter, StepCall, WorkflowIndex};
use super::{Binder, Definition};
use crate::arazzo::{Parameter, Step};

impl Binder<'_> {
    /// The step's own parameters, followed by the workflow's that it does not override. A step cannot remove a parameter.
    pub(super) fn bind_parameters(
        &mut self,
        definition: &Definition<'_>,
        step: &Step,
        call: Option<StepCall>,
    ) -> Vec<BoundParameter> {
        let inherited = definition.workflow.parameters.iter().filter(|outer| {
            !step
                .parameters
                .iter()
                .any(|own| same_name(own, outer) && (own.place == outer.place || own.place.is_none()))
        });
        match call {
            None => Vec::new(),
            Some(StepCall::Workflow(workflow)) => {
                let own = self.bind_workflow_parameters(workflow, &step.parameters);
                let inherited: Vec<_> = inherited.cloned().collect();
                own.into_iter().chain(self.inherited_inputs(workflow, &inherited)).collect()
            }
            Some(StepCall::Operation(reference)) => {
                let Some((source, _)) = self.plan.operation(reference) else { return Vec::new() };
                let api = Arc::clone(&source.api);
                let Some(operation) = api.operations.get(reference.operation) else { return Vec::new() };
                let mut bound = Vec::with_capacity(step.parameters.len());
                for parameter in &step.parameters {
                    bound.extend(self.bind_parameter(operation, parameter, step));
                }
                let inherited: Vec<Parameter> = inherited.cloned().collect();
                for parameter in inherited.iter().filter(|parameter| parameter.place.is_none()) {
                    self.missing_place(parameter);
                }
                bound.extend(inherited.iter().filter_map(|parameter| bind_inherited(operation, parameter)));
                self.check_required(operation, step, &bound);
                bound
            }
        }
    }

    /// For a step that calls an operation, "the `in` field MUST be specified" (Arazzo, Parameter Object). Reported once, not per step.
    fn missing_place(&mut self, parameter: &Parameter) {
        let message = format!("parameter `{}` applies to operations and needs `in`", parameter.name);
        let diagnostic = Diagnostic::invalid("missing-field", &parameter.location, message);
        let diagnostic = diagnostic.help("add `in: path`, `query`, `header` or `cookie`");
        if !self.diagnostics.iter().any(|known| *known == diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }

    fn bind_parameter(&mut self, operation: &Operation, parameter: &Parameter, step: &Step) -> Option<BoundParameter> {
        let place = parameter.place?;
        let described = find(operation, parameter, place);
        // With a changed path or method, the API document does not describe the parameters.
        let left = step.request.as_ref().is_some_and(|request| request.changes_target());
        if described.is_none()
            && !left
            && matches!(place, ParameterIn::Path | ParameterIn::Query | ParameterIn::QueryString)
        {
            let word = format!("{place:?}").to_lowercase();
            let message =
                format!("`{} {}` has no {word} parameter `{}`", operation.method, operation.path, parameter.name);
            let diagnostic = Diagnostic::invalid("unknown-parameter", &parameter.location, message);
            let names =
                operation.parameters.iter().filter(|known| known.location_in == place).map(|known| known.name.clone());
            let otherwise =
                "declare the parameter in the API document; paths and queries only accept declared parameters";
            self.diagnostics.push(diagnostic.help(super::suggestion(&parameter.name, names, otherwise)));
            return None;
        }
        Some(bound(parameter, Some(place), described))
    }

    /// A missing path parameter is an error. A missing required query or header parameter can be intentional, so it is a warning.
    fn check_required(&mut self, operation: &Operation, step: &Step, bound: &[BoundParameter]) {
        if step.request.as_ref().is_some_and(|request| request.replaces_path()) {
            return;
        }
        for described in &operation.parameters {
            let given = bound.iter().any(|parameter| {
                parameter
                    .described
                    .as_ref()
                    .is_some_and(|known| known.location_in == described.location_in && known.name == described.name)
            });
            if given || !described.required {
                continue;
            }
            let word = format!("{:?}", described.location_in).to_lowercase();
            let message = format!("required {word} parameter `{}` has no value", described.name);
            let help = format!("pass the parameter to `{} {}`", operation.method, operation.path);
            let diagnostic = if described.location_in == ParameterIn::Path {
                Diagnostic::invalid("missing-parameter", &step.location, message).help(help)
            } else {
                Diagnostic::warning("missing-parameter", &step.location, message).help(help)
            };
            self.diagnostics.push(diagnostic.related(&described.location, "declared here"));
        }
    }

    /// For a step that runs a workflow, every parameter is an input of that workflow (Arazzo, Parameter Object, `in`).
    pub(super) fn bind_workflow_parameters(
        &mut self,
        workflow: WorkflowIndex,
        parameters: &[Parameter],
    ) -> Vec<BoundParameter> {
        for parameter in parameters {
            let Some(definition) = self.definition(workflow) else { continue };
            let inputs = &definition.inputs;
            if inputs.open || inputs.declared.contains_key(&parameter.name) {
                continue;
            }
            let message = format!("workflow `{}` has no input `{}`", definition.workflow.workflow_id, parameter.name);
            let diagnostic = Diagnostic::invalid("unknown-input", &parameter.location, message);
            let names = inputs.declared.keys().cloned();
            let otherwise = "declare it in the `inputs` of the workflow";
            self.diagnostics.push(diagnostic.help(super::suggestion(&parameter.name, names, otherwise)));
        }
        parameters.iter().map(|parameter| bound(parameter, None, None)).collect()
    }

    fn inherited_inputs(&self, workflow: WorkflowIndex, inherited: &[Parameter]) -> Vec<BoundParameter> {
        let Some(definition) = self.definition(workflow) else { return Vec::new() };
        let declared = &definition.inputs.declared;
        let takes = |parameter: &&Parameter| declared.contains_key(&parameter.name);
        inherited.iter().filter(takes).map(|parameter| bound(parameter, None, None)).collect()
    }
}

/// A workflow's parameter applies to all its steps; a path without the parameter ignores it.
fn bind_inherited(operation: &Operation, parameter: &Parameter) -> Option<BoundParameter> {
    let place = parameter.place?;
    let described = find(operation, parameter, place);
    if described.is_none() && place == ParameterIn::Path {
        return None;
    }
    Some(bound(parameter, Some(place), described))
}

/// Header names are case-insensitive (RFC 9110, section 5.1).
fn same_name(own: &Parameter, outer: &Parameter) -> bool {
    match outer.place {
        Some(ParameterIn::Header) => own.name.eq_ignore_ascii_case(&outer.name),
        _ => own.name == outer.name,
    }
}

fn bound(parameter: &Parameter, place: Option<ParameterIn>, described: Option<Described>) -> BoundParameter {
    BoundParameter { name: parameter.name.clone(), place, value: parameter.value.clone(), described }
}

/// The operation's parameter with this name and location; header names are case-insensitive (RFC 9110 section 5.1).
fn find(operation: &Operation, parameter: &Parameter, place: ParameterIn) -> Option<Described> {
    let same = |known: &&Described| {
        known.location_in == place
            && if place == ParameterIn::Header {
                known.name.eq_ignore_ascii_case(&parameter.name)
            } else {
                known.name == parameter.name
            }
    };
    operation.parameters.iter().find(same).cloned()
}
