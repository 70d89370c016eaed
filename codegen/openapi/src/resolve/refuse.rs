//! Leaves out every operation and component that needs a schema that cannot be read.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Resolver;
use crate::api::{Operation, RefusedOperation, Schema, SchemaId};
use crate::diagnostic::Diagnostic;
use crate::location::Location;

impl Resolver<'_, '_> {
    /// Returns the operations whose schemas can all be read. A component schema that cannot be read loses its name, so that nothing refers
    /// to it.
    pub(crate) fn refuse(&mut self, operations: Vec<Operation>) -> Vec<Operation> {
        self.refuse_self_definitions();
        self.drop_recursive_alternatives();
        self.refuse_deep_composition();
        if self.broken.is_empty() {
            return operations;
        }
        let refused = self.users_of_broken();
        for id in refused.keys() {
            let Some(schema) = self.schemas.get_mut(*id) else { continue };
            let tokens = schema.location.pointer.tokens();
            let component = matches!(tokens.as_slice(), ["components", "schemas", _] | ["definitions", _]);
            let own_file = schema.location.source == self.root.location.source;
            self.counts.schemas_refused += usize::from(component && own_file && schema.name.is_some());
            schema.name = None;
        }
        let mut readable = Vec::new();
        for operation in operations {
            let cause = operation.schemas().into_iter().find_map(|id| refused.get(&id));
            let Some(cause) = cause else {
                readable.push(operation);
                continue;
            };
            let message =
                format!("{} {} is left out: it uses a schema that cannot be read", operation.method, operation.path);
            let diagnostic = Diagnostic::invalid("operation-left-out", &operation.location, message);
            let diagnostic = diagnostic.related(cause, "this is the cause");
            self.diagnostics.push(diagnostic.help("fix the schema"));
            self.counts.operations_refused += 1;
            self.refused.push(RefusedOperation {
                cause: cause.clone(),
                method: operation.method,
                path: operation.path,
                operation_id: operation.operation_id,
                tags: operation.tags,
                location: operation.location,
            });
        }
        readable
    }

    /// All schemas that refer to a broken schema, directly or indirectly, each with the location of the cause.
    fn users_of_broken(&self) -> BTreeMap<SchemaId, Location> {
        let mut users: BTreeMap<SchemaId, Vec<SchemaId>> = BTreeMap::new();
        for (id, schema) in self.schemas.iter() {
            for child in schema.subschemas() {
                users.entry(child).or_default().push(id);
            }
        }
        let mut refused = self.broken.clone();
        let mut pending: Vec<SchemaId> = refused.keys().copied().collect();
        while let Some(id) = pending.pop() {
            let Some(cause) = refused.get(&id).cloned() else { continue };
            for user in users.get(&id).into_iter().flatten() {
                if !refused.contains_key(user) {
                    refused.insert(*user, cause.clone());
                    pending.push(*user);
                }
            }
        }
        refused
    }

    /// Refuses schemas that refer to themselves only by `$ref` or `allOf`: no value can be validated against them.
    fn refuse_self_definitions(&mut self) {
        let mut done = BTreeSet::new();
        let ids: Vec<SchemaId> = self.schemas.iter().map(|(id, _)| id).collect();
        for id in ids {
            let Some((id, at)) = self.find_self_definition(id, &mut done) else { continue };
            let message = "the schema is defined only by itself";
            let diagnostic = Diagnostic::invalid("endless-schema", &at, message);
            self.diagnostics.push(diagnostic.help("define a type or properties in one of the schemas of this cycle"));
            self.broken.insert(id, at);
        }
    }

    /// Searches depth first with an explicit stack. `done` contains the schemas that were visited before.
    fn find_self_definition(&self, start: SchemaId, done: &mut BTreeSet<SchemaId>) -> Option<(SchemaId, Location)> {
        let mut path: Vec<(SchemaId, Vec<SchemaId>)> = Vec::new();
        let mut open = BTreeSet::new();
        let mut found = None;
        let mut next = Some(start);
        loop {
            match next {
                Some(id) if open.contains(&id) => found = Some((id, self.schemas.get(id).location.clone())),
                Some(id) if done.insert(id) => {
                    open.insert(id);
                    path.push((id, composed_of(self.schemas.get(id))));
                }
                _ => {}
            }
            let Some((id, rest)) = path.last_mut() else { return found };
            next = rest.pop();
            if next.is_none() {
                open.remove(id);
                path.pop();
            }
        }
    }
}

