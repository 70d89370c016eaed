//! `x-signoff-cookies`: a store of cookies as in a browser (RFC 6265 sections 5.3 and 5.4).

use signoff_arazzo::arazzo::Session;
use signoff_arazzo::exchange::{Request, Response};
use url::{Host, Url};

use super::cookie::SetCookie;

/// The cookies of a run of a workflow, in the order in which they were created.
#[derive(Debug, Default)]
pub(super) struct CookieJar(Vec<Cookie>);

#[derive(Debug)]
struct Cookie {
    name: String,
    value: String,
    domain: String,
    /// Whether only the host that set the cookie receives it.
    host_only: bool,
    path: String,
    secure: bool,
    expires_at: Option<i64>,
}

/// The most cookies that are kept. The oldest ones go first, as in browsers (section 6.1).
const MAX_COOKIES: usize = 3000;

impl Session for CookieJar {
    fn headers(&self, request: &Request, now: i64) -> Vec<(&'static str, String)> {
        let Ok(url) = Url::parse(&request.url) else { return Vec::new() };
        let mut cookies: Vec<&Cookie> = self.0.iter().filter(|cookie| cookie.is_for(&url, now)).collect();
        // Longer paths first; of equal paths, earlier cookies first (section 5.4, step 2).
        cookies.sort_by_key(|cookie| std::cmp::Reverse(cookie.path.len()));
        let pairs: Vec<String> = cookies.iter().map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect();
        if pairs.is_empty() { Vec::new() } else { vec![("Cookie", pairs.join("; "))] }
    }

    fn observe(&mut self, request: &Request, response: &Response, now: i64) {
        let Ok(url) = Url::parse(&request.url) else { return };
        for line in SetCookie::all(&response.headers, "*") {
            self.store(&line, &url, now);
        }
    }
}

impl CookieJar {
    fn store(&mut self, line: &SetCookie<'_>, url: &Url, now: i64) {
        let host = url.host_str().unwrap_or_default().to_ascii_lowercase();
        let domain = line.domain().unwrap_or_default();
        // Section 5.3, step 6. There is no list of public suffixes here: a target is a server under test.
        if !domain.is_empty() && !domain_matches(&host, &domain) {
            return;
        }
        // A page without a secure connection cannot set such a cookie.
        if line.is_secure() && !is_trustworthy(url) {
            return;
        }
        let cookie = Cookie {
            name: line.name.to_owned(),
            value: line.value.to_owned(),
            host_only: domain.is_empty(),
            domain: if domain.is_empty() { host } else { domain },
            path: line.path().map_or_else(|| default_path(url.path()), str::to_owned),
            secure: line.is_secure(),
            expires_at: line.expires_at(now),
        };
        let same = |old: &Cookie| {
            (&old.name, &old.domain, &old.path, old.host_only)
                == (&cookie.name, &cookie.domain, &cookie.path, cookie.host_only)
        };
        let place = self.0.iter().position(same);
        match (place.and_then(|place| self.0.get_mut(place)), line.is_expired(now)) {
            (_, true) => self.0.retain(|old| !same(old)),
            // A cookie that is replaced keeps its time of creation (section 5.3, step 11.3), and so its place.
            (Some(old), false) => *old = cookie,
            (None, false) => self.0.push(cookie),
        }
        if self.0.len() > MAX_COOKIES {
            self.0.remove(0);
        }
    }
}

impl Cookie {
    fn is_for(&self, url: &Url, now: i64) -> bool {
        let host = url.host_str().unwrap_or_default().to_ascii_lowercase();
        let domain = if self.host_only { host == self.domain } else { domain_matches(&host, &self.domain) };
        domain
            && path_matches(url.path(), &self.path)
            && (!self.secure || is_trustworthy(url))
            && self.expires_at.is_none_or(|end| end > now)
    }
}

