//! Compares the URL of a request with a recorded one.

use percent_encoding::percent_decode_str;
use url::Url;

use crate::masked::MASKED;

/// Whether two URLs have the same origin, path and query. They are compared decoded and without their fragments; a masked part (`***`)
/// equals everything.
pub(super) fn is_same_url(recorded: &str, url: &str) -> bool {
    match (Url::parse(recorded), Url::parse(url)) {
        (Ok(recorded), Ok(url)) => is_same(&recorded, &url),
        _ => false,
    }
}

fn is_same(recorded: &Url, url: &Url) -> bool {
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let queries = || {
        let mut pairs = (recorded.query_pairs(), url.query_pairs());
        loop {
            match (pairs.0.next(), pairs.1.next()) {
                (None, None) => return true,
                (Some((a, b)), Some((c, d))) if is_equal(&a, &c) && is_equal(&b, &d) => {}
                _ => return false,
            }
        }
    };
    let segments = || match (recorded.path_segments(), url.path_segments()) {
        (Some(mut a), Some(mut b)) => loop {
            match (a.next(), b.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) if is_equal(&decoded(a), &decoded(b)) => {}
                _ => return false,
            }
        },
        _ => recorded.path() == url.path(),
    };
    recorded.origin() == url.origin() && segments() && queries()
}

/// Whether a recorded text equals the text of a request. A report writes `***` for a secret.
fn is_equal(recorded: &str, text: &str) -> bool {
    let mut parts = recorded.split(MASKED);
    let Some(rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let mut rest = rest;
    let mut masked = false;
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        masked = true;
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    masked || rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_same_url as same;

    #[test]
    fn urls_are_compared_decoded() {
        assert!(
            same("http://a/x?q=a+b", "http://a/x?q=a%20b") && same("http://a/%7Ex?q=%c3%a4", "http://a/~x?q=%C3%A4")
        );
        assert!(same("http://a/x?token=***&n=1", "http://a/x?token=abc&n=1") && same("http://a/***/y", "http://a/b/y"));
        assert!(!same("http://a/x?q=a%2Bb", "http://a/x?q=a+b") && !same("http://a/x%2Fy", "http://a/x/y"));
        assert!(!same("http://a/x?q=1&q=2", "http://a/x?q=2&q=1") && !same("http://a/x?q=1", "http://a/x"));
        assert!(!same("http://a/x?token=***&n=1", "http://a/x?token=abc&n=2") && !same("http://b/x", "http://a/x"));
    }
}
