//! Creating identities and checking passwords.

use serde_json::Value;
use uuid::Uuid;

use super::record::identity::{Identifier, Identity, identifier_of, normalise};
use super::record::session::Session;
use super::system::System;
use super::wire::error::Failure;
use crate::secret::PasswordHash;
use crate::store::{Batch, retry};

/// The data of a new identity.
pub(crate) struct NewIdentity {
    pub(crate) schema_id: String,
    pub(crate) traits: Value,
    pub(crate) active: bool,
    pub(crate) password: Option<String>,
    pub(crate) metadata_public: Option<Value>,
    pub(crate) metadata_admin: Option<Value>,
}

impl System {
    /// Creates an identity. `None`: its identifier is taken.
    ///
    /// # Errors
    /// The store or the hashing fails.
    pub(crate) async fn create_identity(&self, new: NewIdentity) -> Result<Option<Identity>, Failure> {
        let identity = Identity {
            id: Uuid::new_v4(),
            schema_id: new.schema_id,
            traits: new.traits,
            active: new.active,
            password: match new.password {
                Some(password) => Some(hash(&password).await?),
                None => None,
            },
            metadata_public: new.metadata_public,
            metadata_admin: new.metadata_admin,
            created_at: self.now(),
        };
        let mut batch = Batch::new().create(&identity);
        if let Some(identifier) = identifier_of(&identity.traits) {
            batch = batch.create(&Identifier { identifier, identity: identity.id });
        }
        match self.state.store.commit(batch).await {
            Ok(()) => Ok(Some(identity)),
            Err(error) if error.is_conflict() => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The identity with this id.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn identity(&self, id: Uuid) -> Result<Option<Identity>, Failure> {
        Ok(self.state.store.get::<Identity>(&id.to_string()).await?.map(|stored| stored.entity))
    }

    /// Deletes an identity with its identifier and its sessions. Returns whether it exists.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn delete_identity(&self, id: Uuid) -> Result<bool, Failure> {
        let store = &self.state.store;
        let id = id.to_string();
        let delete = || async {
            let Some(identity) = store.get::<Identity>(&id).await? else { return Ok(false) };
            let mut batch = Batch::new().delete(&identity);
            if let Some(identifier) = identifier_of(&identity.traits)
                && let Some(stored) = store.get::<Identifier>(&identifier).await?
            {
                batch = batch.delete(&stored);
            }
            let sessions = store.find::<Session>("identity", &id).await?;
            let batch = sessions.iter().fold(batch, |batch, stored| batch.delete(stored));
            store.commit(batch).await?;
            Ok(true)
        };
        Ok(retry(delete).await?)
    }

    /// The identity with this identifier, if the password is correct. An unknown identifier takes as long as a wrong
    /// password, so that the time does not reveal who has an account.
    ///
    /// # Errors
    /// The store or the hashing fails.
    pub(crate) async fn check_password(&self, identifier: &str, password: &str) -> Result<Option<Identity>, Failure> {
        let found = self.state.store.get::<Identifier>(&normalise(identifier)).await?;
        let identity = self.identity(found.map_or_else(Uuid::nil, |found| found.identity)).await?;
        let stored = identity.as_ref().and_then(|identity| identity.password.as_ref());
        let correct = PasswordHash::check(stored, password).await.map_err(hashing_failed)?;
        Ok(identity.filter(|_| correct))
    }
}

async fn hash(password: &str) -> Result<PasswordHash, Failure> {
    PasswordHash::of(password).await.map_err(hashing_failed)
}

fn hashing_failed(error: crate::secret::PasswordError) -> Failure {
    tracing::error!(%error, "a password could not be hashed");
    Failure::new(
        http::StatusCode::INTERNAL_SERVER_ERROR,
        "An internal server error occurred, please contact the system administrator",
    )
}
