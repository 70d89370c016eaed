//! A space in which no two names are the same.

use std::collections::{HashMap, HashSet};

/// A space in which no two names are the same.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    taken: HashSet<String>,
    /// Name → the number to try next, so that a thousand of the same name do not take a million steps.
    next: HashMap<String, usize>,
}

impl Scope {
    /// Nothing is taken but these.
    pub fn with(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|name| (*name).to_owned()).collect(), next: HashMap::new() }
    }

    /// The name itself, or with the first free number after it. What is asked for first keeps its name.
    pub fn claim(&mut self, name: &str) -> String {
        if self.taken.insert(name.to_owned()) {
            return name.to_owned();
        }
        // `item2` beside a real `item2` is not a collision: the number goes on.
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

    /// Whether a set of names is free.
    pub fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(name)
    }
}
