//! Resolves documents into an [`Api`]: follows references, merges path items into their operations, applies defaults.
//!
//! Nothing here recurses along references: schemas go through a queue, and chains of references to other objects are bounded.

mod bound;
mod content;
mod discriminator;
mod example;
mod form;
mod header;
mod media_name;
mod operation;
mod parameter;
mod path_item;
mod reference;
mod refuse;
mod resource;
mod response;
mod schema;
mod security;
mod server;
mod template;

use std::collections::{BTreeMap, HashMap, VecDeque};

use indexmap::{IndexMap, IndexSet};

use crate::api::{Api, Counts, RefusedOperation, SchemaId, Schemas, SecurityRequirement, SecurityScheme, Server, Tag};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Documents, Node, version_text};
use crate::location::Location;
use crate::normalise::{conform, deserialize, shapes};
use crate::source::Sources;

/// The state of the phase.
pub(crate) struct Resolver<'d, 'r> {
    documents: &'d Documents,
    sources: &'r Sources,
    diagnostics: &'r mut Diagnostics,
    schemas: Schemas,
    /// Schemas by their [`Node::address`].
    known: HashMap<usize, SchemaId>,
    pending: VecDeque<(SchemaId, Node<'d>)>,
    /// Schemas that cannot be read, each with the location of the cause.
    broken: BTreeMap<SchemaId, Location>,
    resources: Option<resource::Resources>,
    security_schemes: IndexMap<String, SecurityScheme>,
    servers: Vec<Server>,
    security: Vec<SecurityRequirement>,
    root: Node<'d>,
    counts: Counts,
    refused: Vec<RefusedOperation>,
}

/// Resolves the root document and everything that it refers to.
pub(crate) fn resolve(documents: &Documents, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Api> {
    let root = documents.root(0)?;
    let mut resolver = Resolver {
        documents,
        sources,
        diagnostics,
        schemas: Schemas::default(),
        known: HashMap::new(),
        pending: VecDeque::new(),
        broken: BTreeMap::new(),
        resources: None,
        security_schemes: IndexMap::new(),
        servers: Vec::new(),
        security: Vec::new(),
        root: root.clone(),
        counts: Counts::default(),
        refused: Vec::new(),
    };
    Some(resolver.api(&root))
}

impl<'d> Resolver<'d, '_> {
    fn api(&mut self, root: &Node<'d>) -> Api {
        let extensions = conform(root, &shapes::ROOT, self.diagnostics).into_iter().collect();
        if let Some(components) = root.get("components") {
            conform(&components, &shapes::COMPONENTS, self.diagnostics);
        }
        self.component_schemas(root);
        self.resolve_security_schemes(root);
        self.servers = self.root_servers(root);
        self.security = self.requirements(root).unwrap_or_default();
        let mut operations = self.path_operations(root);
        operations.extend(self.webhook_operations(root));
        self.resolve_pending();
        self.add_implicit_mappings();
        let operations = self.refuse(operations);
        self.warn_about_repeated_ids(&operations);
        let tags = self.tags(root, &operations);
        let info = self.info(root);
        Api {
            document: None,
            version: version_text(root.value).unwrap_or_default(),
            title: info.title,
            api_version: info.version,
            description: info.description,
            servers: std::mem::take(&mut self.servers),
            tags,
            operations,
            refused: std::mem::take(&mut self.refused),
            schemas: std::mem::take(&mut self.schemas),
            security_schemes: std::mem::take(&mut self.security_schemes),
            extensions,
            location: root.location.clone(),
            counts: self.counts,
        }
    }

    /// Title and version may be missing, because nothing depends on them.
    fn info(&mut self, root: &Node<'d>) -> openapiv3::Info {
        let Some(node) = root.get("info") else {
            self.warn_missing(root, "info", "add `info: {title: …, version: …}`");
            return openapiv3::Info::default();
        };
        let mut object = conform(&node, &shapes::INFO, self.diagnostics);
        for key in ["title", "version"] {
            object.entry(key).or_insert_with(|| "".into());
        }
        deserialize(object, &node, shapes::INFO.noun, self.diagnostics).unwrap_or_default()
    }

    pub(crate) fn warn_missing(&mut self, root: &Node<'d>, key: &str, help: &str) {
        let message = format!("the document has no `{key}`");
        self.diagnostics.push(Diagnostic::warning("missing-member", &root.location, message).help(help));
    }

    /// Declared tags in order, then tags that only operations use.
    fn tags(&mut self, root: &Node<'d>, operations: &[crate::api::Operation]) -> Vec<Tag> {
        let mut tags: Vec<Tag> = Vec::new();
        for node in root.get("tags").iter().flat_map(Node::elements) {
            let object = match node.value.as_str() {
                // The specification does not allow a list of names, but its meaning is clear.
                Some(name) => serde_json::Map::from_iter([("name".to_owned(), name.into())]),
                None => conform(&node, &shapes::TAG, self.diagnostics),
            };
            let Some(tag) = deserialize::<openapiv3::Tag>(object, &node, shapes::TAG.noun, self.diagnostics) else {
                continue;
            };
            if tags.iter().all(|known| known.name != tag.name) {
                tags.push(Tag { name: tag.name, description: tag.description, location: node.location });
            }
        }
        let mut names: IndexSet<String> = tags.iter().map(|tag| tag.name.clone()).collect();
        for operation in operations {
            for name in &operation.tags {
                if names.insert(name.clone()) {
                    tags.push(Tag { name: name.clone(), description: None, location: operation.location.clone() });
                }
            }
        }
        tags
    }

    /// All versions require unique ids. Many documents repeat them, so a repeated id is only a warning.
    fn warn_about_repeated_ids(&mut self, operations: &[crate::api::Operation]) {
        let mut first: HashMap<&str, &Location> = HashMap::new();
        for operation in operations {
            let Some(id) = operation.operation_id.as_deref() else { continue };
            match first.get(id) {
                None => {
                    first.insert(id, &operation.location);
                }
                Some(other) => {
                    let message = format!("two operations have the `operationId` `{id}`");
                    let at = operation.location.child("operationId");
                    let diagnostic = Diagnostic::warning("repeated-operation-id", &at, message);
                    let diagnostic = diagnostic.related(other, "first used here");
                    self.diagnostics.push(diagnostic.help("give each operation a different `operationId`"));
                }
            }
        }
    }
}
