//! The client's side of Native SSO.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Native SSO.
#[derive(Debug, Clone, Copy)]
pub struct NativeSso<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl NativeSso<'_> {
    /// Sign out of every application of a Native SSO session
    ///
    /// `POST /api/{serviceId}/nativesso/logout`
    ///
    /// Deletes the access and refresh token records of a session id. Only OpenID Connect Native SSO assigns a session to a
    /// record.
    ///
    /// - `OK`: the call completed.
    /// - `SERVER_ERROR`: the service failed.
    /// - `CALLER_ERROR`: the request is wrong, for example without `sessionId`.
    ///
    /// - `service_id`: Id of a service.
    /// - `body`
    ///
    /// `client.native_sso().logout(service_id, &body).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// [`NativeSsoLogoutApiError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 500 `InternalServerError`.
    pub fn logout(
        &self,
        service_id: &str,
        body: &types::NativeSsoLogoutRequest,
    ) -> NativeSsoLogoutApi {
        let mut call = rt::client::Call::new(self.core, &operations::NATIVE_SSO_LOGOUT_API);
        call.set_path(0usize, service_id);
        call.json("application/json", body);
        NativeSsoLogoutApi { call }
    }
}

/// A call of `logout`.
#[must_use]
#[derive(Debug)]
pub struct NativeSsoLogoutApi {
    call: rt::client::Call,
}

impl rt::client::CallOptions for NativeSsoLogoutApi {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl NativeSsoLogoutApi {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::NativeSsoLogoutResponse, NativeSsoLogoutApiError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                NativeSsoLogoutApiError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                NativeSsoLogoutApiError::Unauthorized,
            ),
            403u16 => received.failure_from(
                rt::client::Received::json,
                NativeSsoLogoutApiError::Forbidden,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                NativeSsoLogoutApiError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum NativeSsoLogoutApiError {
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}
