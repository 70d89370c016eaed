//! How large a schema is if each reference is replaced by its target.

use std::collections::HashMap;

use serde_json::Value as Plain;

/// The most parts of a small schema.
const MAX_PARTS: u64 = 50_000;

/// Whether every evaluation ends soon: the schema does not refer to itself, and has few parts. Its references lead to `$defs`.
pub fn is_small(schema: &Plain) -> bool {
    parts(schema, schema.get("$defs"), &mut HashMap::new()) <= MAX_PARTS
}

/// The number of parts; `known` has that of each definition, and the largest number for one that is being counted.
fn parts<'s>(value: &'s Plain, definitions: Option<&'s Plain>, known: &mut HashMap<&'s str, u64>) -> u64 {
    let inside: Vec<(&str, &Plain)> = match value {
        Plain::Array(items) => items.iter().map(|item| ("", item)).collect(),
        Plain::Object(members) => members.iter().map(|(key, member)| (key.as_str(), member)).collect(),
        _ => return 1,
    };
    let inside = inside.into_iter().filter(|(key, _)| *key != "$defs");
    inside.fold(1, |sum, (key, member)| {
        let count = match member.as_str().filter(|_| key == "$ref") {
            Some(reference) => definition(reference, definitions, known),
            None => parts(member, definitions, known),
        };
        count.saturating_add(sum)
    })
}

fn definition<'s>(reference: &'s str, definitions: Option<&'s Plain>, known: &mut HashMap<&'s str, u64>) -> u64 {
    if let Some(count) = known.get(reference) {
        return *count;
    }
    known.insert(reference, u64::MAX);
    let pointer = reference.strip_prefix("#/$defs").unwrap_or_default();
    let target = definitions.and_then(|definitions| definitions.pointer(pointer));
    let count = target.map_or(u64::MAX, |target| parts(target, definitions, known));
    known.insert(reference, count);
    count
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::is_small;

    #[test]
    fn a_schema_is_small_if_its_references_can_be_replaced() {
        let twice = |count: usize| {
            let twice = |index: usize| json!({"allOf": [{"$ref": format!("#/$defs/{}", index + 1)}, {"$ref": format!("#/$defs/{}", index + 1)}]});
            let mut definitions: serde_json::Map<_, _> =
                (0..count).map(|index| (index.to_string(), twice(index))).collect();
            definitions.insert(count.to_string(), json!({"type": "integer"}));
            json!({"$ref": "#/$defs/0", "$defs": definitions})
        };
        assert!(is_small(&twice(5)) && !is_small(&twice(20)));
        assert!(!is_small(&json!({"$ref": "#/$defs/a", "$defs": {"a": {"items": {"$ref": "#/$defs/a"}}}})));
        assert!(is_small(&json!({"properties": {"$ref": {"$ref": "#/$defs/a~1b"}}, "$defs": {"a/b": true}})));
    }
}
