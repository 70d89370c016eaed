//! Request bodies, and the payload of a media type.

use signoff_openapi::api::{MediaType, RequestBody};

use super::schema::TEXT;
use super::stream::Side;
use super::unmapped_keywords::inner;
use super::{Lowering, Refused};
use crate::ir::{Body, BodyMedia, Payload, Type};
use crate::names::Scope;

impl Lowering<'_> {
    pub(super) fn lower_body(&mut self, body: &RequestBody, owner: &str) -> Result<Body, Refused> {
        let content = self.lower_content(&body.content, &format!("{owner}Body"), Side::Request);
        Ok(Body {
            required: body.required,
            docs: body.description.clone(),
            choice: is_choice(&content).then(|| self.claim_body_name(&format!("{owner}Body"))),
            content,
        })
    }

    pub(super) fn lower_content(&mut self, content: &[MediaType], hint: &str, side: Side) -> Vec<BodyMedia> {
        let mut variants = Scope::with(&["Self"]);
        let mut media: Vec<BodyMedia> = content
            .iter()
            .map(|media| {
                let payload = self.lower_payload(media, hint, side);
                let styled =
                    if matches!(payload, Payload::Form(_)) { self.lower_form(media, hint) } else { Vec::new() };
                BodyMedia { name: media.name.clone(), ident: variants.claim(media_word(&media.name)), payload, styled }
            })
            .collect();
        // A repeated media type is kept once.
        media.dedup_by(|later, earlier| later.name == earlier.name);
        media
    }

    fn lower_payload(&mut self, media: &MediaType, hint: &str, side: Side) -> Payload {
        let essence = essence(&media.name);
        if media.is_file {
            return Payload::Bytes;
        }
        if let Some(stream) = self.lower_stream(media, &essence, hint, side) {
            return stream;
        }
        let typed = |lowering: &mut Self| match media.schema {
            Some(schema) => lowering.lower_schema(schema, hint).into_type(),
            None => Type::Any,
        };
        match essence.as_str() {
            "application/json" | "text/json" | "application/*" | "*/*" if media.schema.is_some() => {
                Payload::Json(typed(self))
            }
            "application/json" | "text/json" => Payload::Json(Type::Any),
            json if json.ends_with("+json") => Payload::Json(typed(self)),
            "application/x-www-form-urlencoded" => Payload::Form(typed(self)),
            multipart if multipart.starts_with("multipart/") => Payload::Multipart(self.lower_multipart(media, hint)),
            xml if xml.ends_with("/xml") || xml.ends_with("+xml") => match (media.schema, typed(self)) {
                (Some(schema), ty) if ty != TEXT && *inner(&ty) != Type::Any => {
                    let root = self.xml_root(schema);
                    Payload::Xml(ty, self.lower_xml_body(schema, &root))
                }
                _ => Payload::Text,
            },
            text if text.starts_with("text/") => Payload::Text,
            _ => Payload::Bytes,
        }
    }
}

/// Whether the media types have different payloads.
pub(super) fn is_choice(content: &[BodyMedia]) -> bool {
    match content.split_first() {
        Some((first, others)) => others.iter().any(|other| !other.payload.same_as(&first.payload)),
        None => false,
    }
}

/// Whether the media type is JSON or based on JSON.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The name of a media type's variant.
fn media_word(name: &str) -> &'static str {
    let essence = essence(name);
    match essence.as_str() {
        "application/json" | "text/json" => "Json",
        "application/x-www-form-urlencoded" => "Form",
        "multipart/form-data" => "Multipart",
        "text/plain" => "Text",
        "text/html" => "Html",
        "text/csv" => "Csv",
        "text/event-stream" => "Events",
        "application/x-ndjson" | "application/ndjson" | "application/jsonl" | "application/x-jsonlines" => "Lines",
        "application/json-seq" => "Sequence",
        "application/octet-stream" => "Bytes",
        "*/*" => "Any",
        json if json.ends_with("+json") => "OtherJson",
        xml if xml.ends_with("xml") => "Xml",
        text if text.starts_with("text/") => "OtherText",
        multipart if multipart.starts_with("multipart/") => "OtherMultipart",
        image if image.starts_with("image/") => "Image",
        _ => "Other",
    }
}
