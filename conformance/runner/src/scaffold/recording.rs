//! Suites from recordings: a workflow per recorded scenario, a step per request to a documented operation. Values that come from an
//! earlier response become outputs, credentials become secret inputs, and the recorded status is the criterion.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};
use signoff_openapi::api::{Api, Operation, ParameterIn, ParameterShape, SimpleType};
use url::Url;

use super::known_values::KnownValues;
use super::operation::operation_reference;
use super::values::looks_like_expression;
use super::{document, unique_id};
use crate::learn::find_operations;
use crate::redact::is_credential_name;
use crate::replay::{Exchange, Recording};

/// A suite from a recording.
#[derive(Debug, Clone)]
pub struct FromRecording {
    /// The Arazzo document as YAML.
    pub text: String,
    /// The number of steps.
    pub steps: usize,
    /// The requests that no operation of the document describes: `METHOD URL`.
    pub unknown: Vec<String>,
}

/// Writes the steps of a recording. `file` is the URI reference of the OpenAPI document, and `base_url` the URL of its paths; without
/// it, the one that fits most requests.
///
/// # Errors
/// No request belongs to an operation of the document.
pub fn scaffold_recording(
    api: &Api,
    file: &str,
    recording: &Recording,
    base_url: Option<&str>,
) -> Result<FromRecording, String> {
    let named = recording.scenarios.iter().map(|scenario| {
        let id = scenario.name.rsplit('/').next().unwrap_or_default();
        (id.to_owned(), scenario.exchanges.as_slice())
    });
    let parts: Vec<(String, &[Exchange])> =
        named.chain(std::iter::once(("recorded".to_owned(), recording.exchanges.as_slice()))).collect();
    let all = parts.iter().flat_map(|(_, exchanges)| exchanges.iter());
    let urls: Vec<(&str, Url)> =
        all.filter_map(|exchange| Some((exchange.method.as_str(), Url::parse(&exchange.url).ok()?))).collect();
    let requests: Vec<(&str, &Url)> = urls.iter().map(|(method, url)| (*method, url)).collect();
    let mut operations = find_operations(api, &requests, base_url).into_iter().zip(&requests);
    let (mut ids, mut workflows, mut unknown, mut count) = (BTreeSet::new(), Vec::new(), Vec::new(), 0);
    for (id, exchanges) in &parts {
        let mut workflow = Workflow::default();
        for (exchange, (found, (method, url))) in exchanges.iter().zip(&mut operations) {
            match found.and_then(|index| api.operations.get(index)) {
                Some(operation) => workflow.add(api, operation, exchange, url),
                None => unknown.push(format!("{method} {url}")),
            }
        }
        count += workflow.steps.len();
        workflows.extend(workflow.finish(&unique_id(id, &mut ids)));
    }
    if workflows.is_empty() {
        return Err(
            "no request of the recording belongs to an operation of the document; --base-url gives the URL of \
                    its paths"
                .to_owned(),
        );
    }
    Ok(FromRecording { text: document(api, file, workflows, Map::new())?, steps: count, unknown })
}

/// A workflow while its steps are written.
#[derive(Default)]
struct Workflow {
    known: KnownValues,
    ids: BTreeSet<String>,
    names: Vec<String>,
    steps: Vec<Map<String, Value>>,
    /// Whether a response has set a cookie, and whether a request then sent some.
    sets_cookies: bool,
    sends_cookies: bool,
}

impl Workflow {
    fn add(&mut self, api: &Api, operation: &Operation, exchange: &Exchange, url: &Url) {
        let index = self.steps.len();
        let name = operation.operation_id.clone().unwrap_or_else(|| {
            let last = operation.path.rsplit('/').find(|part| !part.is_empty() && !part.contains('{'));
            format!("{}-{}", operation.method.to_ascii_lowercase(), last.unwrap_or("call"))
        });
        let name = unique_id(&name, &mut self.ids);
        let (key, reference) = operation_reference(operation);
        let mut step = Map::from_iter([("stepId".to_owned(), json!(name)), (key.to_owned(), json!(reference))]);
        let parameters = self.parameters(api, operation, exchange, url);
        if !parameters.is_empty() {
            step.insert("parameters".to_owned(), Value::Array(parameters));
        }
        step.extend(self.body(exchange).map(|body| ("requestBody".to_owned(), body)));
        self.names.push(name);
        if let Ok(response) = &exchange.answer {
            step.insert(
                "successCriteria".to_owned(),
                json!([{ "condition": format!("$statusCode == {}", response.status) }]),
            );
            if let Ok(body) = serde_json::from_slice(&response.body) {
                self.known.add_body(index, &body);
            }
            for (name, value) in response.headers.iter() {
                match name.eq_ignore_ascii_case("set-cookie") {
                    true => self.sets_cookies = true,
                    false if is_credential_name(name) => self.known.add_header(index, name, value),
                    false => {}
                }
            }
        }
        self.steps.push(step);
    }

