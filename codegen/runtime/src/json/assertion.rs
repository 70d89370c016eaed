//! JSON Schema's assertions on a value that no Rust type expresses (`not`, `if`, `contains`, `dependentRequired`, …).
//!
//! [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-validation), as far as the generator writes it: references
//! lead to `$defs` of the same schema, and formats are not checked.

use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::HashMap;

use serde_json::{Map, Number, Value};

use super::RegExp;
use super::exact::{Exact, are_distinct, is_multiple};

/// How deeply a schema is followed. One that refers to itself for the same value has no end.
const MAX_DEPTH: usize = 100;
/// How many keywords are evaluated for one value.
const MAX_KEYWORDS: u32 = 1_000_000;

/// What a value violates: the path to the place, from the outside in, and a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken {
    /// Members and indices.
    pub(super) path: Vec<String>,
    /// What is wrong there. It never contains the value.
    pub(super) message: String,
}

impl Broken {
    fn new(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into() }
    }

    fn below(mut self, token: &str) -> Self {
        self.path.insert(0, token.to_owned());
        self
    }
}

/// A schema with its patterns compiled.
pub(super) struct Assertions {
    schema: Value,
    patterns: HashMap<String, RegExp>,
}

impl Assertions {
    /// Compiles the patterns. The generator has removed those that cannot be compiled.
    pub(super) fn new(schema: Value) -> Self {
        let mut patterns = HashMap::new();
        collect_patterns(&schema, &mut patterns);
        Self { schema, patterns }
    }

    /// Checks a value.
    ///
    /// # Errors
    /// The first violation.
    pub(super) fn check(&self, value: &Value) -> Result<(), Broken> {
        let judge = Judge { assertions: self, evaluated: Cell::new(0), undecided: Cell::new(false) };
        judge.schema(&self.schema, value, 0)?;
        // A pattern that is not decided may have been negated, so the whole value is not decided.
        if judge.undecided.get() { Err(Broken::new("takes too long to compare with a pattern")) } else { Ok(()) }
    }
}

fn collect_patterns(schema: &Value, patterns: &mut HashMap<String, RegExp>) {
    let mut add = |pattern: &str| {
        if let Ok(regexp) = RegExp::new(pattern) {
            patterns.insert(pattern.to_owned(), regexp);
        }
    };
    match schema {
        Value::Object(keywords) => {
            if let Some(pattern) = keywords.get("pattern").and_then(Value::as_str) {
                add(pattern);
            }
            if let Some(properties) = keywords.get("patternProperties").and_then(Value::as_object) {
                properties.keys().for_each(|pattern| add(pattern));
            }
            keywords.values().for_each(|value| collect_patterns(value, patterns));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_patterns(item, patterns)),
        _ => {}
    }
}

struct Judge<'s> {
    assertions: &'s Assertions,
    evaluated: Cell<u32>,
    undecided: Cell<bool>,
}

