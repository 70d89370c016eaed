//! Writes selected keywords of schemas.

use serde_json::{Map, Value, json};

use super::keywords::{required, write_constraints, write_type_names, write_values};
use super::{EXACT, Exempt, Writer};
use crate::api::{Api, Direction, SchemaId};

/// Combines selected keywords of schemas that apply to the same value into one self-contained document. Keywords that depend on a
/// selected one are included: `then` with `if`, the bounds of `contains`, `additionalProperties` with `patternProperties`.
pub fn keywords_of(api: &Api, parts: &[(SchemaId, Vec<&str>)], direction: Direction) -> Value {
    let roots: Vec<SchemaId> = parts.iter().map(|(id, _)| *id).collect();
    let mut writer = Writer::new(&api.schemas, &roots, direction);
    let exempt = roots.iter().fold(Exempt::new(), |exempt, root| writer.exempt(*root, &exempt));
    let mut written: Vec<Map<String, Value>> = Vec::new();
    for (id, keywords) in parts {
        let mut out = Map::new();
        keywords.iter().for_each(|keyword| writer.selected(*id, keyword, &exempt, &mut out));
        written.push(out);
    }
    let document = match <[Map<String, Value>; 1]>::try_from(written) {
        Ok([only]) => only,
        Err(several) => Map::from_iter([("allOf".to_owned(), json!(several))]),
    };
    writer.finish(document)
}

impl Writer<'_> {
    fn selected(&mut self, id: SchemaId, keyword: &str, exempt: &Exempt, out: &mut Map<String, Value>) {
        let schemas = self.schemas;
        let schema = schemas.get(id);
        match keyword {
            "not" => self.negated(id, schema, out),
            "if" => self.conditional(id, schema, exempt, out),
            "contains" => self.contained(schema, out),
            "propertyNames" => self.subschema(keyword, schema.rare().property_names, out),
            "dependentRequired" | "dependentSchemas" => self.dependent(schema, exempt, out),
            "required" => required(schema, exempt, out),
            "anyOf" => self.alternatives(keyword, &schema.any_of, exempt, out),
            "oneOf" => self.alternatives(keyword, &schema.one_of, exempt, out),
            "prefixItems" => {
                self.subschema_list(keyword, &schema.prefix_items, out);
                self.subschema("items", schema.items, out);
            }
            "patternProperties" => {
                // Other keywords describe the named properties; here they only must not count as additional ones.
                let named = schema.properties.iter().map(|property| (property.name.to_string(), Value::Bool(true)));
                out.insert("properties".to_owned(), Value::Object(named.collect()));
                self.properties(keyword, &schema.rare().pattern_properties, out);
                if !schema.rare().unevaluated {
                    self.additional_properties(schema, out);
                }
            }
            "type" => write_type_names(schema, out),
            "format" => drop(schema.format.as_deref().map(|format| out.insert(keyword.to_owned(), json!(format)))),
            _ => {
                let mut plain = Map::new();
                write_values(schema, &mut plain);
                write_constraints(schema, &mut plain);
                out.extend(plain.remove_entry(keyword).or_else(|| plain.remove_entry(&format!("{EXACT}{keyword}"))));
            }
        }
    }

    /// The document, with every schema that it refers to below `$defs`.
    pub(super) fn finish(mut self, mut document: Map<String, Value>) -> Value {
        while let Some(used) = self.pending.pop_front() {
            if !self.written.contains_key(&used) {
                let schema = self.write(&used);
                self.written.insert(used, schema);
            }
        }
        let written = std::mem::take(&mut self.written);
        let named = written.into_iter().filter_map(|(used, schema)| Some((self.name(&used)?, schema)));
        let named: Map<String, Value> = named.collect();
        if !named.is_empty() {
            document.insert("$defs".to_owned(), Value::Object(named));
        }
        Value::Object(document)
    }
}
