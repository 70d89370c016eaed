//! The server that the calls meet: it remembers what its handlers were given, and answers what it is told, or as the example server.

use std::fmt::Write as _;

use signoff_codegen::ir::{Body, BodyMedia, HeaderSet, Library, Operation, Parameter, Payload, Response};
use signoff_codegen::names::ident;
use signoff_codegen::openapi::api::StatusPattern;

use super::calls::{json_media, typed_media};

/// What the traits are implemented for.
const RECORDER: &str = r#"
pub struct Recorder {
    example: example::Example,
    /// What the next handler answers; `null`: what the example server does.
    pub told: Mutex<Value>,
    /// What the last handler was given.
    pub seen: Mutex<Value>,
}

impl rt::server::Hooks for Recorder {}

impl Recorder {
    pub fn new() -> Self {
        Self { example: example::Example::new().unwrap(), told: Mutex::default(), seen: Mutex::default() }
    }

    fn saw(&self, arguments: Vec<(&str, Value)>, body: Value) -> Value {
        let arguments: serde_json::Map<String, Value> =
            arguments.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        *self.seen.lock().unwrap() = serde_json::json!({"arguments": arguments, "body": body});
        self.told.lock().unwrap().take()
    }
}

fn reply<R>(made: Result<rt::server::Reply<R>, String>) -> rt::server::Reply<R> {
    made.unwrap_or_else(|why| rt::server::Reply::problem(rt::http::StatusCode::INTERNAL_SERVER_ERROR, &why))
}

fn status(told: &Value) -> rt::http::StatusCode {
    rt::http::StatusCode::from_u16(told["code"].as_u64().unwrap() as u16).unwrap()
}
"#;

/// The type, its traits, and how headers are made and shown.
pub(super) fn recorder(library: &Library) -> String {
    let mut text = RECORDER.to_owned();
    for (index, set) in library.headers.iter().enumerate() {
        text += &header_set(index, set);
    }
    for group in library.groups.iter().filter(|group| !group.webhooks) {
        let _ = writeln!(text, "\nimpl server::{} for Recorder {{", ident(&group.ident));
        group.operations.iter().for_each(|operation| text += &method(library, operation));
        text += "}\n";
    }
    text
}

fn method(library: &Library, operation: &Operation) -> String {
    let (name, ty) = (ident(&operation.method_ident), &operation.type_ident);
    let entry = |parameter: &Parameter| {
        format!("({:?}, rt::json::to_value(&request.{})), ", parameter.ident, ident(&parameter.ident))
    };
    let arguments: String = operation.parameters.iter().map(entry).collect();
    let body = operation.body.as_ref().map_or_else(|| "Value::Null".to_owned(), seen_body);
    let arms: String = operation
        .responses
        .iter()
        .enumerate()
        .filter_map(|(index, response)| {
            let answer = answer(library, ty, response)?;
            Some(format!("            Some({index}) => (|| Ok({answer}))(),\n"))
        })
        .collect();
    format!(
        "    async fn {name}(&self, request: server::{ty}Request) -> rt::server::Reply<server::{ty}Response> {{\n        \
         let told = self.saw(vec![{arguments}], {body});\n        \
         reply(match told[\"response\"].as_u64() {{\n{arms}            \
         _ => return self.example.{name}(request).await,\n        }})\n    }}\n"
    )
}

/// The body that the handler was given, as JSON.
fn seen_body(body: &Body) -> String {
    let Some(media) = typed_media(&body.content) else { return "Value::Null".to_owned() };
    match &body.choice {
        None => "rt::json::to_value(&request.body)".to_owned(),
        Some(choice) => {
            let (choice, variant) = (ident(choice), ident(&media.ident));
            let pattern = format!("operations::{choice}::{variant}(body)");
            let pattern = if body.required { pattern } else { format!("Some({pattern})") };
            format!("match &request.body {{ {pattern} => rt::json::to_value(body), _ => Value::Null }}")
        }
    }
}

/// A documented answer with what `told` holds; `None`: it is neither JSON nor nothing.
fn answer(library: &Library, ty: &str, response: &Response) -> Option<String> {
    let variant = format!("server::{ty}Response::{}", ident(&response.ident));
    let status = (!matches!(response.status, StatusPattern::Code(_))).then(|| "status(&told)".to_owned());
    let body = match (&response.choice, json_media(&response.content)) {
        (_, None) if response.content.is_empty() => None,
        (_, None) => return None,
        (None, Some(_)) => Some("made(&told[\"body\"])?".to_owned()),
        (Some(choice), Some(BodyMedia { ident: name, payload: Payload::Json(_), .. })) => {
            Some(format!("operations::{}::{}(made(&told[\"body\"])?)", ident(choice), ident(name)))
        }
        _ => return None,
    };
    let parts: Vec<String> = status.into_iter().chain(body).collect();
    let parts = if parts.is_empty() { String::new() } else { format!("({})", parts.join(", ")) };
    let headers = response.headers.as_ref().filter(|uses| library.headers.get(uses.set).is_some());
    let headers = headers.map(|uses| format!(".typed_headers(&made_headers_{}(&told[\"headers\"])?)", uses.set));
    Some(format!("rt::server::Reply::new({variant}{parts}){}", headers.unwrap_or_default()))
}

/// A set of headers from JSON, and to it.
fn header_set(index: usize, set: &HeaderSet) -> String {
    let name = format!("operations::headers::{}", ident(&set.ident));
    let made: String = set
        .headers
        .iter()
        .map(|header| {
            let (field, make) = (ident(&header.ident), if header.required { "made" } else { "made_if" });
            format!("{field}: {make}(&value[{:?}])?, ", header.name)
        })
        .collect();
    let shown: String = set
        .headers
        .iter()
        .map(|header| format!("{:?}: rt::json::to_value(&headers.{}), ", header.name, ident(&header.ident)))
        .collect();
    format!(
        "\nfn made_headers_{index}(value: &Value) -> Result<{name}, String> {{\n    Ok({name} {{ {made}}})\n}}\n\n\
         fn shown_headers_{index}(headers: Result<{name}, rt::Mismatch>) -> Result<Value, String> {{\n    \
         let headers = headers.map_err(|error| format!(\"the documented headers cannot be read: {{error}}\"))?;\n    \
         Ok(serde_json::json!({{ {shown}}}))\n}}\n"
    )
}
