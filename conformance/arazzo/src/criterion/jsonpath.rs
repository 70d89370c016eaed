//! JSONPath (RFC 9535).

use serde_json_path::{JsonPath, ParseError};

use super::cost::check_cost;
use super::doubles::{in_range, prepare};
use super::{JsonPathVersion, goessner, split_path};
use crate::json::Value;

/// The maximum nesting of brackets and parentheses: the parser is recursive.
const MAX_DEPTH: usize = 64;

/// Compiles a path.
///
/// # Errors
/// The path is not valid; the message says why.
pub(super) fn compile(path: &str, version: JsonPathVersion) -> Result<JsonPath, String> {
    if version == JsonPathVersion::Goessner {
        let translated = goessner::translate(path);
        return parse(&translated)
            .or_else(|error| as_filter(&translated).ok_or(error))
            .map_err(|error| format!("`{path}`, read as `{translated}`: {error}"));
    }
    parse(path).map_err(|error| match filter_to_write(path) {
        Some(filter) => format!("`{path}` is a comparison, not a JSONPath (RFC 9535); write the filter `{filter}`"),
        None => error,
    })
}

fn parse(path: &str) -> Result<JsonPath, String> {
    if nesting(path) > MAX_DEPTH {
        return Err("the path is nested too deeply".to_owned());
    }
    JsonPath::parse(path)
        .or_else(|error| JsonPath::parse(&in_range(path)).map_err(|_| error))
        .map_err(|error| parse_error(path, &error))
}

fn parse_error(path: &str, error: &ParseError) -> String {
    if !path.starts_with('$') {
        return format!("`{path}` is not valid JSONPath (RFC 9535): it does not begin with `$`");
    }
    format!("`{path}` is not valid JSONPath (RFC 9535): {error}")
}

/// The maximum depth of nested brackets.
fn nesting(path: &str) -> usize {
    let (mut depth, mut deepest) = (0usize, 0usize);
    for c in path.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Reads `$.state == 'ready'` as a filter on the root, as runners of the older dialect do. A root with the member has children, so the
/// filter selects nodes exactly when the comparison holds.
pub(super) fn as_filter(path: &str) -> Option<JsonPath> {
    JsonPath::parse(&format!("$[?{path}]")).ok().filter(|_| JsonPath::parse(path).is_err())
}

/// The filter that a comparison such as `$.state == 'ready'` is meant to be: `$[?@.state == 'ready']`.
fn filter_to_write(path: &str) -> Option<String> {
    as_filter(path)?;
    let filter = path.replace("$.", "@.").replace("$[", "@[");
    Some(format!("$[?{filter}]")).filter(|filter| JsonPath::parse(filter).is_ok())
}

/// The values of the nodes that the path selects, in order.
///
/// # Errors
/// The path is not valid.
pub fn select<'a>(path: &str, version: JsonPathVersion, value: &'a Value) -> Result<Vec<&'a Value>, String> {
    Ok(locate(path, version, value)?.iter().filter_map(|pointer| value.pointer(pointer)).collect())
}

/// The JSON Pointers of the nodes that the path selects, in order.
///
/// # Errors
/// The path is not valid.
pub fn locate(path: &str, version: JsonPathVersion, value: &Value) -> Result<Vec<String>, String> {
    let compiled = compile(path, version)?;
    let split = split_path::split(path);
    if version == JsonPathVersion::Goessner || !split.is_relative() {
        check_cost(path, value)?;
        return query(path, version, &compiled, value);
    }
    let Some((at, node)) = split.node(value) else { return Ok(Vec::new()) };
    if split.rest.is_empty() {
        return Ok(vec![at]);
    }
    let rest = format!("${}", split.rest);
    check_cost(&rest, node)?;
    let compiled = compile(&rest, version)?;
    let below = |found: Vec<String>| found.into_iter().map(|pointer| format!("{at}{pointer}"));
    match node {
        Value::Array(items) if split.is_by_element() => {
            let mut all = Vec::new();
            for (index, item) in items.iter().enumerate() {
                let found = query(&rest, version, &compiled, &Value::Array(vec![item.clone()]))?;
                let found = found
                    .into_iter()
                    .map(|pointer| format!("/{index}{}", pointer.strip_prefix("/0").unwrap_or(&pointer)));
                all.extend(below(found.collect()));
            }
            Ok(all)
        }
        node => Ok(below(query(&rest, version, &compiled, node)?).collect()),
    }
}

fn query(path: &str, version: JsonPathVersion, compiled: &JsonPath, value: &Value) -> Result<Vec<String>, String> {
    let (exact_path, value) = prepare(path, value);
    let rewritten = if exact_path == path { None } else { Some(compile(&exact_path, version)?) };
    let found = rewritten.as_ref().unwrap_or(compiled).query_located(&value);
    Ok(found.locations().map(|location| location.to_json_pointer()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse as parse_json;
    use proptest::prelude::*;

    const PATHS: [&str; 26] = [
        "$",
        "$.a",
        "$.a.b",
        "$['a']",
        "$[\"a\"][0]",
        "$[-1]",
        "$[0].a",
        "$[*]",
        "$.*",
        "$[*].a",
        "$.a[*].b",
        "$[?@.a]",
        "$[?@.a == 1]",
        "$.a[?@.b > 0].b",
        "$[?@.a, 0]",
        "$[0, 1]",
        "$[1:]",
        "$..a",
        "$.a..b",
        "$[?@.a == $.b]",
        "$[?@ == 'a,b']",
        "$[?length(@) > 0]",
        "$[?@[0] == 1, ?@.a]",
        "$ ['a'] .b",
        "$['a\\'b']",
        "$[?count(@.*) == 1][*]",
    ];

    fn value() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            Just("1".to_owned()),
            Just("0.5".to_owned()),
            Just("\"a,b\"".to_owned()),
            Just("12345678901234567890123".to_owned()),
            Just("null".to_owned())
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            let name = prop_oneof![Just("a"), Just("b"), Just("a'b"), Just("/~")];
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
                prop::collection::btree_map(name, inner, 0..3).prop_map(|members| {
                    let members: Vec<_> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                    format!("{{{}}}", members.join(","))
                })
            ]
        })
    }

    proptest! {
        #[test]
        fn a_path_selects_the_same_nodes_in_parts_as_in_the_whole_value(text in value(), path in prop::sample::select(&PATHS[..])) {
            let (value, version) = (parse_json(&text).unwrap(), JsonPathVersion::Rfc9535);
            let whole = query(path, version, &compile(path, version).unwrap(), &value);
            prop_assert_eq!(locate(path, version, &value), whole, "{} {}", path, text);
        }
    }
}
