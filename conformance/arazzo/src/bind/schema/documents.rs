//! Finds the schema that a reference means: by JSON Pointer, `$anchor` or `$id`, in this document and in other files
//! (1.1, "Resolving URI Fragments").

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::location::{Location, read_token};
use signoff_openapi::source::Sources;

use super::super::identity::{self, Base, Reference};
use super::super::load::{Loaded, Loader};
use crate::validation::Position;

/// The documents that contain schemas, and the schemas that have a URI or an anchor.
pub(in crate::bind) struct SchemaDocuments<'s, 'l> {
    loader: &'s mut Loader<'l>,
    all: Vec<SchemaDocument>,
    /// By file name; `None` if the file cannot be read, which is already reported.
    files: HashMap<String, Option<usize>>,
    by_uri: HashMap<String, Place>,
    /// By the URI of the schema resource and the name of the anchor.
    by_anchor: HashMap<(String, String), Place>,
}

struct SchemaDocument {
    root: Arc<Value>,
    location: Location,
    base: Base,
}

/// A value of a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::bind) struct Place {
    document: usize,
    tokens: Vec<String>,
}

impl Place {
    /// The place of a value in one of the descriptions.
    pub(in crate::bind) fn new(description: usize, location: &Location) -> Self {
        let tokens = location.pointer.tokens().into_iter().map(str::to_owned).collect();
        Self { document: description, tokens }
    }
}

/// Why a reference has no target.
pub(super) enum Missing {
    /// The document has no such schema.
    Schema,
    /// The document is not available locally.
    Document,
    /// The file cannot be read, which is already reported.
    File,
}

/// A value with what is needed to read it.
pub(super) struct Found {
    pub(super) root: Arc<Value>,
    pub(super) tokens: Vec<String>,
    pub(super) location: Location,
    pub(super) base: Base,
}

impl Found {
    pub(super) fn value(&self) -> Option<&Value> {
        self.tokens.iter().try_fold(&*self.root, |value, token| member(value, token))
    }
}

impl<'s, 'l> SchemaDocuments<'s, 'l> {
    /// The schemas of descriptions. Other files are read when a reference leads to them.
    pub(in crate::bind) fn new(loader: &'s mut Loader<'l>, loaded: &[Loaded]) -> Self {
        let (files, by_uri, by_anchor) = (HashMap::new(), HashMap::new(), HashMap::new());
        let mut documents = Self { loader, all: Vec::new(), files, by_uri, by_anchor };
        for Loaded { name, description, .. } in loaded {
            let base = Base::of_document(&documents.loader.set.files, name, description.self_uri.as_deref());
            let document =
                SchemaDocument { root: description.root.clone(), location: description.location.clone(), base };
            documents.add(name, document);
        }
        documents
    }

    pub(in crate::bind) fn diagnostics(&mut self) -> &mut Diagnostics {
        self.loader.diagnostics
    }

    /// The texts of the documents, and their problems.
    pub(in crate::bind) fn texts(&mut self) -> (&Sources, &mut Diagnostics) {
        (self.loader.sources, self.loader.diagnostics)
    }

    /// The value at a place.
    pub(super) fn found(&self, place: &Place) -> Option<Found> {
        let document = self.all.get(place.document)?;
        let location = place.tokens.iter().fold(document.location.clone(), |at, token| at.child(token.as_str()));
        let (root, tokens) = (document.root.clone(), place.tokens.clone());
        Some(Found { root, tokens, location, base: self.base_of(place)? })
    }

    /// The base of references in a schema, from the `$id`s around it and its own.
    fn base_of(&self, place: &Place) -> Option<Base> {
        let document = self.all.get(place.document)?;
        let mut value = &*document.root;
        let mut base = self.base_inside(value, &document.base);
        let mut position = Position::Schema;
        for token in &place.tokens {
            value = member(value, token)?;
            position = position.of_member(token);
            if position == Position::Schema {
                base = self.base_inside(value, &base);
            }
        }
        Some(base)
    }

    /// The base inside a schema, which its `$id` can change.
    pub(super) fn base_inside(&self, schema: &Value, base: &Base) -> Base {
        match schema.get("$id").and_then(Value::as_str) {
            Some(id) => base.join(&self.loader.set.files, id),
            None => base.clone(),
        }
    }

