//! A validator that counts its steps: schemas that refer to each other can take exponential time.

use std::cell::Cell;
use std::fmt;

use std::sync::Arc;

use jsonschema::error::ErrorIterator;
use jsonschema::{Keyword, Retrieve, ValidationError, ValidationOptions, Validator};
use serde_json::{Map, Value as Plain, json};

use super::Instances;
use super::position::Position;
use crate::json::Value;

/// How many schemas are compared with a value and the values in it.
const MAX_STEPS: u32 = 1_000_000;

/// The keyword that counts. It is evaluated before all others of its schema.
const STEP: &str = "x-step";

thread_local! {
    static STEPS: Cell<u32> = const { Cell::new(0) };
}

/// [`MAX_STEPS`] was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManySteps;

impl fmt::Display for TooManySteps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "takes more than {MAX_STEPS} steps to compare with its schema")
    }
}

/// A compiled schema whose evaluation ends.
pub struct Bounded(Validator<Instances>);

/// The options of a validator.
pub type Options = ValidationOptions<'static, Arc<dyn Retrieve>, Instances>;

impl Bounded {
    /// Compiles a schema.
    ///
    /// # Errors
    /// The schema is not valid.
    pub fn compile(options: Options, schema: &Plain) -> Result<Self, ValidationError<'static>> {
        options
            .with_keyword(STEP, |_, _, _| Ok(Box::new(Step) as Box<dyn for<'i> Keyword<'i, Instances>>))
            .build(&counted(schema, Position::Schema))
            .map(Self)
    }

    /// The first error.
    ///
    /// # Errors
    /// The comparison takes too many steps.
    pub fn first_error<'i>(&self, value: &'i Value) -> Result<Option<ValidationError<'i>>, TooManySteps> {
        count(|| self.0.validate(value).err())
    }

    /// The errors.
    ///
    /// # Errors
    /// The comparison takes too many steps.
    pub fn errors<'i>(&'i self, value: &'i Value) -> Result<ErrorIterator<'i>, TooManySteps> {
        count(|| self.0.iter_errors(value))
    }
}

fn count<T>(evaluate: impl FnOnce() -> T) -> Result<T, TooManySteps> {
    STEPS.set(0);
    let found = evaluate();
    if STEPS.get() > MAX_STEPS { Err(TooManySteps) } else { Ok(found) }
}

impl fmt::Debug for Bounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bounded").finish_non_exhaustive()
    }
}

/// The schema with [`STEP`] before each of its schemas. Once there are too many, each of them fails at once.
fn counted(value: &Plain, position: Position) -> Plain {
    match (value, position) {
        (Plain::Object(members), Position::Schema) => {
            let inner = members.iter().map(|(key, value)| (key.clone(), counted(value, position.of_member(key))));
            // References lead to the definitions by their pointers.
            let (mut counted, inner): (Map<_, _>, Map<_, _>) = inner.partition(|(key, _)| key == "$defs");
            counted.insert("if".to_owned(), json!({ STEP: true }));
            counted.insert("then".to_owned(), Plain::Object(inner));
            counted.insert("else".to_owned(), Plain::Bool(false));
            Plain::Object(counted)
        }
        (Plain::Object(members), Position::Names) => {
            let inner = members.iter().map(|(name, schema)| (name.clone(), counted(schema, Position::Schema)));
            Plain::Object(inner.collect())
        }
        (Plain::Array(items), Position::Schema) => items.iter().map(|item| counted(item, position)).collect(),
        (other, _) => other.clone(),
    }
}

struct Step;

impl<'i> Keyword<'i, Instances> for Step {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.is_valid(instance) { Ok(()) } else { Err(ValidationError::custom(TooManySteps.to_string())) }
    }

    fn is_valid(&self, _: &'i Value) -> bool {
        STEPS.set(STEPS.get().saturating_add(1));
        STEPS.get() <= MAX_STEPS
    }
}

#[cfg(test)]
mod tests {
    use super::super::options;
    use super::*;

    fn judge(schema: &Plain, value: &Plain) -> Result<bool, TooManySteps> {
        Bounded::compile(options(), schema).unwrap().first_error(&value.into()).map(|error| error.is_none())
    }

    /// A schema that applies each of 40 definitions twice, by one keyword.
    fn doubling(keyword: &str) -> Plain {
        let twice = |index: usize| {
            let next = json!({"$ref": format!("#/$defs/{}", index + 1)});
            match keyword {
                "not" => json!({"anyOf": [{"not": next}, {"not": next}]}),
                "if" => json!({"if": next, "then": false, "else": next}),
                keyword => json!({keyword: [next, next]}),
            }
        };
        let mut definitions: Map<_, _> = (0..40).map(|index| (index.to_string(), twice(index))).collect();
        definitions.insert("40".to_owned(), json!({"const": if keyword == "allOf" { 1 } else { 2 }}));
        json!({"$ref": "#/$defs/0", "$defs": definitions})
    }

    #[test]
    fn evaluation_ends() {
        for keyword in ["allOf", "anyOf", "oneOf", "not", "if"] {
            assert_eq!(judge(&doubling(keyword), &json!(1)), Err(TooManySteps), "{keyword}");
        }
        // A value that is nested in two places of a schema that refers to itself.
        let twice = json!({"allOf": [{"properties": {"a": {"$ref": "#"}}}, {"properties": {"a": {"$ref": "#"}}}]});
        let deep = (0..60).fold(json!(1), |value, _| json!({"a": value}));
        assert_eq!(judge(&twice, &deep), Err(TooManySteps));
        let long = format!("{}!", "a".repeat(5000));
        assert_eq!(judge(&json!({"pattern": "^(a+)+$"}), &json!(long)), Ok(false));
    }

    #[test]
    fn counting_changes_no_result() {
        let closed = json!({"allOf": [{"properties": {"a": true}}], "unevaluatedProperties": false, "dependentRequired": {"a": ["b"]}});
        let nested = json!({"$defs": {"n": {"type": "integer", "minimum": 1}}, "items": {"$ref": "#/$defs/n"}, "uniqueItems": true});
        for (schema, value, is_valid) in [
            (&closed, json!({"c": 1}), false),
            (&closed, json!({"a": 1}), false),
            (&closed, json!({}), true),
            (&nested, json!([1, 2]), true),
            (&nested, json!([1, 0]), false),
            (&nested, json!([1, 1.0]), false),
            (&json!(false), json!(1), false),
            (&json!({"enum": [{"not": {}}]}), json!({"not": {}}), true),
        ] {
            assert_eq!(judge(schema, &value), Ok(is_valid), "{schema} {value}");
        }
    }
}
