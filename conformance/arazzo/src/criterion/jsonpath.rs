//! JSONPath (RFC 9535).

use serde_json_path::{JsonPath, ParseError};

use super::cost::check_cost;
use super::doubles::{in_range, prepare};
use super::{JsonPathVersion, goessner};
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
    let (exact_path, value) = prepare(path, value);
    check_cost(path, &value)?;
    let compiled = if exact_path == path { compiled } else { compile(&exact_path, version)? };
    Ok(compiled.query_located(&value).locations().map(|location| location.to_json_pointer()).collect())
}
