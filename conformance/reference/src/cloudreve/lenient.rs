//! Requests that break the document: the system takes more than it documents, and refuses in its own words.

use axum::body::Body as HttpBody;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode};
use signoff_runtime::operation::OperationInfo;
use signoff_runtime::server::{Hooks, Rejection, Response};

use super::body::Body;
use super::context::Context;
use super::envelope::Answer;
use super::failure::Failure;
use super::session::TokenInput;
use super::setting::SettingInput;
use super::sign_in::{CodeInput, PasswordInput};
use super::sign_up::SignUpInput;
use super::system::System;

impl Hooks for System {
    /// Performs the operation with what can be read leniently; what cannot is refused in an envelope, with status 200.
    async fn reject(&self, rejection: Rejection) -> Response {
        let Rejection { operation, parts, body, .. } = &rejection;
        let perform = |context: Context| async move {
            let query = parts.uri.query().unwrap_or_default();
            self.perform(operation, &context, query, body).await
        };
        self.answer(parts, perform).await
    }

    /// The operation is performed from [`Hooks::reject`], for which it needs the body.
    fn body_first(&self, _operation: &'static OperationInfo) -> bool {
        true
    }

    fn negotiates(&self, _operation: &'static OperationInfo) -> bool {
        false
    }

    async fn options(&self, _parts: Parts, _allowed: &[Method]) -> Response {
        not_found()
    }

    async fn not_found(&self, _parts: Parts) -> Response {
        not_found()
    }

    /// The system knows no 405.
    async fn method_not_allowed(&self, _parts: Parts, _allowed: &[Method]) -> Response {
        not_found()
    }
}

impl System {
    async fn perform(
        &self,
        operation: &OperationInfo,
        context: &Context,
        query: &str,
        body: &[u8],
    ) -> Result<Answer, Failure> {
        let body = || Body::read(body);
        match (operation.method, operation.path) {
            ("DELETE", "/session/token") => self.sign_out(TokenInput::read(&body()?)?).await,
            ("POST", "/session/token") => self.sign_in(PasswordInput::read(&body()?)?).await,
            ("POST", "/session/token/2fa") => self.finish_sign_in(CodeInput::read(&body()?)?).await,
            ("POST", "/session/token/refresh") => self.refresh(TokenInput::read(&body()?)?).await,
            ("GET", "/session/prepare") => self.prepare(parameter(query, "email")).await,
            ("POST", "/user") => self.sign_up(SignUpInput::read(&body()?)?).await,
            ("GET", "/user/me") => Self::me(context),
            ("PATCH", "/user/setting") => {
                context.require_user()?;
                self.change_setting(context, SettingInput::read(&body()?)?).await
            }
            ("GET", "/user/setting/2fa") => self.prepare_second_factor(context).await,
            ("GET", "/site/ping") => Self::ping(),
            (method, path) => Err(Failure::internal(format!("{method} {path} is not performed leniently"))),
        }
    }
}

/// The first query parameter of that name.
fn parameter(query: &str, name: &str) -> Option<String> {
    url::form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// What the system answers where it has nothing, not even an envelope.
fn not_found() -> Response {
    let mut response = Response::new(HttpBody::from("404 page not found"));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    response
}
