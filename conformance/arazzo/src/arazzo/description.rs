//! The root object, Info and Source Description Objects.

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::location::Location;

use super::{NamedGenerator, Workflow};
use crate::data::Data;

/// [Arazzo Specification Object](https://spec.openapis.org/arazzo/v1.0.1.html#arazzo-specification-object).
#[derive(Debug, Clone)]
pub struct Description {
    /// The feature set that `arazzo` selects.
    pub version: Version,
    /// `$self` (1.1).
    pub self_uri: Option<String>,
    /// `info`.
    pub info: Info,
    /// `sourceDescriptions`, in order, with unique names.
    pub sources: Vec<SourceDescription>,
    /// `workflows`, in order, with unique ids.
    pub workflows: Vec<Workflow>,
    /// The whole document, for the references of input schemas.
    pub root: Arc<Value>,
    /// From an extension: generators by input name, for every workflow that declares the input and receives no value.
    pub generators: IndexMap<String, NamedGenerator>,
    /// From an extension.
    pub data: Data,
    /// The location of the root.
    pub location: Location,
}

/// The feature set. Patch versions do not differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// 1.0.x
    V1_0,
    /// 1.1.x, and later 1.x versions with a warning.
    V1_1,
}

/// [Info Object](https://spec.openapis.org/arazzo/v1.0.1.html#info-object).
#[derive(Debug, Clone, Default)]
pub struct Info {
    /// `title`.
    pub title: String,
    /// `version` of the document.
    pub version: String,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`, Markdown.
    pub description: Option<String>,
}

/// [Source Description Object](https://spec.openapis.org/arazzo/v1.0.1.html#source-description-object).
#[derive(Debug, Clone)]
pub struct SourceDescription {
    /// `name`.
    pub name: String,
    /// `url`, as written.
    pub url: String,
    /// `type`; `None` if omitted: the document itself decides.
    pub kind: Option<SourceKind>,
    /// The location of the object.
    pub location: Location,
}

/// `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// `openapi`
    OpenApi,
    /// `arazzo`
    Arazzo,
    /// `asyncapi` (1.1): parsed, not supported.
    AsyncApi,
}

impl SourceKind {
    /// The value in a document.
    pub fn word(self) -> &'static str {
        match self {
            Self::OpenApi => "openapi",
            Self::Arazzo => "arazzo",
            Self::AsyncApi => "asyncapi",
        }
    }
}
