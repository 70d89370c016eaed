//! A base schema with a discriminator: its extensions apply to the values that select them.

use serde_json::{Map, Value, json};

use super::{Exempt, Part, Writer};
use crate::api::{Schema, SchemaId};

impl Writer<'_> {
    /// Writes that the discriminator has one of its values, and for each value the schema that it selects.
    pub(super) fn extensions(&mut self, id: SchemaId, schema: &Schema, exempt: &Exempt, out: &mut Map<String, Value>) {
        let schemas = self.schemas;
        let extensions = schemas.extensions(id);
        let Some(discriminator) = schema.rare().discriminator.as_ref().filter(|_| !extensions.is_empty()) else {
            return;
        };
        let property = &discriminator.property_name;
        let values: Vec<&str> = extensions.iter().map(|(value, _)| *value).collect();
        let mut selected = vec![];
        if discriminator.default_mapping.is_none() {
            selected.push(json!({ "properties": { property: { "enum": values } } }));
        }
        for (value, extension) in extensions.iter().filter(|(_, extension)| *extension != id) {
            let part = if schemas.extensions(*extension).is_empty() { Part::Whole } else { Part::Common };
            let then = self.part(*extension, part, exempt);
            let condition =
                json!({ "type": "object", "required": [property], "properties": { property: { "const": value } } });
            selected.push(json!({ "if": condition, "then": then }));
        }
        match out.get_mut("allOf") {
            Some(Value::Array(all)) => all.extend(selected),
            _ => drop(out.insert("allOf".to_owned(), Value::Array(selected))),
        }
    }

    /// The part of an `allOf` branch that a schema uses: a schema with keywords of its own builds on a base without its extensions.
    pub(super) fn part_of_base(&self, branch: SchemaId, id: SchemaId, schema: &Schema) -> Part {
        let adds = schema.all_of.len() > 1 || !schema.properties.is_empty() || self.schemas.is_extension(id, branch);
        if adds && !self.schemas.extensions(branch).is_empty() { Part::Common } else { self.part_for(branch, id) }
    }
}
