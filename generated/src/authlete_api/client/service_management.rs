//! The client's side of Service Management.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Service Management.
#[derive(Debug, Clone, Copy)]
pub struct ServiceManagement<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl ServiceManagement<'_> {
    /// Read a service
    ///
    /// `GET /api/{serviceId}/service/get`
    ///
    /// Describes one service. A token with access to clients only receives a shortened view.
    ///
    /// - `service_id`: Id of a service.
    ///
    /// `client.service_management().service_get(service_id).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// [`ServiceGetApiError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 500 `InternalServerError`.
    pub fn service_get(&self, service_id: &str) -> ServiceGetApi {
        let mut call = rt::client::Call::new(self.core, &operations::SERVICE_GET_API);
        call.set_path(0usize, service_id);
        ServiceGetApi { call }
    }
}

/// A call of `service_get`.
#[must_use]
#[derive(Debug)]
pub struct ServiceGetApi {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ServiceGetApi {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ServiceGetApi {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Service, ServiceGetApiError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                ServiceGetApiError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                ServiceGetApiError::Unauthorized,
            ),
            403u16 => received.failure_from(
                rt::client::Received::json,
                ServiceGetApiError::Forbidden,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                ServiceGetApiError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ServiceGetApiError {
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}
