//! [Server Object](https://spec.openapis.org/oas/v3.0.3#server-object).

use indexmap::IndexMap;

use crate::location::Location;

/// A base URL of the API.
#[derive(Debug, Clone)]
pub struct Server {
    /// The URL, as written, with `{variables}`; may be relative.
    pub url: String,
    /// Markdown.
    pub description: Option<String>,
    /// The variables by name.
    pub variables: IndexMap<String, ServerVariable>,
    /// The server object, or the root if this is the default server.
    pub location: Location,
}

/// A `{variable}` of a server's URL.
#[derive(Debug, Clone)]
pub struct ServerVariable {
    /// The value if none is given.
    pub default: String,
    /// The allowed values; empty: any value.
    pub allowed: Vec<String>,
    /// Markdown.
    pub description: Option<String>,
}
