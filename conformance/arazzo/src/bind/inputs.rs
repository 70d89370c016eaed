//! A workflow's inputs, as their schema declares them.

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use super::plan::InputDeclaration;
use super::schema::{Bundle, check_bundle};
use crate::arazzo::{Extension, NamedGenerator, Node};
use crate::json::document_value;
use crate::schema::Schema;

/// The maximum nesting of references.
const MAX_DEPTH: usize = 32;
/// The most schemas that apply to all inputs together.
const MAX_SCHEMAS: usize = 10_000;
/// The most schemas that apply to one input.
const MAX_PARTS: usize = 64;

/// The inputs that a schema declares.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    pub(super) declared: IndexMap<String, InputDeclaration>,
    /// Whether the schema explicitly allows undeclared inputs.
    pub(super) open: bool,
    /// The schema, including those that it refers to.
    pub(super) schema: Option<Arc<Schema>>,
    /// A reference to a document that is not available.
    pub(super) unsupported: Option<String>,
}

/// Binds `inputs`.
pub(super) fn bind_inputs(
    bundle: Bundle,
    extension: &dyn Extension,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Inputs {
    let mut reader = Reader { bundle: &bundle, extension, sources, diagnostics, inputs: Inputs::default(), count: 0 };
    if let Some((schema, location)) = reader.follow(&bundle.schema) {
        reader.read(schema, &location, 0);
    }
    let (mut inputs, count) = (reader.inputs, reader.count);
    if let Some(location) = bundle.places.first().filter(|_| count > MAX_SCHEMAS) {
        let message = format!("the schema combines more than {MAX_SCHEMAS} schemas for one value");
        let diagnostic = Diagnostic::unsupported("invalid-schema", location, message);
        diagnostics.push(diagnostic.help("refer to each schema once"));
    }
    if bundle.schema.pointer("/$defs/0").is_some_and(|schema| schema.is_object() || schema.is_boolean()) {
        inputs.schema = check_bundle(&bundle, diagnostics).map(Arc::new);
    }
    // What a missing document declares is not known.
    inputs.open |= bundle.incomplete.is_some();
    inputs.unsupported = bundle.incomplete;
    inputs
}

/// Applies a document's generators to the inputs of its workflows. A generator in the schema wins.
pub(super) fn apply_generators(
    mut workflows: Vec<&mut Inputs>,
    generators: &IndexMap<String, NamedGenerator>,
    diagnostics: &mut Diagnostics,
) {
    for (name, named) in generators {
        let declared = workflows.iter_mut().filter_map(|inputs| inputs.declared.get_mut(name));
        let mut used = false;
        for declaration in declared {
            used = true;
            declaration.generator.get_or_insert_with(|| named.generator.clone());
        }
        if !used {
            let message = format!("no workflow of this document declares input `{name}`");
            let diagnostic = Diagnostic::invalid("unknown-input", &named.location, message).on_key();
            diagnostics.push(diagnostic.help("declare it in the `inputs` of a workflow, or remove it"));
        }
    }
}

struct Reader<'r> {
    bundle: &'r Bundle,
    extension: &'r dyn Extension,
    sources: &'r Sources,
    diagnostics: &'r mut Diagnostics,
    inputs: Inputs,
    /// The schemas that were read.
    count: usize,
}

impl<'r> Reader<'r> {
    fn read(&mut self, schema: &Value, location: &Location, depth: usize) {
        let Some(object) = schema.as_object() else {
            if !schema.is_boolean() {
                let message = "`inputs` must be a JSON Schema: an object, or true or false";
                let diagnostic = Diagnostic::invalid("wrong-type", location, message);
                self.diagnostics.push(diagnostic.help("write `{type: object, properties: {NAME: {type: string}}}`"));
            }
            return;
        };
        // A cycle is already reported.
        self.count += 1;
        if depth == MAX_DEPTH || self.count > MAX_SCHEMAS {
            return;
        }
        if let Some((target, location)) = self.follow(schema) {
            self.read(target, &location, depth + 1);
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            for (index, part) in object.get(keyword).and_then(Value::as_array).into_iter().flatten().enumerate() {
                self.read(part, &location.child(keyword).index(index), depth + 1);
            }
        }
        self.inputs.open |= object.get("additionalProperties").is_some_and(|value| *value != Value::Bool(false))
            || object.contains_key("patternProperties");
        for (name, property) in object.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let declaration = self.declaration(property, location.child("properties").child(name.as_str()));
            self.inputs.declared.insert(name.clone(), declaration);
        }
        for name in object.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            let location = location.clone();
            let entry = self.inputs.declared.entry(name.to_owned()).or_insert_with(|| undeclared_input(location));
            entry.required = true;
        }
    }

    /// The target of a schema's reference in the bundle.
    fn follow(&self, schema: &Value) -> Option<(&'r Value, Location)> {
        let index = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
        let target = self.bundle.schema.get("$defs")?.get(index)?;
        Some((target, self.bundle.places.get(index.parse::<usize>().ok()?)?.clone()))
    }

    fn declaration(&mut self, property: &Value, location: Location) -> InputDeclaration {
        let mut parts = Vec::new();
        self.collect_parts(property, location.clone(), &mut parts);
        let find = |key: &str| parts.iter().find_map(|(part, _)| part.get(key));
        let default = parts.iter().find_map(|(part, at)| Some((part.get("default")?, at.child("default"))));
        let mut generators = parts.iter().filter_map(|(value, at)| {
            self.extension.generator(&Node { value, location: at.clone() }, self.diagnostics)
        });
        InputDeclaration {
            required: false,
            default: default.map(|(value, at)| document_value(value, &at, self.sources)),
            generator: generators.next(),
            secret: parts.iter().any(|(part, _)| part.get("format").and_then(Value::as_str) == Some("password")),
            description: find("description").and_then(Value::as_str).map(str::to_owned),
            types: types(find("type")),
            location,
        }
    }

    /// A schema, and those that apply together with it through `$ref` and `allOf`.
    fn collect_parts<'v>(&self, schema: &'v Value, location: Location, parts: &mut Vec<(&'v Value, Location)>)
    where
        'r: 'v,
    {
        if parts.len() == MAX_PARTS {
            return;
        }
        parts.push((schema, location.clone()));
        if let Some((target, location)) = self.follow(schema) {
            self.collect_parts(target, location, parts);
        }
        for (index, part) in schema.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
            self.collect_parts(part, location.child("allOf").index(index), parts);
        }
    }
}

fn types(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn undeclared_input(location: Location) -> InputDeclaration {
    InputDeclaration {
        required: false,
        default: None,
        generator: None,
        secret: false,
        description: None,
        types: Vec::new(),
        location,
    }
}
