//! Token records: an access token with its refresh token, tied to a session or to none.

use serde::{Deserialize, Serialize};

use crate::secret::TokenHash;
use crate::store::Entity;

/// One grant. The tokens themselves are not kept, only their hashes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct TokenRecord {
    /// Id of the service that the record belongs to.
    pub(super) service: i64,
    /// Id of the client.
    pub(super) client: i64,
    /// The user; none for client credentials.
    pub(super) subject: Option<String>,
    /// Wire name of the grant type.
    pub(super) grant_type: String,
    /// Scopes of the access token.
    pub(super) scopes: Vec<String>,
    /// The Native SSO session that the record is tied to.
    pub(super) session: Option<String>,
    /// The access token.
    pub(super) access: Token,
    /// The refresh token, where there is one. It lives and dies with the access token's record.
    pub(super) refresh: Option<Token>,
    /// When the record was made, in milliseconds since 1970.
    pub(super) created_at: i64,
}

/// What is kept of one token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Token {
    /// Its hash, which lists show.
    pub(super) hash: TokenHash,
    /// When it expires, in milliseconds since 1970.
    pub(super) expires_at: i64,
}

impl Token {
    /// Whether the token has not expired at `now`, in milliseconds since 1970.
    pub(super) const fn is_live(&self, now: i64) -> bool {
        now < self.expires_at
    }
}

/// The index over the hash of the refresh token.
pub(super) const BY_REFRESH_TOKEN: &str = "refresh-token";
/// The index over service and session, see [`scoped`].
pub(super) const BY_SESSION: &str = "session";
/// The index over service and subject, see [`scoped`].
pub(super) const BY_SUBJECT: &str = "subject";
/// The index over service and client, see [`scoped`].
pub(super) const BY_CLIENT: &str = "client";
/// The index over the service.
pub(super) const BY_SERVICE: &str = "service";

/// An index value that belongs to one service. Service ids are numbers, so no value runs into its service.
pub(super) fn scoped(service: i64, value: &str) -> String {
    format!("{service}/{value}")
}

impl Entity for TokenRecord {
    const KIND: &'static str = "authlete.token";

    /// The hash of the access token: a value can be in use once.
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
