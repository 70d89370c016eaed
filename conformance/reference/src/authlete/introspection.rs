//! Looks up an access token for a resource server.

use super::record::TokenRecord;
use super::service::Service;
use crate::secret::TokenHash;
use crate::state::State;
use crate::store::StoreError;

/// What a resource requires of a token.
#[derive(Debug, Default)]
pub(super) struct Need {
    /// All of these scopes.
    pub(super) scopes: Vec<String>,
    /// This user.
    pub(super) subject: Option<String>,
}

/// The result.
#[derive(Debug)]
pub(super) enum Finding {
    /// No record has the token.
    Unknown,
    /// The token belongs to another service, so nothing about it is revealed.
    Foreign,
    /// The token has expired.
    Expired(TokenRecord),
    /// The token lacks a scope.
    Scope(TokenRecord),
    /// The token belongs to another user.
    Subject(TokenRecord),
    /// The token is valid.
    Good(TokenRecord),
}

/// Looks up an access token by its value. Its hash is not accepted, so the hashes in a list cannot be used as tokens.
///
/// # Errors
/// The store failed.
pub(super) async fn introspect(
    state: &State,
    service: &Service,
    token: &str,
    need: &Need,
) -> Result<Finding, StoreError> {
    let found = state.store.get::<TokenRecord>(TokenHash::of(token).as_str()).await?;
    let Some(record) = found.map(|record| record.entity) else { return Ok(Finding::Unknown) };
    Ok(if record.service != service.id {
        Finding::Foreign
    } else if !record.access.is_live(state.clock.now().as_millisecond()) {
        Finding::Expired(record)
    } else if need.scopes.iter().any(|scope| !record.scopes.contains(scope)) {
        Finding::Scope(record)
    } else if need.subject.is_some() && need.subject != record.subject {
        Finding::Subject(record)
    } else {
        Finding::Good(record)
    })
}
