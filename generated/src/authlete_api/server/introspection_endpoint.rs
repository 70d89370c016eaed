//! The server's side of Introspection Endpoint.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Introspection Endpoint.
pub trait IntrospectionEndpoint: rt::server::Hooks {
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
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn auth_introspection_api(
        &self,
        request: rt::server::RawRequest<AuthIntrospectionApiRequest>,
    ) -> impl Future<Output = Self::Answer<AuthIntrospectionApiResponse>> + Send;
}

/// What `auth_introspection_api` is asked with.
#[derive(Debug)]
pub struct AuthIntrospectionApiRequest {
    /// Id of a service.
    pub service_id: String,
    /// The body.
    pub body: types::IntrospectionRequest,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AuthIntrospectionApiRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            service_id: incoming.required(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `auth_introspection_api` answers.
#[derive(Debug)]
pub enum AuthIntrospectionApiResponse {
    /// The properties of the token.
    Ok(types::IntrospectionResponse),
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

impl rt::server::Responses for AuthIntrospectionApiResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::IntrospectionResponse>(200u16),
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

pub(super) fn mount<S: IntrospectionEndpoint>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, AuthIntrospectionApiResponse>(
        &operations::AUTH_INTROSPECTION_API,
        |service, request| Box::pin(IntrospectionEndpoint::auth_introspection_api(
            service,
            request,
        )),
    );
}
