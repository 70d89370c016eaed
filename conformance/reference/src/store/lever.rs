//! Failing on purpose: for one index value, or for all the writes of one request.

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};

use super::{StoreError, Write};

/// Index values for which the store fails. Scenarios run in parallel, so a failure is always tied to a value that
/// only one of them uses.
#[derive(Debug, Clone, Default)]
pub struct Levers {
    failing: Arc<Mutex<BTreeSet<Place>>>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    kind: &'static str,
    index: String,
    value: String,
}

impl Levers {
    /// Makes the next call fail that finds by this index value or writes a record that has it; once.
    pub fn fail_next(&self, kind: &'static str, index: &str, value: &str) {
        self.lock().insert(Place { kind, index: index.to_owned(), value: value.to_owned() });
    }

    pub(super) fn check_find(&self, kind: &'static str, index: &str, value: &str) -> Result<(), StoreError> {
        self.take(|place| place.kind == kind && place.index == index && place.value == value)
    }

    pub(super) fn check_commit(&self, writes: &[Write]) -> Result<(), StoreError> {
        self.take(|place| writes.iter().any(|write| concerns(write, place)))
    }

    fn take(&self, concerned: impl Fn(&Place) -> bool) -> Result<(), StoreError> {
        let mut failing = self.lock();
        let before = failing.len();
        failing.retain(|place| !concerned(place));
        if failing.len() == before { Ok(()) } else { Err(StoreError::Unavailable("told to fail".to_owned())) }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeSet<Place>> {
        // The set is whole between statements, so a panic elsewhere does not spoil it.
        self.failing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn concerns(write: &Write, place: &Place) -> bool {
    let (Write::Create(entry) | Write::Replace { entry, .. }) = write else { return false };
    entry.kind == place.kind && entry.indexes.iter().any(|(name, value)| *name == place.index && *value == place.value)
}

/// How the commits of one request go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommitFault {
    /// They are acknowledged and not made: what a server does that says "signed out" and forgets.
    Dropped,
    /// Of each, only the first change is made: what a server does that revokes one of several.
    FirstOnly,
    /// They fail.
    Failing,
}

tokio::task_local! {
    static COMMIT_FAULT: CommitFault;
}

/// Runs a request whose commits go wrong. It must not leave its task to commit.
pub async fn with_commit_fault<F: Future>(fault: CommitFault, request: F) -> F::Output {
    COMMIT_FAULT.scope(fault, request).await
}

/// What is left of the writes of a commit.
pub(super) fn spoil(mut writes: Vec<Write>) -> Result<Vec<Write>, StoreError> {
    match COMMIT_FAULT.try_with(|fault| *fault) {
        Err(_) => Ok(writes),
        Ok(CommitFault::Dropped) => Ok(Vec::new()),
        Ok(CommitFault::FirstOnly) => {
            let first = writes.iter().position(|write| !matches!(write, Write::Expect { .. }));
            writes.truncate(first.map_or(0, |first| first + 1));
            Ok(writes)
        }
        Ok(CommitFault::Failing) => Err(StoreError::Unavailable("told to fail".to_owned())),
    }
}
