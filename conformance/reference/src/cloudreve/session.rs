//! Sessions: preparing a sign-in, refreshing tokens, signing out.

use serde_json::{Value, json};

use super::body::{require, require_email};
use super::envelope::Answer;
use super::failure::Failure;
use super::records::ProviderSession;
use super::system::System;
use super::tokens::TokenError;
use crate::flaw::{FLAW_WINDOW, Flaw};

impl System {
    /// Issues new tokens. The token of the request stays valid: nothing is rotated.
    pub(super) async fn refresh(&self, token: Option<String>) -> Result<Answer, Failure> {
        let token = require("RefreshToken", token)?;
        let (user, root) = self.read_refresh_token(&token).await?;
        if Flaw::UseRevives.is_active() {
            tokio::time::sleep(FLAW_WINDOW).await;
            self.restore(&root).await?;
        }
        Answer::done(&self.issue(&user, &root).await?)
    }

    /// Accepts any unexpired token of this server. A token that names a root revokes the root. Neither the user nor
    /// earlier revocations are checked, so a sign-out can be repeated.
    pub(super) async fn sign_out(&self, token: Option<String>) -> Result<Answer, Failure> {
        let token = require("RefreshToken", token)?;
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

    /// Says how a user can sign in, whatever the user's status.
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

    async fn user(system: &System) -> User {
        system.create_user("me@example.com", "password", None, Status::Active).await.unwrap()
    }

    #[tokio::test]
    async fn signing_out_revokes_all_refresh_tokens_of_the_root() {
        let system = System::for_tests();
        let user = user(&system).await;
        let (first, second) = (system.issue(&user, "root").await.unwrap(), system.issue(&user, "root").await.unwrap());
        let other = system.issue(&user, "other").await.unwrap();
        assert_eq!(system.sign_out(Some(first.refresh_token.clone())).await, Ok(Answer::Done(Value::Null)));
        assert_eq!(system.sign_out(Some(first.refresh_token.clone())).await, Ok(Answer::Done(Value::Null)));
        assert_eq!(system.refresh(Some(second.refresh_token.clone())).await.unwrap_err().code, 40020);
        assert!(system.refresh(Some(other.refresh_token.clone())).await.is_ok());
    }

    #[tokio::test]
    async fn an_access_token_revokes_nothing() {
        let system = System::for_tests();
        let token = system.issue(&user(&system).await, "root").await.unwrap();
        assert_eq!(system.sign_out(Some(token.access_token.clone())).await, Ok(Answer::Done(Value::Null)));
        assert!(system.refresh(Some(token.refresh_token.clone())).await.is_ok());
    }

    #[tokio::test]
    async fn a_provider_session_returns_its_url() {
        let system = System::for_tests();
        let token = system.issue(&user(&system).await, "root").await.unwrap();
        let session =
            ProviderSession { root: "root".to_owned(), end_session_url: "https://sso.example.net/end".to_owned() };
        system.state.store.create(&session).await.unwrap();
        let answer = system.sign_out(Some(token.refresh_token.clone())).await;
        assert_eq!(answer, Ok(Answer::Done(json!("https://sso.example.net/end"))));
    }

    #[tokio::test]
    async fn the_cause_names_what_is_wrong_with_a_token() {
        let system = System::for_tests();
        let cause = system.sign_out(Some("a.b".to_owned())).await.unwrap_err().cause.unwrap();
        assert_eq!(cause, "invalid token: token is malformed: token contains an invalid number of segments");
        assert_eq!(system.sign_out(Some(String::new())).await.unwrap_err().message, "RefreshToken cannot be empty");
    }
}
