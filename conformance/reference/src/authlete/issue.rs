//! Creating records.

use super::record::{Token, TokenRecord};
use super::service::{Client, Service};
use crate::secret::{TokenHash, generate};
use crate::state::State;
use crate::store::StoreError;

/// The content of a new record. It can contain tokens, so it does not implement `Debug`.
#[derive(Default)]
pub(super) struct Order {
    /// Wire name of the grant type.
    pub(super) grant_type: String,
    /// The user.
    pub(super) subject: Option<String>,
    /// Scopes of the access token.
    pub(super) scopes: Vec<String>,
    /// The lifetime of the access token in seconds; 0 or `None` for the service's setting.
    pub(super) access_token_duration: Option<i64>,
    /// The lifetime of the refresh token in seconds; 0 or `None` for the service's setting.
    pub(super) refresh_token_duration: Option<i64>,
    /// The value of the access token; generated if `None`.
    pub(super) access_token: Option<String>,
    /// The value of the refresh token; generated if `None`.
    pub(super) refresh_token: Option<String>,
    /// The session that the record belongs to.
    pub(super) session: Option<String>,
}

/// A new record and its tokens, which are returned only once. It does not implement `Debug`.
pub(super) struct Issued {
    /// The record.
    pub(super) record: TokenRecord,
    /// The access token.
    pub(super) access_token: String,
    /// The refresh token, if the grant type has one.
    pub(super) refresh_token: Option<String>,
    /// The lifetime of the access token in seconds.
    pub(super) expires_in: i64,
}

/// Why no record was created.
#[derive(Debug)]
pub(super) enum IssueError {
    /// The grant type needs a subject of 1 to 100 ASCII characters.
    Subject,
    /// The service does not support a scope.
    Scope,
    /// A duration is negative or too large.
    Duration,
    /// A record already has this value.
    Taken,
    /// The store failed.
    Store(StoreError),
}

/// Grant types without a refresh token (description of `refreshTokenDuration`).
const WITHOUT_REFRESH_TOKEN: [&str; 2] = ["IMPLICIT", "CLIENT_CREDENTIALS"];

/// Creates a record for a client of the service.
///
/// # Errors
/// The order is invalid, or the store failed.
pub(super) async fn issue(
    state: &State,
    service: &Service,
    client: &Client,
    order: Order,
) -> Result<Issued, IssueError> {
    check(service, &order)?;
    let now = state.clock.now().as_millisecond();
    let expires_in = lifetime(order.access_token_duration, service.access_token_duration)?;
    let access_token = order.access_token.unwrap_or_else(|| generate(""));
    let refresh_token = (!WITHOUT_REFRESH_TOKEN.contains(&order.grant_type.as_str()))
        .then(|| order.refresh_token.unwrap_or_else(|| generate("")));
    let refresh = match &refresh_token {
        Some(value) => {
            Some(token(value, now, lifetime(order.refresh_token_duration, service.refresh_token_duration)?)?)
        }
        None => None,
    };
    let record = TokenRecord {
        service: service.id,
        client: client.id,
        subject: order.subject,
        grant_type: order.grant_type,
        scopes: order.scopes,
        // Without Native SSO, its parameters are ignored (service setting nativeSsoSupported).
        session: order.session.filter(|session| service.native_sso && !session.is_empty()),
        access: token(&access_token, now, expires_in)?,
        refresh,
        created_at: now,
    };
    state.store.create(&record).await.map_err(|error| match error {
        error if error.is_conflict() => IssueError::Taken,
        error => IssueError::Store(error),
    })?;
    Ok(Issued { record, access_token, refresh_token, expires_in })
}

fn check(service: &Service, order: &Order) -> Result<(), IssueError> {
    match order.subject.as_deref() {
        None if order.grant_type == "CLIENT_CREDENTIALS" => {}
        Some(subject) if !subject.is_empty() && subject.is_ascii() && subject.len() <= 100 => {}
        _ => return Err(IssueError::Subject),
    }
    let is_supported = |scope: &String| service.scopes.contains(&scope.as_str());
    if order.scopes.iter().all(is_supported) { Ok(()) } else { Err(IssueError::Scope) }
}

fn lifetime(requested: Option<i64>, setting: i64) -> Result<i64, IssueError> {
    match requested.unwrap_or(0) {
        0 => Ok(setting),
        seconds @ 1.. => Ok(seconds),
        _ => Err(IssueError::Duration),
    }
}

fn token(value: &str, now: i64, life: i64) -> Result<Token, IssueError> {
    let expires_at = life.checked_mul(1000).and_then(|life| now.checked_add(life)).ok_or(IssueError::Duration)?;
    Ok(Token { hash: TokenHash::of(value), expires_at })
}
