//! A client and how it is made.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use url::Url;

use super::credential::{Secret, Store};

/// What all groups and calls of a client share. Cheap to clone.
#[derive(Clone)]
pub struct Core(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) http: reqwest::Client,
    pub(super) base_url: Url,
    pub(super) headers: HeaderMap,
    pub(super) credentials: Store,
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core").field("base_url", &self.0.base_url.host_str()).finish_non_exhaustive()
    }
}

/// Makes a generated client `C`.
#[derive(Debug)]
pub struct ClientBuilder<C> {
    base_url: String,
    headers: HeaderMap,
    credentials: Store,
    http: Option<reqwest::Client>,
    timeout: Option<Duration>,
    invalid: Option<BuildError>,
    client: PhantomData<fn() -> C>,
}

/// Why a client cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildError {
    /// The address is no absolute `http` or `https` URL.
    BaseUrl(String),
    /// A default header's name or value is not one.
    Header(String),
    /// An environment variable is not set.
    Environment(String),
    /// The HTTP client could not be made.
    Http(String),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl(why) => write!(f, "the base URL is not an absolute http or https URL: {why}"),
            Self::Header(name) => write!(f, "{name:?} is not a header, or its value is not one"),
            Self::Environment(name) => {
                write!(f, "the environment variable {name} is not set: set it to the credential")
            }
            Self::Http(why) => write!(f, "the HTTP client cannot be made: {why}"),
        }
    }
}

impl std::error::Error for BuildError {}

impl<C: From<Core>> ClientBuilder<C> {
    /// For the API at this address.
    pub fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            headers: HeaderMap::new(),
            credentials: Store::default(),
            http: None,
            timeout: None,
            invalid: None,
            client: PhantomData,
        }
    }

    /// A header of every call.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            (Ok(name), Ok(value)) => {
                self.headers.append(name, value);
            }
            _ => self.invalid = Some(BuildError::Header(name.to_owned())),
        }
        self
    }

    /// The bearer token for every scheme that takes one (bearer, OAuth 2, OpenID Connect).
    #[must_use]
    pub fn bearer(mut self, token: impl Into<Secret>) -> Self {
        self.credentials.bearer = Some(token.into());
        self
    }

    /// The bearer token, from an environment variable.
    #[must_use]
    pub fn bearer_env(mut self, name: &str) -> Self {
        match std::env::var(name) {
            Ok(token) => self.credentials.bearer = Some(token.into()),
            Err(_) => self.invalid = Some(BuildError::Environment(name.to_owned())),
        }
        self
    }

    /// Username and password for HTTP basic authentication.
    #[must_use]
    pub fn basic(mut self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.credentials.basic = Some((username.into(), password.into()));
        self
    }

    /// The API key of the scheme of that name.
    #[must_use]
    pub fn key(mut self, scheme: impl Into<String>, key: impl Into<Secret>) -> Self {
        self.credentials.keys.push((scheme.into(), key.into()));
        self
    }

    /// How long a call may take, unless it says otherwise.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// An HTTP client of your own: proxy, TLS, cookies, user agent. It should not follow redirects to other hosts.
    #[must_use]
    pub fn http(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// The client.
    ///
    /// # Errors
    /// Something given above cannot be used.
    pub fn build(self) -> Result<C, BuildError> {
        if let Some(invalid) = self.invalid {
            return Err(invalid);
        }
        let base_url: Url =
            self.base_url.parse().map_err(|error: url::ParseError| BuildError::BaseUrl(error.to_string()))?;
        if !matches!(base_url.scheme(), "http" | "https") || base_url.cannot_be_a_base() {
            return Err(BuildError::BaseUrl(format!("its scheme is {:?}", base_url.scheme())));
        }
        let http = match self.http {
            Some(http) => http,
            None => default_http(self.timeout)?,
        };
        let inner = Inner { http, base_url, headers: self.headers, credentials: self.credentials };
        Ok(C::from(Core(Arc::new(inner))))
    }
}

/// A redirect may lead elsewhere, and a credential must not follow it: the answer is given as it is.
fn default_http(timeout: Option<Duration>) -> Result<reqwest::Client, BuildError> {
    // Somebody else's choice of provider stands.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    if let Some(timeout) = timeout {
        builder = builder.timeout(timeout);
    }
    builder.build().map_err(|error| BuildError::Http(error.to_string()))
}
