//! Reads a file into a source.

use std::io::Read as _;
use std::path::Path;

use super::text::{MAX_BYTES, decode};
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
    let bytes = std::fs::File::open(path).and_then(|file| {
        let mut bytes = Vec::new();
        file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map(|_| bytes)
    });
    let text = match bytes {
        Err(error) => {
            Err(Diagnostic::invalid("file-unreadable", &location, format!("the file cannot be read: {error}"))
                .help("check the path and its permissions"))
        }
        Ok(bytes) if bytes.len() as u64 > MAX_BYTES => {
            let message = format!("the file is larger than {} MiB", MAX_BYTES / 1024 / 1024);
            Err(Diagnostic::unsupported("too-large", &location, message).help("split the document into several files"))
        }
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
