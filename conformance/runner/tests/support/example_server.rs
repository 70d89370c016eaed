//! A server that gives the answers of the example server, as the generator writes them, or altered ones.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, Response};
use serde_json::{Value, json};
use signoff_codegen::options::Options;
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::Diagnostics;

/// How the answers deviate from the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    None,
    /// Another status.
    Status,
    /// Objects have no members.
    Members,
    /// Texts are numbers, and everything else is a text.
    Type,
}

pub(crate) struct ExampleServer {
    url: String,
    _runtime: tokio::runtime::Runtime,
}

struct Answers {
    operations: Vec<(String, Vec<String>, Value)>,
    bodies: Vec<Value>,
    change: Change,
}

impl ExampleServer {
    pub(crate) fn start(api: &Api, change: Change) -> Self {
        let library = signoff_codegen::library(api, &Options::default());
        let text = signoff_codegen::example::answers(api, &library, 1, &mut Diagnostics::default());
        let answers: Value = serde_json::from_str(&text).unwrap();
        let operation = |entry: &Value| {
            let (method, path) = entry["operation"].as_str().unwrap().split_once(' ').unwrap();
            (method.to_owned(), segments(path), entry["responses"].clone())
        };
        let answers = Answers {
            operations: answers["operations"].as_array().unwrap().iter().map(operation).collect(),
            bodies: answers["bodies"].as_array().unwrap().clone(),
            change,
        };
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(Arc::new(answers));
        runtime.spawn(async move { axum::serve(listener, router).await });
        Self { url, _runtime: runtime }
    }

    pub(crate) fn url(&self) -> String {
        self.url.clone()
    }
}

fn segments(path: &str) -> Vec<String> {
    path.split(['?', '#']).next().unwrap().split('/').map(str::to_owned).collect()
}

/// The most specific operation: literal parts are better than parameters.
async fn answer(State(answers): State<Arc<Answers>>, request: Request<Body>) -> Response<Body> {
    let path = segments(request.uri().path());
    let fits = |(method, template, _): &&(String, Vec<String>, Value)| {
        method == request.method().as_str()
            && template.len() == path.len()
            && template.iter().zip(&path).all(|(part, actual)| part == actual || part.contains('{'))
    };
    let literal = |(_, template, _): &&(String, Vec<String>, Value)| {
        template.iter().map(|part| u8::from(!part.contains('{'))).collect::<Vec<_>>()
    };
    let found = answers.operations.iter().filter(fits).max_by_key(literal);
    let Some((_, _, responses)) = found else { return Response::builder().status(404).body(Body::empty()).unwrap() };
    respond(&answers, responses.as_array().unwrap(), request.method() == "HEAD")
}

/// The lowest success, or else `default`, or else the first response, as the example server chooses.
fn respond(answers: &Answers, responses: &[Value], is_head: bool) -> Response<Body> {
    let code = |response: &Value| {
        let status = response["status"].as_str().unwrap();
        match status {
            "default" => 200,
            status => status.replace("XX", "00").parse::<u16>().unwrap_or(200),
        }
    };
    let is_default = |response: &&Value| response["status"] == "default";
    let successes = responses.iter().filter(|response| !is_default(response) && (200..300).contains(&code(response)));
    let chosen =
        successes.min_by_key(|response| code(response)).or(responses.iter().find(is_default)).or(responses.first());
    let Some(chosen) = chosen else { return Response::builder().status(200).body(Body::empty()).unwrap() };
    let status = if answers.change == Change::Status { 299 } else { code(chosen) };
    let mut response = Response::builder().status(if status == code(chosen) { status } else { 599 });
    for header in chosen["headers"].as_array().into_iter().flatten() {
        response = response.header(header[0].as_str().unwrap(), header[1].as_str().unwrap());
    }
    let Some(content) = chosen["content"].get(0) else { return response.body(Body::empty()).unwrap() };
    response = response.header("content-type", content["type"].as_str().unwrap());
    let index = content["examples"][0][1].as_u64().unwrap();
    let body = &answers.bodies[usize::try_from(index).unwrap()];
    let text = match (&body["json"], &body["text"]) {
        (Value::Null, Value::String(text)) => text.clone(),
        (value, _) if body.get("json").is_some() => altered(value, answers.change).to_string(),
        _ => body.to_string(),
    };
    response.body(if is_head { Body::empty() } else { Body::from(text) }).unwrap()
}

fn altered(value: &Value, change: Change) -> Value {
    match (change, value) {
        (Change::Members, Value::Object(_)) => json!({}),
        (Change::Type, Value::String(_)) => json!(7),
        (Change::Type, Value::Number(_) | Value::Bool(_)) => json!("text"),
        (Change::Members | Change::Type, Value::Array(items)) => {
            items.iter().map(|item| altered(item, change)).collect()
        }
        (Change::Type, Value::Object(members)) => {
            Value::Object(members.iter().map(|(name, member)| (name.clone(), altered(member, change))).collect())
        }
        _ => value.clone(),
    }
}
