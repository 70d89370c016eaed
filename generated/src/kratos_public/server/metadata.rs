//! The server's side of metadata.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of metadata.
///
/// Health and version of the server.
pub trait Metadata: rt::server::Hooks {
    /// Check that the server is up
    ///
    /// `GET /health/alive`
    ///
    /// Reports that the public port responds. It does not check the store or other nodes.
    fn is_alive(
        &self,
        request: IsAliveRequest,
    ) -> impl Future<Output = Self::Answer<IsAliveResponse>> + Send;

    /// Check that the server is ready
    ///
    /// `GET /health/ready`
    ///
    /// Reports that the public port and its dependencies, such as the store, respond.
    fn is_ready(
        &self,
        request: IsReadyRequest,
    ) -> impl Future<Output = Self::Answer<IsReadyResponse>> + Send;
}

/// What `is_alive` is asked with.
#[derive(Debug)]
pub struct IsAliveRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for IsAliveRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `is_ready` is asked with.
#[derive(Debug)]
pub struct IsReadyRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for IsReadyRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `is_alive` answers.
#[derive(Debug)]
pub enum IsAliveResponse {
    /// The server is up.
    Ok(types::IsAliveOk),
    /// An unexpected error.
    Default(rt::http::StatusCode, String),
}

impl rt::server::Responses for IsAliveResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::IsAliveOk>(200u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new("text/plain", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::bytes(
                status.as_u16(),
                "text/plain",
                body,
            ),
        }
    }
}

/// What `is_ready` answers.
#[derive(Debug)]
pub enum IsReadyResponse {
    /// The server is ready.
    Ok(types::IsReadyOk),
    /// The server is not ready.
    ServiceUnavailable(types::IsReadyServiceUnavailable),
    /// An unexpected error.
    Default(rt::http::StatusCode, String),
}

impl rt::server::Responses for IsReadyResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::IsReadyOk>(200u16),
        rt::server::Documented::json::<types::IsReadyServiceUnavailable>(503u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new("text/plain", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::ServiceUnavailable(body) => rt::server::Encoded::json(
                503u16,
                "application/json",
                &body,
            ),
            Self::Default(status, body) => rt::server::Encoded::bytes(
                status.as_u16(),
                "text/plain",
                body,
            ),
        }
    }
}

pub(super) fn mount<S: Metadata>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, IsAliveResponse>(
        &operations::IS_ALIVE,
        |service, request| Box::pin(Metadata::is_alive(service, request)),
    );
    routes.add::<_, IsReadyResponse>(
        &operations::IS_READY,
        |service, request| Box::pin(Metadata::is_ready(service, request)),
    );
}
