//! What members an object may have, as data, and bringing a raw object to it.

use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Node;

/// The kind of value that a member has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A string; numbers and booleans are taken by their text.
    Text,
    /// `true` or `false`, or these words as a string.
    Flag,
    /// An array of strings.
    Texts,
    /// Held as it is.
    Any,
    /// Read as a node of its own, or not at all.
    Node,
}

/// One kind of object of the specification.
#[derive(Debug)]
pub(crate) struct Shape {
    /// With its article: `an operation`.
    pub(crate) noun: &'static str,
    pub(crate) fields: &'static [(&'static str, Kind)],
}

/// The object's members that are as they should be. All others are told as warnings and left out, so that what remains can be held.
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
            // Serialisers of many languages write null for what is absent.
            Some((_, kind)) if value.is_null() && *kind != Kind::Any => {}
            Some((_, kind)) => match take(*kind, value) {
                Some(value) => {
                    conforming.insert(key.clone(), value);
                }
                None => diagnostics.push(wrong_type(node, key, *kind)),
            },
        }
    }
    conforming
}

fn take(kind: Kind, value: &Value) -> Option<Value> {
    match (kind, value) {
        (Kind::Text, Value::String(_)) | (Kind::Flag, Value::Bool(_)) | (Kind::Any | Kind::Node, _) => {
            Some(value.clone())
        }
        (Kind::Text, Value::Number(_) | Value::Bool(_)) => Some(Value::String(value.to_string())),
        (Kind::Flag, Value::String(text)) => text.to_ascii_lowercase().parse().ok().map(Value::Bool),
        (Kind::Texts, Value::Array(elements)) => {
            elements.iter().map(|element| take(Kind::Text, element)).collect::<Option<Vec<_>>>().map(Value::Array)
        }
        // `tags: pets` means one tag.
        (Kind::Texts, Value::String(_)) => Some(Value::Array(vec![value.clone()])),
        _ => None,
    }
}

fn unknown(node: &Node<'_>, key: &str, shape: &Shape) -> Diagnostic {
    let message = format!("{} has no member `{key}`; it is ignored", shape.noun);
    let close = shape.fields.iter().find(|(name, _)| name.eq_ignore_ascii_case(key));
    let help = match close {
        Some((name, _)) => format!("did you mean `{name}`?"),
        None => "mend its name or indentation, or begin it with `x-`".to_owned(),
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
    Diagnostic::warning("wrong-type", &node.location.child(key), message)
        .help(format!("write {wanted}, or leave it out"))
}
