//! The client's side of Control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Control.
#[derive(Debug, Clone, Copy)]
pub struct Control<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Control<'_> {
    /// Activate, deactivate or ban a user
    ///
    /// `POST /users/status`
    ///
    /// - `body`
    ///
    /// `client.control().set_user_status(&body).send().await?`
    ///
    /// # Errors
    /// [`SetUserStatusError`]: 404 `NotFound`.
    pub fn set_user_status(&self, body: &types::SetUserStatusBody) -> SetUserStatus {
        let mut call = rt::client::Call::new(self.core, &operations::SET_USER_STATUS);
        call.json("application/json", body);
        SetUserStatus { call }
    }

    /// Change a user's address, as an administrator can
    ///
    /// `POST /users/email`
    ///
    /// - `body`
    ///
    /// `client.control().change_user_email(&body).send().await?`
    ///
    /// # Errors
    /// [`ChangeUserEmailError`]: 404 `NotFound`.
    pub fn change_user_email(&self, body: &types::ChangeUserEmailBody) -> ChangeUserEmail {
        let mut call = rt::client::Call::new(self.core, &operations::CHANGE_USER_EMAIL);
        call.json("application/json", body);
        ChangeUserEmail { call }
    }

    /// Delete a user
    ///
    /// `POST /users/delete`
    ///
    /// - `body`
    ///
    /// `client.control().delete_user(&body).send().await?`
    ///
    /// # Errors
    /// [`DeleteUserError`]: 404 `NotFound`.
    pub fn delete_user(&self, body: &types::DeleteUserBody) -> DeleteUser {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_USER);
        call.json("application/json", body);
        DeleteUser { call }
    }

    /// Turn the sign-ins of a user into single sign-on sessions
    ///
    /// `POST /users/single-sign-on`
    ///
    /// Later sign-ins of the user count as coming from a provider whose sessions end at the given address.
    ///
    /// - `body`
    ///
    /// `client.control().use_single_sign_on(&body).send().await?`
    ///
    /// # Errors
    /// [`UseSingleSignOnError`]: 404 `NotFound`.
    pub fn use_single_sign_on(&self, body: &types::UseSingleSignOnBody) -> UseSingleSignOn {
        let mut call = rt::client::Call::new(self.core, &operations::USE_SINGLE_SIGN_ON);
        call.json("application/json", body);
        UseSingleSignOn { call }
    }

    /// Require that an address be confirmed, or no longer
    ///
    /// `POST /sign-ups/activation`
    ///
    /// A sign-up with this address receives the response of a server that confirms addresses by mail. A server may be able to do so only for all
    /// addresses, so a scenario ends with `required: false`.
    ///
    /// - `body`
    ///
    /// `client.control().require_activation(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn require_activation(&self, body: &types::RequireActivationBody) -> RequireActivation {
        let mut call = rt::client::Call::new(self.core, &operations::REQUIRE_ACTIVATION);
        call.json("application/json", body);
        RequireActivation { call }
    }

    /// Make a token expire
    ///
    /// `POST /tokens/expire`
    ///
    /// The returned token is the given one, or one that differs only in its times; its `exp` has passed.
    ///
    /// - `body`
    ///
    /// `client.control().expire_token(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn expire_token(&self, body: &types::ExpireTokenBody) -> ExpireToken {
        let mut call = rt::client::Call::new(self.core, &operations::EXPIRE_TOKEN);
        call.json("application/json", body);
        ExpireToken { call }
    }

    /// Treat requests with one correlation id as in debug mode
    ///
    /// `POST /debug`
    ///
    /// Requests with this `X-Cr-Correlation-Id` receive the response of a server in debug mode.
    ///
    /// - `body`
    ///
    /// `client.control().debug_request(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn debug_request(&self, body: &types::DebugRequestBody) -> DebugRequest {
        let mut call = rt::client::Call::new(self.core, &operations::DEBUG_REQUEST);
        call.json("application/json", body);
        DebugRequest { call }
    }
}

/// A call of `set_user_status`.
#[must_use]
#[derive(Debug)]
pub struct SetUserStatus {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SetUserStatus {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SetUserStatus {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), SetUserStatusError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            404u16 => received.failure_without_body(SetUserStatusError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum SetUserStatusError {
    /// The user does not exist.
    NotFound,
}

/// A call of `change_user_email`.
#[must_use]
#[derive(Debug)]
pub struct ChangeUserEmail {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ChangeUserEmail {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ChangeUserEmail {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ChangeUserEmailError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            404u16 => received.failure_without_body(ChangeUserEmailError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ChangeUserEmailError {
    /// The user does not exist.
    NotFound,
}

/// A call of `delete_user`.
#[must_use]
#[derive(Debug)]
pub struct DeleteUser {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DeleteUser {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DeleteUser {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), DeleteUserError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            404u16 => received.failure_without_body(DeleteUserError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DeleteUserError {
    /// The user does not exist.
    NotFound,
}

/// A call of `use_single_sign_on`.
#[must_use]
#[derive(Debug)]
pub struct UseSingleSignOn {
    call: rt::client::Call,
}

impl rt::client::CallOptions for UseSingleSignOn {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl UseSingleSignOn {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), UseSingleSignOnError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            404u16 => received.failure_without_body(UseSingleSignOnError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum UseSingleSignOnError {
    /// The user does not exist.
    NotFound,
}

/// A call of `require_activation`.
#[must_use]
#[derive(Debug)]
pub struct RequireActivation {
    call: rt::client::Call,
}

impl rt::client::CallOptions for RequireActivation {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl RequireActivation {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `expire_token`.
#[must_use]
#[derive(Debug)]
pub struct ExpireToken {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ExpireToken {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ExpireToken {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::ExpireTokenOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `debug_request`.
#[must_use]
#[derive(Debug)]
pub struct DebugRequest {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DebugRequest {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DebugRequest {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
