//! The server's side of Site.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Site.
pub trait Site: rt::server::Hooks {
    /// Ping
    ///
    /// `GET /site/ping`
    ///
    /// Shows that the server is up, and its version.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn get_site_ping(
        &self,
        request: rt::server::RawRequest<GetSitePingRequest>,
    ) -> impl Future<Output = Self::Answer<GetSitePingResponse>> + Send;
}

/// What `get_site_ping` is asked with.
#[derive(Debug)]
pub struct GetSitePingRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetSitePingRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `get_site_ping` answers.
#[derive(Debug)]
pub enum GetSitePingResponse {
    Ok(types::GetSitePingOk),
}

impl rt::server::Responses for GetSitePingResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::GetSitePingOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Site>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, GetSitePingResponse>(
        &operations::GET_SITE_PING,
        |service, request| Box::pin(Site::get_site_ping(service, request)),
    );
}
