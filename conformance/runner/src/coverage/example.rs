//! Whether a response is like an example.

use serde_json::Value;

/// Whether the response has all members of the example, equal codes at the top, and values of the same type elsewhere.
pub(super) fn matches_example(example: &Value, answer: &Value) -> bool {
    let codes_differ = |members: &serde_json::Map<String, Value>| {
        members.iter().any(|(name, value)| {
            value.as_str().is_some_and(is_code) && answer.get(name).is_some_and(|other| other != value)
        })
    };
    !example.as_object().is_some_and(codes_differ) && is_alike(example, answer)
}

fn is_alike(example: &Value, answer: &Value) -> bool {
    match (example, answer) {
        (Value::Object(example), Value::Object(answer)) => {
            example.iter().all(|(name, value)| answer.get(name).is_some_and(|other| is_alike(value, other)))
        }
        (Value::Array(example), Value::Array(answer)) => match (example.first(), answer.first()) {
            (Some(value), Some(other)) => is_alike(value, other),
            _ => true,
        },
        (Value::String(_), Value::String(_))
        | (Value::Bool(_), Value::Bool(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::Null, _) => true,
        _ => false,
    }
}

/// `A001202`, `CALLER_ERROR`, `OK`: at the top of a response a code identifies the case. Deeper it is data.
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
    fn codes_must_be_equal_and_other_values_alike() {
        let example = json!({"action": "OK", "count": 2, "id": "my-sid"});
        assert!(matches_example(&example, &json!({"action": "OK", "count": 7, "id": "x", "more": true})));
        assert!(!matches_example(&example, &json!({"action": "CALLER_ERROR", "count": 7, "id": "x"})));
        assert!(!matches_example(&example, &json!({"action": "OK", "count": "7", "id": "x"})));
        assert!(!matches_example(&example, &json!({"action": "OK", "count": 7})));
    }
}
