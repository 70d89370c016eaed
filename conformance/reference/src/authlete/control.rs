//! The control API of Authlete.

use signoff_generated::authlete_control::server::{
    Control as Levers, FailNextSessionWriteRequest, FailNextSessionWriteResponse,
};
use signoff_runtime::server::{Hooks, Reply};

use super::record::{BY_SESSION, TokenRecord, scoped};
use crate::state::State;
use crate::store::Entity as _;

/// The control API.
pub(super) struct Control {
    state: State,
}

impl Control {
    /// The control API over this state.
    pub(super) fn new(state: State) -> Self {
        Self { state }
    }
}

impl Hooks for Control {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Levers for Control {
    async fn fail_next_session_write(
        &self,
        request: FailNextSessionWriteRequest,
    ) -> Reply<FailNextSessionWriteResponse> {
        // Service ids are numbers. For any other text, no session exists whose write could fail.
        if let Ok(service) = request.service_id.parse() {
            let value = scoped(service, &request.session_id);
            self.state.store.levers().fail_next(TokenRecord::KIND, BY_SESSION, &value);
        }
        Reply::new(FailNextSessionWriteResponse::NoContent)
    }
}
