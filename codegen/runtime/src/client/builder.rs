//! A client and how it is made.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use http::{Extensions, HeaderMap, HeaderValue};
use url::Url;

use super::bearer::Asking;
use super::cookies::{Cookies, Jar};
use super::credential::{Key, Secret, Store, authorization};
use super::hook::{BoxError, CallHook};
use super::redirect::Follow;
use super::retry::{Retry, Wait};
use super::unpack::Unpack;
use super::{basic, fields, key, redirect, unpack};

/// What all groups and calls of a client share. Cheap to clone.
#[derive(Clone)]
pub struct Core(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) http: reqwest::Client,
    pub(super) base_url: Arc<Url>,
    pub(super) headers: HeaderMap,
    pub(super) credentials: Store,
    pub(super) settings: Settings,
    /// What hooks find where a call leaves them nothing.
    pub(super) nothing: Arc<Extensions>,
}

/// What holds for every call, unless it says otherwise. What takes more than a line is put in place by whoever asks for it,
/// so that a program has no code of what it never asks for.
pub(super) struct Settings {
    pub(super) timeout: Option<Duration>,
    pub(super) retry: Option<Arc<dyn Wait>>,
    pub(super) redirects: Option<Follow>,
    pub(super) body_limit: u64,
    pub(super) unpack: Option<Unpack>,
    pub(super) jar: Option<Box<dyn Cookies>>,
    pub(super) hooks: Vec<Arc<dyn CallHook>>,
}

/// More than any JSON that a program should hold at once.
const BODY_LIMIT: u64 = 64 * 1024 * 1024;

/// Changes the HTTP client below.
type Configure = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core").field("base_url", &self.0.base_url.host_str()).finish_non_exhaustive()
    }
}

/// Makes a generated client `C`.
pub struct ClientBuilder<C> {
    base_url: String,
    headers: HeaderMap,
    credentials: Store,
    settings: Settings,
    http: Option<reqwest::Client>,
    configure: Option<Configure>,
    invalid: Option<BuildError>,
    client: PhantomData<fn() -> C>,
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("credentials", &self.credentials).finish_non_exhaustive()
    }
}

