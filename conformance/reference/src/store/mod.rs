//! What the reference remembers: records by kind and key, found by index, changed in atomic commits.
//!
//! [`Store`] is the small trait that every form implements ([`MemoryStore`], [`SqliteStore`]). The systems use
//! [`Entities`], the typed handle over it, and never hold a lock: they read, decide, and commit what they read with
//! the revisions it had. Where another commit was first, the answer is [`StoreError::Conflict`] and [`retry`] reads
//! again, so that no update is lost.

mod batch;
mod entities;
mod lever;
mod memory;
mod retry;
mod sqlite;

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod behaviour;
#[cfg(test)]
mod contention;

pub use batch::Batch;
pub use entities::{Entities, Entity, Stored};
pub use lever::{CommitFault, Levers, with_commit_fault};
pub use memory::MemoryStore;
pub use retry::retry;
pub use sqlite::SqliteStore;

use std::future::Future;
use std::pin::Pin;

use serde_json::Value;

/// What a call on a store answers once it is awaited.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// A record as it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The record's key, unique within its kind.
    pub key: String,
    /// Its content.
    pub value: Value,
    /// Names this state of the record; every write of any record gives it a new one, never used before.
    pub revision: u64,
}

/// A record as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What sort of thing the record is, such as `kratos.session`.
    pub kind: &'static str,
    /// The record's key, unique within its kind.
    pub key: String,
    /// The name and value of each index under which [`Store::find`] is to find the record.
    pub indexes: Vec<(&'static str, String)>,
    /// Its content.
    pub value: Value,
}

/// One change, or one condition, of a commit.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Adds a record; a conflict where the kind already has the key.
    Create(Entry),
    /// Replaces value and indexes and keeps the place in creation order; a conflict unless the record is at `expected`.
    Replace {
        /// The record's new state.
        entry: Entry,
        /// The revision that was read.
        expected: u64,
    },
    /// Removes a record; a conflict unless it is at `expected`.
    Delete {
        /// The record's kind.
        kind: &'static str,
        /// The record's key.
        key: String,
        /// The revision that was read.
        expected: u64,
    },
    /// Changes nothing; a conflict unless the record is at `expected`. Ties a commit to a record that it relies on.
    Expect {
        /// The record's kind.
        kind: &'static str,
        /// The record's key.
        key: String,
        /// The revision that was read.
        expected: u64,
    },
}

impl Write {
    /// The kind and key of the record that the write is about.
    #[must_use]
    pub fn target(&self) -> (&'static str, &str) {
        match self {
            Self::Create(entry) | Self::Replace { entry, .. } => (entry.kind, &entry.key),
            Self::Delete { kind, key, .. } | Self::Expect { kind, key, .. } => (kind, key),
        }
    }
}

/// Records, by kind and key.
pub trait Store: Send + Sync + 'static {
    /// The record of this kind and key, as of the last commit.
    fn get<'a>(&'a self, kind: &'a str, key: &'a str) -> Pending<'a, Option<Record>>;

    /// The records of this kind that were written with this index, in the order in which they were created.
    fn find<'a>(&'a self, kind: &'a str, index: &'a str, value: &'a str) -> Pending<'a, Vec<Record>>;

    /// All records of this kind in the order in which they were created.
    fn list<'a>(&'a self, kind: &'a str) -> Pending<'a, Vec<Record>>;

    /// Makes all the writes, in their order, or none. Once it answers `Ok` they outlive the process, as far as the
    /// form of the store outlives it at all. [`StoreError::Conflict`] where a record is not at the revision expected.
    /// A record has one write in a commit: the second would expect a revision that nobody can know.
    fn commit(&self, writes: Vec<Write>) -> Pending<'_, ()>;
}

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Another commit was first; nothing was written. Read again and decide again.
    #[error("the {kind} record was changed by somebody else meanwhile")]
    Conflict {
        /// The kind of the first record that was not as expected.
        kind: &'static str,
    },
    /// One commit has two writes for the same record: a mistake in the handler.
    #[error("a commit has two writes for the same {kind} record")]
    Repeated {
        /// The record's kind.
        kind: &'static str,
    },
    /// The store cannot be used now, or was told to fail.
    #[error("the store failed: {0}")]
    Unavailable(String),
    /// A record does not have the shape that its kind has in this version.
    #[error("a stored {kind} record cannot be read: {problem}. Start with a new store file")]
    Unreadable {
        /// The record's kind.
        kind: &'static str,
        /// What serde says, without the record's content.
        problem: String,
    },
    /// The store cannot be opened: a wrong set-up.
    #[error("cannot open the store {place}: {problem}")]
    Open {
        /// The path or address as it was given.
        place: String,
        /// What is wrong with it and what to do.
        problem: String,
    },
}

impl StoreError {
    /// Whether reading again and deciding again may succeed.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict { .. })
    }
}
