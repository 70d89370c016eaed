//! A set of unique names.

use std::collections::{HashMap, HashSet};

/// A set of unique names.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    taken: HashSet<String>,
    /// The number to try next for each name, so that a thousand equal names do not take a million steps.
    next: HashMap<String, usize>,
}

impl Scope {
    /// A scope in which these names are taken.
    pub fn with(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|name| (*name).to_owned()).collect(), next: HashMap::new() }
    }

    /// Claims the name, or the name with the first free number. The first claim gets the name itself.
    pub fn claim(&mut self, name: &str) -> String {
        if self.taken.insert(name.to_owned()) {
            return name.to_owned();
        }
        // A second `item2` becomes `item2_2`, not `item22`.
        let gap = if name.ends_with(|last: char| last.is_ascii_digit()) { "_" } else { "" };
        let number = self.next.entry(name.to_owned()).or_insert(2);
        loop {
            let claimed = format!("{name}{gap}{number}");
            *number += 1;
            if self.taken.insert(claimed.clone()) {
                return claimed;
            }
        }
    }

    /// Claims the first of these names that is free; if there is none, the first one with a number.
    pub fn claim_first<'n>(&mut self, names: impl IntoIterator<Item = &'n str>) -> String {
        let mut names = names.into_iter().peekable();
        let first = names.peek().copied().unwrap_or_default();
        let free = names.find(|name| self.is_free(name));
        self.claim(free.unwrap_or(first))
    }

    /// Whether the name is free.
    pub fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(name)
    }
}
