//! Members that `required` names in one part and that another part lets go one way only.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::Writer;
use crate::api::{Schema, SchemaId};

/// What all parts of a schema say about the members of one value.
#[derive(Debug, Default)]
pub(super) struct Members {
    required: BTreeSet<Box<str>>,
    /// Those that do not go the way that is written for.
    absent: BTreeSet<Box<str>>,
}

/// Names that are not asked for, whatever a part says.
pub(super) type Exempt = BTreeSet<Box<str>>;

impl Writer<'_> {
    /// What is exempt within a schema by itself, together with what is exempt around it.
    pub(super) fn exempt(&mut self, id: SchemaId, around: &Exempt) -> Exempt {
        if !self.marked {
            return Exempt::new();
        }
        around.union(&self.members(id).absent).cloned().collect()
    }

    /// Of what is exempt around a part, what makes a difference in it.
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

/// The schemas that may all hold for the value that the schema holds for.
fn same_value(schema: &Schema) -> Vec<SchemaId> {
    let (then, otherwise) = schema.rare().conditional.map_or((None, None), |(_, then, otherwise)| (then, otherwise));
    let lists = [&schema.all_of, &schema.any_of, &schema.one_of].into_iter().flatten().copied();
    let dependent = schema.rare().dependent_schemas.iter().map(|property| property.schema);
    lists.chain(dependent).chain(schema.reference).chain(then).chain(otherwise).collect()
}
