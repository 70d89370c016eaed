//! Writes an Arazzo document for an OpenAPI document or for a recording. A scaffolded document runs: credentials are secret inputs,
//! parameters and bodies have values, and the criteria ask for the documented success. Claims cannot be derived; the author adds them.

mod chain;
mod known_values;
mod operation;
mod recording;
mod security;
mod step;
mod values;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use signoff_codegen::options::Options;
use signoff_openapi::api::{Api, Operation, Role};

pub use self::recording::{FromRecording, scaffold_recording};

use self::chain::{Chain, chains};
use self::operation::preferred;
use self::security::{SIGNED_IN, Security};
use self::step::{Inputs, step};
use self::values::Values;

/// The file with the schema for editors, next to the documents: `signoff schema arazzo`.
pub const EDITOR_SCHEMA: &str = "arazzo.schema.json";

/// Returns the document as YAML. `file` is the URI reference of the OpenAPI document.
///
/// # Errors
/// The document has no operation that a workflow can call.
pub fn scaffold_description(api: &Api, file: &str) -> Result<String, String> {
    let library = signoff_codegen::library(api, &Options::default());
    let mut values = Values::new(api, &library);
    let security = Security::new(api);
    let mut ids = BTreeSet::from([SIGNED_IN.to_owned()]);
    let chains = chains(api);
    let mut workflows = Vec::new();
    let payload = security.sign_in.as_ref().and_then(|sign_in| {
        let media = preferred(&sign_in.operation.request_body.as_ref()?.content)?;
        values.of_media(media, "body")
    });
    let signed_in = security.workflow(payload);
    for chain in &chains {
        workflows.push(chain_workflow(chain, &mut ids, &mut values, &security));
    }
    let signs_in = |operation: &Operation| {
        security.sign_in.as_ref().is_some_and(|sign_in| std::ptr::eq(sign_in.operation, operation))
    };
    for operation in api.operations.iter().filter(|operation| operation.role == Role::Path) {
        if !signs_in(operation) && !chains.iter().any(|chain| chain.has(operation)) {
            workflows.push(operation_workflow(operation, &mut ids, &mut values, &security));
        }
    }
    if workflows.is_empty() {
        return Err(format!("{file}: has no operation below `paths`"));
    }
    let mut members = Map::new();
    if let Some(signed_in) = signed_in {
        members.insert("x-signoff-before".to_owned(), json!([SIGNED_IN]));
        workflows.insert(0, signed_in);
    }
    document(api, file, workflows, members)
}

/// The whole document. Editors find the schema by the first line.
fn document(api: &Api, file: &str, workflows: Vec<Value>, members: Map<String, Value>) -> Result<String, String> {
    let mut document = Map::from_iter([
        ("arazzo".to_owned(), json!("1.0.1")),
        (
            "info".to_owned(),
            json!({ "title": if api.title.is_empty() { "Scenarios" } else { &api.title }, "version": "0.1.0" }),
        ),
        ("sourceDescriptions".to_owned(), json!([{ "name": "api", "url": file, "type": "openapi" }])),
    ]);
    document.extend(members);
    document.insert("workflows".to_owned(), Value::Array(workflows));
    let text = serde_yaml::to_string(&document).map_err(|error| error.to_string())?;
    Ok(format!("# yaml-language-server: $schema={EDITOR_SCHEMA}\n{text}"))
}

fn chain_workflow(
    chain: &Chain<'_>,
    ids: &mut BTreeSet<String>,
    values: &mut Values<'_>,
    security: &Security<'_>,
) -> Value {
    let mut inputs = Inputs::default();
    let mut create = step("create", chain.create, &|_| None, &mut inputs, values, security);
    let pointer = chain.member.replace('~', "~0").replace('/', "~1");
    create.insert("outputs".to_owned(), json!({ "id": format!("$response.body#/{pointer}") }));
    let known = |name: &str| (name == chain.parameter).then(|| "$steps.create.outputs.id".to_owned());
    let mut steps = vec![Value::Object(create)];
    let mut finally = Vec::new();
    for (word, operation) in &chain.others {
        let step = step(word, operation, &known, &mut inputs, values, security);
        if word == "delete" {
            finally.push(json!(word));
        }
        steps.push(Value::Object(step));
    }
    let id = unique_id(&chain.name, ids);
    let words: Vec<&str> =
        std::iter::once("create").chain(chain.others.iter().map(|(word, _)| word.as_str())).collect();
    let mut workflow = Map::from_iter([
        ("workflowId".to_owned(), json!(id)),
        ("summary".to_owned(), json!(format!("{}: {}", chain.name, words.join(", ")))),
    ]);
    workflow.extend(inputs.schema().map(|schema| ("inputs".to_owned(), schema)));
    if !finally.is_empty() {
        workflow.insert("x-signoff-finally".to_owned(), Value::Array(finally));
    }
    workflow.insert("steps".to_owned(), Value::Array(steps));
    Value::Object(workflow)
}

fn operation_workflow(
    operation: &Operation,
    ids: &mut BTreeSet<String>,
    values: &mut Values<'_>,
    security: &Security<'_>,
) -> Value {
    let mut inputs = Inputs::default();
    let step = step("call", operation, &|_| None, &mut inputs, values, security);
    let name = match &operation.operation_id {
        Some(id) => id.clone(),
        None => format!("{}{}", operation.method.to_ascii_lowercase(), operation.path),
    };
    let mut workflow = Map::from_iter([("workflowId".to_owned(), json!(unique_id(&name, ids)))]);
    if let Some(summary) = &operation.summary {
        workflow.insert("summary".to_owned(), json!(summary));
    }
    workflow.extend(inputs.schema().map(|schema| ("inputs".to_owned(), schema)));
    workflow.insert("steps".to_owned(), json!([step]));
    Value::Object(workflow)
}

/// A unique id of letters, digits, `-` and `_`, as the specification recommends for `workflowId`.
fn unique_id(name: &str, ids: &mut BTreeSet<String>) -> String {
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
