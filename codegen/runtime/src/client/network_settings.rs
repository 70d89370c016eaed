//! The builder's settings of the network.

use super::ClientBuilder;

impl<C> ClientBuilder<C> {
    /// Sets the proxy. By default there is none; environment variables are ignored.
    #[must_use]
    pub fn proxy(self, proxy: reqwest::Proxy) -> Self {
        self.configure(|http| http.proxy(proxy))
    }

    /// Changes other settings of the HTTP client. They do not apply to a client that is set with [`http`](Self::http).
    #[must_use]
    pub fn configure(
        mut self,
        change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.connection.configure = Some(match self.connection.configure.take() {
            Some(before) => Box::new(|http| change(before(http))),
            None => Box::new(change),
        });
        self
    }

    /// Sets your own HTTP client. It should not follow redirects: see [`follow_redirects`](Self::follow_redirects).
    #[must_use]
    pub fn http(mut self, http: reqwest::Client) -> Self {
        self.connection.http = Some(http);
        self
    }
}

#[cfg(feature = "tls")]
impl<C> ClientBuilder<C> {
    /// Sets the certificate and key that are presented to servers.
    #[must_use]
    pub fn client_certificate(self, identity: reqwest::Identity) -> Self {
        self.configure(|http| http.identity(identity))
    }

    /// Adds a trusted certificate to those of the system.
    #[must_use]
    pub fn trust(self, certificate: reqwest::Certificate) -> Self {
        self.configure(|http| http.tls_certs_merge([certificate]))
    }
}
