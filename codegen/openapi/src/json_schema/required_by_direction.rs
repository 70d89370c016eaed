//! Properties that one part of a schema requires and another part makes `readOnly` or `writeOnly`.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::Writer;
use crate::api::{Schema, SchemaId};

/// What all parts of a schema say about the properties of one value.
#[derive(Debug, Default)]
pub(super) struct Members {
    required: BTreeSet<Box<str>>,
    /// Properties that are not sent in the direction of the written document.
    absent: BTreeSet<Box<str>>,
}

/// Names of properties that no part of the schema requires.
pub(super) type Exempt = BTreeSet<Box<str>>;

impl Writer<'_> {
    /// The properties that are exempt in a schema: its own and those of the schemas around it.
    pub(super) fn exempt(&mut self, id: SchemaId, around: &Exempt) -> Exempt {
        if !self.has_directions {
            return Exempt::new();
        }
        around.union(&self.members(id).absent).cloned().collect()
    }

    /// The properties exempt around a part that change how the part is written.
    pub(super) fn inherited(&mut self, part: SchemaId, around: &Exempt) -> Exempt {
        if around.is_empty() {
            return Exempt::new();
        }
        let own = self.members(part);
        around.iter().filter(|name| own.required.contains(*name) && !own.absent.contains(*name)).cloned().collect()
    }

    fn members(&mut self, id: SchemaId) -> Rc<Members> {
        if let Some(known) = self.members.get(&id) {
            return Rc::clone(known);
        }
        let mut found = Members::default();
        let mut seen = BTreeSet::new();
        let mut pending = vec![id];
        while let Some(id) = pending.pop().filter(|_| seen.len() < 1000) {
            if seen.insert(id) {
                let schema = self.schemas.get(id);
                found.required.extend(schema.required.iter().cloned());
                let absent =
                    schema.properties.iter().filter(|it| !self.direction.carries(it.schema, |id| self.schemas.get(id)));
                found.absent.extend(absent.map(|property| property.name.clone()));
                pending.extend(same_value(schema));
            }
        }
        let found = Rc::new(found);
        self.members.insert(id, Rc::clone(&found));
        found
    }
}

/// The subschemas that may apply to the same value as the schema.
fn same_value(schema: &Schema) -> Vec<SchemaId> {
    let (then, otherwise) = schema.rare().conditional.map_or((None, None), |(_, then, otherwise)| (then, otherwise));
    let lists = [&schema.all_of, &schema.any_of, &schema.one_of].into_iter().flatten().copied();
    let dependent = schema.rare().dependent_schemas.iter().map(|property| property.schema);
    lists.chain(dependent).chain(schema.reference).chain(then).chain(otherwise).collect()
}
