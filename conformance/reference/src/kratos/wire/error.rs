//! Error answers, byte for byte as the system writes them.

use axum::body::Body;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::{Map, Value};
use signoff_runtime::server::Response;

use crate::store::StoreError;

/// An error answer: `{"error": {…}}` and what may stand beside it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Failure {
    status: StatusCode,
    id: &'static str,
    reason: String,
    message: String,
    /// Members beside `error`.
    beside: Vec<(&'static str, Value)>,
}

impl Failure {
    /// An error of that status with the words that usually go with it.
    pub(crate) fn new(status: StatusCode, message: &str) -> Self {
        Self { status, id: "", reason: String::new(), message: message.to_owned(), beside: Vec::new() }
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

    /// 404 for a record that does not exist.
    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Unable to locate the resource")
    }

    /// 409 for a record that exists already.
    pub(crate) fn conflict() -> Self {
        Self::new(StatusCode::CONFLICT, "The resource could not be created due to a conflict")
    }

    /// 401 where a browser has no live session.
    pub(crate) fn session_inactive() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "request does not have a valid authentication session")
            .id("session_inactive")
            .reason("No active session was found in this request.")
    }

    /// 400 where somebody is signed in already.
    pub(crate) fn session_already_available() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "you are already logged in")
            .id("session_already_available")
            .reason(SESSION_ALREADY_AVAILABLE)
    }

    /// 401 where a second factor is asked for before the first.
    pub(crate) fn session_aal1_required() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "You can not requested a higher AAL (AAL2/AAL3) without an active session.")
            .id("session_aal1_required")
    }

    /// 400 for a `return_to` that is not allowed.
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

    /// 410 for a flow that has expired.
    pub(crate) fn flow_expired(minutes_ago: i64) -> Self {
        Self::new(StatusCode::GONE, "self-service flow expired")
            .id("self_service_flow_expired")
            .reason(format!("The self-service flow expired {minutes_ago}.00 minutes ago, initialize a new one."))
    }

    /// The error's fixed word.
    pub(crate) fn id(mut self, id: &'static str) -> Self {
        self.id = id;
        self
    }

    /// Why, in words.
    pub(crate) fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = reason.into();
        self
    }

    /// A member beside `error`.
    pub(crate) fn beside(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.beside.push((name, value.into()));
        self
    }

    /// The `error` object. Members that are empty are left out; the order is the system's.
    pub(crate) fn object(&self, request_id: &str) -> Map<String, Value> {
        let mut error = Map::new();
        let mut add = |name: &str, text: &str| {
            if !text.is_empty() {
                error.insert(name.to_owned(), text.into());
            }
        };
        add("id", self.id);
        // `code` stands between two texts, and the order of members is the order of insertion.
        let status = self.status.canonical_reason().unwrap_or_default();
        error.insert("code".to_owned(), self.status.as_u16().into());
        let mut add = |name: &str, text: &str| {
            if !text.is_empty() {
                error.insert(name.to_owned(), text.into());
            }
        };
        add("status", status);
        add("request", request_id);
        add("reason", &self.reason);
        add("message", &self.message);
        error
    }

    /// The answer to that request.
    pub(crate) fn response(&self, headers: &HeaderMap) -> Response {
        let request_id = headers.get("x-request-id").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let mut body = Map::new();
        body.insert("error".to_owned(), self.object(request_id).into());
        body.extend(self.beside.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        let mut text = Value::Object(body).to_string();
        text.push('\n');
        let mut response = Response::new(Body::from(text));
        *response.status_mut() = self.status;
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response.headers_mut().insert("ory-error-id", HeaderValue::from_static(self.id));
        response
    }

    /// The answer to a request of those parts.
    pub(crate) fn answer(&self, parts: &Parts) -> Response {
        self.response(&parts.headers)
    }
}

/// Also the text of the message 4000001 on a login flow.
pub(crate) const SESSION_ALREADY_AVAILABLE: &str =
    "A valid session was detected and thus login is not possible. Did you forget to set `?refresh=true`?";

/// What the store says may hold secrets' hashes or paths, so only the log sees it.
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
    async fn the_request_id_stands_between_status_and_reason() {
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
    fn an_expired_flow_says_for_how_long() {
        let failure = Failure::flow_expired(2);
        assert_eq!(failure.reason, "The self-service flow expired 2.00 minutes ago, initialize a new one.");
    }
}
