//! Removes from a condition the keywords that the runtime cannot check.

use serde_json::{Map, Value};
use signoff_openapi::grammar::FORMATS;
use signoff_openapi::json_schema::EXACT;
use signoff_openapi::pattern::Pattern;

/// The schema with only the keywords that the runtime checks. Returns `None` if the result could reject valid values: removing a keyword
/// inside `not`, `if`, `oneOf` or counted `contains` can make the whole schema stricter.
pub(super) fn supported_condition(schema: &Value) -> Option<Value> {
    let negative = schema.get("$defs").is_some() && has_negation(schema);
    supported_schema(schema, false, negative)
}

/// Whether the schema contains a keyword that negates or counts, so that a reference may be inside it.
fn has_negation(schema: &Value) -> bool {
    match schema {
        Value::Object(members) => members
            .iter()
            .any(|(key, value)| matches!(key.as_str(), "not" | "if" | "oneOf" | "maxContains") || has_negation(value)),
        Value::Array(items) => items.iter().any(has_negation),
        _ => false,
    }
}

fn supported_schema(schema: &Value, negative: bool, definitions: bool) -> Option<Value> {
    let Value::Object(keywords) = schema else { return Some(schema.clone()) };
    let mut out = Map::new();
    for (keyword, value) in keywords {
        let counted = keywords.contains_key("maxContains");
        let subschema = |negative| supported_schema(value, negative, definitions);
        let supported = match keyword.as_str() {
            "type" | "enum" | "const" | "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum"
            | "multipleOf" | "minLength" | "maxLength" | "minItems" | "maxItems" | "uniqueItems" | "minContains"
            | "maxContains" | "required" | "minProperties" | "maxProperties" | "dependentRequired" | "$ref" => {
                Some(value.clone())
            }
            exact if exact.starts_with(EXACT) => Some(value.clone()),
            "format" => match value.as_str().is_some_and(|format| FORMATS.iter().any(|(name, _)| *name == format)) {
                true => Some(value.clone()),
                // Any text is of an unknown format.
                false => continue,
            },
            "pattern" => value.as_str().and_then(expanded).map(Value::from),
            "not" | "if" => Some(subschema(true)?),
            "contains" => Some(subschema(negative || counted)?),
            "then" | "else" | "items" | "propertyNames" | "additionalProperties" => Some(subschema(negative)?),
            "allOf" | "anyOf" | "prefixItems" => Some(supported_list(value, negative, definitions)?),
            "oneOf" => Some(supported_list(value, true, definitions)?),
            "properties" | "dependentSchemas" => Some(supported_map(value, negative, definitions)?),
            "patternProperties" if value.as_object()?.keys().all(|pattern| is_pattern(pattern)) => {
                let Value::Object(properties) = supported_map(value, negative, definitions)? else { return None };
                let properties = properties.into_iter().filter_map(|(name, value)| Some((expanded(&name)?, value)));
                Some(Value::Object(properties.collect()))
            }
            "$defs" => Some(supported_map(value, definitions, definitions)?),
            _ => None,
        };
        match supported {
            Some(supported) => drop(out.insert(keyword.clone(), supported)),
            None if negative => return None,
            None => {}
        }
    }
    Some(Value::Object(out))
}

fn supported_list(schemas: &Value, negative: bool, definitions: bool) -> Option<Value> {
    schemas.as_array()?.iter().map(|schema| supported_schema(schema, negative, definitions)).collect()
}

fn supported_map(schemas: &Value, negative: bool, definitions: bool) -> Option<Value> {
    let members = schemas.as_object()?.iter();
    let members = members.map(|(name, schema)| Some((name.clone(), supported_schema(schema, negative, definitions)?)));
    members.collect::<Option<Map<_, _>>>().map(Value::Object)
}

/// Whether a pattern can be checked. The reader of the document reports those that cannot.
pub(super) fn is_pattern(pattern: &str) -> bool {
    Pattern::new(pattern).is_ok()
}

/// The pattern with its Unicode properties written out, because the runtime does not know them.
fn expanded(pattern: &str) -> Option<String> {
    Pattern::new(pattern).ok().map(|pattern| pattern.expanded())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::supported_condition;

    #[test]
    fn unsupported_keywords_are_removed_where_the_rest_stays_correct() {
        let schema = json!({"then": {"properties": {"a": {"type": "string", "unknown": 1}}}});
        assert_eq!(supported_condition(&schema), Some(json!({"then": {"properties": {"a": {"type": "string"}}}})));
        assert_eq!(
            supported_condition(&json!({"propertyNames": {"pattern": "("}})),
            Some(json!({"propertyNames": {}}))
        );
    }

    #[test]
    fn formats_that_are_not_checked_allow_any_text() {
        assert_eq!(
            supported_condition(&json!({"not": {"format": "colour", "maxLength": 1}})),
            Some(json!({"not": {"maxLength": 1}}))
        );
        let date = json!({"oneOf": [{"format": "date"}, {"format": "email"}]});
        assert_eq!(supported_condition(&date), Some(date));
    }

    #[test]
    fn unsupported_keywords_in_negated_or_counted_schemas_make_the_condition_unsupported() {
        assert_eq!(supported_condition(&json!({"not": {"unknown": 1}})), None);
        assert_eq!(supported_condition(&json!({"oneOf": [{"unknown": 1}]})), None);
        assert_eq!(supported_condition(&json!({"contains": {"unknown": 1}, "maxContains": 1})), None);
        assert_eq!(supported_condition(&json!({"not": {"$ref": "#/$defs/a"}, "$defs": {"a": {"unknown": 1}}})), None);
    }
}