impl Judge<'_> {
    fn schema(&self, schema: &Value, value: &Value, depth: usize) -> Result<(), Broken> {
        if schema == &Value::Bool(false) {
            return Err(Broken::new("nothing is valid here"));
        }
        let Value::Object(keywords) = schema else { return Ok(()) };
        // Patterns come last, so that only texts of an allowed length are searched.
        let is_pattern = |keyword: &str| keyword == "pattern";
        let others = keywords.iter().filter(|(keyword, _)| !is_pattern(keyword));
        for (keyword, says) in others.chain(keywords.iter().filter(|(keyword, _)| is_pattern(keyword))) {
            self.evaluated.set(self.evaluated.get().saturating_add(1));
            if depth > MAX_DEPTH || self.evaluated.get() > MAX_KEYWORDS {
                return Ok(());
            }
            self.keyword(keywords, keyword, says, value, depth + 1)?;
        }
        Ok(())
    }

    /// A pattern that cannot be compiled allows every text.
    fn matches(&self, pattern: &str, text: &str) -> bool {
        let Some(regexp) = self.assertions.patterns.get(pattern) else { return true };
        regexp.is_match(text).unwrap_or_else(|_| {
            self.undecided.set(true);
            false
        })
    }

    fn is_valid(&self, schema: &Value, value: &Value, depth: usize) -> bool {
        self.schema(schema, value, depth).is_ok()
    }

    fn keyword(
        &self,
        keywords: &Map<String, Value>,
        keyword: &str,
        says: &Value,
        value: &Value,
        depth: usize,
    ) -> Result<(), Broken> {
        let breaks = || Broken::new(format!("breaks `{keyword}` of its schema"));
        let all = |mut schemas: std::slice::Iter<'_, Value>| schemas.try_for_each(|it| self.schema(it, value, depth));
        let valid = |schema: &&Value| self.is_valid(schema, value, depth);
        let list = says.as_array().map(Vec::as_slice).unwrap_or_default();
        let holds = match (keyword, value) {
            ("$ref", _) => {
                return target(&self.assertions.schema, says).map_or(Ok(()), |it| self.schema(it, value, depth));
            }
            ("allOf", _) => return all(list.iter()),
            ("anyOf", _) => list.iter().any(|it| valid(&it)),
            ("oneOf", _) => list.iter().filter(valid).count() == 1,
            ("not", _) => !valid(&says),
            ("if", _) => {
                let branch = keywords.get(if valid(&says) { "then" } else { "else" });
                return branch.map_or(Ok(()), |branch| self.schema(branch, value, depth));
            }
            ("type", _) => match says {
                Value::String(name) => is_of(name, value),
                _ => list.iter().filter_map(Value::as_str).any(|name| is_of(name, value)),
            },
            ("enum", _) => list.iter().any(|known| same(known, value)),
            ("const", _) => same(says, value),
            (_, Value::Number(number)) => number_keeps(keyword, says, number),
            ("pattern", Value::String(text)) => says.as_str().is_none_or(|pattern| self.matches(pattern, text)),
            (_, Value::String(text)) => text_keeps(keyword, says, text),
            (_, Value::Array(items)) => return self.array(keywords, keyword, says, items, depth),
            (_, Value::Object(members)) => return self.object(keywords, keyword, says, members, depth),
            _ => true,
        };
        if holds { Ok(()) } else { Err(breaks()) }
    }

    fn array(
        &self,
        keywords: &Map<String, Value>,
        keyword: &str,
        says: &Value,
        items: &[Value],
        depth: usize,
    ) -> Result<(), Broken> {
        let each = |(place, (schema, item)): (usize, (&Value, &Value))| {
            self.schema(schema, item, depth).map_err(|broken| broken.below(&place.to_string()))
        };
        let list = |key: &str| keywords.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let holds = match keyword {
            "prefixItems" => return list(keyword).iter().zip(items).enumerate().try_for_each(each),
            "items" => {
                let all = items.iter().map(|item| (says, item)).enumerate();
                return all.skip(list("prefixItems").len()).try_for_each(each);
            }
            "contains" => {
                let bound = |key: &str| keywords.get(key).and_then(Value::as_u64);
                let found = items.iter().filter(|item| self.is_valid(says, item, depth)).count() as u64;
                found >= bound("minContains").unwrap_or(1) && bound("maxContains").is_none_or(|most| found <= most)
            }
            "uniqueItems" => says != &Value::Bool(true) || are_distinct(items.iter()),
            "minItems" => says.as_u64().is_none_or(|least| items.len() as u64 >= least),
            "maxItems" => says.as_u64().is_none_or(|most| items.len() as u64 <= most),
            _ => true,
        };
        if holds { Ok(()) } else { Err(Broken::new(format!("breaks `{keyword}` of its schema"))) }
    }

    fn object(
        &self,
        keywords: &Map<String, Value>,
        keyword: &str,
        says: &Value,
        members: &Map<String, Value>,
        depth: usize,
    ) -> Result<(), Broken> {
        let named = says.as_object().into_iter().flatten();
        let member = |schema: &Value, (name, member): (&String, &Value)| {
            self.schema(schema, member, depth).map_err(|broken| broken.below(name))
        };
        let has = |names: &Value| {
            let missing = |name: &&str| !members.contains_key(*name);
            match names.as_array().into_iter().flatten().filter_map(Value::as_str).find(missing) {
                Some(name) => Err(Broken::new("is required, but missing").below(name)),
                None => Ok(()),
            }
        };
        let patterns = || keywords.get("patternProperties").and_then(Value::as_object).into_iter().flatten();
        let holds = match keyword {
            "required" => return has(says),
            "properties" => {
                let mut there = named.filter_map(|(name, schema)| Some((schema, members.get_key_value(name)?)));
                return there.try_for_each(|(schema, found)| member(schema, found));
            }
            "patternProperties" => {
                return named.into_iter().try_for_each(|(pattern, schema)| {
                    let mut fitting = members.iter().filter(|(name, _)| self.matches(pattern, name));
                    fitting.try_for_each(|found| member(schema, found))
                });
            }
            "additionalProperties" => {
                let known = |name: &str| keywords.get("properties").is_some_and(|named| named.get(name).is_some());
                let further = |(name, _): &(&String, &Value)| {
                    !known(name) && !patterns().any(|(pattern, _)| self.matches(pattern, name))
                };
                return members.iter().filter(further).try_for_each(|found| member(says, found));
            }
            "propertyNames" => {
                return members.keys().try_for_each(|name| {
                    let valid = self.schema(says, &Value::String(name.clone()), depth);
                    valid.map_err(|_| Broken::new("breaks `propertyNames`: no member may be called so").below(name))
                });
            }
            "dependentRequired" => {
                return named.into_iter().filter(|(name, _)| members.contains_key(*name)).try_for_each(|it| has(it.1));
            }
            "dependentSchemas" => {
                let whole = Value::Object(members.clone());
                let mut asked = named.into_iter().filter(|(name, _)| members.contains_key(*name));
                return asked.try_for_each(|(_, schema)| self.schema(schema, &whole, depth));
            }
            "minProperties" => says.as_u64().is_none_or(|least| members.len() as u64 >= least),
            "maxProperties" => says.as_u64().is_none_or(|most| members.len() as u64 <= most),
            _ => true,
        };
        if holds { Ok(()) } else { Err(Broken::new(format!("breaks `{keyword}` of its schema"))) }
    }
}

