//! Native SSO: the sign-out of a session.

use signoff_generated::authlete_api::server::{NativeSso, NativeSsoLogoutApiRequest, NativeSsoLogoutApiResponse};
use signoff_generated::authlete_api::types::{NativeSsoLogoutResponse, NativeSsoLogoutResponseAction as Action};
use signoff_runtime::server::{RawRequest, Reply};

use super::Api;
use crate::authlete::code::Outcome;
use crate::authlete::ending::sign_out;
use crate::authlete::service::Service;

impl NativeSso for Api {
    async fn native_sso_logout_api(
        &self,
        request: RawRequest<NativeSsoLogoutApiRequest>,
    ) -> Reply<NativeSsoLogoutApiResponse> {
        match self.read(request, caller_error).await {
            Ok((service, request)) => self.logout(service, &request.body.session_id).await.into(),
            Err(reply) => reply,
        }
    }
}

impl Api {
    async fn logout(&self, service: &Service, session_id: &str) -> NativeSsoLogoutApiResponse {
        if session_id.is_empty() {
            return caller_error();
        }
        match sign_out(&self.state, service, session_id).await {
            Ok(count) => {
                let text = format!(
                    "The /nativesso/logout API call successfully deleted {count} access/refresh token record(s)."
                );
                answer(Action::Ok, &Outcome::new("A503001", &text), count)
            }
            Err(error) => {
                tracing::error!(%error, "a session could not be signed out");
                let text = "The /nativesso/logout API call failed on the side of the server; nothing was deleted.";
                answer(Action::ServerError, &Outcome::new("A503190", text), 0)
            }
        }
    }
}

/// The response to a request without a session id.
fn caller_error() -> NativeSsoLogoutApiResponse {
    let text = "The 'sessionId' parameter in the /nativesso/logout API call is missing or its value is empty.";
    answer(Action::CallerError, &Outcome::new("A503290", text), 0)
}

fn answer(action: Action, outcome: &Outcome, count: usize) -> NativeSsoLogoutApiResponse {
    NativeSsoLogoutApiResponse::Ok(NativeSsoLogoutResponse {
        result_code: Some(outcome.result_code.clone()),
        result_message: Some(outcome.result_message.clone()),
        action: Some(action),
        count: Some(i64::try_from(count).unwrap_or(i64::MAX)),
        ..NativeSsoLogoutResponse::new()
    })
}
