//! From a path to a text, from a text to a value, and from there to every file that it leads to.

mod files;
mod load;
mod parse;
mod text;
mod value;
mod version;

use std::io::Read as _;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::location::{Location, SourceId};
use crate::source::{Source, Sources};

pub(crate) use files::Files;
pub(crate) use load::load;
pub(crate) use parse::parse;

/// The value of a source's text, YAML or JSON, for documents of other kinds that refer to OpenAPI documents. `None`, with an error,
/// where it is neither.
pub fn read_value(sources: &Sources, source: SourceId, diagnostics: &mut Diagnostics) -> Option<serde_json::Value> {
    parse(source, &sources.get(source)?.text, diagnostics)
}

/// Reads a file's text into `sources`. `None`, with a diagnostic, where there is none or it is no text.
pub fn read_source(sources: &mut Sources, path: &Path, diagnostics: &mut Diagnostics) -> Option<SourceId> {
    read_named_source(sources, path, path.display().to_string(), diagnostics)
}

fn read_named_source(
    sources: &mut Sources,
    path: &Path,
    name: String,
    diagnostics: &mut Diagnostics,
) -> Option<SourceId> {
    let id = sources.add(Source { name, path: Some(path.to_owned()), text: String::new() });
    let location = Location::root(id);
    let bytes = std::fs::File::open(path).and_then(|file| {
        let mut bytes = Vec::new();
        file.take(text::MAX_BYTES + 1).read_to_end(&mut bytes).map(|_| bytes)
    });
    let text = match bytes {
        Err(error) => {
            Err(Diagnostic::invalid("file-unreadable", &location, format!("the file cannot be read: {error}"))
                .help("check the path and its permissions"))
        }
        Ok(bytes) if bytes.len() as u64 > text::MAX_BYTES => {
            let message = format!("the file is larger than {} MiB", text::MAX_BYTES / 1024 / 1024);
            Err(Diagnostic::unsupported("too-large", &location, message).help("split the document into several files"))
        }
        Ok(bytes) => text::decode(bytes, &location).map_err(|(diagnostic, readable)| {
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