/// `#/$defs/NAME`, a fragment of percent-encoded JSON Pointer.
fn target<'s>(root: &'s Value, reference: &Value) -> Option<&'s Value> {
    let encoded = reference.as_str()?.strip_prefix('#')?;
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        bytes.push(match byte {
            b'%' => u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?,
            plain => plain,
        });
    }
    root.pointer(std::str::from_utf8(&bytes).ok()?)
}

fn is_of(name: &str, value: &Value) -> bool {
    match (name, value) {
        ("null", Value::Null)
        | ("boolean", Value::Bool(_))
        | ("string", Value::String(_))
        | ("array", Value::Array(_))
        | ("object", Value::Object(_))
        | ("number", Value::Number(_)) => true,
        ("integer", Value::Number(number)) => {
            number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|number| number.fract() == 0.0)
        }
        _ => false,
    }
}

/// Whether two values are equal: `1` and `1.0` are the same number.
fn same(one: &Value, other: &Value) -> bool {
    one == other || !are_distinct([one, other].into_iter())
}

/// Bounds are compared without rounding where the numbers allow it.
fn number_keeps(keyword: &str, says: &Value, number: &Number) -> bool {
    let Value::Number(bound) = says else { return true };
    let (text, bound_text) = (number.to_string(), bound.to_string());
    let exact = Exact::new(&text).zip(Exact::new(&bound_text)).and_then(|(number, bound)| number.compare(bound));
    let order = || exact.or_else(|| number.as_f64()?.partial_cmp(&bound.as_f64()?));
    match keyword {
        "minimum" => order().is_none_or(Ordering::is_ge),
        "maximum" => order().is_none_or(Ordering::is_le),
        "exclusiveMinimum" => order().is_none_or(Ordering::is_gt),
        "exclusiveMaximum" => order().is_none_or(Ordering::is_lt),
        "multipleOf" => is_multiple(&text, &bound_text),
        _ => true,
    }
}

