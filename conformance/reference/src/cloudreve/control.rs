//! The control API: the generated server trait over the system.

use signoff_generated::cloudreve_control::server;
use signoff_generated::cloudreve_control::types::{ExpireTokenOk, SetUserStatusBodyStatus};
use signoff_runtime::server::{Hooks, Reply};

use super::records::{DebuggedRequest, ExpiredToken, Status, UnconfirmedAddress};
use super::system::System;
use crate::secret::TokenHash;
use crate::store::{Batch, Entity, StoreError};

/// The control API of a system.
pub(super) struct Control(pub(super) System);

impl Hooks for Control {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Control {
    /// Stores a lever. It may already exist.
    async fn pull<T: Entity>(&self, lever: &T) -> Result<(), StoreError> {
        match self.0.state.store.create(lever).await {
            Err(error) if !error.is_conflict() => Err(error),
            _ => Ok(()),
        }
    }

    /// Forgets a lever, if it is there.
    async fn release<T: Entity>(&self, key: &str) -> Result<(), StoreError> {
        match self.0.state.store.get::<T>(key).await? {
            Some(lever) => self.0.state.store.commit(Batch::new().delete(&lever)).await,
            None => Ok(()),
        }
    }
}

/// The response of a lever for a user: done, unknown user, or a failure of the store.
fn answer<R>(result: Result<bool, StoreError>, done: R, no_such_user: R) -> Reply<R> {
    match result {
        Ok(true) => done.into(),
        Ok(false) => no_such_user.into(),
        Err(error) => Reply::problem(http::StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

/// The response of a lever without a user.
fn pulled<R>(result: Result<(), StoreError>, done: R) -> Reply<R> {
    match result {
        Ok(()) => done.into(),
        Err(error) => Reply::problem(http::StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

impl server::Control for Control {
    async fn set_user_status(&self, request: server::SetUserStatusRequest) -> Reply<server::SetUserStatusResponse> {
        use server::SetUserStatusResponse::{NoContent, NotFound};
        let status = match request.body.status {
            SetUserStatusBodyStatus::Active => Status::Active,
            SetUserStatusBodyStatus::Inactive => Status::Inactive,
            SetUserStatusBodyStatus::ManualBanned => Status::ManualBanned,
            SetUserStatusBodyStatus::SysBanned => Status::SysBanned,
            SetUserStatusBodyStatus::Unknown(_) => {
                return Reply::problem(http::StatusCode::BAD_REQUEST, "unknown status");
            }
        };
        let result = self.0.change_user(&request.body.email, |user| user.status = status).await;
        answer(result, NoContent, NotFound)
    }

    async fn change_user_email(
        &self,
        request: server::ChangeUserEmailRequest,
    ) -> Reply<server::ChangeUserEmailResponse> {
        use server::ChangeUserEmailResponse::{NoContent, NotFound};
        answer(self.0.change_address(&request.body.email, &request.body.new_email).await, NoContent, NotFound)
    }

    async fn delete_user(&self, request: server::DeleteUserRequest) -> Reply<server::DeleteUserResponse> {
        use server::DeleteUserResponse::{NoContent, NotFound};
        answer(self.0.delete_user(&request.body.email).await, NoContent, NotFound)
    }

    async fn use_single_sign_on(
        &self,
        request: server::UseSingleSignOnRequest,
    ) -> Reply<server::UseSingleSignOnResponse> {
        use server::UseSingleSignOnResponse::{NoContent, NotFound};
        let url = request.body.end_session_url.as_str().to_owned();
        let result = self.0.change_user(&request.body.email, |user| user.end_session_url = Some(url.clone())).await;
        answer(result, NoContent, NotFound)
    }

    async fn require_activation(
        &self,
        request: server::RequireActivationRequest,
    ) -> Reply<server::RequireActivationResponse> {
        let email = request.body.email.to_lowercase();
        let result = if request.body.required {
            self.pull(&UnconfirmedAddress(email)).await
        } else {
            self.release::<UnconfirmedAddress>(&email).await
        };
        pulled(result, server::RequireActivationResponse::NoContent)
    }

    async fn expire_token(&self, request: server::ExpireTokenRequest) -> Reply<server::ExpireTokenResponse> {
        let lever = ExpiredToken(TokenHash::of(&request.body.token));
        let token = ExpireTokenOk::new(request.body.token);
        pulled(self.pull(&lever).await, server::ExpireTokenResponse::Ok(token))
    }

    async fn debug_request(&self, request: server::DebugRequestRequest) -> Reply<server::DebugRequestResponse> {
        let lever = DebuggedRequest(request.body.correlation_id.to_string());
        pulled(self.pull(&lever).await, server::DebugRequestResponse::NoContent)
    }
}
