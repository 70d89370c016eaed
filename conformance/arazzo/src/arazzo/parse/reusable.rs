//! [Reusable Object](https://spec.openapis.org/arazzo/v1.0.1.html#reusable-object): `reference`, and `value` for a parameter.

use signoff_openapi::diagnostic::Diagnostic;

use super::node::Node;
use super::{Component, Reader};
use crate::arazzo::{Action, Parameter};
use crate::expression::{ComponentKind, Expression, parse};

impl Reader<'_> {
    /// A Parameter Object or a Reusable Object, whose other members "MUST be ignored".
    pub(super) fn parse_parameter_or_reusable(
        &mut self,
        node: &Node<'_>,
        needs_place: Option<bool>,
    ) -> Option<Parameter> {
        let Some(reference) = node.get("reference") else { return self.parse_parameter(node, needs_place) };
        let name = self.component_name(&reference, ComponentKind::Parameters)?;
        let found = self.components.parameters.get(&name).cloned();
        let mut parameter = self.found(&reference, &name, found)?;
        if let Some(value) = node.get("value") {
            parameter.value = self.parse_payload(&value)?;
        }
        parameter.location = node.location.clone();
        self.check_place(&parameter, needs_place);
        Some(parameter)
    }

    /// A Success or Failure Action Object or a Reusable Object.
    pub(super) fn parse_action_or_reusable(&mut self, node: &Node<'_>, failure: bool) -> Option<Action> {
        let Some(reference) = node.get("reference") else { return self.parse_action(node, failure) };
        let kind = if failure { ComponentKind::FailureActions } else { ComponentKind::SuccessActions };
        let name = self.component_name(&reference, kind)?;
        let components = if failure { &self.components.failure_actions } else { &self.components.success_actions };
        let found = components.get(&name).cloned();
        let mut action = self.found(&reference, &name, found)?;
        action.location = node.location.clone();
        Some(action)
    }

    fn component_name(&mut self, reference: &Node<'_>, wanted: ComponentKind) -> Option<String> {
        let text = reference.text("`reference`", self.diagnostics)?;
        match parse(text) {
            Ok(Expression::Components { kind, name }) if kind == wanted => return Some(name),
            _ => {}
        }
        let message = format!("`{text}` does not refer to an entry of `components.{}`", wanted.word());
        let diagnostic = Diagnostic::invalid("invalid-reference", &reference.location, message);
        self.diagnostics.push(diagnostic.help(format!("write `$components.{}.NAME`", wanted.word())));
        None
    }

    /// A workflow needs the unsupported features of the components that it refers to.
    fn found<T>(&mut self, reference: &Node<'_>, name: &str, component: Option<Component<T>>) -> Option<T> {
        let Some(Component { object, unsupported }) = component else {
            let message = format!("component `{name}` does not exist");
            let diagnostic = Diagnostic::invalid("unknown-component", &reference.location, message);
            self.diagnostics.push(diagnostic.help("define it in the `components` of this document"));
            return None;
        };
        self.unsupported = self.unsupported.take().or(unsupported);
        object
    }
}