    /// The place that a reference with this base leads to. `at` is its location.
    pub(super) fn resolve(&mut self, base: &Base, reference: &str, at: &Location) -> Result<Place, Missing> {
        let (uri, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let target = match uri {
            "" => base.identity(),
            _ => base.resolve(&self.loader.set.files, uri).ok_or(Missing::Document)?,
        };
        let resource = match self.by_uri.get(target.key()) {
            Some(known) => known.clone(),
            None => self.load(base, &target, at)?,
        };
        let fragment = percent_encoding::percent_decode_str(fragment).decode_utf8_lossy();
        if fragment.is_empty() {
            return Ok(resource);
        }
        let Some(pointer) = fragment.strip_prefix('/') else {
            let resource = self.base_of(&resource).ok_or(Missing::Schema)?;
            let anchor = (resource.identity().key().to_owned(), fragment.into_owned());
            return self.by_anchor.get(&anchor).cloned().ok_or(Missing::Schema);
        };
        let tokens = resource.tokens.into_iter().chain(pointer.split('/').map(read_token)).collect();
        let place = Place { document: resource.document, tokens };
        self.found(&place).filter(|found| found.value().is_some()).map(|_| place).ok_or(Missing::Schema)
    }

    /// Reads the file of a reference.
    fn load(&mut self, base: &Base, target: &Reference, at: &Location) -> Result<Place, Missing> {
        let files = &self.loader.set.files;
        let file = match target {
            Reference::File(file) => Some(file.clone()),
            Reference::Identity { uri, copy } => identity::find(files, base.file(), uri).or_else(|| copy.clone()),
        };
        let file = file.ok_or(Missing::Document)?;
        if !self.files.contains_key(&file) {
            let read = self.loader.read_schemas(&file, at).map(|(source, root)| {
                let own = root.get("$self").and_then(Value::as_str);
                let base = Base::of_document(&self.loader.set.files, &file, own);
                SchemaDocument { root: Arc::new(root), location: Location::root(source), base }
            });
            match read {
                Some(document) => self.add(&file, document),
                None => drop(self.files.insert(file.clone(), None)),
            }
        }
        let document = self.files.get(&file).copied().flatten().ok_or(Missing::File)?;
        Ok(Place { document, tokens: Vec::new() })
    }

    fn add(&mut self, file: &str, document: SchemaDocument) {
        let mut place = Place { document: self.all.len(), tokens: Vec::new() };
        let (root, base) = (document.root.clone(), document.base.clone());
        self.files.insert(file.to_owned(), Some(place.document));
        for uri in [file, base.identity().key()] {
            self.by_uri.entry(uri.to_owned()).or_insert_with(|| place.clone());
        }
        self.all.push(document);
        if root.get("arazzo").is_none() {
            return self.index(&root, &base, Position::Schema, &mut place);
        }
        // Of an Arazzo document, only the inputs are schemas.
        let components = root.get("components").and_then(|components| components.get("inputs"));
        place.tokens = vec!["components".to_owned(), "inputs".to_owned()];
        components.into_iter().for_each(|inputs| self.index(inputs, &base, Position::Names, &mut place));
        for (index, workflow) in root.get("workflows").and_then(Value::as_array).into_iter().flatten().enumerate() {
            place.tokens = vec!["workflows".to_owned(), index.to_string(), "inputs".to_owned()];
            let inputs = workflow.get("inputs").into_iter();
            inputs.for_each(|inputs| self.index(inputs, &base, Position::Schema, &mut place));
        }
    }

    /// Records the URIs and anchors in a value. The parser limits the depth of a document.
    fn index(&mut self, value: &Value, base: &Base, position: Position, at: &mut Place) {
        match value {
            _ if position == Position::Data => {}
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    at.tokens.push(index.to_string());
                    self.index(item, base, position, at);
                    at.tokens.pop();
                }
            }
            Value::Object(members) => {
                let is_schema = position == Position::Schema;
                let base = if is_schema { self.base_inside(value, base) } else { base.clone() };
                let text = |key: &str| members.get(key).and_then(Value::as_str).filter(|_| is_schema);
                let uri = base.identity().key().to_owned();
                if text("$id").is_some() {
                    self.by_uri.entry(uri.clone()).or_insert_with(|| at.clone());
                }
                for name in [text("$anchor"), text("$dynamicAnchor")].into_iter().flatten() {
                    let anchor = (uri.clone(), name.to_owned());
                    self.by_anchor.entry(anchor).or_insert_with(|| at.clone());
                }
                for (key, value) in members {
                    at.tokens.push(key.clone());
                    self.index(value, &base, position.of_member(key), at);
                    at.tokens.pop();
                }
            }
            _ => {}
        }
    }
}

fn member<'v>(value: &'v Value, token: &str) -> Option<&'v Value> {
    match value {
        Value::Object(members) => members.get(token),
        Value::Array(items) => items.get(token.parse::<usize>().ok()?),
        _ => None,
    }
}
