//! The store of the reference: records with a kind and a key, found by index, changed in atomic commits.
//!
//! [`MemoryStore`] and [`SqliteStore`] implement the trait [`Store`]. The systems use it through [`Entities`] and never
//! hold a lock: they read, decide, and commit with the revisions that they read. If another commit came first, the result
//! is [`StoreError::Conflict`], and [`retry`] starts again. No update is lost.

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

/// The future of a call.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// A record that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The record's key, unique within its kind.
    pub key: String,
    /// The content.
    pub value: Value,
    /// Identifies this state of the record. Every write gives its record a revision that was never used before.
    pub revision: u64,
}

/// A record to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The kind of the record, such as `kratos.session`.
    pub kind: &'static str,
    /// The record's key, unique within its kind.
    pub key: String,
    /// The name and value of each index with which [`Store::find`] finds the record.
    pub indexes: Vec<(&'static str, String)>,
    /// The content.
    pub value: Value,
}

/// One change or condition of a commit.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Creates a record. A conflict if the kind already has the key.
    Create(Entry),
    /// Replaces value and indexes; the place in creation order stays. A conflict unless the record has the revision `expected`.
    Replace {
        /// The record's new state.
        entry: Entry,
        /// The revision that was read.
        expected: u64,
    },
    /// Deletes a record. A conflict unless it has the revision `expected`.
    Delete {
        /// The record's kind.
        kind: &'static str,
        /// The record's key.
        key: String,
        /// The revision that was read.
        expected: u64,
    },
    /// Changes nothing. A conflict unless the record has the revision `expected`. Use it for a record that a commit relies on.
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
    /// The kind and key of the record.
    #[must_use]
    pub fn target(&self) -> (&'static str, &str) {
        match self {
            Self::Create(entry) | Self::Replace { entry, .. } => (entry.kind, &entry.key),
            Self::Delete { kind, key, .. } | Self::Expect { kind, key, .. } => (kind, key),
        }
    }
}

/// Records with a kind and a key.
pub trait Store: Send + Sync + 'static {
    /// The record of this kind and key, as of the last commit.
    fn get<'a>(&'a self, kind: &'a str, key: &'a str) -> Pending<'a, Option<Record>>;

    /// The records of this kind with this index, in creation order.
    fn find<'a>(&'a self, kind: &'a str, index: &'a str, value: &'a str) -> Pending<'a, Vec<Record>>;

    /// All records of this kind, in creation order.
    fn list<'a>(&'a self, kind: &'a str) -> Pending<'a, Vec<Record>>;

    /// Performs all writes, in order, or none. After `Ok` they are durable if the store is. [`StoreError::Conflict`] if a
    /// record does not have the expected revision. A commit has at most one write per record: the caller cannot know the
    /// revision that a second one would expect.
    fn commit(&self, writes: Vec<Write>) -> Pending<'_, ()>;
}

/// Why a call on the store failed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Another commit came first and nothing was written. Read again.
    #[error("another request changed the {kind} record")]
    Conflict {
        /// The kind of the first record without the expected revision.
        kind: &'static str,
    },
    /// One commit has two writes for the same record, which is an error in the handler.
    #[error("a commit has two writes for the same {kind} record")]
    Repeated {
        /// The record's kind.
        kind: &'static str,
    },
    /// The store is unavailable, or a lever made it fail.
    #[error("the store failed: {0}")]
    Unavailable(String),
    /// A record does not have the form of its kind in this version.
    #[error("a stored {kind} record cannot be read: {problem}. Use a new store file")]
    Unreadable {
        /// The record's kind.
        kind: &'static str,
        /// The error, without the record's content.
        problem: String,
    },
    /// The store cannot be opened, because the configuration is wrong.
    #[error("cannot open the store {place}: {problem}")]
    Open {
        /// The configured path.
        place: String,
        /// What is wrong and what to do.
        problem: String,
    },
}

impl StoreError {
    /// Whether another attempt can succeed.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict { .. })
    }
}
