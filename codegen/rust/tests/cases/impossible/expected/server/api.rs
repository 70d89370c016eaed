//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
pub trait Api: rt::server::Hooks {
    /// `POST /none`
    fn none(
        &self,
        request: NoneOperationRequest,
    ) -> impl Future<Output = Self::Answer<NoneOperationResponse>> + Send;
}

/// What `none` is asked with.
#[derive(Debug)]
pub struct NoneOperationRequest {
    pub size: Option<rt::Checked<i64, types::From5To3Rule>>,
    /// The body.
    pub body: types::Member,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for NoneOperationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            size: incoming.optional(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `none` answers.
#[derive(Debug)]
pub enum NoneOperationResponse {
    /// Never
    NoContent,
}

impl rt::server::Responses for NoneOperationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, NoneOperationResponse>(
        &operations::NONE,
        |service, request| Box::pin(Api::none(service, request)),
    );
}
