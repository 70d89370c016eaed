//! A schema of an [`Api`] as one self-contained [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/schema) document.
//!
//! What OpenAPI says in words of its own (`nullable`, `int32`, `readOnly`) is said in JSON Schema's, so that any validator can judge with it.

mod keywords;

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Map, Value, json};

use crate::api::{Api, SchemaId, Schemas};

/// Which way a value goes: `readOnly` members need not be in a request, `writeOnly` ones not in a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the API.
    Request,
    /// From the API.
    Response,
}

/// The schema with everything that it leads to below `$defs`.
pub fn json_schema(api: &Api, id: SchemaId, direction: Direction) -> Value {
    let mut writer = Writer {
        schemas: &api.schemas,
        direction,
        names: name_shared(&api.schemas, id),
        pending: VecDeque::new(),
        written: BTreeMap::new(),
    };
    let mut root = match writer.child(id) {
        Value::Object(root) => root,
        other => Map::from_iter([("allOf".to_owned(), json!([other]))]),
    };
    while let Some(id) = writer.pending.pop_front() {
        if !writer.written.contains_key(&id) {
            writer.written.insert(id, Value::Null);
            let schema = writer.write(id);
            writer.written.insert(id, schema);
        }
    }
    let mut document = Map::new();
    document.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    document.append(&mut root);
    if !writer.written.is_empty() {
        let named =
            writer.written.iter().filter_map(|(id, schema)| Some((writer.names.get(id)?.clone(), schema.clone())));
        document.insert("$defs".to_owned(), Value::Object(named.collect()));
    }
    Value::Object(document)
}

/// What is being written.
struct Writer<'a> {
    schemas: &'a Schemas,
    direction: Direction,
    /// Schemas that stand below `$defs`; all others stand where they are used.
    names: BTreeMap<SchemaId, String>,
    pending: VecDeque<SchemaId>,
    written: BTreeMap<SchemaId, Value>,
}

impl Writer<'_> {
    /// The schema itself, or a reference to it.
    fn child(&mut self, id: SchemaId) -> Value {
        match self.names.get(&id) {
            Some(name) => {
                let token = name.replace('~', "~0").replace('/', "~1");
                let token: String = token.bytes().map(encode_fragment).collect();
                self.pending.push_back(id);
                json!({ "$ref": format!("#/$defs/{token}") })
            }
            None => self.write(id),
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
fn name_shared(schemas: &Schemas, root: SchemaId) -> BTreeMap<SchemaId, String> {
    let mut uses: BTreeMap<SchemaId, usize> = BTreeMap::from([(root, 1)]);
    let mut pending = vec![root];
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
    for (id, _) in uses.into_iter().filter(|(id, count)| *count > 1 || (*id != root && schemas.get(*id).name.is_some()))
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
