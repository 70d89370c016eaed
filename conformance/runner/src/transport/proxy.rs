//! Proxies: which one a request goes through, and its credentials.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use percent_encoding::percent_decode_str;

use super::origin::Origin;

/// A proxy.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy {
    /// Where it listens.
    pub(super) origin: Origin,
    /// The value of `Proxy-Authorization`.
    pub(super) authorization: Option<HeaderValue>,
    /// The password.
    password: Option<String>,
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Proxy").field(&self.origin).finish()
    }
}

impl FromStr for Proxy {
    type Err = String;

    /// Reads `http://user:password@host:port`. The message does not repeat the text, which may contain a password.
    fn from_str(text: &str) -> Result<Self, String> {
        const EXPECTED: &str = "expected a URL of the form http://user:password@host:port";
        let url = url::Url::parse(text).map_err(|error| format!("{EXPECTED}: {error}"))?;
        let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
        match url.scheme() {
            "http" if !host.is_empty() => {}
            "https" => return Err(format!("TLS to the proxy is not supported; {EXPECTED}")),
            _ => return Err(EXPECTED.to_owned()),
        }
        let origin = Origin { tls: false, host: host.to_owned(), port: url.port().unwrap_or(80) };
        let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let password = url.password().map(decode);
        let proxy = Self { origin, authorization: None, password: None };
        match (url.username(), password) {
            ("", None) => Ok(proxy),
            (user, password) => proxy.with_credentials(&decode(user), password.as_deref().unwrap_or_default()),
        }
    }
}

impl Proxy {
    /// The proxy, with the credentials that it asks for (RFC 7617).
    ///
    /// # Errors
    /// The user's name contains a colon.
    pub fn with_credentials(self, user: &str, password: &str) -> Result<Self, String> {
        if user.contains(':') {
            return Err("the name of the proxy's user contains a colon, which RFC 7617 does not allow".to_owned());
        }
        let text = format!("Basic {}", STANDARD.encode(format!("{user}:{password}")));
        let mut value = HeaderValue::from_str(&text).map_err(|error| error.to_string())?;
        value.set_sensitive(true);
        Ok(Self { authorization: Some(value), password: Some(password.to_owned()), ..self })
    }
}

/// The proxies of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProxySettings {
    /// For `http`.
    http: Option<Proxy>,
    /// For `https`.
    https: Option<Proxy>,
    /// The hosts that are reached directly.
    direct: Vec<Direct>,
}

impl ProxySettings {
    /// One proxy for all requests, except those to some hosts (in the form of `NO_PROXY`).
    pub fn all(proxy: Proxy, direct: &[String]) -> Self {
        let direct = direct.iter().filter_map(|text| Direct::parse(text)).collect();
        Self { http: Some(proxy.clone()), https: Some(proxy), direct }
    }

    /// `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, in lower or upper case. Loopback addresses are always reached directly.
    ///
    /// # Errors
    /// A value is not the URL of a proxy. The message names the variable.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let find = |name: &str| {
            let names = [name.to_ascii_lowercase(), name.to_owned()];
            names.into_iter().find_map(|name| Some((variable(&name).filter(|value| !value.is_empty())?, name)))
        };
        let proxy = |name: &str| match find(name) {
            // Other programs accept a host with a port here.
            Some((text, name)) => {
                let url = if text.contains("://") { text } else { format!("http://{text}") };
                url.parse().map(Some).map_err(|reason: String| format!("{name}: {reason}"))
            }
            None => Ok(None),
        };
        // In a CGI program a client sets this variable with a header (https://httpoxy.org).
        let is_cgi = variable("REQUEST_METHOD").is_some();
        let http = if is_cgi { None } else { proxy("HTTP_PROXY")? };
        let mut direct: Vec<Direct> = vec![Direct::Loopback];
        if let Some((text, _)) = find("NO_PROXY") {
            direct.extend(text.split([',', ' ']).filter_map(Direct::parse));
        }
        Ok(Self { http, https: proxy("HTTPS_PROXY")?, direct })
    }

    /// Whether there is no proxy.
    pub fn is_empty(&self) -> bool {
        self.http.is_none() && self.https.is_none()
    }

    /// The proxy for requests to an origin.
    pub(super) fn of(&self, origin: &Origin) -> Option<&Proxy> {
        let proxy = if origin.tls { self.https.as_ref() } else { self.http.as_ref() };
        proxy.filter(|_| !self.direct.iter().any(|direct| direct.matches(origin)))
    }

    /// The passwords, which no report shows.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = String> {
        let proxies = self.http.iter().chain(&self.https);
        proxies.flat_map(|proxy| {
            let header = proxy.authorization.iter().filter_map(|value| value.to_str().ok()?.strip_prefix("Basic "));
            proxy.password.iter().cloned().chain(header.map(str::to_owned)).filter(|text| !text.is_empty())
        })
    }
}

