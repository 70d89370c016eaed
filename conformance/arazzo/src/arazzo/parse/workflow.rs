//! Workflow Objects.

use signoff_openapi::diagnostic::Diagnostic;

use super::Reader;
use super::node::{Node, check_unique};
use super::order::in_dependency_order;
use crate::arazzo::{FinallyStep, Named, Workflow};

const FIELDS: &[&str] = &[
    "workflowId",
    "summary",
    "description",
    "inputs",
    "dependsOn",
    "steps",
    "successActions",
    "failureActions",
    "outputs",
    "parameters",
];

impl Reader<'_> {
    pub(super) fn parse_workflows(&mut self, node: &Node<'_>) -> Vec<Workflow> {
        let nodes = self.required_list(node, "workflows", "an Arazzo description");
        let mut workflows = Vec::new();
        for node in &nodes {
            let (workflow, unsupported) = self.with_unsupported(|reader| reader.parse_workflow(node));
            workflows.extend(workflow.map(|workflow| Workflow { unsupported, ..workflow }));
        }
        let names = workflows.iter().map(|workflow| (format!("`{}`", workflow.workflow_id), &workflow.location));
        check_unique("duplicate-workflow", "`workflows` lists workflow", names, self.diagnostics);
        workflows
    }

    /// A required list with at least one element.
    pub(super) fn required_list<'d>(&mut self, node: &Node<'d>, key: &str, what: &str) -> Vec<Node<'d>> {
        let Some(list) = node.get(key) else {
            node.missing(key, what, self.diagnostics);
            return Vec::new();
        };
        let nodes = list.elements(&format!("`{key}`"), self.diagnostics);
        if nodes.is_empty() && list.value.is_array() {
            let message = format!("`{key}` is empty");
            self.diagnostics
                .push(Diagnostic::invalid("empty-list", &list.location, message).help("add at least one entry"));
        }
        nodes
    }

    fn parse_workflow(&mut self, node: &Node<'_>) -> Option<Workflow> {
        node.object("a workflow", self.diagnostics)?;
        node.check_fields("a workflow", FIELDS, self.diagnostics);
        let workflow_id = node.required_id("workflowId", "a workflow", self.diagnostics);
        let steps: Vec<_> =
            self.required_list(node, "steps", "a workflow").iter().filter_map(|node| self.parse_step(node)).collect();
        let finally = self.parse_finally(node);
        let own = finally.iter().filter_map(|step| match step {
            FinallyStep::Step(step) => Some(&**step),
            FinallyStep::Id(_) => None,
        });
        let undo: Vec<_> = {
            let nodes = self.extension.undo(node, &mut self.values);
            nodes.iter().filter_map(|node| self.parse_step(node)).collect()
        };
        let names = steps.iter().chain(own).chain(&undo).map(|step| (format!("`{}`", step.step_id), &step.location));
        check_unique("duplicate-step", "`steps` lists step", names, self.diagnostics);
        let steps = in_dependency_order(steps);
        let workflow = Workflow {
            workflow_id: workflow_id?.name,
            summary: node.optional_text("summary", self.diagnostics),
            description: node.optional_text("description", self.diagnostics),
            inputs: node.get("inputs").map(|inputs| inputs.value.clone()),
            depends_on: node.names("dependsOn", self.diagnostics).unwrap_or_default(),
            success_actions: self.parse_actions(node, "successActions", false),
            failure_actions: self.parse_actions(node, "failureActions", true),
            outputs: self.parse_outputs(node),
            parameters: self.parse_parameters(node, None),
            data: self.extension.workflow(node, &mut self.values),
            session: self.extension.session(node, &mut self.values),
            finally,
            undo,
            steps,
            unsupported: None,
            location: node.location.clone(),
        };
        let names = workflow.depends_on.iter().map(|named| (format!("`{}`", named.name), &named.location));
        check_unique("duplicate-dependency", "`dependsOn` lists workflow", names, self.diagnostics);
        Some(workflow)
    }

    fn parse_finally(&mut self, node: &Node<'_>) -> Vec<FinallyStep> {
        let nodes = self.extension.always_run(node, &mut self.values);
        let mut steps = Vec::new();
        for node in nodes {
            match node.value.as_str() {
                Some(id) => steps.push(FinallyStep::Id(Named { name: id.to_owned(), location: node.location })),
                None => steps.extend(self.parse_step(&node).map(|step| FinallyStep::Step(Box::new(step)))),
            }
        }
        steps
    }
}
