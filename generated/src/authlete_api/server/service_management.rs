//! The server's side of Service Management.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Service Management.
pub trait ServiceManagement: rt::server::Hooks {
    /// Read a service
    ///
    /// `GET /api/{serviceId}/service/get`
    ///
    /// Describes one service. A token with access to clients only receives a shortened view.
    fn service_get_api(
        &self,
        request: ServiceGetApiRequest,
    ) -> impl Future<Output = Self::Answer<ServiceGetApiResponse>> + Send;
}

/// What `service_get_api` is asked with.
#[derive(Debug)]
pub struct ServiceGetApiRequest {
    /// Id of a service.
    pub service_id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ServiceGetApiRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { service_id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `service_get_api` answers.
#[derive(Debug)]
pub enum ServiceGetApiResponse {
    /// The service.
    Ok(types::Service),
    /// The request is wrong, or was sent over plain HTTP as in the example.
    BadRequest(types::ResultSchema),
    /// The request has no credentials or unknown credentials.
    Unauthorized(types::ResultSchema),
    /// The credentials do not allow this call, or the client may not be used.
    Forbidden(types::ResultSchema),
    /// The service failed.
    InternalServerError(types::ResultSchema),
}

impl rt::server::Responses for ServiceGetApiResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Service>(200u16),
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

pub(super) fn mount<S: ServiceManagement>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ServiceGetApiResponse>(
        &operations::SERVICE_GET_API,
        |service, request| Box::pin(ServiceManagement::service_get_api(service, request)),
    );
}
