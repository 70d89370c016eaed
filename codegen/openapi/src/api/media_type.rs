//! [Request Body](https://spec.openapis.org/oas/v3.0.3#request-body-object), [Media Type](https://spec.openapis.org/oas/v3.0.3#media-type-object)
//! and [Encoding](https://spec.openapis.org/oas/v3.0.3#encoding-object) Objects.

use indexmap::IndexMap;
use serde_json::Value;

use super::{Extensions, Header, SchemaId, Style};
use crate::location::Location;

/// What a request carries.
#[derive(Debug, Clone)]
pub struct RequestBody {
    /// Markdown.
    pub description: Option<String>,
    /// Whether it must be there.
    pub required: bool,
    /// In document order.
    pub content: Vec<MediaType>,
    /// `x-…`.
    pub extensions: Extensions,
    /// The request body object.
    pub location: Location,
}

/// One entry of `content`.
#[derive(Debug, Clone)]
pub struct MediaType {
    /// The key as written: `application/json; charset=utf-8`, `text/*`, `*/*`.
    pub name: String,
    /// What it holds; `None`: anything.
    pub schema: Option<SchemaId>,
    /// 3.2's `itemSchema`: each item of a stream (server-sent events, JSON lines).
    pub item_schema: Option<SchemaId>,
    /// By member, for form and multipart.
    pub encoding: IndexMap<String, Encoding>,
    /// 3.2's `prefixEncoding`: by place, for multipart.
    pub prefix_encoding: Vec<Encoding>,
    /// 3.2's `itemEncoding`: what comes after them.
    pub item_encoding: Option<Encoding>,
    /// Examples by name; a single `example` is named "".
    pub examples: Vec<Example>,
    /// `x-…`.
    pub extensions: Extensions,
    /// The media type object.
    pub location: Location,
}

/// How one member of a form or multipart body is written.
#[derive(Debug, Clone)]
pub struct Encoding {
    /// `contentType`; may list several, or have wildcards.
    pub content_type: Option<String>,
    /// Headers of the part (multipart only).
    pub headers: Vec<Header>,
    /// `style`, where given.
    pub style: Option<Style>,
    /// `explode`, where given or following from the style.
    pub explode: Option<bool>,
    /// `allowReserved`.
    pub allow_reserved: bool,
}

/// [Example Object](https://spec.openapis.org/oas/v3.0.3#example-object).
#[derive(Debug, Clone)]
pub struct Example {
    /// The key, or "" for a single `example`.
    pub name: String,
    /// One line.
    pub summary: Option<String>,
    /// The value; `None` where only `externalValue` is given.
    pub value: Option<Value>,
    /// Where it stands.
    pub location: Location,
}
