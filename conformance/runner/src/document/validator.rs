//! Compiled schemas, each compiled once.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::error::{ErrorIterator, ValidationErrorKind};
use jsonschema::paths::{Location, LocationSegment};
use jsonschema::{ValidationError, Validator};
use serde_json::Value as Plain;
use signoff_arazzo::bind::BoundSource;
use signoff_arazzo::json::Value;
use signoff_arazzo::validation::{Bounded, Instances, is_small, options};
use signoff_openapi::api::SchemaId;
use signoff_openapi::grammar;
use signoff_openapi::json_schema::{Direction, EXACT, json_schema};

use super::member;

/// Compiled schemas by source description and id.
#[derive(Default)]
pub struct Validators {
    compiled: Mutex<HashMap<(usize, SchemaId), Compiled>>,
}

/// The validator, or the reason why the schema does not compile.
type Compiled = Result<Arc<Judge>, String>;

enum Judge {
    Plain(Validator<Instances>),
    /// Of a large schema, or one that refers to itself.
    Bounded(Bounded),
}

impl Judge {
    fn errors<'i>(&'i self, value: &'i Value) -> Result<ErrorIterator<'i>, String> {
        match self {
            Self::Plain(validator) => Ok(validator.iter_errors(value)),
            Self::Bounded(validator) => validator.errors(value).map_err(|stopped| format!("the body {stopped}")),
        }
    }

    /// The path to the violated keyword. Counting adds `then` to each schema.
    fn schema_path(&self, error: &ValidationError<'_>) -> String {
        let path = error.schema_path().to_string();
        match self {
            Self::Plain(_) => path,
            Self::Bounded(_) => path.split('/').filter(|token| *token != "then").collect::<Vec<_>>().join("/"),
        }
    }
}

impl fmt::Debug for Validators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Validators").finish_non_exhaustive()
    }
}

/// Compiles the meta-schema, by which every schema is validated. Compilation takes as long as reading a small suite, so it can run in
/// its own thread. It happens once per process; other threads that need the result wait for it.
pub fn prepare_validation() {
    std::thread::spawn(|| jsonschema::draft202012::meta::is_valid(&Plain::Object(serde_json::Map::new())));
}

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

/// The most errors to report for one value.
const MAX_ERRORS: usize = 50;
/// The most errors to read of one value. Most of them repeat a pointer and a keyword, for example for each item of an array.
const MAX_READ: usize = 10_000;

impl Validators {
    /// The errors of `value`: one for each pointer and keyword.
    ///
    /// # Errors
    /// The schema cannot be compiled, or comparing takes too many steps.
    pub(super) fn validate(
        &self,
        source: &BoundSource,
        index: usize,
        schema: SchemaId,
        value: &Value,
    ) -> Result<Vec<SchemaError>, String> {
        let validator = self.get(source, index, schema)?;
        let mut errors: Vec<SchemaError> = Vec::new();
        for error in validator.errors(value)?.take(MAX_READ) {
            let (pointer, keyword) = (general_pointer(&error), keyword_of(&error));
            if errors.iter().any(|known| known.pointer == pointer && known.keyword == keyword) {
                continue;
            }
            let place = error.instance_path().as_str();
            let place = if place.is_empty() { "the body" } else { place };
            errors.push(SchemaError {
                pointer,
                keyword,
                expected: format!("{place} valid against the schema ({})", validator.schema_path(&error)),
                actual: shorten(&error.to_string()),
            });
            if errors.len() == MAX_ERRORS {
                break;
            }
        }
        Ok(errors)
    }

    fn get(&self, source: &BoundSource, index: usize, schema: SchemaId) -> Compiled {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        compiled
            .entry((index, schema))
            .or_insert_with(|| {
                let schema = json_schema(&source.api, schema, Direction::Response);
                let options = options().should_validate_formats(true);
                let formats = grammar::FORMATS.iter();
                let options = formats.fold(options, |options, (name, is_valid)| options.with_format(*name, *is_valid));
                let judge = match is_small(&schema) {
                    true => options.build(&schema).map(Judge::Plain),
                    false => Bounded::compile(options, &schema).map(Judge::Bounded),
                };
                judge.map(Arc::new).map_err(|error| format!("the schema cannot be compiled: {error}"))
            })
            .clone()
    }
}

