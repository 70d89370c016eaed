//! Deleting records: deletion and revocation of tokens, and the sign-out of a session.

use std::future::Future;

use super::record::{BY_CLIENT, BY_REFRESH_TOKEN, BY_SESSION, BY_SUBJECT, TokenRecord, scoped};
use super::service::{Client, Service};
use crate::secret::TokenHash;
use crate::state::State;
use crate::store::{Batch, Entities, StoreError, Stored, retry};

/// Deletes all records of the service that belong to the session, for every client and subject, or none. Returns their
/// number.
///
/// # Errors
/// The store failed; nothing was deleted.
pub(super) async fn sign_out(state: &State, service: &Service, session: &str) -> Result<usize, StoreError> {
    let key = scoped(service.id, session);
    end(&state.store, || state.store.find(BY_SESSION, &key)).await
}

/// Selects the records to delete. It can contain tokens, so it does not implement `Debug`.
pub(super) enum Selection<'a> {
    /// The record of an access token, by value or hash.
    AccessToken(&'a str),
    /// The record of a refresh token, by value or hash.
    RefreshToken(&'a str),
    /// All records of a client.
    Client(&'a Client),
    /// All records of a subject.
    Subject(&'a str),
    /// All records of a client and a subject.
    ClientAndSubject(&'a Client, &'a str),
}

/// Deletes the selected records of the service, or none. Returns their number.
///
/// # Errors
/// The store failed; nothing was deleted.
pub(super) async fn revoke(state: &State, service: &Service, selection: &Selection<'_>) -> Result<usize, StoreError> {
    end(&state.store, || select(&state.store, service, selection)).await
}

async fn select(
    store: &Entities,
    service: &Service,
    selection: &Selection<'_>,
) -> Result<Vec<Stored<TokenRecord>>, StoreError> {
    let mut records = match selection {
        Selection::AccessToken(identifier) => by_access_token(store, identifier).await?.into_iter().collect(),
        Selection::RefreshToken(identifier) => by_refresh_token(store, identifier).await?,
        Selection::Client(client) => store.find(BY_CLIENT, &scoped(service.id, &client.id.to_string())).await?,
        Selection::Subject(subject) | Selection::ClientAndSubject(_, subject) => {
            store.find(BY_SUBJECT, &scoped(service.id, subject)).await?
        }
    };
    records.retain(|record: &Stored<TokenRecord>| record.service == service.id);
    if let Selection::ClientAndSubject(client, _) = selection {
        records.retain(|record| record.client == client.id);
    }
    Ok(records)
}

/// The record of the access token with this value or hash.
async fn by_access_token(store: &Entities, identifier: &str) -> Result<Option<Stored<TokenRecord>>, StoreError> {
    match store.get(TokenHash::of(identifier).as_str()).await? {
        Some(record) => Ok(Some(record)),
        None => store.get(identifier).await,
    }
}

async fn by_refresh_token(store: &Entities, identifier: &str) -> Result<Vec<Stored<TokenRecord>>, StoreError> {
    let by_value = store.find(BY_REFRESH_TOKEN, TokenHash::of(identifier).as_str()).await?;
    if by_value.is_empty() { store.find(BY_REFRESH_TOKEN, identifier).await } else { Ok(by_value) }
}

/// Deletes the records that `find` returns in one commit. Tries again if another commit came first.
async fn end<F, Found>(store: &Entities, find: F) -> Result<usize, StoreError>
where
    F: Fn() -> Found,
    Found: Future<Output = Result<Vec<Stored<TokenRecord>>, StoreError>>,
{
    let find = &find;
    retry(|| async move {
        let records = find().await?;
        let batch = records.iter().fold(Batch::new(), |batch, record| batch.delete(record));
        store.commit(batch).await?;
        Ok(records.len())
    })
    .await
}
