//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
pub trait Callbacks: rt::server::Hooks {
    /// Tell a client that a session has ended
    ///
    /// `POST`
    ///
    /// Sent to `{$request.body#/backchannel_logout_uri}`.
    fn register_client_logout_token(
        &self,
        request: RegisterClientLogoutTokenRequest,
    ) -> impl Future<Output = Self::Answer<RegisterClientLogoutTokenResponse>> + Send;
}

/// What `register_client_logout_token` is asked with.
#[derive(Debug)]
pub struct RegisterClientLogoutTokenRequest {
    /// The body.
    pub body: types::RegisterClientLogoutTokenBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RegisterClientLogoutTokenRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `register_client_logout_token` answers.
#[derive(Debug)]
pub enum RegisterClientLogoutTokenResponse {
    /// The client has ended its session.
    Ok,
    /// The token is not valid.
    BadRequest,
}

impl rt::server::Responses for RegisterClientLogoutTokenResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(200u16),
        rt::server::Documented::empty(400u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok => rt::server::Encoded::empty(200u16),
            Self::BadRequest => rt::server::Encoded::empty(400u16),
        }
    }
}

/// Receives `register_client_logout_token` at `/`: nest it at the address that was subscribed.
pub fn register_client_logout_token_router<S: Callbacks>(
    service: ::std::sync::Arc<S>,
) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    routes.add::<_, RegisterClientLogoutTokenResponse>(
        &operations::REGISTER_CLIENT_LOGOUT_TOKEN,
        |service, request| Box::pin(Callbacks::register_client_logout_token(service, request)),
    );
    routes.into_router()
}
