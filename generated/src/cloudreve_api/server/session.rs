//! The server's side of Session.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Session.
pub trait Session: rt::server::Hooks {
    /// Prepare to sign in
    ///
    /// `GET /session/prepare`
    ///
    /// Returns the ways in which a user can sign in.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn get_session_prepare(
        &self,
        request: rt::server::RawRequest<GetSessionPrepareRequest>,
    ) -> impl Future<Output = Self::Answer<GetSessionPrepareResponse>> + Send;
}

/// What `get_session_prepare` is asked with.
#[derive(Debug)]
pub struct GetSessionPrepareRequest {
    /// The address of the user.
    pub email: rt::json::Email,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetSessionPrepareRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { email: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `get_session_prepare` answers.
#[derive(Debug)]
pub enum GetSessionPrepareResponse {
    Ok(types::GetSessionPrepareOk),
}

impl rt::server::Responses for GetSessionPrepareResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::GetSessionPrepareOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Session>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, GetSessionPrepareResponse>(
        &operations::GET_SESSION_PREPARE,
        |service, request| Box::pin(Session::get_session_prepare(service, request)),
    );
}
