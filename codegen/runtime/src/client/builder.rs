//! A client and its builder.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use http::{Extensions, HeaderMap, HeaderValue};
use tower_service::Service;
use url::Url;

use super::bearer::Asking;
use super::body::Body;
use super::build_error::BuildError;
use super::cookies::{Cookies, Jar};
use super::credential::{Key, Store};
use super::hook::{BoxError, CallHook};
use super::network::Connection;
use super::redirect::Follow;
use super::retry::{Retry, Wait};
use super::secret::{Secret, authorization};
use super::transport::{Through, Transport};
use super::unpack::Unpack;
use super::{basic, fields, key, redirect, unpack};

/// Shared by all groups and calls of a client. Cheap to clone.
#[derive(Clone)]
pub struct Core(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) transport: Box<dyn Transport>,
    pub(super) base_url: Arc<Url>,
    pub(super) headers: HeaderMap,
    pub(super) credentials: Store,
    pub(super) settings: Settings,
    /// Whether there was a response, so that a connection may be kept.
    pub(super) answered: AtomicBool,
    /// The extra values of calls that have none.
    pub(super) nothing: Arc<Extensions>,
}

/// The defaults of all calls. The builder method that enables an option installs its code, so that programs do not link unused
/// options.
pub(super) struct Settings {
    pub(super) timeout: Option<Duration>,
    pub(super) retry: Option<Arc<dyn Wait>>,
    pub(super) redirects: Option<Follow>,
    pub(super) body_limit: u64,
    /// Whether errors do not show the path of the base URL.
    pub(super) secret_path: bool,
    pub(super) unpack: Option<Unpack>,
    pub(super) jar: Option<Box<dyn Cookies>>,
    pub(super) hooks: Vec<Arc<dyn CallHook>>,
}

/// The default limit of a body: more than any JSON that a program should hold in memory.
const BODY_LIMIT: u64 = 64 * 1024 * 1024;

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core").field("base_url", &self.0.base_url.host_str()).finish_non_exhaustive()
    }
}

/// Builds a generated client `C`.
pub struct ClientBuilder<C> {
    base_url: String,
    headers: HeaderMap,
    credentials: Store,
    settings: Settings,
    transport: Option<Box<dyn Transport>>,
    pub(super) connection: Connection,
    invalid: Option<BuildError>,
    client: PhantomData<fn() -> C>,
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("credentials", &self.credentials).finish_non_exhaustive()
    }
}

