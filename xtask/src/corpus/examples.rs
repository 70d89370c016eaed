//! The examples of a document, with their types and schemas.

use std::collections::{BTreeMap, HashMap, HashSet};

use proc_macro2::TokenStream;
use serde_json::Value;
use signoff_codegen::openapi::api::{Api, MediaType, SchemaId};
use signoff_codegen::openapi::json_schema::{Direction, json_schema};
use signoff_codegen::openapi::location::Location;

/// One example.
pub(super) struct Example {
    /// Its type, as an index into [`Examples::types`].
    pub(super) ty: usize,
    /// Its schema, as an index into [`Examples::schemas`].
    pub(super) schema: usize,
    pub(super) value: Value,
    /// The JSON pointer of the object that has the example.
    pub(super) place: String,
}

/// The examples of a document.
#[derive(Default)]
pub(super) struct Examples {
    /// Rust types.
    pub(super) types: Vec<TokenStream>,
    /// JSON Schemas.
    pub(super) schemas: Vec<Value>,
    pub(super) all: Vec<Example>,
}

/// Examples of JSON bodies and of schemas, each place once.
pub(super) fn collect(api: &Api, types: &BTreeMap<(SchemaId, Direction), TokenStream>) -> Examples {
    let (schemas, names) = (HashMap::new(), HashMap::new());
    let mut collector = Collector { api, types, schemas, names, seen: HashSet::new(), found: Examples::default() };
    for operation in &api.operations {
        let request = operation.request_body.iter().flat_map(|body| &body.content);
        let responses = operation.responses.iter().flat_map(|response| &response.content);
        request.for_each(|media| collector.media_type(media, Direction::Request));
        responses.for_each(|media| collector.media_type(media, Direction::Response));
    }
    for (id, schema) in api.schemas.iter() {
        for example in &schema.examples {
            let asked = types.contains_key(&(id, Direction::Response));
            let direction = if asked { Direction::Response } else { Direction::Request };
            collector.example(id, direction, &schema.location, example);
        }
    }
    collector.found
}

struct Collector<'a> {
    api: &'a Api,
    types: &'a BTreeMap<(SchemaId, Direction), TokenStream>,
    /// Indices of schemas that have examples.
    schemas: HashMap<(SchemaId, Direction), usize>,
    /// Indices of types that have examples.
    names: HashMap<String, usize>,
    seen: HashSet<(Location, String)>,
    found: Examples,
}

impl Collector<'_> {
    fn media_type(&mut self, media: &MediaType, direction: Direction) {
        let essence = media.name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let is_json = essence == "application/json" || essence.ends_with("+json");
        let Some(schema) = media.schema.filter(|_| is_json) else { return };
        for example in &media.examples {
            if let Some(value) = &example.value {
                self.example(schema, direction, &example.location, value);
            }
        }
    }

    fn example(&mut self, schema: SchemaId, direction: Direction, location: &Location, value: &Value) {
        let types = [direction, direction.opposite()].map(|direction| self.types.get(&(schema, direction)));
        let Some(name) = types.into_iter().flatten().next() else { return };
        if !self.seen.insert((location.clone(), value.to_string())) {
            return;
        }
        let (api, found) = (self.api, &mut self.found);
        let schema = *self.schemas.entry((schema, direction)).or_insert_with(|| {
            found.schemas.push(json_schema(api, schema, direction));
            found.schemas.len() - 1
        });
        let ty = *self.names.entry(name.to_string()).or_insert_with(|| {
            found.types.push(name.clone());
            found.types.len() - 1
        });
        found.all.push(Example { ty, schema, value: value.clone(), place: location.pointer.to_string() });
    }
}
