//! The schema of a workflow's inputs, compiled on first use.

use std::fmt;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::validation::{Bounded, options};

/// A JSON Schema 2020-12 with resolved references.
pub struct InputSchema {
    schema: Value,
    validator: OnceLock<Result<Bounded, String>>,
}

impl InputSchema {
    pub(in crate::bind) fn new(schema: Value) -> Self {
        Self { schema, validator: OnceLock::new() }
    }

    /// The compiled validator. Scenarios can run repeatedly, so the schema is compiled only once.
    ///
    /// # Errors
    /// The schema is not valid.
    pub fn validator(&self) -> Result<&Bounded, &str> {
        self.validator.get_or_init(|| compile(&self.schema)).as_ref().map_err(String::as_str)
    }

    /// A validator of some of its parts, given by their pointers.
    ///
    /// # Errors
    /// The schema is not valid.
    pub(crate) fn parts(&self, pointers: &[String]) -> Result<Bounded, String> {
        let parts: Vec<&Value> = pointers.iter().filter_map(|pointer| self.schema.pointer(pointer)).collect();
        compile(&json!({ "allOf": parts, "$defs": self.schema.get("$defs") }))
    }
}

fn compile(schema: &Value) -> Result<Bounded, String> {
    Bounded::compile(options(), schema).map_err(|error| error.to_string())
}

impl fmt::Debug for InputSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("InputSchema").field(&self.schema).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_schema_is_an_error() {
        for schema in
            [json!({"type": "strin"}), json!({"properties": {"a": {"minimum": "1"}}}), json!({"required": "a"})]
        {
            assert!(InputSchema::new(schema.clone()).validator().is_err(), "{schema}");
        }
        let schema = InputSchema::new(json!({"type": "object", "required": ["a"]}));
        assert!(schema.validator().unwrap().first_error(&(&json!({})).into()).unwrap().is_some());
    }
}
