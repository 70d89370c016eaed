//! Masked values, replaced by values that their schemas allow: a mask says nothing about the value that it hides.

use serde_json::Value;

use super::place::{below, resolve, value_at};
use crate::masked::MASKED;

/// A valid text for each format that a validator checks.
const EXAMPLES: [(&str, &str); 11] = [
    ("date-time", "2000-01-01T00:00:00Z"),
    ("date", "2000-01-01"),
    ("time", "00:00:00Z"),
    ("duration", "P1D"),
    ("uuid", "00000000-0000-4000-8000-000000000000"),
    ("email", "somebody@example.com"),
    ("uri", "https://example.com/"),
    ("uri-reference", "/"),
    ("hostname", "example.com"),
    ("ipv4", "192.0.2.1"),
    ("ipv6", "2001:db8::1"),
];

/// Replaces the masked texts in a value by examples of their schemas' formats and enumerations.
pub(super) fn unmask(document: &Value, schema: &[String], value: &mut Value) {
    walk(document, schema, value, 0);
}

fn walk(document: &Value, site: &[String], value: &mut Value, depth: usize) {
    const MAX_DEPTH: usize = 32;
    let Some(at) = resolve(document, site).filter(|_| depth < MAX_DEPTH) else { return };
    let Some(Value::Object(schema)) = value_at(document, &at) else { return };
    let go = |tokens: &[&str], value: &mut Value| walk(document, &below(&at, tokens), value, depth + 1);
    match value {
        Value::String(text) if text.contains(MASKED) => {
            let format = schema.get("format").and_then(Value::as_str);
            let example = EXAMPLES.iter().find(|(name, _)| Some(*name) == format).map(|(_, text)| Value::from(*text));
            let listed = schema.get("enum").and_then(Value::as_array).and_then(|values| values.first()).cloned();
            if let Some(example) = example.or(listed) {
                *value = example;
                return;
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| go(&["items"], element)),
        Value::Object(members) => {
            for (name, member) in members {
                match schema.get("properties").and_then(|properties| properties.get(name)) {
                    Some(_) => go(&["properties", name], member),
                    None => go(&["additionalProperties"], member),
                }
            }
        }
        _ => return,
    }
    for keyword in ["allOf", "oneOf", "anyOf"] {
        let count = schema.get(keyword).and_then(Value::as_array).map_or(0, Vec::len);
        for index in 0..count {
            go(&[keyword, &index.to_string()], value);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_masked_text_becomes_one_that_its_schema_allows() {
        let document = json!({"s": {"properties": {
            "at": {"allOf": [{"$ref": "#/t"}]}, "ids": {"items": {"format": "uuid"}}, "plain": {"type": "string"}
        }}, "t": {"format": "date-time"}});
        let mut value = json!({"at": MASKED, "ids": [MASKED, "x"], "plain": MASKED});
        unmask(&document, &["s".to_owned()], &mut value);
        let ids = json!(["00000000-0000-4000-8000-000000000000", "x"]);
        assert_eq!(value, json!({"at": "2000-01-01T00:00:00Z", "ids": ids, "plain": MASKED}));
    }
}
