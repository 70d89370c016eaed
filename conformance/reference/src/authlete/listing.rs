//! Lists records.

use super::record::{BY_CLIENT, BY_SERVICE, BY_SUBJECT, TokenRecord, scoped};
use super::service::{Client, Service};
use crate::state::State;
use crate::store::{StoreError, Stored};

/// Selects records, and a range of them.
#[derive(Debug)]
pub(super) struct Query<'a> {
    /// Only those of this client.
    pub(super) client: Option<&'a Client>,
    /// Only those of this subject.
    pub(super) subject: Option<&'a str>,
    /// The index of the first record in the range.
    pub(super) start: i32,
    /// The index after the last record in the range.
    pub(super) end: i32,
}

/// A range of the selected records.
#[derive(Debug)]
pub(super) struct Page {
    /// The number of selected records.
    pub(super) total: usize,
    /// The records in the range, oldest first.
    pub(super) records: Vec<TokenRecord>,
}

/// Lists records of the service.
///
/// # Errors
/// The store failed.
pub(super) async fn list(state: &State, service: &Service, query: &Query<'_>) -> Result<Page, StoreError> {
    let mut records: Vec<Stored<TokenRecord>> = match (query.subject, query.client) {
        (Some(subject), _) => state.store.find(BY_SUBJECT, &scoped(service.id, subject)).await?,
        (None, Some(client)) => state.store.find(BY_CLIENT, &scoped(service.id, &client.id.to_string())).await?,
        (None, None) => state.store.find(BY_SERVICE, &service.id.to_string()).await?,
    };
    records.retain(|record| query.client.is_none_or(|client| record.client == client.id));
    let total = records.len();
    // A negative index means the first record. If the end precedes the start, the range is empty.
    let (start, end) = (usize::try_from(query.start).unwrap_or(0), usize::try_from(query.end).unwrap_or(0));
    let shown = records.into_iter().take(end).skip(start).map(|record| record.entity).collect();
    Ok(Page { total, records: shown })
}
