//! The resolved document: OpenAPI's shape with references followed and defaults applied. Every node has a location.
//!
//! There is one file per object of the specification. All versions have the same types: 2.0, 3.1 and 3.2 are converted.

mod direction;
mod extensions;
mod media_type;
mod nullability;
mod operation;
mod parameter;
mod response;
mod schema;
mod security;
mod server;
mod visit;

pub use direction::Direction;
pub use media_type::{Encoding, Example, MediaType, RequestBody};
pub use nullability::{Null, Nullability};
pub use operation::{Callback, Method, Operation, RefusedOperation, Role};
pub use parameter::{Parameter, ParameterIn, ParameterShape, Style};
pub use response::{Header, Response, StatusPattern};
pub use schema::{
    AdditionalProperties, BOUNDS, Constraints, Discriminator, Property, RareKeywords, Schema, SchemaId, Schemas,
    SimpleType, TypeSet, Xml,
};
pub use security::{ApiKeyIn, OAuthFlow, SecurityRequirement, SecurityScheme, SecuritySchemeKind};
pub use server::{Server, ServerVariable};

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;

use crate::location::Location;

/// Specification extensions (`x-…`) of an object, verbatim, in document order.
pub type Extensions = IndexMap<String, Value>;

/// One API: the root document and all documents that it refers to.
#[derive(Debug, Clone)]
pub struct Api {
    /// The version as the root document states it: `2.0`, `3.0.3`, `3.1.0`, …
    pub version: String,
    /// `info.title`; empty if there is none.
    pub title: String,
    /// `info.version`.
    pub api_version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// The root's servers; never empty (the default is `/`).
    pub servers: Vec<Server>,
    /// Declared tags in order, then tags that only operations use.
    pub tags: Vec<Tag>,
    /// All operations that could be read: paths in document order, then webhooks. Callbacks are part of their operation.
    pub operations: Vec<Operation>,
    /// The operations of paths and webhooks that could not be read; [`Counts::operations_refused`] of them.
    pub refused: Vec<RefusedOperation>,
    /// All component schemas, and all schemas that anything refers to.
    pub schemas: Schemas,
    /// `components.securitySchemes`, by name.
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// `x-…` of the root object.
    pub extensions: Extensions,
    /// The root object.
    pub location: Location,
    /// How much the document contains, and how much of it could be read.
    pub counts: Counts,
    /// The root document after its overlays, if [`ReadOptions::keep_document`](crate::ReadOptions::keep_document) asks for it.
    pub document: Option<Arc<Value>>,
}

/// How many operations and schemas the document contains, and how many were left out because they could not be read.
/// `operations == Api::operations.len() + operations_refused`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Operations in the document (paths and webhooks).
    pub operations: usize,
    /// Operations that were left out, each with a diagnostic.
    pub operations_refused: usize,
    /// Component schemas in the document.
    pub schemas: usize,
    /// Component schemas that were left out, each with a diagnostic.
    pub schemas_refused: usize,
}

/// [Tag Object](https://spec.openapis.org/oas/v3.0.3#tag-object).
#[derive(Debug, Clone)]
pub struct Tag {
    /// The name, as written.
    pub name: String,
    /// Markdown.
    pub description: Option<String>,
    /// Where the tag is declared, or first used.
    pub location: Location,
}
