//! The server's side of mod.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of mod.
pub trait Mod: rt::server::Hooks {
    /// `PUT /prelude`
    fn result(
        &self,
        request: ResultOperationRequest,
    ) -> impl Future<Output = Self::Answer<ResultOperationResponse>> + Send;
}

/// What `result` is asked with.
#[derive(Debug)]
pub struct ResultOperationRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ResultOperationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `result` answers.
#[derive(Debug)]
pub enum ResultOperationResponse {
    /// d
    Ok(types::ResultSchema),
}

impl rt::server::Responses for ResultOperationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::ResultSchema>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Mod>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ResultOperationResponse>(
        &operations::RESULT,
        |service, request| Box::pin(Mod::result(service, request)),
    );
}
