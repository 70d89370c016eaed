//! The transport that answers from a recording.

use std::sync::{Mutex, PoisonError};

use signoff_arazzo::engine::{BoxFuture, Transport, TransportError, TransportErrorKind};
use signoff_arazzo::record::{Request, Response};
use url::Url;

use super::recording::{Exchange, Recording};
use crate::target::Targets;

/// Answers each request with the first unused exchange that has the same method and URL. Headers and body are not compared,
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
        let place = left.iter().position(|exchange| exchange.method == request.method && exchange.url == url);
        if let Some(place) = place {
            return Ok(left.remove(place).response);
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
    fn each_exchange_answers_once_in_the_order_of_the_recording() {
        let exchange = |method: &str, url: &str, status| Exchange {
            method: method.to_owned(),
            url: Url::parse(url).unwrap(),
            response: Response { status, ..Response::default() },
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
