//! The server's side of Control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Control.
pub trait Control: rt::server::Hooks {
    /// Make the next write for one session fail
    ///
    /// `PUT /services/{serviceId}/sessions/{sessionId}/failure`
    ///
    /// The next write for the session fails; the following one succeeds again.
    fn fail_next_session_write(
        &self,
        request: FailNextSessionWriteRequest,
    ) -> impl Future<Output = Self::Answer<FailNextSessionWriteResponse>> + Send;
}

/// What `fail_next_session_write` is asked with.
#[derive(Debug)]
pub struct FailNextSessionWriteRequest {
    /// Id of the service.
    pub service_id: String,
    /// Id of the session.
    pub session_id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for FailNextSessionWriteRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            service_id: incoming.required(0usize)?,
            session_id: incoming.required(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `fail_next_session_write` answers.
#[derive(Debug)]
pub enum FailNextSessionWriteResponse {
    /// The failure is scheduled.
    NoContent,
}

impl rt::server::Responses for FailNextSessionWriteResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Control>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, FailNextSessionWriteResponse>(
        &operations::FAIL_NEXT_SESSION_WRITE,
        |service, request| Box::pin(Control::fail_next_session_write(service, request)),
    );
}
