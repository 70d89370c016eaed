//! The settings of a user: nickname, language, password and second factor.

use serde_json::Value;

use super::body::{Body, check_length};
use super::envelope::Answer;
use super::failure::Failure;
use super::records::{PendingSecret, User};
use super::system::System;
use crate::secret::{PasswordHash, TotpSecret};
use crate::store::{Batch, StoreError, retry};

/// How long a pending secret is valid, in seconds.
const PENDING: i64 = 600;

/// The body of a change. Missing members are not changed.
#[derive(Debug, Default)]
pub(super) struct SettingInput {
    pub(super) nick: Option<String>,
    pub(super) language: Option<String>,
    pub(super) current_password: Option<String>,
    pub(super) new_password: Option<String>,
    pub(super) two_fa_enabled: Option<bool>,
    pub(super) two_fa_code: Option<String>,
}

impl SettingInput {
    /// Reads the body leniently.
    pub(super) fn read(body: &Body) -> Result<Self, Failure> {
        Ok(Self {
            nick: body.string("nick")?,
            language: body.string("language")?,
            current_password: body.string("current_password")?,
            new_password: body.string("new_password")?,
            two_fa_enabled: body.boolean("two_fa_enabled")?,
            two_fa_code: body.string("two_fa_code")?,
        })
    }

    fn check(&self) -> Result<(), Failure> {
        let check = |field: &str, value: &Option<String>, least, most| match value {
            Some(value) => check_length(field, value, least, most),
            None => Ok(()),
        };
        check("Nickname", &self.nick, 1, 255)?;
        check("CurrentPassword", &self.current_password, 4, 128)?;
        check("NewPassword", &self.new_password, 6, 128)
    }
}

impl System {
    /// Returns a new secret each time, even if the second factor is on.
    pub(super) async fn prepare_second_factor(&self, user: &User) -> Result<Answer, Failure> {
        let until = self.state.clock.now_seconds() + PENDING;
        let pending = PendingSecret { user: user.id.clone(), secret: TotpSecret::generate(), until };
        self.keep_pending(&pending).await?;
        Ok(Answer::Done(Value::String(pending.secret.as_str().to_owned())))
    }

    async fn keep_pending(&self, pending: &PendingSecret) -> Result<(), StoreError> {
        let store = &self.state.store;
        retry(|| async move {
            let batch = match store.get::<PendingSecret>(&pending.user).await? {
                Some(mut stored) => {
                    stored.entity = pending.clone();
                    Batch::new().replace(&stored)
                }
                None => Batch::new().create(pending),
            };
            store.commit(batch).await
        })
        .await
    }

    /// Changes settings in the system's order. Changes made before a failure are kept.
    pub(super) async fn change_setting(&self, user: &User, input: SettingInput) -> Result<Answer, Failure> {
        input.check()?;
        if let Some(nick) = &input.nick {
            self.change(user, |user| nick.clone_into(&mut user.nickname)).await?;
        }
        if let (Some(current), Some(new)) = (&input.current_password, &input.new_password) {
            self.change_password(user, current, new).await?;
        }
        match (input.two_fa_enabled, input.two_fa_code.unwrap_or_default()) {
            (Some(true), code) => self.turn_on(user, &code).await?,
            (Some(false), code) => self.turn_off(user, &code).await?,
            (None, _) => {}
        }
        if let Some(language) = &input.language {
            self.change(user, |user| language.clone_into(&mut user.language)).await?;
        }
        Ok(Answer::Done(Value::Null))
    }

    async fn change<F: Fn(&mut User) + Send + Sync>(&self, user: &User, change: F) -> Result<(), Failure> {
        // A user who was deleted in the meantime stays deleted.
        self.state.store.update(&user.id, change).await?;
        Ok(())
    }

    async fn change_password(&self, user: &User, current: &str, new: &str) -> Result<(), Failure> {
        if !user.password.verify(current).await.map_err(Failure::internal)? {
            return Err(Failure::wrong_current_password());
        }
        // The hash differs even if the password is the same, because the salt is new.
        let hash = PasswordHash::of(new).await.map_err(Failure::internal)?;
        self.change(user, |user| user.password = hash.clone()).await
    }

    async fn turn_on(&self, user: &User, code: &str) -> Result<(), Failure> {
        let now = self.state.clock.now_seconds();
        let pending = self.state.store.get::<PendingSecret>(&user.id).await?;
        let pending = pending.filter(|pending| pending.until > now).ok_or_else(Failure::no_pending_secret)?;
        pending.secret.check(code, now).ok_or_else(Failure::wrong_code)?;
        self.change(user, |user| user.totp = Some(pending.secret.clone())).await
    }

    async fn turn_off(&self, user: &User, code: &str) -> Result<(), Failure> {
        let Some(secret) = &user.totp else { return Ok(()) };
        secret.check(code, self.state.clock.now_seconds()).ok_or_else(Failure::wrong_code)?;
        self.change(user, |user| user.totp = None).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloudreve::records::Status;

    async fn user(system: &System) -> User {
        match system.user_by_email("me@example.com").await.unwrap() {
            Some(user) => user.entity,
            None => system.create_user("me@example.com", "password", None, Status::Active).await.unwrap(),
        }
    }

    fn passwords(current: &str, new: &str) -> SettingInput {
        SettingInput {
            current_password: Some(current.to_owned()),
            new_password: Some(new.to_owned()),
            ..SettingInput::default()
        }
    }

    fn second_factor(enabled: bool, code: &str) -> SettingInput {
        SettingInput { two_fa_enabled: Some(enabled), two_fa_code: Some(code.to_owned()), ..SettingInput::default() }
    }

    #[tokio::test]
    async fn setting_the_same_password_revokes_refresh_tokens() {
        let system = System::for_tests();
        let me = user(&system).await;
        let token = system.issue(&me, "root").await.unwrap();
        system.change_setting(&me, passwords("password", "password")).await.unwrap();
        assert!(system.read_refresh_token(&token.refresh_token).await.is_err());
    }

    #[tokio::test]
    async fn a_wrong_password_prevents_only_later_changes() {
        let system = System::for_tests();
        let me = user(&system).await;
        let input = SettingInput {
            nick: Some("new".to_owned()),
            language: Some("de-DE".to_owned()),
            ..passwords("wrong", "password")
        };
        assert_eq!(system.change_setting(&me, input).await.unwrap_err().code, 40069);
        let user = system.user_by_email("me@example.com").await.unwrap().unwrap();
        assert_eq!((&*user.nickname, &*user.language), ("new", ""));
    }

    #[tokio::test]
    async fn the_second_factor_is_turned_on_and_off_with_its_codes() {
        let system = System::for_tests();
        let me = user(&system).await;
        let on = |code: String| second_factor(true, &code);
        let failure = system.change_setting(&me, on("12345".to_owned())).await.unwrap_err();
        assert_eq!(failure, Failure::no_pending_secret());
        let Answer::Done(Value::String(secret)) = system.prepare_second_factor(&me).await.unwrap() else {
            panic!("the response has no secret");
        };
        let code = TotpSecret::try_from(secret).unwrap().code(system.state.clock.now_seconds()).unwrap();
        let failure = system.change_setting(&me, on("12345".to_owned())).await.unwrap_err();
        assert_eq!(failure, Failure::wrong_code());
        system.change_setting(&me, on(code.clone())).await.unwrap();
        let me = user(&system).await;
        assert!(me.totp.is_some());
        system.change_setting(&me, second_factor(false, &code)).await.unwrap();
        assert!(user(&system).await.totp.is_none());
    }
}
