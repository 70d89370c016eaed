//! The origin of a URL: scheme, host and port.

use http::Uri;
use signoff_arazzo::engine::{TransportError, TransportErrorKind};

/// Scheme, host and port.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin {
    /// Whether the scheme is `https`.
    pub tls: bool,
    /// An IPv6 address has no brackets.
    pub host: String,
    /// The default of the scheme if the URL has none.
    pub port: u16,
}

impl Origin {
    /// The origin of an absolute URL.
    ///
    /// # Errors
    /// The URL has no host, or its scheme is neither `http` nor `https`.
    pub fn of(uri: &Uri) -> Result<Self, TransportError> {
        let wrong = |what: &str| TransportError::new(TransportErrorKind::Protocol, format!("`{uri}` {what}"));
        let tls = match uri.scheme_str() {
            Some("http") => false,
            Some("https") => true,
            Some(_) => return Err(wrong("is neither http nor https")),
            None => return Err(wrong("is not an absolute URL (http://host/…)")),
        };
        let host = uri.host().filter(|host| !host.is_empty()).ok_or_else(|| wrong("has no host"))?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        Ok(Self { tls, host, port: uri.port_u16().unwrap_or(if tls { 443 } else { 80 }) })
    }

    /// `host:port`, for messages and for `CONNECT`.
    pub fn address(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }

    /// The value of `Host` (RFC 9110, section 7.2). It has the port only if that is not the default of the scheme.
    pub fn host_header(&self) -> String {
        let default = if self.tls { 443 } else { 80 };
        let address = self.address();
        if self.port == default { address.trim_end_matches(&format!(":{default}")).to_owned() } else { address }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(url: &str) -> Origin {
        Origin::of(&url.parse().unwrap()).unwrap()
    }

    #[test]
    fn the_scheme_determines_the_default_port() {
        assert_eq!(origin("http://a/x").address(), "a:80");
        assert_eq!(origin("https://a").address(), "a:443");
    }

    #[test]
    fn host_has_the_port_only_if_it_is_not_the_default() {
        assert_eq!(origin("http://a/x").host_header(), "a");
        assert_eq!(origin("http://a:8080/x").host_header(), "a:8080");
        assert_eq!(origin("http://a:443/x").host_header(), "a:443");
    }

    #[test]
    fn an_ipv6_address_keeps_its_brackets() {
        assert_eq!(origin("http://[::1]:8080/").address(), "[::1]:8080");
        assert_eq!(origin("http://[::1]:8080/").host, "::1");
    }

    #[test]
    fn a_relative_url_and_another_scheme_are_refused() {
        assert!(Origin::of(&"/x".parse().unwrap()).is_err());
        assert!(Origin::of(&"ftp://a/x".parse().unwrap()).is_err());
    }
}
