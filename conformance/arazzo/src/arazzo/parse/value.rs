//! Parsing of single values: numbers, keys, conditions and selectors.

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use super::node::{Node, is_key};
use crate::arazzo::Version;
use crate::criterion::Unusable;
use crate::json::{Value, document_value};

/// Parses values of a document: payloads, expressions and templates.
#[derive(Debug)]
pub struct ValueReader<'r> {
    /// The problems of the document.
    pub diagnostics: &'r mut Diagnostics,
    pub(super) sources: &'r Sources,
    pub(super) version: Version,
    /// The values in which nothing is an expression.
    pub(super) literals: Vec<Location>,
    /// The first unsupported feature in the current workflow or component.
    pub(super) unsupported: Option<String>,
}

impl ValueReader<'_> {
    /// The value of a node with all digits of its numbers.
    pub(super) fn literal(&self, node: &Node<'_>) -> Value {
        document_value(node.value, &node.location, self.sources)
    }

    /// Warns about fields of Arazzo 1.1 in a 1.0 document. They take effect here, but other runners may not know them.
    pub(super) fn check_later_fields(&mut self, node: &Node<'_>, fields: &[&str]) {
        if self.version >= Version::V1_1 {
            return;
        }
        for (name, field) in fields.iter().filter_map(|name| Some((name, node.get(name)?))) {
            let message = format!("`{name}` is a field of Arazzo 1.1, but the document declares 1.0");
            let diagnostic = Diagnostic::warning("later-field", &field.location, message).on_key();
            self.diagnostics.push(diagnostic.help("write `arazzo: 1.1.0`; runners for 1.0 may ignore the field"));
        }
    }

    /// Reports a diagnostic for a condition or selector that is not valid and returns `None`. An unsupported one is kept, because
    /// others can refer to its result, but its workflow does not run.
    pub(super) fn usable(
        &mut self,
        code: &'static str,
        location: &Location,
        checked: Result<(), Unusable>,
    ) -> Option<()> {
        match checked {
            Ok(()) => Some(()),
            Err(Unusable::Invalid(message)) => {
                let diagnostic = Diagnostic::invalid(code, location, message);
                self.diagnostics
                    .push(diagnostic.help("check the syntax of the version in `type`, or of the default version"));
                None
            }
            Err(Unusable::Unsupported(message)) => {
                let diagnostic = Diagnostic::unsupported("unsupported-xpath", location, &message).help(
                    "use a simple condition, a regex or other functions; docs/arazzo-decisions.md lists what is unsupported",
                );
                // Only the workflows that need the feature are skipped.
                self.diagnostics.push(diagnostic.as_warning());
                self.unsupported.get_or_insert(message);
                Some(())
            }
        }
    }

    /// Reads a number in a range; reports a diagnostic for other values.
    pub fn number<T>(
        &mut self,
        field: &Node<'_>,
        name: &str,
        expected: &str,
        read: impl FnOnce(&serde_json::Value) -> Option<T>,
    ) -> Option<T> {
        let number = read(field.value);
        if number.is_none() {
            let message = format!("`{name}` must be {expected}");
            self.diagnostics.push(
                Diagnostic::invalid("invalid-number", &field.location, message)
                    .help("write a number without quotes; `retryLimit` must be an integer"),
            );
        }
        number
    }

    /// Keys of `components` and `outputs` share one pattern.
    pub fn check_key(&mut self, name: &str, node: &Node<'_>) {
        if !is_key(name) {
            let message = format!("`{name}` is not a valid name");
            let diagnostic = Diagnostic::invalid("invalid-name", &node.location, message);
            self.diagnostics.push(diagnostic.help("use letters, digits, `.`, `-` and `_`"));
        }
    }
}
