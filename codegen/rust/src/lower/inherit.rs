//! Inheritance: a base schema with a discriminator is the union of the schemas that build on it by `allOf`
//! ([Discriminator Object](https://spec.openapis.org/oas/v3.0.3#discriminator-object)).

use signoff_openapi::api::{Schema, SchemaId};

use super::Lowering;
use crate::ir::{Tag, Type, TypeKind, Union, UnionVariant};
use crate::names::{Scope, pascal};

impl Lowering<'_> {
    /// The union of the schemas that the discriminator of a base schema selects. Returns `None` for other schemas.
    pub(super) fn lower_inheritance(&mut self, id: SchemaId, schema: &Schema, hint: &str) -> Option<Type> {
        let extensions = self.extensions(id);
        let discriminator = self.schema_ref(id).rare().discriminator.clone().filter(|_| !extensions.is_empty())?;
        let type_id = self.open_definition(id, schema, hint);
        let mut variants: Vec<UnionVariant> = Vec::new();
        let mut values: Vec<(String, usize)> = Vec::new();
        let mut indices: Vec<(SchemaId, usize)> = Vec::new();
        let mut scope = Scope::with(&["Self"]);
        for (value, extension) in extensions {
            let known = indices.iter().find(|(known, _)| *known == extension).map(|(_, index)| *index);
            let index = known.unwrap_or(variants.len());
            if known.is_none() {
                let name = self.schema_ref(extension).name.as_deref().map_or_else(|| pascal(&value), pascal);
                let ty = self.lower_extension(id, extension);
                variants.push(UnionVariant { ident: scope.claim(&name), ty });
                indices.push((extension, index));
            }
            values.push((value, index));
        }
        let default = discriminator.default_mapping.map(|target| self.follow(target));
        let default = default.and_then(|target| indices.iter().find(|(known, _)| *known == target));
        let tag = Tag {
            property: discriminator.property_name,
            values,
            default: default.map(|(_, index)| *index),
            open: Vec::new(),
        };
        let unknown = scope.claim("Unknown");
        self.define(type_id, TypeKind::Union(Union { variants, unknown, tag: Some(tag) }));
        Some(Type::Named(type_id))
    }

    /// The type of what a base's discriminator selects. If it is a base itself, that is the struct of its own members.
    fn lower_extension(&mut self, base: SchemaId, extension: SchemaId) -> Type {
        if extension != base && self.extensions(extension).is_empty() {
            return self.lower_schema(extension, "Extension").into_type();
        }
        let own = match self.own_members.get(&extension) {
            Some(own) => *own,
            None => {
                let schema = self.schema(extension);
                let mut rare = schema.rare.clone();
                if let Some(rare) = &mut rare {
                    rare.discriminator = None;
                }
                let own = self.synthesize(Schema { name: None, rare, ..schema });
                if let Some(selected) = self.selected.get(&extension).cloned() {
                    self.selected.insert(own, selected);
                }
                self.own_members.insert(extension, own);
                own
            }
        };
        let shape = self.shapes.shape(extension, self.direction);
        let definition = self.components.get(&(extension, shape)).and_then(|id| self.library.definition(*id));
        let hint = definition.map_or_else(|| "Base".to_owned(), |definition| format!("{}Base", definition.ident));
        self.lower_schema(own, &hint).into_type()
    }

    /// What the document's base schema stands for, each with its value.
    fn extensions(&self, id: SchemaId) -> Vec<(String, SchemaId)> {
        if id.0 >= self.document_schemas {
            return Vec::new();
        }
        let extensions = self.api.schemas.extensions(id);
        extensions.into_iter().map(|(value, extension)| (value.to_owned(), extension)).collect()
    }

    /// Whether the schema is what the discriminator of its base selects, so that it is not another name for the base.
    pub(super) fn is_extension(&self, id: SchemaId, raw: &Schema, base: SchemaId) -> bool {
        raw.reference.is_none()
            && id.0 < self.document_schemas
            && base.0 < self.document_schemas
            && self.api.schemas.is_extension(id, base)
    }
}
