//! What needs a schema that cannot be understood is left out whole; everything else stays.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Resolver;
use crate::api::{Operation, RefusedOperation, Schema, SchemaId};
use crate::diagnostic::Diagnostic;
use crate::location::Location;

impl Resolver<'_, '_> {
    /// The operations that can be understood. Component schemas that cannot lose their name, so that nothing leads to them.
    pub(crate) fn refuse(&mut self, operations: Vec<Operation>) -> Vec<Operation> {
        self.break_endless();
        self.drop_own_alternatives();
        self.break_towers();
        if self.broken.is_empty() {
            return operations;
        }
        let refused = self.spread();
        for id in refused.keys() {
            let Some(schema) = self.schemas.get_mut(*id) else { continue };
            let tokens = schema.location.pointer.tokens();
            let component = matches!(tokens.as_slice(), ["components", "schemas", _] | ["definitions", _]);
            let own_file = schema.location.source == self.root.location.source;
            self.counts.schemas_refused += usize::from(component && own_file && schema.name.is_some());
            schema.name = None;
        }
        let mut kept = Vec::new();
        for operation in operations {
            let cause = operation.schemas().into_iter().find_map(|id| refused.get(&id));
            let Some(cause) = cause else {
                kept.push(operation);
                continue;
            };
            let message = format!(
                "{} {} is left out: it needs a schema that cannot be understood",
                operation.method, operation.path
            );
            let diagnostic = Diagnostic::invalid("operation-left-out", &operation.location, message);
            let diagnostic = diagnostic.related(cause, "because of this");
            self.diagnostics.push(diagnostic.help("mend the schema"));
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
        kept
    }

    /// Everything that leads to a broken schema, with the place that says why.
    fn spread(&self) -> BTreeMap<SchemaId, Location> {
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

    /// A schema that is itself by `$ref` or `allOf` alone can never be decided.
    fn break_endless(&mut self) {
        let mut done = BTreeSet::new();
        let ids: Vec<SchemaId> = self.schemas.iter().map(|(id, _)| id).collect();
        for id in ids {
            let Some((id, at)) = self.endless(id, &mut done) else { continue };
            let message = "this schema is defined by nothing but itself";
            let diagnostic = Diagnostic::invalid("endless-schema", &at, message);
            self.diagnostics.push(diagnostic.help("let one of the schemas in this circle say what a value is"));
            self.broken.insert(id, at);
        }
    }

    /// Depth first with a stack of our own; `done` are those known to end.
    fn endless(&self, start: SchemaId, done: &mut BTreeSet<SchemaId>) -> Option<(SchemaId, Location)> {
        let mut path: Vec<(SchemaId, Vec<SchemaId>)> = Vec::new();
        let mut open = BTreeSet::new();
        let mut found = None;
        let mut next = Some(start);
        loop {
            match next {
                Some(id) if open.contains(&id) => found = Some((id, self.schemas.get(id).location.clone())),
                Some(id) if done.insert(id) => {
                    open.insert(id);
                    path.push((id, always(self.schemas.get(id))));
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
    /// An alternative that leads back to the schema itself, by alternatives alone, adds no value to it; whoever tried it would never
    /// come to an end.
    fn drop_own_alternatives(&mut self) {
        let mut done = BTreeSet::new();
        let ids: Vec<SchemaId> = self.schemas.iter().map(|(id, _)| id).collect();
        for start in ids {
            let mut path: Vec<(SchemaId, Vec<SchemaId>)> = Vec::new();
            let mut open = BTreeSet::new();
            let mut next = Some(start);
            loop {
                match (next, path.last()) {
                    (Some(id), Some(_)) if open.contains(&id) => {
                        let way: Vec<SchemaId> = path.iter().map(|(id, _)| *id).collect();
                        self.drop_alternative(&way, id);
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

    /// Of a way that leads back to `start`: the last step that is an alternative. References alone are refused elsewhere.
    fn drop_alternative(&mut self, way: &[SchemaId], start: SchemaId) {
        let mut target = start;
        for parent in way.iter().rev() {
            let Some(schema) = self.schemas.get_mut(*parent) else { return };
            if schema.one_of.contains(&target) || schema.any_of.contains(&target) {
                schema.one_of.retain(|id| *id != target);
                schema.any_of.retain(|id| *id != target);
                let at = schema.location.clone();
                let message = "an alternative of this schema leads back to it; it is ignored";
                let diagnostic = Diagnostic::warning("endless-alternative", &at, message);
                let diagnostic = diagnostic.related(&self.schemas.get(target).location, "where it leads to");
                self.diagnostics.push(diagnostic.help("remove it: it adds no value to the others"));
                return;
            }
            if *parent == start {
                return;
            }
            target = *parent;
        }
    }
}

/// How many schemas, one on the other, a schema may build on: what all of them say is one type, so that work grows with the square.
const HIGHEST_TOWER: usize = 128;

impl Resolver<'_, '_> {
    /// A schema on a tower of others that nobody would write.
    fn break_towers(&mut self) {
        // Zero for one that is still open: what leads to itself is broken already.
        let mut heights: HashMap<SchemaId, usize> = HashMap::new();
        let ids: Vec<SchemaId> = self.schemas.iter().map(|(id, _)| id).collect();
        for start in ids {
            let mut path: Vec<(SchemaId, Vec<SchemaId>)> = Vec::new();
            let mut next = Some(start);
            loop {
                if let Some(id) = next.filter(|id| !heights.contains_key(id)) {
                    heights.insert(id, 0);
                    path.push((id, always(self.schemas.get(id))));
                }
                let Some((id, rest)) = path.last_mut() else { break };
                let id = *id;
                next = rest.pop();
                if next.is_some() {
                    continue;
                }
                path.pop();
                let parts = always(self.schemas.get(id));
                let height = parts.iter().filter_map(|part| heights.get(part)).max().map_or(0, |highest| highest + 1);
                heights.insert(id, height);
                if height == HIGHEST_TOWER {
                    let at = self.schemas.get(id).location.clone();
                    let message = format!("this schema builds on {HIGHEST_TOWER} others, one on the other");
                    let diagnostic = Diagnostic::unsupported("too-deep", &at, message);
                    self.diagnostics.push(diagnostic.help("let it build on fewer"));
                    self.broken.insert(id, at);
                }
            }
        }
    }
}

/// Those that a value may be in place of the schema, or must be by a reference alone.
fn alternatives(schema: &Schema) -> Vec<SchemaId> {
    schema.reference.iter().chain(&schema.one_of).chain(&schema.any_of).copied().collect()
}

/// Those that a value must satisfy as well, whatever it is.
fn always(schema: &Schema) -> Vec<SchemaId> {
    schema.reference.iter().chain(&schema.all_of).copied().collect()
}
