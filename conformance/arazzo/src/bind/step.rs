//! Binds a step.

use std::sync::Arc;

use signoff_openapi::api::Operation;
use signoff_openapi::diagnostic::Diagnostic;

use super::check::{Phase, Place};
use super::operation::Found;
use super::plan::{BoundStep, StepCall};
use super::{Binder, Definition, DocumentContext};
use crate::arazzo::{OutputValue, RequestBody, Step, StepTarget};

impl Binder<'_> {
    pub(super) fn bind_step(
        &mut self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
        step: &Step,
        index: usize,
    ) -> BoundStep {
        let call = self.find_target(document, step);
        let parameters = self.bind_parameters(definition, step, call);
        let (on_success, on_failure) = self.bind_actions(document, definition, step);
        let content_type = self.bind_body(step, call);
        let depends_on = self.bind_step_dependencies(document, definition, step, index);
        self.check_step(document, definition, step, index, call);
        BoundStep {
            step_id: step.step_id.clone(),
            description: step.description.clone(),
            call,
            finally: false,
            undo: false,
            described: !step.request.as_ref().is_some_and(|request| request.changes_target()),
            definition: Arc::new(step.clone()),
            parameters,
            content_type,
            depends_on,
            criteria: step.success_criteria.clone(),
            on_success,
            on_failure,
            location: step.location.clone(),
        }
    }

    fn find_target(&mut self, document: &DocumentContext<'_>, step: &Step) -> Option<StepCall> {
        let found = match &step.target {
            StepTarget::WorkflowId(named) => return self.find_workflow(document, named).map(StepCall::Workflow),
            StepTarget::OperationId(named) => self.find_operation_id(document, named),
            StepTarget::OperationPath(named) => self.find_operation_path(document, named),
            StepTarget::ChannelPath(_) => {
                Found::Unsupported("the step uses an AsyncAPI channel, which is not supported".to_owned())
            }
        };
        match found {
            Found::Operation(operation) => Some(StepCall::Operation(operation)),
            Found::Nothing => None,
            Found::Unsupported(reason) => {
                self.unsupported.get_or_insert(reason);
                None
            }
        }
    }

    /// The media type of the request body: the step's, otherwise the operation's.
    fn bind_body(&mut self, step: &Step, call: Option<StepCall>) -> Option<String> {
        let Some(StepCall::Operation(reference)) = call else { return None };
        let (_, operation) = self.plan.operation(reference)?;
        let replaced = step.request.as_ref().is_some_and(|request| request.replaces_body() || request.changes_target());
        if let Some(body) = &step.request_body {
            let content_type = content_type(body, operation);
            if operation.request_body.is_none() {
                let message = format!("`{} {}` does not declare a request body", operation.method, operation.path);
                let diagnostic = Diagnostic::warning("undescribed-body", &body.location, message);
                self.diagnostics
                    .push(diagnostic.help("remove the body, or declare it in the API document; it is sent anyway"));
            }
            return content_type;
        }
        if !replaced && operation.request_body.as_ref().is_some_and(|body| body.required) {
            let message =
                format!("`{} {}` requires a request body, but the step has none", operation.method, operation.path);
            let diagnostic = Diagnostic::warning("missing-body", &step.location, message);
            self.diagnostics
                .push(diagnostic.help("add `requestBody`, or explain in the step's `description` why it is missing"));
        }
        None
    }

    fn check_step(
        &mut self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
        step: &Step,
        index: usize,
        call: Option<StepCall>,
    ) {
        let place = |phase| Place::Step { index, phase, call };
        for parameter in step.parameters.iter().chain(&definition.workflow.parameters) {
            for (location, expression) in parameter.value.located_expressions(&parameter.location.child("value")) {
                self.check_expressions(document, definition, place(Phase::Request), &[expression], &location);
            }
        }
        if let Some(body) = &step.request_body {
            let payload = body.payload.iter().map(|payload| (payload, body.location.child("payload")));
            let replacements = body.replacements.iter();
            let values = payload.chain(replacements.map(|new| (&new.value, new.location.child("value"))));
            for (expression_location, expression) in values.flat_map(|(value, at)| value.located_expressions(&at)) {
                let place = place(Phase::Request);
                self.check_expressions(document, definition, place, &[expression], &expression_location);
            }
            for replacement in &body.replacements {
                let targets: Vec<_> = replacement.target.expressions().collect();
                let location = replacement.location.child("target");
                self.check_expressions(document, definition, place(Phase::Request), &targets, &location);
            }
        }
        if let Some(request) = &step.request {
            let expressions = request.expressions();
            self.check_expressions(document, definition, place(Phase::Request), &expressions, request.location());
        }
        for criterion in &step.success_criteria {
            let expressions = criterion.expressions();
            self.check_expressions(document, definition, place(Phase::Criteria), &expressions, &criterion.location);
        }
        for output in &step.outputs {
            let expressions = match &output.value {
                OutputValue::Expression(expression) => vec![expression],
                OutputValue::Selector(selector) => selector.expressions(),
                OutputValue::Extension(extension) => extension.expressions(),
                OutputValue::Invalid => Vec::new(),
            };
            self.check_expressions(document, definition, place(Phase::Criteria), &expressions, &output.location);
        }
        let workflow = definition.workflow;
        let success = step.on_success.iter().chain(&workflow.success_actions);
        let actions = success.chain(&step.on_failure).chain(&workflow.failure_actions);
        for action in actions {
            let criteria = action.criteria.iter().flat_map(|criterion| criterion.expressions());
            let parameters = action.parameters.iter().flat_map(|parameter| parameter.value.expressions());
            let expressions: Vec<_> = criteria.chain(parameters).collect();
            self.check_expressions(document, definition, place(Phase::Actions), &expressions, &action.location);
        }
    }
}

/// Without a content type in the step, the operation's applies (Arazzo, Request Body Object): its only one; of several, JSON, otherwise
/// the first. A media type range does not count.
fn content_type(body: &RequestBody, operation: &Operation) -> Option<String> {
    if let Some(given) = &body.content_type {
        return Some(given.clone());
    }
    let described = operation.request_body.as_ref()?;
    let mut concrete = described.content.iter().map(|media| &media.name).filter(|name| !name.contains('*'));
    let first = concrete.clone().next();
    concrete.find(|name| crate::expression::is_json(name)).or(first).cloned()
}
