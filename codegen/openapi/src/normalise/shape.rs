//! The fields that an object may have, as data, and the check that an object has only these.

use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Node;

/// The kind of value that a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A string; numbers and booleans are converted to strings.
    Text,
    /// `true` or `false`, or one of these words as a string.
    Flag,
    /// An array of strings.
    Texts,
    /// Any value, unchanged.
    Any,
    /// A node that other code reads, or that is not read at all.
    Node,
}

/// One type of object of the specification.
#[derive(Debug)]
pub(crate) struct Shape {
    /// The name of the object with its article: `an operation`.
    pub(crate) noun: &'static str,
    pub(crate) fields: &'static [(&'static str, Kind)],
}

/// The valid members of the object. All others are left out with a warning, so that the rest can be deserialized.
pub(crate) fn conform(node: &Node<'_>, shape: &Shape, diagnostics: &mut Diagnostics) -> Map<String, Value> {
    let mut conforming = Map::new();
    for (key, value) in node.object().into_iter().flatten() {
        if key.starts_with("x-") {
            conforming.insert(key.clone(), value.clone());
            continue;
        }
        match shape.fields.iter().find(|(name, _)| name == key) {
            None => diagnostics.push(unknown(node, key, shape)),
            Some((_, Kind::Node)) => {}
            // Many serializers write null for an absent value.
            Some((_, kind)) if value.is_null() && *kind != Kind::Any => {}
            Some((_, kind)) => match coerce(*kind, value) {
                Some(value) => {
                    conforming.insert(key.clone(), value);
                }
                None => diagnostics.push(wrong_type(node, key, *kind)),
            },
        }
    }
    conforming
}

fn coerce(kind: Kind, value: &Value) -> Option<Value> {
    match (kind, value) {
        (Kind::Text, Value::String(_)) | (Kind::Flag, Value::Bool(_)) | (Kind::Any | Kind::Node, _) => {
            Some(value.clone())
        }
        (Kind::Text, Value::Number(_) | Value::Bool(_)) => Some(Value::String(value.to_string())),
        (Kind::Flag, Value::String(text)) => text.to_ascii_lowercase().parse().ok().map(Value::Bool),
        (Kind::Texts, Value::Array(elements)) => {
            elements.iter().map(|element| coerce(Kind::Text, element)).collect::<Option<Vec<_>>>().map(Value::Array)
        }
        // `tags: pets` means one tag.
        (Kind::Texts, Value::String(_)) => Some(Value::Array(vec![value.clone()])),
        _ => None,
    }
}

fn unknown(node: &Node<'_>, key: &str, shape: &Shape) -> Diagnostic {
    let message = format!("{} has no field `{key}`; it is ignored", shape.noun);
    let distance = |name: &str| strsim::osa_distance(&name.to_lowercase(), &key.to_lowercase());
    let close = shape.fields.iter().map(|(name, _)| (distance(name), *name));
    let help = match close.filter(|(distance, _)| *distance <= key.chars().count() / 4).min() {
        Some((_, name)) => format!("did you mean `{name}`?"),
        None => "correct its name or indentation, or prefix it with `x-`".to_owned(),
    };
    Diagnostic::warning("unknown-key", &node.location.child(key), message).help(help).on_key()
}

fn wrong_type(node: &Node<'_>, key: &str, kind: Kind) -> Diagnostic {
    let wanted = match kind {
        Kind::Text => "a string",
        Kind::Flag => "`true` or `false`",
        Kind::Texts => "an array of strings",
        Kind::Any | Kind::Node => "another value",
    };
    let message = format!("`{key}` must be {wanted}; it is ignored");
    Diagnostic::warning("wrong-type", &node.location.child(key), message).help(format!("write {wanted} or remove it"))
}