/// Why a client cannot be made.
#[derive(Debug)]
pub enum BuildError {
    /// The address is no absolute `http` or `https` URL; this says why.
    BaseUrl(String),
    /// A default header's name or value is not one.
    Header(String),
    /// A credential cannot be written; this says what is wrong with it.
    Credential(&'static str),
    /// An environment variable is not set.
    Environment(String),
    /// The HTTP client could not be made.
    Http(reqwest::Error),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl(why) => write!(f, "the base URL cannot be used: {why}"),
            Self::Header(name) => write!(f, "{name:?} is not a header, or its value is not one"),
            Self::Credential(why) => f.write_str(why),
            Self::Environment(name) => {
                write!(f, "the environment variable {name} is not set: set it to the credential")
            }
            Self::Http(why) => write!(f, "the HTTP client cannot be made: {why}"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(error) => Some(error),
            _ => None,
        }
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
                unpack: None,
                jar: None,
                hooks: Vec::new(),
            },
            http: None,
            configure: None,
            invalid: None,
            client: PhantomData,
        }
    }

    /// A header of every call.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if !fields::add(&mut self.headers, name, value) {
            self.invalid = Some(BuildError::Header(name.to_owned()));
        }
        self
    }

    /// The bearer token for every scheme that takes one (bearer, OAuth 2, OpenID Connect).
    #[must_use]
    pub fn bearer(mut self, token: impl Into<Secret>) -> Self {
        let Secret(token) = token.into();
        self.credentials.bearer =
            self.usable("the bearer token has characters that no header may have", authorization("Bearer", &token));
        self
    }

    /// The bearer token, from an environment variable.
    #[must_use]
    pub fn bearer_env(mut self, name: &str) -> Self {
        match std::env::var(name) {
            Ok(token) => return self.bearer(token),
            Err(_) => self.invalid = Some(BuildError::Environment(name.to_owned())),
        }
        self
    }

    /// Username and password for HTTP basic authentication.
    #[must_use]
    pub fn basic(mut self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.credentials.basic =
            self.usable("a username cannot have a colon", basic::line(&username.into(), &password.into()));
        self
    }

    /// The API key of the scheme of that name.
    #[must_use]
    pub fn key(mut self, scheme: impl Into<String>, key: impl Into<Secret>) -> Self {
        self.credentials.keys.push(Key { scheme: scheme.into(), key: key.into(), place: key::place });
        self
    }

    /// The bearer token, from whoever knows it: asked when it is first needed, and again when an answer is 401, after
    /// which the call is sent once more.
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

    /// A hook, after those that were given before.
    #[must_use]
    pub fn hook(mut self, hook: impl CallHook) -> Self {
        self.settings.hooks.push(Arc::new(hook));
        self
    }

    /// How long a call may take in all, unless it says otherwise.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = Some(timeout);
        self
    }

    /// How often a call is tried, unless it says otherwise. Once, if this is not said.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.settings.retry = Some(Arc::new(retry));
        self
    }

    /// How many redirects to follow. None, if this is not said: a redirect is given as it is.
    ///
    /// To another host, scheme or port go neither credentials nor cookies nor other headers that were set here, and
    /// a request whose body would have to go along is not sent there.
    #[must_use]
    pub fn follow_redirects(mut self, most: u32) -> Self {
        self.settings.redirects = Some(Follow { most, send: redirect::follow });
        self
    }

    /// How many bytes of an answer's body to take, packed and unpacked. 64 MiB, if this is not said.
    #[must_use]
    pub fn body_limit(mut self, bytes: u64) -> Self {
        self.settings.body_limit = bytes;
        self
    }

    /// Asks for answers in gzip, and unpacks them. Without it none is asked for, and one that comes all the same stays as it is: it
    /// is no JSON then, and says so.
    #[must_use]
    pub fn gzip(mut self) -> Self {
        self.settings.unpack = Some(unpack::unpack);
        self.header("accept-encoding", "gzip")
    }

    /// Keeps the cookies that answers set, and sends them back to where they came from.
    #[must_use]
    pub fn cookie_jar(mut self) -> Self {
        self.settings.jar = Some(Box::<Jar>::default());
        self
    }

    /// `User-Agent` of every call.
    #[must_use]
    pub fn user_agent(self, name: &str) -> Self {
        self.header("user-agent", name)
    }

    /// The proxy to go through. None, if this is not said; the environment is not looked at.
    #[must_use]
    pub fn proxy(self, proxy: reqwest::Proxy) -> Self {
        self.configure(|http| http.proxy(proxy))
    }

    /// The certificate and key to present to servers.
    #[must_use]
    pub fn client_certificate(self, identity: reqwest::Identity) -> Self {
        self.configure(|http| http.identity(identity))
    }

    /// A certificate to trust besides those of the system.
    #[must_use]
    pub fn trust(self, certificate: reqwest::Certificate) -> Self {
        self.configure(|http| http.tls_certs_merge([certificate]))
    }

    /// Whatever else the HTTP client can be told. Nothing of it holds for a client given by [`http`](Self::http).
    #[must_use]
    pub fn configure(
        mut self,
        change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.configure = Some(match self.configure.take() {
            Some(before) => Box::new(|http| change(before(http))),
            None => Box::new(change),
        });
        self
    }

    /// An HTTP client of your own. It should not follow redirects: see [`follow_redirects`](Self::follow_redirects).
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
            return Err(BuildError::BaseUrl(format!("its scheme is {:?}, neither http nor https", base_url.scheme())));
        }
        let http = match self.http {
            Some(http) => http,
            None => own_http(self.configure)?,
        };
        let inner = Inner {
            http,
            base_url: Arc::new(base_url),
            headers: self.headers,
            credentials: self.credentials,
            settings: self.settings,
            nothing: Arc::default(),
        };
        Ok(C::from(Core(Arc::new(inner))))
    }

    /// The credential, if a header can hold it.
    fn usable(&mut self, why: &'static str, line: Option<HeaderValue>) -> Option<HeaderValue> {
        if line.is_none() {
            self.invalid = Some(BuildError::Credential(why));
        }
        line
    }
}

/// Redirects are followed in `redirect`, if at all: a credential must not go along to another host.
fn own_http(configure: Option<Configure>) -> Result<reqwest::Client, BuildError> {
    // Somebody else's choice of provider stands.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
    let builder = match configure {
        Some(change) => change(builder),
        None => builder,
    };
    builder.build().map_err(BuildError::Http)
}
