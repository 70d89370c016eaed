//! `oneOf`, `anyOf`, and schemas with several types.

use signoff_openapi::api::{AdditionalProperties, Schema, SchemaId, SimpleType, TypeSet};

use super::Lowering;
use super::narrow::narrows;
use super::schema::{enumerated, is_object};
use super::variant::type_word;
use crate::ir::{Type, TypeKind, Union, UnionVariant};
use crate::names::Scope;

impl Lowering<'_> {
    /// Returns `None` if the schema has no alternatives, or only conditions as alternatives, so that its other keywords determine the type.
    pub(super) fn lower_union(&mut self, id: SchemaId, schema: &Schema, hint: &str) -> Option<Type> {
        if schema.one_of.is_empty() && schema.any_of.is_empty() {
            return None;
        }
        // The keywords next to the alternatives apply to each of them.
        let base = Schema { one_of: Vec::new(), any_of: Vec::new(), name: None, rare: None, ..schema.clone() };
        let has_base = is_object(&base);
        let alternatives = self.type_alternatives(schema).to_vec();
        let is_null = |id: &SchemaId| is_only_null(self.schema_ref(self.follow(*id)));
        let (nulls, members): (Vec<_>, Vec<_>) = alternatives.into_iter().partition(is_null);
        let members: Vec<_> = members.into_iter().filter(|member| !self.schema_ref(*member).never).collect();
        if members.is_empty() {
            return (!nulls.is_empty() && !is_object(schema)).then_some(Type::Null);
        }
        if let ([only], false) = (members.as_slice(), has_base) {
            let plain =
                !self.needs_base(&base, *only) && !narrows(&Schema { types: TypeSet::default(), ..base.clone() });
            let only = if plain { *only } else { self.join_alternative(id, &base, *only) };
            return Some(self.lower_schema(only, hint).ty);
        }
        let type_id = self.open_definition(id, schema, hint);
        let owner = self.library.definition(type_id).map(|definition| definition.ident.clone()).unwrap_or_default();
        let mut variants: Vec<UnionVariant> = Vec::new();
        let mut indices = Vec::new();
        let mut scope = Scope::with(&["Self"]);
        let property = schema.rare().discriminator.as_ref().map(|discriminator| discriminator.property_name.clone());
        for &member in &members {
            let name = self.variant_name(member, &members, property.as_deref(), &scope);
            let joined = if has_base || self.needs_base(&base, member) {
                self.join_alternative(id, &base, member)
            } else {
                member
            };
            let ty = self.lower_schema(joined, &format!("{owner}{name}")).ty;
            let known = variants.iter().position(|variant| variant.ty == ty);
            indices.push((member, known.unwrap_or(variants.len())));
            if known.is_none() {
                variants.push(UnionVariant { ident: scope.claim(&name), ty });
            }
        }
        let tag = self.lower_tag(schema, &indices);
        let unknown = scope.claim("Unknown");
        self.define(type_id, TypeKind::Union(Union { variants, unknown, tag }));
        Some(Type::Named(type_id))
    }

    /// The alternatives that determine the type: `oneOf` or `anyOf`. If there are both, the second one is a condition on the first. Empty
    /// if there are only conditions.
    pub(super) fn type_alternatives<'s>(&self, schema: &'s Schema) -> &'s [SchemaId] {
        let has_base = is_object(schema);
        let makes =
            |alternatives: &&'s Vec<SchemaId>| !alternatives.is_empty() && !self.are_conditions(alternatives, has_base);
        [&schema.one_of, &schema.any_of].into_iter().find(makes).map_or(&[], Vec::as_slice)
    }

    /// Whether no alternative affects the type.
    pub(super) fn are_conditions(&self, alternatives: &[SchemaId], has_base: bool) -> bool {
        alternatives.iter().all(|it| self.is_condition(*it, has_base, 0))
    }

    /// Whether the schema is only a condition, such as `{required: [a]}` or `{not: …}`. On an object (`has_base`), a condition may repeat
    /// `type: object` and limit the number of properties.
    fn is_condition(&self, id: SchemaId, has_base: bool, depth: usize) -> bool {
        let schema = self.schema_ref(id);
        let bounds = schema.constraints();
        let counts = has_base && (bounds.min_properties.is_some() || bounds.max_properties.is_some());
        let parts = &schema.all_of;
        depth < 8
            && schema.reference.is_none()
            && (schema.types.is_empty() || (has_base && schema.types.single() == Some(SimpleType::Object)))
            && is_bare(schema)
            && matches!(schema.additional_properties, AdditionalProperties::Unset)
            && parts.iter().all(|part| self.is_condition(*part, has_base, depth + 1))
            && (!schema.required.is_empty() || schema.rare().not.is_some() || counts || !parts.is_empty())
    }

    /// Whether an alternative has no type, and the schema around it has scalar types.
    fn needs_base(&mut self, base: &Schema, member: SchemaId) -> bool {
        let scalar = |simple| !matches!(simple, SimpleType::Object | SimpleType::Array);
        if base.types.is_empty() || !base.types.iter().all(scalar) {
            return false;
        }
        let own = self.merged(member);
        own.types.is_empty() && own.one_of.is_empty() && own.any_of.is_empty() && enumerated(&own).is_none()
    }

    /// A union of several types, such as `type: [string, integer]`.
    pub(super) fn lower_several(&mut self, id: SchemaId, schema: &Schema, types: &[SimpleType], hint: &str) -> Type {
        let type_id = self.open_definition(id, schema, hint);
        let mut variants: Vec<UnionVariant> = Vec::new();
        for &simple in types {
            let mut only = TypeSet::default();
            only.insert(simple);
            let part = Schema { types: only, name: None, nullable: false, always_nullable: false, ..schema.clone() };
            let name = type_word(simple, &part);
            let part = self.synthesize(part);
            let ty = self.lower_schema(part, &format!("{hint}{name}")).ty;
            if !variants.iter().any(|variant| variant.ty == ty) {
                variants.push(UnionVariant { ident: name, ty });
            }
        }
        let union = Union { variants, unknown: "Unknown".to_owned(), tag: None };
        self.define(type_id, TypeKind::Union(union));
        Type::Named(type_id)
    }

    /// The schema at the end of a chain of references.
    pub(super) fn follow(&self, id: SchemaId) -> SchemaId {
        let mut id = id;
        for _ in 0..64 {
            match self.schema_ref(id).reference {
                Some(target) => id = target,
                None => break,
            }
        }
        id
    }
}

pub(super) fn is_only_null(schema: &Schema) -> bool {
    let null = schema.types.single() == Some(SimpleType::Null)
        || schema
            .enumeration
            .as_ref()
            .is_some_and(|values| !values.is_empty() && values.iter().all(serde_json::Value::is_null))
        || schema.constant.as_deref().is_some_and(serde_json::Value::is_null)
        || (schema.nullable
            && schema.types.is_empty()
            && schema.enumeration.is_none()
            && schema.reference.is_none()
            && is_empty(schema));
    null && schema.reference.is_none()
}

fn is_empty(schema: &Schema) -> bool {
    schema.all_of.is_empty() && is_bare(schema)
}

fn is_bare(schema: &Schema) -> bool {
    schema.properties.is_empty()
        && schema.items.is_none()
        && schema.any_of.is_empty()
        && schema.one_of.is_empty()
        && schema.enumeration.is_none()
        && schema.constant.is_none()
}
