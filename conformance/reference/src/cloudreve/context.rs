//! The context of a request before its operation begins: the correlation id and the user.

use http::HeaderMap;
use http::header::AUTHORIZATION;
use uuid::Uuid;

use super::failure::Failure;
use super::records::{DebuggedRequest, Status, User};
use super::system::System;
use super::tokens::{ACCESS, TokenError};
use super::users::is_id;

/// The context of a request.
#[derive(Debug, Clone)]
pub(super) struct Context {
    /// The client's correlation id, if valid, else a new one.
    pub(super) correlation_id: Uuid,
    /// Whether failures show their cause.
    pub(super) debug: bool,
    /// The user of the access token, if any.
    pub(super) user: Option<User>,
}

impl Context {
    /// The context of a request without a user.
    pub(super) fn anonymous(correlation_id: Uuid) -> Self {
        Self { correlation_id, debug: false, user: None }
    }
}

impl System {
    /// Reads the headers. This comes first for every operation, even if it needs no token.
    ///
    /// # Errors
    /// The token is valid but cannot be used here, or its user cannot sign in. The response needs the context.
    pub(super) async fn enter(&self, headers: &HeaderMap) -> Result<Context, (Context, Failure)> {
        let correlation_id = header(headers, "x-cr-correlation-id")
            .and_then(|text| Uuid::try_parse(text).ok())
            .unwrap_or_else(Uuid::new_v4);
        let mut context = Context::anonymous(correlation_id);
        match self.state.store.get::<DebuggedRequest>(&correlation_id.to_string()).await {
            Ok(lever) => context.debug = lever.is_some(),
            Err(error) => return Err((context, error.into())),
        }
        match self.user_of(header(headers, AUTHORIZATION.as_str()).unwrap_or_default()).await {
            Ok(user) => Ok(Context { user, ..context }),
            Err(failure) => Err((context, failure)),
        }
    }

    /// The user of an Authorization header; `None` if it has no token or an invalid one.
    async fn user_of(&self, authorization: &str) -> Result<Option<User>, Failure> {
        // Another scheme of the system, for signed URLs.
        if authorization.starts_with("Bearer Cr ") {
            return Ok(None);
        }
        let token = authorization.strip_prefix("Bearer ").unwrap_or(authorization);
        if token.is_empty() {
            return Ok(None);
        }
        let claims = match self.read_token(token).await {
            Ok(claims) => claims,
            Err(TokenError::Store(error)) => return Err(error.into()),
            Err(_) => return Ok(None),
        };
        if claims.token_type != ACCESS {
            return Err(Failure::credential("Invalid token type"));
        }
        if !is_id(&claims.sub) {
            return Err(Failure::not_found("User"));
        }
        match self.state.store.get::<User>(&claims.sub).await? {
            Some(user) if user.status == Status::Active => Ok(Some(user.entity)),
            _ => Err(Failure::user_gone()),
        }
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloudreve::tokens::Token;

    async fn signed_in() -> (System, Token) {
        let system = System::for_tests();
        let user = system.create_user("me@example.com", "password", None, Status::Active).await.unwrap();
        let token = system.issue(&user, "root").await.unwrap();
        (system, token)
    }

    async fn code(system: &System, authorization: &str) -> Result<bool, i64> {
        system.user_of(authorization).await.map(|user| user.is_some()).map_err(|failure| failure.code)
    }

    #[tokio::test]
    async fn an_access_token_identifies_its_user_with_or_without_bearer() {
        let (system, token) = signed_in().await;
        assert_eq!(code(&system, &format!("Bearer {}", token.access_token)).await, Ok(true));
        assert_eq!(code(&system, &token.access_token).await, Ok(true));
    }

    #[tokio::test]
    async fn an_invalid_token_is_ignored() {
        let (system, token) = signed_in().await;
        for text in ["", "Bearer ", "Bearer", "Bearer garbage", "Basic bWU6bWU="] {
            assert_eq!(code(&system, text).await, Ok(false), "{text}");
        }
        assert_eq!(code(&system, &format!("bearer {}", token.access_token)).await, Ok(false));
        assert_eq!(code(&system, &format!("Bearer Cr {}", token.access_token)).await, Ok(false));
    }

    #[tokio::test]
    async fn a_refresh_token_and_the_token_of_a_banned_user_are_rejected() {
        let (system, token) = signed_in().await;
        assert_eq!(code(&system, &format!("Bearer {}", token.refresh_token)).await, Err(40020));
        system.change_user("me@example.com", |user| user.status = Status::ManualBanned).await.unwrap();
        assert_eq!(code(&system, &format!("Bearer {}", token.access_token)).await, Err(50001));
        system.delete_user("me@example.com").await.unwrap();
        assert_eq!(code(&system, &format!("Bearer {}", token.access_token)).await, Err(50001));
    }

    #[tokio::test]
    async fn the_correlation_id_of_the_client_is_used_if_it_is_a_uuid() {
        let system = System::for_tests();
        let mut headers = HeaderMap::new();
        headers.insert("X-Cr-Correlation-Id", "b4351ecc-ee1a-4455-bc94-2c3dbcc58538".parse().unwrap());
        let context = system.enter(&headers).await.unwrap();
        assert_eq!(context.correlation_id.to_string(), "b4351ecc-ee1a-4455-bc94-2c3dbcc58538");
        headers.insert("X-Cr-Correlation-Id", "mine".parse().unwrap());
        assert_ne!(system.enter(&headers).await.unwrap().correlation_id, Uuid::nil());
    }
}
