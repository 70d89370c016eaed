//! Signing up.

use serde_json::Value;

use super::body::{Body, check_length, require, require_email};
use super::envelope::Answer;
use super::failure::Failure;
use super::records::{Status, UnconfirmedAddress};
use super::system::System;
use super::view::UserView;

/// The body of a sign-up.
#[derive(Debug, Default)]
pub(super) struct SignUpInput {
    pub(super) email: Option<String>,
    pub(super) password: Option<String>,
    pub(super) language: Option<String>,
}

impl SignUpInput {
    /// Reads the body leniently.
    pub(super) fn read(body: &Body) -> Result<Self, Failure> {
        let email = body.string("email")?;
        let input = Self { email, password: body.string("password")?, language: body.string("language")? };
        body.string("captcha")?;
        body.string("ticket")?;
        Ok(input)
    }
}

impl System {
    /// `POST /user`. The documentation allows passwords of 6 to 64 characters.
    pub(super) async fn sign_up(&self, input: SignUpInput) -> Result<Answer, Failure> {
        let email = require_email(input.email)?;
        let password = require("Password", input.password)?;
        check_length("Password", &password, 6, 64)?;
        let to_confirm = self.state.store.get::<UnconfirmedAddress>(&email.to_lowercase()).await?.is_some();
        let status = if to_confirm { Status::Inactive } else { Status::Active };
        let user = self.create_user(&email, &password, input.language, status).await?;
        if to_confirm { Ok(Answer::Pending(Value::Null)) } else { Answer::done(&UserView::of(&user)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn sign_up(system: &System, password: &str) -> Result<Answer, Failure> {
        let (email, password) = (Some("Me@example.com".to_owned()), Some(password.to_owned()));
        system.sign_up(SignUpInput { email, password, language: None }).await
    }

    #[tokio::test]
    async fn the_response_has_the_user_and_the_group() {
        let Answer::Done(user) = sign_up(&System::for_tests(), "password").await.unwrap() else {
            panic!("the response has no user");
        };
        assert_eq!(user["email"], "me@example.com");
        assert_eq!(user["nickname"], "me");
        assert_eq!(user["group"]["name"], "User");
    }

    #[tokio::test]
    async fn a_password_has_6_to_64_characters() {
        let system = System::for_tests();
        assert_eq!(sign_up(&system, "five5").await.unwrap_err().message, "Password too short");
        assert_eq!(sign_up(&system, &"a".repeat(65)).await.unwrap_err().message, "Password too long");
        assert!(sign_up(&system, &"a".repeat(64)).await.is_ok());
    }

    #[tokio::test]
    async fn an_address_to_confirm_creates_an_inactive_user() {
        let system = System::for_tests();
        system.state.store.create(&UnconfirmedAddress("me@example.com".to_owned())).await.unwrap();
        assert_eq!(sign_up(&system, "password").await, Ok(Answer::Pending(Value::Null)));
        assert_eq!(system.user_by_email("me@example.com").await.unwrap().unwrap().status, Status::Inactive);
    }
}
