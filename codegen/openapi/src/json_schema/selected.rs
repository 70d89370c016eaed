//! Some keywords of some schemas.

use serde_json::{Map, Value, json};

use super::Writer;
use super::keywords::{write_constraints, write_values};
use crate::api::{Api, Direction, SchemaId};

/// Those keywords of schemas that all hold at once, as one self-contained document. What belongs to a keyword comes with it:
/// `then` with `if`, the bounds of `contains`, what `patternProperties` leaves over.
pub fn keywords_of(api: &Api, parts: &[(SchemaId, Vec<&str>)], direction: Direction) -> Value {
    let roots: Vec<SchemaId> = parts.iter().map(|(id, _)| *id).collect();
    let mut writer = Writer::new(&api.schemas, &roots, direction);
    let mut written: Vec<Map<String, Value>> = Vec::new();
    for (id, keywords) in parts {
        let mut out = Map::new();
        keywords.iter().for_each(|keyword| writer.selected(*id, keyword, &mut out));
        written.push(out);
    }
    let document = match <[Map<String, Value>; 1]>::try_from(written) {
        Ok([only]) => only,
        Err(several) => Map::from_iter([("allOf".to_owned(), json!(several))]),
    };
    writer.finish(document)
}

impl Writer<'_> {
    fn selected(&mut self, id: SchemaId, keyword: &str, out: &mut Map<String, Value>) {
        let schemas = self.schemas;
        let schema = schemas.get(id);
        match keyword {
            "not" => self.denied(id, schema, out),
            "if" => self.conditional(id, schema, out),
            "contains" => self.contained(schema, out),
            "propertyNames" => self.one(keyword, schema.rare().property_names, out),
            "dependentRequired" | "dependentSchemas" => self.dependent(schema, out),
            "required" => self.required(schema, out),
            "anyOf" => self.alternatives(keyword, &schema.any_of, out),
            "oneOf" => self.alternatives(keyword, &schema.one_of, out),
            "prefixItems" => {
                self.several(keyword, &schema.prefix_items, out);
                self.one("items", schema.items, out);
            }
            "patternProperties" => {
                // What members with a name are is said elsewhere; here they are but no further ones.
                let named = schema.properties.iter().map(|property| (property.name.to_string(), Value::Bool(true)));
                out.insert("properties".to_owned(), Value::Object(named.collect()));
                self.properties(keyword, &schema.rare().pattern_properties, out);
                if !schema.rare().unevaluated {
                    self.further(schema, out);
                }
            }
            _ => {
                let mut plain = Map::new();
                write_values(schema, &mut plain);
                write_constraints(schema, &mut plain);
                out.extend(plain.remove_entry(keyword));
            }
        }
    }

    /// The document, with all that it refers to below `$defs`.
    pub(super) fn finish(mut self, mut document: Map<String, Value>) -> Value {
        while let Some(key) = self.pending.pop_front() {
            if !self.written.contains_key(&key) {
                let schema = self.write(key.0, key.1);
                self.written.insert(key, schema);
            }
        }
        let written = std::mem::take(&mut self.written);
        let named = written.into_iter().filter_map(|((id, part), schema)| Some((self.name(id, part)?, schema)));
        let named: Map<String, Value> = named.collect();
        if !named.is_empty() {
            document.insert("$defs".to_owned(), Value::Object(named));
        }
        Value::Object(document)
    }
}
