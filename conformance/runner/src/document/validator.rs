//! Schemas, compiled once each.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::{Draft, Validator};
use serde_json::Value;
use signoff_openapi::api::SchemaId;
use signoff_openapi::grammar;
use signoff_openapi::json_schema::{Direction, json_schema};

use super::pattern;
use crate::bind::BoundSource;

/// Compiled schemas by source and id.
#[derive(Default)]
pub struct Validators {
    compiled: Mutex<HashMap<(usize, SchemaId), Compiled>>,
}

/// A schema that cannot be compiled says why, each time it is asked for.
type Compiled = Result<Arc<Validator>, String>;

impl fmt::Debug for Validators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Validators").finish_non_exhaustive()
    }
}

/// Compiles the schema of schemas, which every schema is held against. That takes as long as reading a small suite, so that it
/// is worth a thread of its own meanwhile; it is done once in a process, and whoever needs it earlier waits for it.
pub fn prepare_validation() {
    std::thread::spawn(|| jsonschema::draft202012::meta::is_valid(&Value::Object(serde_json::Map::new())));
}

/// One place in a value that is not valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SchemaError {
    /// The keyword's demand, with its place in the value.
    pub(super) expected: String,
    /// The value there, shortened.
    pub(super) actual: String,
}

/// More errors than anybody reads help nobody.
const MOST_ERRORS: usize = 10;

impl Validators {
    /// All errors of `value`, at most ten.
    ///
    /// # Errors
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
            .take(MOST_ERRORS)
            .map(|error| {
                let pointer = error.instance_path().to_string();
                let place = if pointer.is_empty() { "the body".to_owned() } else { pointer.clone() };
                SchemaError {
                    expected: format!("{place} valid by the schema ({})", error.schema_path()),
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
    const LONGEST: usize = 300;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
