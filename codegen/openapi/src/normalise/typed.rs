//! Deserializes converted objects into the types of `openapiv3`.

use serde_core::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Node;

/// The prefix of keys for what 3.0 cannot express, such as `x-oas-const`. These keys are removed from the extensions again.
pub(crate) const STASH: &str = "x-oas-";

/// Deserializes a converted object into a type of `openapiv3`. Returns `None`, with a diagnostic, if it does not fit.
pub(crate) fn deserialize<T: DeserializeOwned>(
    object: Map<String, Value>,
    node: &Node<'_>,
    noun: &str,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    match serde_path_to_error::deserialize(Value::Object(object)) {
        Ok(fields) => Some(fields),
        Err(error) => {
            let message = format!("{noun} is malformed: {}", error.inner());
            let diagnostic = Diagnostic::invalid("malformed-object", &node.location, message);
            diagnostics.push(diagnostic.help("correct it as the OpenAPI Specification requires"));
            None
        }
    }
}

/// Removes a stashed value from the extensions.
pub(crate) fn unstash(extensions: &mut indexmap::IndexMap<String, Value>, keyword: &str) -> Option<Value> {
    extensions.shift_remove(&format!("{STASH}{keyword}"))
}
