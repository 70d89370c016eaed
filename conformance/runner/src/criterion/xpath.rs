//! XPath. The engine is one of XPath 1.0; of 3.1, the specification's default, this is the part that both have.

use sxd_document::{Package, parser};
use sxd_xpath::{Context, Factory, Value, XPath};

/// Brackets and parentheses inside each other, and the longest path: the parser is recursive.
const NESTING: usize = 64;
const LENGTH: usize = 16 * 1024;

/// How deep brackets stand inside each other.
pub(super) fn nesting(path: &str) -> usize {
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

/// Compiles a path.
///
/// # Errors
/// With the reason why it is none.
pub(super) fn compile(path: &str) -> Result<XPath, String> {
    if nesting(path) > NESTING || path.len() > LENGTH {
        return Err("the path is too large".to_owned());
    }
    match Factory::new().build(path) {
        Ok(Some(xpath)) => Ok(xpath),
        Ok(None) => Err("the path is empty".to_owned()),
        Err(error) => Err(format!("`{path}` is no XPath 1.0: {error}")),
    }
}

fn document(text: &str) -> Result<Package, String> {
    parser::parse(text).map_err(|error| format!("the context is not XML: {error}"))
}

/// Whether the path's effective boolean value is true (1.1, "XPath Conditions").
///
/// # Errors
/// Where it is no path, the text is no XML, or evaluation fails.
pub(super) fn passes(path: &str, text: &str) -> Result<bool, String> {
    let (xpath, package) = (compile(path)?, document(text)?);
    let value = xpath.evaluate(&Context::new(), package.as_document().root()).map_err(|error| error.to_string())?;
    Ok(value.boolean())
}

/// What the path selects: the text of the first node, or the value itself; `None` for an empty node-set.
///
/// # Errors
/// Where it is no path, the text is no XML, or evaluation fails.
pub fn select(path: &str, text: &str) -> Result<Option<serde_json::Value>, String> {
    let (xpath, package) = (compile(path)?, document(text)?);
    let value = xpath.evaluate(&Context::new(), package.as_document().root()).map_err(|error| error.to_string())?;
    Ok(match value {
        Value::Boolean(value) => Some(value.into()),
        Value::Number(number) => Some(number.into()),
        Value::String(text) => Some(text.into()),
        Value::Nodeset(nodes) => nodes.document_order_first().map(|node| node.string_value().into()),
    })
}
