//! The calls of a document as Rust, and what they are made with.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use signoff_codegen::emit::name_of;
use signoff_codegen::example::Maker;
use signoff_codegen::ir::{
    Body, BodyMedia, Group, Library, Operation, Parameter, Payload, Place, Response, Scalar, SchemeKind, Type,
};
use signoff_codegen::names::ident;
use signoff_codegen::openapi::api::{self, Api, Direction, ParameterShape, StatusPattern};

use super::recorder::recorder;

/// What the module begins with.
const PRELUDE: &str = r#"//! Every operation.
#![allow(warnings)]

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use rt::client::{CallOptions as _, Error};
use serde_json::Value;
use signoff_runtime as rt;

use super::{Told, Typed, argument, body, made, made_if, typed};

type Answered<'a> = Pin<Box<dyn Future<Output = Told> + 'a>>;

pub fn router(recorder: Arc<Recorder>) -> rt::axum::Router {
    // As the example server has it.
    rt::server::Examples::router(server::router(recorder))
}

"#;

/// The calls of a document.
#[derive(Default)]
pub(crate) struct Calls {
    /// The module `calls` of the program.
    pub(super) code: String,
    /// One per answer that is asked for: `name`, `call`, `code`, `arguments`, `body`, whether the document has an example of the
    /// answer (`documented`), and what a handler that answers by itself answers (`told`).
    pub(crate) inputs: Vec<Value>,
    /// Operations with calls.
    pub(super) operations: usize,
    /// What is left out, and why.
    pub(super) left_out: Vec<String>,
}

pub(super) fn calls(crate_name: &str, api: &Api, library: &Library, seed: u64) -> Calls {
    let mut calls = Calls::default();
    let mut maker = Maker::new(api, library, seed);
    let mut functions = String::new();
    let mut shapes = BTreeSet::new();
    for group in library.groups.iter().filter(|group| !group.webhooks) {
        for operation in &group.operations {
            let document = api.operations.iter().find(|candidate| candidate.location == operation.location);
            let name = format!("{} {}", operation.method, operation.path);
            // The server cannot tell them apart, and OpenAPI forbids them.
            let told = document.is_some_and(api::Operation::is_distinguished_by_suffix);
            if !shapes.insert((&operation.method, shape(&operation.path, told))) {
                calls.left_out.push(format!("{name}: another path differs in nothing but the names of its parameters"));
                continue;
            }
            if operation
                .security
                .iter()
                .flatten()
                .any(|scheme| matches!(&scheme.kind, SchemeKind::Other(name) if name.is_empty()))
            {
                calls.left_out.push(format!("{name}: it asks for a security scheme that the document does not have"));
                continue;
            }
            match inputs(library, operation, document, &mut maker) {
                Ok((arguments, body, codes)) => {
                    let call = calls.operations;
                    calls.operations += 1;
                    functions += &function(call, library, group, operation, &arguments, body.is_some());
                    calls.inputs.extend(codes.into_iter().map(|Asked { code, documented, told }| {
                        json!({
                            "name": name, "call": call, "code": code, "arguments": arguments, "body": body,
                            "documented": documented, "told": told,
                        })
                    }));
                }
                Err(why) => calls.left_out.push(format!("{name}: {why}")),
            }
        }
    }
    let count = calls.operations;
    let entries: String = (0..count).map(|call| format!("call_{call}, ")).collect();
    calls.code = format!(
        "{PRELUDE}use {crate_name}::{{client, example, operations, server, types}};\n\n\
         pub fn client(url: &str) -> client::Client {{\n    let client = client::Client::builder(url).follow_redirects(0);\n    \
         client.bearer(\"token\").basic(\"user\", \"word\"){}.build().unwrap()\n}}\n\n\
         pub static CALLS: [for<'a> fn(&'a client::Client, &'a Value) -> Answered<'a>; {count}] = [{entries}];\n{functions}{}",
        keys(library),
        recorder(library)
    );
    calls
}

/// A path without the names of its parameters, and without what no server sees, unless operations are told apart by it.
fn shape(path: &str, told: bool) -> String {
    let seen = if told { Some(path) } else { path.split('#').next() };
    let path = seen.unwrap_or_default();
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |shape, part| shape + "{}" + part.split_once('}').map_or(part, |(_, rest)| rest))
}

