//! The public API: the generated traits, each operation handed on to the system.

use std::sync::Arc;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};
use signoff_generated::kratos_public::server::*;
use signoff_generated::kratos_public::types;
use signoff_runtime::OperationInfo;
use signoff_runtime::server::{Hooks, RawBody, Rejection, Reply, Response, Violation};

use super::handle::login_flows::LoginWish;
use super::handle::my_sessions::Page;
use super::handle::reply;
use super::protect::csrf::CsrfSecret;
use super::system::System;
use super::wire::error::Failure;

/// `ulimit` of a body: 5 MiB.
const BODY_LIMIT: usize = 5 * 1024 * 1024;

/// The public API.
pub(crate) struct Public(pub(crate) Arc<System>);

impl Hooks for Public {
    /// Sign-out, login and registration read their own bodies, since they refuse what the documents allow and take what
    /// the documents forbid. All other violations are plain 400s.
    async fn reject(&self, rejection: Rejection) -> Response {
        let Rejection { operation, violation, mut parts, body } = rejection;
        let too_large = matches!(violation, Violation::BodyTooLarge { .. });
        match operation.id {
            "performNativeLogout" => {
                let outcome = self.0.perform_native_logout(&parts.headers, &body, too_large).await;
                close_if(too_large, reply(&parts, outcome).into_response())
            }
            "updateLoginFlow" if !too_large => {
                parts.extensions.insert(RawBody(body));
                let flow = query(&parts, "flow");
                reply(&parts, self.0.update_login_flow(&parts, flow.as_deref()).await).into_response()
            }
            "updateRegistrationFlow" if !too_large => {
                parts.extensions.insert(RawBody(body));
                let flow = query(&parts, "flow");
                reply(&parts, self.0.update_registration_flow(&parts, flow.as_deref()).await).into_response()
            }
            "getLoginFlow" | "getFlowError" => Failure::not_found().answer(&parts),
            _ => close_if(too_large, Failure::bad_request(violation.to_string()).answer(&parts)),
        }
    }

    fn body_limit(&self, _operation: &'static OperationInfo) -> usize {
        BODY_LIMIT
    }

    /// The operations that read their own bodies need them in [`Hooks::reject`], whatever is wrong.
    fn body_first(&self, _operation: &'static OperationInfo) -> bool {
        true
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
        not_allowed(allowed)
    }

    fn respond(&self, operation: &'static OperationInfo, mut response: Response) -> Response {
        finish(operation, &mut response);
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Cookie"));
        response
    }
}

impl Public {
    /// 403 where an unsafe method goes, without an anti-CSRF pair, to a path that wants one: all but those that no
    /// browser form submits to.
    fn csrf_refusal(&self, parts: &Parts) -> Option<Response> {
        let safe = matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE);
        let path = parts.uri.path();
        let exempt = ["/self-service/logout/api", "/self-service/login", "/self-service/registration"].contains(&path)
            || ["/self-service/login/", "/self-service/registration/"].iter().any(|prefix| path.starts_with(prefix))
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
            let line = CsrfSecret::generate().set_cookie(&self.0.csrf_cookie);
            if let Ok(line) = HeaderValue::from_str(&line) {
                response.headers_mut().append(header::SET_COOKIE, line);
            }
        }
        Some(response)
    }
}

impl Frontend for Public {
    async fn perform_native_logout(&self, request: PerformNativeLogoutRequest) -> Reply<PerformNativeLogoutResponse> {
        // The document's body has been read, but the system reads bodies its own way.
        let body = raw_body(&request.parts);
        reply(&request.parts, self.0.perform_native_logout(&request.parts.headers, &body, false).await)
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
        let page = Page { size: request.page_size.map(|size| size.into_inner()), after: request.page_token.as_deref() };
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
        let wish = LoginWish {
            refresh: request.refresh == Some(true),
            aal: request.aal.as_deref(),
            return_to: request.return_to.as_deref(),
        };
        reply(&request.parts, self.0.create_native_login_flow(&request.parts, wish).await)
    }

    async fn create_browser_login_flow(
        &self,
        request: CreateBrowserLoginFlowRequest,
    ) -> Reply<CreateBrowserLoginFlowResponse> {
        let wish = LoginWish {
            refresh: request.refresh == Some(true),
            aal: request.aal.as_deref(),
            return_to: request.return_to.as_deref(),
        };
        reply(&request.parts, self.0.create_browser_login_flow(&request.parts, wish).await)
    }

    async fn get_login_flow(&self, request: GetLoginFlowRequest) -> Reply<GetLoginFlowResponse> {
        reply(&request.parts, self.0.get_login_flow(&request.parts, &request.id).await)
    }

    async fn update_login_flow(&self, request: UpdateLoginFlowRequest) -> Reply<UpdateLoginFlowResponse> {
        reply(&request.parts, self.0.update_login_flow(&request.parts, Some(&request.flow)).await)
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
        request: UpdateRegistrationFlowRequest,
    ) -> Reply<UpdateRegistrationFlowResponse> {
        reply(&request.parts, self.0.update_registration_flow(&request.parts, Some(&request.flow)).await)
    }

    async fn get_flow_error(&self, request: GetFlowErrorRequest) -> Reply<GetFlowErrorResponse> {
        reply(&request.parts, self.0.get_flow_error(&request.id).await)
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

/// What every answer of an operation has: success is JSON with a charset, errors are without, and nothing that was got
/// is to be kept.
pub(super) fn finish(operation: &'static OperationInfo, response: &mut Response) {
    let is_error = response.headers().contains_key("ory-error-id");
    let headers = response.headers_mut();
    if !is_error && headers.get(header::CONTENT_TYPE).is_some_and(|value| value == "application/json") {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    }
    if operation.method == "GET" {
        let value = HeaderValue::from_static("private, no-cache, no-store, must-revalidate");
        headers.insert(header::CACHE_CONTROL, value);
    }
}

/// An answer of the HTTP library beneath the system.
pub(super) fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// 405, and what would be allowed.
pub(super) fn not_allowed(allowed: &[Method]) -> Response {
    let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Method Not Allowed\n");
    let allow = allowed.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    if let Ok(allow) = HeaderValue::from_str(&allow) {
        response.headers_mut().insert(header::ALLOW, allow);
    }
    response
}

/// A body that was not read to its end cannot be followed by another request.
fn close_if(close: bool, mut response: Response) -> Response {
    if close {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

fn raw_body(parts: &Parts) -> Bytes {
    parts.extensions.get::<RawBody>().map(|body| body.0.clone()).unwrap_or_default()
}

/// The first value of that name in the query.
fn query(parts: &Parts, name: &str) -> Option<String> {
    let pairs = url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
    pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}
