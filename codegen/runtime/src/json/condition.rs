//! What a schema says about a value that no Rust type says.

use std::sync::OnceLock;

use serde_json::Value;

use super::{Json, Mismatch, Node, to_value};

/// Keywords that a type is held to beyond what it says itself, as JSON Schema; read when it is first needed.
#[derive(Debug)]
pub struct Condition {
    pub(super) source: &'static str,
    pub(super) schema: OnceLock<Value>,
    /// Known by nothing but `Condition::new`, so that a program without conditions does not hold the keywords.
    pub(super) hold: fn(&Value, &Value) -> Result<(), Mismatch>,
}

impl Condition {
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
    #[inline]
    pub fn check(&self, value: &Value) -> Result<(), Mismatch> {
        let schema = self.schema.get_or_init(|| serde_json::from_str(self.source).unwrap_or_default());
        (self.hold)(schema, value)
    }
}
