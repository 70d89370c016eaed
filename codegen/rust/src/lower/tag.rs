//! The member that selects an alternative of a union: the `propertyName` of a discriminator, or a member that lists other values in each
//! alternative.

use signoff_openapi::api::{Schema, SchemaId, SimpleType};

use super::Lowering;
use super::schema::enumerated;
use crate::ir::Tag;

/// The values that an alternative allows for a member.
enum Values {
    /// It allows no object.
    NoObject,
    /// These scalars, as text.
    Listed(Vec<String>),
    /// Others, too.
    Any,
}

impl Lowering<'_> {
    /// The tag of a union; `alternatives` are its schemas, each with the index of its variant.
    pub(super) fn lower_tag(&mut self, schema: &Schema, alternatives: &[(SchemaId, usize)]) -> Option<Tag> {
        let Some(discriminator) = schema.rare().discriminator.clone() else { return self.implied_tag(alternatives) };
        let mut values: Vec<(String, usize)> = Vec::new();
        let index_of = |lowering: &Self, target: SchemaId| {
            let target = lowering.follow(target);
            alternatives.iter().find(|(member, _)| lowering.follow(*member) == target).map(|(_, index)| *index)
        };
        for (value, target) in &discriminator.mapping {
            values.extend(index_of(self, *target).map(|index| (value.clone(), index)));
        }
        // A value that selects nothing is invalid (OpenAPI 3.1.1, Discriminator Object), but an alternative without a name has no value.
        let mut open = Vec::new();
        for (member, index) in alternatives {
            match self.tag_values(*member, &discriminator.property_name, 0) {
                Values::Listed(own) => {
                    for value in own {
                        if !values.iter().any(|(known, _)| *known == value) {
                            values.push((value, *index));
                        }
                    }
                }
                Values::Any if values.iter().any(|(_, mapped)| mapped == index) => {}
                Values::Any => open.push(*index),
                Values::NoObject => {}
            }
        }
        let default = discriminator.default_mapping.and_then(|target| index_of(self, target));
        (!values.is_empty()).then_some(Tag { property: discriminator.property_name, values, default, open })
    }

    /// A member for which every alternative lists scalars that no other one lists.
    fn implied_tag(&mut self, alternatives: &[(SchemaId, usize)]) -> Option<Tag> {
        let first =
            alternatives.iter().map(|(member, _)| self.merged(*member)).find(|first| !first.properties.is_empty())?;
        let names = first.properties.iter().map(|property| property.name.to_string());
        names.collect::<Vec<_>>().into_iter().find_map(|property| {
            let mut values: Vec<(String, usize)> = Vec::new();
            for (member, index) in alternatives {
                match self.tag_values(*member, &property, 0) {
                    Values::NoObject => {}
                    Values::Listed(own) => {
                        let repeated = |value| values.iter().any(|(known, other)| known == value && other != index);
                        if own.iter().any(repeated) {
                            return None;
                        }
                        values.extend(own.into_iter().map(|value| (value, *index)));
                    }
                    Values::Any => return None,
                }
            }
            let several = values.iter().any(|(_, index)| Some(*index) != values.first().map(|(_, first)| *first));
            several.then_some(Tag { property, values, default: None, open: Vec::new() })
        })
    }

    fn tag_values(&mut self, alternative: SchemaId, property: &str, depth: usize) -> Values {
        const MAX_DEPTH: usize = 8;
        let schema = self.merged(alternative);
        if !schema.types.is_empty() && !schema.types.contains(SimpleType::Object) {
            return Values::NoObject;
        }
        if enumerated(&schema).is_some_and(|values| !values.iter().any(serde_json::Value::is_object)) {
            return Values::NoObject;
        }
        if let Some(member) = schema.property(property) {
            let values = enumerated(&self.merged(member)).unwrap_or_default();
            let texts: Option<Vec<_>> = values.iter().map(Tag::text).collect();
            return texts.filter(|texts| !texts.is_empty()).map_or(Values::Any, Values::Listed);
        }
        let inner = self.type_alternatives(&schema).to_vec();
        if inner.is_empty() || depth == MAX_DEPTH {
            return Values::Any;
        }
        let mut listed = Vec::new();
        for alternative in inner {
            match self.tag_values(alternative, property, depth + 1) {
                Values::NoObject => {}
                Values::Listed(values) => listed.extend(values),
                Values::Any => return Values::Any,
            }
        }
        if listed.is_empty() { Values::NoObject } else { Values::Listed(listed) }
    }
}
