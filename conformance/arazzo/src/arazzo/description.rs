//! The root object, Info and Source Description Objects.

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::location::Location;

use super::{Named, Workflow};

/// [Arazzo Specification Object](https://spec.openapis.org/arazzo/v1.0.1.html#arazzo-specification-object).
#[derive(Debug, Clone)]
pub struct Description {
    /// `arazzo`, as the set of features that it names.
    pub version: Version,
    /// `$self` (1.1).
    pub self_uri: Option<String>,
    /// `info`.
    pub info: Info,
    /// `sourceDescriptions`, in order, names unique.
    pub sources: Vec<SourceDescription>,
    /// `workflows`, in order, ids unique.
    pub workflows: Vec<Workflow>,
    /// `components.inputs`, for `$ref`s in inputs.
    pub component_inputs: IndexMap<String, Value>,
    /// `x-signoff-capabilities`: name → sentence.
    pub capabilities: IndexMap<String, String>,
    /// `x-signoff-generate`: name of an input → what is made for it in every workflow that declares it and is not given it.
    /// Beside the schemas, since some runners refuse keywords in them that they do not know.
    pub generate: IndexMap<String, Named>,
    /// The root.
    pub location: Location,
}

/// The feature set: patch versions make no difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// 1.0.x
    V1_0,
    /// 1.1.x, and later 1.x (with a warning).
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
    /// `type`; `None` where it is left out, so that the document itself must tell.
    pub kind: Option<SourceKind>,
    /// The object.
    pub location: Location,
}

/// `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// `openapi`
    OpenApi,
    /// `arazzo`
    Arazzo,
    /// `asyncapi` (1.1): read, not supported.
    AsyncApi,
}

impl SourceKind {
    /// As written.
    pub fn word(self) -> &'static str {
        match self {
            Self::OpenApi => "openapi",
            Self::Arazzo => "arazzo",
            Self::AsyncApi => "asyncapi",
        }
    }
}
