//! From a type to its schema: examples, defaults and formats, which types do not have.

use std::collections::HashMap;

use serde_json::Value;
use signoff_openapi::api::{AdditionalProperties, Api, Direction, Schema, SchemaId};
use signoff_openapi::location::Location;

use crate::ir::Scalar;
use crate::lower::plain_scalar;

/// How far references and `allOf` are followed: longer chains are circular.
const FAR: usize = 12;

/// The schemas of a document by location.
pub(super) struct Hints<'a> {
    api: &'a Api,
    by_location: HashMap<&'a Location, SchemaId>,
}

impl<'a> Hints<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self { api, by_location: api.schemas.iter().map(|(id, schema)| (&schema.location, id)).collect() }
    }

    /// The schema at a location.
    pub(super) fn at(&self, location: &Location) -> Option<SchemaId> {
        self.by_location.get(location).copied()
    }

    /// The schema's own examples, then its default, then those of the schemas that it refers to.
    pub(super) fn values(&self, id: SchemaId) -> impl Iterator<Item = &'a Value> {
        let own = |schema: &'a Schema| schema.examples.iter().chain(schema.default.as_deref());
        self.chain(id).into_iter().flat_map(own)
    }

    /// `format`.
    pub(super) fn format(&self, id: SchemaId) -> Option<&'a str> {
        self.chain(id).into_iter().find_map(|schema| schema.format.as_deref())
    }

    /// A number at one of the schema's bounds.
    pub(super) fn bound(&self, id: SchemaId) -> Option<Value> {
        let inclusive = |schema: &Schema| {
            let bounds = schema.constraints();
            let bound = bounds.minimum.as_ref().or(bounds.maximum.as_ref())?;
            bound.to_string().parse().ok().map(Value::Number)
        };
        self.chain(id).into_iter().find_map(inclusive)
    }

    /// Its type, if it is a scalar.
    pub(super) fn plain_scalar(&self, id: SchemaId) -> Option<Scalar> {
        self.chain(id).into_iter().find_map(plain_scalar)
    }

    /// Whether a member of that schema is used in that direction.
    pub(super) fn goes(&self, id: SchemaId, direction: Direction) -> bool {
        direction.carries(id, |id| self.api.schemas.get(id))
    }

    /// The schema of a member.
    pub(super) fn member(&self, id: SchemaId, name: &str) -> Option<SchemaId> {
        self.search(id, FAR, &|schema| schema.property(name))
    }

    /// The schema of members without a name.
    pub(super) fn further(&self, id: SchemaId) -> Option<SchemaId> {
        self.search(id, FAR, &|schema| match schema.additional_properties {
            AdditionalProperties::Schema(further) => Some(further),
            _ => None,
        })
    }

    /// The schema of the elements.
    pub(super) fn items(&self, id: SchemaId) -> Option<SchemaId> {
        self.search(id, FAR, &|schema| schema.items)
    }

    /// The schemas of the first elements.
    pub(super) fn prefix(&self, id: SchemaId) -> &'a [SchemaId] {
        let with_prefix = |schema: &&Schema| !schema.prefix_items.is_empty();
        self.chain(id).into_iter().find(with_prefix).map_or(&[], |schema| &schema.prefix_items)
    }

    /// The schema's own keywords: those of the first schema in its chain that has a type or values.
    pub(super) fn own(&self, id: SchemaId) -> &'a Schema {
        let says = |schema: &&Schema| {
            !schema.types.is_empty() || schema.enumeration.is_some() || schema.constant.is_some() || schema.never
        };
        self.chain(id).into_iter().find(says).unwrap_or_else(|| self.api.schemas.get(id))
    }

    fn search(&self, id: SchemaId, far: usize, wanted: &impl Fn(&'a Schema) -> Option<SchemaId>) -> Option<SchemaId> {
        let schema = self.api.schemas.get(id);
        let parts = || schema.reference.iter().chain(&schema.all_of);
        let far = far.checked_sub(1)?;
        wanted(schema).or_else(|| parts().find_map(|part| self.search(*part, far, wanted)))
    }

    /// The schema and those that it is an alias of.
    fn chain(&self, id: SchemaId) -> Vec<&'a Schema> {
        let mut chain = vec![self.api.schemas.get(id)];
        while let Some(schema) = chain.last().filter(|_| chain.len() < FAR) {
            let next = match (schema.reference, schema.all_of.as_slice()) {
                (Some(target), _) => target,
                (None, [only]) => *only,
                _ => break,
            };
            chain.push(self.api.schemas.get(next));
        }
        chain
    }
}
