//! Judges JSON values by [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-validation), with all digits of numbers.
//!
//! A schema is complete in itself: its references lead to its own parts (`#/$defs/Pet`) or to the schemas of JSON Schema. What it takes to
//! compile and to evaluate a schema is bounded.

mod apply;
mod assert;
mod compile;
mod keyword;
mod path;
mod seen;
mod walk;

#[cfg(test)]
mod tests;

pub use compile::InvalidSchema;
pub use walk::{Stopped, Violation};

use self::keyword::Node;
use crate::json::Value;

/// A compiled schema.
#[derive(Debug)]
pub struct Schema {
    /// The schemas in it; the first one is the whole.
    nodes: Vec<Node>,
}

/// Whether a text has a format.
pub type Format = (&'static str, fn(&str) -> bool);

impl Schema {
    /// Compiles a schema. Texts are judged by these formats; other formats are annotations (JSON Schema Validation, 7.2).
    ///
    /// # Errors
    /// Each keyword with a value that it must not have.
    pub fn new(schema: &serde_json::Value, formats: &[Format]) -> Result<Self, Vec<InvalidSchema>> {
        compile::compile(schema, formats).map(|nodes| Self { nodes })
    }

    /// Whether the value is valid.
    ///
    /// # Errors
    /// A bound of the evaluation was reached.
    pub fn is_valid(&self, value: &Value) -> Result<bool, Stopped> {
        walk::is_valid(&self.nodes, value)
    }

    /// What is wrong with the value: each keyword once for each place, where all items of an array, and all values of a map, are one
    /// place; at most 50.
    ///
    /// # Errors
    /// A bound of the evaluation was reached.
    pub fn violations(&self, value: &Value) -> Result<Vec<Violation>, Stopped> {
        walk::violations(&self.nodes, value)
    }
}
