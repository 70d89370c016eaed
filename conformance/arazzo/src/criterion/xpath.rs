//! XPath criteria, selectors and targets: paths are read, evaluated and bounded by [`signoff_xpath`].

use signoff_xpath::{PathError, XPath, XPathVersion};

use super::Unusable;

/// Reads a path.
///
/// # Errors
/// With the reason why it is none, or cannot be used here.
pub(super) fn compile(path: &str, version: XPathVersion) -> Result<XPath, Unusable> {
    XPath::parse(path, version).map_err(|error| match error {
        PathError::Invalid(reason) => Unusable::Invalid(reason),
        PathError::Unsupported(reason) => Unusable::Unsupported(reason),
    })
}

fn usable(path: &str, version: XPathVersion) -> Result<XPath, String> {
    compile(path, version).map_err(|error| error.to_string())
}

/// Whether the path's effective boolean value is true (1.1, "XPath Conditions").
///
/// # Errors
/// Where it is no path, the text is no XML, or evaluation fails.
pub(super) fn passes(path: &str, version: XPathVersion, text: &str) -> Result<bool, String> {
    usable(path, version)?.passes(text)
}

/// What the path selects: the text of the first node, or the value itself; `None` for nothing.
///
/// # Errors
/// Where it is no path, the text is no XML, or evaluation fails.
pub fn select(path: &str, version: XPathVersion, text: &str) -> Result<Option<serde_json::Value>, String> {
    usable(path, version)?.select(text)
}

/// The text of XML with what the path selects set to `new`.
///
/// # Errors
/// Where it is no path, the text is no XML, evaluation fails, or nothing is selected.
pub fn replace(path: &str, version: XPathVersion, text: &str, new: &str) -> Result<String, String> {
    usable(path, version)?.replace(text, new).map_err(|reason| format!("`{path}`: {reason}"))
}
