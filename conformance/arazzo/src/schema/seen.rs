//! What `unevaluatedProperties` and `unevaluatedItems` need to know (JSON Schema Core, 11): which members and items were evaluated.

use std::collections::HashSet;

/// The members and items of one value that the keywords so far have evaluated. Empty and unused unless somebody needs it.
#[derive(Debug, Default)]
pub(super) struct Seen<'v> {
    /// Whether anybody needs it.
    pub(super) is_needed: bool,
    all_members: bool,
    members: HashSet<&'v str>,
    /// The first items, up to here.
    prefix: usize,
    items: HashSet<usize>,
}

impl<'v> Seen<'v> {
    pub(super) fn needed() -> Self {
        Self { is_needed: true, ..Self::default() }
    }

    pub(super) fn member(&mut self, name: &'v str) {
        if self.is_needed {
            self.members.insert(name);
        }
    }

    pub(super) fn all_members(&mut self) {
        self.all_members = true;
    }

    pub(super) fn has_member(&self, name: &str) -> bool {
        self.all_members || self.members.contains(name)
    }

    pub(super) fn item(&mut self, index: usize) {
        if self.is_needed {
            self.items.insert(index);
        }
    }

    pub(super) fn items_up_to(&mut self, end: usize) {
        self.prefix = self.prefix.max(end);
    }

    pub(super) fn has_item(&self, index: usize) -> bool {
        index < self.prefix || self.items.contains(&index)
    }

    /// Adds what a valid part has evaluated.
    pub(super) fn merge(&mut self, part: Self) {
        self.all_members |= part.all_members;
        self.members.extend(part.members);
        self.prefix = self.prefix.max(part.prefix);
        self.items.extend(part.items);
    }
}
