//! Names the variants of unions.

use signoff_openapi::api::{SchemaId, SimpleType};

use super::Lowering;
use super::schema::enumerated;
use crate::names::pascal;

impl Lowering<'_> {
    /// The value that a required property has only in this alternative. It distinguishes alternatives without names.
    fn distinguishing_value(&self, member: SchemaId, members: &[SchemaId]) -> Option<String> {
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
        let required = schema.properties.iter().filter(|property| schema.requires(&property.name));
        let mut values = required.filter_map(|property| {
            let value = only(member, &property.name)?;
            let others = members.iter().filter(|other| **other != member);
            let is_unique = others.into_iter().all(|other| only(*other, &property.name).as_ref() != Some(&value));
            (is_unique && (1..=40).contains(&value.len()) && value.contains(char::is_alphabetic)).then_some(value)
        });
        values.next()
    }

    pub(super) fn variant_name(&self, member: SchemaId, members: &[SchemaId]) -> String {
        let schema = self.schema(self.follow(member));
        let own = self.schema(member);
        let named = schema.name.as_deref().or(own.title.as_deref()).or(schema.title.as_deref());
        if let Some(name) = named.filter(|name| name.len() <= 60) {
            return pascal(name);
        }
        if let Some(value) = self.distinguishing_value(member, members) {
            return pascal(&value);
        }
        let index = members.iter().position(|other| *other == member).unwrap_or_default();
        match schema.types.single() {
            Some(simple @ (SimpleType::Object | SimpleType::Array)) if index > 0 && simple == SimpleType::Object => {
                format!("Object{}", index + 1)
            }
            Some(simple) => type_word(simple).to_owned(),
            None if !schema.required.is_empty() && schema.required.len() <= 3 => {
                format!("With{}", schema.required.iter().map(|name| pascal(name)).collect::<Vec<_>>().join("And"))
            }
            None => format!("Variant{}", index + 1),
        }
    }
}

/// The name of a variant with that type.
pub(super) fn type_word(simple: SimpleType) -> &'static str {
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
