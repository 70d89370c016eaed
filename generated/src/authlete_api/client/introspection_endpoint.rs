//! The client's side of Introspection Endpoint.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Introspection Endpoint.
#[derive(Debug, Clone, Copy)]
pub struct IntrospectionEndpoint<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl IntrospectionEndpoint<'_> {
    /// Introspect an access token
    ///
    /// `POST /api/{serviceId}/auth/introspection`
    ///
    /// For a resource server: reports whether the access token that a client presented is valid for the client's request.
    ///
    /// - `OK`: the token exists, has not expired and covers the request.
    /// - `BAD_REQUEST`: the request has no token.
    /// - `UNAUTHORIZED`: the token does not exist or has expired.
    /// - `FORBIDDEN`: the scopes or the subject do not match.
    /// - `INTERNAL_SERVER_ERROR`: the service failed, or the caller made a mistake.
    ///
    /// - `service_id`: Id of a service.
    /// - `body`
    ///
    /// `client.introspection_endpoint().auth_introspection(service_id, &body).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// [`AuthIntrospectionApiError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 500 `InternalServerError`.
    pub fn auth_introspection(
        &self,
        service_id: &str,
        body: &types::IntrospectionRequest,
    ) -> AuthIntrospectionApi {
        let mut call = rt::client::Call::new(self.core, &operations::AUTH_INTROSPECTION_API);
        call.set_path(0usize, service_id);
        call.json("application/json", body);
        AuthIntrospectionApi { call }
    }
}

/// A call of `auth_introspection`.
#[must_use]
#[derive(Debug)]
pub struct AuthIntrospectionApi {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AuthIntrospectionApi {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AuthIntrospectionApi {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::IntrospectionResponse, AuthIntrospectionApiError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                AuthIntrospectionApiError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                AuthIntrospectionApiError::Unauthorized,
            ),
            403u16 => received.failure_from(
                rt::client::Received::json,
                AuthIntrospectionApiError::Forbidden,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                AuthIntrospectionApiError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum AuthIntrospectionApiError {
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}
