//! The server's side of 宠物.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of 宠物.
pub trait 宠物Api: rt::server::Hooks {
    /// `GET /prelude`
    fn into(
        &self,
        request: IntoOperationRequest,
    ) -> impl Future<Output = Self::Answer<IntoOperationResponse>> + Send;

    /// `GET /名`
    fn 宠物2(
        &self,
        request: 宠物2Request,
    ) -> impl Future<Output = Self::Answer<宠物2Response>> + Send;
}

/// What `into` is asked with.
#[derive(Debug)]
pub struct IntoOperationRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for IntoOperationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `宠物2` is asked with.
#[derive(Debug)]
pub struct 宠物2Request {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for 宠物2Request {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `into` answers.
#[derive(Debug)]
pub enum IntoOperationResponse {
    /// Nothing
    NoContent,
}

impl rt::server::Responses for IntoOperationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `宠物2` answers.
#[derive(Debug)]
pub enum 宠物2Response {
    /// Nothing
    NoContent,
}

impl rt::server::Responses for 宠物2Response {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: 宠物Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, IntoOperationResponse>(
        &operations::INTO,
        |service, request| Box::pin(宠物Api::into(service, request)),
    );
    routes.add::<_, 宠物2Response>(
        &operations::宠物2,
        |service, request| Box::pin(宠物Api::宠物2(service, request)),
    );
}
