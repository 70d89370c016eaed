//! Binds a workflow.

use signoff_openapi::diagnostic::Diagnostic;

use super::check::Place;
use super::document_set::document_stem;
use super::plan::{BoundStep, BoundWorkflow, WorkflowIndex};
use super::{Binder, Definition, DocumentContext};
use crate::arazzo::{FinallyStep, Named, OutputValue, Step};

impl Binder<'_> {
    pub(super) fn bind_workflow(
        &mut self,
        document: &DocumentContext<'_>,
        definition: &Definition<'_>,
    ) -> BoundWorkflow {
        let workflow = definition.workflow;
        let stem = document_stem(&document.loaded.name);
        let (finally_ids, own): (Vec<_>, Vec<_>) = self.split_finally(definition);
        self.unsupported = workflow.unsupported.clone().or_else(|| definition.inputs.unsupported.clone());
        let mut steps: Vec<BoundStep> = Vec::new();
        let first_undo = workflow.steps.len() + own.len();
        for (index, step) in workflow.steps.iter().chain(own.iter().copied()).chain(&workflow.undo).enumerate() {
            let mut bound = self.bind_step(document, definition, step, index);
            bound.undo = index >= first_undo;
            bound.finally = !bound.undo && (index >= workflow.steps.len() || finally_ids.contains(&step.step_id));
            steps.push(bound);
        }
        for output in &workflow.outputs {
            let expressions = match &output.value {
                OutputValue::Expression(expression) => vec![expression],
                OutputValue::Selector(selector) => selector.expressions(),
                OutputValue::Extension(extension) => extension.expressions(),
                OutputValue::Invalid => Vec::new(),
            };
            self.check_expressions(document, definition, Place::WorkflowOutput, &expressions, &output.location);
        }
        let depends_on = self.bind_dependencies(document, &workflow.depends_on);
        BoundWorkflow {
            name: format!("{}/{stem}/{}", self.set.name, workflow.workflow_id),
            set: self.set.name.clone(),
            document: stem,
            workflow_id: workflow.workflow_id.clone(),
            summary: workflow.summary.clone(),
            description: workflow.description.clone(),
            called: false,
            sources: Vec::new(),
            depends_on,
            unsupported: self.unsupported.take(),
            inputs: definition.inputs.declared.clone(),
            input_schema: definition.inputs.schema.clone(),
            ordinary_steps: workflow.steps.len(),
            steps,
            document_index: document.index,
            outputs: workflow.outputs.clone(),
            data: workflow.data.clone(),
            session: workflow.session,
            together: Vec::new(),
            location: workflow.location.clone(),
        }
    }

    /// The ids of regular steps that always run, and the extension's separate steps.
    fn split_finally<'d>(&mut self, definition: &'d Definition<'_>) -> (Vec<String>, Vec<&'d Step>) {
        let (mut ids, mut own) = (Vec::new(), Vec::new());
        for step in &definition.workflow.finally {
            match step {
                FinallyStep::Step(step) => own.push(&**step),
                FinallyStep::Id(named) if definition.workflow.steps.iter().any(|step| step.step_id == named.name) => {
                    ids.push(named.name.clone());
                }
                FinallyStep::Id(named) => self.unknown_step(definition, named),
            }
        }
        (ids, own)
    }

    pub(super) fn unknown_step(&mut self, definition: &Definition<'_>, named: &Named) {
        let message = format!("the workflow has no step `{}`", named.name);
        let diagnostic = Diagnostic::invalid("unknown-step", &named.location, message);
        let ids = definition.workflow.steps.iter().map(|step| step.step_id.clone());
        let otherwise = "use the `stepId` of a step in this workflow";
        self.diagnostics.push(diagnostic.help(super::suggestion(&named.name, ids, otherwise)));
    }

    fn bind_dependencies(&mut self, document: &DocumentContext<'_>, named: &[Named]) -> Vec<(String, WorkflowIndex)> {
        named.iter().filter_map(|named| Some((named.name.clone(), self.find_workflow(document, named)?))).collect()
    }

    /// Finds a workflow by its id, or by `$sourceDescriptions.NAME.ID`. Ids are case-sensitive.
    pub(super) fn find_workflow(&mut self, document: &DocumentContext<'_>, named: &Named) -> Option<WorkflowIndex> {
        let mut name = named.name.clone();
        if name.starts_with('$') {
            let (source, reference) = self.source_reference(&named.name, named)?;
            if !document.loaded.sources.contains_key(&source) {
                self.unknown_source(document, &source, named);
                return None;
            }
            // Some documents write `.workflows.` in between, as in `$workflows` expressions.
            let id = reference.strip_prefix("workflows.").unwrap_or(&reference);
            name = format!("$sourceDescriptions.{source}.{id}");
            if matches!(document.loaded.sources.get(&source), Some(super::LoadedSource::Unreadable(_))) {
                self.use_unreadable(document, &source);
                return None;
            }
        }
        let known = self.plan.documents.get(document.index)?;
        if let Some(found) = known.workflows.get(&name) {
            return Some(*found);
        }
        let message = format!("workflow `{}` does not exist", named.name);
        let diagnostic = Diagnostic::invalid("unknown-workflow", &named.location, message);
        let otherwise = "use a `workflowId`, or `$sourceDescriptions.NAME.ID` for a workflow of another document";
        self.diagnostics.push(diagnostic.help(super::suggestion(&name, known.workflows.keys().cloned(), otherwise)));
        None
    }
}
