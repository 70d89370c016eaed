//! The server's side of Session/Token.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Session/Token.
pub trait SessionToken: rt::server::Hooks {
    /// Sign out
    ///
    /// `DELETE /session/token`
    ///
    /// Ends the session of the refresh token. Every refresh token of the same sign-in (the root) is revoked with it. For a session that began at a single sign-on provider, the response contains the address at which that provider ends its own session.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn delete_session_token(
        &self,
        request: rt::server::RawRequest<DeleteSessionTokenRequest>,
    ) -> impl Future<Output = Self::Answer<DeleteSessionTokenResponse>> + Send;

    /// Sign in with a password
    ///
    /// `POST /session/token`
    ///
    /// Returns the user and a pair of tokens. A user with a second factor receives code 203 instead, and in `data` the identifier of the session in which the code is sent.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn post_session_token(
        &self,
        request: rt::server::RawRequest<PostSessionTokenRequest>,
    ) -> impl Future<Output = Self::Answer<PostSessionTokenResponse>> + Send;

    /// Sign in with a second factor
    ///
    /// `POST /session/token/2fa`
    ///
    /// Completes a sign-in that requires a second factor.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn post_session_token_2fa(
        &self,
        request: rt::server::RawRequest<PostSessionToken2faRequest>,
    ) -> impl Future<Output = Self::Answer<PostSessionToken2faResponse>> + Send;

    /// Refresh tokens
    ///
    /// `POST /session/token/refresh`
    ///
    /// Returns a new pair of tokens for a refresh token.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn post_session_token_refresh(
        &self,
        request: rt::server::RawRequest<PostSessionTokenRefreshRequest>,
    ) -> impl Future<Output = Self::Answer<PostSessionTokenRefreshResponse>> + Send;
}

/// What `delete_session_token` is asked with.
#[derive(Debug)]
pub struct DeleteSessionTokenRequest {
    /// The body.
    pub body: Option<types::DeleteSessionTokenBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeleteSessionTokenRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `post_session_token` is asked with.
#[derive(Debug)]
pub struct PostSessionTokenRequest {
    /// The body.
    pub body: Option<types::PostSessionTokenBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PostSessionTokenRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `post_session_token_2fa` is asked with.
#[derive(Debug)]
pub struct PostSessionToken2faRequest {
    /// The body.
    pub body: Option<types::PostSessionToken2faBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PostSessionToken2faRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `post_session_token_refresh` is asked with.
#[derive(Debug)]
pub struct PostSessionTokenRefreshRequest {
    /// The body.
    pub body: Option<types::PostSessionTokenRefreshBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PostSessionTokenRefreshRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `delete_session_token` answers.
#[derive(Debug)]
pub enum DeleteSessionTokenResponse {
    Ok(types::DeleteSessionTokenOk),
}

impl rt::server::Responses for DeleteSessionTokenResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::DeleteSessionTokenOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `post_session_token` answers.
#[derive(Debug)]
pub enum PostSessionTokenResponse {
    Ok(types::PostSessionTokenOk),
}

impl rt::server::Responses for PostSessionTokenResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::PostSessionTokenOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `post_session_token_2fa` answers.
#[derive(Debug)]
pub enum PostSessionToken2faResponse {
    Ok(types::PostSessionToken2faOk),
}

impl rt::server::Responses for PostSessionToken2faResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::PostSessionToken2faOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `post_session_token_refresh` answers.
#[derive(Debug)]
pub enum PostSessionTokenRefreshResponse {
    Ok(types::PostSessionTokenRefreshOk),
}

impl rt::server::Responses for PostSessionTokenRefreshResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::PostSessionTokenRefreshOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: SessionToken>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, DeleteSessionTokenResponse>(
        &operations::DELETE_SESSION_TOKEN,
        |service, request| Box::pin(SessionToken::delete_session_token(service, request)),
    );
    routes.add_raw::<_, PostSessionTokenResponse>(
        &operations::POST_SESSION_TOKEN,
        |service, request| Box::pin(SessionToken::post_session_token(service, request)),
    );
    routes.add_raw::<_, PostSessionToken2faResponse>(
        &operations::POST_SESSION_TOKEN_2FA,
        |service, request| Box::pin(SessionToken::post_session_token_2fa(service, request)),
    );
    routes.add_raw::<_, PostSessionTokenRefreshResponse>(
        &operations::POST_SESSION_TOKEN_REFRESH,
        |service, request| Box::pin(SessionToken::post_session_token_refresh(service, request)),
    );
}
