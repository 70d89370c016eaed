//! A cookie jar (RFC 6265bis, section 5.7) for the client of one API.
//!
//! A cookie is sent only to the host that set it, even if its `Domain` includes other hosts, so fewer cookies are sent.

use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::SET_COOKIE;
use url::{Host, Url};

use super::date::read_date;

/// The number of cookies that a browser must store for one host (section 6.1).
const MOST: usize = 50;

/// The number of bytes of a name and its value (section 5.6).
const MAX_LENGTH: usize = 4096;

/// A cookie jar.
pub(super) trait Cookies: Send + Sync {
    /// Stores the cookies of a response from that URL.
    fn keep(&self, url: &Url, headers: &HeaderMap);

    /// The cookies for that URL, longer paths first (section 5.4).
    fn line(&self, url: &Url) -> Option<String>;
}

#[derive(Default)]
pub(super) struct Jar(Mutex<Vec<Cookie>>);

struct Cookie {
    name: String,
    value: String,
    host: String,
    path: String,
    secure: bool,
    expires: Option<SystemTime>,
}

impl Cookies for Jar {
    #[inline]
    fn keep(&self, url: &Url, headers: &HeaderMap) {
        let now = SystemTime::now();
        // The cookies in a poisoned lock are valid.
        let mut cookies = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for cookie in headers.get_all(SET_COOKIE).iter().filter_map(|line| Cookie::parse(line.to_str().ok()?, url, now))
        {
            // A host without encryption cannot replace a secure cookie.
            let is_safe = |old: &Cookie| {
                old.secure && url.scheme() != "https" && old.name == cookie.name && old.host == cookie.host
            };
            if cookies.iter().any(|old| is_safe(old) && is_below(&cookie.path, &old.path)) {
                continue;
            }
            cookies.retain(|old| !(old.name == cookie.name && old.host == cookie.host && old.path == cookie.path));
            cookies.push(cookie);
        }
        cookies.retain(|cookie| cookie.expires.is_none_or(|expires| expires > now));
        let surplus = cookies.len().saturating_sub(MOST);
        cookies.drain(..surplus);
    }

    #[inline]
    fn line(&self, url: &Url) -> Option<String> {
        let now = SystemTime::now();
        let cookies = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut sent: Vec<_> = cookies.iter().filter(|cookie| cookie.goes_to(url, now)).collect();
        sent.sort_by_key(|cookie| std::cmp::Reverse(cookie.path.len()));
        let pairs: Vec<_> = sent.iter().map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }
}

impl Cookie {
    #[inline]
    fn parse(line: &str, url: &Url, now: SystemTime) -> Option<Self> {
        let mut parts = line.split(';');
        let (name, value) = parts.next()?.split_once('=')?;
        let mut cookie = Self {
            name: name.trim().to_owned(),
            value: value.trim().to_owned(),
            host: url.host_str()?.to_owned(),
            path: default_path(url.path()),
            secure: false,
            expires: None,
        };
        let (mut age, mut domain) = (None, "");
        for part in parts {
            let (attribute, value) = part.split_once('=').unwrap_or((part, ""));
            let value = value.trim();
            match attribute.trim().to_ascii_lowercase().as_str() {
                "path" if value.starts_with('/') => value.clone_into(&mut cookie.path),
                "path" => cookie.path = default_path(url.path()),
                "domain" => domain = value,
                "secure" => cookie.secure = true,
                "expires" => cookie.expires = read_date(value),
                "max-age" => age = value.parse::<i64>().ok(),
                _ => {}
            }
        }
        // `Max-Age` has precedence over `Expires` (section 4.1.2.2).
        if let Some(age) = age {
            // A moment that the clock cannot represent is never.
            cookie.expires = now.checked_add(Duration::from_secs(u64::try_from(age).unwrap_or(0)));
        }
        let sizes = !cookie.name.is_empty() && cookie.name.len() + cookie.value.len() <= MAX_LENGTH;
        let readable = !line.chars().any(|character| character.is_control() && character != '\t');
        let allowed = sizes && readable && cookie.may_be_set(url, domain.strip_prefix('.').unwrap_or(domain));
        allowed.then_some(cookie)
    }

    /// Whether that URL may set the cookie: its `Domain` includes the host, only https sets secure cookies, and the promises of the
    /// prefixes `__Secure-` and `__Host-` are kept (section 4.1.3).
    #[inline]
    fn may_be_set(&self, url: &Url, domain: &str) -> bool {
        let encrypted = url.scheme() == "https";
        let begins =
            |prefix: &str| self.name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
        let is_name = matches!(url.host(), Some(Host::Domain(_)));
        let above = self.host.len().checked_sub(domain.len()).and_then(|start| {
            let (below, end) = self.host.split_at_checked(start)?;
            Some(end.eq_ignore_ascii_case(domain) && (below.is_empty() || (is_name && below.ends_with('.'))))
        });
        (domain.is_empty() || above == Some(true))
            && (!self.secure || encrypted)
            && (!(begins("__Secure-") || begins("__Host-")) || self.secure)
            && (!begins("__Host-") || (domain.is_empty() && self.path == "/"))
    }

