//! The public API: the generated traits over the system.

use std::sync::Arc;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};
use signoff_generated::kratos_public::server::*;
use signoff_generated::kratos_public::types;
use signoff_runtime::OperationInfo;
use signoff_runtime::server::{Hooks, RawRequest, Rejection, Reply, Response, Violation};

use super::handle::login_flows::LoginParameters;
use super::handle::page::Page;
use super::handle::{NO_STORE, reply};
use super::protect::csrf::CsrfSecret;
use super::system::System;
use super::wire::error::Failure;

/// The limit of a body.
const BODY_LIMIT: usize = 5 * 1024 * 1024;

/// The public API.
pub(crate) struct Public(pub(crate) Arc<System>);

impl Hooks for Public {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    // The vendors' responses have no challenges.
    fn challenge(&self, _: &'static signoff_runtime::OperationInfo) -> Option<signoff_runtime::http::HeaderValue> {
        None
    }

    /// Answers a request that breaks the document. Raw operations answer most of theirs themselves.
    async fn reject(&self, rejection: Rejection) -> Response {
        let mut response = Failure::bad_request(rejection.violation.to_string()).answer(&rejection.parts);
        if is_too_large(&rejection.violation) {
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }

    fn body_limit(&self, _operation: &'static OperationInfo) -> usize {
        BODY_LIMIT
    }

    fn negotiates(&self, _operation: &'static OperationInfo) -> bool {
        false
    }

    async fn options(&self, parts: Parts, allowed: &[Method]) -> Response {
        self.method_not_allowed(parts, allowed).await
    }

    async fn not_found(&self, parts: Parts) -> Response {
        match self.csrf_refusal(&parts) {
            Some(refusal) => refusal,
            None => plain(StatusCode::NOT_FOUND, "404 page not found\n"),
        }
    }

    async fn method_not_allowed(&self, parts: Parts, allowed: &[Method]) -> Response {
        if let Some(refusal) = self.csrf_refusal(&parts) {
            return refusal;
        }
        let mut response = not_allowed(allowed);
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Cookie"));
        response
    }

    fn respond(&self, operation: &'static OperationInfo, mut response: Response) -> Response {
        finish(operation, &mut response);
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Cookie"));
        response
    }
}

impl Public {
    /// 403 for an unsafe method without an anti-CSRF pair. Paths that no browser form submits to are exempt.
    fn csrf_refusal(&self, parts: &Parts) -> Option<Response> {
        let safe = matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE);
        let path = parts.uri.path();
        let exempt = ["/self-service/logout/api", "/self-service/login", "/self-service/registration"].contains(&path)
            || path == "/sessions"
            || path.starts_with("/sessions/");
        if safe || exempt {
            return None;
        }
        let secret = self.0.csrf_secret(&parts.headers);
        let token = parts.headers.get("x-csrf-token").and_then(|value| value.to_str().ok()).unwrap_or_default();
        if secret.as_ref().is_some_and(|secret| secret.matches(token)) {
            return None;
        }
        let mut response = Failure::csrf_violation().answer(parts);
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Cookie"));
        if secret.is_none() {
            let line = self.0.set_csrf_cookie(&CsrfSecret::generate());
            if let Ok(line) = HeaderValue::from_str(&line) {
                response.headers_mut().append(header::SET_COOKIE, line);
            }
        }
        Some(response)
    }
}

impl Frontend for Public {
    async fn perform_native_logout(
        &self,
        request: RawRequest<PerformNativeLogoutRequest>,
    ) -> Reply<PerformNativeLogoutResponse> {
        let (parts, body, too_large) = match request.read_body().await {
            Ok((parts, body)) => (parts, body, false),
            Err(Rejection { parts, body, violation, .. }) => (parts, body, is_too_large(&violation)),
        };
        let reply = reply(&parts, self.0.perform_native_logout(&parts.headers, &body, too_large).await);
        if too_large { reply.header(header::CONNECTION, "close") } else { reply }
    }

    async fn create_browser_logout_flow(
        &self,
        request: CreateBrowserLogoutFlowRequest,
    ) -> Reply<CreateBrowserLogoutFlowResponse> {
        let outcome = self.0.create_browser_logout_flow(&request.parts.headers, request.return_to.as_deref()).await;
        reply(&request.parts, outcome)
    }

    async fn update_logout_flow(&self, request: UpdateLogoutFlowRequest) -> Reply<UpdateLogoutFlowResponse> {
        let (token, return_to) = (request.token.as_deref(), request.return_to.as_deref());
        reply(&request.parts, self.0.update_logout_flow(&request.parts, token, return_to).await)
    }

    async fn to_session(&self, request: ToSessionRequest) -> Reply<ToSessionResponse> {
        reply(&request.parts, self.0.to_session(&request.parts.headers).await)
    }

