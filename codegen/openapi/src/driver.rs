//! From a path or a text to an [`Api`]: the phases, one after the other.

use std::path::{Path, PathBuf};

use crate::api::Api;
use crate::diagnostic::Diagnostics;
use crate::location::SourceId;
use crate::overlay::Overlay;
use crate::read::{Files, load, parse, read_source};
use crate::resolve::resolve;
use crate::source::{Source, Sources};

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
    let files = Files::new(path, &options.allow_roots).ok();
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
    files: Option<Files>,
    options: &ReadOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let mut root = parse(source, &sources.get(source)?.text, diagnostics)?;
    for overlay in &options.overlays {
        overlay.apply(&mut root, diagnostics);
    }
    let documents = load(sources, source, root, files, diagnostics)?;
    resolve(&documents, diagnostics)
}
