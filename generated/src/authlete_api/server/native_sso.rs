//! The server's side of Native SSO.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Native SSO.
pub trait NativeSso: rt::server::Hooks {
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
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn native_sso_logout_api(
        &self,
        request: rt::server::RawRequest<NativeSsoLogoutApiRequest>,
    ) -> impl Future<Output = Self::Answer<NativeSsoLogoutApiResponse>> + Send;
}

/// What `native_sso_logout_api` is asked with.
#[derive(Debug)]
pub struct NativeSsoLogoutApiRequest {
    /// Id of a service.
    pub service_id: String,
    /// The body.
    pub body: types::NativeSsoLogoutRequest,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for NativeSsoLogoutApiRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            service_id: incoming.required(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `native_sso_logout_api` answers.
#[derive(Debug)]
pub enum NativeSsoLogoutApiResponse {
    /// The call was understood; `action` contains its result.
    Ok(types::NativeSsoLogoutResponse),
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

impl rt::server::Responses for NativeSsoLogoutApiResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::NativeSsoLogoutResponse>(200u16),
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

pub(super) fn mount<S: NativeSso>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, NativeSsoLogoutApiResponse>(
        &operations::NATIVE_SSO_LOGOUT_API,
        |service, request| Box::pin(NativeSso::native_sso_logout_api(service, request)),
    );
}
