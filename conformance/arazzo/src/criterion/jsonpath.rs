//! JSONPath (RFC 9535).

use serde_json::Value;
use serde_json_path::{JsonPath, ParseError};

use super::{JsonPathVersion, goessner};

/// Brackets and parentheses in one path: the parser is recursive.
const NESTING: usize = 64;

/// Compiles a path.
///
/// # Errors
/// With the reason why it is none.
pub(super) fn compile(path: &str, version: JsonPathVersion) -> Result<JsonPath, String> {
    if version == JsonPathVersion::Goessner {
        let translated = goessner::translate(path);
        return compile(&translated, JsonPathVersion::Rfc9535)
            .map_err(|error| format!("`{path}`, read as `{translated}`: {error}"));
    }
    if nesting(path) > NESTING {
        return Err("the path nests too deeply".to_owned());
    }
    JsonPath::parse(path).or_else(|error| as_filter(path).ok_or_else(|| why_not(path, &error)))
}

fn why_not(path: &str, error: &ParseError) -> String {
    if !path.starts_with('$') {
        return format!("`{path}` is no JSONPath (RFC 9535): it does not begin with `$`");
    }
    format!("`{path}` is no JSONPath (RFC 9535): {error}")
}

/// How deep brackets stand inside each other.
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

/// `$.state == 'ready'` is no path, but documents write it: the filter on the root that says the same. A root that has the member has
/// children, and so the filter selects some where the comparison holds.
pub(super) fn as_filter(path: &str) -> Option<JsonPath> {
    JsonPath::parse(&format!("$[?{path}]")).ok().filter(|_| JsonPath::parse(path).is_err())
}

/// The values of the nodes that the path selects, in order.
///
/// # Errors
/// Where it is no path.
pub fn select<'a>(path: &str, version: JsonPathVersion, value: &'a Value) -> Result<Vec<&'a Value>, String> {
    Ok(compile(path, version)?.query(value).all())
}

/// The JSON Pointers of the nodes that the path selects, in order.
///
/// # Errors
/// Where it is no path.
pub fn locate(path: &str, version: JsonPathVersion, value: &Value) -> Result<Vec<String>, String> {
    let compiled = compile(path, version)?;
    Ok(compiled.query_located(value).locations().map(|location| location.to_json_pointer()).collect())
}
