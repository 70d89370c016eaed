//! What the readers of values share: numbers, keys, conditions and selectors.

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

use super::node::{Node, is_key};
use crate::arazzo::Version;
use crate::criterion::Unusable;

/// Reads values of a document: payloads, expressions and templates.
#[derive(Debug)]
pub struct ValueReader<'r> {
    /// What is wrong with the document.
    pub diagnostics: &'r mut Diagnostics,
    pub(super) version: Version,
    /// What the workflow or component that is being read needs and is not offered; the first such thing.
    pub(super) unsupported: Option<String>,
}

impl ValueReader<'_> {
    /// Warns of fields that Arazzo 1.1 added, in a document of 1.0: they count here, and other runners may not know them.
    pub(super) fn check_later_fields(&mut self, node: &Node<'_>, fields: &[&str]) {
        if self.version >= Version::V1_1 {
            return;
        }
        for (name, field) in fields.iter().filter_map(|name| Some((name, node.get(name)?))) {
            let message = format!("`{name}` is of Arazzo 1.1, and the document says that it is of 1.0");
            let diagnostic = Diagnostic::warning("later-field", &field.location, message).on_key();
            self.diagnostics.push(diagnostic.help("write `arazzo: 1.1.0`: runners of 1.0 may not know it"));
        }
    }

    /// `None`, and a diagnostic, where a condition or selector is none. One that asks for more than is offered is kept,
    /// since others may refer to what it selects; the workflow that has it is not run.
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
                self.diagnostics.push(
                    diagnostic.help("see the version of the language that the `type` names, or names by default"),
                );
                None
            }
            Err(Unusable::Unsupported(message)) => {
                let diagnostic = Diagnostic::unsupported("unsupported-xpath", location, &message).help(
                    "docs/arazzo-decisions.md says what is left out; a simple condition, a regex or other functions may do",
                );
                // It costs the workflows that need it, and them alone.
                self.diagnostics.push(diagnostic.as_warning());
                self.unsupported.get_or_insert(message);
                Some(())
            }
        }
    }

    /// A number of a certain range; a diagnostic where it is none.
    pub fn number<T>(
        &mut self,
        field: &Node<'_>,
        name: &str,
        wanted: &str,
        read: impl FnOnce(&serde_json::Value) -> Option<T>,
    ) -> Option<T> {
        let number = read(field.value);
        if number.is_none() {
            let message = format!("`{name}` must be {wanted}");
            self.diagnostics.push(
                Diagnostic::invalid("invalid-number", &field.location, message)
                    .help("write a number without quotes: `retryAfter` may have a fraction, `retryLimit` is whole"),
            );
        }
        number
    }

    /// Keys of `components` and `outputs` have one pattern.
    pub fn check_key(&mut self, name: &str, node: &Node<'_>) {
        if !is_key(name) {
            let message = format!("`{name}` cannot be a name here");
            let diagnostic = Diagnostic::invalid("invalid-name", &node.location, message);
            self.diagnostics.push(diagnostic.help("use letters, digits, `.`, `-` and `_`"));
        }
    }
}
