//! Whether a schema allows null. Generated types and the schemas that responses are judged by follow this one rule.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{Schema, SchemaId, SimpleType};

/// What a schema says about null, from the strictest to the most permissive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Null {
    /// Null is invalid.
    Rejected,
    /// No keyword says anything about null: strictly it is valid, but the author did not think of it.
    Unmentioned,
    /// Null is valid.
    Allowed,
}

impl Null {
    /// What several keywords of one schema say together: all of them apply.
    fn and(self, other: Self) -> Self {
        if self == Self::Rejected || other == Self::Rejected { Self::Rejected } else { self.max(other) }
    }
}

/// What schemas say about null, each determined once.
#[derive(Debug, Default)]
pub struct Nullability {
    known: HashMap<SchemaId, Null>,
}

impl Nullability {
    /// What the schema says about null. [`Schema::always_nullable`] allows it whatever else the schema says. Otherwise all keywords apply:
    /// `type`, `enum`, `const`, `$ref`, `allOf`, `anyOf` and `oneOf`.
    pub fn of<'s>(&mut self, id: SchemaId, get: &impl Fn(SchemaId) -> &'s Schema) -> Null {
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        // Schemas may refer to each other. Each begins as rejected and can only become more permissive, so this ends.
        let mut found = HashMap::new();
        loop {
            let mut round = Round { known: &self.known, found: &mut found, seen: HashSet::new(), changed: false };
            round.schema(id, get);
            if !round.changed {
                break;
            }
        }
        self.known.extend(found);
        self.known.get(&id).copied().unwrap_or(Null::Rejected)
    }
}

struct Round<'a> {
    known: &'a HashMap<SchemaId, Null>,
    found: &'a mut HashMap<SchemaId, Null>,
    seen: HashSet<SchemaId>,
    changed: bool,
}

impl Round<'_> {
    fn schema<'s>(&mut self, id: SchemaId, get: &impl Fn(SchemaId) -> &'s Schema) -> Null {
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        if self.seen.insert(id) {
            let schema = get(id);
            let all = schema.reference.iter().chain(&schema.all_of);
            let mut null = all.fold(own(schema), |null, part| null.and(self.schema(*part, get)));
            for alternatives in [&schema.any_of, &schema.one_of] {
                let best = alternatives.iter().map(|alternative| self.schema(*alternative, get)).max();
                null = best.map_or(null, |best| null.and(best));
            }
            let null = if schema.always_nullable { Null::Allowed } else { null };
            self.changed |= self.found.insert(id, null) != Some(null);
        }
        self.found.get(&id).copied().unwrap_or(Null::Rejected)
    }
}

/// What the schema's own `type`, `enum` and `const` say.
fn own(schema: &Schema) -> Null {
    let listed = |has_null: bool| if has_null { Null::Allowed } else { Null::Rejected };
    let by_type = match schema.types.is_empty() && !schema.nullable {
        true => Null::Unmentioned,
        false => listed(schema.nullable || schema.types.contains(SimpleType::Null)),
    };
    let by_enum = schema.enumeration.as_ref().map(|values| listed(values.iter().any(Value::is_null)));
    let by_const = schema.constant.as_ref().map(|value| listed(value.is_null()));
    let never = schema.never.then_some(Null::Rejected);
    [by_enum, by_const, never].into_iter().flatten().fold(by_type, Null::and)
}
