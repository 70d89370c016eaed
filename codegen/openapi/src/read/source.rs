//! Reads a file into a source.

use std::path::Path;

use super::bytes::{ReadError, read_regular};
use super::text::decode;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::location::{Location, SourceId};
use crate::source::{Source, Sources};

/// Reads a file's text into `sources`. Returns `None`, with an error, if the file cannot be read or is not text.
pub fn read_source(sources: &mut Sources, path: &Path, diagnostics: &mut Diagnostics) -> Option<SourceId> {
    read_named_source(sources, path, path.display().to_string(), diagnostics)
}

/// As [`read_source`], with another name for messages.
pub(super) fn read_named_source(
    sources: &mut Sources,
    path: &Path,
    name: String,
    diagnostics: &mut Diagnostics,
) -> Option<SourceId> {
    let id = sources.add(Source { name, path: Some(path.to_owned()), text: String::new() });
    let location = Location::root(id);
    let text = match read_regular(path, sources.document_bytes()) {
        Err(error) => Err(explain(&error, &location)),
        Ok(bytes) => decode(bytes, &location).map_err(|(diagnostic, readable)| {
            sources.set_text(id, readable);
            *diagnostic
        }),
    };
    match text {
        Ok(text) => {
            sources.set_text(id, text);
            Some(id)
        }
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            None
        }
    }
}

fn explain(error: &ReadError, at: &Location) -> Diagnostic {
    let message = error.to_string();
    match error {
        ReadError::Io(_) => {
            Diagnostic::invalid("file-unreadable", at, message).help("check the path and its permissions")
        }
        ReadError::NotText => Diagnostic::invalid("not-text", at, message).help("save the document as UTF-8"),
        ReadError::NotRegular => {
            Diagnostic::invalid("file-unreadable", at, message).help("save the document to a file and name that file")
        }
        ReadError::TooLarge(_) => Diagnostic::unsupported("too-large", at, message)
            .help("split the document into several files, or raise the limit with `--max-document MIB`"),
    }
}
