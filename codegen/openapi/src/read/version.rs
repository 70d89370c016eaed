//! Determines the version in which a document is written.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Version, version_text};
use crate::location::Location;

/// Returns `None`, with a diagnostic, if the root is not an OpenAPI document of a known version.
pub(crate) fn read_version(root: &Value, at: &Location, diagnostics: &mut Diagnostics) -> Option<Version> {
    if !root.is_object() {
        let message = "an OpenAPI document must be an object";
        diagnostics.push(
            Diagnostic::invalid("not-an-object", at, message)
                .help("write an object with `openapi`, `info` and `paths`"),
        );
        return None;
    }
    let Some(text) = version_text(root) else {
        let message = "the document has neither `openapi` nor `swagger`, so its version is unknown";
        diagnostics.push(
            Diagnostic::invalid("missing-version", at, message).help("add `openapi: 3.0.3` (or another version)"),
        );
        return None;
    };
    let key = if root.get("openapi").is_some() { "openapi" } else { "swagger" };
    let numbers: Vec<u32> = text.split('.').map_while(|part| part.parse().ok()).collect();
    match numbers.as_slice() {
        [2, 0, ..] | [2] => Some(Version::V2),
        [3, 0, ..] | [3] => Some(Version::V30),
        [3, 1, ..] => Some(Version::V31),
        [3, 2, ..] => Some(Version::V32),
        _ => {
            let message = format!("version `{text}` is not supported");
            let diagnostic = Diagnostic::unsupported("unknown-version", &at.child(key), message);
            diagnostics.push(diagnostic.help("use version 2.0, 3.0, 3.1 or 3.2"));
            None
        }
    }
}
