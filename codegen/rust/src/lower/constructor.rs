//! What a constructor is given, what it fills in, and which structs have builders.

use std::collections::HashMap;

use serde_json::Value;
use signoff_openapi::api::{Property, SchemaId};

use super::Lowering;
use super::schema::enumerated;
use crate::ir::{Constructor, Library, Object, Part, PartCount, Presence, TypeId, TypeKind};

/// For each schema that discriminators select: the member and the value; `None` if there are several.
pub(super) type Selected = HashMap<SchemaId, Option<(String, String)>>;

impl Lowering<'_> {
    /// Finds the schemas that discriminators select.
    pub(super) fn find_selected(&mut self) {
        let api = self.api;
        for (_, schema) in api.schemas.iter() {
            let Some(discriminator) = &schema.rare().discriminator else { continue };
            for (value, target) in &discriminator.mapping {
                let selected = (discriminator.property_name.clone(), value.clone());
                let target = self.follow(*target);
                let known = self.selected.entry(target).or_insert_with(|| Some(selected.clone()));
                if known.as_ref() != Some(&selected) {
                    *known = None;
                }
            }
        }
    }

    /// The only value of a required property: of its `const` or `enum`, or the one by which a discriminator selects its owner.
    pub(super) fn fixed_value(&mut self, owner: SchemaId, property: &Property) -> Option<Value> {
        let values = enumerated(&self.merged(property.schema)).unwrap_or_default();
        if let [only] = values.as_slice() {
            return Some(only.clone());
        }
        let (name, value) = self.selected.get(&owner)?.as_ref()?;
        (**name == *property.name).then(|| Value::from(value.as_str()))
    }

    /// Decides how the constructor of each struct is called, once all types are known.
    pub(super) fn lower_constructors(&mut self) {
        let names = self.configured_names();
        let mut library = std::mem::take(&mut self.library);
        for index in 0..library.types.len() {
            let Some(definition) = library.types.get(index) else { continue };
            let name = names.get(&TypeId(index)).copied().unwrap_or(&definition.ident);
            let TypeKind::Object(object) = &definition.kind else {
                self.config.reject_builder(name, self.used, self.diagnostics);
                continue;
            };
            let (fixed, is_ambiguous) = given(&library, object);
            let builder = self.config.wants_builder(name, self.used);
            let ident = definition.ident.clone();
            let Some(definition) = library.types.get_mut(index) else { continue };
            let TypeKind::Object(object) = &mut definition.kind else { continue };
            for (field, is_fixed) in object.fields.iter_mut().zip(fixed) {
                field.fixed = field.fixed.take().filter(|_| is_fixed);
            }
            object.constructor = Constructor {
                required: is_ambiguous.then(|| self.claim_inline(&format!("{ident}Required"))),
                builder: builder.then(|| self.claim_inline(&format!("{ident}Builder"))),
            };
        }
        self.library = library;
    }

    /// How the struct of a multipart body is constructed.
    pub(super) fn part_constructor(&mut self, ident: &str, parts: &[Part]) -> Constructor {
        let required = parts.iter().filter(|part| part.count == PartCount::Required);
        let types: Vec<_> = required.map(|part| part.ty().map(|ty| self.library.plain(ty))).collect();
        Constructor {
            required: repeats(&types).then(|| self.claim_body_name(&format!("{ident}Required"))),
            builder: (self.config.wants_builder(ident, self.used))
                .then(|| self.claim_body_name(&format!("{ident}Builder"))),
        }
    }
}

/// Which fields the constructor fills in, and whether several of the others have one type.
fn given(library: &Library, object: &Object) -> (Vec<bool>, bool) {
    let fixed: Vec<bool> = object
        .fields
        .iter()
        .map(|field| field.fixed.as_ref().is_some_and(|value| library.constant(&field.ty, value).is_some()))
        .collect();
    let given = object
        .fields
        .iter()
        .zip(&fixed)
        .filter(|(field, is_fixed)| field.presence == Presence::Required && !**is_fixed);
    let types: Vec<_> = given.map(|(field, _)| library.plain(&field.ty)).collect();
    let is_ambiguous = repeats(&types);
    (fixed, is_ambiguous)
}

fn repeats<T: PartialEq>(values: &[T]) -> bool {
    values.iter().enumerate().any(|(index, value)| values.iter().skip(index + 1).any(|other| other == value))
}
