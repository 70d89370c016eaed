//! [Operation Object](https://spec.openapis.org/oas/v3.2.0.html#operation-object).

use serde_json::json;

use super::Resolver;
use super::path_item::Place;
use crate::api::{Operation, Role};
use crate::diagnostic::Diagnostic;
use crate::document::Node;
use crate::normalise::{conform, hold, shapes};

impl<'d> Resolver<'d, '_> {
    /// `None`, with a diagnostic, where the operation cannot be understood.
    pub(crate) fn operation(
        &mut self,
        item: &Node<'d>,
        node: &Node<'d>,
        method: &str,
        place: Place<'_>,
    ) -> Option<Operation> {
        // No version allows a reference here, but multi-file documents of well-known vendors have them, and mean what they say.
        let node = &self.dereference(node)?;
        if !node.value.is_object() {
            let message = "an operation must be an object";
            let diagnostic = Diagnostic::invalid("malformed-object", &node.location, message);
            self.diagnostics.push(diagnostic.help("write at least `responses` below it"));
            return None;
        }
        let mut object = conform(node, &shapes::OPERATION, self.diagnostics);
        object.insert("responses".to_owned(), json!({}));
        let held: openapiv3::Operation = hold(object, node, shapes::OPERATION.noun, self.diagnostics)?;
        let mut found = self.parameters(item, node)?;
        let mut path = place.path.to_owned();
        if place.role == Role::Path {
            path = self.plain_template(place.path, &node.location, &found.parameters);
            self.match_template(&path, &node.location, &mut found.parameters);
        }
        let request_body = match node.get("requestBody") {
            Some(body) => Some(self.request_body(&body)?),
            None => self.parameters_as_body(node, found.body, found.form)?,
        };
        // The root's says what the API asks of its callers, not what it shows to those whom it calls itself.
        let inherited = if place.role == Role::Path { self.security.clone() } else { Vec::new() };
        let security = self.requirements(node).unwrap_or(inherited);
        // A callback's item must not recurse into callbacks of its own without end; references could make it.
        let callbacks = if place.role == Role::Callback { Vec::new() } else { self.callbacks(node)? };
        Some(Operation {
            operation_id: held.operation_id.filter(|id| !id.is_empty()),
            method: method.to_owned(),
            path,
            role: place.role,
            tags: held.tags,
            summary: held.summary.or_else(|| item.text("summary").map(str::to_owned)),
            description: held.description.or_else(|| item.text("description").map(str::to_owned)),
            parameters: found.parameters,
            request_body,
            responses: self.responses(node)?,
            callbacks,
            security,
            servers: self.operation_servers(item, node),
            deprecated: held.deprecated,
            extensions: held.extensions,
            location: node.location.clone(),
        })
    }
}
