//! Error answers, byte for byte as the system writes them.

use axum::body::Body;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::{Map, Value};
use signoff_runtime::server::Response;

use crate::store::StoreError;

/// An error answer: `{"error": {…}}` and optional members next to `error`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Failure {
    status: StatusCode,
    id: &'static str,
    reason: String,
    message: String,
    /// Members next to `error`.
    members: Vec<(&'static str, Value)>,
}

impl Failure {
    /// An error with a status and a message.
    pub(crate) fn new(status: StatusCode, message: &str) -> Self {
        Self { status, id: "", reason: String::new(), message: message.to_owned(), members: Vec::new() }
    }

    /// 400.
    pub(crate) fn bad_request(reason: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "The request was malformed or contained invalid parameters").reason(reason)
    }

    /// 401.
    pub(crate) fn unauthorized(reason: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "The request could not be authorized").reason(reason)
    }

    /// 403.
    pub(crate) fn forbidden(reason: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "The requested action was forbidden").reason(reason)
    }

    /// 404 for a missing record.
    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Unable to locate the resource")
    }

    /// 409 for a record that already exists.
    pub(crate) fn conflict() -> Self {
        Self::new(StatusCode::CONFLICT, "The resource could not be created due to a conflict")
    }

    /// 401 for a browser without a live session.
    pub(crate) fn session_inactive() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "request does not have a valid authentication session")
            .id("session_inactive")
            .reason("No active session was found in this request.")
    }

    /// 400 for a user who is already signed in.
    pub(crate) fn session_already_available() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "you are already logged in")
            .id("session_already_available")
            .reason(SESSION_ALREADY_AVAILABLE)
    }

    /// 401 for a second factor that is requested before the first.
    pub(crate) fn session_aal1_required() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "You can not requested a higher AAL (AAL2/AAL3) without an active session.")
            .id("session_aal1_required")
    }

    /// 400 for a forbidden `return_to`.
    pub(crate) fn return_to_forbidden(url: &str) -> Self {
        Self::bad_request(format!("Requested return_to URL \"{url}\" is not allowed."))
            .id("self_service_flow_return_to_forbidden")
    }

    /// 403 for a missing or wrong anti-CSRF pair. The schema allows no member in `details`, so none is sent.
    pub(crate) fn csrf_violation() -> Self {
        Self::new(StatusCode::FORBIDDEN, "the request was rejected to protect you from Cross-Site-Request-Forgery")
            .id("security_csrf_violation")
            .reason(
                "Please retry the flow and optionally clear your cookies. The request was rejected to protect you from \
             Cross-Site-Request-Forgery (CSRF) which could cause account takeover, leaking personal information, and \
             other serious security issues.",
            )
    }

    /// 410 for an expired flow.
    pub(crate) fn flow_expired(minutes_ago: i64) -> Self {
        Self::new(StatusCode::GONE, "self-service flow expired")
            .id("self_service_flow_expired")
            .reason(format!("The self-service flow expired {minutes_ago}.00 minutes ago, initialize a new one."))
    }

    /// Sets the error's id.
    pub(crate) fn id(mut self, id: &'static str) -> Self {
        self.id = id;
        self
    }

    /// Sets the reason.
    pub(crate) fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = reason.into();
        self
    }

    /// Adds a member next to `error`.
    pub(crate) fn with_member(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.members.push((name, value.into()));
        self
    }

    /// The `error` object. Empty members are omitted; the order is the system's.
    pub(crate) fn object(&self, request_id: &str) -> Map<String, Value> {
        let members = [
            ("id", Value::from(self.id)),
            ("code", self.status.as_u16().into()),
            ("status", self.status.canonical_reason().unwrap_or_default().into()),
            ("request", request_id.into()),
            ("reason", self.reason.as_str().into()),
            ("message", self.message.as_str().into()),
        ];
        let present = members.into_iter().filter(|(_, value)| value.as_str() != Some(""));
        present.map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// The answer to a request with these headers.
    pub(crate) fn response(&self, headers: &HeaderMap) -> Response {
        let request_id = headers.get("x-request-id").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let mut body = Map::new();
        body.insert("error".to_owned(), self.object(request_id).into());
        body.extend(self.members.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        let mut text = Value::Object(body).to_string();
        text.push('\n');
        let mut response = Response::new(Body::from(text));
        *response.status_mut() = self.status;
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response.headers_mut().insert("ory-error-id", HeaderValue::from_static(self.id));
        response
    }

    /// The answer to a request with these parts.
    pub(crate) fn answer(&self, parts: &Parts) -> Response {
        self.response(&parts.headers)
    }
}

/// Also the text of message 4000001 on a login flow.
pub(crate) const SESSION_ALREADY_AVAILABLE: &str =
    "A valid session was detected and thus login is not possible. Did you forget to set `?refresh=true`?";

/// The text of a store error may contain hashes or paths, so it only goes to the log.
impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "An internal server error occurred, please contact the system administrator",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::BodyExt as _;

    async fn text(response: Response) -> String {
        String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
    }

    #[tokio::test]
    async fn a_refusal_has_its_members_in_order_and_ends_with_a_newline() {
        let failure = Failure::forbidden("No.");
        assert_eq!(
            text(failure.response(&HeaderMap::new())).await,
            "{\"error\":{\"code\":403,\"status\":\"Forbidden\",\"reason\":\"No.\",\"message\":\"The requested action was forbidden\"}}\n"
        );
    }

    #[tokio::test]
    async fn the_request_id_is_between_status_and_reason() {
        let mut headers = HeaderMap::new();
        headers.insert("x-request-id", HeaderValue::from_static("rid-1"));
        let answer = text(Failure::forbidden("No.").response(&headers)).await;
        assert!(answer.contains(r#""status":"Forbidden","request":"rid-1","reason""#), "{answer}");
    }

    #[tokio::test]
    async fn the_error_id_is_in_the_header_too() {
        let failure = Failure::session_inactive();
        let response = failure.response(&HeaderMap::new());
        assert_eq!(response.headers()["ory-error-id"], "session_inactive");
        assert_eq!(response.headers()["content-type"], "application/json");
        assert!(text(response).await.starts_with(r#"{"error":{"id":"session_inactive","code":401"#));
    }

    #[test]
    fn an_expired_flow_says_how_long_ago_it_expired() {
        let failure = Failure::flow_expired(2);
        assert_eq!(failure.reason, "The self-service flow expired 2.00 minutes ago, initialize a new one.");
    }
}