/// A key for every scheme that wants one.
fn keys(library: &Library) -> String {
    let operations = library.groups.iter().flat_map(|group| &group.operations);
    let schemes = operations.flat_map(|operation| &operation.security).flatten();
    let keyed = schemes.filter(|scheme| !matches!(scheme.kind, SchemeKind::Basic | SchemeKind::Bearer));
    let names: BTreeSet<&str> = keyed.map(|scheme| scheme.name.as_str()).collect();
    names.into_iter().map(|name| format!(".key({name:?}, \"key\")")).collect()
}

type Input = (Map<String, Value>, Option<Value>, Vec<Asked>);

/// A status to ask for.
struct Asked {
    code: u16,
    /// The document has an example of it.
    documented: bool,
    /// What a handler answers with it: `response`, `code`, `body`, `headers`. `None`: no value fits.
    told: Option<Value>,
}

/// Arguments by name, the body, and the statuses to ask for.
fn inputs(
    library: &Library,
    operation: &Operation,
    document: Option<&api::Operation>,
    maker: &mut Maker<'_>,
) -> Result<Input, String> {
    let document = document.ok_or("the document does not have it")?;
    let mut arguments = Map::new();
    for parameter in &operation.parameters {
        let found = document
            .parameters
            .iter()
            .find(|candidate| candidate.name == parameter.name && candidate.location_in == parameter.place);
        let schema = found.and_then(|found| match &found.shape {
            ParameterShape::Schema { schema, .. } => Some(*schema),
            ParameterShape::Content(media) => media.schema,
        });
        let example =
            found.and_then(|found| found.example()).filter(|example| maker.fits_strictly(&parameter.ty, example));
        // 2.0 lets a document describe these, but what they say is not free: it decides how the rest is read.
        let negotiated = matches!(parameter.name.to_ascii_lowercase().as_str(), "accept" | "content-type");
        let negotiated = negotiated && parameter.place == Place::Header;
        if negotiated && !parameter.required {
            continue;
        }
        let made = match &parameter.ty {
            ty if negotiated => Some(Value::from("application/json")).filter(|value| maker.fits_strictly(ty, value)),
            ty if is_any(ty) => Some(Value::from("any")),
            ty => example.cloned().or_else(|| maker.value(ty, schema, Direction::Request, &parameter.name)),
        };
        match made {
            Some(value) => arguments.extend([(parameter.ident.clone(), value)]),
            None if parameter.required => return Err(format!("no value fits the parameter {}", parameter.name)),
            None => {}
        }
    }
    let body = operation.body.as_ref().filter(|body| !body.content.is_empty());
    let body = match body.map(|body| (body, typed_media(&body.content))) {
        Some((_, Some(media))) => {
            let found = document.request_body.iter().flat_map(|body| &body.content);
            let schema = found.filter(|candidate| candidate.name == media.name).find_map(|media| media.schema);
            let (Payload::Json(ty) | Payload::Form(ty)) = &media.payload else { return Err(NO_JSON.to_owned()) };
            let value = maker.value(ty, schema, Direction::Request, "body").ok_or("no value fits its body")?;
            Some(if matches!(media.payload, Payload::Form(_)) { expressible(value) } else { value })
        }
        Some((Body { required: true, .. }, None)) => return Err(NO_JSON.to_owned()),
        _ => None,
    };
    let plain = operation.responses.iter().enumerate().filter(|(_, response)| is_plain(response));
    let codes: Vec<Asked> = plain
        .filter_map(|(index, response)| {
            let code = code(operation, response)?;
            let documented = has_example(response, document, maker);
            let told = told(library, index, code, response, document, maker);
            // Some schemas have no finite value, or none at all.
            (documented || told.is_some() || response.content.is_empty()).then_some(Asked { code, documented, told })
        })
        .collect();
    match codes.is_empty() || operation.method == "HEAD" {
        true => Err("no answer has JSON or nothing in it".to_owned()),
        false => Ok((arguments, body, codes)),
    }
}

fn is_any(ty: &Type) -> bool {
    match ty {
        Type::Checked(of, _) => is_any(of),
        ty => *ty == Type::Any,
    }
}

/// What a form can say: it has no word for null, nor for a list or an object without anything in it.
fn expressible(value: Value) -> Value {
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    };
    match value {
        Value::Array(items) => items.into_iter().map(expressible).filter(|item| !empty(item)).collect(),
        Value::Object(members) => {
            let members = members.into_iter().map(|(name, member)| (name, expressible(member)));
            Value::Object(members.filter(|(_, member)| !empty(member)).collect())
        }
        scalar => scalar,
    }
}

