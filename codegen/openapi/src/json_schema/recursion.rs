//! Schemas that apply each other to the same value without end, such as a base schema whose alternatives extend it.

use std::collections::BTreeSet;

use super::{Part, Writer};
use crate::api::SchemaId;

impl Writer<'_> {
    /// The part of `child` that `user` applies by `allOf` or `$ref`: without the alternatives if `user` is one of them.
    pub(super) fn part_for(&self, child: SchemaId, user: SchemaId) -> Part {
        if self.leads_back(child, user) { Part::Common } else { Part::Whole }
    }

    /// Whether validating a value against `from` includes validating the same value against `to`.
    pub(super) fn leads_back(&self, from: SchemaId, to: SchemaId) -> bool {
        let mut seen = BTreeSet::new();
        let mut pending = vec![from];
        while let Some(id) = pending.pop() {
            if id == to {
                return true;
            }
            if !seen.insert(id) {
                continue;
            }
            let schema = self.schemas.get(id);
            let rare = schema.rare();
            let (condition, then, otherwise) = rare.conditional.map_or((None, None, None), |(a, b, c)| (Some(a), b, c));
            let lists = schema.all_of.iter().chain(&schema.any_of).chain(&schema.one_of).copied();
            pending.extend(self.schemas.extensions(id).into_iter().map(|(_, extension)| extension));
            pending.extend(lists.chain([schema.reference, rare.not, condition, then, otherwise].into_iter().flatten()));
        }
        false
    }
}
