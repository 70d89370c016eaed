//! The values that an operation is called with, and those that its handler answers with.

use serde_json::{Map, Value, json};
use signoff_codegen::example::Maker;
use signoff_codegen::ir::{Body, Library, Operation, Payload, Place, Response, Type};
use signoff_codegen::openapi::api::{self, Direction, ParameterShape, StatusPattern};

use super::media::{json_media, typed_media};

/// The input of a call.
pub(super) struct Input {
    /// By name.
    pub(super) arguments: Map<String, Value>,
    pub(super) body: Option<Value>,
    /// The statuses to ask for.
    pub(super) statuses: Vec<Status>,
}

/// A status to ask for.
pub(super) struct Status {
    pub(super) code: u16,
    /// The document has an example of the answer.
    pub(super) documented: bool,
    /// The answer of a handler: `response`, `code`, `body`, `headers`. `None` if no value fits.
    pub(super) answer: Option<Value>,
}

/// The input of an operation, or why there is none.
pub(super) fn input(
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
        // OpenAPI 2.0 lets a document describe these, but their values decide how the rest is read.
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
            let (Payload::Json(ty) | Payload::Form(ty)) = &media.payload else { return Err(NOT_TYPED.to_owned()) };
            let value = maker.value(ty, schema, Direction::Request, "body").ok_or("no value fits its body")?;
            Some(if matches!(media.payload, Payload::Form(_)) { expressible(value) } else { value })
        }
        Some((Body { required: true, .. }, None)) => return Err(NOT_TYPED.to_owned()),
        _ => None,
    };
    let plain = operation.responses.iter().enumerate().filter(|(_, response)| is_plain(response));
    let statuses: Vec<Status> = plain
        .filter_map(|(index, response)| {
            let code = code(operation, response)?;
            let documented = has_example(response, document, maker);
            let answer = answer(library, index, code, response, document, maker);
            // Some schemas have no finite value.
            (documented || answer.is_some() || response.content.is_empty()).then_some(Status {
                code,
                documented,
                answer,
            })
        })
        .collect();
    match statuses.is_empty() || operation.method == "HEAD" {
        true => Err("no response has JSON or an empty body".to_owned()),
        false => Ok(Input { arguments, body, statuses }),
    }
}

fn is_any(ty: &Type) -> bool {
    match ty {
        Type::Checked(of, _) => is_any(of),
        ty => *ty == Type::Any,
    }
}

/// The part of a value that a form can express: it has no null, no empty list and no empty object.
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

const NOT_TYPED: &str = "its body is neither JSON nor a form";

/// The answer of a handler: values of the response's types.
fn answer(
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
        // These belong to HTTP itself.
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
        // The text of a header is ASCII.
        match value.filter(|value| value.to_string().is_ascii()) {
            Some(value) => headers.extend([(header.name.clone(), value)]),
            None if header.required => return None,
            None => {}
        }
    }
    Some(json!({"response": index, "code": code, "body": body, "headers": headers}))
}

/// Whether a response has JSON, or no body.
fn is_plain(response: &Response) -> bool {
    response.content.is_empty() || json_media(&response.content).is_some()
}

/// Whether the first JSON of a response has an example that is a value of its type.
fn has_example(response: &Response, document: &api::Operation, maker: &Maker<'_>) -> bool {
    let Some(media) = json_media(&response.content) else { return false };
    let Payload::Json(ty) = &media.payload else { return false };
    let found = document.responses.iter().filter(|candidate| candidate.status == response.status);
    let found = found.flat_map(|response| &response.content).find(|candidate| candidate.name == media.name);
    let first = found.and_then(|media| media.examples.first());
    first.and_then(|example| example.value.as_ref()).is_some_and(|value| maker.fits(ty, value))
}

/// A status of this response and of no other one.
fn code(operation: &Operation, response: &Response) -> Option<u16> {
    let taken = |code: &u16| operation.responses.iter().any(|other| other.status == StatusPattern::Code(*code));
    let ranged = |code: &u16| {
        operation
            .responses
            .iter()
            .any(|other| matches!(other.status, StatusPattern::Range(digit) if u16::from(digit) == code / 100))
    };
    match response.status {
        // HTTP does not allow a body with these.
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
