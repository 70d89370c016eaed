//! Multipart bodies.

use super::{Constructor, Parameter, Type};

/// A struct with a field per part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Multipart {
    /// The Rust name.
    pub ident: String,
    /// The parts in document order.
    pub parts: Vec<Part>,
    /// The field for parts that the document does not name; `None` if they are not allowed.
    pub extra: Option<String>,
    /// How it is constructed.
    pub constructor: Constructor,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The Rust name.
    pub ident: String,
    /// The name in the body.
    pub wire_name: String,
    /// The document's description, in Markdown.
    pub docs: Option<String>,
    /// Whether `Debug` hides the value.
    pub secret: bool,
    /// How often the part occurs.
    pub count: PartCount,
    /// How the part is read and written.
    pub kind: PartKind,
    /// The media types in `contentType` of its encoding.
    pub media_types: Vec<String>,
    /// The headers that the part must have.
    pub headers: Vec<String>,
}

/// How often a part occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartCount {
    /// Once.
    Required,
    /// At most once.
    Optional,
    /// Once per element; whether there must be at least one.
    Several(bool),
}

impl Part {
    /// The type of its value; `None` for a file.
    pub fn ty(&self) -> Option<&Type> {
        match &self.kind {
            PartKind::File => None,
            PartKind::Json(ty) | PartKind::Text(ty) => Some(ty),
            PartKind::Styled(parameter) => Some(&parameter.ty),
        }
    }
}

/// How a part is read and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartKind {
    /// Unchanged, as bytes.
    File,
    /// JSON.
    Json(Type),
    /// The text of a scalar.
    Text(Type),
    /// Text in a parameter style.
    Styled(Box<Parameter>),
}
