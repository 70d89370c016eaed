//! What a schema says about a value that no Rust type says.

use std::sync::OnceLock;

use serde_json::Value;

use super::assertion::hold;
use super::{Json, Mismatch, Node, to_value};

/// Keywords that a type is held to beyond what it says itself, as JSON Schema; read when it is first needed.
#[derive(Debug)]
pub struct Condition {
    source: &'static str,
    schema: OnceLock<Value>,
}

impl Condition {
    /// The generator has written the text.
    pub const fn new(source: &'static str) -> Self {
        Self { source, schema: OnceLock::new() }
    }

    /// Reads by `read`, and holds what was read to the condition. A lenient reader takes what a server says as it is.
    ///
    /// # Errors
    /// Those of `read`, and what the value breaks.
    pub fn held<T: Json>(
        &self,
        node: Node<'_>,
        read: impl FnOnce(Node<'_>) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        let value = read(node)?;
        if node.is_lenient() {
            return Ok(value);
        }
        // In text the types say what is a number.
        self.check(&if node.is_text() { to_value(&value) } else { node.value() })?;
        Ok(value)
    }

    /// Holds a value to the condition.
    ///
    /// # Errors
    /// What the value breaks.
    pub fn check(&self, value: &Value) -> Result<(), Mismatch> {
        let schema = self.schema.get_or_init(|| serde_json::from_str(self.source).unwrap_or_default());
        hold(schema, value).map_err(|broken| {
            let path = broken.path.iter().rev();
            path.fold(Mismatch::new(broken.message), Mismatch::below)
        })
    }
}