    async fn list_my_sessions(&self, request: ListMySessionsRequest) -> Reply<ListMySessionsResponse> {
        let page = Page { size: Some(request.page_size.into_inner()), after: request.page_token.as_deref() };
        reply(&request.parts, self.0.list_my_sessions(&request.parts.headers, page).await)
    }

    async fn disable_my_other_sessions(
        &self,
        request: DisableMyOtherSessionsRequest,
    ) -> Reply<DisableMyOtherSessionsResponse> {
        reply(&request.parts, self.0.disable_my_other_sessions(&request.parts.headers).await)
    }

    async fn disable_my_session(&self, request: DisableMySessionRequest) -> Reply<DisableMySessionResponse> {
        reply(&request.parts, self.0.disable_my_session(&request.parts.headers, &request.id).await)
    }

    async fn create_native_login_flow(
        &self,
        request: CreateNativeLoginFlowRequest,
    ) -> Reply<CreateNativeLoginFlowResponse> {
        let parameters = LoginParameters {
            refresh: request.refresh == Some(true),
            aal: request.aal.as_deref(),
            return_to: request.return_to.as_deref(),
        };
        reply(&request.parts, self.0.create_native_login_flow(&request.parts, parameters).await)
    }

    async fn create_browser_login_flow(
        &self,
        request: CreateBrowserLoginFlowRequest,
    ) -> Reply<CreateBrowserLoginFlowResponse> {
        let parameters = LoginParameters {
            refresh: request.refresh == Some(true),
            aal: request.aal.as_deref(),
            return_to: request.return_to.as_deref(),
        };
        reply(&request.parts, self.0.create_browser_login_flow(&request.parts, parameters).await)
    }

    async fn get_login_flow(&self, request: RawRequest<GetLoginFlowRequest>) -> Reply<GetLoginFlowResponse> {
        let id = request.query("id").unwrap_or_default();
        reply(&request.parts, self.0.get_login_flow(&request.parts, &id).await)
    }

    async fn update_login_flow(&self, request: RawRequest<UpdateLoginFlowRequest>) -> Reply<UpdateLoginFlowResponse> {
        let flow = request.query("flow");
        let (parts, body) = read_submission(request).await;
        reply(&parts, self.0.update_login_flow(&parts.headers, &body, flow.as_deref()).await)
    }

    async fn create_native_registration_flow(
        &self,
        request: CreateNativeRegistrationFlowRequest,
    ) -> Reply<CreateNativeRegistrationFlowResponse> {
        let outcome = self.0.create_native_registration_flow(&request.parts, request.return_to.as_deref()).await;
        reply(&request.parts, outcome)
    }

    async fn update_registration_flow(
        &self,
        request: RawRequest<UpdateRegistrationFlowRequest>,
    ) -> Reply<UpdateRegistrationFlowResponse> {
        let flow = request.query("flow");
        let (parts, body) = read_submission(request).await;
        reply(&parts, self.0.update_registration_flow(&parts.headers, &body, flow.as_deref()).await)
    }

    async fn get_flow_error(&self, request: RawRequest<GetFlowErrorRequest>) -> Reply<GetFlowErrorResponse> {
        let id = request.query("id").unwrap_or_default();
        reply(&request.parts, self.0.get_flow_error(&id).await)
    }
}

impl Metadata for Public {
    async fn is_alive(&self, _request: IsAliveRequest) -> Reply<IsAliveResponse> {
        IsAliveResponse::Ok(types::IsAliveOk::new("ok".to_owned())).into()
    }

    async fn is_ready(&self, _request: IsReadyRequest) -> Reply<IsReadyResponse> {
        IsReadyResponse::Ok(types::IsReadyOk::new("ok".to_owned())).into()
    }
}

/// Completes the headers of an answer: success is JSON with a charset, errors have no charset, and answers to GET must
/// not be stored.
pub(super) fn finish(operation: &'static OperationInfo, response: &mut Response) {
    let is_error = response.headers().contains_key("ory-error-id");
    let headers = response.headers_mut();
    if !is_error && headers.get(header::CONTENT_TYPE).is_some_and(|value| value == "application/json") {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    }
    if operation.method == "GET" {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(NO_STORE));
    }
}

/// An answer of the system's HTTP library.
pub(super) fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// 405 with the allowed methods.
pub(super) fn not_allowed(allowed: &[Method]) -> Response {
    let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Method Not Allowed\n");
    let allow = allowed.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    if let Ok(allow) = HeaderValue::from_str(&allow) {
        response.headers_mut().insert(header::ALLOW, allow);
    }
    response
}

/// Reads what is submitted to a flow. A body that breaks off or is too large is read as far as it arrived.
async fn read_submission<Q>(request: RawRequest<Q>) -> (Parts, Bytes) {
    request.read_body().await.unwrap_or_else(|rejection| (rejection.parts, rejection.body))
}

/// Whether the body was not read to its end, so that the connection cannot serve another request.
fn is_too_large(violation: &Violation) -> bool {
    matches!(violation, Violation::BodyTooLarge { .. })
}
