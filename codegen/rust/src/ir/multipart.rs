//! Bodies of several parts.

use super::{Shape, Style, Type};

/// A struct with a member per part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Multipart {
    /// Its Rust name.
    pub ident: String,
    /// In document order.
    pub parts: Vec<Part>,
    /// The member for parts that the document does not name; `None`: they are not allowed.
    pub extra: Option<String>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its Rust name.
    pub ident: String,
    /// Its name in the body.
    pub wire_name: String,
    /// Markdown of the document.
    pub docs: Option<String>,
    /// Not to be shown.
    pub secret: bool,
    /// How often it is there.
    pub count: PartCount,
    /// How it is read and written.
    pub kind: PartKind,
    /// `contentType` of its encoding, one by one.
    pub media_types: Vec<String>,
    /// Headers that it must have.
    pub headers: Vec<String>,
}

/// How often a part is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartCount {
    /// Once.
    Required,
    /// Once or not at all.
    Optional,
    /// A part per element; whether there must be one.
    Several(bool),
}

/// How a part is read and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartKind {
    /// As it is.
    File,
    /// JSON.
    Json(Type),
    /// The text of a scalar.
    Text(Type),
    /// Text by a style.
    Styled {
        /// Its type.
        ty: Type,
        /// `style`
        style: Style,
        /// `explode`
        explode: bool,
        /// What its text holds.
        shape: Shape,
    },
}
