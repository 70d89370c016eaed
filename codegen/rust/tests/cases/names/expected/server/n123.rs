//! The server's side of 123.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of 123.
pub trait N123: rt::server::Hooks {
    /// `GET /größe/名前/{id}.json`
    fn get_größe_名前_id_json(
        &self,
        request: GetGröße名前IdJsonRequest,
    ) -> impl Future<Output = Self::Answer<GetGröße名前IdJsonResponse>> + Send;
}

/// What `get_größe_名前_id_json` is asked with.
#[derive(Debug)]
pub struct GetGröße名前IdJsonRequest {
    pub id: i64,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetGröße名前IdJsonRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `get_größe_名前_id_json` answers.
#[derive(Debug)]
pub enum GetGröße名前IdJsonResponse {
    /// Nothing
    NoContent,
}

impl rt::server::Responses for GetGröße名前IdJsonResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: N123>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, GetGröße名前IdJsonResponse>(
        &operations::GET_GRÖSSE_名前_ID_JSON,
        |service, request| Box::pin(N123::get_größe_名前_id_json(service, request)),
    );
}
