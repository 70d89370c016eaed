//! Names the values of enumerations.

use serde_json::Value;

use crate::names::pascal;

/// The name of a value.
pub(super) fn value_name(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "Empty".to_owned(),
        Value::String(text) => pascal(text),
        Value::Number(number) => number_name(&number.to_string()),
        other => pascal(&other.to_string()),
    }
}

fn number_name(text: &str) -> String {
    pascal(&text.replace('-', "minus ").replace('.', " point "))
}
