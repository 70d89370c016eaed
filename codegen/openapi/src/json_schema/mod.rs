//! A schema of an [`Api`] as one self-contained [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/schema) document.
//!
//! What OpenAPI says in words of its own (`nullable`, `int32`, `readOnly`) is said in JSON Schema's, so that any validator can judge with it.

mod circle;
mod keywords;
mod selected;

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Map, Value, json};

pub use crate::api::Direction;
use crate::api::{Api, SchemaId, Schemas};
pub use selected::keywords_of;

/// The schema with everything that it leads to below `$defs`.
pub fn json_schema(api: &Api, id: SchemaId, direction: Direction) -> Value {
    let mut writer = Writer::new(&api.schemas, &[id], direction);
    let mut document = Map::new();
    document.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    match writer.child(id, Part::Whole) {
        Value::Object(mut root) => document.append(&mut root),
        other => {
            document.insert("allOf".to_owned(), json!([other]));
        }
    }
    writer.finish(document)
}

/// How much of a schema is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// All of it.
    Whole,
    /// Without `oneOf` and `anyOf`: what an alternative takes from the schema that lists it.
    Common,
}

/// What is being written.
struct Writer<'a> {
    schemas: &'a Schemas,
    direction: Direction,
    /// Schemas that stand below `$defs`; all others stand where they are used.
    names: BTreeMap<SchemaId, String>,
    pending: VecDeque<(SchemaId, Part)>,
    written: BTreeMap<(SchemaId, Part), Value>,
}

impl<'a> Writer<'a> {
    fn new(schemas: &'a Schemas, roots: &[SchemaId], direction: Direction) -> Self {
        let names = name_shared(schemas, roots);
        Self { schemas, direction, names, pending: VecDeque::new(), written: BTreeMap::new() }
    }

    /// The schema itself, or a reference to it.
    fn child(&mut self, id: SchemaId, part: Part) -> Value {
        match self.name(id, part) {
            Some(name) => {
                let token = name.replace('~', "~0").replace('/', "~1");
                let token: String = token.bytes().map(encode_fragment).collect();
                self.pending.push_back((id, part));
                json!({ "$ref": format!("#/$defs/{token}") })
            }
            None => self.write(id, part),
        }
    }

    fn name(&self, id: SchemaId, part: Part) -> Option<String> {
        let name = self.names.get(&id)?;
        match part {
            Part::Whole => Some(name.clone()),
            // No name that `name_shared` gives has this form.
            Part::Common => Some(format!("{name} (common part)")),
        }
    }
}

/// A `$ref` is a URI, so what is not allowed in a fragment is percent-encoded.
fn encode_fragment(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

/// Names for those that are used more than once, so that each is written once and circles end.
fn name_shared(schemas: &Schemas, roots: &[SchemaId]) -> BTreeMap<SchemaId, String> {
    let mut uses: BTreeMap<SchemaId, usize> = roots.iter().map(|root| (*root, 1)).collect();
    let mut pending = roots.to_vec();
    while let Some(id) = pending.pop() {
        for child in schemas.get(id).subschemas() {
            let count = uses.entry(child).or_insert(0);
            *count += 1;
            if *count == 1 {
                pending.push(child);
            }
        }
    }
    let mut names = BTreeMap::new();
    let mut taken = std::collections::BTreeSet::new();
    for (id, _) in
        uses.into_iter().filter(|(id, count)| *count > 1 || (!roots.contains(id) && schemas.get(*id).name.is_some()))
    {
        let base = schemas.get(id).name.as_deref().unwrap_or("schema").to_owned();
        let mut name = base.clone();
        let mut number = 1;
        while !taken.insert(name.clone()) {
            number += 1;
            name = format!("{base}-{number}");
        }
        names.insert(id, name);
    }
    names
}

#[cfg(test)]
mod tests;
