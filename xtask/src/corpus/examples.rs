//! A document's own examples that are valid by their schema.

use std::collections::{BTreeMap, HashMap, HashSet};

use jsonschema::Validator;
use serde_json::Value;
use signoff_codegen::openapi::api::{Api, MediaType, SchemaId};
use signoff_codegen::openapi::json_schema::{Direction, json_schema};
use signoff_codegen::openapi::location::Location;

/// One example.
pub(super) struct Example {
    /// Its type, as an index into [`Examples::types`].
    pub(super) ty: usize,
    pub(super) value: Value,
    /// The JSON pointer of what it is an example of.
    pub(super) place: String,
}

/// Those of a document.
#[derive(Default)]
pub(super) struct Examples {
    /// Rust types.
    pub(super) types: Vec<String>,
    pub(super) valid: Vec<Example>,
    /// How many break their own schema, or have one that no validator takes.
    pub(super) invalid: usize,
}

/// Examples of JSON bodies and of schemas, each place once.
pub(super) fn collect(api: &Api, types: &BTreeMap<(SchemaId, Direction), String>) -> Examples {
    let mut collector =
        Collector { api, types, validators: HashMap::new(), seen: HashSet::new(), found: Examples::default() };
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
    types: &'a BTreeMap<(SchemaId, Direction), String>,
    validators: HashMap<(SchemaId, Direction), Option<Validator>>,
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
        let api = self.api;
        let validator = self.validators.entry((schema, direction)).or_insert_with(|| {
            let schema = json_schema(api, schema, direction);
            jsonschema::draft202012::options().should_validate_formats(true).build(&schema).ok()
        });
        if !validator.as_ref().is_some_and(|validator| validator.is_valid(value)) {
            self.found.invalid += 1;
            return;
        }
        let ty = self.found.types.iter().position(|known| known == name).unwrap_or_else(|| {
            self.found.types.push(name.clone());
            self.found.types.len() - 1
        });
        self.found.valid.push(Example { ty, value: value.clone(), place: location.pointer.to_string() });
    }
}
