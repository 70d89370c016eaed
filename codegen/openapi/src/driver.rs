//! Runs the phases one after the other: from a path or a text to an [`Api`].

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::api::Api;
use crate::diagnostic::Diagnostics;
use crate::location::SourceId;
use crate::overlay::Overlay;
use crate::read::{Files, load, parse, read_source};
use crate::resolve::resolve;
use crate::source::{Source, Sources};

/// Options for reading a document.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// Folders outside the root document's folder from which references may read files (`--allow-root`).
    pub allow_roots: Vec<PathBuf>,
    /// Overlays, applied to the root document in this order before anything else.
    pub overlays: Vec<Overlay>,
    /// Whether [`Api::document`] holds the root document.
    pub keep_document: bool,
}

/// Reads the document at `path` and everything it refers to.
///
/// Returns `None`, with at least one error in `diagnostics`, if the document as a whole cannot be read. Otherwise, operations and
/// schemas that cannot be read are left out of the `Api`, each with a diagnostic, and counted in [`Api::counts`].
pub fn read(sources: &mut Sources, path: &Path, options: &ReadOptions, diagnostics: &mut Diagnostics) -> Option<Api> {
    let source = read_source(sources, path, diagnostics)?;
    let files = Files::new(path, &options.allow_roots).ok();
    read_parsed_source(sources, source, files, options, diagnostics)
}

/// Reads a document from memory. References to other files are errors.
pub fn read_text(
    sources: &mut Sources,
    name: &str,
    text: String,
    options: &ReadOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let source = sources.add(Source { name: name.to_owned(), path: None, text });
    read_parsed_source(sources, source, None, options, diagnostics)
}

fn read_parsed_source(
    sources: &mut Sources,
    source: SourceId,
    files: Option<Files>,
    options: &ReadOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let mut root = parse(source, &sources.get(source)?.text, sources.document_bytes(), diagnostics)?;
    for overlay in &options.overlays {
        overlay.apply(&mut root, diagnostics);
    }
    let document = options.keep_document.then(|| Arc::new(root.clone()));
    let documents = load(sources, source, root, files, diagnostics)?;
    Some(Api { document, ..resolve(&documents, sources, diagnostics)? })
}
