//! Which version a document is written in, told by the document itself.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Version, version_text};
use crate::location::Location;

/// `None`, with a diagnostic, where the root is no OpenAPI document of a version that is known.
pub(crate) fn read_version(root: &Value, at: &Location, diagnostics: &mut Diagnostics) -> Option<Version> {
    if !root.is_object() {
        let message = "an OpenAPI document is an object, but this is something else";
        diagnostics.push(
            Diagnostic::invalid("not-an-object", at, message).help("the root needs `openapi`, `info` and `paths`"),
        );
        return None;
    }
    let Some(text) = version_text(root) else {
        let message = "neither `openapi` nor `swagger` says which version this document is written in";
        diagnostics.push(
            Diagnostic::invalid("missing-version", at, message).help("add `openapi: 3.0.3` (or the version it is)"),
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
            let message = format!("version `{text}` is not one that can be read");
            let diagnostic = Diagnostic::unsupported("unknown-version", &at.child(key), message);
            diagnostics.push(diagnostic.help("versions 2.0, 3.0, 3.1 and 3.2 can be read"));
            None
        }
    }
}
