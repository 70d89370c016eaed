//! The API: the generated server traits over the system.

use axum::body::Body;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode};
use serde_json::Value;
use signoff_generated::cloudreve_api::server::*;
use signoff_runtime::server::{Hooks, RawRequest, Reply, Response};

use super::call::Call;
use super::envelope::Answer;
use super::setting::SettingInput;
use super::sign_in::{CodeInput, PasswordInput};
use super::sign_up::SignUpInput;
use super::system::System;
use super::view::UserView;

/// The release that the reference behaves like.
const VERSION: &str = "4.18.0";

impl Hooks for System {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    // The vendors' responses have no challenges.
    fn challenge(&self, _: &'static signoff_runtime::OperationInfo) -> Option<signoff_runtime::http::HeaderValue> {
        None
    }

    async fn options(&self, _parts: Parts, _allowed: &[Method]) -> Response {
        not_found()
    }

    async fn not_found(&self, _parts: Parts) -> Response {
        not_found()
    }

    /// The system never responds with 405.
    async fn method_not_allowed(&self, _parts: Parts, _allowed: &[Method]) -> Response {
        not_found()
    }
}

/// The only response without an envelope.
fn not_found() -> Response {
    let mut response = Response::new(Body::from("404 page not found"));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    response
}

impl SessionToken for System {
    async fn delete_session_token(
        &self,
        request: RawRequest<DeleteSessionTokenRequest>,
    ) -> Reply<DeleteSessionTokenResponse> {
        self.answer(request, |call| async move { self.sign_out(call.body()?.string("refresh_token")?).await }).await
    }

    async fn post_session_token(
        &self,
        request: RawRequest<PostSessionTokenRequest>,
    ) -> Reply<PostSessionTokenResponse> {
        self.answer(request, |call| async move { self.sign_in(PasswordInput::read(&call.body()?)?).await }).await
    }

    async fn post_session_token_2fa(
        &self,
        request: RawRequest<PostSessionToken2faRequest>,
    ) -> Reply<PostSessionToken2faResponse> {
        self.answer(request, |call| async move { self.finish_sign_in(CodeInput::read(&call.body()?)?).await }).await
    }

    async fn post_session_token_refresh(
        &self,
        request: RawRequest<PostSessionTokenRefreshRequest>,
    ) -> Reply<PostSessionTokenRefreshResponse> {
        self.answer(request, |call| async move { self.refresh(call.body()?.string("refresh_token")?).await }).await
    }
}

impl Session for System {
    async fn get_session_prepare(
        &self,
        request: RawRequest<GetSessionPrepareRequest>,
    ) -> Reply<GetSessionPrepareResponse> {
        let email = request.query("email");
        self.answer(request, |_| self.prepare(email)).await
    }
}

impl User for System {
    async fn post_user(&self, request: RawRequest<PostUserRequest>) -> Reply<PostUserResponse> {
        self.answer(request, |call| async move { self.sign_up(SignUpInput::read(&call.body()?)?).await }).await
    }

    async fn get_user_me(&self, request: RawRequest<GetUserMeRequest>) -> Reply<GetUserMeResponse> {
        self.answer(request, |call| async move { Answer::done(&UserView::of(call.user()?)) }).await
    }
}

impl UserSetting for System {
    async fn patch_user_setting(
        &self,
        request: RawRequest<PatchUserSettingRequest>,
    ) -> Reply<PatchUserSettingResponse> {
        let change = |call: Call| async move {
            // The system checks the user before it reads the body.
            let user = call.user()?;
            self.change_setting(user, SettingInput::read(&call.body()?)?).await
        };
        self.answer(request, change).await
    }

    async fn get_user_setting_2fa(
        &self,
        request: RawRequest<GetUserSetting2faRequest>,
    ) -> Reply<GetUserSetting2faResponse> {
        self.answer(request, |call| async move { self.prepare_second_factor(call.user()?).await }).await
    }
}

impl Site for System {
    async fn get_site_ping(&self, request: RawRequest<GetSitePingRequest>) -> Reply<GetSitePingResponse> {
        self.answer(request, |_| async { Ok(Answer::Done(Value::String(VERSION.to_owned()))) }).await
    }
}
