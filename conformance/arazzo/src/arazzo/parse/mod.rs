//! Parses a document's value to a [`Description`] and reports every problem.

mod action;
mod criterion;
mod description;
mod extension;
mod node;
mod order;
mod parameter;
mod payload;
mod reusable;
mod step;
mod workflow;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics, Severity};
use signoff_openapi::location::{Location, SourceId};
use signoff_openapi::read_value;
use signoff_openapi::source::Sources;

use super::{Action, Description, Parameter, Version};
use node::Node;

const ROOT_HELP: &str = "write an object with `arazzo`, `info`, `sourceDescriptions` and `workflows`";

/// Parses a description from YAML or JSON. Returns `None`, with an error, if the text contains no description. With other errors, the
/// result holds the valid parts and must not be run.
pub fn parse_source(sources: &Sources, source: SourceId, diagnostics: &mut Diagnostics) -> Option<Description> {
    let mut found = Diagnostics::default();
    let value = read_value(sources, source, &mut found);
    for mut diagnostic in found.into_iter() {
        // "Tags MUST be limited to those allowed by the JSON Schema ruleset", and keys must be unique (Arazzo, Format).
        if ["unknown-tag", "duplicate-key"].contains(&diagnostic.code) {
            diagnostic.severity = Severity::Error;
        }
        if diagnostic.code == "empty-document" {
            diagnostic.help = Some(ROOT_HELP.to_owned());
        }
        diagnostics.push(diagnostic);
    }
    parse(&value?, &Location::root(source), diagnostics)
}

/// Parses a description from a value.
pub fn parse(value: &Value, location: &Location, diagnostics: &mut Diagnostics) -> Option<Description> {
    description::parse_description(&Node::root(value, location.clone()), diagnostics)
}

/// The state that the parsers share.
struct Reader<'r> {
    diagnostics: &'r mut Diagnostics,
    version: Version,
    components: Components,
    /// The first unsupported feature in the current workflow or component.
    unsupported: Option<String>,
}

impl Reader<'_> {
    /// Warns about fields of Arazzo 1.1 in a 1.0 document. They take effect here, but other runners may not know them.
    fn check_later_fields(&mut self, node: &Node<'_>, fields: &[&str]) {
        if self.version >= Version::V1_1 {
            return;
        }
        for (name, field) in fields.iter().filter_map(|name| Some((name, node.get(name)?))) {
            let message = format!("`{name}` is a field of Arazzo 1.1, but the document declares 1.0");
            let diagnostic = Diagnostic::warning("later-field", &field.location, message).on_key();
            self.diagnostics.push(diagnostic.help("write `arazzo: 1.1.0`; runners for 1.0 may ignore the field"));
        }
    }

    /// Runs `read` and returns its result with the unsupported feature that it found.
    fn with_unsupported<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, Option<String>) {
        let outer = self.unsupported.take();
        let read = read(self);
        (read, std::mem::replace(&mut self.unsupported, outer))
    }
}

/// The document's reusable objects.
#[derive(Default)]
struct Components {
    parameters: IndexMap<String, Component<Parameter>>,
    success_actions: IndexMap<String, Component<Action>>,
    failure_actions: IndexMap<String, Component<Action>>,
}

/// A parsed reusable object; `None` if it is not valid, which is already reported.
#[derive(Clone)]
struct Component<T> {
    object: Option<T>,
    /// The unsupported feature that the object uses.
    unsupported: Option<String>,
}

impl<T> From<(Option<T>, Option<String>)> for Component<T> {
    fn from((object, unsupported): (Option<T>, Option<String>)) -> Self {
        Self { object, unsupported }
    }
}
