//! The overlays of a document set, and which of its API documents each one changes.

use std::path::{Path, PathBuf};

use signoff_openapi::Roots;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::overlay::Overlay;
use signoff_openapi::source::Sources;

use super::BindOptions;
use super::document_set::{DocumentSet, Files};

/// An overlay that the user named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedOverlay {
    /// The source description whose document it changes. `None`: the document that `extends` names; without it, every document.
    pub source: Option<String>,
    /// The file.
    pub file: PathBuf,
}

/// The overlays of one document set, in the order in which they are applied.
#[derive(Debug)]
pub(super) struct SetOverlays {
    overlays: Vec<SetOverlay>,
    /// For each overlay that the user named, the number of documents that it changes.
    counts: Vec<usize>,
}

#[derive(Debug)]
struct SetOverlay {
    overlay: Overlay,
    origin: Origin,
}

#[derive(Debug)]
enum Origin {
    /// A file of the set.
    Set(String),
    /// The index in the options.
    User(usize, NamedOverlay),
}

impl SetOverlays {
    /// Reads the overlay of the set, if it has a file with this name, and then those that the user named.
    pub(super) fn read(
        set: &DocumentSet,
        roots: &Roots,
        options: &BindOptions<'_>,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut overlays = Vec::new();
        if let Some(name) = options.overlay.as_deref() {
            let overlay = read_own(set, roots, name, sources, diagnostics);
            overlays.extend(overlay.map(|overlay| SetOverlay { overlay, origin: Origin::Set(name.to_owned()) }));
        }
        for (index, named) in options.overlays.iter().enumerate() {
            let overlay = Overlay::read(sources, &named.file, diagnostics);
            let origin = Origin::User(index, named.clone());
            overlays.extend(overlay.map(|overlay| SetOverlay { overlay, origin }));
        }
        Self { overlays, counts: vec![0; options.overlays.len()] }
    }

    /// The indexes of the overlays for the document of a source description.
    pub(super) fn select(&self, set: &DocumentSet, source: &str, document: &str) -> Vec<usize> {
        let is_for = |SetOverlay { overlay, origin }: &SetOverlay| match origin {
            Origin::Set(name) => is_extended_in_set(set, name, overlay, document),
            Origin::User(_, named) => is_named(set, named, overlay, source, document),
        };
        self.overlays.iter().enumerate().filter(|(_, overlay)| is_for(overlay)).map(|(index, _)| index).collect()
    }

    /// The overlays with these indexes, which now change one more document.
    pub(super) fn take(&mut self, selected: &[usize]) -> Vec<Overlay> {
        let mut taken = Vec::new();
        for SetOverlay { overlay, origin } in selected.iter().filter_map(|index| self.overlays.get(*index)) {
            if let Origin::User(index, _) = origin
                && let Some(count) = self.counts.get_mut(*index)
            {
                *count += 1;
            }
            taken.push(overlay.clone());
        }
        taken
    }

    /// For each overlay that the user named, the number of documents of the set that it changes.
    pub(super) fn counts(&self) -> &[usize] {
        &self.counts
    }
}

fn read_own(
    set: &DocumentSet,
    roots: &Roots,
    name: &str,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Overlay> {
    match &set.files {
        Files::Folder(folder) => {
            let path = folder.join(name);
            roots.find(&path).ok()?;
            Overlay::read(sources, &path, diagnostics)
        }
        Files::Memory(files) => {
            let shown = format!("{}/{name}", set.name);
            Overlay::read_text(sources, &shown, files.get(name)?.clone(), diagnostics)
        }
    }
}

/// With `extends`, the overlay of a set changes only the document that it names, and a local copy of any document.
fn is_extended_in_set(set: &DocumentSet, name: &str, overlay: &Overlay, document: &str) -> bool {
    let extended = overlay.extends.as_deref().and_then(|extends| set.files.resolve(name, extends));
    Path::new(document).is_absolute() || extended.is_none_or(|extended| extended == document)
}

fn is_named(set: &DocumentSet, named: &NamedOverlay, overlay: &Overlay, source: &str, document: &str) -> bool {
    if let Some(wanted) = &named.source {
        return wanted == source;
    }
    let Some(extends) = &overlay.extends else { return true };
    let folder = named.file.parent().unwrap_or(Path::new("")).to_owned();
    let Some(extended) = Files::Folder(folder.clone()).resolve("", extends) else { return false };
    let extended = folder.join(extended);
    let path = if Path::new(document).is_absolute() { Some(PathBuf::from(document)) } else { set.files.path(document) };
    match path {
        Some(path) => path.canonicalize().is_ok_and(|path| extended.canonicalize().is_ok_and(|other| other == path)),
        // A document in memory has only a name.
        None => extended.file_name() == Path::new(document).file_name(),
    }
}
