//! Schemas with different shapes in requests and responses, because required properties are `readOnly` or `writeOnly`.

use std::collections::{HashMap, HashSet};

use signoff_openapi::api::{AdditionalProperties, Api, Direction, Operation, Schema, SchemaId};

use super::Lowering;

/// The schemas with two shapes, and in which directions they are used.
#[derive(Default)]
pub(super) struct Shapes {
    /// The document's schemas whose shape depends on the direction, directly or because of a schema they contain.
    differing: HashSet<SchemaId>,
    /// The schemas that are used in requests.
    requests: HashSet<SchemaId>,
    /// The schemas that are used in responses.
    responses: HashSet<SchemaId>,
    /// The merged schemas whose shape depends on the direction. They are used only where they were created.
    synthetic: HashSet<SchemaId>,
}

impl Shapes {
    /// Finds the schemas. `replaced` is true for schemas that a user's type replaces; their content is ignored.
    pub(super) fn of(api: &Api, replaced: impl Fn(&Schema) -> bool) -> Self {
        let differing = differing(api, &replaced);
        if differing.is_empty() {
            return Self::default();
        }
        let reachable = |direction| reachable(api, direction, &replaced);
        let (requests, responses) = (reachable(Direction::Request), reachable(Direction::Response));
        Self { differing, requests, responses, synthetic: HashSet::new() }
    }

    /// The shape that a schema has in that direction: the response shape if there is only one, or the only shape that is used if there
    /// are two.
    pub(super) fn shape(&self, id: SchemaId, direction: Direction) -> Direction {
        if self.synthetic.contains(&id) {
            return direction;
        }
        if !self.differing.contains(&id) {
            return Direction::Response;
        }
        match (self.requests.contains(&id), self.responses.contains(&id)) {
            (true, true) => direction,
            (true, false) => Direction::Request,
            (false, _) => Direction::Response,
        }
    }

    /// Whether the schema has two shapes and both are used.
    pub(super) fn has_two(&self, id: SchemaId) -> bool {
        self.shape(id, Direction::Request) != self.shape(id, Direction::Response)
    }
}

impl Lowering<'_> {
    /// Whether the property is required in the direction that is being lowered.
    pub(super) fn requires_in_direction(&self, object: &Schema, name: &str, member: SchemaId) -> bool {
        object.requires(name) && self.direction.carries(member, |id| self.schema_ref(id))
    }

    /// Records a merged schema if its shape depends on the direction.
    pub(super) fn record_synthetic(&mut self, id: SchemaId) {
        if self.shapes.differing.is_empty() {
            return;
        }
        let differs = |part: &SchemaId| self.shapes.differing.contains(part) || self.shapes.synthetic.contains(part);
        if contained(self.schema_ref(id)).iter().any(differs) || differs_itself(id, &|id| self.schema_ref(id)) {
            self.shapes.synthetic.insert(id);
        }
    }
}

/// The schemas that differ themselves, and all schemas that contain one of them.
fn differing(api: &Api, replaced: &impl Fn(&Schema) -> bool) -> HashSet<SchemaId> {
    if !api.schemas.iter().any(|(_, schema)| schema.read_only || schema.write_only) {
        return HashSet::new();
    }
    let mut holders: HashMap<SchemaId, Vec<SchemaId>> = HashMap::new();
    let mut pending = Vec::new();
    for (id, schema) in api.schemas.iter().filter(|(_, schema)| !replaced(schema)) {
        contained(schema).into_iter().for_each(|part| holders.entry(part).or_default().push(id));
        if differs_itself(id, &|id| api.schemas.get(id)) {
            pending.push(id);
        }
    }
    let mut found = HashSet::new();
    while let Some(id) = pending.pop() {
        if found.insert(id) {
            pending.extend(holders.get(&id).into_iter().flatten());
        }
    }
    found
}

/// Whether a `readOnly` or `writeOnly` property is required by the schema itself, or together with one of its alternatives.
fn differs_itself<'s>(id: SchemaId, get: &impl Fn(SchemaId) -> &'s Schema) -> bool {
    let own = Members::of(id, get);
    let alternatives: HashSet<_> = own.alternatives.iter().copied().collect();
    own.differ(get, &own)
        || alternatives
            .into_iter()
            .map(|id| Members::of(id, get))
            .any(|it| own.differ(get, &it) || it.differ(get, &own))
}

/// The properties of a schema, including its `allOf` branches.
#[derive(Default)]
struct Members<'s> {
    required: HashSet<&'s str>,
    members: Vec<(&'s str, SchemaId)>,
    alternatives: Vec<SchemaId>,
}

impl<'s> Members<'s> {
    fn of(id: SchemaId, get: &impl Fn(SchemaId) -> &'s Schema) -> Self {
        let mut found = Self::default();
        let mut seen = HashSet::new();
        let mut pending = vec![id];
        while let Some(id) = pending.pop().filter(|_| seen.len() < 1000) {
            if seen.insert(id) {
                let schema = get(id);
                found.required.extend(schema.required.iter().map(|name| &**name));
                found.members.extend(schema.properties.iter().map(|property| (&*property.name, property.schema)));
                found.alternatives.extend(schema.one_of.iter().chain(&schema.any_of));
                pending.extend(schema.reference.iter().chain(&schema.all_of));
            }
        }
        found
    }

    fn differ(&self, get: &impl Fn(SchemaId) -> &'s Schema, other: &Self) -> bool {
        let both = [Direction::Request, Direction::Response];
        self.members.iter().any(|(name, member)| {
            other.required.contains(name) && both.iter().any(|direction| !direction.carries(*member, get))
        })
    }
}

/// The schemas whose values are contained in the schema's values.
fn contained(schema: &Schema) -> Vec<SchemaId> {
    let further = match schema.additional_properties {
        AdditionalProperties::Schema(id) => Some(id),
        _ => None,
    };
    let properties = schema.properties.iter().chain(&schema.rare().pattern_properties);
    let extensions =
        schema.rare().discriminator.iter().flat_map(|discriminator| discriminator.mapping.values().copied());
    let parts = [&schema.prefix_items, &schema.all_of, &schema.any_of, &schema.one_of];
    let parts = parts.into_iter().flatten().copied().chain(schema.reference).chain(schema.items).chain(further);
    parts.chain(extensions).chain(properties.map(|property| property.schema)).collect()
}

/// The schemas that operations use in that direction.
fn reachable(api: &Api, direction: Direction, replaced: &impl Fn(&Schema) -> bool) -> HashSet<SchemaId> {
    let roots = |operation: &Operation| operation.schemas_of(direction);
    let mut pending: Vec<SchemaId> = api.operations.iter().flat_map(roots).collect();
    let mut found = HashSet::new();
    while let Some(id) = pending.pop() {
        let schema = api.schemas.get(id);
        if found.insert(id) && !replaced(schema) {
            pending.extend(schema.subschemas());
        }
    }
    found
}
