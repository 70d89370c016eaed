//! The client's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
#[derive(Debug, Clone, Copy)]
pub struct Callbacks<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Callbacks<'_> {
    /// Tell a client that a session has ended
    ///
    /// `POST`
    ///
    /// Sent to `{$request.body#/backchannel_logout_uri}`.
    ///
    /// - `body`
    ///
    /// `client.callbacks().register_client_logout_token(url, &body).send().await?`
    ///
    /// # Errors
    /// [`RegisterClientLogoutTokenError`]: 400 `BadRequest`.
    pub fn register_client_logout_token(
        &self,
        url: &str,
        body: &types::RegisterClientLogoutTokenBody,
    ) -> RegisterClientLogoutToken {
        let mut call = rt::client::Call::new(self.core, &operations::REGISTER_CLIENT_LOGOUT_TOKEN);
        call.to(url);
        call.form("application/x-www-form-urlencoded", body);
        RegisterClientLogoutToken { call }
    }
}

/// A call of `register_client_logout_token`.
#[must_use]
#[derive(Debug)]
pub struct RegisterClientLogoutToken {
    call: rt::client::Call,
}

impl rt::client::CallOptions for RegisterClientLogoutToken {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl RegisterClientLogoutToken {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), RegisterClientLogoutTokenError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_without_body(()),
            400u16 => received.failure_without_body(RegisterClientLogoutTokenError::BadRequest),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum RegisterClientLogoutTokenError {
    /// The token is not valid.
    BadRequest,
}
