//! A condition as far as the runtime can judge it.

use serde_json::{Map, Value};

/// The schema without what the runtime does not judge. `None`: it would say something else then, since a part that holds too
/// often, where it is denied or counted, makes the whole hold too seldom.
pub(super) fn tame(schema: &Value) -> Option<Value> {
    let negative = schema.get("$defs").is_some() && denies(schema);
    schema_of(schema, false, negative)
}

/// Whether a reference may stand where it is denied.
fn denies(schema: &Value) -> bool {
    match schema {
        Value::Object(members) => members
            .iter()
            .any(|(key, value)| matches!(key.as_str(), "not" | "if" | "oneOf" | "maxContains") || denies(value)),
        Value::Array(items) => items.iter().any(denies),
        _ => false,
    }
}

fn schema_of(schema: &Value, negative: bool, definitions: bool) -> Option<Value> {
    let Value::Object(keywords) = schema else { return Some(schema.clone()) };
    let mut out = Map::new();
    for (keyword, says) in keywords {
        let counted = keywords.contains_key("maxContains");
        let one = |negative| schema_of(says, negative, definitions);
        let tamed = match keyword.as_str() {
            "type" | "enum" | "const" | "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum"
            | "multipleOf" | "minLength" | "maxLength" | "minItems" | "maxItems" | "uniqueItems" | "minContains"
            | "maxContains" | "required" | "minProperties" | "maxProperties" | "dependentRequired" | "$ref" => {
                Some(says.clone())
            }
            "pattern" => says.as_str().filter(|pattern| is_pattern(pattern)).map(Value::from),
            "not" | "if" => Some(one(true)?),
            "contains" => Some(one(negative || counted)?),
            "then" | "else" | "items" | "propertyNames" | "additionalProperties" => Some(one(negative)?),
            "allOf" | "anyOf" | "prefixItems" => Some(list(says, negative, definitions)?),
            "oneOf" => Some(list(says, true, definitions)?),
            "properties" | "dependentSchemas" => Some(named(says, negative, definitions)?),
            "patternProperties" if says.as_object()?.keys().all(|pattern| is_pattern(pattern)) => {
                Some(named(says, negative, definitions)?)
            }
            "$defs" => Some(named(says, definitions, definitions)?),
            _ => None,
        };
        match tamed {
            Some(tamed) => drop(out.insert(keyword.clone(), tamed)),
            None if negative => return None,
            None => {}
        }
    }
    Some(Value::Object(out))
}

fn list(schemas: &Value, negative: bool, definitions: bool) -> Option<Value> {
    schemas.as_array()?.iter().map(|schema| schema_of(schema, negative, definitions)).collect()
}

fn named(schemas: &Value, negative: bool, definitions: bool) -> Option<Value> {
    let members = schemas.as_object()?.iter();
    let members = members.map(|(name, schema)| Some((name.clone(), schema_of(schema, negative, definitions)?)));
    members.collect::<Option<Map<_, _>>>().map(Value::Object)
}

fn is_pattern(pattern: &str) -> bool {
    regress::Regex::with_flags(pattern, "u").is_ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::tame;

    #[test]
    fn what_is_not_judged_is_left_out_where_the_rest_still_holds() {
        let schema = json!({"then": {"properties": {"a": {"type": "string", "format": "date"}}}});
        assert_eq!(tame(&schema), Some(json!({"then": {"properties": {"a": {"type": "string"}}}})));
        assert_eq!(tame(&json!({"propertyNames": {"pattern": "("}})), Some(json!({"propertyNames": {}})));
    }

    #[test]
    fn nothing_is_left_out_of_what_is_denied_or_counted() {
        assert_eq!(tame(&json!({"not": {"format": "date"}})), None);
        assert_eq!(tame(&json!({"oneOf": [{"format": "date"}]})), None);
        assert_eq!(tame(&json!({"contains": {"format": "date"}, "maxContains": 1})), None);
        assert_eq!(tame(&json!({"not": {"$ref": "#/$defs/a"}, "$defs": {"a": {"format": "date"}}})), None);
    }
}