    #[inline]
    fn goes_to(&self, url: &Url, now: SystemTime) -> bool {
        is_below(url.path(), &self.path)
            && url.host_str() == Some(self.host.as_str())
            && (!self.secure || url.scheme() == "https")
            && self.expires.is_none_or(|expires| expires > now)
    }
}

/// Whether a path is the cookie's path or below it (section 5.1.4).
#[inline]
fn is_below(path: &str, folder: &str) -> bool {
    let below = path.strip_prefix(folder);
    below.is_some_and(|rest| rest.is_empty() || folder.ends_with('/') || rest.starts_with('/'))
}

/// The default path of a cookie (section 5.1.4).
#[inline]
fn default_path(path: &str) -> String {
    match path.rsplit_once('/') {
        Some((folder, _)) if folder.starts_with('/') => folder.to_owned(),
        _ => "/".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};
    use url::Url;

    use super::{Cookies as _, Jar};

    fn jar(lines: &[&str]) -> Jar {
        let jar = Jar::default();
        keep(&jar, "http://a.example/api/sessions", lines);
        jar
    }

    fn keep(jar: &Jar, from: &str, lines: &[&str]) {
        let lines = lines.iter().map(|line| (http::header::SET_COOKIE, HeaderValue::from_str(line).unwrap()));
        jar.keep(&url(from), &lines.collect::<HeaderMap>());
    }

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    #[test]
    fn a_cookie_goes_back_to_its_host_and_path_alone() {
        let jar = jar(&["a=1", "b=2; Path=/", "c=3; Path=/api/sessions", "d=4; Domain=example"]);
        assert_eq!(jar.line(&url("http://a.example/api/sessions")).unwrap(), "c=3; a=1; d=4; b=2");
        assert_eq!(jar.line(&url("http://a.example/apix")).unwrap(), "b=2");
        assert_eq!(jar.line(&url("http://b.example/api/sessions")), None);
    }

    #[test]
    fn a_secure_cookie_is_neither_sent_nor_set_in_the_clear() {
        let jar = jar(&["b=1; Secure"]);
        assert_eq!(jar.line(&url("https://a.example/api/")), None);
        keep(&jar, "https://a.example/api/x", &["a=1; Secure; HttpOnly"]);
        assert_eq!(jar.line(&url("http://a.example/api/")), None);
        assert_eq!(jar.line(&url("https://a.example/api/")).unwrap(), "a=1");
        keep(&jar, "http://a.example/api/x", &["a=2", "a=3; Path=/api/y", "a=4; Path=/"]);
        assert_eq!(jar.line(&url("https://a.example/api/")).unwrap(), "a=1; a=4");
    }

    #[test]
    fn a_cookie_of_another_host_is_not_stored() {
        let sent = |from: &str, line: &str| {
            let jar = Jar::default();
            keep(&jar, from, &[line]);
            jar.line(&url(from)).is_some()
        };
        for domain in ["a.example", ".example", "EXAMPLE", ""] {
            assert!(sent("http://a.example/", &format!("a=1; Domain={domain}")), "{domain}");
        }
        for domain in ["b.example", "x.a.example", "ample", "le", "127.0.0.1"] {
            assert!(!sent("http://a.example/", &format!("a=1; Domain={domain}")), "{domain}");
        }
        assert!(sent("http://127.0.0.1/", "a=1; Domain=127.0.0.1"));
        assert!(!sent("http://127.0.0.1/", "a=1; Domain=0.0.1"));
    }

    #[test]
    fn a_prefix_is_a_promise() {
        let sent = |from: &str, line: &str| {
            let jar = Jar::default();
            keep(&jar, from, &[line]);
            jar.line(&url("https://a.example/api/")).is_some()
        };
        let https = "https://a.example/api/x";
        assert!(sent(https, "__Host-a=1; Secure; Path=/"));
        assert!(sent(https, "__Secure-a=1; Secure; Domain=a.example"));
        for line in
            ["__Host-a=1; Path=/", "__Host-a=1; Secure", "__host-a=1; Secure; Path=/; Domain=a.example", "__SECURE-a=1"]
        {
            assert!(!sent(https, line), "{line}");
        }
        assert!(!sent("http://a.example/api/x", "__Host-a=1; Secure; Path=/"));
        assert!(!sent(https, &format!("a={}", "x".repeat(4096))));
    }

    #[test]
    fn a_cookie_ends_with_its_age_or_date() {
        assert_eq!(jar(&["a=1; Max-Age=0"]).line(&url("http://a.example/api/")), None);
        assert_eq!(jar(&["a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT"]).line(&url("http://a.example/api/")), None);
        let later = jar(&["a=1; Max-Age=99999999999999; Expires=Wed, 21 Oct 2015 07:28:00 GMT"]);
        assert_eq!(later.line(&url("http://a.example/api/")).unwrap(), "a=1");
        assert_eq!(jar(&["a=1", "a=; Max-Age=-1"]).line(&url("http://a.example/api/")), None);
    }
}
