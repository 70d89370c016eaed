//! [Response](https://spec.openapis.org/oas/v3.0.3#response-object) and [Header](https://spec.openapis.org/oas/v3.0.3#header-object) Objects.

use super::{Extensions, MediaType, ParameterShape};
use crate::location::Location;

/// One response of an operation.
#[derive(Debug, Clone)]
pub struct Response {
    /// Which statuses it answers for.
    pub status: StatusPattern,
    /// Markdown; may be empty.
    pub description: String,
    /// Header names as written; `Content-Type` is left out, as the specification says.
    pub headers: Vec<Header>,
    /// In document order; empty: no body.
    pub content: Vec<MediaType>,
    /// `x-…`.
    pub extensions: Extensions,
    /// The response object (of the reference's target).
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

/// One documented header.
#[derive(Debug, Clone)]
pub struct Header {
    /// As written.
    pub name: String,
    /// Whether it must be there.
    pub required: bool,
    /// Markdown.
    pub description: Option<String>,
    /// Deprecated.
    pub deprecated: bool,
    /// Style is always `simple`.
    pub shape: ParameterShape,
    /// The header object.
    pub location: Location,
}
