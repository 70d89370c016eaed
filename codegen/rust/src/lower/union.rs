//! `oneOf`, `anyOf`, and several types at once.

use signoff_openapi::api::{AdditionalProperties, Schema, SchemaId, SimpleType, TypeSet};

use super::schema::is_object;
use super::{Lowered, Lowering};
use crate::ir::{Tag, Type, TypeKind, Union, UnionVariant};
use crate::names::{Scope, pascal};

impl Lowering<'_> {
    /// `None`: its alternatives say nothing about the type (lists of `required`), so that the rest of the schema decides.
    pub(super) fn lower_union(&mut self, id: SchemaId, schema: &Schema, hint: &str) -> Option<Lowered> {
        let alternatives = if schema.one_of.is_empty() { &schema.any_of } else { &schema.one_of };
        // What stands beside the alternatives holds for each of them.
        let base = Schema { one_of: Vec::new(), any_of: Vec::new(), name: None, rare: None, ..schema.clone() };
        let has_base = is_object(&base);
        let mut nullable = false;
        let mut members = Vec::new();
        for &alternative in alternatives {
            let raw = self.schema(alternative);
            if is_only_null(&raw) {
                nullable = true;
            } else if !raw.never && !is_only_condition(&raw, has_base) {
                members.push(alternative);
            }
        }
        if members.is_empty() {
            return (nullable && !is_object(schema)).then_some(Lowered { ty: Type::Null, nullable: true });
        }
        if let ([only], false) = (members.as_slice(), has_base) {
            let lowered = self.lower_schema(*only, hint);
            return Some(Lowered { nullable: lowered.nullable || nullable, ..lowered });
        }
        let type_id = self.open_definition(id, schema, hint);
        let owner = self.library.definition(type_id).map(|definition| definition.ident.clone()).unwrap_or_default();
        let mut variants: Vec<UnionVariant> = Vec::new();
        let mut indices = Vec::new();
        let mut scope = Scope::with(&["Self"]);
        for (index, &member) in members.iter().enumerate() {
            let name = self.variant_name(member, index);
            let lowered = if has_base {
                let merged = self.join(&base, member);
                self.lower_schema(merged, &format!("{owner}{name}"))
            } else {
                self.lower_schema(member, &format!("{owner}{name}"))
            };
            nullable |= lowered.nullable;
            let known = variants.iter().position(|variant| variant.ty == lowered.ty);
            indices.push((member, known.unwrap_or(variants.len())));
            if known.is_none() {
                variants.push(UnionVariant { ident: scope.claim(&name), ty: lowered.ty });
            }
        }
        let tag = self.lower_discriminator(schema, &indices);
        self.define(type_id, TypeKind::Union(Union { variants, tag }));
        Some(Lowered { ty: Type::Named(type_id), nullable })
    }

    fn lower_discriminator(&self, schema: &Schema, indices: &[(SchemaId, usize)]) -> Option<Tag> {
        let discriminator = schema.rare().discriminator.as_ref()?;
        let mut mapping: Vec<(String, usize)> = Vec::new();
        for (value, target) in &discriminator.mapping {
            let target = self.follow(*target);
            let found = indices.iter().find(|(member, _)| self.follow(*member) == target);
            if let Some((_, index)) = found
                && !mapping.iter().any(|(known, _)| known == value)
            {
                mapping.push((value.clone(), *index));
            }
        }
        (!mapping.is_empty()).then(|| Tag { property: discriminator.property_name.clone(), mapping })
    }

    /// `type: [string, integer]`.
    pub(super) fn lower_several(&mut self, id: SchemaId, schema: &Schema, types: &[SimpleType], hint: &str) -> Lowered {
        let type_id = self.open_definition(id, schema, hint);
        let mut variants: Vec<UnionVariant> = Vec::new();
        for &simple in types {
            let mut only = TypeSet::default();
            only.insert(simple);
            let part = Schema { types: only, name: None, nullable: false, ..schema.clone() };
            let part = self.synthesise(part);
            let name = type_word(simple);
            let ty = self.lower_schema(part, &format!("{hint}{name}")).ty;
            if !variants.iter().any(|variant| variant.ty == ty) {
                variants.push(UnionVariant { ident: name.to_owned(), ty });
            }
        }
        self.define(type_id, TypeKind::Union(Union { variants, tag: None }));
        Lowered { ty: Type::Named(type_id), nullable: false }
    }

    /// The target at the end of plain references.
    pub(super) fn follow(&self, id: SchemaId) -> SchemaId {
        let mut id = id;
        for _ in 0..64 {
            match self.schema(id).reference {
                Some(target) => id = target,
                None => break,
            }
        }
        id
    }

    fn variant_name(&self, member: SchemaId, index: usize) -> String {
        let schema = self.schema(self.follow(member));
        let own = self.schema(member);
        let named = schema.name.as_deref().or(own.title.as_deref()).or(schema.title.as_deref());
        if let Some(name) = named.filter(|name| name.len() <= 60) {
            return pascal(name);
        }
        match schema.types.single() {
            Some(simple @ (SimpleType::Object | SimpleType::Array)) if index > 0 && simple == SimpleType::Object => {
                format!("Object{}", index + 1)
            }
            Some(simple) => type_word(simple).to_owned(),
            None => format!("Variant{}", index + 1),
        }
    }
}

fn type_word(simple: SimpleType) -> &'static str {
    match simple {
        SimpleType::Null => "Null",
        SimpleType::Boolean => "Boolean",
        SimpleType::Integer => "Integer",
        SimpleType::Number => "Number",
        SimpleType::String => "String",
        SimpleType::Array => "List",
        SimpleType::Object => "Object",
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

/// `{required: [a]}`, `{not: …}`: a condition on something whose type stands elsewhere. On an object (`has_base`) it may say
/// once more that it is one, and count its members.
pub(super) fn is_only_condition(schema: &Schema, has_base: bool) -> bool {
    let bounds = schema.constraints();
    let counts = has_base && (bounds.min_properties.is_some() || bounds.max_properties.is_some());
    schema.reference.is_none()
        && (schema.types.is_empty() || (has_base && schema.types.single() == Some(SimpleType::Object)))
        && is_empty(schema)
        && matches!(schema.additional_properties, AdditionalProperties::Unset)
        && (!schema.required.is_empty() || schema.rare().not.is_some() || counts)
}

fn is_empty(schema: &Schema) -> bool {
    schema.properties.is_empty()
        && schema.items.is_none()
        && schema.all_of.is_empty()
        && schema.any_of.is_empty()
        && schema.one_of.is_empty()
        && schema.enumeration.is_none()
        && schema.constant.is_none()
}
