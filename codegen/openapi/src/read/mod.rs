//! From a path or a text to an [`Api`]: the phases, one after the other.

mod files;
mod load;
mod parse;
mod text;
mod value;
mod version;

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::api::Api;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::location::{Location, SourceId};
use crate::overlay::Overlay;
use crate::resolve::resolve;
use crate::source::{Source, Sources};

pub(crate) use files::decode_percent;
pub(crate) use parse::parse;
pub(crate) use version::version_text;

/// What the user may change about reading.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// Folders outside the root document's own that references may lead to (`--allow-root`).
    pub allow_roots: Vec<PathBuf>,
    /// Applied in order to the root document before anything else.
    pub overlays: Vec<Overlay>,
}

/// Reads the document at `path` and everything it refers to.
///
/// `None`, with at least one error in `diagnostics`, where the document as a whole cannot be read. Otherwise whatever could not be
/// understood is left out of the `Api`, with a diagnostic, and counted in [`Api::counts`].
pub fn read(sources: &mut Sources, path: &Path, options: &ReadOptions, diagnostics: &mut Diagnostics) -> Option<Api> {
    let source = read_source(sources, path, diagnostics)?;
    let files = files::Files::new(path, &options.allow_roots).ok();
    finish(sources, source, files, options, diagnostics)
}

/// Reads a document from memory. References to other files are then refused.
pub fn read_text(
    sources: &mut Sources,
    name: &str,
    text: String,
    options: &ReadOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let source = sources.add(Source { name: name.to_owned(), path: None, text });
    finish(sources, source, None, options, diagnostics)
}

fn finish(
    sources: &mut Sources,
    source: SourceId,
    files: Option<files::Files>,
    options: &ReadOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let mut root = parse(source, &sources.get(source)?.text, diagnostics)?;
    for overlay in &options.overlays {
        overlay.apply(&mut root, diagnostics);
    }
    let documents = load::load(sources, source, root, files, diagnostics)?;
    resolve(&documents, diagnostics)
}

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
