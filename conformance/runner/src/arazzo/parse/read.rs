//! One text → one value.

use serde_json::Value;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::{Location, SourceId};

/// Reads YAML or JSON.
pub(super) fn read_value(source: SourceId, text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    let root = Location::root(source);
    let value = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|error| error.to_string())
    } else {
        read_yaml(text).map_err(|error| error.to_string())
    };
    value
        .map_err(|message| {
            let message = format!("this is neither YAML nor JSON: {message}");
            diagnostics.push(Diagnostic::invalid("malformed-text", &root, message));
        })
        .ok()
}

fn read_yaml(text: &str) -> Result<Value, serde_yaml::Error> {
    let mut value: serde_yaml::Value = serde_yaml::from_str(text)?;
    value.apply_merge()?;
    serde_yaml::from_value(value)
}
