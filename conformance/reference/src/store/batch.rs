//! Builds a commit from typed entities.

use std::collections::BTreeSet;

use super::{Entity, Entry, StoreError, Stored, Write};

/// The writes of one commit, in order. [`super::Entities::commit`] performs them.
#[derive(Debug, Default)]
#[must_use = "a batch does nothing until it is committed"]
pub struct Batch {
    writes: Vec<Write>,
    problem: Option<StoreError>,
}

impl Batch {
    /// A commit without writes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a new record.
    pub fn create<T: Entity>(mut self, entity: &T) -> Self {
        match entry(entity) {
            Ok(entry) => self.writes.push(Write::Create(entry)),
            Err(problem) => self.problem = Some(problem),
        }
        self
    }

    /// Replaces a record. The commit conflicts if the record has changed since it was read.
    pub fn replace<T: Entity>(mut self, stored: &Stored<T>) -> Self {
        match entry(&stored.entity) {
            Ok(entry) => self.writes.push(Write::Replace { entry, expected: stored.revision }),
            Err(problem) => self.problem = Some(problem),
        }
        self
    }

    /// Deletes a record. The commit conflicts if the record has changed since it was read.
    pub fn delete<T: Entity>(mut self, stored: &Stored<T>) -> Self {
        self.writes.push(Write::Delete { kind: T::KIND, key: stored.key(), expected: stored.revision });
        self
    }

    /// Makes the commit conflict if the record has changed since it was read.
    pub fn expect<T: Entity>(mut self, stored: &Stored<T>) -> Self {
        self.writes.push(Write::Expect { kind: T::KIND, key: stored.key(), expected: stored.revision });
        self
    }

    /// Whether the batch has no writes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.problem.is_none()
    }

    /// The writes, or the error of an entity that cannot be serialized.
    pub(super) fn into_writes(self) -> Result<Vec<Write>, StoreError> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let mut targets = BTreeSet::new();
        match self.writes.iter().map(Write::target).find(|target| !targets.insert(*target)) {
            Some((kind, _)) => Err(StoreError::Repeated { kind }),
            None => Ok(self.writes),
        }
    }
}

fn entry<T: Entity>(entity: &T) -> Result<Entry, StoreError> {
    match serde_json::to_value(entity) {
        Ok(value) => Ok(Entry { kind: T::KIND, key: entity.key(), indexes: entity.indexes(), value }),
        Err(error) => Err(StoreError::Unreadable { kind: T::KIND, problem: error.to_string() }),
    }
}
