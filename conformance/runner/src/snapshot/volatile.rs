//! `x-signoff-volatile: true` on a schema: its values differ between runs, but have no recognizable form (`krh2h6sref`). A snapshot
//! shows the member's name instead.

use std::collections::BTreeMap;

use serde_json::Value;
use signoff_arazzo::bind::Plan;
use signoff_arazzo::record::{Attempt, StepRecord};
use signoff_openapi::api::{Api, Schema, SchemaId};

use crate::document::{pick_media_type, pick_response};

/// The maximum nesting of schemas. Cycles end with the value, except through combinations of references.
const MAX_DEPTH: usize = 64;

/// Every volatile text in the responses of the steps, with the name of its member.
pub(super) fn collect_volatile(plan: &Plan, steps: &[StepRecord]) -> Vec<(String, String)> {
    let mut volatile = Volatile { plan, sources: BTreeMap::new(), found: Vec::new() };
    volatile.collect(steps);
    volatile.found
}

struct Volatile<'a> {
    plan: &'a Plan,
    /// Whether the document of a source has volatile values at all. Most have none, and their responses need not be read.
    sources: BTreeMap<usize, bool>,
    found: Vec<(String, String)>,
}

impl Volatile<'_> {
    fn collect(&mut self, steps: &[StepRecord]) {
        for step in steps.iter().filter(|step| !step.undo) {
            for attempt in &step.attempts {
                self.collect(&attempt.nested);
                self.collect_attempt(step, attempt);
            }
        }
    }

    fn collect_attempt(&mut self, step: &StepRecord, attempt: &Attempt) -> Option<()> {
        let exchange = attempt.exchange.as_ref().filter(|exchange| exchange.described)?;
        let response = exchange.response.as_ref()?;
        let reference = step.operation?;
        let (source, operation) = self.plan.operation(reference)?;
        if !*self.sources.entry(reference.source).or_insert_with(|| has_volatile(&source.api)) {
            return None;
        }
        let described = pick_response(operation, response.status)?;
        let media_type = pick_media_type(&described.content, response.headers.get("content-type")?)?;
        let body = serde_json::from_slice(&response.body).ok()?;
        walk(&source.api, media_type.schema?, &body, "", &mut self.found, 0);
        Some(())
    }
}

fn has_volatile(api: &Api) -> bool {
    api.schemas.iter().any(|(_, schema)| is_volatile(schema))
}

fn is_volatile(schema: &Schema) -> bool {
    schema.rare().extensions.get("x-signoff-volatile") == Some(&Value::Bool(true))
}

fn walk(api: &Api, id: SchemaId, value: &Value, name: &str, found: &mut Vec<(String, String)>, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    let schema = api.schemas.get(id);
    if let Value::String(text) = value
        && is_volatile(schema)
    {
        found.push((name.to_owned(), text.clone()));
    }
    for id in schema.reference.iter().chain(&schema.all_of).chain(&schema.any_of).chain(&schema.one_of) {
        walk(api, *id, value, name, found, depth + 1);
    }
    match value {
        Value::Object(members) => {
            for property in &schema.properties {
                if let Some(member) = members.get(&*property.name) {
                    walk(api, property.schema, member, &property.name, found, depth + 1);
                }
            }
        }
        Value::Array(items) => {
            for (item, id) in items.iter().zip(std::iter::repeat(schema.items)) {
                if let Some(id) = id {
                    walk(api, id, item, name, found, depth + 1);
                }
            }
        }
        _ => {}
    }
}
