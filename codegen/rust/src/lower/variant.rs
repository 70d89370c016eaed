//! What alternatives are called.

use signoff_openapi::api::{SchemaId, SimpleType};

use super::Lowering;
use super::schema::enumerated;
use crate::names::pascal;

impl Lowering<'_> {
    /// The one value that a required member has in this alternative alone: what the author tells those without a name by.
    fn told_by(&self, member: SchemaId, members: &[SchemaId]) -> Option<String> {
        // Each is compared with each, and nobody can tell so many by their names.
        const MOST: usize = 64;
        if members.len() > MOST {
            return None;
        }
        let schema = self.schema_ref(self.follow(member));
        let only = |id: SchemaId, name: &str| {
            let values = enumerated(self.schema_ref(self.schema_ref(self.follow(id)).property(name)?))?;
            values.first().filter(|_| values.len() == 1)?.as_str().map(str::to_owned)
        };
        let required = schema.properties.iter().filter(|property| schema.requires(&property.name));
        let mut told = required.filter_map(|property| {
            let value = only(member, &property.name)?;
            let others = members.iter().filter(|other| **other != member);
            let alone = others.into_iter().all(|other| only(*other, &property.name).as_ref() != Some(&value));
            (alone && (1..=40).contains(&value.len()) && value.contains(char::is_alphabetic)).then_some(value)
        });
        told.next()
    }

    pub(super) fn variant_name(&self, member: SchemaId, members: &[SchemaId]) -> String {
        let schema = self.schema(self.follow(member));
        let own = self.schema(member);
        let named = schema.name.as_deref().or(own.title.as_deref()).or(schema.title.as_deref());
        if let Some(name) = named.filter(|name| name.len() <= 60) {
            return pascal(name);
        }
        if let Some(value) = self.told_by(member, members) {
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

/// What a type of values is called.
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
