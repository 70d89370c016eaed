//! A workflow's inputs: JSON Schema 2020-12 with references into `components.inputs`.

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::{Location, read_token};

use super::input_check::{Components, check_schema, with_components};
use super::plan::InputDeclaration;
use crate::arazzo::{Extension, NamedGenerator, Node};

/// The maximum nesting of references.
const MAX_DEPTH: usize = 32;

/// The inputs that a schema declares.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    pub(super) declared: IndexMap<String, InputDeclaration>,
    /// Whether the schema explicitly allows undeclared inputs.
    pub(super) open: bool,
    /// The schema, including the components that it refers to.
    pub(super) schema: Option<Value>,
    /// A reference to a document that is not read.
    pub(super) unsupported: Option<String>,
}

/// Binds `inputs`.
pub(super) fn bind_inputs(
    schema: Option<&Value>,
    components: &Components,
    location: &Location,
    extension: &dyn Extension,
    diagnostics: &mut Diagnostics,
) -> Inputs {
    let Some(schema) = schema else { return Inputs::default() };
    let mut reader = Reader { components, extension, diagnostics, inputs: Inputs::default() };
    reader.read(schema, location, 0);
    let mut inputs = reader.inputs;
    inputs.unsupported = check_schema(schema, location, components, diagnostics);
    inputs.schema = Some(with_components(schema, components));
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
    components: &'r Components,
    extension: &'r dyn Extension,
    diagnostics: &'r mut Diagnostics,
    inputs: Inputs,
}

impl Reader<'_> {
    fn read(&mut self, schema: &Value, location: &Location, depth: usize) {
        let Some(object) = schema.as_object() else {
            if !schema.is_boolean() {
                let message = "`inputs` must be a JSON Schema: an object, or true or false";
                let diagnostic = Diagnostic::invalid("wrong-type", location, message);
                self.diagnostics.push(diagnostic.help("write `{type: object, properties: {NAME: {type: string}}}`"));
            }
            return;
        };
        if depth == MAX_DEPTH {
            let message = "references in `inputs` form a cycle";
            self.diagnostics.push(
                Diagnostic::invalid("circular-reference", location, message).help("remove a reference from the cycle"),
            );
            return;
        }
        if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
            // Unresolvable references are reported separately for the whole schema.
            if let Some(target) = self.follow(reference) {
                self.read(&target, location, depth + 1);
            }
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

    /// Follows a JSON Pointer into `components.inputs`, or a plain name that is an `$anchor` there (1.1, "Resolving URI Fragments").
    fn follow(&self, reference: &str) -> Option<Value> {
        if let Some(anchor) = reference.strip_prefix('#').filter(|name| !name.is_empty() && !name.starts_with('/')) {
            return self.components.values().find_map(|component| anchored(component, anchor, 0)).cloned();
        }
        let name = reference.strip_prefix("#/components/inputs/")?;
        let (name, rest) = name.split_once('/').map_or((name, None), |(name, rest)| (name, Some(rest)));
        let component = self.components.get(&read_token(name))?;
        match rest {
            None => Some(component.clone()),
            Some(rest) => component.pointer(&format!("/{rest}")).cloned(),
        }
    }

    fn declaration(&mut self, property: &Value, location: Location) -> InputDeclaration {
        let mut seen = property.clone();
        for _ in 0..MAX_DEPTH {
            let Some(target) = seen.get("$ref").and_then(Value::as_str).and_then(|text| self.follow(text)) else {
                break;
            };
            seen = target;
        }
        let find = |key: &str| property.get(key).or_else(|| seen.get(key));
        let text = |key: &str| find(key).and_then(Value::as_str).map(str::to_owned);
        let mut generator =
            |value: &Value| self.extension.generator(&Node { value, location: location.clone() }, self.diagnostics);
        let generator = generator(property).or_else(|| if seen == *property { None } else { generator(&seen) });
        InputDeclaration {
            required: false,
            default: find("default").cloned(),
            generator,
            secret: find("format").and_then(Value::as_str) == Some("password"),
            description: text("description"),
            types: types(find("type")),
            location,
        }
    }
}

/// The subschema with this `$anchor`.
fn anchored<'v>(schema: &'v Value, anchor: &str, depth: usize) -> Option<&'v Value> {
    if depth == MAX_DEPTH {
        return None;
    }
    match schema {
        Value::Object(object) if object.get("$anchor").and_then(Value::as_str) == Some(anchor) => Some(schema),
        Value::Object(object) => object.values().find_map(|inner| anchored(inner, anchor, depth + 1)),
        Value::Array(items) => items.iter().find_map(|inner| anchored(inner, anchor, depth + 1)),
        _ => None,
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