const NO_JSON: &str = "its body is neither JSON nor a form";

/// What a handler answers: values of the response's types.
fn told(
    library: &Library,
    index: usize,
    code: u16,
    response: &Response,
    document: &api::Operation,
    maker: &mut Maker<'_>,
) -> Option<Value> {
    let found = document.responses.iter().find(|candidate| candidate.status == response.status);
    let body = match json_media(&response.content).map(|media| (media, &media.payload)) {
        Some((media, Payload::Json(ty))) => {
            let content = found.iter().flat_map(|response| &response.content);
            let schema = content.filter(|candidate| candidate.name == media.name).find_map(|media| media.schema);
            Some(maker.value(ty, schema, Direction::Response, "told")?)
        }
        _ => None,
    };
    let mut headers = Map::new();
    let set = response.headers.as_ref().and_then(|uses| library.headers.get(uses.set));
    for header in set.iter().flat_map(|set| &set.headers) {
        // What is sent belongs to HTTP itself.
        let own = ["content-length", "content-type", "content-encoding", "transfer-encoding", "connection", "date"];
        let named = found.iter().flat_map(|found| &found.headers).find(|found| found.name == header.name);
        let schema = named.and_then(|named| match &named.shape {
            ParameterShape::Schema { schema, .. } => Some(*schema),
            ParameterShape::Content(media) => media.schema,
        });
        let value = match &header.ty {
            _ if own.contains(&header.name.to_ascii_lowercase().as_str()) => None,
            ty if is_any(ty) => Some(Value::from("any")),
            ty => maker.value(ty, schema, Direction::Response, &header.name),
        };
        // A header's text is ASCII.
        match value.filter(|value| value.to_string().is_ascii()) {
            Some(value) => headers.extend([(header.name.clone(), value)]),
            None if header.required => return None,
            None => {}
        }
    }
    Some(json!({"response": index, "code": code, "body": body, "headers": headers}))
}

pub(super) fn json_media(content: &[BodyMedia]) -> Option<&BodyMedia> {
    content.iter().find(|media| matches!(media.payload, Payload::Json(_)))
}

/// JSON, else a form.
pub(super) fn typed_media(content: &[BodyMedia]) -> Option<&BodyMedia> {
    json_media(content).or_else(|| content.iter().find(|media| matches!(media.payload, Payload::Form(_))))
}

/// JSON, or no body.
fn is_plain(response: &Response) -> bool {
    response.content.is_empty() || json_media(&response.content).is_some()
}

/// Whether the first JSON of an answer has an example that is a value of its type.
fn has_example(response: &Response, document: &api::Operation, maker: &Maker<'_>) -> bool {
    let Some(media) = json_media(&response.content) else { return false };
    let Payload::Json(ty) = &media.payload else { return false };
    let found = document.responses.iter().filter(|candidate| candidate.status == response.status);
    let found = found.flat_map(|response| &response.content).find(|candidate| candidate.name == media.name);
    let first = found.and_then(|media| media.examples.first());
    first.and_then(|example| example.value.as_ref()).is_some_and(|value| maker.fits(ty, value))
}

/// A status that the response answers for, and no other one does.
fn code(operation: &Operation, response: &Response) -> Option<u16> {
    let taken = |code: &u16| operation.responses.iter().any(|other| other.status == StatusPattern::Code(*code));
    let ranged = |code: &u16| {
        operation
            .responses
            .iter()
            .any(|other| matches!(other.status, StatusPattern::Range(digit) if u16::from(digit) == code / 100))
    };
    match response.status {
        // HTTP lets these have no body, whatever a document says.
        StatusPattern::Code(204 | 205 | 304) if !response.content.is_empty() => None,
        StatusPattern::Code(code) => (200..600).contains(&code).then_some(code),
        StatusPattern::Range(digit) => {
            let first = u16::from(digit) * 100;
            (first..first + 100)
                .find(|code| !taken(code) && !matches!(code, 204 | 205 | 304))
                .filter(|code| (200..600).contains(code))
        }
        StatusPattern::Default => (500..600).chain(400..500).find(|code| !taken(code) && !ranged(code)),
    }
}