fn text_keeps(keyword: &str, says: &Value, text: &str) -> bool {
    let length = || text.chars().count() as u64;
    match keyword {
        "minLength" => says.as_u64().is_none_or(|least| length() >= least),
        "maxLength" => says.as_u64().is_none_or(|most| length() <= most),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Assertions, Broken};

    fn hold(schema: &Value, value: &Value) -> Result<(), Broken> {
        Assertions::new(schema.clone()).check(value)
    }

    fn valid(schema: &Value, value: Value) -> bool {
        hold(schema, &value).is_ok()
    }

    #[test]
    fn a_search_that_takes_too_long_is_a_violation_wherever_the_pattern_is() {
        let text = json!(format!("{}!", "a".repeat(50)));
        for schema in [json!({"pattern": "^(a+)+\\1$"}), json!({"not": {"pattern": "^(a+)+\\1$"}})] {
            assert!(!valid(&schema, text.clone()), "{schema}");
        }
        assert_eq!(
            hold(&json!({"pattern": "^b", "maxLength": 1}), &json!("aa")).unwrap_err().message,
            "breaks `maxLength` of its schema"
        );
    }

    #[test]
    fn each_keyword_holds_for_some_values_and_not_for_others() {
        let cases = [
            (json!({"not": {"type": "string"}}), json!(1), json!("a")),
            (json!({"type": ["integer", "null"]}), json!(1.0), json!(1.5)),
            (json!({"enum": [1, "a"]}), json!(1.0), json!(2)),
            (json!({"const": {"a": [1]}}), json!({"a": [1.0]}), json!({"a": [2]})),
            (json!({"minimum": 2, "exclusiveMaximum": 3}), json!(2), json!(3)),
            (json!({"multipleOf": 0.1}), json!(0.3), json!(0.35)),
            (json!({"multipleOf": 1000}), json!(1_700_000_000_000_u64), json!(1_700_000_000_001_u64)),
            (
                json!({"maximum": 9_007_199_254_740_992_u64}),
                json!(9_007_199_254_740_992_u64),
                json!(9_007_199_254_740_993_u64),
            ),
            (json!({"minLength": 2, "maxLength": 2}), json!("äö"), json!("a")),
            (json!({"pattern": "^a"}), json!("ab"), json!("ba")),
            (json!({"items": {"type": "integer"}, "prefixItems": [true]}), json!(["a", 1]), json!([1, "a"])),
            (json!({"minItems": 1, "maxItems": 1}), json!([1]), json!([1, 2])),
            (json!({"uniqueItems": true}), json!([1, 2]), json!([1, 1.0])),
            (json!({"contains": {"const": 1}, "maxContains": 1}), json!([2, 1]), json!([1, 1])),
            (json!({"contains": {"const": 1}, "minContains": 0}), json!([]), json!(null)),
            (json!({"required": ["a"]}), json!({"a": 1}), json!({"b": 1})),
            (json!({"properties": {"a": false}}), json!({"b": 1}), json!({"a": 1})),
            (json!({"patternProperties": {"^x": {"type": "string"}}}), json!({"xa": "b"}), json!({"xa": 1})),
            (
                json!({"properties": {"a": true}, "patternProperties": {"^x": true}, "additionalProperties": false}),
                json!({"a": 1, "x": 1}),
                json!({"b": 1}),
            ),
            (json!({"propertyNames": {"maxLength": 1}}), json!({"a": 1}), json!({"ab": 1})),
            (json!({"minProperties": 1, "maxProperties": 1}), json!({"a": 1}), json!({})),
            (json!({"dependentRequired": {"a": ["b"]}}), json!({"b": 1}), json!({"a": 1})),
            (json!({"dependentSchemas": {"a": {"required": ["b"]}}}), json!({"a": 1, "b": 1}), json!({"a": 1})),
            (json!({"if": {"required": ["a"]}, "then": {"required": ["b"]}}), json!({}), json!({"a": 1})),
            (json!({"if": {"required": ["a"]}, "else": {"required": ["b"]}}), json!({"a": 1}), json!({})),
            (json!({"allOf": [{"required": ["a"]}]}), json!({"a": 1}), json!({})),
            (json!({"anyOf": [{"type": "null"}, {"type": "string"}]}), json!(null), json!(1)),
            (json!({"oneOf": [{"minimum": 1}, {"maximum": 1}]}), json!(2), json!(1)),
            (json!({"$ref": "#/$defs/a%20b~1c", "$defs": {"a b/c": {"type": "null"}}}), json!(null), json!(1)),
        ];
        for (schema, good, bad) in cases {
            assert!(valid(&schema, good.clone()), "{good} by {schema}");
            let broken = hold(&schema, &bad).is_err();
            assert!(broken || bad.is_null(), "{bad} by {schema}");
        }
    }

    #[test]
    fn what_is_broken_has_its_place() {
        let schema = json!({"if": true, "then": {"properties": {"a": {"items": {"required": ["b"]}}}}});
        let broken = hold(&schema, &json!({"a": [{"b": 1}, {}]})).unwrap_err();
        assert_eq!((broken.path.join("/"), broken.message.as_str()), ("a/1/b".to_owned(), "is required, but missing"));
    }

    #[test]
    fn a_circle_ends() {
        assert!(valid(&json!({"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/a"}]}}}), json!(1)));
        let twice = json!({"$ref": "#/$defs/a", "$defs": {"a": {"anyOf": [{"not": {"$ref": "#/$defs/a"}}, {"not": {"$ref": "#/$defs/a"}}]}}});
        hold(&twice, &json!(1)).ok();
    }
}
