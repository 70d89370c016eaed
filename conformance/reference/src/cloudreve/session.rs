//! What becomes of a session: refresh, sign-out, and the preparation of a sign-in.

use serde_json::{Value, json};

use super::body::{Body, require, require_email};
use super::envelope::Answer;
use super::failure::Failure;
use super::records::ProviderSession;
use super::system::System;
use super::tokens::TokenError;

/// The body of a refresh and of a sign-out.
#[derive(Debug, Default)]
pub(super) struct TokenInput {
    pub(super) refresh_token: Option<String>,
}

impl TokenInput {
    /// Reads it leniently.
    pub(super) fn read(body: &Body) -> Result<Self, Failure> {
        Ok(Self { refresh_token: body.string("refresh_token")? })
    }
}

impl System {
    /// `POST /session/token/refresh`. The token that came stays good: nothing is rotated.
    pub(super) async fn refresh(&self, input: TokenInput) -> Result<Answer, Failure> {
        let token = require("RefreshToken", input.refresh_token)?;
        let (user, root) = self.read_refresh_token(&token).await?;
        Answer::done(&self.issue(&user, &root).await?)
    }

    /// `DELETE /session/token`. Any token of this server that has not expired is taken; what names a root revokes it.
    /// Neither the user nor what was revoked before is looked at, so that it can be repeated.
    pub(super) async fn sign_out(&self, input: TokenInput) -> Result<Answer, Failure> {
        let token = require("RefreshToken", input.refresh_token)?;
        let claims = match self.read_token(&token).await {
            Ok(claims) => claims,
            Err(TokenError::Store(error)) => return Err(error.into()),
            Err(error) => return Err(Failure::credential("Failed to parse token").because(error)),
        };
        let Some(root) = claims.root_token_id else { return Ok(Answer::Done(Value::Null)) };
        self.revoke(&root).await?;
        let provider = self.state.store.get::<ProviderSession>(&root).await?;
        Answer::done(&provider.map(|session| session.entity.end_session_url))
    }

    /// `GET /session/prepare`. The status of the user does not matter.
    pub(super) async fn prepare(&self, email: Option<String>) -> Result<Answer, Failure> {
        let email = require_email(email)?;
        match self.user_by_email(&email).await? {
            Some(_) => Ok(Answer::Done(json!({"webauthn_enabled": false, "password_enabled": true}))),
            None => Err(Failure::not_found("User")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloudreve::records::{Status, User};

    fn input(token: &str) -> TokenInput {
        TokenInput { refresh_token: Some(token.to_owned()) }
    }

    async fn user(system: &System) -> User {
        system.create_user("me@example.com", "password", None, Status::Active).await.unwrap()
    }

    #[tokio::test]
    async fn signing_out_revokes_all_refresh_tokens_of_the_root() {
        let system = System::for_tests();
        let user = user(&system).await;
        let (first, second) = (system.issue(&user, "root").await.unwrap(), system.issue(&user, "root").await.unwrap());
        let other = system.issue(&user, "other").await.unwrap();
        assert_eq!(system.sign_out(input(&first.refresh_token)).await, Ok(Answer::Done(Value::Null)));
        assert_eq!(system.sign_out(input(&first.refresh_token)).await, Ok(Answer::Done(Value::Null)));
        assert_eq!(system.refresh(input(&second.refresh_token)).await.unwrap_err().code, 40020);
        assert!(system.refresh(input(&other.refresh_token)).await.is_ok());
    }

    #[tokio::test]
    async fn an_access_token_revokes_nothing() {
        let system = System::for_tests();
        let token = system.issue(&user(&system).await, "root").await.unwrap();
        assert_eq!(system.sign_out(input(&token.access_token)).await, Ok(Answer::Done(Value::Null)));
        assert!(system.refresh(input(&token.refresh_token)).await.is_ok());
    }

    #[tokio::test]
    async fn a_provider_session_gives_its_address() {
        let system = System::for_tests();
        let token = system.issue(&user(&system).await, "root").await.unwrap();
        let session =
            ProviderSession { root: "root".to_owned(), end_session_url: "https://sso.example.net/end".to_owned() };
        system.state.store.create(&session).await.unwrap();
        let answer = system.sign_out(input(&token.refresh_token)).await;
        assert_eq!(answer, Ok(Answer::Done(json!("https://sso.example.net/end"))));
    }

    #[tokio::test]
    async fn debug_texts_say_what_is_wrong_with_a_token() {
        let system = System::for_tests();
        let cause = system.sign_out(input("a.b")).await.unwrap_err().cause.unwrap();
        assert_eq!(cause, "invalid token: token is malformed: token contains an invalid number of segments");
        assert_eq!(system.sign_out(input("")).await.unwrap_err().message, "RefreshToken cannot be empty");
    }
}
