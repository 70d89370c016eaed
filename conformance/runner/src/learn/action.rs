//! The actions of an overlay that make what was seen valid.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::facts::{Fact, Facts, Seen, types};
use super::infer::{Dialect, infer, type_of};
use super::place::{Place, below, json_path, quote, resolve, value_at};

/// An action: its target, and how the target changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// A JSONPath.
    pub target: String,
    /// How often and where it was seen.
    pub description: String,
    /// `None` removes the target.
    pub update: Option<Value>,
}

impl Action {
    /// The Action Object.
    pub(super) fn to_json(&self) -> Value {
        let mut action = json!({"target": self.target, "description": self.description});
        if let Some(members) = action.as_object_mut() {
            match &self.update {
                Some(update) => members.insert("update".to_owned(), update.clone()),
                None => members.insert("remove".to_owned(), true.into()),
            };
        }
        action
    }
}

/// The actions for all facts, in the order of the facts.
pub(super) fn actions(document: &Value, facts: &Facts) -> Vec<Action> {
    let excluded = excluded_types(document, facts);
    let mut proposals = Proposals { document, dialect: Dialect::of(document), facts, excluded, actions: Vec::new() };
    for (fact, seen) in &facts.facts {
        proposals.propose(fact, seen);
    }
    proposals.actions
}

struct Proposals<'a> {
    document: &'a Value,
    dialect: Dialect,
    facts: &'a Facts,
    /// What [`excluded_types`] returns.
    excluded: BTreeMap<Place, BTreeSet<&'static str>>,
    actions: Vec<Action>,
}

/// For each schema, the types of values that were seen although it excludes them, over all references to it.
fn excluded_types(document: &Value, facts: &Facts) -> BTreeMap<Place, BTreeSet<&'static str>> {
    let mut all: BTreeMap<Place, BTreeSet<&'static str>> = BTreeMap::new();
    for (fact, seen) in &facts.facts {
        if let Fact::Type(site) = fact
            && let Some(at) = resolve(document, site)
        {
            all.entry(at).or_default().extend(seen.samples.iter().map(type_of));
        }
    }
    for types in all.values_mut().filter(|types| types.contains("number")) {
        types.remove("integer");
    }
    all
}

