//! [Request Body](https://spec.openapis.org/oas/v3.0.3#request-body-object), [Media Type](https://spec.openapis.org/oas/v3.0.3#media-type-object)
//! and [Encoding](https://spec.openapis.org/oas/v3.0.3#encoding-object) Objects.

use indexmap::IndexMap;
use serde_json::Value;

use super::{Extensions, Header, SchemaId, Style};
use crate::location::Location;

/// The body of a request.
#[derive(Debug, Clone)]
pub struct RequestBody {
    /// Markdown.
    pub description: Option<String>,
    /// Whether every request has the body.
    pub required: bool,
    /// The media types in document order.
    pub content: Vec<MediaType>,
    /// `x-…`.
    pub extensions: Extensions,
    /// The request body object.
    pub location: Location,
}

/// One entry of `content`.
#[derive(Debug, Clone)]
pub struct MediaType {
    /// The key, as written: `application/json; charset=utf-8`, `text/*`, `*/*`.
    pub name: String,
    /// The schema of the content; `None`: any content.
    pub schema: Option<SchemaId>,
    /// Whether the content is a file, whatever the media type (`type: file` of 2.0). It has no schema.
    pub is_file: bool,
    /// `itemSchema` (3.2): the schema of each item of a stream (server-sent events, JSON lines).
    pub item_schema: Option<SchemaId>,
    /// The encoding of each property of a form or multipart body.
    pub encoding: IndexMap<String, Encoding>,
    /// `prefixEncoding` (3.2): the encoding of the first parts of a multipart body, by position.
    pub prefix_encoding: Vec<Encoding>,
    /// `itemEncoding` (3.2): the encoding of the parts after them.
    pub item_encoding: Option<Encoding>,
    /// Examples by name; a single `example` is named "".
    pub examples: Vec<Example>,
    /// `x-…`.
    pub extensions: Extensions,
    /// The media type object.
    pub location: Location,
}

/// How one property of a form or multipart body is written.
#[derive(Debug, Clone)]
pub struct Encoding {
    /// `contentType`. It may list several media types or contain wildcards.
    pub content_type: Option<String>,
    /// The headers of the part (multipart only).
    pub headers: Vec<Header>,
    /// `style`, if given.
    pub style: Option<Style>,
    /// `explode`, if given or if it follows from the style.
    pub explode: Option<bool>,
    /// The style of each list within the list (2.0), as in [`super::ParameterShape::Schema`].
    pub inner: Vec<Style>,
    /// `allowReserved`.
    pub allow_reserved: bool,
}

/// [Example Object](https://spec.openapis.org/oas/v3.0.3#example-object).
#[derive(Debug, Clone)]
pub struct Example {
    /// The key; "" for a single `example`.
    pub name: String,
    /// A short summary.
    pub summary: Option<String>,
    /// The value; `None` if only `externalValue` is given.
    pub value: Option<Value>,
    /// The example object, or the value of a single `example`.
    pub location: Location,
}
