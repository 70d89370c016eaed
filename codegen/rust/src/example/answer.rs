//! The answers per operation: statuses, headers, media types, and bodies by the names of their examples.

use std::collections::HashMap;

use serde_json::{Value, json};
use signoff_openapi::api::{
    Api, Direction, Example, Header, MediaType, Operation, ParameterShape, Response, StatusPattern,
};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

use super::make::Maker;
use super::plain::{as_text, concrete, framed, simple};
use crate::ir::{self, BodyMedia, Library, Payload, Type};
use crate::tree::MARK;

/// The answers of all operations as JSON text, group by group in the order of the server's traits.
/// An example that is not a value of its type is reported, and a generated one replaces it.
pub fn answers(api: &Api, library: &Library, seed: u64, diagnostics: &mut Diagnostics) -> String {
    let by_location = api.operations.iter().map(|operation| (&operation.location, operation)).collect();
    let mut book = Book {
        maker: Maker::new(api, library, seed),
        by_location,
        bodies: Vec::new(),
        known: HashMap::new(),
        diagnostics,
    };
    let operations: Vec<String> = library
        .groups
        .iter()
        .filter(|group| !group.webhooks)
        .flat_map(|group| &group.operations)
        .map(|operation| book.operation(operation).to_string())
        .collect();
    // One line per operation and per body makes differences readable.
    format!(
        "{{\"//\": \"{MARK}\",\n\"operations\": [\n{}\n],\n\"bodies\": [\n{}\n]}}\n",
        operations.join(",\n"),
        book.bodies.join(",\n")
    )
}

struct Book<'a> {
    maker: Maker<'a>,
    by_location: HashMap<&'a Location, &'a Operation>,
    /// JSON texts, each once: operations share the bodies of errors.
    bodies: Vec<String>,
    known: HashMap<String, usize>,
    diagnostics: &'a mut Diagnostics,
}

impl Book<'_> {
    fn operation(&mut self, operation: &ir::Operation) -> Value {
        let document = self.by_location.get(&operation.location).copied();
        let responses: Vec<Value> = operation
            .responses
            .iter()
            .map(|response| {
                let found = document.and_then(|operation| {
                    operation.responses.iter().find(|candidate| candidate.status == response.status)
                });
                self.response(response, found)
            })
            .collect();
        json!({"operation": format!("{} {}", operation.method, operation.path), "responses": responses})
    }

    fn response(&mut self, response: &ir::Response, document: Option<&Response>) -> Value {
        let content: Vec<Value> = response
            .content
            .iter()
            .map(|media| {
                let found = document
                    .and_then(|response| response.content.iter().find(|candidate| candidate.name == media.name));
                let examples: Vec<Value> = self
                    .examples(media, found)
                    .into_iter()
                    .map(|(name, body)| json!([name, self.keep(&body)]))
                    .collect();
                json!({"type": concrete(media), "examples": examples})
            })
            .collect();
        let headers: Vec<Value> = document
            .into_iter()
            .flat_map(|response| &response.headers)
            .filter_map(|header| Some(json!([header.name, self.header(header)?])))
            .collect();
        json!({"status": status(response.status), "headers": headers, "content": content})
    }

    fn keep(&mut self, body: &Value) -> usize {
        let text = body.to_string();
        let next = self.bodies.len();
        let place = *self.known.entry(text.clone()).or_insert(next);
        if place == next {
            self.bodies.push(text);
        }
        place
    }

    /// The documented examples by name, or a generated one.
    fn examples(&mut self, media: &BodyMedia, document: Option<&MediaType>) -> Vec<(String, Value)> {
        let documented = document.map(|document| document.examples.as_slice()).unwrap_or_default();
        let mut made = Vec::new();
        for example in documented {
            let Some(value) = &example.value else { continue };
            match self.body(media, value) {
                Some(body) => made.push((example.name.clone(), body)),
                None => self.report(example, media),
            }
        }
        if made.is_empty() {
            made.push((String::new(), self.make_up(media, document)));
        }
        made
    }

    fn report(&mut self, example: &Example, media: &BodyMedia) {
        let message = format!(
            "the example does not match its schema ({}); a value generated from the schema is used instead",
            media.name
        );
        self.diagnostics.push(
            Diagnostic::warning("example-breaks-schema", &example.location, message)
                .help("correct the example, or the schema"),
        );
    }

    /// A documented example as a body; `None` if it does not fit.
    fn body(&self, media: &BodyMedia, value: &Value) -> Option<Value> {
        let text = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match &media.payload {
            Payload::Json(ty) => match value {
                value if self.maker.fits(ty, value) => Some(json!({"json": value})),
                // JSON written as a string.
                Value::String(text) => {
                    let value: Value = serde_json::from_str(text).ok().filter(|value| self.maker.fits(ty, value))?;
                    Some(json!({"json": value}))
                }
                _ => None,
            },
            Payload::Form(ty) => match value {
                Value::String(text) => Some(json!({"text": text})),
                value => self.maker.fits(ty, value).then(|| json!({"form": value})),
            },
            _ => Some(json!({"text": text()})),
        }
    }

    fn make_up(&mut self, media: &BodyMedia, document: Option<&MediaType>) -> Value {
        let schema = document.and_then(|document| document.schema.or(document.item_schema));
        let ty = match &media.payload {
            Payload::Json(ty) | Payload::Form(ty) | Payload::Stream(_, ty) | Payload::Items(_, ty) => Some(ty.clone()),
            _ => schema.map(|schema| self.maker.ty(schema, Direction::Response)),
        };
        let made = ty.and_then(|ty| self.maker.value(&ty, schema, Direction::Response, &media.name));
        match (&media.payload, made) {
            (Payload::Stream(framing, _) | Payload::Items(framing, _), made) => {
                json!({"text": made.map(|item| framed(*framing, &item)).unwrap_or_default()})
            }
            (Payload::Json(_), made) => json!({"json": made.unwrap_or(Value::Null)}),
            (Payload::Form(_), made) => json!({"form": made.unwrap_or(Value::Null)}),
            (_, made) => json!({"text": as_text(&media.name, made.as_ref())}),
        }
    }

    /// The header's text; `None` if HTTP defines the value, or if it cannot be written.
    fn header(&mut self, header: &Header) -> Option<String> {
        const OWN: [&str; 7] = [
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "trailer",
            "transfer-encoding",
        ];
        if OWN.contains(&header.name.to_ascii_lowercase().as_str()) {
            return None;
        }
        let (schema, json) = match &header.shape {
            ParameterShape::Schema { schema, .. } => (Some(*schema), false),
            ParameterShape::Content(media) => (media.schema, true),
        };
        let ty = schema.map_or(Type::Any, |schema| self.maker.ty(schema, Direction::Response));
        let made = match ty {
            Type::Any => Value::from("example"),
            ty => self.maker.value(&ty, schema, Direction::Response, &header.name)?,
        };
        let text = if json { made.to_string() } else { simple(&made) };
        text.bytes().all(|byte| (0x20..0x7f).contains(&byte)).then_some(text)
    }
}

fn status(status: StatusPattern) -> String {
    match status {
        StatusPattern::Code(code) => code.to_string(),
        StatusPattern::Range(digit) => format!("{digit}XX"),
        StatusPattern::Default => "default".to_owned(),
    }
}
