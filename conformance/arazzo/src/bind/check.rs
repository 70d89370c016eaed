//! Reports expressions that never resolve: unknown names, and values that do not exist yet.

use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

use super::plan::{StepCall, WorkflowIndex};
use super::{Binder, Definition, DocumentContext, LoadedSource};
use crate::arazzo::{ActionKind, FinallyStep, Named, StepTarget, Target, Workflow};
use crate::expression::{Expression, MessagePart, WorkflowField, parse, split_name};

/// The position of an expression.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// In a step of the workflow.
    Step { index: usize, phase: Phase, call: Option<StepCall> },
    /// In the workflow's `outputs`.
    WorkflowOutput,
}

/// The point of a step's execution at which an expression is evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// Before the request: parameters, body.
    Request,
    /// After the response: criteria, outputs.
    Criteria,
    /// After the outputs: actions.
    Actions,
}

impl Binder<'_> {
    pub(super) fn check_expressions(
        &mut self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
        place: Place,
        expressions: &[&Expression],
        location: &Location,
    ) {
        for expression in expressions {
            if let Err((code, message, help)) = self.check_expression(document, definition, place, expression) {
                let mut diagnostic = Diagnostic::invalid(code, location, format!("`{expression}`: {message}"))
                    .quoting(Some(expression.to_string()));
                diagnostic.help = help.or_else(|| general_help(code).map(str::to_owned));
                // Several steps can inherit the same parameters and actions; report each problem once.
                if !self.diagnostics.iter().any(|known| *known == diagnostic) {
                    self.diagnostics.push(diagnostic);
                }
            }
        }
    }

    fn check_expression(
        &self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
        place: Place,
        expression: &Expression,
    ) -> Result<(), Problem> {
        match expression {
            Expression::SelfUri if document.loaded.description.self_uri.is_none() => {
                let message = "the document has no `$self`".to_owned();
                Err(("unknown-self", message, Some("add `$self: URI` next to `arazzo`".to_owned())))
            }
            Expression::SelfUri => Ok(()),
            Expression::Url | Expression::Method | Expression::StatusCode => self.check_exchange(place),
            Expression::Request(part) => {
                self.check_exchange(place)?;
                self.check_request(part, place)
            }
            Expression::Response(_) => self.check_exchange(place),
            // A step that handles messages is unsupported as a whole, with its own diagnostic.
            Expression::Message(_) if matches!(place, Place::Step { call: None, .. }) => Ok(()),
            Expression::Message(_) => Err(problem("unsupported-expression", "AsyncAPI messages are not supported")),
            Expression::Inputs(reference) => {
                let inputs = &definition.inputs;
                let open = inputs.open;
                let names = inputs.declared.keys().map(String::as_str);
                check_name("unknown-input", "input", &reference.full_name(), open, names)
            }
            Expression::Outputs(reference) => {
                let outputs = match place {
                    Place::Step { call: Some(StepCall::Workflow(called)), phase, .. } if phase != Phase::Request => {
                        self.definition(called).map(|definition| &definition.workflow.outputs)
                    }
                    _ => Some(&definition.workflow.outputs),
                };
                let names = outputs.into_iter().flatten().map(|output| output.name.as_str());
                check_name("unknown-output", "output", &reference.full_name(), false, names)
            }
            Expression::Steps { step, output } => {
                self.check_step_output(document, definition.workflow, place, step, &output.full_name())
            }
            Expression::Workflows { workflow, field, name } => {
                self.check_workflow_value(document, workflow, *field, &name.full_name())
            }
            Expression::SourceDescriptions { source, reference } => check_source(document, source, reference),
            Expression::Components { .. } => {
                Err(problem("invalid-expression", "a component is an object, not a value"))
            }
        }
    }

    fn check_exchange(&self, place: Place) -> Result<(), Problem> {
        match place {
            Place::Step { phase: Phase::Request, .. } => {
                Err(problem("value-before-request", "there is no exchange before the step has run"))
            }
            Place::WorkflowOutput => Err(problem("value-outside-step", "a workflow has no request or response")),
            Place::Step { .. } => Ok(()),
        }
    }

    /// A parameter that the operation does not declare has no value (Arazzo, Runtime Expressions). The step itself can also set a
    /// header.
    fn check_request(&self, part: &MessagePart, place: Place) -> Result<(), Problem> {
        let (MessagePart::Parameter(at, name), Place::Step { call: Some(StepCall::Operation(reference)), .. }) =
            (part, place)
        else {
            return Ok(());
        };
        let Some((_, operation)) = self.plan.operation(reference) else { return Ok(()) };
        if operation.parameters.iter().any(|known| known.location_in == *at && known.name == *name) {
            return Ok(());
        }
        let message = format!("`{} {}` does not declare the parameter", operation.method, operation.path);
        Err(problem("unknown-parameter", message))
    }

    fn check_workflow_value(
        &self,
        document: &DocumentContext<'_>,
        workflow: &str,
        field: WorkflowField,
        name: &str,
    ) -> Result<(), Problem> {
        let known = self.plan.documents.get(document.index).map(|bound| &bound.workflows);
        let Some(definition) = known.and_then(|all| all.get(workflow)).and_then(|index| self.definition(*index)) else {
            return Err(problem("unknown-workflow", format!("workflow `{workflow}` does not exist")));
        };
        match field {
            WorkflowField::Inputs => {
                let names = definition.inputs.declared.keys().map(String::as_str);
                check_name("unknown-input", "input", name, definition.inputs.open, names)
            }
            WorkflowField::Outputs => {
                let names = definition.workflow.outputs.iter().map(|output| output.name.as_str());
                check_name("unknown-output", "output", name, false, names)
            }
        }
    }

    fn check_step_output(
        &self,
        document: &DocumentContext<'_>,
        workflow: &Workflow,
        place: Place,
        step: &str,
        output: &str,
    ) -> Result<(), Problem> {
        let own = workflow.finally.iter().filter_map(|step| match step {
            FinallyStep::Step(step) => Some(&**step),
            FinallyStep::Id(_) => None,
        });
        let Some((position, found)) =
            workflow.steps.iter().chain(own).chain(&workflow.undo).enumerate().find(|(_, known)| known.step_id == step)
        else {
            let ids = workflow.steps.iter().map(|known| known.step_id.clone());
            let help = super::suggestion(step, ids, "use the `stepId` of a step in this workflow");
            return Err(("unknown-step", format!("the workflow has no step `{step}`"), Some(help)));
        };
        // A step that runs a workflow also has the outputs of that workflow.
        let called = match &found.target {
            StepTarget::WorkflowId(named) => {
                let known = self.plan.documents.get(document.index).map(|bound| &bound.workflows);
                known.and_then(|all| all.get(&named.name)).and_then(|index| self.definition(*index))
            }
            _ => None,
        };
        let outputs = found.outputs.iter().chain(called.into_iter().flat_map(|called| &called.workflow.outputs));
        let names: Vec<&str> = outputs.map(|output| output.name.as_str()).collect();
        check_name("unknown-output", "output", output, false, names.iter().copied())?;
        let Place::Step { index, phase, .. } = place else { return Ok(()) };
        let exists = position < index || (position == index && phase == Phase::Actions);
        if exists || reorders_steps(workflow) {
            return Ok(());
        }
        Err(problem("value-before-step", format!("step `{step}` has not run yet")))
    }

    /// `dependsOn` of a step (1.1): a step id, or an expression for a step of another workflow.
    pub(super) fn bind_step_dependencies(
        &mut self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
        step: &crate::arazzo::Step,
        index: usize,
    ) -> Vec<(WorkflowIndex, usize)> {
        let own = WorkflowIndex(self.plan.workflows.len());
        let mut bound = Vec::new();
        for named in &step.depends_on {
            if named.name.starts_with('$') {
                bound.extend(self.find_foreign_step(document, named));
                continue;
            }
            match definition.workflow.steps.iter().position(|other| other.step_id == named.name) {
                None => self.unknown_step(definition, named),
                Some(position) if position < index => bound.push((own, position)),
                // Steps are sorted by their dependencies unless these form a cycle.
                Some(_) => {
                    let message = format!("step `{}` also depends on this step", named.name);
                    let diagnostic = Diagnostic::invalid("circular-dependency", &named.location, message);
                    self.diagnostics.push(diagnostic.help("remove one of the dependencies"));
                }
            }
        }
        bound
    }

    /// `$workflows.ID.steps.STEP` or `$sourceDescriptions.NAME.ID.steps.STEP`.
    fn find_foreign_step(&mut self, document: &DocumentContext<'_>, named: &Named) -> Option<(WorkflowIndex, usize)> {
        let split = named.name.split_once(".steps.");
        let workflow = split.and_then(|(workflow, _)| match workflow.strip_prefix("$workflows.") {
            Some(id) => Some(id.to_owned()),
            None => matches!(parse(workflow), Ok(Expression::SourceDescriptions { .. })).then(|| workflow.to_owned()),
        });
        let (Some(workflow), Some((_, step))) = (workflow, split) else {
            let message = format!("`{}` does not refer to a step", named.name);
            let diagnostic = Diagnostic::invalid("invalid-reference", &named.location, message);
            self.diagnostics.push(diagnostic.help(
                "write a step id, `$workflows.WORKFLOW.steps.STEP` or `$sourceDescriptions.NAME.WORKFLOW.steps.STEP`",
            ));
            return None;
        };
        let target = Named { name: workflow, location: named.location.clone() };
        let found = self.find_workflow(document, &target)?;
        let steps = self.definition(found).map(|other| &other.workflow.steps);
        let position = steps.and_then(|steps| steps.iter().position(|known| known.step_id == step));
        if position.is_none() {
            let message = format!("workflow `{}` has no step `{step}`", target.name);
            let ids = steps.into_iter().flatten().map(|known| known.step_id.clone());
            let help = super::suggestion(step, ids, "use the `stepId` of a step");
            self.diagnostics.push(Diagnostic::invalid("unknown-step", &named.location, message).help(help));
        }
        position.map(|position| (found, position))
    }
}

