//! Token pairs: their claims, their validity and their revocation.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest as _, Sha256};

use super::failure::Failure;
use super::jwt::{self, JwtError};
use super::records::{ExpiredToken, LastIssue, RevokedRoot, Status, User};
use super::system::System;
use super::users::is_id;
use crate::secret::{TokenHash, equal};
use crate::seed;
use crate::store::{Batch, StoreError, retry};

/// `token_type` of access tokens.
pub(super) const ACCESS: &str = "access";
/// `token_type` of refresh tokens.
const REFRESH: &str = "refresh";

/// The claims, in order.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Claims {
    #[serde(default)]
    pub(super) token_type: String,
    #[serde(default)]
    pub(super) sub: String,
    /// In seconds since 1970. A token without it never expires.
    #[serde(default, deserialize_with = "whole_seconds", skip_serializing_if = "Option::is_none")]
    pub(super) exp: Option<i64>,
    #[serde(default, deserialize_with = "whole_seconds", skip_serializing_if = "Option::is_none")]
    nbf: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state_hash: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) root_token_id: Option<String>,
}

/// Reads a NumericDate. Its fraction (RFC 7519, section 2) is ignored.
fn whole_seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    let seconds = Option::<f64>::deserialize(deserializer)?;
    // Saturates at the ends of the range.
    #[allow(clippy::cast_possible_truncation, reason = "saturation is intended")]
    Ok(seconds.map(|seconds| seconds as i64))
}

/// The tokens of a sign-in or a refresh.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Token {
    pub(super) access_token: String,
    pub(super) refresh_token: String,
    access_expires: Timestamp,
    refresh_expires: Timestamp,
}