/// Hosts that are reached directly: an entry of `NO_PROXY`.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Direct {
    All,
    Loopback,
    /// A name with everything below it, or an address, in lower case; and a port.
    Host(String, Option<u16>),
}

impl Direct {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        if text == "*" {
            return Some(Self::All);
        }
        let (host, port) = match text.rsplit_once(':') {
            // An IPv6 address without brackets has no port.
            Some((host, port)) if !host.contains(':') || host.ends_with(']') => (host.to_owned(), port.parse().ok()),
            _ => (text.clone(), None),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']').trim_start_matches("*.").trim_start_matches('.');
        (!host.is_empty()).then(|| Self::Host(host.to_owned(), port))
    }

    fn matches(&self, origin: &Origin) -> bool {
        let host = origin.host.to_ascii_lowercase();
        match self {
            Self::All => true,
            Self::Loopback => is_loopback(&host),
            Self::Host(name, port) => {
                port.is_none_or(|port| port == origin.port)
                    && host.strip_suffix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            }
        }
    }
}

/// Whether the host is this machine: a loopback address, or a name that always is one (RFC 6761, section 6.3).
pub fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
    let address: Option<IpAddr> = host.parse().ok();
    address.is_some_and(|address| address.is_loopback()) || host == "localhost" || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(url: &str) -> Origin {
        Origin::of(&url.parse().unwrap()).unwrap()
    }

    fn from(variables: &[(&str, &str)]) -> ProxySettings {
        let find =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        ProxySettings::from_environment(find).unwrap()
    }

    #[test]
    fn credentials_are_decoded_and_sent_as_rfc_7617_says() {
        let proxy: Proxy = "http://Aladdin:open%20sesame@proxy:3128".parse().unwrap();
        assert_eq!(proxy.authorization.as_ref().unwrap(), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assert_eq!(proxy.origin.address(), "proxy:3128");
        assert!(!format!("{proxy:?}").contains("sesame"));
        assert_eq!("http://proxy:3128".parse::<Proxy>().unwrap().authorization, None);
    }

    #[test]
    fn a_message_about_a_proxy_shows_no_password() {
        for text in ["https://u:hunter2@h:1", "socks5://u:hunter2@h", "http://u:hunter2@", "http://u:hunter2@h:99999"] {
            let message = text.parse::<Proxy>().unwrap_err();
            assert!(!message.contains("hunter2"), "{message}");
        }
    }

    #[test]
    fn the_environment_names_a_proxy_per_scheme_and_the_hosts_without_one() {
        let settings =
            from(&[("http_proxy", "http://p:1"), ("HTTPS_PROXY", "q:2"), ("NO_PROXY", ".a.example, b:8080,[::2]")]);
        let address = |url: &str| settings.of(&origin(url)).map(|proxy| proxy.origin.address());
        assert_eq!(address("http://c.example/").as_deref(), Some("p:1"));
        assert_eq!(address("https://c.example/").as_deref(), Some("q:2"));
        for url in
            ["http://a.example/", "http://x.A.example/", "http://b:8080/", "http://[::2]/", "http://127.0.0.1:9/"]
        {
            assert_eq!(address(url), None, "{url}");
        }
        for url in ["http://b/", "http://xa.example/"] {
            assert!(address(url).is_some(), "{url}");
        }
        assert!(from(&[("HTTP_PROXY", "http://p:1"), ("REQUEST_METHOD", "GET")]).is_empty());
    }
}
