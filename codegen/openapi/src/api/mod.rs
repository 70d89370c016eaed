//! The resolved document: OpenAPI's shape, references followed, defaults applied, a location on every node.
//!
//! One file per object of the specification. Versions do not show here: 2.0, 3.1 and 3.2 arrive in the same shape.

mod direction;
mod media_type;
mod operation;
mod parameter;
mod response;
mod schema;
mod security;
mod server;
mod visit;

pub use direction::Direction;
pub use media_type::{Encoding, Example, MediaType, RequestBody};
pub use operation::{Callback, Method, Operation, RefusedOperation, Role};
pub use parameter::{Parameter, ParameterIn, ParameterShape, Style};
pub use response::{Header, Response, StatusPattern};
pub use schema::{
    AdditionalProperties, Constraints, Discriminator, Property, RareKeywords, Schema, SchemaId, Schemas, SimpleType,
    TypeSet, Xml,
};
pub use security::{ApiKeyIn, OAuthFlow, SecurityRequirement, SecurityScheme, SecuritySchemeKind};
pub use server::{Server, ServerVariable};

use indexmap::IndexMap;
use serde_json::Value;

use crate::location::Location;

/// Vendor extensions (`x-…`) of an object, verbatim, in document order.
pub type Extensions = IndexMap<String, Value>;

/// One API: all documents that the root document leads to.
#[derive(Debug, Clone)]
pub struct Api {
    /// The version as the root document writes it: `2.0`, `3.0.3`, `3.1.0`, …
    pub version: String,
    /// `info.title`; empty where there is none.
    pub title: String,
    /// `info.version`.
    pub api_version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// Servers of the root; never empty (the default is `/`).
    pub servers: Vec<Server>,
    /// Declared tags first, in order, then those that only operations use.
    pub tags: Vec<Tag>,
    /// All operations that could be read, paths in document order, then webhooks. Callbacks are below their operation.
    pub operations: Vec<Operation>,
    /// Operations (paths, webhooks) that reading left out, [`Counts::operations_refused`] of them.
    pub refused: Vec<RefusedOperation>,
    /// All schemas that anything leads to; named components keep their name.
    pub schemas: Schemas,
    /// `components.securitySchemes` by name.
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// Extensions of the root object.
    pub extensions: Extensions,
    /// The root object.
    pub location: Location,
    /// What the document holds, and how much of it could be read.
    pub counts: Counts,
}

/// The summary line's figures: in the document, and left out by reading. `operations == Api::operations.len() + refused`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Operations in the document (paths, webhooks).
    pub operations: usize,
    /// Operations left out by `read`, `normalise` or `resolve`, each with a diagnostic.
    pub operations_refused: usize,
    /// Component schemas in the document.
    pub schemas: usize,
    /// Component schemas left out, each with a diagnostic.
    pub schemas_refused: usize,
}

/// [Tag Object](https://spec.openapis.org/oas/v3.0.3#tag-object).
#[derive(Debug, Clone)]
pub struct Tag {
    /// As written.
    pub name: String,
    /// Markdown.
    pub description: Option<String>,
    /// Where it is declared, or first used.
    pub location: Location,
}
