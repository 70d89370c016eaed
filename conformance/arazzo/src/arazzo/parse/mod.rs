//! From a document's value to a [`Description`]. Everything that is wrong is reported, all at once.

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

const ROOT_HELP: &str =
    "an Arazzo description is an object with `arazzo`, `info`, `sourceDescriptions` and `workflows`";

/// Reads a description from a source's text, YAML or JSON. `None`, with an error, where there is no description in it at all; with
/// other errors it holds what could be understood, and must not be run.
pub fn parse_source(sources: &Sources, source: SourceId, diagnostics: &mut Diagnostics) -> Option<Description> {
    let mut found = Diagnostics::default();
    let value = read_value(sources, source, &mut found);
    for mut diagnostic in found.into_iter() {
        // "Tags MUST be limited to those allowed by the JSON Schema ruleset"; and a key means one thing (Arazzo, Format).
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

/// Reads a description from a value.
pub fn parse(value: &Value, location: &Location, diagnostics: &mut Diagnostics) -> Option<Description> {
    description::parse_description(&Node::root(value, location.clone()), diagnostics)
}

/// What the parsers below share.
struct Reader<'r> {
    diagnostics: &'r mut Diagnostics,
    version: Version,
    components: Components,
    /// What the workflow or component that is being read needs and is not offered; the first such thing.
    unsupported: Option<String>,
}

impl Reader<'_> {
    /// Warns of fields that Arazzo 1.1 added, in a document of 1.0: they count here, and other runners may not know them.
    fn check_later_fields(&mut self, node: &Node<'_>, fields: &[&str]) {
        if self.version >= Version::V1_1 {
            return;
        }
        for (name, field) in fields.iter().filter_map(|name| Some((name, node.get(name)?))) {
            let message = format!("`{name}` is of Arazzo 1.1, and the document says that it is of 1.0");
            let diagnostic = Diagnostic::warning("later-field", &field.location, message).on_key();
            self.diagnostics.push(diagnostic.help("write `arazzo: 1.1.0`: runners of 1.0 may not know it"));
        }
    }

    /// What is read, and what it needs that is not offered.
    fn apart<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, Option<String>) {
        let outer = self.unsupported.take();
        let read = read(self);
        (read, std::mem::replace(&mut self.unsupported, outer))
    }
}

/// The reusable objects of the document.
#[derive(Default)]
struct Components {
    parameters: IndexMap<String, Component<Parameter>>,
    success_actions: IndexMap<String, Component<Action>>,
    failure_actions: IndexMap<String, Component<Action>>,
}

/// A reusable object, parsed. One that is wrong is `None`: it has its diagnostic, and exists.
#[derive(Clone)]
struct Component<T> {
    object: Option<T>,
    /// What it needs that is not offered.
    unsupported: Option<String>,
}

impl<T> From<(Option<T>, Option<String>)> for Component<T> {
    fn from((object, unsupported): (Option<T>, Option<String>)) -> Self {
        Self { object, unsupported }
    }
}
