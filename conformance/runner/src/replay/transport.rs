//! The transport that answers from a recording.

use std::sync::{Mutex, PoisonError};

use percent_encoding::percent_decode_str;
use signoff_arazzo::engine::{BoxFuture, Transport, TransportError, TransportErrorKind};
use signoff_arazzo::record::{Request, Response};
use url::Url;

use super::recording::{Exchange, Recording};
use crate::redact::MASKED;
use crate::target::Targets;

/// Answers each request with the first unused exchange that has the same method and URL. URLs are compared decoded, and a masked part
/// (`***`) equals everything. Headers and body are not compared,
/// because every run generates other values.
#[derive(Debug)]
pub struct ReplayTransport {
    targets: Targets,
    /// The unused exchanges, in the order of the recording.
    left: Mutex<Vec<Exchange>>,
    /// The number of exchanges in the recording.
    recorded: usize,
}

impl ReplayTransport {
    /// `targets` are the URLs that the sources had when the recording was made.
    pub fn new(targets: Targets, recording: Recording) -> Self {
        let recorded = recording.exchanges.len();
        Self { targets, left: Mutex::new(recording.exchanges), recorded }
    }

    fn answer(&self, request: &Request) -> Result<Response, TransportError> {
        let not_sent = |message| TransportError::new(TransportErrorKind::NotSent, message);
        let mut url = Url::parse(&request.url).map_err(|error| not_sent(format!("`{}`: {error}", request.url)))?;
        url.set_fragment(None);
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let place = left.iter().position(|exchange| exchange.method == request.method && is_same(&exchange.url, &url));
        if let Some(place) = place {
            let exchange = left.remove(place);
            if exchange.is_left_out {
                let message =
                    format!("the recording lacks the text of the response to {} {}", request.method, request.url);
                return Err(not_sent(message));
            }
            return Ok(exchange.response);
        }
        Err(not_sent(format!(
            "the recording has no answer left for {} {} ({} of its {} exchanges were used)",
            request.method,
            request.url,
            self.recorded - left.len(),
            self.recorded
        )))
    }
}

/// Whether two URLs have the same origin, path and query.
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

impl Transport for ReplayTransport {
    fn base_url(&self, source: &str) -> Option<String> {
        self.targets.next(source)
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(std::future::ready(self.answer(request)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use signoff_arazzo::record::Headers;

    fn request(method: &str, url: &str) -> Request {
        Request {
            source: "a".to_owned(),
            method: method.to_owned(),
            url: url.to_owned(),
            target: String::new(),
            headers: Headers::default(),
            body: None,
            chunked: false,
        }
    }

    #[test]
    fn urls_are_compared_decoded() {
        let same = |a: &str, b: &str| is_same(&Url::parse(a).unwrap(), &Url::parse(b).unwrap());
        assert!(
            same("http://a/x?q=a+b", "http://a/x?q=a%20b") && same("http://a/%7Ex?q=%c3%a4", "http://a/~x?q=%C3%A4")
        );
        assert!(same("http://a/x?token=***&n=1", "http://a/x?token=abc&n=1") && same("http://a/***/y", "http://a/b/y"));
        assert!(!same("http://a/x?q=a%2Bb", "http://a/x?q=a+b") && !same("http://a/x%2Fy", "http://a/x/y"));
        assert!(!same("http://a/x?q=1&q=2", "http://a/x?q=2&q=1") && !same("http://a/x?q=1", "http://a/x"));
        assert!(!same("http://a/x?token=***&n=1", "http://a/x?token=abc&n=2") && !same("http://b/x", "http://a/x"));
    }

    #[test]
    fn an_exchange_whose_text_is_missing_is_an_error() {
        let url = Url::parse("http://a/x").unwrap();
        let exchange = Exchange { method: "GET".to_owned(), url, response: Response::default(), is_left_out: true };
        let transport = ReplayTransport::new(Targets::default(), Recording { exchanges: vec![exchange] });
        let error = transport.answer(&request("GET", "http://a/x")).unwrap_err();
        assert!(error.message.contains("the recording lacks the text"), "{error}");
    }

    #[test]
    fn each_exchange_answers_once_in_the_order_of_the_recording() {
        let exchange = |method: &str, url: &str, status| Exchange {
            method: method.to_owned(),
            url: Url::parse(url).unwrap(),
            response: Response { status, ..Response::default() },
            is_left_out: false,
        };
        let exchanges = vec![
            exchange("GET", "http://a/x", 200),
            exchange("DELETE", "http://a/x", 204),
            exchange("GET", "http://a/x", 404),
            exchange("GET", "http://a/x?q=1", 400),
        ];
        let transport = ReplayTransport::new(Targets::default(), Recording { exchanges });
        let status = |method, url| transport.answer(&request(method, url)).map(|response| response.status);
        assert_eq!(status("DELETE", "http://a:80/x"), Ok(204));
        assert_eq!(status("GET", "http://a/x"), Ok(200));
        assert_eq!(status("GET", "http://a/x"), Ok(404));
        let error = status("GET", "http://a/x").unwrap_err();
        assert_eq!(error.kind, TransportErrorKind::NotSent);
        assert!(error.message.contains("GET http://a/x (3 of its 4"), "{error}");
    }
}
