//! Reads the request for a handler.

use std::fmt;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, COOKIE};
use http::request::Parts;
use serde_json::Value;

use super::Violation;
use crate::charset;
use crate::json::{Json, Mismatch, Mode, Node, Tree, Unread, read_strictly};
use crate::media_type;
use crate::operation::{MediaInfo, MediaKind, OperationInfo, ParameterInfo, Place};
use crate::stream::{Content, Framing, Items};
use crate::style;

/// An untyped request. Its body is read, unless the handler reads it as a stream.
pub struct Incoming {
    pub(super) operation: &'static OperationInfo,
    pub(super) parts: Parts,
    pub(super) body: Bytes,
    /// The body if the handler reads it as a stream; `body` is empty then.
    pub(super) stream: Option<Content>,
    /// The values of the path template, still percent-encoded.
    pub(super) path: Vec<(&'static str, String)>,
}

/// The typed request of an operation. Generated structs implement it.
pub trait Request: Sized + Send {
    /// Reads the parameters and the body.
    ///
    /// # Errors
    /// The first violation of the document.
    fn read(incoming: &mut Incoming) -> Result<Self, Violation>;
}

/// The bytes of the body, in `parts.extensions` of every request that a handler gets; empty if the handler reads it as a
/// stream.
#[derive(Clone)]
pub struct RawBody(pub Bytes);

impl fmt::Debug for RawBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawBody({} bytes)", self.0.len())
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Incoming").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

impl Incoming {
    /// The required parameter at that index of the operation's table.
    ///
    /// # Errors
    /// It is missing, or does not match its schema.
    pub fn required<T: Json>(&self, index: usize) -> Result<T, Violation> {
        match self.operation.parameters.get(index) {
            Some(info) => {
                self.parameter(info)?.ok_or(Violation::MissingParameter { name: info.name, place: info.place })
            }
            None => Err(Violation::MissingParameter { name: "", place: Place::Query }),
        }
    }

    /// The parameter at that index of the operation's table.
    ///
    /// # Errors
    /// It does not match its schema.
    pub fn optional<T: Json>(&self, index: usize) -> Result<Option<T>, Violation> {
        self.operation.parameters.get(index).map_or(Ok(None), |info| self.parameter(info))
    }

    /// The parameter at that index of the operation's table, or the default of its schema, in JSON.
    ///
    /// # Errors
    /// It does not match its schema.
    pub fn defaulted<T: Json>(&self, index: usize, default: &str) -> Result<T, Violation> {
        let Some(info) = self.operation.parameters.get(index) else { return self.required(index) };
        match self.parameter(info)? {
            Some(value) => Ok(value),
            None => read_strictly(default.as_bytes()).map_err(|mismatch| Violation::InvalidParameter {
                name: info.name,
                place: info.place,
                mismatch,
            }),
        }
    }

    /// The index of the body's media type in the operation's table. `None` if there is no body and none is required.
    ///
    /// # Errors
    /// It is missing, or has a content coding or an undocumented media type.
    pub fn media(&self) -> Result<Option<usize>, Violation> {
        let Some(info) = &self.operation.body else { return Ok(None) };
        let empty = self.body.is_empty() && self.stream.is_none();
        if empty && !self.parts.headers.contains_key(CONTENT_TYPE) {
            return if info.required { Err(Violation::MissingBody) } else { Ok(None) };
        }
        if !empty && is_coded(&self.parts.headers) {
            return Err(Violation::UnsupportedCoding);
        }
        let found = self.parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        match media_type::best(info.content.iter().map(|media| media.name), found) {
            // The media type of an empty body does not matter.
            None if empty && !info.required => Ok(None),
            None => {
                Err(Violation::UnsupportedMediaType { expected: info.content.iter().map(|media| media.name).collect() })
            }
            // Text and bytes may be empty; empty JSON and forms count as missing.
            Some(index) if empty && info.content.get(index).is_some_and(needs_text) => {
                if info.required {
                    Err(Violation::MissingBody)
                } else {
                    Ok(None)
                }
            }
            index => Ok(index),
        }
    }

    /// The body, as JSON or a form by its media type.
    ///
    /// # Errors
    /// It is missing, malformed, or does not match its schema.
    pub fn body<T: Json>(&self) -> Result<T, Violation> {
        self.optional_body()?.ok_or(Violation::MissingBody)
    }

    /// As [`Incoming::body`], for an optional body.
    ///
    /// # Errors
    /// It is malformed, or does not match its schema.
    pub fn optional_body<T: Json>(&self) -> Result<Option<T>, Violation> {
        let Some(index) = self.media()? else { return Ok(None) };
        let media = self.operation.body.as_ref().and_then(|body| body.content.get(index));
        let read = match media.map(|media| media.kind) {
            Some(MediaKind::Form) => {
                let form = style::read_form(&self.text()?);
                Node::with(&form, Mode::Text, T::decode)
            }
            Some(MediaKind::StyledForm(styled)) => {
                style::read_styled_form(styled, &self.text()?).and_then(|form| Node::with(&form, Mode::Text, T::decode))
            }
            Some(MediaKind::Text) => Node::with(&Value::String(self.text()?), Mode::Text, T::decode),
            _ => {
                let tree = Tree::read_unique(&self.body).map_err(unread)?;
                Node::of(&tree, Mode::Strict, T::decode)
            }
        };
        read.map(Some).map_err(Violation::InvalidBody)
    }

