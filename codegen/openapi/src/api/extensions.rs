//! Inheritance: a base schema with a discriminator, and the schemas that build on it by `allOf`.

use std::collections::BTreeSet;

use super::{SchemaId, Schemas, SimpleType};

impl Schemas {
    /// The schemas that a base schema stands for, each with the discriminator's value that selects it. Empty if the schema lists alternatives
    /// itself, or if its discriminator selects nothing else.
    pub fn extensions(&self, id: SchemaId) -> Vec<(&str, SchemaId)> {
        let schema = self.get(id);
        let is_object = schema.types.is_empty() || schema.types.contains(SimpleType::Object);
        let lists = !schema.one_of.is_empty() || !schema.any_of.is_empty() || schema.reference.is_some();
        let Some(discriminator) = schema.rare().discriminator.as_ref().filter(|_| is_object && !lists) else {
            return Vec::new();
        };
        let mapped = discriminator.mapping.iter().map(|(value, target)| (value.as_str(), self.follow(*target)));
        // What the base itself builds on would contain the base, and that this, without end.
        let selected: Vec<_> = mapped.filter(|(_, target)| *target == id || !self.builds_on(id, *target)).collect();
        if selected.iter().all(|(_, target)| *target == id) { Vec::new() } else { selected }
    }

    /// Whether the schema is one of those that the base schema stands for.
    pub fn is_extension(&self, id: SchemaId, base: SchemaId) -> bool {
        self.extensions(self.follow(base)).iter().any(|(_, extension)| *extension == id)
    }

    /// The schema at the end of a chain of references.
    fn follow(&self, mut id: SchemaId) -> SchemaId {
        for _ in 0..64 {
            match self.get(id).reference {
                Some(target) => id = target,
                None => break,
            }
        }
        id
    }

    /// Whether the schema applies `base` to the same value, by `allOf` or `$ref`.
    fn builds_on(&self, id: SchemaId, base: SchemaId) -> bool {
        let (mut seen, mut pending) = (BTreeSet::new(), vec![id]);
        while let Some(id) = pending.pop() {
            if seen.insert(id) {
                let schema = self.get(id);
                pending.extend(schema.all_of.iter().copied().chain(schema.reference));
            }
        }
        seen.contains(&base)
    }
}
