//! The server's side of control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of control.
///
/// Control operations of the reference server.
pub trait Control: rt::server::Hooks {
    /// Expire a session
    ///
    /// `POST /sessions/{id}/expire`
    ///
    /// Sets the end of a session to the past, as if its lifespan had passed.
    fn expire_session(
        &self,
        request: ExpireSessionRequest,
    ) -> impl Future<Output = Self::Answer<ExpireSessionResponse>> + Send;

    /// Expire a flow
    ///
    /// `POST /flows/{id}/expire`
    ///
    /// Sets the end of a login or registration flow to the past, as if its lifespan had passed.
    fn expire_flow(
        &self,
        request: ExpireFlowRequest,
    ) -> impl Future<Output = Self::Answer<ExpireFlowResponse>> + Send;
}

/// What `expire_session` is asked with.
#[derive(Debug)]
pub struct ExpireSessionRequest {
    /// The id of the session.
    pub id: rt::Uuid,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ExpireSessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `expire_flow` is asked with.
#[derive(Debug)]
pub struct ExpireFlowRequest {
    /// The id of the flow.
    pub id: rt::Uuid,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ExpireFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `expire_session` answers.
#[derive(Debug)]
pub enum ExpireSessionResponse {
    /// The session has expired.
    NoContent,
    /// The id does not exist.
    NotFound,
}

impl rt::server::Responses for ExpireSessionResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::NotFound => rt::server::Encoded::empty(404u16),
        }
    }
}

/// What `expire_flow` answers.
#[derive(Debug)]
pub enum ExpireFlowResponse {
    /// The flow has expired.
    NoContent,
    /// The id does not exist.
    NotFound,
}

impl rt::server::Responses for ExpireFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::NotFound => rt::server::Encoded::empty(404u16),
        }
    }
}

pub(super) fn mount<S: Control>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ExpireSessionResponse>(
        &operations::EXPIRE_SESSION,
        |service, request| Box::pin(Control::expire_session(service, request)),
    );
    routes.add::<_, ExpireFlowResponse>(
        &operations::EXPIRE_FLOW,
        |service, request| Box::pin(Control::expire_flow(service, request)),
    );
}
