//! The control API: it expires sessions and flows, so that tests need not wait.

use std::sync::Arc;

use signoff_generated::kratos_control::server::{
    Control as Operations, ExpireFlowRequest, ExpireFlowResponse, ExpireSessionRequest, ExpireSessionResponse,
};
use signoff_runtime::server::{Hooks, Reply};

use super::handle::reply;
use super::system::System;

/// The control API over the system.
pub(crate) struct Control(pub(crate) Arc<System>);

impl Hooks for Control {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Operations for Control {
    async fn expire_session(&self, request: ExpireSessionRequest) -> Reply<ExpireSessionResponse> {
        let outcome = self.0.expire_session(*request.id).await.map(|known| match known {
            true => ExpireSessionResponse::NoContent.into(),
            false => ExpireSessionResponse::NotFound.into(),
        });
        reply(&request.parts, outcome)
    }

    async fn expire_flow(&self, request: ExpireFlowRequest) -> Reply<ExpireFlowResponse> {
        let outcome = self.0.expire_flow(*request.id).await.map(|known| match known {
            true => ExpireFlowResponse::NoContent.into(),
            false => ExpireFlowResponse::NotFound.into(),
        });
        reply(&request.parts, outcome)
    }
}
