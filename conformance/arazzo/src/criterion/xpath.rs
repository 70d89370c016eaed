//! XPath in criteria, selectors and targets; the engine is [`signoff_xpath`].

use signoff_xpath::{PathError, XPath, XPathVersion};

use super::Unusable;
use crate::json::Value;

/// Parses a path.
///
/// # Errors
/// The path is not valid or not supported.
pub(super) fn compile(path: &str, version: XPathVersion) -> Result<XPath, Unusable> {
    XPath::parse(path, version).map_err(|error| match error {
        PathError::Invalid(reason) => Unusable::Invalid(reason),
        PathError::Unsupported(reason) => Unusable::Unsupported(reason),
    })
}

fn compile_or_message(path: &str, version: XPathVersion) -> Result<XPath, String> {
    compile(path, version).map_err(|error| error.to_string())
}

/// Whether the path's effective boolean value is true (1.1, "XPath Conditions").
///
/// # Errors
/// The path is not valid, the text is not XML, or evaluation fails.
pub(super) fn passes(path: &str, version: XPathVersion, text: &str) -> Result<bool, String> {
    compile_or_message(path, version)?.passes(text)
}

/// What the path selects: the text of the first node, or the value itself. `None` if it selects nothing.
///
/// # Errors
/// The path is not valid, the text is not XML, or evaluation fails.
pub fn select(path: &str, version: XPathVersion, text: &str) -> Result<Option<Value>, String> {
    Ok(compile_or_message(path, version)?.select(text)?.map(Value::from))
}

/// Sets the nodes that the path selects to `new` and returns the XML text.
///
/// # Errors
/// The path is not valid, the text is not XML, evaluation fails, or the path selects nothing.
pub fn replace(path: &str, version: XPathVersion, text: &str, new: &str) -> Result<String, String> {
    compile_or_message(path, version)?.replace(text, new).map_err(|reason| format!("`{path}`: {reason}"))
}
