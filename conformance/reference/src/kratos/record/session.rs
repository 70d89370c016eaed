//! Sessions.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::secret::TokenHash;
use crate::store::Entity;

/// `session.lifespan`: a day.
pub(crate) const LIFESPAN: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);

/// A sign-in. It is kept when it ends; only an administrator can delete it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Session {
    pub(crate) id: Uuid,
    pub(crate) identity: Uuid,
    pub(crate) token: TokenHash,
    /// False after a revocation.
    pub(crate) active: bool,
    pub(crate) issued_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) device: Device,
}

/// The device on which a session was created.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Device {
    pub(crate) id: Uuid,
    pub(crate) user_agent: Option<String>,
}

impl Entity for Session {
    const KIND: &'static str = "kratos.session";

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        vec![("token", self.token.to_string()), ("identity", self.identity.to_string())]
    }
}

impl Session {
    /// Whether the session is neither revoked nor expired. The state of its identity is not considered.
    pub(crate) fn is_live(&self, now: Timestamp) -> bool {
        self.active && now < self.expires_at
    }
}
