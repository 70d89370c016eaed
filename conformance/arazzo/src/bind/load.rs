//! Reads every document of a set once, including the documents that others refer to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::{Location, SourceId};
use signoff_openapi::source::{Source, Sources};
use signoff_openapi::{ReadOptions, Refusal, Roots, read, read_regular, read_source, read_text, read_value};

use super::document_set::{DocumentSet, Files};
use super::identity::{self, Base, Reference};
use super::overlays::SetOverlays;
use crate::arazzo::{self, Description, SourceDescription, SourceKind};

const WRONG_PATH: &str = "correct the path, which is relative to the document";

/// A loaded description.
#[derive(Debug)]
pub(super) struct Loaded {
    /// The name of the file in the set.
    pub(super) name: String,
    pub(super) description: Description,
    /// The loaded document by source description.
    pub(super) sources: IndexMap<String, LoadedSource>,
}

/// The document of a source description.
#[derive(Debug, Clone)]
pub(super) enum LoadedSource {
    OpenApi(Arc<Api>),
    /// The index in the loader's descriptions.
    Arazzo(usize),
    /// An AsyncAPI document.
    Unsupported,
    /// Not readable: the reason, or `None` if the errors of the document are already reported.
    Unreadable(Option<Box<Diagnostic>>),
}

/// The documents of one set.
pub(super) struct Loader<'l> {
    /// The folders whose files the documents may name.
    roots: Roots,
    pub(super) set: &'l DocumentSet,
    pub(super) sources: &'l mut Sources,
    pub(super) options: &'l super::BindOptions<'l>,
    pub(super) diagnostics: &'l mut Diagnostics,
    /// The descriptions in the order of loading.
    pub(super) loaded: Vec<Loaded>,
    descriptions: BTreeMap<String, Option<usize>>,
    /// By the name of the file and the overlays for it, because an overlay may change only one source description.
    apis: BTreeMap<(String, Vec<usize>), Option<Arc<Api>>>,
    pub(super) overlays: SetOverlays,
}

impl<'l> Loader<'l> {
    pub(super) fn new(
        set: &'l DocumentSet,
        sources: &'l mut Sources,
        options: &'l super::BindOptions<'l>,
        diagnostics: &'l mut Diagnostics,
    ) -> Self {
        let (descriptions, apis) = (BTreeMap::new(), BTreeMap::new());
        let folder = set.files.folder();
        // A document of a set may be a link only if the user named it.
        let named = folder.filter(|_| set.is_single).and_then(|folder| {
            let document = folder.join(set.documents.first()?).canonicalize().ok()?;
            document.parent().map(Path::to_owned)
        });
        // A local copy allows the folder of the file.
        let parent = |file: &PathBuf| file.canonicalize().ok()?.parent().map(Path::to_owned);
        let local: Vec<PathBuf> = options.local_sources.values().filter_map(parent).collect();
        let allowed = options.allow_roots.iter().chain(&local).map(PathBuf::as_path);
        let roots = Roots::new(allowed.chain(folder).chain(named.as_deref()));
        let overlays = SetOverlays::read(set, &roots, options, &mut *sources, &mut *diagnostics);
        Self { roots, set, sources, options, diagnostics, loaded: Vec::new(), descriptions, apis, overlays }
    }

    /// Loads an Arazzo document and its source descriptions. Returns `None` if it was reported as unreadable.
    pub(super) fn load_description(&mut self, name: &str) -> Option<usize> {
        if let Some(known) = self.descriptions.get(name) {
            return *known;
        }
        self.descriptions.insert(name.to_owned(), None);
        let mut found = Diagnostics::default();
        let source = self.read(name, &mut found);
        let extension = self.options.extension;
        let description = source.and_then(|source| arazzo::parse_source(self.sources, source, extension, &mut found));
        // Without another description, only the workflows that use it do not run.
        let confined = description.is_none() && !self.set.documents.iter().any(|own| own == name);
        self.report(found, confined);
        let description = description?;
        let index = self.loaded.len();
        self.descriptions.insert(name.to_owned(), Some(index));
        let (source_descriptions, self_uri) = (description.sources.clone(), description.self_uri.clone());
        self.loaded.push(Loaded { name: name.to_owned(), description, sources: IndexMap::new() });
        for source in &source_descriptions {
            let loaded = self.load_source(name, self_uri.as_deref(), source);
            if let Some(entry) = self.loaded.get_mut(index) {
                entry.sources.insert(source.name.clone(), loaded);
            }
        }
        Some(index)
    }

