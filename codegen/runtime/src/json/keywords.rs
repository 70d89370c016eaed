//! Checks conditions with the keywords of JSON Schema.

use std::sync::OnceLock;

use serde_json::Value;

use super::assertion::hold;
use super::{Condition, Mismatch};

impl Condition {
    /// The generator has written valid text.
    pub const fn new(source: &'static str) -> Self {
        Self { source, schema: OnceLock::new(), hold: check }
    }
}

fn check(schema: &Value, value: &Value) -> Result<(), Mismatch> {
    hold(schema, value).map_err(|broken| {
        let path = broken.path.iter().rev();
        path.fold(Mismatch::new(broken.message), Mismatch::below)
    })
}
