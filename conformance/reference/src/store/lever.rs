//! Deliberate failures: for one index value, or for all commits of one request.

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};

use super::{StoreError, Write};

/// Index values for which the store fails. Scenarios run in parallel, so each failure belongs to a value that only one
/// scenario uses.
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
    /// Makes the next call fail that searches for this index value or writes a record with it.
    pub fn fail_next(&self, kind: &'static str, index: &str, value: &str) {
        self.lock().insert(Place { kind, index: index.to_owned(), value: value.to_owned() });
    }

    pub(super) fn check_find(&self, kind: &'static str, index: &str, value: &str) -> Result<(), StoreError> {
        self.take(|place| place.kind == kind && place.index == index && place.value == value)
    }

    pub(super) fn check_commit(&self, writes: &[Write]) -> Result<(), StoreError> {
        self.take(|place| writes.iter().any(|write| matches(write, place)))
    }

    fn take(&self, matches: impl Fn(&Place) -> bool) -> Result<(), StoreError> {
        let mut failing = self.lock();
        let before = failing.len();
        failing.retain(|place| !matches(place));
        if failing.len() == before { Ok(()) } else { Err(StoreError::Unavailable("a lever made it fail".to_owned())) }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeSet<Place>> {
        // The set is consistent between statements, so a panic elsewhere leaves it usable.
        self.failing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn matches(write: &Write, place: &Place) -> bool {
    let (Write::Create(entry) | Write::Replace { entry, .. }) = write else { return false };
    entry.kind == place.kind && entry.indexes.iter().any(|(name, value)| *name == place.index && *value == place.value)
}

/// How the commits of one request fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommitFault {
    /// They are acknowledged but not performed, like a sign-out that is confirmed and lost.
    Dropped,
    /// Only the first change of each is performed, like a sign-out that revokes one of several tokens.
    FirstOnly,
    /// They return an error.
    Failing,
    /// They come a little later, and over whatever was written since the records were read: a lost update.
    Overwriting,
    /// They come a little later, and fail if anything was written since the records were read.
    Colliding,
}

tokio::task_local! {
    static COMMIT_FAULT: CommitFault;
}

/// Runs a request whose commits fail. The request must commit in its own task.
pub async fn with_commit_fault<F: Future>(fault: CommitFault, request: F) -> F::Output {
    COMMIT_FAULT.scope(fault, request).await
}

/// Whether the commits of the current request have this fault.
pub(super) fn commits(fault: CommitFault) -> bool {
    COMMIT_FAULT.try_with(|active| *active == fault).unwrap_or(false)
}

/// The writes that remain under the fault of the current request.
pub(super) fn apply_commit_fault(mut writes: Vec<Write>) -> Result<Vec<Write>, StoreError> {
    match COMMIT_FAULT.try_with(|fault| *fault) {
        Err(_) => Ok(writes),
        Ok(CommitFault::Dropped) => Ok(Vec::new()),
        Ok(CommitFault::FirstOnly) => {
            let first = writes.iter().position(|write| !matches!(write, Write::Expect { .. }));
            writes.truncate(first.map_or(0, |first| first + 1));
            Ok(writes)
        }
        Ok(CommitFault::Overwriting | CommitFault::Colliding) => Ok(writes),
        Ok(CommitFault::Failing) => Err(StoreError::Unavailable("a lever made it fail".to_owned())),
    }
}