    fn parameters(&mut self, api: &Api, operation: &Operation, exchange: &Exchange, url: &Url) -> Vec<Value> {
        let mut parameters = Vec::new();
        let parts: Vec<&str> = url.path().rsplit('/').collect();
        for (template, part) in operation.path.rsplit('/').zip(parts) {
            if let Some(name) = template.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                let text = percent_decode_str(part).decode_utf8_lossy();
                parameters.insert(0, self.parameter(name, "path", &json!(text)));
            }
        }
        for parameter in operation.parameters.iter().filter(|one| one.location_in == ParameterIn::Query) {
            let pairs = url.query_pairs().filter(|(name, _)| *name == parameter.name);
            let mut texts: Vec<String> = pairs.map(|(_, text)| text.into_owned()).collect();
            let value = match (texts.len(), is_list(api, &parameter.shape)) {
                (0, _) => continue,
                (1, false) => json!(texts.remove(0)),
                (1, true) => json!(texts.remove(0).split(',').collect::<Vec<_>>()),
                _ => json!(texts),
            };
            parameters.push(self.parameter(&parameter.name, "query", &value));
        }
        for (name, value) in exchange.headers.iter() {
            let is_cookie = name.eq_ignore_ascii_case("cookie");
            let declared = operation.parameters.iter().filter(|one| one.location_in == ParameterIn::Header);
            let is_declared = declared.into_iter().any(|one| one.name.eq_ignore_ascii_case(name));
            if is_cookie && self.sets_cookies {
                self.sends_cookies = true;
            } else if is_cookie || is_declared || is_credential_name(name) {
                parameters.push(self.parameter(name, "header", &json!(value)));
            }
        }
        parameters
    }

    fn parameter(&mut self, name: &str, place: &str, value: &Value) -> Value {
        let (value, literals) = self.value(name, value, "");
        let mut parameter = json!({ "name": name, "in": place, "value": value });
        add_literals(&mut parameter, literals);
        parameter
    }

    fn body(&mut self, exchange: &Exchange) -> Option<Value> {
        let text = exchange.body.as_deref().filter(|text| !text.is_empty())?;
        let media = exchange.headers.get("content-type").unwrap_or("application/octet-stream");
        let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let (payload, literals) = if essence == "application/x-www-form-urlencoded" {
            let pairs = url::form_urlencoded::parse(text.as_bytes());
            let form: Map<String, Value> = pairs.map(|(name, text)| (name.into_owned(), json!(text))).collect();
            self.value("", &Value::Object(form), "")
        } else {
            let value = if essence.ends_with("json") { serde_json::from_str(text).ok() } else { None };
            self.value("", &value.unwrap_or_else(|| json!(text)), "")
        };
        let mut body = json!({ "contentType": media, "payload": payload });
        add_literals(&mut body, literals);
        Some(body)
    }

    /// The value with expressions, and the pointers of the texts in it that only look like some.
    fn value(&mut self, name: &str, value: &Value, pointer: &str) -> (Value, Vec<String>) {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Array(items) => {
                let items =
                    items.iter().enumerate().map(|(index, item)| self.value(name, item, &format!("{pointer}/{index}")));
                let (items, literals): (Vec<_>, Vec<_>) = items.unzip();
                return (Value::Array(items), literals.concat());
            }
            Value::Object(members) => {
                let mut literals = Vec::new();
                let mut changed = Map::new();
                for (name, member) in members {
                    let token = name.replace('~', "~0").replace('/', "~1");
                    let (member, inner) = self.value(name, member, &format!("{pointer}/{token}"));
                    changed.insert(name.clone(), member);
                    literals.extend(inner);
                }
                return (Value::Object(changed), literals);
            }
            Value::Null | Value::Bool(_) => return (value.clone(), Vec::new()),
        };
        match self.known.expression(name, &text, &self.names) {
            Some(expression) => (json!(expression), Vec::new()),
            None if looks_like_expression(value) => (value.clone(), vec![pointer.to_owned()]),
            None => (value.clone(), Vec::new()),
        }
    }

    /// The workflow; `None` without steps.
    fn finish(self, id: &str) -> Option<Value> {
        let mut workflow = Map::from_iter([("workflowId".to_owned(), json!(id))]);
        workflow.extend(self.known.inputs().map(|inputs| ("inputs".to_owned(), inputs)));
        if self.sends_cookies {
            workflow.insert("x-signoff-cookies".to_owned(), json!(true));
        }
        let mut steps = self.steps;
        for (index, step) in steps.iter_mut().enumerate() {
            let outputs = self.known.outputs(index);
            if !outputs.is_empty() {
                step.insert("outputs".to_owned(), Value::Object(outputs));
            }
        }
        workflow.insert("steps".to_owned(), json!(steps));
        (!steps.is_empty()).then_some(Value::Object(workflow))
    }
}

fn add_literals(object: &mut Value, pointers: Vec<String>) {
    if pointers.is_empty() {
        return;
    }
    let whole = pointers.iter().any(String::is_empty);
    if let Some(members) = object.as_object_mut() {
        members.insert("x-signoff-literal".to_owned(), if whole { json!(true) } else { json!(pointers) });
    }
}

fn is_list(api: &Api, shape: &ParameterShape) -> bool {
    let ParameterShape::Schema { schema, .. } = shape else { return false };
    let schema = api.schemas.get(*schema);
    let target = schema.reference.map_or(schema, |id| api.schemas.get(id));
    target.types.contains(SimpleType::Array)
}
