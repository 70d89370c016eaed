//! What a constructor is given, and what it fills in.

use std::collections::HashMap;

use serde_json::Value;
use signoff_openapi::api::{Property, SchemaId};

use super::Lowering;
use super::schema::enumerated;
use crate::ir::{Library, Object, Presence, Type, TypeKind};

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
        let mut library = std::mem::take(&mut self.library);
        for index in 0..library.types.len() {
            let Some((fixed, is_ambiguous)) = library.types.get(index).and_then(|definition| match &definition.kind {
                TypeKind::Object(object) => Some(constructor(&library, object)),
                _ => None,
            }) else {
                continue;
            };
            let Some(definition) = library.types.get_mut(index) else { continue };
            let TypeKind::Object(object) = &mut definition.kind else { continue };
            for (field, is_fixed) in object.fields.iter_mut().zip(fixed) {
                field.fixed = field.fixed.take().filter(|_| is_fixed);
            }
            if is_ambiguous {
                object.required = Some(self.claim_inline(&format!("{}Required", definition.ident)));
            }
        }
        self.library = library;
    }
}

/// Which fields the constructor fills in, and whether several of the others have one type.
fn constructor(library: &Library, object: &Object) -> (Vec<bool>, bool) {
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
    let types: Vec<&Type> = given.map(|(field, _)| library.plain(&field.ty)).collect();
    let is_ambiguous =
        types.iter().enumerate().any(|(index, ty)| types.iter().skip(index + 1).any(|other| other == ty));
    (fixed, is_ambiguous)
}
