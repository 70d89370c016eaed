//! Copies a schema and every schema that it refers to into a single one, in which all references are local.

use std::collections::HashMap;

use indexmap::IndexSet;
use serde_json::{Map, Value};
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::json_schema::{BOUNDS, write_bound};
use signoff_openapi::location::Location;

use super::super::identity::Base;
use super::documents::{Missing, Place, SchemaDocuments};
use super::position::{Position, applies_in_place};

/// The most values of a bundle. References to nested parts of a schema copy these parts again.
const MAX_VALUES: usize = 200_000;
/// The schemas of JSON Schema itself are always available.
const META_SCHEMAS: &str = "https://json-schema.org/";

/// A schema without references to other documents: `{"$ref": "#/$defs/0", "$defs": {"0": …, "1": …}}`.
#[derive(Debug)]
pub(in crate::bind) struct Bundle {
    pub(in crate::bind) schema: Value,
    /// The location of each of its `$defs`.
    pub(in crate::bind) places: Vec<Location>,
    /// Why the schema is not complete: a reference to a document that is not available.
    pub(in crate::bind) incomplete: Option<String>,
}

/// Bundles the schema at `start`. Reports references without a target.
pub(in crate::bind) fn bundle(documents: &mut SchemaDocuments<'_, '_>, start: Place) -> Bundle {
    let targets = IndexSet::from([start]);
    let mut copier = Copier { documents, targets, in_place: HashMap::new(), values: 0, incomplete: None };
    let (mut definitions, mut places) = (Map::new(), Vec::new());
    while let Some(place) = copier.targets.get_index(places.len()) {
        let Some(found) = copier.documents.found(place) else { break };
        let Some(value) = found.value() else { break };
        let name = places.len().to_string();
        let scope = Scope { base: &found.base, position: Position::Schema, in_place: Some(places.len()) };
        definitions.insert(name, copier.copy(value, &found.location, scope));
        places.push(found.location);
    }
    copier.check_bounds(places.first());
    if copier.values > MAX_VALUES {
        definitions = Map::from_iter([("0".to_owned(), Value::Bool(true))]);
    }
    let schema = serde_json::json!({ "$ref": "#/$defs/0", "$defs": definitions });
    Bundle { schema, places, incomplete: copier.incomplete }
}

struct Copier<'c, 's, 'l> {
    documents: &'c mut SchemaDocuments<'s, 'l>,
    /// The schemas to copy; their indexes are their names in `$defs`.
    targets: IndexSet<Place>,
    /// The references that apply to the same value: from → to, with the location of the reference.
    in_place: HashMap<usize, Vec<(usize, Location)>>,
    values: usize,
    incomplete: Option<String>,
}

/// Where a value is.
#[derive(Clone, Copy)]
struct Scope<'b> {
    base: &'b Base,
    position: Position,
    /// The definition whose value it applies to; `None` for a part of that value.
    in_place: Option<usize>,
}

