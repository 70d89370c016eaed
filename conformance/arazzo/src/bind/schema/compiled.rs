//! The schema of a workflow's inputs, compiled on first use.

use std::fmt;
use std::sync::OnceLock;

use jsonschema::Validator;
use serde_json::Value;

/// A JSON Schema 2020-12 with resolved references.
pub struct InputSchema {
    schema: Value,
    validator: OnceLock<Result<Validator, String>>,
}

impl InputSchema {
    pub(in crate::bind) fn new(schema: Value) -> Self {
        Self { schema, validator: OnceLock::new() }
    }

    /// The compiled validator. Scenarios can run repeatedly, so the schema is compiled only once.
    ///
    /// # Errors
    /// The schema is not valid.
    pub fn validator(&self) -> Result<&Validator, &str> {
        let compile = || jsonschema::draft202012::new(&self.schema).map_err(|error| error.to_string());
        self.validator.get_or_init(compile).as_ref().map_err(String::as_str)
    }
}

impl fmt::Debug for InputSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("InputSchema").field(&self.schema).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_invalid_schema_is_an_error() {
        for schema in
            [json!({"type": "strin"}), json!({"properties": {"a": {"minimum": "1"}}}), json!({"required": "a"})]
        {
            assert!(InputSchema::new(schema.clone()).validator().is_err(), "{schema}");
        }
        let schema = InputSchema::new(json!({"type": "object", "required": ["a"]}));
        assert!(!schema.validator().unwrap().is_valid(&json!({})));
    }
}
