//! Compiled schemas, each compiled once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use signoff_arazzo::json::Value;
use signoff_arazzo::schema::Schema;
use signoff_openapi::api::SchemaId;
use signoff_openapi::grammar;
use signoff_openapi::json_schema::{Direction, json_schema};

use super::Message;

/// Compiled schemas by source description and id.
#[derive(Debug, Default)]
pub struct Validators {
    compiled: Mutex<HashMap<(usize, SchemaId), Compiled>>,
}

/// The schema, or the reason why it does not compile.
type Compiled = Result<Arc<Schema>, String>;

/// An invalid position in a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SchemaError {
    /// The position in the value, with `*` for each array index and for each key of a map. For `required`, the missing member.
    pub(super) pointer: String,
    /// The violated keyword.
    pub(super) keyword: String,
    /// The violated keyword, with the position in the value.
    pub(super) expected: String,
    /// The value at the position, truncated.
    pub(super) actual: String,
}

impl Message<'_> {
    /// The errors of `value`, which is a part of the message: one for each pointer and keyword.
    ///
    /// # Errors
    /// The schema cannot be compiled, or its evaluation was stopped.
    pub(super) fn validate(&self, schema: SchemaId, value: &Value) -> Result<Vec<SchemaError>, String> {
        let found = self.validators.get(self, schema)?.violations(value);
        let found = found.map_err(|stopped| format!("the evaluation of the schema {stopped}"))?;
        let errors = found.into_iter().map(|violation| {
            let place = if violation.pointer.is_empty() { "the body" } else { &violation.pointer };
            SchemaError {
                expected: format!("{place} valid against the schema ({})", violation.schema_path),
                actual: shorten(&violation.message),
                pointer: violation.general,
                keyword: violation.keyword.to_owned(),
            }
        });
        Ok(errors.collect())
    }
}

impl Validators {
    fn get(&self, message: &Message<'_>, schema: SchemaId) -> Compiled {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        let compile = || {
            let schema = json_schema(&message.source.api, schema, Direction::Response);
            Schema::new(&schema, grammar::FORMATS).map(Arc::new).map_err(|invalid| {
                let invalid: Vec<String> = invalid.iter().take(3).map(ToString::to_string).collect();
                format!("the schema cannot be compiled: {}", invalid.join("; "))
            })
        };
        compiled.entry((message.index, schema)).or_insert_with(compile).clone()
    }
}

fn shorten(text: &str) -> String {
    const MAX_LENGTH: usize = 300;
    match text.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
