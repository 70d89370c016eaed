//! A space in which no two names are the same.

use std::collections::HashSet;

/// A space in which no two names are the same.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    /// Nothing is taken but these.
    pub fn with(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// The name itself, or with the first free number after it. What is asked for first keeps its name.
    pub fn claim(&mut self, name: &str) -> String {
        let mut claimed = name.to_owned();
        let mut number = 2;
        while !self.taken.insert(claimed.clone()) {
            // `item2` beside a real `item2` is not a collision: the number goes on.
            claimed = if name.ends_with(|last: char| last.is_ascii_digit()) {
                format!("{name}_{number}")
            } else {
                format!("{name}{number}")
            };
            number += 1;
        }
        claimed
    }

    /// Whether a set of names is free.
    pub fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(name)
    }
}
