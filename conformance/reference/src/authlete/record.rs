//! Token records: an access token, its refresh token, and the session that they belong to.

use serde::{Deserialize, Serialize};

use crate::secret::TokenHash;
use crate::store::Entity;

/// One grant. Only hashes of the tokens are stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct TokenRecord {
    /// The id of the service.
    pub(super) service: i64,
    /// The id of the client.
    pub(super) client: i64,
    /// The user; `None` for client credentials.
    pub(super) subject: Option<String>,
    /// The wire name of the grant type.
    pub(super) grant_type: String,
    /// The scopes of the access token.
    pub(super) scopes: Vec<String>,
    /// The Native SSO session, if any.
    pub(super) session: Option<String>,
    /// The access token.
    pub(super) access: Token,
    /// The refresh token, if any. It is deleted with the access token.
    pub(super) refresh: Option<Token>,
    /// The time of creation, in milliseconds since 1970.
    pub(super) created_at: i64,
}

/// The stored data of a token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Token {
    /// The hash, which lists show.
    pub(super) hash: TokenHash,
    /// The time of expiry, in milliseconds since 1970.
    pub(super) expires_at: i64,
}

impl Token {
    /// Whether the token is unexpired at `now`, in milliseconds since 1970.
    pub(super) const fn is_live(&self, now: i64) -> bool {
        now < self.expires_at
    }
}

/// The index of refresh tokens, by hash.
pub(super) const BY_REFRESH_TOKEN: &str = "refresh-token";
/// The index of sessions, by [`scoped`] value.
pub(super) const BY_SESSION: &str = "session";
/// The index of subjects, by [`scoped`] value.
pub(super) const BY_SUBJECT: &str = "subject";
/// The index of clients, by [`scoped`] value.
pub(super) const BY_CLIENT: &str = "client";
/// The index of services.
pub(super) const BY_SERVICE: &str = "service";

/// An index value within a service. Service ids are numbers, so values of different services differ.
pub(super) fn scoped(service: i64, value: &str) -> String {
    format!("{service}/{value}")
}

impl Entity for TokenRecord {
    const KIND: &'static str = "authlete.token";

    /// The hash of the access token, so that a value can be used only once.
    fn key(&self) -> String {
        self.access.hash.as_str().to_owned()
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        let mut indexes =
            vec![(BY_SERVICE, self.service.to_string()), (BY_CLIENT, scoped(self.service, &self.client.to_string()))];
        indexes.extend(self.subject.iter().map(|subject| (BY_SUBJECT, scoped(self.service, subject))));
        indexes.extend(self.session.iter().map(|session| (BY_SESSION, scoped(self.service, session))));
        indexes.extend(self.refresh.iter().map(|token| (BY_REFRESH_TOKEN, token.hash.as_str().to_owned())));
        indexes
    }
}