impl Copier<'_, '_, '_> {
    /// Recurses into all values; the parser limits the depth of a document.
    fn copy(&mut self, value: &Value, location: &Location, scope: Scope<'_>) -> Value {
        self.values += 1;
        if self.values > MAX_VALUES {
            return Value::Bool(true);
        }
        match value {
            Value::Object(members) if scope.position == Position::Schema => self.copy_schema(members, location, scope),
            Value::Object(members) if scope.position == Position::Names => {
                let inner = Scope { position: Position::Schema, ..scope };
                let copied = members.iter().map(|(name, schema)| {
                    let base = self.documents.base_inside(schema, scope.base);
                    (name.clone(), self.copy(schema, &location.child(name.as_str()), Scope { base: &base, ..inner }))
                });
                Value::Object(copied.collect())
            }
            Value::Array(items) if scope.position == Position::Schema => {
                let copied = items.iter().enumerate().map(|(index, item)| {
                    let base = self.documents.base_inside(item, scope.base);
                    self.copy(item, &location.index(index), Scope { base: &base, ..scope })
                });
                Value::Array(copied.collect())
            }
            other => other.clone(),
        }
    }

    fn copy_schema(&mut self, members: &Map<String, Value>, location: &Location, scope: Scope<'_>) -> Value {
        let mut copied = Map::new();
        for (key, value) in members {
            let at = location.child(key.as_str());
            match (key.as_str(), value) {
                // All schemas of the bundle have one base, and every reference is written anew.
                ("$id" | "$anchor" | "$dynamicAnchor" | "$schema", Value::String(_)) => {}
                // The anchor is the one that the reference itself leads to. Schemas that replace it from outside are not considered.
                ("$ref" | "$dynamicRef", Value::String(reference)) => {
                    if let Some(target) = self.copy_reference(reference, &at, scope) {
                        copied.insert("$ref".to_owned(), Value::String(target));
                    }
                }
                (bound, Value::Number(number)) if BOUNDS.contains(&bound) => {
                    let exact = self.documents.texts().0.digits(&at, number);
                    exact.into_iter().for_each(|exact| write_bound(&mut copied, key, &exact));
                }
                _ => {
                    let base = self.documents.base_inside(value, scope.base);
                    let in_place = scope.in_place.filter(|_| applies_in_place(key));
                    let inner = Scope { base: &base, position: scope.position.of_member(key), in_place };
                    copied.insert(key.clone(), self.copy(value, &at, inner));
                }
            }
        }
        Value::Object(copied)
    }

    /// The reference in the bundle; `None` if there is no target.
    fn copy_reference(&mut self, reference: &str, at: &Location, scope: Scope<'_>) -> Option<String> {
        if reference.starts_with(META_SCHEMAS) {
            return Some(reference.to_owned());
        }
        match self.documents.resolve(scope.base, reference, at) {
            Ok(place) => {
                let (index, _) = self.targets.insert_full(place);
                if let Some(from) = scope.in_place {
                    self.in_place.entry(from).or_default().push((index, at.clone()));
                }
                return Some(format!("#/$defs/{index}"));
            }
            Err(Missing::Schema) => {
                let message = format!("`{reference}` does not exist");
                let diagnostic = Diagnostic::invalid("unknown-component", at, message);
                let help = "write `#/components/inputs/NAME`, the name of an `$anchor`, or a JSON Pointer to a schema";
                self.documents.diagnostics().push(diagnostic.help(help));
            }
            Err(Missing::Document) => {
                self.incomplete.get_or_insert_with(|| {
                    format!("its inputs refer to `{reference}`, which is not available locally")
                });
                let message =
                    format!("`{reference}` is not available locally, and nothing is fetched from the network");
                let diagnostic = Diagnostic::unsupported("unsupported-reference", at, message);
                let help = "save the schema next to the document and refer to its file";
                // Only the workflows that need it are skipped.
                self.documents.diagnostics().push(diagnostic.help(help).as_warning());
            }
            Err(Missing::File) => {
                self.incomplete
                    .get_or_insert_with(|| format!("its inputs refer to `{reference}`, which cannot be read"));
            }
        }
        None
    }

    fn check_bounds(&mut self, start: Option<&Location>) {
        if let Some(location) = start.filter(|_| self.values > MAX_VALUES) {
            let message = format!("the schema has more than {MAX_VALUES} values, including those that it refers to");
            let diagnostic = Diagnostic::unsupported("invalid-schema", location, message);
            self.documents.diagnostics().push(diagnostic.help("refer to fewer or smaller schemas"));
        }
        if let Some(location) = self.cycle() {
            let message = "references in `inputs` form a cycle";
            let diagnostic = Diagnostic::invalid("circular-reference", &location, message);
            self.documents.diagnostics().push(diagnostic.help("remove a reference from the cycle"));
        }
    }

    /// A reference of a cycle without a step into the value: validation would not end.
    fn cycle(&self) -> Option<Location> {
        let mut complete = vec![false; self.targets.len()];
        for start in 0..self.targets.len() {
            // The path to the current schema, each with the number of references that were followed.
            let mut path = vec![(start, 0)];
            while let Some((schema, followed)) = path.last_mut() {
                let edge = self.in_place.get(schema).and_then(|edges| edges.get(*followed));
                *followed += 1;
                match edge {
                    None => {
                        complete.get_mut(*schema).into_iter().for_each(|complete| *complete = true);
                        path.pop();
                    }
                    Some((target, _)) if path.iter().any(|(open, _)| open == target) => {
                        let cycle = path.iter().skip_while(|(open, _)| open != target);
                        let edges = cycle.filter_map(|(open, followed)| self.in_place.get(open)?.get(*followed - 1));
                        // The same reference, whichever schema of the cycle comes first.
                        let locations = edges.map(|(_, location)| location.clone());
                        return locations.max_by_key(|at| (at.source, at.pointer.to_string()));
                    }
                    Some((target, _)) if complete.get(*target) == Some(&false) => path.push((*target, 0)),
                    Some(_) => {}
                }
            }
        }
        None
    }
}
