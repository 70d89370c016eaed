//! The server's side of Token Operations.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Token Operations.
pub trait TokenOperations: rt::server::Hooks {
    /// Create an access token
    ///
    /// `POST /api/{serviceId}/auth/token/create`
    ///
    /// Creates a record with an access token and, if grant type and service allow it, a refresh token.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn auth_token_create_api(
        &self,
        request: rt::server::RawRequest<AuthTokenCreateApiRequest>,
    ) -> impl Future<Output = Self::Answer<AuthTokenCreateApiResponse>> + Send;

    /// List issued tokens
    ///
    /// `GET /api/{serviceId}/auth/token/get/list`
    ///
    /// Lists the token records of the service: all records, or those of one client or subject.
    fn auth_token_get_list_api(
        &self,
        request: AuthTokenGetListApiRequest,
    ) -> impl Future<Output = Self::Answer<AuthTokenGetListApiResponse>> + Send;

    /// Delete an access token
    ///
    /// `DELETE /api/{serviceId}/auth/token/delete/{accessTokenIdentifier}`
    ///
    /// Deletes the record of one access token.
    fn auth_token_delete_api(
        &self,
        request: AuthTokenDeleteApiRequest,
    ) -> impl Future<Output = Self::Answer<AuthTokenDeleteApiResponse>> + Send;

    /// Revoke access tokens
    ///
    /// `POST /api/{serviceId}/auth/token/revoke`
    ///
    /// Revokes one token, or the tokens of a client or subject.
    fn auth_token_revoke_api(
        &self,
        request: AuthTokenRevokeApiRequest,
    ) -> impl Future<Output = Self::Answer<AuthTokenRevokeApiResponse>> + Send;
}

/// What `auth_token_create_api` is asked with.
#[derive(Debug)]
pub struct AuthTokenCreateApiRequest {
    /// Id of a service.
    pub service_id: String,
    /// The body.
    pub body: types::TokenCreateRequest,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AuthTokenCreateApiRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            service_id: incoming.required(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `auth_token_get_list_api` is asked with.
#[derive(Debug)]
pub struct AuthTokenGetListApiRequest {
    /// Id of a service.
    pub service_id: String,
    /// Id or alias of a client.
    pub client_identifier: Option<String>,
    /// Id of a user.
    pub subject: Option<String>,
    /// Index of the first record, inclusive; 0 by default.
    pub start: Option<i32>,
    /// Index after the last record, exclusive; 5 by default.
    pub end: Option<i32>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AuthTokenGetListApiRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            service_id: incoming.required(0usize)?,
            client_identifier: incoming.optional(1usize)?,
            subject: incoming.optional(2usize)?,
            start: incoming.optional(3usize)?,
            end: incoming.optional(4usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `auth_token_delete_api` is asked with.
#[derive(Debug)]
pub struct AuthTokenDeleteApiRequest {
    /// Id of a service.
    pub service_id: String,
    /// The access token itself or its hash.
    pub access_token_identifier: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AuthTokenDeleteApiRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            service_id: incoming.required(0usize)?,
            access_token_identifier: incoming.required(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `auth_token_revoke_api` is asked with.
#[derive(Debug)]
pub struct AuthTokenRevokeApiRequest {
    /// Id of a service.
    pub service_id: String,
    /// The body.
    pub body: types::TokenRevokeRequest,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AuthTokenRevokeApiRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            service_id: incoming.required(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `auth_token_create_api` answers.
#[derive(Debug)]
pub enum AuthTokenCreateApiResponse {
    /// The call was understood; `action` contains its result.
    Ok(types::TokenCreateResponse),
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

impl rt::server::Responses for AuthTokenCreateApiResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::TokenCreateResponse>(200u16),
        rt::server::Documented::json::<types::ResultSchema>(400u16),
        rt::server::Documented::json::<types::ResultSchema>(401u16),
        rt::server::Documented::json::<types::ResultSchema>(403u16),
        rt::server::Documented::json::<types::ResultSchema>(500u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::InternalServerError(body) => rt::server::Encoded::json(
                500u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `auth_token_get_list_api` answers.
#[derive(Debug)]
pub enum AuthTokenGetListApiResponse {
    /// A range of the records.
    Ok(types::TokenGetListResponse),
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

impl rt::server::Responses for AuthTokenGetListApiResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::TokenGetListResponse>(200u16),
        rt::server::Documented::json::<types::ResultSchema>(400u16),
        rt::server::Documented::json::<types::ResultSchema>(401u16),
        rt::server::Documented::json::<types::ResultSchema>(403u16),
        rt::server::Documented::json::<types::ResultSchema>(500u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::InternalServerError(body) => rt::server::Encoded::json(
                500u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `auth_token_delete_api` answers.
#[derive(Debug)]
pub enum AuthTokenDeleteApiResponse {
    /// The record is deleted.
    NoContent,
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

impl rt::server::Responses for AuthTokenDeleteApiResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::json::<types::ResultSchema>(400u16),
        rt::server::Documented::json::<types::ResultSchema>(401u16),
        rt::server::Documented::json::<types::ResultSchema>(403u16),
        rt::server::Documented::json::<types::ResultSchema>(500u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::InternalServerError(body) => rt::server::Encoded::json(
                500u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `auth_token_revoke_api` answers.
#[derive(Debug)]
pub enum AuthTokenRevokeApiResponse {
    /// The number of revoked tokens.
    Ok(types::TokenRevokeResponse),
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

impl rt::server::Responses for AuthTokenRevokeApiResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::TokenRevokeResponse>(200u16),
        rt::server::Documented::json::<types::ResultSchema>(400u16),
        rt::server::Documented::json::<types::ResultSchema>(401u16),
        rt::server::Documented::json::<types::ResultSchema>(403u16),
        rt::server::Documented::json::<types::ResultSchema>(404u16),
        rt::server::Documented::json::<types::ResultSchema>(500u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
            Self::InternalServerError(body) => rt::server::Encoded::json(
                500u16,
                "application/json",
                &body,
            ),
        }
    }
}

pub(super) fn mount<S: TokenOperations>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, AuthTokenCreateApiResponse>(
        &operations::AUTH_TOKEN_CREATE_API,
        |service, request| Box::pin(TokenOperations::auth_token_create_api(service, request)),
    );
    routes.add::<_, AuthTokenGetListApiResponse>(
        &operations::AUTH_TOKEN_GET_LIST_API,
        |service, request| Box::pin(TokenOperations::auth_token_get_list_api(service, request)),
    );
    routes.add::<_, AuthTokenDeleteApiResponse>(
        &operations::AUTH_TOKEN_DELETE_API,
        |service, request| Box::pin(TokenOperations::auth_token_delete_api(service, request)),
    );
    routes.add::<_, AuthTokenRevokeApiResponse>(
        &operations::AUTH_TOKEN_REVOKE_API,
        |service, request| Box::pin(TokenOperations::auth_token_revoke_api(service, request)),
    );
}
