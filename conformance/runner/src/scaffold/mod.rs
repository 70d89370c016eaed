//! Writes an Arazzo document for an OpenAPI document: one workflow per operation, with its required parameters and body as inputs and
//! its first success status as criterion. Claims cannot be derived; the author adds them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use signoff_openapi::api::{Api, MediaType, Operation, ParameterIn, Role, StatusPattern};

/// Returns the document as YAML. `file` is the URI reference of the OpenAPI document.
///
/// # Errors
/// The document has no operation that a workflow can call.
pub fn scaffold_description(api: &Api, file: &str) -> Result<String, String> {
    let mut ids = BTreeSet::new();
    let operations = api.operations.iter().filter(|operation| operation.role == Role::Path);
    let workflows: Vec<Value> = operations.map(|operation| workflow(operation, &mut ids)).collect();
    if workflows.is_empty() {
        return Err(format!("{file}: has no operation below `paths`"));
    }
    let document = json!({
        "arazzo": "1.0.1",
        "info": { "title": if api.title.is_empty() { "Scenarios" } else { &api.title }, "version": "0.1.0" },
        "sourceDescriptions": [{ "name": "api", "url": file, "type": "openapi" }],
        "workflows": workflows,
    });
    serde_yaml::to_string(&document).map_err(|error| error.to_string())
}

fn workflow(operation: &Operation, ids: &mut BTreeSet<String>) -> Value {
    let id = unique_id(operation, ids);
    let mut properties = Map::new();
    let mut required = Vec::new();
    let mut parameters = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
        let Some(place) = place(parameter.location_in) else { continue };
        properties.insert(parameter.name.clone(), json!({}));
        required.push(json!(parameter.name));
        parameters.push(json!({
            "name": parameter.name, "in": place, "value": format!("$inputs.{}", parameter.name)
        }));
    }
    let mut step = Map::from_iter([("stepId".to_owned(), json!("call"))]);
    match &operation.operation_id {
        Some(operation_id) => step.insert("operationId".to_owned(), json!(operation_id)),
        None => step.insert("operationPath".to_owned(), json!(operation_path(operation))),
    };
    if !parameters.is_empty() {
        step.insert("parameters".to_owned(), Value::Array(parameters));
    }
    if let Some(content) = operation.request_body.as_ref().and_then(|body| body.content.first()) {
        step.insert("requestBody".to_owned(), request_body(content, &mut properties, &mut required));
    }
    let status = success_status(operation);
    step.insert("successCriteria".to_owned(), json!([{ "condition": format!("$statusCode == {status}") }]));
    let mut workflow = Map::from_iter([("workflowId".to_owned(), json!(id))]);
    if let Some(summary) = &operation.summary {
        workflow.insert("summary".to_owned(), json!(summary));
    }
    if !properties.is_empty() {
        workflow
            .insert("inputs".to_owned(), json!({ "type": "object", "required": required, "properties": properties }));
    }
    workflow.insert("steps".to_owned(), json!([step]));
    Value::Object(workflow)
}

/// The documented example; otherwise an input.
fn request_body(content: &MediaType, properties: &mut Map<String, Value>, required: &mut Vec<Value>) -> Value {
    let example = content.examples.iter().find_map(|example| example.value.clone());
    let payload = example.unwrap_or_else(|| {
        properties.insert("body".to_owned(), json!({}));
        required.push(json!("body"));
        json!("$inputs.body")
    });
    json!({ "contentType": content.name, "payload": payload })
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

fn operation_path(operation: &Operation) -> String {
    let path = operation.path.replace('~', "~0").replace('/', "~1");
    format!("{{$sourceDescriptions.api.url}}#/paths/{path}/{}", operation.method.to_ascii_lowercase())
}

fn success_status(operation: &Operation) -> u16 {
    let codes = operation.responses.iter().filter_map(|response| match response.status {
        StatusPattern::Code(code) => Some(code),
        _ => None,
    });
    codes.filter(|code| (200..400).contains(code)).min().unwrap_or(200)
}

/// A unique id of letters, digits, `-` and `_`, as the specification recommends for `workflowId`.
fn unique_id(operation: &Operation, ids: &mut BTreeSet<String>) -> String {
    let name = match &operation.operation_id {
        Some(id) => id.clone(),
        None => format!("{}{}", operation.method.to_ascii_lowercase(), operation.path),
    };
    let mut id: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect();
    id = id.trim_matches('-').to_owned();
    if id.is_empty() {
        id = "operation".to_owned();
    }
    let base = id.clone();
    let mut number = 2;
    while !ids.insert(id.clone()) {
        id = format!("{base}-{number}");
        number += 1;
    }
    id
}
