//! Reads a path into a text, parses a text into a value, and loads every file that the value refers to.

mod budget;
mod bytes;
mod files;
mod load;
mod parse;
mod rounded;
mod scalar;
mod source;
mod text;
mod value;
mod version;
mod yaml;

use crate::diagnostic::Diagnostics;
use crate::location::SourceId;
use crate::source::Sources;

pub use bytes::{ReadError, read_regular, read_regular_text};
pub(crate) use files::Files;
pub use files::{Refusal, Roots};
pub(crate) use load::load;
pub(crate) use parse::parse;
pub use source::read_source;

/// Parses a source's text, YAML or JSON. This is for documents of other kinds that refer to OpenAPI documents. Returns `None`, with an
/// error, if the text is neither.
pub fn read_value(sources: &Sources, source: SourceId, diagnostics: &mut Diagnostics) -> Option<serde_json::Value> {
    parse(source, &sources.get(source)?.text, sources.document_bytes(), diagnostics)
}
