//! The client's side of User/Setting.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of User/Setting.
#[derive(Debug, Clone, Copy)]
pub struct UserSetting<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl UserSetting<'_> {
    /// Change my settings
    ///
    /// `PATCH /user/setting`
    ///
    /// Changes the members that are present. A new password needs both password members; a second factor needs a code.
    ///
    /// - `.body(…)`
    ///
    /// `client.user_setting().patch_user_setting().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn patch_user_setting(&self) -> PatchUserSetting {
        let mut call = rt::client::Call::new(self.core, &operations::PATCH_USER_SETTING);
        PatchUserSetting { call }
    }

    /// Prepare a second factor
    ///
    /// `GET /user/setting/2fa`
    ///
    /// Returns the secret for the user's authenticator. It takes effect once a code made from it is sent.
    ///
    /// `client.user_setting().get_user_setting_2fa().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn get_user_setting_2fa(&self) -> GetUserSetting2fa {
        let mut call = rt::client::Call::new(self.core, &operations::GET_USER_SETTING_2FA);
        GetUserSetting2fa { call }
    }
}

/// A call of `patch_user_setting`.
#[must_use]
#[derive(Debug)]
pub struct PatchUserSetting {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PatchUserSetting {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PatchUserSetting {
    /// The body.
    pub fn body(mut self, body: &types::PatchUserSettingBody) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::PatchUserSettingOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `get_user_setting_2fa`.
#[must_use]
#[derive(Debug)]
pub struct GetUserSetting2fa {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetUserSetting2fa {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetUserSetting2fa {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::GetUserSetting2faOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}
