//! The stored records, one type per kind. Only hashes of tokens are stored.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::secret::{PasswordHash, TokenHash, TotpSecret};
use crate::store::Entity;

/// A user.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct User {
    /// The public identifier: `sub` of the tokens.
    pub(super) id: String,
    /// In lower case, unless an administrator changed it.
    pub(super) email: String,
    pub(super) password: PasswordHash,
    pub(super) status: Status,
    pub(super) nickname: String,
    pub(super) language: String,
    pub(super) created_at: Timestamp,
    /// The second factor, if any.
    pub(super) totp: Option<TotpSecret>,
    /// Where the user's single sign-on provider ends its sessions, if the user has one.
    pub(super) end_session_url: Option<String>,
}

impl Entity for User {
    const KIND: &'static str = "cloudreve.user";

    fn key(&self) -> String {
        self.id.clone()
    }
}

/// Whether a user may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    Active,
    Inactive,
    ManualBanned,
    SysBanned,
}

/// The owner of an e-mail address. The key makes addresses unique.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Address {
    /// In lower case.
    pub(super) email: String,
    /// The user's identifier.
    pub(super) user: String,
}

impl Entity for Address {
    const KIND: &'static str = "cloudreve.address";

    fn key(&self) -> String {
        self.email.clone()
    }
}

/// A sign-in through a single sign-on provider.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct ProviderSession {
    /// `root_token_id` of its refresh tokens.
    pub(super) root: String,
    /// Where the provider ends its session.
    pub(super) end_session_url: String,
}

impl Entity for ProviderSession {
    const KIND: &'static str = "cloudreve.provider_session";

    fn key(&self) -> String {
        self.root.clone()
    }
}

/// A sign-in whose refresh tokens are revoked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct RevokedRoot {
    /// `root_token_id` of its refresh tokens.
    pub(super) root: String,
}

impl Entity for RevokedRoot {
    const KIND: &'static str = "cloudreve.revoked_root";

    fn key(&self) -> String {
        self.root.clone()
    }
}

/// The time of a user's last tokens.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct LastIssue {
    /// The user's identifier.
    pub(super) user: String,
    /// In seconds since 1970. It can be in the future.
    pub(super) second: i64,
}

impl Entity for LastIssue {
    const KIND: &'static str = "cloudreve.last_issue";

    fn key(&self) -> String {
        self.user.clone()
    }
}

/// A sign-in that waits for its second factor.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct WaitingSession {
    /// The hash of the session identifier, which is secret until it is used.
    pub(super) session: TokenHash,
    /// The user's identifier.
    pub(super) user: String,
    /// In seconds since 1970.
    pub(super) until: i64,
}

impl Entity for WaitingSession {
    const KIND: &'static str = "cloudreve.waiting_session";

    fn key(&self) -> String {
        self.session.to_string()
    }
}

/// A second factor that has not been turned on yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct PendingSecret {
    /// The user's identifier.
    pub(super) user: String,
    pub(super) secret: TotpSecret,
    /// In seconds since 1970.
    pub(super) until: i64,
}

impl Entity for PendingSecret {
    const KIND: &'static str = "cloudreve.pending_secret";

    fn key(&self) -> String {
        self.user.clone()
    }
}

/// A lever: a token that is treated as expired.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct ExpiredToken(pub(super) TokenHash);

impl Entity for ExpiredToken {
    const KIND: &'static str = "cloudreve.expired_token";

    fn key(&self) -> String {
        self.0.to_string()
    }
}

/// A lever: an e-mail address, in lower case, that must be confirmed after sign-up.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct UnconfirmedAddress(pub(super) String);

impl Entity for UnconfirmedAddress {
    const KIND: &'static str = "cloudreve.unconfirmed_address";

    fn key(&self) -> String {
        self.0.clone()
    }
}

/// A lever: a correlation id whose response is in debug mode.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct DebuggedRequest(pub(super) String);

impl Entity for DebuggedRequest {
    const KIND: &'static str = "cloudreve.debugged_request";

    fn key(&self) -> String {
        self.0.clone()
    }
}
