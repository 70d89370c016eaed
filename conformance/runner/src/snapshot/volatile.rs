//! `x-signoff-volatile: true` on a schema: its values differ between runs, but have no recognizable form (`krh2h6sref`). A snapshot
//! shows the member's name instead.

use serde_json::Value;
use signoff_arazzo::bind::Plan;
use signoff_arazzo::record::{Attempt, StepRecord};
use signoff_openapi::api::{Api, SchemaId};

use crate::document::{pick_media_type, pick_response};

/// The maximum nesting of schemas. Cycles end with the value, except through combinations of references.
const MAX_DEPTH: usize = 64;

/// Every volatile text in the responses of the steps, with the name of its member.
pub(super) fn collect_volatile(plan: &Plan, steps: &[StepRecord]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for step in steps.iter().filter(|step| !step.undo) {
        for attempt in &step.attempts {
            found.extend(collect_volatile(plan, &attempt.nested));
            collect_attempt(plan, step, attempt, &mut found);
        }
    }
    found
}

fn collect_attempt(plan: &Plan, step: &StepRecord, attempt: &Attempt, found: &mut Vec<(String, String)>) -> Option<()> {
    let exchange = attempt.exchange.as_ref().filter(|exchange| exchange.described)?;
    let response = exchange.response.as_ref()?;
    let (source, operation) = plan.operation(step.operation?)?;
    let described = pick_response(operation, response.status)?;
    let media_type = pick_media_type(&described.content, response.headers.get("content-type")?)?;
    let body = serde_json::from_slice(&response.body).ok()?;
    walk(&source.api, media_type.schema?, &body, "", found, 0);
    Some(())
}

fn walk(api: &Api, id: SchemaId, value: &Value, name: &str, found: &mut Vec<(String, String)>, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    let schema = api.schemas.get(id);
    if let (Some(Value::Bool(true)), Value::String(text)) = (schema.rare().extensions.get("x-signoff-volatile"), value)
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
