//! [Paths](https://spec.openapis.org/oas/v3.2.0.html#paths-object) and [Path Item](https://spec.openapis.org/oas/v3.2.0.html#path-item-object)
//! Objects, of `paths`, `webhooks` and callbacks.

use std::collections::HashMap;

use super::Resolver;
use crate::api::{Callback, Operation, RefusedOperation, Role};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Version};
use crate::location::Location;
use crate::normalise::{conform, shapes};

/// Since 3.2 `query` is one of them; whoever writes it earlier means it too.
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Where a path item is used.
#[derive(Clone, Copy)]
pub(crate) struct Place<'p> {
    pub(crate) path: &'p str,
    pub(crate) role: Role,
}

/// A template without its names.
fn nameless(path: &str) -> String {
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
            // Since 3.1 components or webhooks alone will do.
            if root.version < Version::V31 && !root.has("paths") {
                self.warn_missing(root, "paths", "add `paths`, be it empty");
            }
            return Vec::new();
        };
        if !paths.value.is_object() {
            let message = "`paths` must be an object: paths with their operations; it is ignored";
            let diagnostic = Diagnostic::warning("wrong-type", &paths.location, message);
            self.diagnostics.push(diagnostic.help("write `/path: {get: …}` below it"));
        }
        let mut operations = Vec::new();
        let mut shapes: HashMap<String, Location> = HashMap::new();
        for (key, node) in paths.members() {
            if key.starts_with("x-") {
                continue;
            }
            if let Some(first) = shapes.insert(nameless(key), node.location.clone()) {
                let message = format!("`{key}` and another path differ in nothing but the names of their parameters");
                let diagnostic = Diagnostic::warning("same-paths", &node.location, message);
                self.diagnostics.push(diagnostic.related(&first, "the other one").help("write both as one path"));
            }
            let mut path = key.to_owned();
            if !key.starts_with('/') {
                path.insert(0, '/');
                let message = format!("the path `{key}` does not begin with a slash; it is read as `{path}`");
                let diagnostic = Diagnostic::warning("path-without-slash", &node.location, message);
                self.diagnostics.push(diagnostic.help("begin it with `/`"));
            }
            operations.extend(self.path_item(&node, Place { path: &path, role: Role::Path }));
        }
        self.report_same(&operations);
        operations
    }

    /// Operations whose paths differ after `#` alone: no request carries that, unless it is the name and value of a parameter.
    fn report_same(&mut self, operations: &[Operation]) {
        let mut seen: HashMap<(&str, String), &Operation> = HashMap::new();
        for operation in operations.iter().filter(|operation| !operation.is_told_by_suffix()) {
            let path = operation.path.split('#').next().unwrap_or_default();
            let first = *seen.entry((&operation.method, nameless(path))).or_insert(operation);
            if nameless(&first.path) != nameless(&operation.path) {
                let message = format!(
                    "{} `{}` differs from another operation in nothing that a request carries",
                    operation.method, operation.path
                );
                let diagnostic = Diagnostic::warning("same-paths", &operation.location, message);
                let diagnostic =
                    diagnostic.related(&first.location, "the other one, which a server takes the request for");
                self.diagnostics
                    .push(diagnostic.help("write the name and value of a header or query parameter after the `#`"));
            }
        }
    }

    pub(crate) fn webhook_operations(&mut self, root: &Node<'d>) -> Vec<Operation> {
        // Before 3.1 tools agreed on `x-webhooks`.
        let webhooks = root.get("webhooks").or_else(|| root.get("x-webhooks"));
        let items = webhooks.iter().flat_map(Node::members).filter(|(name, _)| !name.starts_with("x-"));
        items.flat_map(|(name, node)| self.path_item(&node, Place { path: name, role: Role::Webhook })).collect()
    }

    /// The operations of a path item, in document order. What a reference leads to comes first, unless it is written here as well.
    fn path_item(&mut self, node: &Node<'d>, place: Place<'_>) -> Vec<Operation> {
        let mut own: Vec<(String, Node<'d>)> = self.listed_operations(node, place.role);
        let mut items: Vec<Node<'d>> = own.iter().map(|_| node.clone()).collect();
        let mut current = node.clone();
        // Path items alone may have members beside `$ref` in every version.
        for _ in 0..16 {
            let Some(reference) = current.reference() else { break };
            let Some(target) = self.target(&current, reference) else {
                self.count(place.role, 1);
                self.remember_refused(&current, "", place);
                break;
            };
            for (method, operation) in self.listed_operations(&target, place.role) {
                if own.iter().all(|(known, _)| *known != method) {
                    own.push((method, operation));
                    items.push(target.clone());
                }
            }
            current = target;
        }
        let mut operations = Vec::new();
        for ((method, operation), item) in own.iter().zip(&items) {
            self.count(place.role, 1);
            match self.operation(item, operation, method, place) {
                Some(operation) => operations.push(operation),
                None => self.leave_out(operation, method, place),
            }
        }
        operations
    }

    /// Why has been said already; this says what for.
    fn leave_out(&mut self, operation: &Node<'d>, method: &str, place: Place<'_>) {
        let message = format!("{method} {} is left out: a part of it cannot be understood", place.path);
        let diagnostic = Diagnostic::invalid("operation-left-out", &operation.location, message);
        self.diagnostics.push(diagnostic.help("mend what the error before this one is about"));
        self.remember_refused(operation, method, place);
    }

    fn remember_refused(&mut self, operation: &Node<'d>, method: &str, place: Place<'_>) {
        if place.role == Role::Callback {
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
            path: place.path.to_owned(),
            operation_id: operation.text("operationId").map(str::to_owned),
            tags,
            location: operation.location.clone(),
            cause: operation.location.clone(),
        });
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
                self.diagnostics.push(diagnostic.help("write operations (`get`, `post`, …) below it"));
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

    /// `callbacks` of an operation. `None` where one cannot be understood.
    pub(crate) fn callbacks(&mut self, operation: &Node<'d>) -> Option<Vec<Callback>> {
        let mut callbacks = Vec::new();
        for (name, node) in operation.get("callbacks").iter().flat_map(Node::members) {
            if name.starts_with("x-") {
                continue;
            }
            let node = self.dereference(&node)?;
            let mut operations = Vec::new();
            for (expression, item) in node.members().filter(|(key, _)| !key.starts_with("x-")) {
                operations.extend(self.path_item(&item, Place { path: expression, role: Role::Callback }));
            }
            callbacks.push(Callback { name: name.to_owned(), operations });
        }
        Some(callbacks)
    }
}
