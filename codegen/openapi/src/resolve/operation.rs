//! [Operation Object](https://spec.openapis.org/oas/v3.2.0.html#operation-object).

use serde_json::json;

use super::Resolver;
use super::path_item::Usage;
use crate::api::{Operation, Role};
use crate::diagnostic::Diagnostic;
use crate::document::Node;
use crate::normalise::{conform, deserialize, shapes};

impl<'d> Resolver<'d, '_> {
    /// Returns `None`, with a diagnostic, if the operation cannot be read.
    pub(crate) fn operation(
        &mut self,
        item: &Node<'d>,
        node: &Node<'d>,
        method: &str,
        usage: Usage<'_>,
    ) -> Option<Operation> {
        // No version allows a reference here, but documents of well-known vendors have them, and their meaning is clear.
        let node = &self.dereference(node)?;
        if !node.value.is_object() {
            let message = "an operation must be an object";
            let diagnostic = Diagnostic::invalid("malformed-object", &node.location, message);
            self.diagnostics.push(diagnostic.help("write an object with `responses`"));
            return None;
        }
        let mut object = conform(node, &shapes::OPERATION, self.diagnostics);
        object.insert("responses".to_owned(), json!({}));
        let fields: openapiv3::Operation = deserialize(object, node, shapes::OPERATION.noun, self.diagnostics)?;
        let mut found = self.parameters(item, node)?;
        let mut path = usage.path.to_owned();
        if usage.role == Role::Path {
            path = self.plain_template(usage.path, &node.location, &found.parameters);
            self.match_template(&path, &node.location, &mut found.parameters);
        }
        let request_body = match node.get("requestBody") {
            Some(body) => Some(self.request_body(&body)?),
            None => self.parameters_as_body(node, found.body, found.form)?,
        };
        // The root's requirements are about requests to the API, not about requests that the API sends itself.
        let inherited = if usage.role == Role::Path { self.security.clone() } else { Vec::new() };
        let security = self.requirements(node).unwrap_or(inherited);
        // Callbacks of callbacks are not read, because references could make them recurse without end.
        let callbacks = if usage.role == Role::Callback { Vec::new() } else { self.callbacks(node)? };
        Some(Operation {
            operation_id: fields.operation_id.filter(|id| !id.is_empty()),
            method: method.to_owned(),
            path,
            role: usage.role,
            tags: fields.tags,
            summary: fields.summary.or_else(|| item.text("summary").map(str::to_owned)),
            description: fields.description.or_else(|| item.text("description").map(str::to_owned)),
            parameters: found.parameters,
            request_body,
            responses: self.responses(node)?,
            callbacks,
            security,
            servers: self.operation_servers(item, node),
            deprecated: fields.deprecated,
            extensions: fields.extensions,
            location: node.location.clone(),
        })
    }
}
