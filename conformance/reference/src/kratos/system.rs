//! The system: the state and settings that its three APIs share.

use http::HeaderMap;
use http::request::Parts;
use jiff::Timestamp;

use super::protect::csrf::{CsrfSecret, csrf_cookie_name};
use super::record::flow_error::FlowError;
use super::wire::error::Failure;
use crate::seed::KRATOS_ERROR_UI_URL;
use crate::source::Source;
use crate::state::State;

/// The system over its state.
pub(crate) struct System {
    pub(crate) state: State,
    /// `serve.public.base_url`.
    pub(crate) public_url: String,
    /// `serve.admin.base_url`.
    pub(crate) admin_url: String,
    csrf_cookie: String,
    /// Whether cookies are sent over https only.
    pub(crate) secure: bool,
}

impl System {
    /// The system over that state.
    pub(crate) fn new(state: &State) -> Self {
        let public_url = state.url(Source::Kratos);
        let csrf_cookie = csrf_cookie_name(&public_url);
        let secure = url::Url::parse(&public_url).is_ok_and(|url| url.scheme() == "https");
        Self { state: state.clone(), admin_url: state.url(Source::KratosAdmin), public_url, csrf_cookie, secure }
    }

    /// The time now.
    pub(crate) fn now(&self) -> Timestamp {
        self.state.clock.now()
    }

    /// The URL of a request as the client knows it.
    pub(crate) fn request_url(&self, parts: &Parts) -> String {
        format!("{}{}", self.public_url, parts.uri.path_and_query().map_or("/", |path| path.as_str()))
    }

    /// The browser's anti-CSRF secret, if any.
    pub(crate) fn csrf_secret(&self, headers: &HeaderMap) -> Option<CsrfSecret> {
        CsrfSecret::of_request(headers, &self.csrf_cookie)
    }

    /// The `Set-Cookie` of an anti-CSRF secret.
    pub(crate) fn set_csrf_cookie(&self, secret: &CsrfSecret) -> String {
        secret.set_cookie(&self.csrf_cookie, self.secure)
    }

    /// Stores an error and returns the URL of the page that shows it.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn show_error(&self, failure: &Failure, headers: &HeaderMap) -> Result<String, Failure> {
        let request_id = headers.get("x-request-id").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let error = FlowError { id: uuid::Uuid::new_v4(), error: failure.object(request_id), created_at: self.now() };
        self.state.store.create(&error).await?;
        Ok(format!("{KRATOS_ERROR_UI_URL}?id={}", error.id))
    }
}
