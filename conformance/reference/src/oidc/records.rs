//! The stored records, one type per kind. Only hashes of secrets and tokens are stored.

use serde::{Deserialize, Serialize};

use crate::secret::TokenHash;
use crate::store::Entity;

/// Names the kind, the key and the indexes of a record.
macro_rules! entity {
    ($type:ty, $kind:literal, $key:ident $(, $index:literal => $field:ident)*) => {
        impl Entity for $type {
            const KIND: &'static str = $kind;

            fn key(&self) -> String {
                self.$key.to_string()
            }

            fn indexes(&self) -> Vec<(&'static str, String)> {
                vec![$(($index, self.$field.to_string())),*]
            }
        }
    };
}

/// A registered client.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Client {
    pub(super) id: String,
    pub(super) secret: TokenHash,
    pub(super) redirect_uris: Vec<String>,
    pub(super) post_logout_redirect_uris: Vec<String>,
    pub(super) backchannel_logout_uri: Option<String>,
}
entity!(Client, "oidc.client", id);

/// A request for a sign-in that waits for the form.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct SignInRequest {
    /// The hidden field of the form.
    pub(super) id: TokenHash,
    pub(super) wish: Wish,
}
entity!(SignInRequest, "oidc.sign_in_request", id);

/// What a client asks of the authorization endpoint.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Wish {
    pub(super) client: String,
    pub(super) redirect_uri: String,
    pub(super) scope: String,
    pub(super) state: Option<String>,
    pub(super) nonce: Option<String>,
    /// `code_challenge` (RFC 7636, `S256`).
    pub(super) challenge: String,
}

/// A sign-in of a user in a browser.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Session {
    /// `sid`
    pub(super) id: String,
    pub(super) cookie: TokenHash,
    /// `sub`
    pub(super) user: String,
    /// The clients that have got a code.
    pub(super) clients: Vec<String>,
    pub(super) ended: bool,
    /// When a code or a token was issued last.
    pub(super) used: i64,
}
entity!(Session, "oidc.session", id, "cookie" => cookie, "user" => user);

/// A code that was not exchanged yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Code {
    pub(super) hash: TokenHash,
    pub(super) session: String,
    pub(super) wish: Wish,
    pub(super) expires: i64,
}
entity!(Code, "oidc.code", hash);

/// What a user has allowed to a client: tokens refer to it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Grant {
    pub(super) id: String,
    pub(super) client: String,
    pub(super) session: String,
    pub(super) user: String,
    pub(super) scope: String,
    pub(super) revoked: bool,
}
entity!(Grant, "oidc.grant", id);

impl Grant {
    /// Whether it outlives its session.
    pub(super) fn is_offline(&self) -> bool {
        self.scope.split(' ').any(|scope| scope == "offline_access")
    }
}

/// An access token or a refresh token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Token {
    pub(super) hash: TokenHash,
    pub(super) grant: String,
    pub(super) refresh: bool,
    pub(super) expires: i64,
    pub(super) revoked: bool,
}
entity!(Token, "oidc.token", hash);

/// The question whether to sign out, until it is answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Question {
    /// The hidden field of the form.
    pub(super) id: TokenHash,
    pub(super) session: String,
    /// Where the browser goes afterwards, with the state.
    pub(super) address: Option<String>,
}
entity!(Question, "oidc.question", id);