type Problem = (&'static str, String, Option<String>);

fn problem(code: &'static str, message: impl Into<String>) -> Problem {
    (code, message.into(), None)
}

/// The help for all problems with this code.
fn general_help(code: &str) -> Option<&'static str> {
    Some(match code {
        "unsupported-expression" => "use `$response.body` or `$response.header.NAME`",
        "value-before-request" => "use it in criteria, outputs or actions, or use the output of an earlier step",
        "value-before-step" => "use the output of an earlier step, or reorder the steps",
        "value-outside-step" => "define an output in a step and use `$steps.STEP.outputs.NAME`",
        "invalid-expression" => "see Runtime Expressions in the specification",
        "unknown-output" | "unknown-input" | "unknown-step" | "unknown-workflow" | "unknown-component" => {
            "declare the name or correct it; names are case-sensitive"
        }
        _ => return None,
    })
}

fn check_name<'a>(
    code: &'static str,
    what: &str,
    name: &str,
    open: bool,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Result<(), Problem> {
    let (found, _) = split_name(name, |prefix| known.clone().any(|known| known == prefix));
    if open || known.clone().any(|known| known == found) {
        return Ok(());
    }
    let otherwise = format!("declare the {what} or correct its name; names are case-sensitive");
    let help = super::suggestion(name, known.map(str::to_owned), &otherwise);
    Err((code, format!("{what} `{name}` does not exist"), Some(help)))
}

/// Whether a goto or retry can change the order of execution.
fn reorders_steps(workflow: &Workflow) -> bool {
    let steps = workflow.steps.iter().flat_map(|step| step.on_success.iter().chain(&step.on_failure));
    steps.chain(&workflow.success_actions).chain(&workflow.failure_actions).any(|action| {
        matches!(
            action.kind,
            ActionKind::Goto(Target::Step(_)) | ActionKind::Retry { before: Some(Target::Step(_)), .. }
        )
    })
}

fn check_source(document: &DocumentContext<'_>, source: &str, reference: &str) -> Result<(), Problem> {
    let Some(loaded) = document.loaded.sources.get(source) else {
        return Err(problem("unknown-source", format!("source description `{source}` does not exist")));
    };
    if ["name", "url", "type"].contains(&reference)
        || matches!(loaded, LoadedSource::Unreadable(_) | LoadedSource::Unsupported)
    {
        return Ok(());
    }
    Err(problem("invalid-expression", "only `url`, `type` and `name` of a source description are values"))
}
