//! One step: a call of an operation with its parameters, its body and the criterion for its success.

use serde_json::{Map, Value, json};
use signoff_openapi::api::{MediaType, Operation, ParameterIn};

use super::operation::{operation_reference, preferred, success};
use super::security::Security;
use super::values::{Values, looks_like_expression};

/// The inputs of a workflow while its steps are written.
#[derive(Default)]
pub(super) struct Inputs {
    pub(super) properties: Map<String, Value>,
    /// Those without a default.
    required: Vec<String>,
}

impl Inputs {
    /// The schema; `None` without inputs.
    pub(super) fn schema(self) -> Option<Value> {
        let Self { properties, mut required } = self;
        let secrets = properties.iter().filter(|(_, input)| input["format"] == "password");
        required.extend(secrets.map(|(name, _)| name.clone()));
        required.sort();
        required.dedup();
        (!properties.is_empty()).then(|| match required.as_slice() {
            [] => json!({ "type": "object", "properties": properties }),
            _ => json!({ "type": "object", "required": required, "properties": properties }),
        })
    }

    /// An input with this value as default. Another step's input of the same name and value is shared.
    fn add(&mut self, name: &str, value: Option<Value>) -> String {
        let schema = match &value {
            Some(value) => json!({ "type": kind(value), "default": value }),
            None => json!({}),
        };
        let base: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' }).collect();
        let mut name = base.clone();
        let mut number = 2;
        while self.properties.get(&name).is_some_and(|known| *known != schema) {
            name = format!("{base}_{number}");
            number += 1;
        }
        if value.is_none() && !self.required.contains(&name) {
            self.required.push(name.clone());
        }
        self.properties.insert(name.clone(), schema);
        name
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// A step with this id. `known` gives the values of path parameters that earlier steps put out.
pub(super) fn step(
    id: &str,
    operation: &Operation,
    known: &dyn Fn(&str) -> Option<String>,
    inputs: &mut Inputs,
    values: &mut Values<'_>,
    security: &Security<'_>,
) -> Map<String, Value> {
    let mut parameters = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
        let Some(place) = place(parameter.location_in) else { continue };
        let earlier = Some(&parameter.name).filter(|_| parameter.location_in == ParameterIn::Path);
        let value = earlier.and_then(|name| known(name)).unwrap_or_else(|| {
            let value = values.of_parameter(parameter);
            format!("$inputs.{}", inputs.add(&parameter.name, value))
        });
        parameters.push(json!({ "name": parameter.name, "in": place, "value": value }));
    }
    security.add(operation, &mut parameters, &mut inputs.properties);
    let (key, reference) = operation_reference(operation);
    let mut step = Map::from_iter([("stepId".to_owned(), json!(id)), (key.to_owned(), json!(reference))]);
    if !parameters.is_empty() {
        step.insert("parameters".to_owned(), Value::Array(parameters));
    }
    if let Some(media) = operation.request_body.as_ref().and_then(|body| preferred(&body.content)) {
        step.insert("requestBody".to_owned(), request_body(media, inputs, values));
    }
    step.insert("successCriteria".to_owned(), success(operation));
    step
}

fn request_body(media: &MediaType, inputs: &mut Inputs, values: &mut Values<'_>) -> Value {
    // A range is not the type of a body.
    let name = if media.name.contains('*') { "application/octet-stream" } else { media.name.as_str() };
    let Some(payload) = values.of_media(media, "body") else {
        return json!({ "contentType": name, "payload": format!("$inputs.{}", inputs.add("body", None)) });
    };
    let is_literal = looks_like_expression(&payload);
    let mut body = json!({ "contentType": name, "payload": payload });
    if let (true, Some(members)) = (is_literal, body.as_object_mut()) {
        members.insert("x-signoff-literal".to_owned(), json!(true));
    }
    body
}

fn place(location: ParameterIn) -> Option<&'static str> {
    match location {
        ParameterIn::Path => Some("path"),
        ParameterIn::Query => Some("query"),
        ParameterIn::Header => Some("header"),
        ParameterIn::Cookie => Some("cookie"),
        // Arazzo 1.0 has no location for it.
        ParameterIn::QueryString => None,
    }
}