/// Why a token is not valid now.
#[derive(Debug, thiserror::Error)]
pub(super) enum TokenError {
    #[error("invalid token: {0}")]
    Jwt(#[from] JwtError),
    #[error("invalid token: token has invalid claims: token is expired")]
    Expired,
    #[error("invalid token: token has invalid claims: token is not valid yet")]
    NotYetValid,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl System {
    /// Issues a pair of tokens. `root` identifies the sign-in that it belongs to.
    pub(super) async fn issue(&self, user: &User, root: &str) -> Result<Token, Failure> {
        let now = self.state.clock.now();
        let begin = self.next_issue(user, now.as_second()).await?;
        let expiry = |ttl| Timestamp::from_second(begin.saturating_add(ttl)).map_err(Failure::internal);
        let access_expires = expiry(seed::CLOUDREVE_ACCESS_TOKEN_TTL)?;
        let refresh_expires = expiry(seed::CLOUDREVE_REFRESH_TOKEN_TTL)?;
        let claims = |token_type: &str, expires: Timestamp| Claims {
            token_type: token_type.to_owned(),
            sub: user.id.clone(),
            exp: Some(expires.as_second()),
            nbf: Some(now.as_second()),
            ..Claims::default()
        };
        let refresh = Claims {
            state_hash: Some(state_hash(user)?),
            root_token_id: Some(root.to_owned()),
            ..claims(REFRESH, refresh_expires)
        };
        let sign = |claims: &Claims| jwt::sign(claims, &self.key).map_err(Failure::internal);
        Ok(Token {
            access_token: sign(&claims(ACCESS, access_expires))?,
            refresh_token: sign(&refresh)?,
            access_expires,
            refresh_expires,
        })
    }

    /// The second at which the lifetime of a user's next tokens begins. The claims contain whole seconds and nothing unique,
    /// so the vendor's server issues equal tokens within one second. Here each pair has a different second, so that the
    /// equality of two tokens does not depend on the time of day.
    async fn next_issue(&self, user: &User, now: i64) -> Result<i64, StoreError> {
        let store = &self.state.store;
        retry(|| async move {
            let (batch, second) = match store.get::<LastIssue>(&user.id).await? {
                Some(mut last) => {
                    last.second = now.max(last.second.saturating_add(1));
                    (Batch::new().replace(&last), last.second)
                }
                None => (Batch::new().create(&LastIssue { user: user.id.clone(), second: now }), now),
            };
            store.commit(batch).await.map(|()| second)
        })
        .await
    }

    /// The claims of a token that this server signed and that is valid now. Its type is not checked.
    pub(super) async fn read_token(&self, token: &str) -> Result<Claims, TokenError> {
        let claims: Claims = jwt::verify(token, &self.key)?;
        let now = self.state.clock.now_seconds();
        let expired_by_lever = self.state.store.get::<ExpiredToken>(TokenHash::of(token).as_str()).await?.is_some();
        // Without leeway, a token is expired in the second of `exp` (RFC 7519, section 4.1.4).
        if expired_by_lever || claims.exp.is_some_and(|exp| exp <= now) {
            return Err(TokenError::Expired);
        }
        if claims.nbf.is_some_and(|nbf| nbf > now) {
            return Err(TokenError::NotYetValid);
        }
        Ok(claims)
    }

    /// The user and the root of a valid refresh token. All errors have the same code and message.
    pub(super) async fn read_refresh_token(&self, token: &str) -> Result<(User, String), Failure> {
        let refuse = |cause: &str| Failure::credential("Failed to issue token pair").because(cause);
        let claims = match self.read_token(token).await {
            Ok(claims) => claims,
            Err(TokenError::Store(error)) => return Err(error.into()),
            Err(error) => return Err(refuse(&error.to_string())),
        };
        if claims.token_type != REFRESH {
            return Err(refuse("invalid token type"));
        }
        if !is_id(&claims.sub) {
            return Err(refuse("invalid user"));
        }
        let user = match self.state.store.get::<User>(&claims.sub).await? {
            Some(user) if user.status == Status::Active => user.entity,
            _ => return Err(refuse("no active user")),
        };
        if !equal(&claims.state_hash.unwrap_or_default(), &state_hash(&user)?) {
            return Err(refuse("invalid state hash"));
        }
        let root = claims.root_token_id.ok_or_else(|| refuse("no root token"))?;
        if self.state.store.get::<RevokedRoot>(&root).await?.is_some() {
            return Err(refuse("root token revoked"));
        }
        Ok((user, root))
    }

    /// Revokes all refresh tokens of this sign-in. The revocation is durable when this returns.
    pub(super) async fn revoke(&self, root: &str) -> Result<(), StoreError> {
        let store = &self.state.store;
        retry(|| async move {
            match store.get::<RevokedRoot>(root).await? {
                Some(_) => Ok(()),
                None => store.create(&RevokedRoot { root: root.to_owned() }).await,
            }
        })
        .await
    }

    /// Undoes a revocation, if there is one. Only a flaw asks for it.
    pub(super) async fn restore(&self, root: &str) -> Result<(), StoreError> {
        match self.state.store.get::<RevokedRoot>(root).await? {
            Some(revoked) => self.state.store.commit(Batch::new().delete(&revoked)).await,
            None => Ok(()),
        }
    }
}

/// A hash of the user's state that refresh tokens depend on: the e-mail address and the password.
fn state_hash(user: &User) -> Result<String, Failure> {
    // The stored hash of the password, whose salt is new with each change.
    let digest = serde_json::to_value(&user.password).map_err(Failure::internal)?;
    let digest = digest.as_str().unwrap_or_default();
    let state = format!("{}/{digest}/{}", user.email, seed::CLOUDREVE_SITE_ID);
    Ok(STANDARD.encode(Sha256::digest(state.as_bytes())))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::secret::PasswordHash;

    async fn user(system: &System) -> User {
        system.create_user("me@example.com", "password", None, Status::Active).await.unwrap()
    }

    fn claims(system: &System, token: &str) -> String {
        jwt::verify::<Value>(token, &system.key).unwrap().to_string()
    }

    #[tokio::test]
    async fn tokens_have_the_documented_claims_in_order() {
        let system = System::for_tests();
        let token = system.issue(&user(&system).await, "root").await.unwrap();
        let shape = |token: &str, members: &[&str]| {
            let claims: Value = claims(&system, token).parse().unwrap();
            assert_eq!(claims.as_object().unwrap().keys().collect::<Vec<_>>(), members);
        };
        shape(&token.access_token, &["token_type", "sub", "exp", "nbf"]);
        shape(&token.refresh_token, &["token_type", "sub", "exp", "nbf", "state_hash", "root_token_id"]);
    }

    #[tokio::test]
    async fn a_token_expires_in_the_second_of_its_exp() {
        let system = System::for_tests();
        let token = system.issue(&user(&system).await, "root").await.unwrap();
        let ttl = |seconds| jiff::SignedDuration::from_secs(seconds);
        assert!(system.read_token(&token.access_token).await.is_ok());
        system.state.clock.advance(ttl(seed::CLOUDREVE_ACCESS_TOKEN_TTL));
        assert!(matches!(system.read_token(&token.access_token).await, Err(TokenError::Expired)));
        assert!(system.read_token(&token.refresh_token).await.is_ok());
    }

    #[tokio::test]
    async fn a_revoked_root_gets_no_new_pair() {
        let system = System::for_tests();
        let user = user(&system).await;
        let (one, two) = (system.issue(&user, "one").await.unwrap(), system.issue(&user, "two").await.unwrap());
        system.revoke("one").await.unwrap();
        system.revoke("one").await.unwrap();
        let refused = system.read_refresh_token(&one.refresh_token).await.unwrap_err();
        assert_eq!((refused.code, &*refused.message), (40020, "Failed to issue token pair"));
        assert_eq!(system.read_refresh_token(&two.refresh_token).await.unwrap().1, "two");
    }

    #[tokio::test]
    async fn the_state_hash_depends_only_on_the_address_and_the_password() {
        let system = System::for_tests();
        let user = user(&system).await;
        let before = state_hash(&user).unwrap();
        let same = User { nickname: "other".to_owned(), status: Status::ManualBanned, ..user.clone() };
        assert_eq!(state_hash(&same).unwrap(), before);
        let moved = User { email: "Me@example.com".to_owned(), ..user.clone() };
        assert_ne!(state_hash(&moved).unwrap(), before);
        let password = PasswordHash::of("password").await.unwrap();
        assert_ne!(state_hash(&User { password, ..user }).unwrap(), before);
    }

    #[tokio::test]
    async fn pairs_differ_and_are_valid_at_the_same_time() {
        let system = System::for_tests();
        let user = user(&system).await;
        let (one, two) = (system.issue(&user, "root").await.unwrap(), system.issue(&user, "root").await.unwrap());
        assert_ne!(one.access_token, two.access_token);
        assert_ne!(one.refresh_token, two.refresh_token);
        assert!(system.read_token(&two.access_token).await.is_ok());
        assert!(system.read_refresh_token(&two.refresh_token).await.is_ok());
    }

    #[test]
    fn a_date_can_have_a_fraction_or_be_missing() {
        let claims: Claims = serde_json::from_str(r#"{"exp":17.9}"#).unwrap();
        assert_eq!((claims.exp, claims.nbf), (Some(17), None));
        assert!(serde_json::from_str::<Claims>(r#"{"exp":"17"}"#).is_err());
    }
}
