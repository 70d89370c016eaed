//! Parameter Objects.

use signoff_openapi::api::ParameterIn;
use signoff_openapi::diagnostic::Diagnostic;

use super::Reader;
use super::node::{Node, check_unique};
use crate::arazzo::Parameter;

impl Reader<'_> {
    /// `needs_place`: true for an operation (`in` is required), false for a workflow, `None` if not known yet.
    pub(super) fn parse_parameter(&mut self, node: &Node<'_>, needs_place: Option<bool>) -> Option<Parameter> {
        node.object("a parameter", self.diagnostics)?;
        node.check_fields("a parameter", &["name", "in", "value"], self.diagnostics);
        let name = node.required_text("name", "a parameter", self.diagnostics);
        let place = match node.get("in") {
            None => None,
            Some(field) => Some(self.parse_place(&field)?),
        };
        let Some(value) = node.get("value") else {
            node.missing("value", "a parameter", self.diagnostics);
            return None;
        };
        self.read_literals(node, &value);
        let value = self.parse_payload(&value)?;
        let parameter = Parameter { name: name?.name, place, value, location: node.location.clone() };
        self.check_place(&parameter, needs_place);
        Some(parameter)
    }

    fn parse_place(&mut self, field: &Node<'_>) -> Option<ParameterIn> {
        let place = match field.value.as_str() {
            Some("path") => Some(ParameterIn::Path),
            Some("query") => Some(ParameterIn::Query),
            Some("querystring") => Some(ParameterIn::QueryString),
            Some("header") => Some(ParameterIn::Header),
            Some("cookie") => Some(ParameterIn::Cookie),
            _ => None,
        };
        if place.is_none() {
            let message = format!("{} is not a parameter location", field.value);
            let diagnostic = Diagnostic::invalid("unknown-place", &field.location, message);
            self.diagnostics
                .push(diagnostic.help("write `path`, `query`, `header` or `cookie` (in 1.1 also `querystring`)"));
        }
        place
    }

    /// For an operation, "the `in` field MUST be specified".
    pub(super) fn check_place(&mut self, parameter: &Parameter, needs_place: Option<bool>) {
        if needs_place == Some(true) && parameter.place.is_none() {
            let message = format!("parameter `{}` of an operation needs `in`", parameter.name);
            let diagnostic = Diagnostic::invalid("missing-field", &parameter.location, message);
            self.diagnostics.push(diagnostic.help("add `in: path`, `query`, `header` or `cookie`"));
        }
    }

    /// A list of parameters with unique pairs of `name` and `in` (Arazzo, Step Object, `parameters`).
    pub(super) fn parse_parameters(&mut self, node: &Node<'_>, needs_place: Option<bool>) -> Vec<Parameter> {
        let Some(list) = node.get("parameters") else { return Vec::new() };
        let nodes = list.elements("`parameters`", self.diagnostics);
        let parameters: Vec<_> =
            nodes.iter().filter_map(|node| self.parse_parameter_or_reusable(node, needs_place)).collect();
        let names = parameters.iter().map(|parameter| {
            let place = parameter.place.map_or(String::new(), |place| format!(" in {place:?}").to_lowercase());
            // Header names are case-insensitive (RFC 9110, section 5.1).
            let name = match parameter.place {
                Some(ParameterIn::Header) => parameter.name.to_ascii_lowercase(),
                _ => parameter.name.clone(),
            };
            (format!("`{name}`{place}"), &parameter.location)
        });
        check_unique("duplicate-parameter", "`parameters` lists parameter", names, self.diagnostics);
        parameters
    }
}
