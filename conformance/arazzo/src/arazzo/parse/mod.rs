//! Parses a document's value to a [`Description`] and reports every problem.

mod action;
mod criterion;
mod description;
mod member;
mod node;
mod order;
mod parameter;
mod payload;
mod reusable;
mod step;
mod value;
mod workflow;

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use indexmap::IndexMap;
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::location::{Location, SourceId};
use signoff_openapi::read_value;
use signoff_openapi::source::Sources;

use super::{Action, Description, Extension, Parameter};

pub use node::Node;
pub use payload::looks_like_expression;
pub use value::ValueReader;

const ROOT_HELP: &str = "write an object with `arazzo`, `info`, `sourceDescriptions` and `workflows`";

/// Parses a description from YAML or JSON. Returns `None`, with an error, if the text contains no description. With other errors, the
/// result holds the valid parts and must not be run.
pub fn parse_source(
    sources: &Sources,
    source: SourceId,
    extension: &dyn Extension,
    diagnostics: &mut Diagnostics,
) -> Option<Description> {
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
    let value = value?;
    let node = Node { value: &value, location: Location::root(source) };
    let description = description::parse_description(&node, sources, extension, diagnostics)?;
    Some(Description { root: Arc::new(value), ..description })
}

/// The state that the parsers share.
struct Reader<'r> {
    values: ValueReader<'r>,
    components: Components,
    extension: &'r dyn Extension,
}

impl<'r> Deref for Reader<'r> {
    type Target = ValueReader<'r>;

    fn deref(&self) -> &ValueReader<'r> {
        &self.values
    }
}

impl<'r> DerefMut for Reader<'r> {
    fn deref_mut(&mut self) -> &mut ValueReader<'r> {
        &mut self.values
    }
}

impl Reader<'_> {
    /// Runs `read` and returns its result with the unsupported feature that it found.
    fn with_unsupported<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, Option<String>) {
        let outer = self.values.unsupported.take();
        let read = read(self);
        (read, std::mem::replace(&mut self.values.unsupported, outer))
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
