//! Signing up.

use http::HeaderMap;
use http::request::Parts;
use serde_json::Value;
use signoff_generated::kratos_public::server::{CreateNativeRegistrationFlowResponse, UpdateRegistrationFlowResponse};
use signoff_generated::kratos_public::types;

use super::Outcome;
use super::submission::Submission;
use crate::kratos::identities::NewIdentity;
use crate::kratos::protect::return_to::check_return_to;
use crate::kratos::record::flow::{Flow, Message, Purpose};
use crate::kratos::record::identity::{SCHEMA_ID, identifier_of};
use crate::kratos::system::System;
use crate::kratos::view;
use crate::kratos::wire::error::Failure;

impl System {
    /// Starts a native registration flow.
    ///
    /// # Errors
    /// `return_to` is not allowed, or the store fails.
    pub(crate) async fn create_native_registration_flow(
        &self,
        parts: &Parts,
        return_to: Option<&str>,
    ) -> Outcome<CreateNativeRegistrationFlowResponse> {
        let return_to = check_return_to(return_to, &self.public_url)?;
        let mut flow = Flow::new(Purpose::Registration, self.now(), self.request_url(parts), None);
        flow.return_to = return_to;
        self.state.store.create(&flow).await?;
        Ok(CreateNativeRegistrationFlowResponse::Ok(self.registration_view(&flow)).into())
    }

    /// Completes a registration flow. It does not sign in, because no hook is configured to do so.
    ///
    /// # Errors
    /// The flow is missing or has expired, or the store fails.
    pub(crate) async fn update_registration_flow(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        flow_id: Option<&str>,
    ) -> Outcome<UpdateRegistrationFlowResponse> {
        let unnamed = || Failure::bad_request("The flow query parameter is missing or malformed.");
        let flow_id = flow_id.filter(|id| uuid::Uuid::parse_str(id).is_ok()).ok_or_else(unnamed)?;
        let mut flow = self.flow(flow_id, Purpose::Registration).await?.ok_or_else(Failure::not_found)?;
        if let Some(minutes) = flow.expired_for(self.now()) {
            return Err(self.succeed(&flow, minutes).await?.failure);
        }
        match self.register(headers, body).await? {
            Ok(identity) => {
                let answer = types::SuccessfulNativeRegistration::new(view::public::identity(self, &identity));
                Ok(UpdateRegistrationFlowResponse::Ok(answer).into())
            }
            Err(message) => {
                flow.tried = true;
                flow.messages = vec![message];
                Ok(UpdateRegistrationFlowResponse::BadRequest(self.registration_view(&flow)).into())
            }
        }
    }

    /// The new identity, or the message of the form.
    async fn register(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Result<crate::kratos::record::identity::Identity, Message>, Failure> {
        let submission = match Submission::read(headers, body) {
            Ok(submission) => submission,
            Err(words) => return Ok(Err(Message::general(words))),
        };
        if submission.text("method") != "password" {
            return Ok(Err(Message::no_method(Purpose::Registration)));
        }
        let traits = Value::Object(submission.object("traits").cloned().unwrap_or_default());
        if submission.text("password").is_empty() {
            return Ok(Err(Message::missing("password")));
        }
        if identifier_of(&traits).is_none() {
            return Ok(Err(Message::missing("traits.email")));
        }
        let new = NewIdentity {
            schema_id: SCHEMA_ID.to_owned(),
            traits,
            active: true,
            password: Some(submission.text("password").to_owned()),
            metadata_public: None,
            metadata_admin: None,
        };
        Ok(self.create_identity(new).await?.ok_or_else(Message::taken))
    }

    fn registration_view(&self, flow: &Flow) -> types::RegistrationFlow {
        view::registration_flow(flow, &self.public_url, String::new())
    }
}
