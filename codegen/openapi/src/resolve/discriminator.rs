//! [Discriminator Object](https://spec.openapis.org/oas/v3.1.0#discriminator-object): resolves the mapping and adds implicit names.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::Resolver;
use crate::api::{Discriminator, SchemaId};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Version};

impl<'d> Resolver<'d, '_> {
    pub(crate) fn discriminator(&mut self, schema: &Node<'d>) -> Option<Discriminator> {
        let node = schema.get("discriminator")?;
        // In 2.0 the discriminator is only the property's name.
        let Some(property_name) = node.value.as_str().or_else(|| node.text("propertyName")) else {
            let message = "the discriminator has no `propertyName`; it is ignored";
            let diagnostic = Diagnostic::warning("wrong-discriminator", &node.location, message);
            self.diagnostics
                .push(diagnostic.help("add `propertyName` with the name of the property that selects the schema"));
            return None;
        };
        let mut mapping = IndexMap::new();
        for (value, target) in node.get("mapping").iter().flat_map(Node::members) {
            if let Some(id) = target.value.as_str().and_then(|text| self.mapping_schema(&target, text)) {
                mapping.insert(value.to_owned(), id);
            }
        }
        let default = node.get("defaultMapping");
        let default_mapping = default
            .as_ref()
            .and_then(|target| target.value.as_str().and_then(|text| self.mapping_schema(target, text)));
        let property_name = property_name.to_owned();
        Some(Discriminator { property_name, mapping, default_mapping, location: node.location })
    }

    /// The schema that a mapping's value means: a component's name, or a reference.
    fn mapping_schema(&mut self, at: &Node<'d>, text: &str) -> Option<SchemaId> {
        for document in [at.document, 0] {
            let root = self.documents.root(document)?;
            let schemas = match root.version {
                Version::V2 => root.get("definitions"),
                _ => root.get("components").and_then(|components| components.get("schemas")),
            };
            if let Some(named) = schemas.and_then(|schemas| schemas.get(text)) {
                return Some(self.node_schema(&named));
            }
        }
        let target = self.mapping_target(at, text)?;
        Some(self.node_schema(&target))
    }

    /// Adds to each discriminator the names of schemas that its mapping lacks: its alternatives, or else the schemas that extend it by
    /// `allOf`.
    pub(crate) fn add_implicit_mappings(&mut self) {
        let mut extended_by: BTreeMap<SchemaId, Vec<SchemaId>> = BTreeMap::new();
        let mut discriminated = Vec::new();
        for (id, schema) in self.schemas.iter() {
            for parent in &schema.all_of {
                extended_by.entry(*parent).or_default().push(id);
            }
            if schema.rare().discriminator.is_some() {
                discriminated.push(id);
            }
        }
        let explicit: Vec<(SchemaId, Vec<(String, SchemaId)>)> = discriminated
            .iter()
            .filter_map(|id| {
                let mapping = &self.schemas.get(*id).rare().discriminator.as_ref()?.mapping;
                Some((*id, mapping.iter().map(|(value, target)| (value.clone(), *target)).collect()))
            })
            .collect();
        for id in discriminated {
            let schema = self.schemas.get(id);
            let alternatives: Vec<SchemaId> = schema.one_of.iter().chain(&schema.any_of).copied().collect();
            let is_base = alternatives.is_empty();
            let candidates = if is_base { descendants(id, &extended_by) } else { alternatives };
            let inherited = if is_base { inherited(id, &candidates, &explicit, &extended_by) } else { Vec::new() };
            // A base without a mapping is selected by its own name, as its extensions are; so is one that extends another base.
            let extends =
                || explicit.iter().any(|(other, _)| *other != id && descendants(*other, &extended_by).contains(&id));
            let is_unmapped = schema.rare().discriminator.as_ref().is_some_and(|it| it.mapping.is_empty());
            let own = Some(id).filter(|_| is_base && (is_unmapped || extends()));
            let named: Vec<(String, SchemaId)> = candidates
                .into_iter()
                .chain(own)
                .filter_map(|id| Some((self.schemas.get(id).name.as_deref()?.to_owned(), id)))
                .collect();
            let rare = self.schemas.get_mut(id).and_then(|schema| schema.rare.as_mut());
            let Some(discriminator) = rare.and_then(|rare| rare.discriminator.as_mut()) else { continue };
            for (value, target) in inherited {
                discriminator.mapping.entry(value).or_insert(target);
            }
            for (name, id) in named {
                if !discriminator.mapping.values().any(|mapped| *mapped == id) {
                    discriminator.mapping.entry(name).or_insert(id);
                }
            }
        }
    }
}

/// The explicit values of other discriminators that select the base or its descendants: those of a descendant that is a base itself, and
/// those of a schema that the base extends.
fn inherited(
    id: SchemaId,
    candidates: &[SchemaId],
    explicit: &[(SchemaId, Vec<(String, SchemaId)>)],
    extended_by: &BTreeMap<SchemaId, Vec<SchemaId>>,
) -> Vec<(String, SchemaId)> {
    let is_selected = |target: &SchemaId| *target == id || candidates.contains(target);
    let related = explicit.iter().filter(|(other, _)| {
        *other != id && (candidates.contains(other) || descendants(*other, extended_by).contains(&id))
    });
    let values = related.flat_map(|(_, mapping)| mapping).filter(|(_, target)| is_selected(target));
    values.cloned().collect()
}

fn descendants(id: SchemaId, extended_by: &BTreeMap<SchemaId, Vec<SchemaId>>) -> Vec<SchemaId> {
    let mut found = BTreeSet::new();
    let mut pending = vec![id];
    while let Some(parent) = pending.pop() {
        for child in extended_by.get(&parent).into_iter().flatten() {
            if *child != id && found.insert(*child) {
                pending.push(*child);
            }
        }
    }
    found.into_iter().collect()
}
