//! The server traits generated from the API's document.

use std::future::Future;

use http::HeaderValue;
use http::header::CACHE_CONTROL;
use http::request::Parts;
use serde_json::Value;
use signoff_generated::cloudreve_api::{server, types};
use signoff_runtime::server::{Reply, Response};

use super::context::Context;
use super::envelope::{Answer, respond};
use super::failure::Failure;
use super::session::TokenInput;
use super::setting::SettingInput;
use super::sign_in::{CodeInput, PasswordInput};
use super::sign_up::SignUpInput;
use super::system::System;

/// The release whose behaviour this is.
const VERSION: &str = "4.18.0";

impl System {
    /// What happens around every operation: the headers are looked at before, the answer is put into its envelope after.
    pub(super) async fn answer<F, O>(&self, parts: &Parts, operation: O) -> Response
    where
        O: FnOnce(Context) -> F + Send,
        F: Future<Output = Result<Answer, Failure>> + Send,
    {
        match self.enter(&parts.headers).await {
            Ok(context) => {
                let result = operation(context.clone()).await;
                let mut response = respond(&result, &context);
                response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
                response
            }
            // The system sets the header later than it looks at the token.
            Err((context, failure)) => respond(&Err(failure), &context),
        }
    }

    /// `GET /site/ping`.
    pub(super) fn ping() -> Result<Answer, Failure> {
        Ok(Answer::Done(Value::String(VERSION.to_owned())))
    }
}

/// What an operation makes of its body, which is optional only because the document does not say otherwise.
fn input<B, I: From<B>>(body: Option<B>) -> Result<I, Failure> {
    body.map(I::from).ok_or_else(Failure::no_body)
}

impl server::SessionToken for System {
    async fn delete_session_token(
        &self,
        request: server::DeleteSessionTokenRequest,
    ) -> Reply<server::DeleteSessionTokenResponse> {
        let body = request.body;
        Reply::raw(self.answer(&request.parts, |_| async { self.sign_out(input(body)?).await }).await)
    }

    async fn post_session_token(
        &self,
        request: server::PostSessionTokenRequest,
    ) -> Reply<server::PostSessionTokenResponse> {
        let body = request.body;
        Reply::raw(self.answer(&request.parts, |_| async { self.sign_in(input(body)?).await }).await)
    }

    async fn post_session_token_2fa(
        &self,
        request: server::PostSessionToken2faRequest,
    ) -> Reply<server::PostSessionToken2faResponse> {
        let body = request.body;
        Reply::raw(self.answer(&request.parts, |_| async { self.finish_sign_in(input(body)?).await }).await)
    }

    async fn post_session_token_refresh(
        &self,
        request: server::PostSessionTokenRefreshRequest,
    ) -> Reply<server::PostSessionTokenRefreshResponse> {
        let body = request.body;
        Reply::raw(self.answer(&request.parts, |_| async { self.refresh(input(body)?).await }).await)
    }
}

impl server::Session for System {
    async fn get_session_prepare(
        &self,
        request: server::GetSessionPrepareRequest,
    ) -> Reply<server::GetSessionPrepareResponse> {
        let email = Some(request.email);
        Reply::raw(self.answer(&request.parts, |_| self.prepare(email)).await)
    }
}

impl server::User for System {
    async fn post_user(&self, request: server::PostUserRequest) -> Reply<server::PostUserResponse> {
        let body = request.body;
        Reply::raw(self.answer(&request.parts, |_| async { self.sign_up(input(body)?).await }).await)
    }

    async fn get_user_me(&self, request: server::GetUserMeRequest) -> Reply<server::GetUserMeResponse> {
        Reply::raw(self.answer(&request.parts, |context| async move { Self::me(&context) }).await)
    }
}

impl server::UserSetting for System {
    async fn patch_user_setting(
        &self,
        request: server::PatchUserSettingRequest,
    ) -> Reply<server::PatchUserSettingResponse> {
        let body = request.body;
        let change = |context: Context| async move {
            context.require_user()?;
            self.change_setting(&context, input(body)?).await
        };
        Reply::raw(self.answer(&request.parts, change).await)
    }

    async fn get_user_setting_2fa(
        &self,
        request: server::GetUserSetting2faRequest,
    ) -> Reply<server::GetUserSetting2faResponse> {
        let prepare = |context: Context| async move { self.prepare_second_factor(&context).await };
        Reply::raw(self.answer(&request.parts, prepare).await)
    }
}

impl server::Site for System {
    async fn get_site_ping(&self, request: server::GetSitePingRequest) -> Reply<server::GetSitePingResponse> {
        Reply::raw(self.answer(&request.parts, |_| async { Self::ping() }).await)
    }
}

impl From<types::DeleteSessionTokenBody> for TokenInput {
    fn from(body: types::DeleteSessionTokenBody) -> Self {
        Self { refresh_token: Some(body.refresh_token) }
    }
}

impl From<types::PostSessionTokenRefreshBody> for TokenInput {
    fn from(body: types::PostSessionTokenRefreshBody) -> Self {
        Self { refresh_token: Some(body.refresh_token) }
    }
}

impl From<types::PostSessionTokenBody> for PasswordInput {
    fn from(body: types::PostSessionTokenBody) -> Self {
        Self { email: Some(body.email), password: Some(body.password.into_inner()) }
    }
}

impl From<types::PostSessionToken2faBody> for CodeInput {
    fn from(body: types::PostSessionToken2faBody) -> Self {
        Self { code: Some(body.opt), session: Some(body.session_id) }
    }
}

impl From<types::PostUserBody> for SignUpInput {
    fn from(body: types::PostUserBody) -> Self {
        Self { email: Some(body.email), password: Some(body.password.into_inner()), language: body.language }
    }
}

impl From<types::PatchUserSettingBody> for SettingInput {
    fn from(body: types::PatchUserSettingBody) -> Self {
        Self {
            nick: body.nick.map(|nick| nick.into_inner()),
            language: body.language,
            current_password: body.current_password.map(|password| password.into_inner()),
            new_password: body.new_password.map(|password| password.into_inner()),
            two_fa_enabled: body.two_fa_enabled,
            two_fa_code: body.two_fa_code,
        }
    }
}
