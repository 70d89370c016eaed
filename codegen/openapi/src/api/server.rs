//! [Server Object](https://spec.openapis.org/oas/v3.0.3#server-object).

use indexmap::IndexMap;

use crate::location::Location;

/// An address of the API.
#[derive(Debug, Clone)]
pub struct Server {
    /// As written, `{variables}` in it; may be relative.
    pub url: String,
    /// Markdown.
    pub description: Option<String>,
    /// By name.
    pub variables: IndexMap<String, ServerVariable>,
    /// The server object, or the root where it is the default.
    pub location: Location,
}

/// A `{variable}` of a server's URL.
#[derive(Debug, Clone)]
pub struct ServerVariable {
    /// Used where nothing is given.
    pub default: String,
    /// All allowed values; empty: any.
    pub allowed: Vec<String>,
    /// Markdown.
    pub description: Option<String>,
}
