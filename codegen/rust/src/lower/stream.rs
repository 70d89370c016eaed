//! Sequential media types: streams of items.

use signoff_openapi::api::{MediaType, Schema, SchemaId};

use super::Lowering;
use crate::ir::{Framing, Payload, Scalar, Type, TypeKind};

/// Where a body is used, which decides how it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// In a request: all items are in a list.
    Request,
    /// In a success response: items are read one by one.
    Success,
    /// In an error response: the body is read completely.
    Failure,
}

impl Lowering<'_> {
    /// Returns `None` if the media type is not sequential.
    pub(super) fn lower_stream(&mut self, media: &MediaType, name: &str, hint: &str, side: Side) -> Option<Payload> {
        let framing = match name {
            "text/event-stream" => self.event_framing(media),
            "application/jsonl"
            | "application/jsonlines"
            | "application/x-jsonlines"
            | "application/ndjson"
            | "application/x-ndjson"
            | "application/x-json-stream"
            | "application/stream+json"
            | "application/x-json-lines"
            | "application/json-lines" => Framing::Lines,
            "application/json-seq" => Framing::Sequence,
            sequence if sequence.ends_with("+json-seq") => Framing::Sequence,
            _ => return None,
        };
        if side == Side::Failure {
            return Some(Payload::Text);
        }
        let item = match (media.item_schema, media.schema) {
            (Some(item), _) => self.lower_schema(item, &format!("{hint}Item")).into_type(),
            (None, Some(schema)) => {
                let list = self.lower_schema(schema, hint).into_type();
                self.item_of(&list, 0).unwrap_or(list)
            }
            (None, None) if framing == Framing::EventText => Type::Scalar(Scalar::String),
            (None, None) => Type::Any,
        };
        let framing = match (framing, &item) {
            (Framing::Events, Type::Scalar(Scalar::String)) => Framing::EventText,
            (framing, _) => framing,
        };
        Some(if side == Side::Request { Payload::Items(framing, item) } else { Payload::Stream(framing, item) })
    }

    /// The type of an item. Before 3.2, the schema describes the list of all items; some authors describe a single item instead.
    fn item_of(&self, ty: &Type, depth: usize) -> Option<Type> {
        match ty {
            Type::List(item) | Type::Set(item) => Some((**item).clone()),
            Type::Checked(inner, _) => self.item_of(inner, depth),
            Type::Named(id) if depth < 16 => match &self.library.definition(*id)?.kind {
                TypeKind::Alias(ty) => self.item_of(ty, depth + 1),
                _ => None,
            },
            _ => None,
        }
    }

    /// `itemSchema` of 3.2 describes an event with its fields. If it has no property `data`, it describes only the data.
    fn event_framing(&self, media: &MediaType) -> Framing {
        match (media.item_schema, media.schema) {
            (Some(item), _) if self.names_data(item, 0) => Framing::EventObject,
            (None, None) => Framing::EventText,
            _ => Framing::Events,
        }
    }

    fn names_data(&self, id: SchemaId, depth: usize) -> bool {
        let schema: Schema = self.schema(id);
        let below = schema.reference.iter().chain(&schema.all_of).chain(&schema.any_of).chain(&schema.one_of);
        schema.properties.iter().any(|property| &*property.name == "data")
            || (depth < 8 && below.copied().any(|id| self.names_data(id, depth + 1)))
    }
}
