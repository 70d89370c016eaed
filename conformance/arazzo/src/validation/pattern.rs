//! The keyword `pattern`, evaluated by the engine that generated code uses.

use jsonschema::json::{Json, Node};
use jsonschema::{Keyword, ValidationError};
use serde_json::Value;
use signoff_openapi::pattern::Pattern;

/// A pattern that cannot be read allows every text; it is reported where schemas are read.
struct PatternKeyword(Option<(String, Pattern)>);

/// The keyword with its value.
pub(super) fn keyword<F: Json>(value: &Value) -> Box<dyn for<'i> Keyword<'i, F>> {
    let compiled = value.as_str().and_then(|source| Some((source.to_owned(), Pattern::new(source).ok()?)));
    Box::new(PatternKeyword(compiled))
}

impl PatternKeyword {
    fn check(&self, text: &str) -> Result<(), String> {
        let Some((source, pattern)) = &self.0 else { return Ok(()) };
        match pattern.is_match(text) {
            Ok(true) => Ok(()),
            Ok(false) => Err(format!("{} does not match {source:?}", Value::from(text))),
            Err(stopped) => Err(format!("{} cannot be compared with {source:?}: {stopped}", Value::from(text))),
        }
    }
}

impl<'i, F: Json> Keyword<'i, F> for PatternKeyword {
    fn validate(&self, instance: F::Node<'i>) -> Result<(), ValidationError<'i>> {
        match instance.as_string() {
            Some(text) => self.check(&text).map_err(ValidationError::custom),
            None => Ok(()),
        }
    }

    fn is_valid(&self, instance: F::Node<'i>) -> bool {
        instance.as_string().is_none_or(|text| self.check(&text).is_ok())
    }
}
