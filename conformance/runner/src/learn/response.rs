//! What a response shows about the Response Object that describes it.

use serde_json::Value;

use super::facts::{Fact, Facts};
use super::mask::unmask;
use super::observation::Observation;
use super::place::{Place, below, resolve, value_at};
use crate::document::matches_media_type;

/// Adds the facts of a response. A response that is described shows only which types of the document occur.
pub(super) fn compare(
    facts: &mut Facts,
    document: &Value,
    (method, path): &(String, String),
    observation: &Observation,
    is_described: bool,
) {
    let mut own = Facts::default();
    walk(&mut own, document, (method, path), observation);
    facts.matched.append(&mut own.matched);
    if is_described {
        return;
    }
    for (fact, seen) in own.facts {
        let entry = facts.facts.entry(fact).or_default();
        // A response counts once, however many of its items differ.
        entry.count += 1;
        if entry.first.is_empty() {
            entry.first = seen.first;
        }
        entry.samples.extend(seen.samples);
    }
}

/// Replaces the masked values of a body by examples, where its schema is known.
pub(super) fn unmask_body(document: &Value, (method, path): &(String, String), observation: &mut Observation) {
    if !observation.is_masked() {
        return;
    }
    let described = describe(document, (method, path), observation);
    let (Described::Here(_, Some(schema)), Some(mut body)) = (described, observation.json()) else { return };
    unmask(document, &schema, &mut body);
    observation.response.body = body.to_string().into_bytes();
}

/// Where a document describes a response.
enum Described {
    /// The operation cannot be found.
    Nowhere,
    /// `responses` at this place lacks the status.
    NoStatus(Place, String),
    /// The Response Object, and the schema for the media type of the body.
    Here(Place, Option<Place>),
}

fn describe(document: &Value, (method, path): (&str, &str), observation: &Observation) -> Described {
    let Some(item) = resolve(document, &["paths".to_owned(), path.to_owned()]) else { return Described::Nowhere };
    let responses = below(&item, &[&method.to_ascii_lowercase(), "responses"]);
    let status = observation.response.status.to_string();
    let Some(documented) = value_at(document, &responses) else { return Described::Nowhere };
    let Some(key) = documented_key(documented, &status) else { return Described::NoStatus(responses, status) };
    let Some(response) = resolve(document, &below(&responses, &[&key])) else { return Described::Nowhere };
    let content_type = observation.response.headers.get("content-type").unwrap_or_default();
    let content = value_at(document, &below(&response, &["content"])).and_then(Value::as_object);
    let name = content.into_iter().flatten().map(|(name, _)| name).find(|name| matches_media_type(name, content_type));
    let schema = name.map(|name| below(&response, &["content", name, "schema"]));
    Described::Here(response, schema)
}

fn walk(facts: &mut Facts, document: &Value, operation: (&str, &str), observation: &Observation) {
    let place = observation.place.as_str();
    let (response, schema) = match describe(document, operation, observation) {
        Described::Here(response, schema) => (response, schema),
        Described::Nowhere => return,
        Described::NoStatus(responses, status) => return facts.add(Fact::Status(responses, status), place, None),
    };
    walk_headers(facts, document, &response, observation);
    let json = observation.json();
    match (schema, &json) {
        (Some(schema), Some(body)) => facts.compare(document, &schema, body, place),
        (None, _) if !observation.response.body.is_empty() && !observation.media_type().is_empty() => {
            facts.add(Fact::MediaType(response, observation.media_type()), place, json.as_ref());
        }
        _ => {}
    }
}

fn documented_key(responses: &Value, status: &str) -> Option<String> {
    let keys: Vec<&String> = responses.as_object()?.keys().collect();
    let range = format!("{}XX", status.get(..1)?);
    let find = |wanted: &str| keys.iter().find(|key| key.eq_ignore_ascii_case(wanted)).map(|key| (*key).clone());
    find(status).or_else(|| find(&range)).or_else(|| find("default"))
}

fn walk_headers(facts: &mut Facts, document: &Value, response: &Place, observation: &Observation) {
    let headers = value_at(document, &below(response, &["headers"])).and_then(Value::as_object);
    for (name, header) in headers.into_iter().flatten() {
        let is_required = header.get("required").and_then(Value::as_bool) == Some(true);
        if is_required && observation.response.headers.get(name).is_none() {
            facts.add(Fact::Header(response.clone(), name.clone()), &observation.place, None);
        }
    }
}
