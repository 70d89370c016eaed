//! One part of a multipart body.

use bytes::Bytes;
use http::HeaderMap;

use crate::operation::ParameterInfo;
use crate::stream::Content;

/// One part: a file, or a value as it is on the wire.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its name; where a generated struct has a member for it, that says the name. Empty: none.
    pub name: String,
    /// The name of the file.
    pub file_name: Option<String>,
    /// Its media type; `None`: what the document says, else bytes as they are.
    pub media_type: Option<String>,
    /// Its further headers.
    pub headers: HeaderMap,
    /// What it holds. In what was received always at hand: [`Part::bytes`].
    pub content: Content,
}

impl Part {
    /// A file of that name.
    pub fn file(file_name: impl Into<String>, content: impl Into<Content>) -> Self {
        Self { file_name: Some(file_name.into()), ..Self::from(content.into()) }
    }

    /// With this media type.
    #[must_use]
    pub fn of(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// With this name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// What it holds; empty where that is still to come.
    pub fn bytes(&self) -> Bytes {
        self.content.bytes().cloned().unwrap_or_default()
    }
}

impl From<Content> for Part {
    fn from(content: Content) -> Self {
        Self { name: String::new(), file_name: None, media_type: None, headers: HeaderMap::new(), content }
    }
}

/// What a document says about one part.
#[derive(Debug)]
pub struct PartInfo {
    /// As the document writes it. Empty: told by its place.
    pub name: &'static str,
    /// How it is read and written.
    pub kind: PartKind,
    /// `contentType` of its encoding; the first is what goes out. Empty: what follows from the kind.
    pub media_types: &'static [&'static str],
    /// Headers that must be there.
    pub headers: &'static [&'static str],
}

/// How a part is read and written.
#[derive(Debug)]
pub enum PartKind {
    /// As it is.
    File,
    /// JSON.
    Json,
    /// The text of a scalar.
    Text,
    /// Text by a style, as in a query.
    Styled(ParameterInfo),
}
