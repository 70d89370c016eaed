//! Compiled schemas, each compiled once.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::{Draft, Validator};
use serde_json::Value;
use signoff_arazzo::bind::BoundSource;
use signoff_openapi::api::SchemaId;
use signoff_openapi::grammar;
use signoff_openapi::json_schema::{Direction, json_schema};

use super::pattern;

/// Compiled schemas by source description and id.
#[derive(Default)]
pub struct Validators {
    compiled: Mutex<HashMap<(usize, SchemaId), Compiled>>,
}

/// The validator, or the reason why the schema does not compile.
type Compiled = Result<Arc<Validator>, String>;

impl fmt::Debug for Validators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Validators").finish_non_exhaustive()
    }
}

/// Compiles the meta-schema, by which every schema is validated. Compilation takes as long as reading a small suite, so it can run in
/// its own thread. It happens once per process; other threads that need the result wait for it.
pub fn prepare_validation() {
    std::thread::spawn(|| jsonschema::draft202012::meta::is_valid(&Value::Object(serde_json::Map::new())));
}

/// An invalid position in a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SchemaError {
    /// The violated keyword, with the position in the value.
    pub(super) expected: String,
    /// The value at the position, truncated.
    pub(super) actual: String,
}

/// The most errors to report for one value.
const MAX_ERRORS: usize = 10;

impl Validators {
    /// The errors of `value`, at most ten.
    ///
    /// The schema does not compile.
    /// The schema cannot be compiled.
    pub(super) fn validate(
        &self,
        source: &BoundSource,
        index: usize,
        schema: SchemaId,
        value: &Value,
    ) -> Result<Vec<SchemaError>, String> {
        let validator = self.get(source, index, schema)?;
        Ok(validator
            .iter_errors(value)
            .take(MAX_ERRORS)
            .map(|error| {
                let pointer = error.instance_path().to_string();
                let place = if pointer.is_empty() { "the body".to_owned() } else { pointer.clone() };
                SchemaError {
                    expected: format!("{place} valid against the schema ({})", error.schema_path()),
                    actual: shorten(&error.to_string()),
                }
            })
            .collect())
    }

    fn get(&self, source: &BoundSource, index: usize, schema: SchemaId) -> Compiled {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        compiled
            .entry((index, schema))
            .or_insert_with(|| {
                let schema = json_schema(&source.api, schema, Direction::Response);
                jsonschema::options()
                    .with_draft(Draft::Draft202012)
                    .should_validate_formats(true)
                    .with_format("date", grammar::is_date)
                    .with_format("date-time", grammar::is_date_time)
                    .with_format("duration", grammar::is_duration)
                    .with_format("time", grammar::is_time)
                    .with_format("uri", grammar::is_uri)
                    .with_format("uuid", grammar::is_uuid)
                    .with_keyword("pattern", |_, pattern, _| Ok(pattern::keyword(pattern)))
                    .build(&schema)
                    .map(Arc::new)
                    .map_err(|error| format!("the schema cannot be compiled: {error}"))
            })
            .clone()
    }
}

fn shorten(text: &str) -> String {
    const MAX_LENGTH: usize = 300;
    match text.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
