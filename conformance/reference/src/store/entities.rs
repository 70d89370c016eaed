//! The typed handle that the systems use.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::lever::spoil;
use super::{Batch, Levers, Record, Store, StoreError, retry};

/// A type that is kept in the store, one record per value.
///
/// Tokens and passwords are kept only as [`crate::secret::TokenHash`] and [`crate::secret::PasswordHash`]: key,
/// indexes and content all reach the disk.
pub trait Entity: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Names the kind, `SYSTEM.NOUN`, such as `kratos.session`.
    const KIND: &'static str;

    /// The key, unique within the kind. It never changes.
    fn key(&self) -> String;

    /// The name and value of each index under which the entity is found.
    fn indexes(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// An entity as it was read, with the revision that a commit over it expects.
#[derive(Debug, Clone)]
pub struct Stored<T> {
    /// The entity itself.
    pub entity: T,
    /// The state that was read.
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

/// The store, seen as entities. Cheap to clone; all clones share the records and the levers.
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

    /// Makes calls on this store fail on purpose.
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

    /// The entities with this index, in the order in which they were created.
    ///
    /// # Errors
    /// The store fails or was told to fail for this index value, or a record cannot be read as `T`.
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

    /// All entities of the kind in the order in which they were created.
    ///
    /// # Errors
    /// The store fails, or a record cannot be read as `T`.
    pub async fn list<T: Entity>(&self) -> Result<Vec<Stored<T>>, StoreError> {
        self.store.list(T::KIND).await?.into_iter().map(read).collect()
    }

    /// Makes all the writes of a batch, or none; durable once it answers.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where a record is not at the revision that was read (or exists already, for a new
    /// one); the store fails or was told to fail.
    pub async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        let writes = batch.into_writes()?;
        self.levers.check_commit(&writes)?;
        let writes = spoil(writes)?;
        if writes.is_empty() { Ok(()) } else { self.store.commit(writes).await }
    }

    /// Adds one entity.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where the key is taken; the store fails.
    pub async fn create<T: Entity>(&self, entity: &T) -> Result<(), StoreError> {
        self.commit(Batch::new().create(entity)).await
    }

    /// Changes the entity with this key and answers its new state; `None` where there is none. `change` may run
    /// several times, each time on what is stored by then.
    ///
    /// # Errors
    /// The store fails, or the record is contended beyond the attempts of [`retry`].
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

/// Says where a record is wrong without repeating its content, which serde's own message may quote.
fn problem(error: &serde_json::Error) -> String {
    match error.to_string() {
        text if text.starts_with("missing field") => text,
        _ => "a member has another type than expected".to_owned(),
    }
}
