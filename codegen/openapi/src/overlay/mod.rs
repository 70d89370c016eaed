//! [Overlay](https://spec.openapis.org/overlay/v1.0.0): changes to a document that leave its file alone.

use serde_json::Value;

use crate::diagnostic::Diagnostics;

/// One overlay document.
#[derive(Debug, Clone, Default)]
pub struct Overlay {}

impl Overlay {
    /// Applies all actions in order to a raw document.
    pub fn apply(&self, _root: &mut Value, _diagnostics: &mut Diagnostics) {}
}
