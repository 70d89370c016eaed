//! What the responses show about each place of a document.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use signoff_arazzo::schema::Schema;
use signoff_openapi::grammar;

use super::infer::{is_member_name, type_of};
use super::place::{Place, below, resolve, value_at};

/// A place where responses differ from the document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    /// A response has a status that `responses` lacks.
    Status(Place, String),
    /// A response has a media type that `content` of the response lacks.
    MediaType(Place, String),
    /// A header that the response requires is absent.
    Header(Place, String),
    /// A member that the schema requires is absent.
    Absent(Place, String),
    /// A value is null. The place may be a reference.
    Null(Place),
    /// A value has a type that the schema excludes. The place may be a reference.
    Type(Place),
    /// The schema allows no such member.
    Member(Place, String),
    /// `enum` lacks a value, in JSON.
    Enum(Place, String),
    /// A value violates a keyword, such as `maxLength`.
    Keyword(Place, String),
}

/// How often something was seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    /// The number of responses.
    pub(super) count: usize,
    /// Where it was seen first.
    pub(super) first: String,
    /// The values.
    pub(super) samples: Vec<Value>,
}

/// The facts of all responses.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) facts: BTreeMap<Fact, Seen>,
    /// The places of schemas of which a value had a documented type.
    pub(super) matched: BTreeSet<Place>,
}

/// Keywords whose violation is repaired by removing them.
const BOUNDS: [&str; 12] = [
    "maxLength",
    "minLength",
    "pattern",
    "format",
    "maximum",
    "minimum",
    "maxItems",
    "minItems",
    "uniqueItems",
    "multipleOf",
    "maxProperties",
    "minProperties",
];

impl Facts {
    /// Adds a fact.
    pub(super) fn add(&mut self, fact: Fact, place: &str, sample: Option<&Value>) {
        let seen = self.facts.entry(fact).or_default();
        seen.count += 1;
        if seen.first.is_empty() {
            place.clone_into(&mut seen.first);
        }
        seen.samples.extend(sample.cloned());
    }

    /// Adds what a value shows about the schema at a place.
    pub(super) fn compare(&mut self, document: &Value, schema: &[String], value: &Value, place: &str) {
        self.walk(document, schema, value, place, 0);
    }

    fn walk(&mut self, document: &Value, site: &[String], value: &Value, place: &str, depth: usize) {
        const MAX_DEPTH: usize = 64;
        let Some(at) = resolve(document, site).filter(|_| depth < MAX_DEPTH) else { return };
        let Some(Value::Object(schema)) = value_at(document, &at) else { return };
        let types = types(schema);
        let is_nullable = schema.get("nullable").and_then(Value::as_bool) == Some(true);
        if value.is_null() {
            if !types.is_empty() && !is_nullable && !types.contains(&"null") {
                self.add(Fact::Null(site.to_vec()), place, None);
                return;
            }
        } else if !types.is_empty() {
            let found = type_of(value);
            let is_documented = types.contains(&found) || (found == "integer" && types.contains(&"number"));
            if !is_documented {
                self.add(Fact::Type(site.to_vec()), place, Some(value));
                return;
            }
            self.matched.insert(at.clone());
        }
        if let Some(Value::Array(values)) = schema.get("enum")
            && !values.contains(value)
        {
            // An overlay cannot add null to a list: `update: null` changes nothing.
            let fact = match value {
                Value::Null => Fact::Keyword(at.clone(), "enum".to_owned()),
                value => Fact::Enum(at.clone(), value.to_string()),
            };
            self.add(fact, place, None);
        }
        for keyword in BOUNDS.into_iter().filter(|keyword| schema.contains_key(*keyword)) {
            if violates(schema, keyword, value) {
                self.add(Fact::Keyword(at.clone(), keyword.to_owned()), place, None);
            }
        }
        match value {
            Value::Object(members) => self.walk_members(document, &at, schema, members, place, depth),
            Value::Array(elements) if schema.contains_key("items") => {
                let items = below(&at, &["items"]);
                elements.iter().for_each(|element| self.walk(document, &items, element, place, depth + 1));
            }
            _ => {}
        }
        // `nullable` allows null whatever the schema refers to.
        if !(value.is_null() && is_nullable) {
            self.walk_branches(document, &at, schema, value, place, depth);
        }
    }

    fn walk_members(
        &mut self,
        document: &Value,
        at: &Place,
        schema: &Map<String, Value>,
        members: &Map<String, Value>,
        place: &str,
        depth: usize,
    ) {
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            if !members.contains_key(name) {
                self.add(Fact::Absent(at.clone(), name.to_owned()), place, None);
            }
        }
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, value) in members {
            if properties.is_some_and(|properties| properties.contains_key(name)) {
                self.walk(document, &below(at, &["properties", name]), value, place, depth + 1);
                continue;
            }
            match schema.get("additionalProperties") {
                Some(Value::Bool(false)) if is_member_name(name) => {
                    self.add(Fact::Member(at.clone(), name.clone()), place, Some(value));
                }
                Some(Value::Bool(false)) => {
                    self.add(Fact::Keyword(at.clone(), "additionalProperties".to_owned()), place, None);
                }
                Some(Value::Object(_)) => {
                    self.walk(document, &below(at, &["additionalProperties"]), value, place, depth + 1);
                }
                _ => {}
            }
        }
    }

    /// All schemas of `allOf` apply. Of `oneOf` and `anyOf`, the schema with the fewest differences is meant.
    fn walk_branches(
        &mut self,
        document: &Value,
        at: &Place,
        schema: &Map<String, Value>,
        value: &Value,
        place: &str,
        depth: usize,
    ) {
        let count = |keyword: &str| schema.get(keyword).and_then(Value::as_array).map_or(0, Vec::len);
        for index in 0..count("allOf") {
            self.walk(document, &below(at, &["allOf", &index.to_string()]), value, place, depth + 1);
        }
        for keyword in ["oneOf", "anyOf"] {
            let branches = (0..count(keyword)).map(|index| {
                let branch = below(at, &[keyword, &index.to_string()]);
                let mut facts = Self::default();
                facts.walk(document, &branch, value, place, depth + 1);
                let worst = facts.facts.keys().filter(|fact| matches!(fact, Fact::Type(_) | Fact::Null(_))).count();
                (worst, facts.facts.len(), branch)
            });
            if let Some((_, _, branch)) = branches.min_by_key(|(worst, all, _)| (*worst, *all)) {
                self.walk(document, &branch, value, place, depth + 1);
            }
        }
    }
}

/// The documented types; empty if any type is allowed.
pub(super) fn types(schema: &Map<String, Value>) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Whether the value violates a keyword of the schema by itself.
fn violates(schema: &Map<String, Value>, keyword: &str, value: &Value) -> bool {
    let mut only = Map::new();
    only.extend(schema.get_key_value(keyword).map(|(name, value)| (name.clone(), value.clone())));
    let schema = Schema::new(&Value::Object(only), grammar::FORMATS);
    schema.is_ok_and(|schema| schema.is_valid(&value.into()) == Ok(false))
}