/// The violated keyword. For the schema `false`, the keyword that it is the value of (`additionalProperties`).
fn keyword_of(error: &ValidationError<'_>) -> String {
    let last = error.schema_path().segments().last();
    match (error.kind(), last) {
        (ValidationErrorKind::FalseSchema, Some(LocationSegment::Property(keyword))) => keyword.into_owned(),
        (kind, _) => kind.keyword().trim_start_matches(EXACT).to_owned(),
    }
}

/// The position of an error, the same for each item of an array and each entry of a map.
fn general_pointer(error: &ValidationError<'_>) -> String {
    let mut keys = map_keys(error.evaluation_path()).into_iter();
    let mut pointer = String::new();
    for segment in error.instance_path().segments() {
        let is_key = keys.next().unwrap_or(false);
        pointer.push_str(&match segment {
            LocationSegment::Property(name) if !is_key => member(&name),
            LocationSegment::Property(_) | LocationSegment::Index(_) => "/*".to_owned(),
        });
    }
    if let ValidationErrorKind::Required { property } = error.kind() {
        let name = property.as_str().map_or_else(|| property.to_string(), str::to_owned);
        pointer.push_str(&member(&name));
    }
    pointer
}

/// For each step down in the value, whether the schema describes its name as a key of a map (`additionalProperties`).
fn map_keys(evaluated: &Location) -> Vec<bool> {
    let mut keys = Vec::new();
    let mut segments = evaluated.segments();
    while let Some(segment) = segments.next() {
        let LocationSegment::Property(keyword) = segment else { continue };
        match &*keyword {
            "properties" => {
                segments.next();
                keys.push(false);
            }
            "patternProperties" => {
                segments.next();
                keys.push(true);
            }
            "additionalProperties" | "unevaluatedProperties" => keys.push(true),
            "items" | "contains" | "unevaluatedItems" => keys.push(false),
            "prefixItems" => {
                segments.next();
                keys.push(false);
            }
            // The name after it is not a keyword.
            "$defs" | "dependentSchemas" => drop(segments.next()),
            _ => {}
        }
    }
    keys
}

fn shorten(text: &str) -> String {
    const MAX_LENGTH: usize = 300;
    match text.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pointers(schema: &Plain, value: &Plain) -> Vec<(String, String)> {
        let validator = jsonschema::options().with_draft(jsonschema::Draft::Draft202012).build(schema).unwrap();
        let errors = validator.iter_errors(value);
        errors.map(|error| (general_pointer(&error), keyword_of(&error))).collect()
    }

    #[test]
    fn a_pointer_names_neither_an_index_nor_a_key_of_a_map() {
        let item = json!({"type": "object", "properties": {"a/b": {"type": "string"}}, "required": ["id"]});
        let array = json!({"$defs": {"item": item}, "items": {"$ref": "#/$defs/item"}});
        let expected = [("/*/a~1b".to_owned(), "type".to_owned()), ("/*/id".to_owned(), "required".to_owned())];
        let mut found = pointers(&array, &json!([{"id": 1}, {"a/b": 7}]));
        found.sort();
        assert_eq!(found, expected);
        let map = json!({"properties": {"map": {"additionalProperties": array["$defs"]["item"]}}});
        let found = pointers(&map, &json!({"map": {"one": {"id": 1, "a/b": 7}}}));
        assert_eq!(found, [("/map/*/a~1b".to_owned(), "type".to_owned())]);
        let pattern =
            json!({"patternProperties": {"^x": {"allOf": [{"type": "string"}]}}, "prefixItems": [{"type": "null"}]});
        assert_eq!(pointers(&pattern, &json!({"x1": 7})), [("/*".to_owned(), "type".to_owned())]);
        let closed = json!({"additionalProperties": false});
        assert_eq!(pointers(&closed, &json!({"a": 1})), [(String::new(), "additionalProperties".to_owned())]);
        assert_eq!(pointers(&pattern, &json!([7])), [("/*".to_owned(), "type".to_owned())]);
    }
}
