//! Finding, creating and changing users.

use uuid::Uuid;

use super::failure::Failure;
use super::records::{Address, Status, User};
use super::system::System;
use crate::secret::PasswordHash;
use crate::store::{Batch, StoreError, Stored, retry};

/// Whether the text has the form of a user's identifier.
pub(super) fn is_id(text: &str) -> bool {
    Uuid::try_parse(text).is_ok()
}

impl System {
    /// The user with this e-mail address, in any letter case.
    pub(super) async fn user_by_email(&self, email: &str) -> Result<Option<Stored<User>>, StoreError> {
        let address = self.state.store.get::<Address>(&email.to_lowercase()).await?;
        // No user has the empty id. An unknown address thus takes as long as a known one.
        self.state.store.get::<User>(address.as_ref().map_or("", |address| &address.user)).await
    }

    /// Creates a user. The e-mail address must not be in use.
    pub(super) async fn create_user(
        &self,
        email: &str,
        password: &str,
        language: Option<String>,
        status: Status,
    ) -> Result<User, Failure> {
        let email = email.to_lowercase();
        let user = User {
            id: Uuid::new_v4().to_string(),
            nickname: email.split('@').next().unwrap_or_default().to_owned(),
            password: PasswordHash::of(password).await.map_err(Failure::internal)?,
            status,
            language: language.unwrap_or_default(),
            created_at: self.state.clock.now(),
            totp: None,
            end_session_url: None,
            email,
        };
        let address = Address { email: user.email.clone(), user: user.id.clone() };
        match self.state.store.commit(Batch::new().create(&address).create(&user)).await {
            Ok(()) => Ok(user),
            Err(StoreError::Conflict { .. }) => Err(Failure::address_in_use()),
            Err(error) => Err(error.into()),
        }
    }

    /// Changes the user with this e-mail address; `false` if it is unknown.
    pub(super) async fn change_user<F>(&self, email: &str, change: F) -> Result<bool, StoreError>
    where
        F: Fn(&mut User) + Send + Sync,
    {
        match self.user_by_email(email).await? {
            Some(user) => Ok(self.state.store.update(&user.id, change).await?.is_some()),
            None => Ok(false),
        }
    }

    /// Changes the e-mail address of a user; `false` if it is unknown.
    pub(super) async fn change_address(&self, email: &str, new: &str) -> Result<bool, StoreError> {
        let store = &self.state.store;
        retry(|| async move {
            let Some(old) = store.get::<Address>(&email.to_lowercase()).await? else { return Ok(false) };
            let Some(mut user) = store.get::<User>(&old.user).await? else { return Ok(false) };
            new.clone_into(&mut user.email);
            let address = Address { email: new.to_lowercase(), user: user.id.clone() };
            let batch = Batch::new().replace(&user);
            // If only the letter case changes, the record of the address stays.
            let batch = if address.email == old.email { batch } else { batch.create(&address).delete(&old) };
            store.commit(batch).await.map(|()| true)
        })
        .await
    }

    /// Deletes the user with this e-mail address; `false` if it is unknown.
    pub(super) async fn delete_user(&self, email: &str) -> Result<bool, StoreError> {
        let store = &self.state.store;
        retry(|| async move {
            let Some(address) = store.get::<Address>(&email.to_lowercase()).await? else { return Ok(false) };
            let Some(user) = store.get::<User>(&address.user).await? else { return Ok(false) };
            store.commit(Batch::new().delete(&user).delete(&address)).await.map(|()| true)
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_address_belongs_to_one_user_in_any_letter_case() {
        let system = System::for_tests();
        system.create_user("Me@Example.com", "password", None, Status::Active).await.unwrap();
        let again = system.create_user("me@example.COM", "password", None, Status::Active).await;
        assert_eq!(again.unwrap_err(), Failure::address_in_use());
        let user = system.user_by_email("ME@example.com").await.unwrap().unwrap();
        assert_eq!((&*user.email, &*user.nickname), ("me@example.com", "me"));
    }

    #[tokio::test]
    async fn a_changed_address_releases_the_old_one() {
        let system = System::for_tests();
        system.create_user("old@example.com", "password", None, Status::Active).await.unwrap();
        assert!(system.change_address("old@example.com", "New@example.com").await.unwrap());
        assert!(system.user_by_email("old@example.com").await.unwrap().is_none());
        assert_eq!(system.user_by_email("new@example.com").await.unwrap().unwrap().email, "New@example.com");
        assert!(!system.change_address("old@example.com", "x@example.com").await.unwrap());
    }

    #[tokio::test]
    async fn deleting_a_user_releases_the_address() {
        let system = System::for_tests();
        system.create_user("me@example.com", "password", None, Status::Active).await.unwrap();
        assert!(system.delete_user("me@example.com").await.unwrap());
        assert!(!system.delete_user("me@example.com").await.unwrap());
        assert!(system.create_user("me@example.com", "password", None, Status::Active).await.is_ok());
    }
}
