//! [Paths](https://spec.openapis.org/oas/v3.2.0.html#paths-object) and [Path Item](https://spec.openapis.org/oas/v3.2.0.html#path-item-object)
//! Objects, of `paths`, `webhooks` and callbacks.

use std::collections::HashMap;

use super::Resolver;
use crate::api::{Callback, Operation, RefusedOperation, Role};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Version};
use crate::location::Location;
use crate::normalise::{conform, shapes};

/// The methods of a path item. `query` is defined since 3.2, but its meaning is clear in earlier versions too.
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// How a path item is used: its path and role.
#[derive(Clone, Copy)]
pub(crate) struct Usage<'p> {
    pub(crate) path: &'p str,
    pub(crate) role: Role,
}

/// A path template without the names of its parameters.
fn template_shape(path: &str) -> String {
    let mut parts = path.split('{');
    let mut shape = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shape.push_str("{}");
        shape.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    shape
}

impl<'d> Resolver<'d, '_> {
    pub(crate) fn path_operations(&mut self, root: &Node<'d>) -> Vec<Operation> {
        let Some(paths) = root.get("paths") else {
            // Since 3.1, a document with only components or webhooks is valid.
            if root.version < Version::V31 && !root.has("paths") {
                self.warn_missing(root, "paths", "add `paths` (it may be empty)");
            }
            return Vec::new();
        };
        if !paths.value.is_object() {
            let message = "`paths` must be an object that maps paths to path items; it is ignored";
            let diagnostic = Diagnostic::warning("wrong-type", &paths.location, message);
            self.diagnostics.push(diagnostic.help("write `/path: {get: …}` below `paths`"));
        }
        let mut operations = Vec::new();
        if self.refuse_reference(&paths, "paths").is_none() {
            self.refuse_all(&paths, Role::Path);
        }
        let mut shapes: HashMap<String, Location> = HashMap::new();
        for (key, node) in paths.members().filter(|(key, _)| *key != "$ref") {
            if key.starts_with("x-") {
                continue;
            }
            if let Some(first) = shapes.insert(template_shape(key), node.location.clone()) {
                let message = format!("path `{key}` differs from another path only in its parameter names");
                let diagnostic = Diagnostic::warning("same-paths", &node.location, message);
                self.diagnostics.push(diagnostic.related(&first, "the other path").help("merge them into one path"));
            }
            let mut path = key.to_owned();
            if !key.starts_with('/') {
                path.insert(0, '/');
                let message = format!("path `{key}` does not start with `/`; it is read as `{path}`");
                let diagnostic = Diagnostic::warning("path-without-slash", &node.location, message);
                self.diagnostics.push(diagnostic.help("start the path with `/`"));
            }
            operations.extend(self.path_item(&node, Usage { path: &path, role: Role::Path }));
        }
        self.report_indistinguishable(&operations);
        operations
    }

    /// Reports operations whose paths differ only after `#`. A request does not contain the fragment, unless it is the name and value of a
    /// parameter.
    fn report_indistinguishable(&mut self, operations: &[Operation]) {
        let mut seen: HashMap<(&str, String), &Operation> = HashMap::new();
        for operation in operations.iter().filter(|operation| !operation.is_distinguished_by_suffix()) {
            let path = operation.path.split('#').next().unwrap_or_default();
            let first = *seen.entry((&operation.method, template_shape(path))).or_insert(operation);
            if template_shape(&first.path) != template_shape(&operation.path) {
                let message = format!(
                    "requests cannot be matched to {} `{}`, because another operation has the same path",
                    operation.method, operation.path
                );
                let diagnostic = Diagnostic::warning("same-paths", &operation.location, message);
                let diagnostic = diagnostic.related(&first.location, "the server selects this operation");
                self.diagnostics
                    .push(diagnostic.help("write the name and value of a header or query parameter after `#`"));
            }
        }
    }

    pub(crate) fn webhook_operations(&mut self, root: &Node<'d>) -> Vec<Operation> {
        // Before 3.1, tools used the extension `x-webhooks`.
        let webhooks = root.get("webhooks").or_else(|| root.get("x-webhooks"));
        if let Some(webhooks) =
            webhooks.as_ref().filter(|webhooks| self.refuse_reference(webhooks, "webhooks").is_none())
        {
            self.refuse_all(webhooks, Role::Webhook);
        }
        let items = webhooks.iter().flat_map(Node::members);
        let items = items.filter(|(name, _)| !name.starts_with("x-") && *name != "$ref");
        items.flat_map(|(name, node)| self.path_item(&node, Usage { path: name, role: Role::Webhook })).collect()
    }

    /// The operations of a path item, in document order, then the operations of the target of its `$ref`. Its own operations take
    /// precedence.
    fn path_item(&mut self, node: &Node<'d>, usage: Usage<'_>) -> Vec<Operation> {
        let mut own: Vec<(String, Node<'d>)> = self.listed_operations(node, usage.role);
        let mut items: Vec<Node<'d>> = own.iter().map(|_| node.clone()).collect();
        let mut current = node.clone();
        let mut passed = vec![node.address()];
        // Only path items may have other fields next to `$ref` in every version.
        while let Some(reference) = current.reference() {
            let target = self.target(&current, reference).filter(|target| {
                let is_new = !passed.contains(&target.address());
                if !is_new {
                    self.report_cycle(&current);
                }
                is_new
            });
            let Some(target) = target else {
                self.count(usage.role, 1);
                self.remember_refused(&current, "", usage);
                break;
            };
            passed.push(target.address());
            for (method, operation) in self.listed_operations(&target, usage.role) {
                if own.iter().all(|(known, _)| *known != method) {
                    own.push((method, operation));
                    items.push(target.clone());
                }
            }
            current = target;
        }
        let mut operations = Vec::new();
        for ((method, operation), item) in own.iter().zip(&items) {
            self.count(usage.role, 1);
            match self.operation(item, operation, method, usage) {
                Some(operation) => operations.push(operation),
                None => self.leave_out(operation, method, usage),
            }
        }
        operations
    }

    /// Reports that an operation is left out. The cause was reported before.
    fn leave_out(&mut self, operation: &Node<'d>, method: &str, usage: Usage<'_>) {
        let message = format!("{method} {} is left out: part of it cannot be read", usage.path);
        let diagnostic = Diagnostic::invalid("operation-left-out", &operation.location, message);
        self.diagnostics.push(diagnostic.help("fix the previous error"));
        self.remember_refused(operation, method, usage);
    }

    fn remember_refused(&mut self, operation: &Node<'d>, method: &str, usage: Usage<'_>) {
        if usage.role == Role::Callback {
            return;
        }
        let tags = operation
            .get("tags")
            .iter()
            .flat_map(Node::elements)
            .filter_map(|tag| tag.value.as_str())
            .map(str::to_owned)
            .collect();
        self.counts.operations_refused += 1;
        self.refused.push(RefusedOperation {
            method: method.to_owned(),
            path: usage.path.to_owned(),
            operation_id: operation.text("operationId").map(str::to_owned),
            tags,
            location: operation.location.clone(),
            cause: operation.location.clone(),
        });
    }

    /// Counts an operation that is left out, because the number of operations in the target of a reference is unknown.
    fn refuse_all(&mut self, holder: &Node<'d>, role: Role) {
        self.count(role, 1);
        self.remember_refused(holder, "", Usage { path: "", role });
    }

    fn count(&mut self, role: Role, operations: usize) {
        if role != Role::Callback {
            self.counts.operations += operations;
        }
    }

    fn listed_operations(&mut self, item: &Node<'d>, role: Role) -> Vec<(String, Node<'d>)> {
        if !item.value.is_object() {
            if !item.value.is_null() {
                let message = "a path item must be an object; it is ignored";
                let diagnostic = Diagnostic::warning("wrong-type", &item.location, message);
                self.diagnostics.push(diagnostic.help("write an object with operations (`get`, `post`, …)"));
            }
            return Vec::new();
        }
        if role != Role::Callback || item.reference().is_none() {
            conform(item, &shapes::PATH_ITEM, self.diagnostics);
        }
        let mut listed = Vec::new();
        for (key, node) in item.members() {
            if METHODS.contains(&key) && !node.value.is_null() {
                listed.push((key.to_ascii_uppercase(), node));
            } else if key == "additionalOperations" {
                listed.extend(node.members().map(|(method, node)| (method.to_owned(), node)));
            }
        }
        listed
    }

    /// The `callbacks` of an operation. Returns `None` if one of them cannot be read.
    pub(crate) fn callbacks(&mut self, operation: &Node<'d>) -> Option<Vec<Callback>> {
        let mut callbacks = Vec::new();
        let holder = operation.get("callbacks");
        holder.as_ref().map_or(Some(()), |holder| self.refuse_reference(holder, "callbacks"))?;
        for (name, node) in holder.iter().flat_map(Node::members) {
            if name.starts_with("x-") {
                continue;
            }
            let node = self.dereference(&node)?;
            let mut operations = Vec::new();
            for (expression, item) in node.members().filter(|(key, _)| !key.starts_with("x-")) {
                operations.extend(self.path_item(&item, Usage { path: expression, role: Role::Callback }));
            }
            callbacks.push(Callback { name: name.to_owned(), operations });
        }
        Some(callbacks)
    }
}
