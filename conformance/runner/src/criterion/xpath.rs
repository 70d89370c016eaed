//! XPath. The engine is one of XPath 1.0; of 3.1, the specification's default, this is what both have and the commonest functions.

use sxd_document::{Package, parser};
use sxd_xpath::{Factory, Value, XPath};

use super::xpath_functions::{context, in_older_words, prefixes, unknown};
use super::{Unusable, XPathVersion};

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
pub(super) fn compile(path: &str, version: XPathVersion) -> Result<XPath, Unusable> {
    if nesting(path) > NESTING || path.len() > LENGTH {
        return Err(Unusable::Invalid("the path is too large".to_owned()));
    }
    let later = version == XPathVersion::Later;
    let beyond = |reason: String| match version {
        XPathVersion::V1 => Unusable::Invalid(format!("`{path}` is no XPath 1.0: {reason}")),
        XPathVersion::Later => Unusable::Unsupported(format!(
            "`{path}` cannot be read: the engine knows XPath 1.0 and the commonest functions of later versions: {reason}"
        )),
    };
    let written = if later { in_older_words(path) } else { path.to_owned() };
    if let Some(name) = unknown(&written, later) {
        return Err(beyond(format!("there is no function `{name}`")));
    }
    match Factory::new().build(&written) {
        Ok(Some(xpath)) => Ok(xpath),
        Ok(None) => Err(Unusable::Invalid("the path is empty".to_owned())),
        Err(error) => Err(beyond(error.to_string())),
    }
}

fn document(text: &str) -> Result<Package, String> {
    parser::parse(text).map_err(|error| format!("the context is not XML: {error}"))
}

/// Evaluates the path. Its prefixes are those that the document's root element declares: Arazzo has no other place for them.
fn evaluate<'d>(path: &str, version: XPathVersion, package: &'d Package) -> Result<Value<'d>, String> {
    let xpath = compile(path, version).map_err(|error| error.to_string())?;
    let mut context = context();
    let document = package.as_document();
    let root = document.root().children().into_iter().find_map(|child| child.element());
    let written = if version == XPathVersion::Later { in_older_words(path) } else { path.to_owned() };
    for prefix in prefixes(&written) {
        let Some(uri) = root.and_then(|root| root.namespace_uri_for_prefix(&prefix)) else {
            return Err(format!("the root element does not declare the prefix `{prefix}`"));
        };
        context.set_namespace(&prefix, uri);
    }
    xpath.evaluate(&context, document.root()).map_err(|error| error.to_string())
}

/// Whether the path's effective boolean value is true (1.1, "XPath Conditions").
///
/// # Errors
/// Where it is no path, the text is no XML, or evaluation fails.
pub(super) fn passes(path: &str, version: XPathVersion, text: &str) -> Result<bool, String> {
    let package = document(text)?;
    Ok(evaluate(path, version, &package)?.boolean())
}

/// What the path selects: the text of the first node, or the value itself; `None` for an empty node-set.
///
/// # Errors
/// Where it is no path, the text is no XML, or evaluation fails.
pub fn select(path: &str, version: XPathVersion, text: &str) -> Result<Option<serde_json::Value>, String> {
    let package = document(text)?;
    Ok(match evaluate(path, version, &package)? {
        Value::Boolean(value) => Some(value.into()),
        Value::Number(number) => Some(number.into()),
        Value::String(text) => Some(text.into()),
        Value::Nodeset(nodes) => nodes.document_order_first().map(|node| node.string_value().into()),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_path_makes_the_engine_panic(path in "([a-b]|//?|@|\\*|\\(|\\)|\\[|\\]|'|=|:|::|\\.|\\.\\.|[0-9]|\\$|\\||<|!=|-| |count\\(|self|id\\(|lang\\(|sum\\(|matches\\(|,|and|text\\(\\)){0,12}") {
            for version in [XPathVersion::V1, XPathVersion::Later] {
                let _ = passes(&path, version, "<a xmlns:b='urn:b' c='1'><b>2</b><b:a/></a>");
                let _ = select(&path, version, "<a><b>2</b></a>");
            }
        }
    }
}
