//! Errors that are shown to a browser.

use serde_json::{Map, Value};
use signoff_generated::kratos_public::server::GetFlowErrorResponse;
use signoff_generated::kratos_public::types;
use uuid::Uuid;

use super::Outcome;
use crate::kratos::record::flow_error::FlowError;
use crate::kratos::system::System;
use crate::kratos::wire::error::Failure;

/// The id of the documented stub error.
const STUB: &str = "stub:500";

impl System {
    /// Returns the error with this id.
    ///
    /// # Errors
    /// The error is missing, or the store fails.
    pub(crate) async fn get_flow_error(&self, id: &str) -> Outcome<GetFlowErrorResponse> {
        if id == STUB {
            let failure = Failure::new(http::StatusCode::INTERNAL_SERVER_ERROR, "This is a stub error.");
            return Ok(GetFlowErrorResponse::Ok(view(Uuid::nil(), failure.object(""))).into());
        }
        let found = self.state.store.get::<FlowError>(id).await?.ok_or_else(Failure::not_found)?;
        let mut error = view(found.id, found.error.clone());
        error.created_at = Some(found.created_at.into());
        error.updated_at = Some(found.created_at.into());
        Ok(GetFlowErrorResponse::Ok(error).into())
    }
}

fn view(id: Uuid, error: Map<String, Value>) -> types::FlowError {
    let mut view = types::FlowError::new(id.into());
    view.error = Some(error.into_iter().map(|(name, value)| (name, value.into())).collect());
    view
}