impl Proposals<'_> {
    fn propose(&mut self, fact: &Fact, seen: &Seen) {
        let samples: Vec<&Value> = seen.samples.iter().collect();
        match fact {
            Fact::Status(responses, status) => {
                let response = json!({"description": "Seen, but not documented by the vendor."});
                self.update(responses, json!({ status: response }), &format!("status {status} is sent"), seen);
            }
            Fact::MediaType(response, name) => {
                let media_type =
                    if samples.is_empty() { json!({}) } else { json!({"schema": infer(&samples, self.dialect)}) };
                self.update(response, json!({"content": {name: media_type}}), &format!("the body is {name}"), seen);
            }
            Fact::Header(response, name) => {
                let header = below(response, &["headers", name]);
                self.update(&header, json!({"required": false}), "the header is absent", seen);
            }
            Fact::Absent(schema, name) => {
                let required = json_path(&below(schema, &["required"]));
                self.push(format!("{required}[?@ == {}]", quote(name)), None, "the member is absent", seen);
            }
            Fact::Member(schema, name) => {
                let members = json!({"properties": {name: infer(&samples, self.dialect)}});
                self.update(schema, members, &format!("the member {name} is sent"), seen);
            }
            Fact::Enum(schema, value) => {
                let value = serde_json::from_str(value).unwrap_or_default();
                self.update(&below(schema, &["enum"]), value, "the value is sent", seen);
            }
            Fact::Keyword(schema, keyword) => {
                self.push(json_path(&below(schema, &[keyword])), None, "a value violates it", seen);
            }
            Fact::Null(site) => self.allow_null(site, seen),
            Fact::Type(site) => self.widen(site, &samples, seen),
        }
    }

    fn allow_null(&mut self, site: &Place, seen: &Seen) {
        let Some(schema) = value_at(self.document, site) else { return };
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let nullable = match self.dialect {
                Dialect::Nullable => json!({"nullable": true, "type": "object", "allOf": [{"$ref": reference}]}),
                Dialect::TypeList => json!({"anyOf": [{"$ref": reference}, {"type": "null"}]}),
            };
            let nullable = self.with_target_type(site, nullable);
            let name = reference.rsplit('/').next().unwrap_or_default().to_owned() + "OrNull";
            return self.refer_to_new(site, &name, nullable, "null is sent", seen);
        }
        match (self.dialect, schema.get("type")) {
            (Dialect::Nullable, _) => self.update(site, json!({"nullable": true}), "null is sent", seen),
            (Dialect::TypeList, Some(Value::Array(_))) => {
                self.update(&below(site, &["type"]), json!("null"), "null is sent", seen);
            }
            (Dialect::TypeList, name) => self.update(site, json!({"type": [name, "null"]}), "null is sent", seen),
        }
    }

    /// `nullable` has an effect only next to `type` (OpenAPI 3.0.3, "Schema Object").
    fn with_target_type(&self, site: &Place, mut nullable: Value) -> Value {
        let target = resolve(self.document, site).and_then(|at| value_at(self.document, &at));
        let name = target.and_then(|schema| schema.get("type")).cloned();
        if self.dialect == Dialect::Nullable
            && let Some(members) = nullable.as_object_mut()
            && let Some(name) = name
        {
            members.insert("type".to_owned(), name);
        }
        nullable
    }

    fn widen(&mut self, site: &Place, samples: &[&Value], seen: &Seen) {
        let Some(at) = resolve(self.document, site) else { return };
        let Some(Value::Object(schema)) = value_at(self.document, &at) else { return };
        let mut found: Vec<&str> = samples.iter().map(|sample| type_of(sample)).collect();
        found.sort_unstable();
        found.dedup();
        let why = format!("the type {} is sent", found.join(" and "));
        let scalar = |name: &&str| !matches!(*name, "object" | "array");
        if found == ["number"] && types(schema) == ["integer"] {
            return self.update(&at, json!({"type": "number"}), &why, seen);
        }
        let excluded = self.excluded.get(&at).into_iter().flatten().copied().collect::<Vec<_>>();
        match (self.dialect, excluded.as_slice()) {
            (Dialect::TypeList, _) => {
                // Keywords for a type that the schema excluded do not affect the values that it allows.
                let mut added = Map::new();
                for name in &found {
                    let own: Vec<&Value> = samples.iter().copied().filter(|sample| type_of(sample) == *name).collect();
                    added.extend(infer(&own, self.dialect).as_object().cloned().unwrap_or_default());
                }
                let all: Vec<&str> = types(schema).into_iter().chain(found.iter().copied()).collect();
                if schema.get("type").is_some_and(Value::is_array) || self.has_type_list(&at) {
                    for name in &found {
                        self.update(&below(&at, &["type"]), json!(name), &why, seen);
                    }
                    added.remove("type");
                } else {
                    added.insert("type".to_owned(), json!(all));
                }
                if !added.is_empty() {
                    self.update(&at, Value::Object(added), &why, seen);
                }
            }
            // A type that was never seen is replaced, unless two references to the schema need different types.
            (Dialect::Nullable, [name]) if scalar(name) && !self.facts.matched.contains(&at) => {
                self.update(&at, json!({ "type": name }), &format!("the type {name} is sent"), seen);
            }
            _ => {
                let both = json!({"anyOf": [Value::Object(schema.clone()), infer(samples, self.dialect)]});
                let name = at.iter().rev().find(|token| is_component_name(token)).cloned().unwrap_or_default();
                self.refer_to_new(site, &format!("{name}Widened"), both, &why, seen);
            }
        }
    }

    /// Whether an earlier action makes the type of a schema a list. A further list would be appended to it.
    fn has_type_list(&self, schema: &Place) -> bool {
        let target = json_path(schema);
        let gives_list = |update: &Value| update.get("type").is_some_and(Value::is_array);
        self.actions.iter().any(|action| action.target == target && action.update.as_ref().is_some_and(gives_list))
    }

    /// Adds a schema to the components and refers to it. Members next to `$ref` are ignored in OpenAPI 3.0.
    fn refer_to_new(&mut self, site: &Place, name: &str, schema: Value, why: &str, seen: &Seen) {
        let schemas: Place = match self.document.get("swagger") {
            Some(_) => vec!["definitions".to_owned()],
            None => vec!["components".to_owned(), "schemas".to_owned()],
        };
        let is_taken = |name: &str| {
            let own = self.actions.iter().filter_map(|action| action.update.as_ref()?.pointer(&nested(&schemas, name)));
            let existing = value_at(self.document, &below(&schemas, &[name])).into_iter().chain(own);
            existing.into_iter().any(|other| *other != schema)
        };
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let Some(name) = std::iter::once(name.to_owned()).chain(numbered).find(|name| !is_taken(name)) else { return };
        let added = schemas.iter().rev().fold(json!({ &name: schema }), |inner, token| json!({ token: inner }));
        if !self.actions.iter().any(|action| action.update.as_ref() == Some(&added)) {
            self.push("$".to_owned(), Some(added), why, seen);
        }
        let reference = format!("#/{}/{name}", schemas.join("/"));
        self.update(site, json!({ "$ref": reference }), why, seen);
    }

    fn update(&mut self, place: &Place, update: Value, why: &str, seen: &Seen) {
        self.push(json_path(place), Some(update), why, seen);
    }

    fn push(&mut self, target: String, update: Option<Value>, why: &str, seen: &Seen) {
        let times = if seen.count == 1 { "once".to_owned() } else { format!("{} times", seen.count) };
        let description = format!("{why}: seen {times}, first in {}", seen.first);
        self.actions.push(Action { target, description, update });
    }
}

fn nested(schemas: &[String], name: &str) -> String {
    format!("/{}/{name}", schemas.join("/"))
}

fn is_component_name(token: &str) -> bool {
    !matches!(token, "properties" | "items" | "schema" | "additionalProperties")
        && token.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && token.chars().any(|c| c.is_ascii_alphabetic())
}
