//! Identities and the identifiers by which they sign in.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::secret::PasswordHash;
use crate::store::Entity;

/// The one identity schema: `traits.email` is the identifier.
pub(crate) const SCHEMA_ID: &str = "default";

/// An identity that can sign in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Identity {
    pub(crate) id: Uuid,
    pub(crate) schema_id: String,
    pub(crate) traits: Value,
    pub(crate) active: bool,
    pub(crate) password: Option<PasswordHash>,
    pub(crate) metadata_public: Option<Value>,
    pub(crate) metadata_admin: Option<Value>,
    pub(crate) created_at: Timestamp,
}

impl Entity for Identity {
    const KIND: &'static str = "kratos.identity";

    fn key(&self) -> String {
        self.id.to_string()
    }
}

/// A taken identifier. Its key is unique.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Identifier {
    /// Normalised by [`normalise`].
    pub(crate) identifier: String,
    pub(crate) identity: Uuid,
}

impl Entity for Identifier {
    const KIND: &'static str = "kratos.identifier";

    fn key(&self) -> String {
        self.identifier.clone()
    }
}

/// The identifier in an identity's traits.
pub(crate) fn identifier_of(traits: &Value) -> Option<String> {
    traits.get("email")?.as_str().map(normalise).filter(|identifier| !identifier.is_empty())
}

/// Identifiers ignore letter case and surrounding blanks.
pub(crate) fn normalise(identifier: &str) -> String {
    identifier.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_identifier_is_the_email_without_regard_to_case() {
        assert_eq!(identifier_of(&json!({"email": " Ann@Example.org "})).as_deref(), Some("ann@example.org"));
        assert_eq!(identifier_of(&json!({"email": ""})), None);
        assert_eq!(identifier_of(&json!({"email": 1})), None);
        assert_eq!(identifier_of(&json!([])), None);
    }
}
