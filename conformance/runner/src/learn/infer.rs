//! A schema that describes samples, and nothing else.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// How a document writes that a value may be null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// `nullable`, as in OpenAPI 3.0.
    Nullable,
    /// A list of types, as in OpenAPI 3.1.
    TypeList,
}

impl Dialect {
    /// The dialect of a document.
    pub(super) fn of(document: &Value) -> Self {
        let version = document.get("openapi").and_then(Value::as_str).unwrap_or_default();
        if version.starts_with("3.0") || document.get("swagger").is_some() { Self::Nullable } else { Self::TypeList }
    }
}

/// The JSON type of a value.
pub(super) fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() && number.as_f64().is_some_and(|number| number.fract() != 0.0) => {
            "number"
        }
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Whether the name of a member can be part of an overlay. Other names may be data, even secrets.
pub(super) fn is_member_name(name: &str) -> bool {
    const MAX_LENGTH: usize = 40;
    name.len() <= MAX_LENGTH
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '$'))
        && name.chars().filter(char::is_ascii_digit).count() * 3 < name.len().max(4)
}

/// The schema of the samples.
pub(super) fn infer(samples: &[&Value], dialect: Dialect) -> Value {
    let mut types: BTreeSet<&str> = samples.iter().map(|sample| type_of(sample)).collect();
    let is_nullable = types.remove("null");
    if types.contains("number") {
        types.remove("integer");
    }
    let mut alternatives: Vec<Value> = types.iter().map(|name| of_type(name, samples, dialect)).collect();
    let schema = match alternatives.len() {
        0 => json!({}),
        1 => alternatives.remove(0),
        _ => json!({"anyOf": alternatives}),
    };
    if !is_nullable || types.is_empty() {
        return schema;
    }
    match (dialect, schema) {
        (Dialect::Nullable, Value::Object(mut members)) if members.contains_key("type") => {
            members.insert("nullable".to_owned(), true.into());
            Value::Object(members)
        }
        (Dialect::TypeList, Value::Object(mut members)) if members.contains_key("type") => {
            let name = members.get("type").cloned().unwrap_or_default();
            members.insert("type".to_owned(), json!([name, "null"]));
            Value::Object(members)
        }
        (Dialect::Nullable, _) => json!({}),
        (Dialect::TypeList, schema) => json!({"anyOf": [schema, {"type": "null"}]}),
    }
}

fn of_type(name: &str, samples: &[&Value], dialect: Dialect) -> Value {
    match name {
        "array" => {
            let items: Vec<&Value> = samples.iter().filter_map(|sample| sample.as_array()).flatten().collect();
            let items = if items.is_empty() { json!({}) } else { infer(&items, dialect) };
            json!({"type": "array", "items": items})
        }
        "object" => of_objects(&samples.iter().filter_map(|sample| sample.as_object()).collect::<Vec<_>>(), dialect),
        name => json!({ "type": name }),
    }
}

fn of_objects(objects: &[&Map<String, Value>], dialect: Dialect) -> Value {
    let names: BTreeSet<&String> = objects.iter().flat_map(|object| object.keys()).collect();
    if !names.iter().all(|name| is_member_name(name)) {
        let values: Vec<&Value> = objects.iter().flat_map(|object| object.values()).collect();
        return json!({"type": "object", "additionalProperties": infer(&values, dialect)});
    }
    let mut schema = json!({"type": "object"});
    let mut properties = Map::new();
    let mut required = Vec::new();
    for name in names {
        let values: Vec<&Value> = objects.iter().filter_map(|object| object.get(name)).collect();
        if values.len() == objects.len() {
            required.push(Value::String(name.clone()));
        }
        properties.insert(name.clone(), infer(&values, dialect));
    }
    if let Some(members) = schema.as_object_mut() {
        if !properties.is_empty() {
            members.insert("properties".to_owned(), Value::Object(properties));
        }
        if !required.is_empty() {
            members.insert("required".to_owned(), Value::Array(required));
        }
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_required_if_every_sample_has_it_and_nullable_if_one_is_null() {
        let samples = [json!({"a": 1, "b": null}), json!({"a": 2.5, "b": "x", "c": [true]})];
        let samples: Vec<&Value> = samples.iter().collect();
        let expected = json!({
            "type": "object",
            "properties": {
                "a": {"type": "number"},
                "b": {"type": "string", "nullable": true},
                "c": {"type": "array", "items": {"type": "boolean"}}
            },
            "required": ["a", "b"]
        });
        assert_eq!(infer(&samples, Dialect::Nullable), expected);
        let nullable = infer(&samples, Dialect::TypeList);
        assert_eq!(nullable.pointer("/properties/b"), Some(&json!({"type": ["string", "null"]})));
    }

    #[test]
    fn names_that_may_be_data_do_not_become_members() {
        let sample = json!({"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N": 1});
        assert_eq!(
            infer(&[&sample], Dialect::Nullable),
            json!({"type": "object", "additionalProperties": {"type": "integer"}})
        );
        assert!(is_member_name("preferred_theme") && is_member_name("x-2") && !is_member_name("9081726354"));
    }
}