impl Resolver<'_, '_> {
    /// Drops alternatives that lead back to the schema itself only through alternatives. They allow no further values, and trying them
    /// would never end.
    fn drop_recursive_alternatives(&mut self) {
        let mut done = BTreeSet::new();
        let ids: Vec<SchemaId> = self.schemas.iter().map(|(id, _)| id).collect();
        for start in ids {
            let mut path: Vec<(SchemaId, Vec<SchemaId>)> = Vec::new();
            let mut open = BTreeSet::new();
            let mut next = Some(start);
            loop {
                match (next, path.last()) {
                    (Some(id), Some(_)) if open.contains(&id) => {
                        let cycle: Vec<SchemaId> = path.iter().map(|(id, _)| *id).collect();
                        self.drop_alternative(&cycle, id);
                    }
                    (Some(id), _) if done.insert(id) => {
                        open.insert(id);
                        path.push((id, alternatives(self.schemas.get(id))));
                    }
                    _ => {}
                }
                let Some((id, rest)) = path.last_mut() else { break };
                next = rest.pop();
                if next.is_none() {
                    open.remove(id);
                    path.pop();
                }
            }
        }
    }

    /// Drops the last alternative of a cycle that leads back to `start`. Cycles of references are refused elsewhere.
    fn drop_alternative(&mut self, cycle: &[SchemaId], start: SchemaId) {
        let mut target = start;
        for parent in cycle.iter().rev() {
            let Some(schema) = self.schemas.get_mut(*parent) else { return };
            if schema.one_of.contains(&target) || schema.any_of.contains(&target) {
                schema.one_of.retain(|id| *id != target);
                schema.any_of.retain(|id| *id != target);
                let at = schema.location.clone();
                let message = "an alternative of the schema leads back to the schema; the alternative is ignored";
                let diagnostic = Diagnostic::warning("endless-alternative", &at, message);
                let diagnostic = diagnostic.related(&self.schemas.get(target).location, "the alternative");
                self.diagnostics.push(diagnostic.help("remove the alternative; it allows no further values"));
                return;
            }
            if *parent == start {
                return;
            }
            target = *parent;
        }
    }
}

/// How deeply schemas may be composed by `$ref` and `allOf`. All of them become one type, so the work grows with the square of the depth.
const MAX_COMPOSITION_DEPTH: usize = 128;

impl Resolver<'_, '_> {
    /// Refuses schemas that are composed too deeply.
    fn refuse_deep_composition(&mut self) {
        // Zero for a schema that is not finished: one that leads to itself is refused already.
        let mut depths: HashMap<SchemaId, usize> = HashMap::new();
        let ids: Vec<SchemaId> = self.schemas.iter().map(|(id, _)| id).collect();
        for start in ids {
            let mut path: Vec<(SchemaId, Vec<SchemaId>)> = Vec::new();
            let mut next = Some(start);
            loop {
                if let Some(id) = next.filter(|id| !depths.contains_key(id)) {
                    depths.insert(id, 0);
                    path.push((id, composed_of(self.schemas.get(id))));
                }
                let Some((id, rest)) = path.last_mut() else { break };
                let id = *id;
                next = rest.pop();
                if next.is_some() {
                    continue;
                }
                path.pop();
                let parts = composed_of(self.schemas.get(id));
                let depth = parts.iter().filter_map(|part| depths.get(part)).max().map_or(0, |deepest| deepest + 1);
                depths.insert(id, depth);
                if depth == MAX_COMPOSITION_DEPTH {
                    let at = self.schemas.get(id).location.clone();
                    let message =
                        format!("the schema is composed of {MAX_COMPOSITION_DEPTH} levels of `$ref` and `allOf`");
                    let diagnostic = Diagnostic::unsupported("too-deep", &at, message);
                    self.diagnostics.push(diagnostic.help("use fewer levels"));
                    self.broken.insert(id, at);
                }
            }
        }
    }
}

/// The schemas that a value may match instead, and the target of `$ref`.
fn alternatives(schema: &Schema) -> Vec<SchemaId> {
    schema.reference.iter().chain(&schema.one_of).chain(&schema.any_of).copied().collect()
}

/// The schemas that every value of the schema must match as well.
fn composed_of(schema: &Schema) -> Vec<SchemaId> {
    schema.reference.iter().chain(&schema.all_of).copied().collect()
}