    /// The items of a required body.
    ///
    /// # Errors
    /// It is missing, or an item does not match its schema: the pointer begins with its index.
    pub fn items<T: Json>(&self, framing: Framing) -> Result<Vec<T>, Violation> {
        self.optional_items(framing)?.ok_or(Violation::MissingBody)
    }

    /// As [`Incoming::items`], for an optional body.
    ///
    /// # Errors
    /// An item does not match its schema.
    pub fn optional_items<T: Json>(&self, framing: Framing) -> Result<Option<Vec<T>>, Violation> {
        let Some(_) = self.media()? else { return Ok(None) };
        Items::all(framing, &self.body).map(Some).map_err(Violation::InvalidBody)
    }

    /// A required body as text.
    ///
    /// # Errors
    /// It is missing, has another media type, or is not UTF-8.
    pub fn text_body(&self) -> Result<String, Violation> {
        self.optional_text()?.ok_or(Violation::MissingBody)
    }

    /// An optional body as text.
    ///
    /// # Errors
    /// It has another media type, or is not UTF-8.
    pub fn optional_text(&self) -> Result<Option<String>, Violation> {
        self.media()?.map(|_| self.text()).transpose()
    }

    /// The bytes of a required body.
    ///
    /// # Errors
    /// It is missing, or has another media type.
    pub fn bytes_body(&self) -> Result<Bytes, Violation> {
        self.optional_bytes()?.ok_or(Violation::MissingBody)
    }

    /// The bytes of an optional body.
    ///
    /// # Errors
    /// It has another media type.
    pub fn optional_bytes(&self) -> Result<Option<Bytes>, Violation> {
        Ok(self.media()?.map(|_| self.body.clone()))
    }

    /// A required body as a stream.
    ///
    /// # Errors
    /// It is missing, or has another media type.
    pub fn content(&mut self) -> Result<Content, Violation> {
        self.optional_content()?.ok_or(Violation::MissingBody)
    }

    /// An optional body as a stream.
    ///
    /// # Errors
    /// It has another media type.
    pub fn optional_content(&mut self) -> Result<Option<Content>, Violation> {
        let Some(_) = self.media()? else { return Ok(None) };
        Ok(Some(self.stream.take().unwrap_or_else(|| self.body.clone().into())))
    }

    /// The text of any media type.
    pub(super) fn text(&self) -> Result<String, Violation> {
        let media_type = self.parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let malformed = |message| Violation::MalformedBody { line: 0, column: 0, message };
        charset::decode(media_type, &self.body).map_err(malformed)
    }

    /// The request's parts, with the body as [`RawBody`]. They are taken last.
    pub fn take_parts(&mut self) -> Parts {
        let (empty, ()) = http::Request::new(()).into_parts();
        let mut parts = std::mem::replace(&mut self.parts, empty);
        parts.extensions.insert(RawBody(self.body.clone()));
        parts
    }

    fn parameter<T: Json>(&self, info: &'static ParameterInfo) -> Result<Option<T>, Violation> {
        let invalid = |mismatch| Violation::InvalidParameter { name: info.name, place: info.place, mismatch };
        let Some(value) = self.raw_parameter(info).map_err(invalid)? else { return Ok(None) };
        style::read_value(info, &value, Mode::Strict).map(Some).map_err(invalid)
    }

    fn raw_parameter(&self, info: &'static ParameterInfo) -> Result<Option<Value>, Mismatch> {
        match info.place {
            Place::Path => match self.path.iter().find(|(name, _)| *name == info.name) {
                Some((_, text)) => style::read_text(info, text),
                None => Ok(None),
            },
            Place::QueryString => style::read_query_string(info, self.parts.uri.query().unwrap_or_default()),
            Place::Query => style::read_query(info, self.parts.uri.query().unwrap_or_default()),
            Place::Header => {
                let lines: Vec<_> =
                    self.parts.headers.get_all(info.name).iter().filter_map(|value| value.to_str().ok()).collect();
                if lines.is_empty() { Ok(None) } else { style::read_plain(info, &lines.join(", ")) }
            }
            Place::Cookie => style::read_cookie(info, &cookies(&self.parts.headers)),
        }
    }
}

/// Whether the body has a content coding (RFC 9110, section 8.4).
fn is_coded(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(CONTENT_ENCODING).iter();
    lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b',')).any(|coding| {
        let coding = coding.trim_ascii();
        !coding.is_empty() && !coding.eq_ignore_ascii_case(b"identity")
    })
}

fn needs_text(media: &MediaInfo) -> bool {
    matches!(media.kind, MediaKind::Json)
}

fn unread(error: Unread) -> Violation {
    match error {
        Unread::NotJson(error) => malformed(&error),
        Unread::Repeated(mismatch) => Violation::InvalidBody(mismatch),
    }
}

fn malformed(error: &serde_json::Error) -> Violation {
    let text = error.to_string();
    let message = text.split(" at line ").next().unwrap_or_default().to_owned();
    Violation::MalformedBody { line: error.line(), column: error.column(), message }
}

/// All cookies of a request, unchanged and in order (RFC 6265, section 5.4).
pub(super) fn cookies(headers: &HeaderMap) -> Vec<(String, String)> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