    fn load_source(&mut self, from: &str, self_uri: Option<&str>, source: &SourceDescription) -> LoadedSource {
        if source.kind == Some(SourceKind::AsyncApi) {
            return LoadedSource::Unsupported;
        }
        let name = match self.locate(from, self_uri, source) {
            Ok(name) => name,
            Err(problem) => return LoadedSource::Unreadable(Some(problem)),
        };
        if let Err(refusal) = self.find(&name) {
            let problem = self.explain(refusal, &name, &source.location.child("url"));
            let help = format!("{WRONG_PATH}, or {}", self.use_copy(&source.name));
            let problem = if refusal == Refusal::Outside { problem } else { problem.help(help) };
            return LoadedSource::Unreadable(Some(Box::new(problem)));
        }
        let arazzo = match source.kind {
            Some(kind) => kind == SourceKind::Arazzo,
            None => self.is_arazzo(&name),
        };
        if arazzo {
            return self.load_description(&name).map_or(LoadedSource::Unreadable(None), LoadedSource::Arazzo);
        }
        self.load_api(&source.name, &name).map_or(LoadedSource::Unreadable(None), LoadedSource::OpenApi)
    }

    /// Finds the file of a source description: first `--source NAME=FILE`, then the local document with this `$self`, then the
    /// relative path. Nothing is fetched.
    fn locate(
        &self,
        from: &str,
        self_uri: Option<&str>,
        source: &SourceDescription,
    ) -> Result<String, Box<Diagnostic>> {
        if let Some(file) = self.options.local_sources.get(&source.name) {
            let absolute = std::path::absolute(file).unwrap_or_else(|_| file.clone());
            return Ok(absolute.to_string_lossy().into_owned());
        }
        let files = &self.set.files;
        let file = match Base::of_document(files, from, self_uri).resolve(files, &source.url) {
            Some(Reference::File(file)) => Some(file),
            Some(Reference::Identity { uri, copy }) => identity::find(files, from, &uri).or(copy),
            None => None,
        };
        file.ok_or_else(|| {
            let message =
                format!("document `{}` is not available locally, and nothing is fetched from the network", source.url);
            let diagnostic = Diagnostic::invalid("source-not-local", &source.location.child("url"), message);
            Box::new(diagnostic.help(self.use_copy(&source.name)))
        })
    }

    /// Reads a file with schemas that a reference at `at` leads to. Returns `None`, with an error, if it cannot be read.
    pub(super) fn read_schemas(&mut self, name: &str, at: &Location) -> Option<(SourceId, Value)> {
        let mut found = Diagnostics::default();
        let read = match self.find(name) {
            Ok(()) => self.read(name, &mut found),
            Err(refusal) => {
                found.push(self.explain(refusal, name, at));
                None
            }
        };
        let value = read.and_then(|source| Some((source, read_value(self.sources, source, &mut found)?)));
        self.report(found, true);
        value
    }

    /// Adds the problems of one document; `confined` errors leave the workflows usable that do not need it.
    fn report(&mut self, found: Diagnostics, confined: bool) {
        for diagnostic in found {
            self.diagnostics.push(if confined { diagnostic.confined() } else { diagnostic });
        }
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        if std::path::Path::new(name).is_absolute() { Some(PathBuf::from(name)) } else { self.set.files.path(name) }
    }

    /// Checks that a document of the suite may name the file.
    fn find(&self, name: &str) -> Result<(), Refusal> {
        match (self.path(name), &self.set.files) {
            (Some(path), _) => self.roots.find(&path).map(drop),
            (None, Files::Memory(files)) if files.contains_key(name) => Ok(()),
            (None, _) => Err(Refusal::Missing),
        }
    }

