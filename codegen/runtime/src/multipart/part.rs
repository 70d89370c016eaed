//! Parts of a multipart body.

use bytes::Bytes;
use http::HeaderMap;

use crate::operation::ParameterInfo;
use crate::stream::Content;

/// A part: a file, or the text of a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its name. A member of a generated struct determines the name. Empty if it has none.
    pub name: String,
    /// The name of the file.
    pub file_name: Option<String>,
    /// Its media type; `None` means the documented one, or `application/octet-stream`.
    pub media_type: Option<String>,
    /// Its further headers.
    pub headers: HeaderMap,
    /// Its content. A received part is always in memory: [`Part::bytes`].
    pub content: Content,
}

impl Part {
    /// A file with this name.
    pub fn file(file_name: impl Into<String>, content: impl Into<Content>) -> Self {
        Self { file_name: Some(file_name.into()), ..Self::from(content.into()) }
    }

    /// Sets the media type.
    #[must_use]
    pub fn of(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// Sets the name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Its content; empty if it is a stream.
    pub fn bytes(&self) -> Bytes {
        self.content.bytes().cloned().unwrap_or_default()
    }
}

impl From<Content> for Part {
    fn from(content: Content) -> Self {
        Self { name: String::new(), file_name: None, media_type: None, headers: HeaderMap::new(), content }
    }
}

/// A part in the document.
#[derive(Debug)]
pub struct PartInfo {
    /// Its name in the document. Empty if it is identified by its position.
    pub name: &'static str,
    /// How it is read and written.
    pub kind: PartKind,
    /// `contentType` of its encoding; the first one is sent. Empty if the kind determines it.
    pub media_types: &'static [&'static str],
    /// Required headers.
    pub headers: &'static [&'static str],
}

/// How a part is read and written.
#[derive(Debug)]
pub enum PartKind {
    /// A file.
    File,
    /// JSON.
    Json,
    /// The text of a scalar.
    Text,
    /// Text in a style, as in a query.
    Styled(ParameterInfo),
}
