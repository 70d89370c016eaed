//! The server's side of Lamp/State.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Lamp/State.
pub trait LampState: rt::server::Hooks {
    /// Switch off
    ///
    /// `DELETE /lamp/state`
    fn delete_lamp_state(
        &self,
        request: DeleteLampStateRequest,
    ) -> impl Future<Output = Self::Answer<DeleteLampStateResponse>> + Send;
}

/// What `delete_lamp_state` is asked with.
#[derive(Debug)]
pub struct DeleteLampStateRequest {
    /// The body.
    pub body: Option<types::DeleteLampStateBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeleteLampStateRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `delete_lamp_state` answers.
#[derive(Debug)]
pub enum DeleteLampStateResponse {
    Ok(types::DeleteLampStateOk),
}

impl rt::server::Responses for DeleteLampStateResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::DeleteLampStateOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: LampState>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, DeleteLampStateResponse>(
        &operations::DELETE_LAMP_STATE,
        |service, request| Box::pin(LampState::delete_lamp_state(service, request)),
    );
}
