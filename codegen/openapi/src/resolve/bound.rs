//! Bounds of numbers, with all digits that the document has.

use serde_json::Value;

use super::Resolver;
use crate::diagnostic::Diagnostic;
use crate::document::Node;
use crate::exact::Exact;

impl Resolver<'_, '_> {
    /// The inclusive and the exclusive bound. The latter is a number since 3.1, and before a flag that makes the inclusive one exclusive.
    pub(super) fn bounds(
        &mut self,
        node: &Node<'_>,
        inclusive: &str,
        exclusive: &str,
    ) -> (Option<Exact>, Option<Exact>) {
        let bound = self.bound(node, inclusive);
        match node.get(exclusive).map(|found| found.value) {
            None | Some(Value::Bool(false)) => (bound, None),
            Some(Value::Bool(true)) => (None, bound),
            Some(Value::Number(_)) => (bound, self.bound(node, exclusive)),
            Some(_) => {
                self.warn_of_bound(node, exclusive, "a number or a boolean");
                (bound, None)
            }
        }
    }

    /// A bound. One in quotes is read as a number.
    pub(super) fn bound(&mut self, node: &Node<'_>, key: &str) -> Option<Exact> {
        let found = node.get(key)?;
        let bound = match found.value {
            Value::Number(number) => self.sources.digits(&found.location, number),
            Value::String(text) => Exact::new(text.trim()),
            _ => None,
        };
        if bound.is_none() {
            self.warn_of_bound(node, key, "a number");
        }
        bound
    }

    fn warn_of_bound(&mut self, node: &Node<'_>, key: &str, wanted: &str) {
        let message = format!("`{key}` must be {wanted}; it is ignored");
        let diagnostic = Diagnostic::warning("wrong-type", &node.location.child(key), message);
        self.diagnostics.push(diagnostic.help(format!("write {wanted} or remove it")));
    }
}