fn function(
    call: usize,
    library: &Library,
    group: &Group,
    operation: &Operation,
    arguments: &Map<String, Value>,
    has_body: bool,
) -> String {
    let (module, method) = (ident(&group.module), ident(&operation.call_ident));
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let mut given: Vec<String> = required.map(|parameter| argument(library, parameter)).collect();
    let body = operation.body.as_ref().filter(|_| has_body).map(|body| (body.required, body_argument(body)));
    given.extend(body.iter().filter(|(required, _)| *required).map(|(_, text)| text.clone()));
    let mut sets = String::new();
    let optional = operation.parameters.iter().filter(|parameter| !parameter.required);
    for parameter in optional.filter(|parameter| arguments.contains_key(&parameter.ident)) {
        let (name, ty) = (ident(&parameter.ident), name_of(library, &parameter.ty));
        let _ = writeln!(sets, "        let call = call.{name}(argument::<{ty}>(input, {:?})?);", parameter.ident);
    }
    if let Some((false, body)) = &body {
        let _ = writeln!(sets, "        let call = call.body({body});");
    }
    let (successes, failures): (Vec<_>, Vec<_>) = (operation.successes().collect(), operation.failures().collect());
    let success = match successes.as_slice() {
        [] => "        Ok(value) => match *value.body() {},\n".to_owned(),
        [only] => format!("        Ok(value) => Ok(({}, {})),\n", read(only, "value.body()"), headers(only)),
        several => format!(
            "        Ok(value) => Ok(match value.body() {{\n{}        }}),\n",
            arms(operation, "Success", several)
        ),
    };
    let failure = match failures.as_slice() {
        [] => "        Err(Error::Documented(value)) => match *value.body() {},\n".to_owned(),
        several => format!(
            "        Err(Error::Documented(value)) => Ok(match value.body() {{\n{}        }}),\n",
            arms(operation, "Error", several)
        ),
    };
    format!(
        "\nfn call_{call}<'a>(client: &'a client::Client, input: &'a Value) -> Answered<'a> {{\n    Box::pin(async move {{\n        let call = client.{module}().{method}({});\n{sets}        let sent = call.header(\"prefer\", &format!(\"code={{}}\", input[\"code\"])).send().await;\n        match sent {{\n{success}{failure}        Err(error) => Err(error.to_string()),\n        }}\n    }})\n}}\n",
        given.join(", ")
    )
}

fn argument(library: &Library, parameter: &Parameter) -> String {
    let name = &parameter.ident;
    match &parameter.ty {
        Type::Scalar(Scalar::String) => format!("&argument::<String>(input, {name:?})?"),
        ty if ty.is_copy() => format!("argument::<{}>(input, {name:?})?", name_of(library, ty)),
        ty => format!("&argument::<{}>(input, {name:?})?", name_of(library, ty)),
    }
}

fn body_argument(body: &Body) -> String {
    match (&body.choice, typed_media(&body.content)) {
        (Some(choice), Some(media)) => format!("&operations::{}::{}(body(input)?)", ident(choice), ident(&media.ident)),
        _ => "&body(input)?".to_owned(),
    }
}

fn arms(operation: &Operation, suffix: &str, responses: &[&Response]) -> String {
    let name = format!("{}{suffix}", operation.type_ident);
    responses
        .iter()
        .map(|response| {
            let (variant, headers) = (ident(&response.ident), headers(response));
            match response.content.is_empty() {
                true => format!("            client::{name}::{variant} => (Typed::Nothing, {headers}),\n"),
                false => {
                    format!("            client::{name}::{variant}(body) => ({}, {headers}),\n", read(response, "body"))
                }
            }
        })
        .collect()
}

/// The documented headers of `value`, as JSON.
fn headers(response: &Response) -> String {
    match &response.headers {
        Some(uses) => format!("shown_headers_{}(value.typed_headers())?", uses.set),
        None => "Value::Null".to_owned(),
    }
}

/// What stands in a body, as JSON where it is.
fn read(response: &Response, place: &str) -> String {
    match (&response.choice, response.content.first(), json_media(&response.content)) {
        (_, None, _) => "Typed::Nothing".to_owned(),
        (Some(choice), _, Some(media)) => {
            let (choice, variant) = (ident(choice), ident(&media.ident));
            format!("match {place} {{ operations::{choice}::{variant}(body) => typed(body), _ => Typed::Other }}")
        }
        (None, _, Some(_)) => format!("typed({place})"),
        (_, _, None) => "Typed::Other".to_owned(),
    }
}
