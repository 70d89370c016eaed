//! A schema of an [`Api`] as one self-contained [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/schema) document.
//!
//! What OpenAPI says in words of its own (`nullable`, `int32`, `readOnly`) is said in JSON Schema's, so that any validator can judge with it.

mod circle;
mod keywords;
mod one_way;
mod selected;

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use serde_json::{Map, Value, json};

pub use crate::api::Direction;
use crate::api::{Api, SchemaId, Schemas};
use one_way::{Exempt, Members};
pub use selected::keywords_of;

/// The schema with everything that it leads to below `$defs`.
pub fn json_schema(api: &Api, id: SchemaId, direction: Direction) -> Value {
    let mut writer = Writer::new(&api.schemas, &[id], direction);
    let mut document = Map::new();
    document.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    match writer.child(id) {
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

/// A schema as it is used: how much of it, and what it does not ask for there.
type Use = (SchemaId, Part, Exempt);

/// What is being written.
struct Writer<'a> {
    schemas: &'a Schemas,
    direction: Direction,
    /// Schemas that stand below `$defs`; all others stand where they are used.
    names: BTreeMap<SchemaId, String>,
    pending: VecDeque<Use>,
    written: BTreeMap<Use, Value>,
    /// Whether any member goes one way only.
    marked: bool,
    members: BTreeMap<SchemaId, Rc<Members>>,
}

impl<'a> Writer<'a> {
    fn new(schemas: &'a Schemas, roots: &[SchemaId], direction: Direction) -> Self {
        let (names, marked) = name_shared(schemas, roots);
        let (pending, written, members) = (VecDeque::new(), BTreeMap::new(), BTreeMap::new());
        Self { schemas, direction, names, pending, written, marked, members }
    }

    /// The schema of another value, itself or a reference to it.
    fn child(&mut self, id: SchemaId) -> Value {
        self.used((id, Part::Whole, Exempt::new()))
    }

    /// The schema of the same value, within one where these members are exempt.
    fn part(&mut self, id: SchemaId, part: Part, around: &Exempt) -> Value {
        let exempt = self.inherited(id, around);
        self.used((id, part, exempt))
    }

    fn used(&mut self, used: Use) -> Value {
        match self.name(&used) {
            Some(name) => {
                let token = name.replace('~', "~0").replace('/', "~1");
                let token: String = token.bytes().map(encode_fragment).collect();
                self.pending.push_back(used);
                json!({ "$ref": format!("#/$defs/{token}") })
            }
            None => self.write(&used),
        }
    }

    /// No name that [`name_shared`] gives has one of the longer forms.
    fn name(&self, (id, part, exempt): &Use) -> Option<String> {
        let mut name = self.names.get(id)?.clone();
        if *part == Part::Common {
            name += " (common part)";
        }
        if !exempt.is_empty() {
            let exempt: Vec<&str> = exempt.iter().map(|name| &**name).collect();
            name += &format!(" (without {})", exempt.join(", "));
        }
        Some(name)
    }
}

/// A `$ref` is a URI, so what is not allowed in a fragment is percent-encoded.
fn encode_fragment(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

/// Names for those that are used more than once, so that each is written once and circles end; and whether any goes one way only.
fn name_shared(schemas: &Schemas, roots: &[SchemaId]) -> (BTreeMap<SchemaId, String>, bool) {
    let mut uses: BTreeMap<SchemaId, usize> = roots.iter().map(|root| (*root, 1)).collect();
    let mut pending = roots.to_vec();
    let mut marked = false;
    while let Some(id) = pending.pop() {
        let schema = schemas.get(id);
        marked |= schema.read_only || schema.write_only;
        for child in schema.subschemas() {
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
    (names, marked)
}

#[cfg(test)]
mod tests;