    /// Without a `type`, the content of the document decides.
    fn is_arazzo(&self, name: &str) -> bool {
        let text = match (self.path(name), &self.set.files) {
            (Some(path), _) => {
                let bytes = read_regular(&path, self.sources.document_bytes()).unwrap_or_default();
                String::from_utf8_lossy(&bytes).into_owned()
            }
            (None, Files::Memory(files)) => files.get(name).cloned().unwrap_or_default(),
            (None, Files::Folder(_)) => String::new(),
        };
        text.lines().any(|line| line.starts_with("arazzo:") || line.trim_start().starts_with("\"arazzo\""))
    }

    fn read(&mut self, name: &str, found: &mut Diagnostics) -> Option<SourceId> {
        let id = match self.path(name) {
            Some(path) => {
                if self.roots.find(&path) == Err(Refusal::Outside) {
                    let id = self.sources.add(Source { name: name.to_owned(), path: None, text: String::new() });
                    found.push(self.explain(Refusal::Outside, name, &Location::root(id)));
                    return None;
                }
                read_source(self.sources, &path, found)?
            }
            None => {
                let Files::Memory(files) = &self.set.files else { return None };
                let known = files.get(name);
                let text = known.cloned().unwrap_or_default();
                let shown = format!("{}/{name}", self.set.name);
                let id = self.sources.add(Source { name: shown, path: None, text });
                if known.is_none() {
                    let message = format!("document set `{}` has no file `{name}`", self.set.name);
                    let diagnostic = Diagnostic::invalid("file-unreadable", &Location::root(id), message);
                    found.push(diagnostic.help(WRONG_PATH));
                    return None;
                }
                id
            }
        };
        Some(id)
    }

    fn load_api(&mut self, source: &str, name: &str) -> Option<Arc<Api>> {
        let selected = self.overlays.select(self.set, source, name);
        let key = (name.to_owned(), selected.clone());
        if let Some(known) = self.apis.get(&key) {
            return known.clone();
        }
        let allow_roots =
            self.options.allow_roots.iter().cloned().chain(self.set.files.folder().map(Path::to_owned)).collect();
        let overlays = self.overlays.take(&selected);
        let options = ReadOptions { overlays, allow_roots, ..ReadOptions::default() };
        let mut found = Diagnostics::default();
        let api = match self.path(name) {
            Some(path) => read(self.sources, &path, &options, &mut found),
            None => match &self.set.files {
                Files::Memory(files) => match files.get(name) {
                    Some(text) => {
                        let shown = format!("{}/{name}", self.set.name);
                        read_text(self.sources, &shown, text.clone(), &options, &mut found)
                    }
                    None => None,
                },
                Files::Folder(_) => None,
            },
        };
        for diagnostic in found {
            // Only the workflows that need the invalid parts are skipped.
            self.diagnostics.push(if api.is_some() { diagnostic.as_warning() } else { diagnostic.confined() });
        }
        let api = api.map(Arc::new);
        self.apis.insert(key, api.clone());
        api
    }

    /// How the user provides a copy of a source description.
    fn use_copy(&self, name: &str) -> String {
        self.options.hints.local_source.replace("NAME", name)
    }

    fn explain(&self, refusal: Refusal, name: &str, at: &Location) -> Diagnostic {
        let unreadable = |message| Diagnostic::invalid("file-unreadable", at, message).help(WRONG_PATH);
        match refusal {
            Refusal::Missing => unreadable(format!("file `{name}` does not exist")),
            Refusal::NotRegular => unreadable(format!("`{name}` is not a regular file")),
            Refusal::Outside => {
                let message = format!("file `{name}` is outside the suite's folder");
                Diagnostic::unsupported("file-outside-root", at, message)
                    .help(format!("move the file into that folder, or {}", self.options.hints.allow_root))
            }
        }
    }
}
