//! Success and Failure Action Objects.

use std::time::Duration;

use signoff_openapi::diagnostic::Diagnostic;

use super::Reader;
use super::node::{Node, check_unique};
use crate::arazzo::{Action, ActionKind, Target};

/// One day. Larger numbers overflow when added to a clock.
const MAX_SECONDS: f64 = 86_400.0;

impl Reader<'_> {
    pub(super) fn parse_actions(&mut self, node: &Node<'_>, key: &str, failure: bool) -> Vec<Action> {
        let Some(list) = node.get(key) else { return Vec::new() };
        let nodes = list.elements(&format!("`{key}`"), self.diagnostics);
        let actions: Vec<_> = nodes.iter().filter_map(|node| self.parse_action_or_reusable(node, failure)).collect();
        let names = actions.iter().map(|action| (format!("`{}`", action.name), &action.location));
        check_unique("duplicate-action", &format!("`{key}` lists action"), names, self.diagnostics);
        actions
    }

    pub(super) fn parse_action(&mut self, node: &Node<'_>, failure: bool) -> Option<Action> {
        node.object("an action", self.diagnostics)?;
        let fields = ["name", "type", "workflowId", "stepId", "parameters", "criteria", "retryAfter", "retryLimit"];
        let known = if failure { &fields[..] } else { &fields[..6] };
        node.check_fields("an action", known, self.diagnostics);
        self.check_later_fields(node, &["parameters"]);
        let name = node.required_text("name", "an action", self.diagnostics);
        let word = node.required_text("type", "an action", self.diagnostics);
        let target = self.parse_target(node);
        let parameters = self.parse_parameters(node, Some(false));
        // "The `in` field MUST NOT be used" (1.1, Success and Failure Action Objects).
        for parameter in parameters.iter().filter(|parameter| parameter.place.is_some()) {
            let message = format!("parameter `{}` of an action must not have `in`", parameter.name);
            let diagnostic = Diagnostic::invalid("unknown-place", &parameter.location, message);
            self.diagnostics.push(diagnostic.help("remove `in`; the parameter becomes an input of the workflow"));
        }
        let criteria = self.parse_criteria(node, "criteria");
        let (name, word, target) = (name?, word?, target?);
        let kind = match word.name.as_str() {
            "end" => ActionKind::End,
            "goto" => match target {
                Some(target) => ActionKind::Goto(target),
                None => {
                    node.missing("stepId` or `workflowId", "a `goto`", self.diagnostics);
                    return None;
                }
            },
            "retry" if failure => self.parse_retry(node, target)?,
            other => {
                let message =
                    format!("`{other}` is not a type of {}", if failure { "failure action" } else { "success action" });
                let diagnostic = Diagnostic::invalid("unknown-action-type", &word.location, message);
                let words =
                    if failure { "`end`, `goto` or `retry`" } else { "`end` or `goto` (`retry` is only for failures)" };
                self.diagnostics.push(diagnostic.help(format!("write {words}")));
                return None;
            }
        };
        Some(Action { name: name.name, kind, parameters, criteria, location: node.location.clone() })
    }

    /// The outer `None` is an error; the inner `None` means that there is no target.
    fn parse_target(&mut self, node: &Node<'_>) -> Option<Option<Target>> {
        match (node.get("stepId"), node.get("workflowId")) {
            (Some(_), Some(both)) => {
                let message = "an action cannot have both `stepId` and `workflowId`";
                let diagnostic = Diagnostic::invalid("exclusive-fields", &both.location, message);
                self.diagnostics.push(diagnostic.help("keep one and remove the other"));
                None
            }
            (Some(_), None) => {
                node.required_text("stepId", "an action", self.diagnostics).map(|named| Some(Target::Step(named)))
            }
            (None, Some(_)) => node
                .required_text("workflowId", "an action", self.diagnostics)
                .map(|named| Some(Target::Workflow(named))),
            (None, None) => Some(None),
        }
    }

    fn parse_retry(&mut self, node: &Node<'_>, before: Option<Target>) -> Option<ActionKind> {
        let after = match node.get("retryAfter") {
            None => Some(Duration::ZERO),
            Some(field) => self.number(&field, "retryAfter", "a number of seconds, 0 or more", |value| {
                let seconds = value.as_f64().filter(|seconds| (0.0..=MAX_SECONDS).contains(seconds))?;
                Duration::try_from_secs_f64(seconds).ok()
            }),
        };
        let limit = match node.get("retryLimit") {
            None => Some(1),
            Some(field) => {
                self.number(&field, "retryLimit", "an integer, 0 or more", |value| u32::try_from(value.as_u64()?).ok())
            }
        };
        Some(ActionKind::Retry { after: after?, limit: limit?, before })
    }
}
