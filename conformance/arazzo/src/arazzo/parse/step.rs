//! Step Objects.

use std::time::Duration;

use signoff_openapi::diagnostic::Diagnostic;

use super::Reader;
use super::node::{Node, check_unique};
use crate::arazzo::{Output, OutputValue, Step, StepTarget};

const FIELDS: &[&str] = &[
    "stepId",
    "description",
    "operationId",
    "operationPath",
    "workflowId",
    "channelPath",
    "parameters",
    "requestBody",
    "successCriteria",
    "onSuccess",
    "onFailure",
    "outputs",
    "timeout",
    "correlationId",
    "action",
    "dependsOn",
];

const LATER_FIELDS: &[&str] = &["channelPath", "timeout", "correlationId", "action", "dependsOn"];

impl Reader<'_> {
    pub(super) fn parse_step(&mut self, node: &Node<'_>) -> Option<Step> {
        node.object("a step", self.diagnostics)?;
        node.check_fields("a step", FIELDS, self.diagnostics);
        self.check_later_fields(node, LATER_FIELDS);
        let step_id = node.required_id("stepId", "a step", self.diagnostics);
        let target = self.parse_step_target(node);
        let needs_place = target.as_ref().map(|target| !matches!(target, StepTarget::WorkflowId(_)));
        let parameters = self.parse_parameters(node, needs_place);
        let request_body = match node.get("requestBody") {
            None => None,
            Some(body) => self.parse_request_body(&body),
        };
        let success_criteria = self.parse_criteria(node, "successCriteria");
        let on_success = self.parse_actions(node, "onSuccess", false);
        let on_failure = self.parse_actions(node, "onFailure", true);
        let mut outputs = self.parse_outputs(node);
        let extension = self.extension.step(node, &mut self.values);
        outputs.extend(extension.outputs.into_iter().map(|(name, value, location)| {
            let value = OutputValue::Extension(value);
            Output { name, value, location }
        }));
        let timeout = node.get("timeout").and_then(|field| {
            self.number(&field, "timeout", "a number of milliseconds, 0 or more", |value| {
                value.as_u64().map(Duration::from_millis)
            })
        });
        let depends_on = node.names("dependsOn", self.diagnostics).unwrap_or_default();
        let names = depends_on.iter().map(|named| (format!("`{}`", named.name), &named.location));
        check_unique("duplicate-dependency", "`dependsOn` lists step", names, self.diagnostics);
        Some(Step {
            step_id: step_id?.name,
            description: node.optional_text("description", self.diagnostics),
            target: target?,
            parameters,
            request_body,
            success_criteria,
            on_success,
            on_failure,
            outputs,
            timeout,
            depends_on,
            data: extension.data,
            request: extension.request,
            wait: extension.wait,
            location: node.location.clone(),
        })
    }

    /// Exactly one of the three (in 1.1 four) fields is required.
    fn parse_step_target(&mut self, node: &Node<'_>) -> Option<StepTarget> {
        let fields = ["operationId", "operationPath", "workflowId", "channelPath"];
        let given: Vec<&str> = fields.into_iter().filter(|field| node.get(field).is_some()).collect();
        match given.as_slice() {
            [] => {
                let message = "the step has no `operationId`, `operationPath` or `workflowId`";
                self.diagnostics.push(
                    Diagnostic::invalid("missing-target", &node.location, message)
                        .help("add one of them, for example `operationId: getThing`"),
                );
                None
            }
            [field] => {
                let named = node.required_text(field, "a step", self.diagnostics)?;
                Some(match *field {
                    "operationId" => StepTarget::OperationId(named),
                    "operationPath" => StepTarget::OperationPath(named),
                    "workflowId" => StepTarget::WorkflowId(named),
                    _ => StepTarget::ChannelPath(named),
                })
            }
            several => {
                let message = format!("a step can only have one of `{}`", several.join("`, `"));
                let diagnostic = Diagnostic::invalid("exclusive-fields", &node.location, message);
                self.diagnostics.push(diagnostic.help("keep one and remove the others"));
                None
            }
        }
    }

    pub(super) fn parse_outputs(&mut self, node: &Node<'_>) -> Vec<Output> {
        let Some(map) = node.get("outputs") else { return Vec::new() };
        let mut outputs = Vec::new();
        for (name, node) in map.members("`outputs`", self.diagnostics) {
            self.check_key(name, &node);
            let value = if node.value.is_object() {
                self.parse_selector(&node).map(OutputValue::Selector)
            } else {
                node.text("an output", self.diagnostics)
                    .and_then(|text| self.parse_expression(text, &node))
                    .map(OutputValue::Expression)
            };
            // The name stays known, so that the mistake is not reported again where the output is read.
            let value = value.unwrap_or(OutputValue::Invalid);
            outputs.push(Output { name: name.to_owned(), value, location: node.location.clone() });
        }
        outputs
    }
}
