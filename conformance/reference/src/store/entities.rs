//! Typed access to the store.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::lever::{apply_commit_fault, commits};
use super::{Batch, CommitFault, Levers, Record, Store, StoreError, Write, retry};

/// How long a commit takes that overwrites or collides.
const WINDOW: Duration = Duration::from_millis(8);

/// A type whose values are records of the store.
///
/// Key, indexes and content are written to the disk, so an entity contains tokens and passwords only as
/// [`crate::secret::TokenHash`] and [`crate::secret::PasswordHash`].
pub trait Entity: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The kind, `SYSTEM.NOUN`, such as `kratos.session`.
    const KIND: &'static str;

    /// The key, unique within the kind. It never changes.
    fn key(&self) -> String;

    /// The name and value of each index that finds the entity.
    fn indexes(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// An entity that was read, with the revision that a commit expects.
#[derive(Debug, Clone)]
pub struct Stored<T> {
    /// The entity itself.
    pub entity: T,
    /// The revision that was read.
    pub revision: u64,
}

impl<T> Deref for Stored<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.entity
    }
}

impl<T> DerefMut for Stored<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.entity
    }
}

/// Typed access to a store. Clones are cheap and share the records and the levers.
#[derive(Clone)]
pub struct Entities {
    store: Arc<dyn Store>,
    levers: Levers,
}

impl std::fmt::Debug for Entities {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Entities").finish_non_exhaustive()
    }
}

impl Entities {
    /// The entities of a store.
    pub fn new(store: impl Store) -> Self {
        Self { store: Arc::new(store), levers: Levers::default() }
    }

    /// The levers that make calls fail deliberately.
    #[must_use]
    pub fn levers(&self) -> &Levers {
        &self.levers
    }

    /// The entity with this key.
    ///
    /// # Errors
    /// The store fails, or the record cannot be read as `T`.
    pub async fn get<T: Entity>(&self, key: &str) -> Result<Option<Stored<T>>, StoreError> {
        self.store.get(T::KIND, key).await?.map(read).transpose()
    }

    /// The entities with this index, in creation order.
    ///
    /// # Errors
    /// The store fails, a lever makes it fail for this index value, or a record cannot be read as `T`.
    pub async fn find<T: Entity>(&self, index: &str, value: &str) -> Result<Vec<Stored<T>>, StoreError> {
        self.levers.check_find(T::KIND, index, value)?;
        self.store.find(T::KIND, index, value).await?.into_iter().map(read).collect()
    }

    /// The first entity with this index.
    ///
    /// # Errors
    /// As [`Entities::find`].
    pub async fn find_first<T: Entity>(&self, index: &str, value: &str) -> Result<Option<Stored<T>>, StoreError> {
        Ok(self.find(index, value).await?.into_iter().next())
    }

    /// All entities of the kind, in creation order.
    ///
    /// # Errors
    /// The store fails, or a record cannot be read as `T`.
    pub async fn list<T: Entity>(&self) -> Result<Vec<Stored<T>>, StoreError> {
        self.store.list(T::KIND).await?.into_iter().map(read).collect()
    }

    /// Performs all writes of a batch or none. They are durable when this returns.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if a record has changed since it was read, or if a new record already exists. The store
    /// fails, or a lever makes it fail.
    pub async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        let writes = batch.into_writes()?;
        self.levers.check_commit(&writes)?;
        let mut writes = apply_commit_fault(writes)?;
        let collides = commits(CommitFault::Colliding);
        if collides || commits(CommitFault::Overwriting) {
            tokio::time::sleep(WINDOW).await;
        }
        if commits(CommitFault::Overwriting) {
            self.forget_revisions(&mut writes).await?;
        }
        let done = if writes.is_empty() { Ok(()) } else { self.store.commit(writes).await };
        // A collision is not retried.
        done.map_err(|error| if collides { StoreError::Unavailable(error.to_string()) } else { error })
    }

    /// Makes writes expect what is stored now.
    async fn forget_revisions(&self, writes: &mut [Write]) -> Result<(), StoreError> {
        for write in writes {
            let (kind, key) = write.target();
            let now = self.store.get(kind, key).await?.map(|record| record.revision);
            let (Write::Replace { expected, .. } | Write::Delete { expected, .. } | Write::Expect { expected, .. }) =
                write
            else {
                continue;
            };
            *expected = now.unwrap_or(*expected);
        }
        Ok(())
    }

    /// Creates one entity.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if the key is taken. The store fails.
    pub async fn create<T: Entity>(&self, entity: &T) -> Result<(), StoreError> {
        self.commit(Batch::new().create(entity)).await
    }

    /// Changes the entity with this key and returns its new state, or `None` if it does not exist. `change` may run
    /// several times, each time on the current state.
    ///
    /// # Errors
    /// The store fails, or every attempt of [`retry`] conflicts.
    pub async fn update<T, F>(&self, key: &str, change: F) -> Result<Option<T>, StoreError>
    where
        T: Entity,
        F: Fn(&mut T) + Send + Sync,
    {
        let change = &change;
        retry(|| async move {
            let Some(mut stored) = self.get::<T>(key).await? else { return Ok(None) };
            change(&mut stored.entity);
            self.commit(Batch::new().replace(&stored)).await?;
            Ok(Some(stored.entity))
        })
        .await
    }
}

fn read<T: Entity>(record: Record) -> Result<Stored<T>, StoreError> {
    match serde_json::from_value(record.value) {
        Ok(entity) => Ok(Stored { entity, revision: record.revision }),
        Err(error) => Err(StoreError::Unreadable { kind: T::KIND, problem: problem(&error) }),
    }
}

/// A message without the record's content, which serde's own message may quote.
fn problem(error: &serde_json::Error) -> String {
    match error.to_string() {
        text if text.starts_with("missing field") => text,
        _ => "a member has an unexpected type".to_owned(),
    }
}
