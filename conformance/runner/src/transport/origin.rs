//! Where a request goes: scheme, host and port of a URL, and what stands on its request line.

use http::Uri;

use crate::engine::{TransportError, TransportErrorKind};

/// Scheme, host and port.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin {
    /// `https`.
    pub tls: bool,
    /// Without brackets where it is an IPv6 address.
    pub host: String,
    /// The scheme's where the URL has none.
    pub port: u16,
}

impl Origin {
    /// The origin of an absolute URL.
    ///
    /// # Errors
    /// The URL has no host, or another scheme than `http` and `https`.
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

    /// The value of `Host` (RFC 9110, section 7.2): the port only where it is not the scheme's.
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
    fn the_scheme_gives_the_port() {
        assert_eq!(origin("http://a/x").address(), "a:80");
        assert_eq!(origin("https://a").address(), "a:443");
    }

    #[test]
    fn host_names_the_port_only_where_it_is_another() {
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
    fn a_relative_or_foreign_url_is_refused() {
        assert!(Origin::of(&"/x".parse().unwrap()).is_err());
        assert!(Origin::of(&"ftp://a/x".parse().unwrap()).is_err());
    }
}