/// Section 5.1.3. An address has no domains above it.
fn domain_matches(host: &str, domain: &str) -> bool {
    let is_name = matches!(Host::parse(host), Ok(Host::Domain(_)));
    host == domain || (is_name && host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')))
}

/// Section 5.1.4.
fn path_matches(path: &str, cookie: &str) -> bool {
    path.strip_prefix(cookie).is_some_and(|rest| rest.is_empty() || cookie.ends_with('/') || rest.starts_with('/'))
}

/// The path up to its last `/` (section 5.1.4).
fn default_path(path: &str) -> String {
    match path.rfind('/') {
        None | Some(0) => "/".to_owned(),
        Some(end) => path.get(..end).unwrap_or("/").to_owned(),
    }
}

/// Whether a `Secure` cookie is sent. Browsers trust loopback addresses without TLS, too.
fn is_trustworthy(url: &Url) -> bool {
    let loopback = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    };
    url.scheme() == "https" || loopback
}

#[cfg(test)]
mod tests {
    use signoff_arazzo::exchange::Headers;

    use super::*;

    fn request(url: &str) -> Request {
        Request {
            source: "api".to_owned(),
            method: "GET".to_owned(),
            url: url.to_owned(),
            target: String::new(),
            headers: Headers::default(),
            body: None,
            chunked: false,
        }
    }

    /// What a store with these lines sends: each line is the answer of a URL at a time.
    fn sent(lines: &[(&str, &str)], url: &str, now: i64) -> Option<String> {
        let mut jar = CookieJar::default();
        for (from, line) in lines {
            let headers = Headers(vec![("Set-Cookie".to_owned(), (*line).to_owned())]);
            jar.observe(&request(from), &Response { headers, ..Response::of_status(200) }, 1000);
        }
        jar.headers(&request(url), now).pop().map(|(_, value)| value)
    }

    const SITE: &str = "https://www.example.com/a/b";

    #[test]
    fn a_cookie_goes_to_its_host_and_path_as_in_a_browser() {
        let cases: &[(&str, &str, bool)] = &[
            ("s=1", "https://www.example.com/a/c", true),
            ("s=1", "https://www.example.com/a", true),
            ("s=1", "https://www.example.com/ab", false),
            ("s=1", "https://www.example.com/", false),
            ("s=1; Path=/", "https://www.example.com/", true),
            ("s=1; Path=relative", "https://www.example.com/a/", true),
            ("s=1; Path=/", "https://api.example.com/", false),
            ("s=1; Path=/; Domain=.Example.com", "https://api.example.com/", true),
            ("s=1; Path=/; Domain=example.com", "https://badexample.com/", false),
            ("s=1; Path=/; Domain=other.com", "https://www.example.com/", false),
            ("s=1; Path=/; Secure", "http://www.example.com/", false),
            ("s=1; Path=/", "http://www.example.com/", true),
        ];
        for (line, url, goes) in cases {
            assert_eq!(sent(&[(SITE, line)], url, 1001).is_some(), *goes, "{line} to {url}");
        }
    }

    #[test]
    fn a_secure_cookie_is_stored_and_sent_without_tls_only_on_loopback() {
        for (url, goes) in [
            ("http://127.0.0.1:8080/", true),
            ("http://localhost/", true),
            ("http://[::1]/", true),
            ("http://10.0.0.1/", false),
        ] {
            assert_eq!(sent(&[(url, "s=1; Secure")], url, 1001).is_some(), goes, "{url}");
        }
    }

    #[test]
    fn a_cookie_is_replaced_deleted_and_forgotten_at_its_end() {
        let lines = [(SITE, "a=1; Path=/"), (SITE, "b=1; Path=/a"), (SITE, "c=1; Path=/"), (SITE, "a=2; Path=/")];
        assert_eq!(sent(&lines, SITE, 1001).as_deref(), Some("b=1; a=2; c=1"), "longer paths first");
        let deleted = [&lines[..], &[(SITE, "a=; Path=/; Max-Age=0"), (SITE, "b=; Path=/")]].concat();
        assert_eq!(sent(&deleted, SITE, 1001).as_deref(), Some("b=1; c=1; b="), "another path is another cookie");
        let short = [(SITE, "a=1; Max-Age=10")];
        assert_eq!(sent(&short, SITE, 1009).as_deref(), Some("a=1"));
        assert_eq!(sent(&short, SITE, 1010), None);
    }
}
