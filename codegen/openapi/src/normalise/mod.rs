//! Raw nodes of any version → the one form that `openapiv3` holds, node by node.
//!
//! Node by node, so that one malformed object spoils nothing but what needs it, every message has its place, and the file is never
//! copied as a whole. Objects that are nodes of their own (a parameter's schema, an operation's responses) are not part of the held
//! object: whoever wants them asks the raw node. What 3.0 cannot say is held under [`STASH`] keys.

mod parameter;
mod schema;
mod security;
mod shape;
pub(crate) mod shapes;

pub(crate) use parameter::{HeldParameter, parameter, style_name};
pub(crate) use schema::{exact, schema};
pub(crate) use security::security_scheme;
pub(crate) use shape::{Kind, Shape, conform};

use serde_core::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Node;

/// What begins the keys of what 3.0 cannot say: `x-oas-const`. Taken out again before anybody sees the extensions.
pub(crate) const STASH: &str = "x-oas-";

/// Lets `openapiv3` hold a normalised object. `None`, with a diagnostic, where it cannot.
pub(crate) fn hold<T: DeserializeOwned>(
    object: Map<String, Value>,
    node: &Node<'_>,
    noun: &str,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    match serde_path_to_error::deserialize(Value::Object(object)) {
        Ok(held) => Some(held),
        Err(error) => {
            let message = format!("this is not {noun}: {}", error.inner());
            let diagnostic = Diagnostic::invalid("malformed-object", &node.location, message);
            diagnostics.push(diagnostic.help(format!("compare it with what the specification says about {noun}")));
            None
        }
    }
}

/// Takes a stashed value out of held extensions.
pub(crate) fn unstash(extensions: &mut indexmap::IndexMap<String, Value>, keyword: &str) -> Option<Value> {
    extensions.shift_remove(&format!("{STASH}{keyword}"))
}
