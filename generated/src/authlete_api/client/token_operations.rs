//! The client's side of Token Operations.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Token Operations.
#[derive(Debug, Clone, Copy)]
pub struct TokenOperations<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl TokenOperations<'_> {
    /// Create an access token
    ///
    /// `POST /api/{serviceId}/auth/token/create`
    ///
    /// Creates a record with an access token and, if grant type and service allow it, a refresh token.
    ///
    /// - `service_id`: Id of a service.
    /// - `body`
    ///
    /// `client.token_operations().auth_token_create(service_id, &body).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// [`AuthTokenCreateApiError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 500 `InternalServerError`.
    pub fn auth_token_create(
        &self,
        service_id: &str,
        body: &types::TokenCreateRequest,
    ) -> AuthTokenCreateApi {
        let mut call = rt::client::Call::new(self.core, &operations::AUTH_TOKEN_CREATE_API);
        call.set_path(0usize, service_id);
        call.json("application/json", body);
        AuthTokenCreateApi { call }
    }

    /// List issued tokens
    ///
    /// `GET /api/{serviceId}/auth/token/get/list`
    ///
    /// Lists the token records of the service: all records, or those of one client or subject.
    ///
    /// - `service_id`: Id of a service.
    /// - `.client_identifier(…)`: Id or alias of a client.
    /// - `.subject(…)`: Id of a user.
    /// - `.start(…)`: Index of the first record, inclusive; 0 by default.
    /// - `.end(…)`: Index after the last record, exclusive; 5 by default.
    ///
    /// `client.token_operations().auth_token_get_list(service_id).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// [`AuthTokenGetListApiError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 500 `InternalServerError`.
    pub fn auth_token_get_list(&self, service_id: &str) -> AuthTokenGetListApi {
        let mut call = rt::client::Call::new(self.core, &operations::AUTH_TOKEN_GET_LIST_API);
        call.set_path(0usize, service_id);
        AuthTokenGetListApi { call }
    }

    /// Delete an access token
    ///
    /// `DELETE /api/{serviceId}/auth/token/delete/{accessTokenIdentifier}`
    ///
    /// Deletes the record of one access token.
    ///
    /// - `service_id`: Id of a service.
    /// - `access_token_identifier`: The access token itself or its hash.
    ///
    /// `client.token_operations().auth_token_delete(service_id, access_token_identifier).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// [`AuthTokenDeleteApiError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 500 `InternalServerError`.
    pub fn auth_token_delete(
        &self,
        service_id: &str,
        access_token_identifier: &str,
    ) -> AuthTokenDeleteApi {
        let mut call = rt::client::Call::new(self.core, &operations::AUTH_TOKEN_DELETE_API);
        call.set_path(0usize, service_id);
        call.set_path(1usize, access_token_identifier);
        AuthTokenDeleteApi { call }
    }

    /// Revoke access tokens
    ///
    /// `POST /api/{serviceId}/auth/token/revoke`
    ///
    /// Revokes one token, or the tokens of a client or subject.
    ///
    /// - `service_id`: Id of a service.
    /// - `body`
    ///
    /// `client.token_operations().auth_token_revoke(service_id, &body).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// [`AuthTokenRevokeApiError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 404 `NotFound`, 500 `InternalServerError`.
    pub fn auth_token_revoke(
        &self,
        service_id: &str,
        body: &types::TokenRevokeRequest,
    ) -> AuthTokenRevokeApi {
        let mut call = rt::client::Call::new(self.core, &operations::AUTH_TOKEN_REVOKE_API);
        call.set_path(0usize, service_id);
        call.json("application/json", body);
        AuthTokenRevokeApi { call }
    }
}

/// A call of `auth_token_create`.
#[must_use]
#[derive(Debug)]
pub struct AuthTokenCreateApi {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AuthTokenCreateApi {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AuthTokenCreateApi {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::TokenCreateResponse, AuthTokenCreateApiError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenCreateApiError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenCreateApiError::Unauthorized,
            ),
            403u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenCreateApiError::Forbidden,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenCreateApiError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum AuthTokenCreateApiError {
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

/// A call of `auth_token_get_list`.
#[must_use]
#[derive(Debug)]
pub struct AuthTokenGetListApi {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AuthTokenGetListApi {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AuthTokenGetListApi {
    /// Id or alias of a client.
    pub fn client_identifier(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Id of a user.
    pub fn subject(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Index of the first record, inclusive; 0 by default.
    pub fn start(mut self, value: impl Into<i32>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// Index after the last record, exclusive; 5 by default.
    pub fn end(mut self, value: impl Into<i32>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::TokenGetListResponse, AuthTokenGetListApiError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenGetListApiError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenGetListApiError::Unauthorized,
            ),
            403u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenGetListApiError::Forbidden,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenGetListApiError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum AuthTokenGetListApiError {
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

/// A call of `auth_token_delete`.
#[must_use]
#[derive(Debug)]
pub struct AuthTokenDeleteApi {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AuthTokenDeleteApi {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AuthTokenDeleteApi {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), AuthTokenDeleteApiError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            400u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenDeleteApiError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenDeleteApiError::Unauthorized,
            ),
            403u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenDeleteApiError::Forbidden,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenDeleteApiError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum AuthTokenDeleteApiError {
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

/// A call of `auth_token_revoke`.
#[must_use]
#[derive(Debug)]
pub struct AuthTokenRevokeApi {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AuthTokenRevokeApi {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AuthTokenRevokeApi {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::TokenRevokeResponse, AuthTokenRevokeApiError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenRevokeApiError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenRevokeApiError::Unauthorized,
            ),
            403u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenRevokeApiError::Forbidden,
            ),
            404u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenRevokeApiError::NotFound,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                AuthTokenRevokeApiError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum AuthTokenRevokeApiError {
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The resource in the request does not exist.
    NotFound(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}
