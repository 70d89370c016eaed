//! A schema of an [`Api`] as one self-contained [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/schema) document.
//!
//! Keywords that only OpenAPI has (`nullable`, `readOnly`, the format `int32`) are expressed in JSON Schema's keywords, so that any
//! validator can use the document.

mod inheritance;
mod keywords;
mod recursion;
mod required_by_direction;
mod selected;

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use serde_json::{Map, Value, json};

use crate::api::{Api, SchemaId, Schemas};
pub use crate::api::{BOUNDS, Direction};
pub use keywords::write_bound;
use required_by_direction::{Exempt, Members};
pub use selected::keywords_of;

/// The schema, with every schema that it refers to below `$defs`.
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

/// Before a bound whose value is a text, because a [`Value`] has no number with all of its digits: `x-exact-maximum: '99999999999999999999'`.
pub const EXACT: &str = "x-exact-";

/// Which part of a schema is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// All of it.
    Whole,
    /// Everything except `oneOf`, `anyOf` and what a discriminator selects: the part that an alternative uses of the schema that lists it.
    Common,
}

/// One use of a schema: which part, and which properties are not required there.
type Use = (SchemaId, Part, Exempt);

/// The state of writing a document.
struct Writer<'a> {
    schemas: &'a Schemas,
    direction: Direction,
    /// The names of schemas below `$defs`. All other schemas are written inline.
    names: BTreeMap<SchemaId, String>,
    pending: VecDeque<Use>,
    written: BTreeMap<Use, Value>,
    /// Whether any schema is `readOnly` or `writeOnly`.
    has_directions: bool,
    members: BTreeMap<SchemaId, Rc<Members>>,
}

impl<'a> Writer<'a> {
    fn new(schemas: &'a Schemas, roots: &[SchemaId], direction: Direction) -> Self {
        let (names, has_directions) = name_shared(schemas, roots);
        let (pending, written, members) = (VecDeque::new(), BTreeMap::new(), BTreeMap::new());
        Self { schemas, direction, names, pending, written, has_directions, members }
    }

    /// The schema of another value: inline or as a reference.
    fn child(&mut self, id: SchemaId) -> Value {
        self.used((id, Part::Whole, Exempt::new()))
    }

    /// The schema of the same value, within a schema that does not require the exempt properties.
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

    /// The name of a use below `$defs`. [`name_shared`] gives no name that ends with one of these suffixes.
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

/// A `$ref` is a URI, so characters that a fragment does not allow are percent-encoded.
fn encode_fragment(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

/// Names the schemas that are used more than once, so that each is written once and recursion ends. Also returns whether any schema is
/// `readOnly` or `writeOnly`.
fn name_shared(schemas: &Schemas, roots: &[SchemaId]) -> (BTreeMap<SchemaId, String>, bool) {
    let mut uses: BTreeMap<SchemaId, usize> = roots.iter().map(|root| (*root, 1)).collect();
    let mut pending = roots.to_vec();
    let mut has_directions = false;
    while let Some(id) = pending.pop() {
        let schema = schemas.get(id);
        has_directions |= schema.read_only || schema.write_only;
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
    (names, has_directions)
}

#[cfg(test)]
mod tests;
