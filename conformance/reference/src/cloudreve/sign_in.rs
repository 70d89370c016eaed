//! Signing in with a password and a second factor.

use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::body::{Body, check_length, require, require_email};
use super::envelope::Answer;
use super::failure::Failure;
use super::records::{ProviderSession, Status, User, WaitingSession};
use super::system::System;
use super::tokens::Token;
use super::view::UserView;
use crate::secret::{PasswordHash, TokenHash};
use crate::store::Batch;

/// How long a sign-in waits for its second factor, in seconds.
const WAITING: i64 = 600;

/// The data of a completed sign-in.
#[derive(Serialize)]
struct SignedIn<'a> {
    user: UserView<'a>,
    token: Token,
}

/// The body of a sign-in with a password.
#[derive(Debug, Default)]
pub(super) struct PasswordInput {
    pub(super) email: Option<String>,
    pub(super) password: Option<String>,
}

impl PasswordInput {
    /// Reads the body leniently.
    pub(super) fn read(body: &Body) -> Result<Self, Failure> {
        let input = Self { email: body.string("email")?, password: body.string("password")? };
        body.string("captcha")?;
        body.string("ticket")?;
        Ok(input)
    }
}

/// The body of the second step of a sign-in.
#[derive(Debug, Default)]
pub(super) struct CodeInput {
    pub(super) code: Option<String>,
    pub(super) session: Option<String>,
}

impl CodeInput {
    /// Reads the body leniently.
    pub(super) fn read(body: &Body) -> Result<Self, Failure> {
        Ok(Self { code: body.string("opt")?, session: body.string("session_id")? })
    }
}

impl System {
    /// `POST /session/token`. The response reveals the user's status only if the password is correct.
    pub(super) async fn sign_in(&self, input: PasswordInput) -> Result<Answer, Failure> {
        let email = require_email(input.email)?;
        let password = require("Password", input.password)?;
        check_length("Password", &password, 4, 128)?;
        let user = self.user_by_email(&email).await?;
        let stored = user.as_ref().map(|user| &user.password);
        let correct = PasswordHash::check(stored, &password).await.map_err(Failure::internal)?;
        let user = user.ok_or_else(|| Failure::wrong_credentials().because("user not found"))?;
        if !correct {
            return Err(Failure::wrong_credentials());
        }
        match user.status {
            Status::Active => {}
            Status::Inactive => return Err(Failure::not_activated()),
            Status::ManualBanned | Status::SysBanned => return Err(Failure::banned()),
        }
        if user.totp.is_some() { self.wait_for_code(&user).await } else { self.begin_session(&user).await }
    }

    async fn wait_for_code(&self, user: &User) -> Result<Answer, Failure> {
        let session = Uuid::new_v4().to_string();
        let waiting = WaitingSession {
            session: TokenHash::of(&session),
            user: user.id.clone(),
            until: self.state.clock.now_seconds() + WAITING,
        };
        self.state.store.create(&waiting).await?;
        Ok(Answer::Pending(Value::String(session)))
    }

    /// `POST /session/token/2fa`. A wrong code can be tried again; the correct one can be used once.
    pub(super) async fn finish_sign_in(&self, input: CodeInput) -> Result<Answer, Failure> {
        let code = require("OTP", input.code)?;
        let session = require("SessionID", input.session)?;
        let store = &self.state.store;
        let now = self.state.clock.now_seconds();
        let waiting = store.get::<WaitingSession>(TokenHash::of(&session).as_str()).await?;
        let waiting = waiting.filter(|waiting| waiting.until > now).ok_or_else(|| Failure::not_found("Session"))?;
        let user = store.get::<User>(&waiting.user).await?.ok_or_else(|| Failure::not_found("User"))?;
        // If the second factor was turned off in the meantime, any code is accepted.
        if user.totp.as_ref().is_some_and(|secret| secret.check(&code, now).is_none()) {
            return Err(Failure::wrong_code());
        }
        match store.commit(Batch::new().delete(&waiting)).await {
            Ok(()) => self.begin_session(&user).await,
            // A concurrent request used it.
            Err(error) if error.is_conflict() => Err(Failure::not_found("Session")),
            Err(error) => Err(error.into()),
        }
    }

    async fn begin_session(&self, user: &User) -> Result<Answer, Failure> {
        let root = Uuid::new_v4().to_string();
        if let Some(end_session_url) = user.end_session_url.clone() {
            self.state.store.create(&ProviderSession { root: root.clone(), end_session_url }).await?;
        }
        Answer::done(&SignedIn { user: UserView::of(user), token: self.issue(user, &root).await? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::TotpSecret;

    async fn system_with(change: impl Fn(&mut User) + Send + Sync) -> System {
        let system = System::for_tests();
        system.create_user("me@example.com", "password", None, Status::Active).await.unwrap();
        system.change_user("me@example.com", change).await.unwrap();
        system
    }

    async fn sign_in(system: &System, email: &str, password: &str) -> Result<Answer, Failure> {
        let input = PasswordInput { email: Some(email.to_owned()), password: Some(password.to_owned()) };
        system.sign_in(input).await
    }

    #[tokio::test]
    async fn a_wrong_password_and_an_unknown_address_have_the_same_response() {
        let system = system_with(|_| ()).await;
        let wrong = sign_in(&system, "me@example.com", "wrong").await.unwrap_err();
        let unknown = sign_in(&system, "you@example.com", "password").await.unwrap_err();
        assert_eq!((wrong.code, &wrong.message), (unknown.code, &unknown.message));
        assert_eq!(wrong.code, 40080);
    }

    #[tokio::test]
    async fn the_status_is_revealed_only_with_the_correct_password() {
        let system = system_with(|user| user.status = Status::ManualBanned).await;
        assert_eq!(sign_in(&system, "me@example.com", "wrong").await.unwrap_err().code, 40080);
        assert_eq!(sign_in(&system, "me@example.com", "password").await.unwrap_err().code, 40017);
    }

    #[tokio::test]
    async fn parameters_are_named_in_order() {
        let system = System::for_tests();
        let message = async |email: &str, password: &str| sign_in(&system, email, password).await.unwrap_err().message;
        assert_eq!(message("", "").await, "Email cannot be empty");
        assert_eq!(message("me", "").await, "Email format error");
        assert_eq!(message("me@example.com", "").await, "Password cannot be empty");
        assert_eq!(message("me@example.com", "abc").await, "Password too short");
    }

    #[tokio::test]
    async fn codes_can_be_tried_until_one_is_correct() {
        let secret = TotpSecret::generate();
        let system = system_with(|user| user.totp = Some(secret.clone())).await;
        let Answer::Pending(Value::String(session)) = sign_in(&system, "me@example.com", "password").await.unwrap()
        else {
            panic!("the second factor was not required");
        };
        let finish = async |code: &str| {
            let input = CodeInput { code: Some(code.to_owned()), session: Some(session.clone()) };
            system.finish_sign_in(input).await
        };
        assert_eq!(finish("12345").await.unwrap_err(), Failure::wrong_code());
        let code = secret.code(system.state.clock.now_seconds()).unwrap();
        assert!(matches!(finish(&code).await, Ok(Answer::Done(_))));
        assert_eq!(finish(&code).await.unwrap_err(), Failure::not_found("Session"));
    }
}
