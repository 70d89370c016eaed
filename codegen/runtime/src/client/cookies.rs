//! A cookie jar (RFC 6265) for the client of one API.
//!
//! A cookie is sent only to the host that set it: `Domain` is ignored, so fewer cookies are sent.

use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::SET_COOKIE;
use url::Url;

use super::date::read_date;

/// The number of cookies that a browser must store for one host (section 6.1).
const MOST: usize = 50;

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
        let mut age = None;
        for part in parts {
            let (attribute, value) = part.split_once('=').unwrap_or((part, ""));
            let value = value.trim();
            match attribute.trim().to_ascii_lowercase().as_str() {
                "path" if value.starts_with('/') => value.clone_into(&mut cookie.path),
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
        (!cookie.name.is_empty()).then_some(cookie)
    }

    #[inline]
    fn goes_to(&self, url: &Url, now: SystemTime) -> bool {
        let below = url.path().strip_prefix(&self.path);
        let path = below.is_some_and(|rest| rest.is_empty() || self.path.ends_with('/') || rest.starts_with('/'));
        path && url.host_str() == Some(self.host.as_str())
            && (!self.secure || url.scheme() == "https")
            && self.expires.is_none_or(|expires| expires > now)
    }
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
        let lines = lines.iter().map(|line| (http::header::SET_COOKIE, HeaderValue::from_str(line).unwrap()));
        jar.keep(&url("http://a.example/api/sessions"), &lines.collect::<HeaderMap>());
        jar
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
    fn a_secure_cookie_is_not_sent_in_the_clear() {
        let jar = jar(&["a=1; Secure; HttpOnly"]);
        assert_eq!(jar.line(&url("http://a.example/api/")), None);
        assert_eq!(jar.line(&url("https://a.example/api/")).unwrap(), "a=1");
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
