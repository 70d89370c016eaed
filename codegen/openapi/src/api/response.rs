//! [Response](https://spec.openapis.org/oas/v3.0.3#response-object) and [Header](https://spec.openapis.org/oas/v3.0.3#header-object) Objects.

use super::{Extensions, MediaType, ParameterShape};
use crate::location::Location;

/// One response of an operation.
#[derive(Debug, Clone)]
pub struct Response {
    /// The statuses that this response describes.
    pub status: StatusPattern,
    /// Markdown; may be empty.
    pub description: String,
    /// The headers in document order, without `Content-Type`, which the specification excludes.
    pub headers: Vec<Header>,
    /// The media types in document order; empty: no body.
    pub content: Vec<MediaType>,
    /// `x-…`.
    pub extensions: Extensions,
    /// The response object (the target, if it is a reference).
    pub location: Location,
}

/// A key of `responses`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StatusPattern {
    /// `204`
    Code(u16),
    /// `4XX`: the first digit.
    Range(u8),
    /// `default`
    Default,
}

/// One header of a response or of a part.
#[derive(Debug, Clone)]
pub struct Header {
    /// The name, as written.
    pub name: String,
    /// Whether every response has it.
    pub required: bool,
    /// Markdown.
    pub description: Option<String>,
    /// Whether the header is deprecated.
    pub deprecated: bool,
    /// The schema of the value and how it is written. The style is always `simple`.
    pub shape: ParameterShape,
    /// The header object.
    pub location: Location,
}