impl<C: From<Core>> ClientBuilder<C> {
    /// For the API at this address.
    pub fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            headers: HeaderMap::new(),
            credentials: Store::default(),
            settings: Settings {
                timeout: None,
                retry: None,
                redirects: None,
                body_limit: BODY_LIMIT,
                secret_path: false,
                unpack: None,
                jar: None,
                hooks: Vec::new(),
            },
            transport: None,
            connection: Connection::default(),
            invalid: None,
            client: PhantomData,
        }
    }

    /// Sets the address of the API. Without it, a generated client calls the first server of its document.
    #[must_use]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// Sets a header of every call.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if !fields::add(&mut self.headers, name, value) {
            self.invalid = Some(BuildError::Header(name.to_owned()));
        }
        self
    }

    /// Sets the bearer token for every scheme that takes one (bearer, OAuth 2, OpenID Connect).
    #[must_use]
    pub fn bearer(mut self, token: impl Into<Secret>) -> Self {
        let Secret(token) = token.into();
        self.credentials.bearer =
            self.usable("the bearer token has characters that no header may have", authorization("Bearer", &token));
        self
    }

    /// Sets the bearer token from an environment variable.
    #[must_use]
    pub fn bearer_env(mut self, name: &str) -> Self {
        match std::env::var(name) {
            Ok(token) => return self.bearer(token),
            Err(_) => self.invalid = Some(BuildError::Environment(name.to_owned())),
        }
        self
    }

    /// Sets username and password for HTTP basic authentication.
    #[must_use]
    pub fn basic(mut self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.credentials.basic =
            self.usable("a username cannot have a colon", basic::line(&username.into(), &password.into()));
        self
    }

    /// Sets the API key of the scheme with that name.
    #[must_use]
    pub fn key(mut self, scheme: impl Into<String>, key: impl Into<Secret>) -> Self {
        self.credentials.keys.push(Key { scheme: scheme.into(), key: key.into(), place: key::place });
        self
    }

    /// Calls operations that require a credential even if the client has none, because this server requires none. Credentials that the
    /// client has are still sent.
    #[must_use]
    pub fn without_credentials(mut self) -> Self {
        self.credentials.optional = true;
        self
    }

    /// Sends no credential of the scheme with that name, because this server requires none.
    #[must_use]
    pub fn without_credential(mut self, scheme: impl Into<String>) -> Self {
        self.credentials.omitted.push(scheme.into());
        self
    }

    /// Sets a function that gives the bearer token. It is called when the token is first needed, and again after a response
    /// with 401; the call is then sent once more.
    #[must_use]
    pub fn bearer_provider<F, T, E>(mut self, ask: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<T, E>> + Send + 'static,
        T: Into<Secret>,
        E: Into<BoxError>,
    {
        self.credentials.provider = Some(Arc::new(Asking::new(ask)));
        self
    }

    /// Adds a hook after the existing ones.
    #[must_use]
    pub fn hook(mut self, hook: impl CallHook) -> Self {
        self.settings.hooks.push(Arc::new(hook));
        self
    }

    /// Sets the default time limit of a call.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = Some(timeout);
        self
    }

    /// Sets the default retries of a call. Without it, a call is sent once; only an idempotent one is sent again, once, if the server
    /// closed the connection that was kept for it (RFC 9112, section 9.3.1).
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.settings.retry = Some(Arc::new(retry));
        self
    }

    /// Sets how many redirects are followed. The default is 0: a redirect is a response like any other.
    ///
    /// Credentials, cookies and other headers that are set here are not sent to another host, scheme or port, and a request
    /// with a body is not redirected there.
    #[must_use]
    pub fn follow_redirects(mut self, most: u32) -> Self {
        self.settings.redirects = Some(Follow { most, send: redirect::follow });
        self
    }

    /// Sets the maximum number of bytes of a response body, compressed and decompressed. The default is 64 MiB.
    #[must_use]
    pub fn body_limit(mut self, bytes: u64) -> Self {
        self.settings.body_limit = bytes;
        self
    }

    /// Hides the path of the base URL in errors, because it contains a secret. Username, password and query are always hidden.
    #[must_use]
    pub fn secret_path(mut self) -> Self {
        self.settings.secret_path = true;
        self
    }

    /// Accepts responses in gzip and decompresses them. Without it, no content coding is requested. A response in a coding that was not
    /// requested, such as `br`, is an error that names the coding when it is read; its bytes stay as they are.
    #[must_use]
    pub fn gzip(mut self) -> Self {
        self.settings.unpack = Some(unpack::unpack);
        self.header("accept-encoding", "gzip")
    }

    /// Stores the cookies of responses, and sends them back to the same host.
    #[must_use]
    pub fn cookie_jar(mut self) -> Self {
        self.settings.jar = Some(Box::<Jar>::default());
        self
    }

    /// Sets the `User-Agent` of every call.
    #[must_use]
    pub fn user_agent(self, name: &str) -> Self {
        self.header("user-agent", name)
    }

    /// Sends requests through this service instead of the network. An axum router answers them in the same process; a service of your own
    /// counts, records, replays or refuses them. Time limits, retries, redirects, cookies and hooks work as usual.
    ///
    /// Each request goes to a clone of the service, and has the operation's
    /// `&'static OperationInfo` among its extensions.
    #[must_use]
    pub fn transport<S, B>(mut self, service: S) -> Self
    where
        S: Service<http::Request<Body>, Response = http::Response<B>, Error: Into<BoxError>, Future: Send>,
        S: Clone + Send + 'static,
        B: http_body::Body<Data = bytes::Bytes, Error: Into<BoxError>> + Send + 'static,
    {
        self.transport = Some(Box::new(Through::new(service)));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// A setting is invalid.
    pub fn build(self) -> Result<C, BuildError> {
        if let Some(invalid) = self.invalid {
            return Err(invalid);
        }
        if self.base_url.is_empty() {
            let why = "the document names no absolute one: set it with `base_url` of the client's builder";
            return Err(BuildError::BaseUrl(why.to_owned()));
        }
        let base_url: Url =
            self.base_url.parse().map_err(|error: url::ParseError| BuildError::BaseUrl(error.to_string()))?;
        if !matches!(base_url.scheme(), "http" | "https") || base_url.cannot_be_a_base() {
            return Err(BuildError::BaseUrl(format!("its scheme is {:?}, neither http nor https", base_url.scheme())));
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => self.connection.open()?,
        };
        let inner = Inner {
            transport,
            base_url: Arc::new(base_url),
            headers: self.headers,
            credentials: self.credentials,
            settings: self.settings,
            answered: AtomicBool::new(false),
            nothing: Arc::default(),
        };
        Ok(C::from(Core(Arc::new(inner))))
    }

    /// The credential, if it is valid in a header.
    fn usable(&mut self, why: &'static str, line: Option<HeaderValue>) -> Option<HeaderValue> {
        if line.is_none() {
            self.invalid = Some(BuildError::Credential(why));
        }
        line
    }
}
