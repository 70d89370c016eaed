//! Names the variants of unions: by component, discriminator, `const`, title or type, in this order.

use std::collections::HashSet;
use std::iter::once_with;

use signoff_openapi::api::{AdditionalProperties, Schema, SchemaId, SimpleType};

use super::Lowering;
use super::scalar::text;
use super::schema::enumerated;
use super::value_name::value_name;
use crate::ir::Scalar;
use crate::names::{MAX_TYPE_NAME, Scope, pascal};

/// How deeply the name of a list names its elements.
const MAX_DEPTH: usize = 3;

impl Lowering<'_> {
    /// The name of an alternative: the first of its names that no earlier alternative has.
    pub(super) fn variant_name(
        &self,
        member: SchemaId,
        members: &[SchemaId],
        tag: Option<&str>,
        taken: &Scope,
    ) -> String {
        let mut names = self.variant_names(member, members, tag).peekable();
        let first = names.peek().cloned().unwrap_or_else(|| "Variant".to_owned());
        names.find(|name| taken.is_free(name)).unwrap_or(first)
    }

    /// The names of an alternative, best first. `tag` is the member that the union's discriminator names. All alternatives are compared
    /// with each other for some of the names, so each name is found only when it is asked for.
    fn variant_names(&self, member: SchemaId, members: &[SchemaId], tag: Option<&str>) -> impl Iterator<Item = String> {
        let own = self.schema_ref(member);
        let schema = self.schema_ref(self.follow(member));
        let is_short = |name: &&str| name.len() <= MAX_TYPE_NAME;
        let component = schema.name.as_deref().filter(is_short).map(pascal);
        let value = once_with(move || self.distinguishing_value(member, members, tag).map(|value| pascal(&value)));
        let title = own.title.as_deref().or(schema.title.as_deref()).filter(is_short).map(pascal);
        let typed = self.type_name_of(member, MAX_DEPTH);
        let untyped = typed.is_none().then(|| "Variant".to_owned());
        let with_members = once_with(move || self.distinguishing_members(member, members));
        let first = component.into_iter().chain(value.flatten()).chain(title).chain(typed);
        first.chain(with_members.flatten()).chain(untyped)
    }

    /// The value that a required property has only in this alternative; that of the discriminator, if there is one.
    fn distinguishing_value(&self, member: SchemaId, members: &[SchemaId], tag: Option<&str>) -> Option<String> {
        // All alternatives are compared with each other.
        const MAX_ALTERNATIVES: usize = 64;
        if members.len() > MAX_ALTERNATIVES {
            return None;
        }
        let schema = self.schema_ref(self.follow(member));
        let only = |id: SchemaId, name: &str| {
            let values = enumerated(self.schema_ref(self.schema_ref(self.follow(id)).property(name)?))?;
            values.first().filter(|_| values.len() == 1)?.as_str().map(str::to_owned)
        };
        let properties = || schema.properties.iter().map(|property| &*property.name);
        let tag = properties().filter(|name| Some(*name) == tag);
        let required = properties().filter(|name| schema.requires(name));
        let mut values = tag.chain(required).filter_map(|name| {
            let value = only(member, name)?;
            let others = members.iter().filter(|other| **other != member);
            let is_unique = others.into_iter().all(|other| only(*other, name).as_ref() != Some(&value));
            (is_unique && (1..=40).contains(&value.len()) && value.contains(char::is_alphabetic)).then_some(value)
        });
        values.next()
    }

    /// What an alternative requires, and which members it has that no other one has.
    fn distinguishing_members(&self, member: SchemaId, members: &[SchemaId]) -> Vec<String> {
        const MAX_NAMED: usize = 3;
        let [own, required] = self.members_of(member);
        let others = members.iter().filter(|other| **other != member).map(|other| self.members_of(*other));
        let others: HashSet<&str> = others.flatten().flatten().collect();
        let is_unique = |name: &&&str| !others.contains(**name);
        let few = |names: Vec<_>| Some(names).filter(|names| names.len() <= MAX_NAMED).unwrap_or_default();
        let unique_required = required.iter().filter(is_unique).take(1).copied().collect();
        let unique = own.iter().filter(is_unique).take(1).copied().collect();
        let candidates: [Vec<&str>; 4] = [unique_required, few(required.clone()), unique, few(own.clone())];
        let named = candidates.into_iter().filter(|names| !names.is_empty()).map(|names| {
            let names: Vec<_> = names.into_iter().map(pascal).collect();
            format!("With{}", names.join("And"))
        });
        named.filter(|name| name.len() <= MAX_TYPE_NAME).collect()
    }

    /// The names of a schema's properties and of its required ones, with those of its parts.
    fn members_of(&self, id: SchemaId) -> [Vec<&str>; 2] {
        const MAX_PARTS: usize = 50;
        let (mut names, mut required) = (Vec::new(), Vec::new());
        let (mut pending, mut seen) = (vec![id], HashSet::new());
        while let Some(part) = pending.pop().filter(|_| seen.len() < MAX_PARTS) {
            if seen.insert(part) {
                let schema = self.schema_ref(part);
                names.extend(schema.properties.iter().map(|property| &*property.name));
                required.extend(schema.required.iter().map(|name| &**name));
                pending.extend(schema.all_of.iter().rev().copied().chain(schema.reference));
            }
        }
        [names, required]
    }

    /// The name of a schema's type: `Text`, `Choices`, `PetList`.
    fn type_name_of(&self, id: SchemaId, depth: usize) -> Option<String> {
        let schema = self.schema_ref(self.follow(id));
        if let Some(name) = schema.name.as_deref().filter(|_| depth < MAX_DEPTH) {
            return Some(pascal(name)).filter(|name| name.len() <= MAX_TYPE_NAME);
        }
        if let Some(values) = enumerated(schema) {
            return Some(match values.as_slice() {
                [only] => value_name(only),
                _ => "Choices".to_owned(),
            });
        }
        let of = |part: Option<SchemaId>| {
            part.filter(|_| depth > 0).and_then(|part| self.type_name_of(part, depth - 1)).unwrap_or_default()
        };
        match (schema.types.single()?, schema.additional_properties) {
            (SimpleType::Array, _) => Some(format!("{}List", of(schema.items))),
            (SimpleType::Object, AdditionalProperties::Schema(further)) if schema.properties.is_empty() => {
                Some(format!("{}Map", of(Some(further))))
            }
            (simple, _) => Some(type_word(simple, schema)),
        }
    }
}

/// The name of a variant with that type.
pub(super) fn type_word(simple: SimpleType, schema: &Schema) -> String {
    let word = match simple {
        SimpleType::Null => "Null",
        SimpleType::Boolean => "Boolean",
        SimpleType::Integer => "Integer",
        SimpleType::Number => "Number",
        SimpleType::String => match (text(schema), schema.format.as_deref()) {
            (Scalar::String, _) | (_, None) => "Text",
            (_, Some(format)) => return pascal(format),
        },
        SimpleType::Array => "List",
        SimpleType::Object => "Object",
    };
    word.to_owned()
}
