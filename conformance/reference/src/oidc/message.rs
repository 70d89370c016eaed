//! Reads forms, queries, cookies and credentials, and writes redirects, pages and errors.

use std::collections::BTreeMap;

use axum::body::Body;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE, WWW_AUTHENTICATE};
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode};
use serde_json::{Value, json};
use signoff_runtime::server::Response;

use crate::store::StoreError;

/// A request with its parameters.
pub(super) struct Call {
    pub(super) parts: Parts,
    /// Of a form, or of the query if the request has no body.
    parameters: BTreeMap<String, String>,
    pub(super) body: Bytes,
}

impl Call {
    pub(super) fn new(parts: Parts, body: Bytes) -> Self {
        let query = parts.uri.query().unwrap_or_default().as_bytes().to_vec();
        let is_post = parts.method == Method::POST;
        let pairs = url::form_urlencoded::parse(if is_post { &body } else { &query });
        // An empty parameter counts as none (RFC 6749, section 3.1).
        let parameters = pairs.filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name.into(), value.into()));
        Self { parameters: parameters.collect(), parts, body }
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    /// The name and the password of `Authorization: Basic`.
    pub(super) fn basic(&self) -> Option<(String, String)> {
        let decoded = STANDARD.decode(self.credentials("Basic")?).ok()?;
        let (user, password) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
        Some((user.to_owned(), password.to_owned()))
    }

    /// The credentials of a scheme.
    pub(super) fn credentials(&self, scheme: &str) -> Option<&str> {
        let (given, credentials) = self.parts.headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
        given.eq_ignore_ascii_case(scheme).then_some(credentials.trim())
    }

    pub(super) fn cookie(&self, name: &str) -> Option<&str> {
        let lines = self.parts.headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
        let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
    }
}

/// Why a request fails: the answer.
pub(super) struct Refusal(Box<Response>);

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        Self::error(StatusCode::INTERNAL_SERVER_ERROR, "server_error", "The store failed.")
    }
}

impl From<Refusal> for Response {
    fn from(refusal: Refusal) -> Self {
        *refusal.0
    }
}

impl Refusal {
    /// An error of an endpoint for clients (RFC 6749, section 5.2).
    pub(super) fn error(status: StatusCode, error: &str, description: &str) -> Self {
        let mut response = json_answer(status, &json!({"error": error, "error_description": description}));
        if status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"oidc\""));
        }
        Self(Box::new(response))
    }

    /// 400 `invalid_request`.
    pub(super) fn invalid(description: &str) -> Self {
        Self::error(StatusCode::BAD_REQUEST, "invalid_request", description)
    }

    /// 400 with a page for the user.
    pub(super) fn page(text: &str) -> Self {
        Self(Box::new(page(StatusCode::BAD_REQUEST, "Not possible", &format!("<p>{}</p>", escape(text)))))
    }

    /// Any answer.
    pub(super) fn answer(response: Response) -> Self {
        Self(Box::new(response))
    }
}

/// A JSON answer that nobody may store.
pub(super) fn json_answer(status: StatusCode, value: &Value) -> Response {
    let mut response = Response::new(Body::from(value.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A page.
pub(super) fn page(status: StatusCode, title: &str, content: &str) -> Response {
    let text = format!("<!doctype html>\n<title>{title}</title>\n<h1>{title}</h1>\n{content}\n");
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A redirect.
pub(super) fn redirect(location: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::FOUND;
    if let Ok(location) = HeaderValue::from_str(location) {
        response.headers_mut().insert(LOCATION, location);
    }
    response
}

/// Adds a cookie line.
pub(super) fn set_cookie(response: &mut Response, line: &str) {
    if let Ok(line) = HeaderValue::from_str(line) {
        response.headers_mut().append(SET_COOKIE, line);
    }
}

/// The URL with further parameters in its query. A URL that cannot be parsed is returned unchanged.
pub(super) fn with_query(url: &str, parameters: &[(&str, Option<&str>)]) -> String {
    let given: Vec<_> = parameters.iter().filter_map(|(name, value)| Some((*name, (*value)?))).collect();
    match url::Url::parse(url) {
        Ok(mut parsed) if !given.is_empty() => {
            parsed.query_pairs_mut().extend_pairs(given);
            parsed.to_string()
        }
        _ => url.to_owned(),
    }
}

/// A text in HTML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
