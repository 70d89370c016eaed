//! Compares a response with a documented example.

use serde_json::Value;

/// Whether the response has all members of the example, equal codes at the top level, and other values of the same type.
pub(super) fn matches_example(example: &Value, response: &Value) -> bool {
    let codes_differ = |members: &serde_json::Map<String, Value>| {
        members.iter().any(|(name, value)| {
            value.as_str().is_some_and(is_code) && response.get(name).is_some_and(|other| other != value)
        })
    };
    !example.as_object().is_some_and(codes_differ) && has_same_type(example, response)
}

fn has_same_type(example: &Value, response: &Value) -> bool {
    match (example, response) {
        (Value::Object(example), Value::Object(response)) => {
            example.iter().all(|(name, value)| response.get(name).is_some_and(|other| has_same_type(value, other)))
        }
        (Value::Array(example), Value::Array(response)) => match (example.first(), response.first()) {
            (Some(value), Some(other)) => has_same_type(value, other),
            _ => true,
        },
        (Value::String(_), Value::String(_))
        | (Value::Bool(_), Value::Bool(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::Null, _) => true,
        _ => false,
    }
}

/// `A001202`, `CALLER_ERROR`, `OK`: at the top level, codes distinguish cases; deeper, they are data.
fn is_code(text: &str) -> bool {
    text.len() >= 2
        && text.chars().next().is_some_and(|c| c.is_ascii_uppercase())
        && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn codes_must_be_equal_and_other_values_of_the_same_type() {
        let example = json!({"action": "OK", "count": 2, "id": "my-sid"});
        assert!(matches_example(&example, &json!({"action": "OK", "count": 7, "id": "x", "more": true})));
        assert!(!matches_example(&example, &json!({"action": "CALLER_ERROR", "count": 7, "id": "x"})));
        assert!(!matches_example(&example, &json!({"action": "OK", "count": "7", "id": "x"})));
        assert!(!matches_example(&example, &json!({"action": "OK", "count": 7})));
    }
}
