//! Reports extension members that nothing reads: misspelt names, and names in the wrong object.
//!
//! Such a member changes nothing, which is worse than an error: a finally-step that never runs, a claim that is never proved.

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use super::node::Node;
use crate::arazzo::suggestion::suggestion;
use crate::arazzo::{Extension, Object};

/// Checks the members with the extension's prefix in all objects of a description. Payloads and values are data.
pub(super) fn check_members(root: &Node<'_>, extension: &dyn Extension, diagnostics: &mut Diagnostics) {
    let prefix = extension.prefix();
    if !prefix.is_empty() {
        Checker { extension, prefix, diagnostics }.check(root, Object::Description);
    }
}

struct Checker<'c> {
    extension: &'c dyn Extension,
    prefix: &'static str,
    diagnostics: &'c mut Diagnostics,
}

impl Checker<'_> {
    fn check(&mut self, node: &Node<'_>, object: Object) {
        for (key, value) in node.value.as_object().into_iter().flatten() {
            let child = Node { value, location: node.location.child(key.as_str()) };
            if self.is_ours(key) {
                self.check_name(key, &child, object);
            }
            match inside(object, key) {
                Some((next, Shape::Single)) => self.check(&child, next),
                Some((next, Shape::Many)) => self.check_all(&child, next),
                None => {}
            }
        }
    }

    /// The elements of an array, or the members of a map.
    fn check_all(&mut self, node: &Node<'_>, object: Object) {
        for (index, value) in node.value.as_array().into_iter().flatten().enumerate() {
            self.check(&Node { value, location: node.location.index(index) }, object);
        }
        for (key, value) in node.value.as_object().into_iter().flatten() {
            self.check(&Node { value, location: node.location.child(key.as_str()) }, object);
        }
    }

    /// Whether the name has the prefix, in any case or with a typing error in it.
    fn is_ours(&self, key: &str) -> bool {
        let lower = key.to_ascii_lowercase();
        lower.starts_with(self.prefix)
            || (lower.starts_with("x-")
                && self.extension.members().iter().any(|(name, _)| strsim::osa_distance(name, &lower) <= 2))
    }

    fn check_name(&mut self, key: &str, node: &Node<'_>, object: Object) {
        let members = self.extension.members();
        let known = members.iter().find(|(name, _)| *name == key);
        let help = match known {
            Some((_, objects)) if objects.contains(&object) => return,
            Some((name, objects)) => {
                let words: Vec<&str> = objects.iter().map(|object| object.word()).collect();
                format!("move `{name}` to {}, or remove it", words.join(" or "))
            }
            None => {
                let here = members.iter().filter(|(_, objects)| objects.contains(&object));
                let names = here.map(|(name, _)| (*name).to_owned());
                suggestion(key, names, "remove it, or rename it: only the extension uses this prefix")
            }
        };
        let message = format!("`{key}` is not an extension of {}", object.word());
        let diagnostic = Diagnostic::invalid("unknown-extension", &node.location, message).on_key();
        self.diagnostics.push(diagnostic.help(help));
    }
}

/// What a member of an object contains.
enum Shape {
    Single,
    /// An array or a map of such objects.
    Many,
}

fn inside(object: Object, key: &str) -> Option<(Object, Shape)> {
    use Object::{Action, Components, Criterion, Description, Other, Parameter, RequestBody, Schema, Step, Workflow};
    Some(match (object, key) {
        (Description, "workflows") => (Workflow, Shape::Many),
        (Description, "components") => (Components, Shape::Single),
        (Description, "info") => (Other, Shape::Single),
        (Description, "sourceDescriptions") => (Other, Shape::Many),
        (Components, "inputs") => (Schema, Shape::Many),
        (Workflow, "inputs") => (Schema, Shape::Single),
        (Workflow, "steps") => (Step, Shape::Many),
        // An extension can contain Step Objects.
        (Workflow, extension) if extension.starts_with("x-") => (Step, Shape::Many),
        (Components | Workflow | Step, "parameters") => (Parameter, Shape::Many),
        (Action, "parameters") => (Parameter, Shape::Many),
        (Components | Workflow, "successActions" | "failureActions") | (Step, "onSuccess" | "onFailure") => {
            (Action, Shape::Many)
        }
        (Step, "requestBody") => (RequestBody, Shape::Single),
        (Step, "successCriteria") | (Action, "criteria") => (Criterion, Shape::Many),
        (Schema, "properties" | "$defs" | "allOf" | "anyOf" | "oneOf") => (Schema, Shape::Many),
        (Schema, "items" | "additionalProperties") => (Schema, Shape::Single),
        _ => return None,
    })
}
