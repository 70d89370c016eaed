//! The transport that answers from a recording.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use signoff_arazzo::data::Data;
use signoff_arazzo::engine::{BoxFuture, Transport, TransportError, TransportErrorKind};
use signoff_arazzo::record::{Received, Request, Response};

use super::recording::{Exchange, RecordedScenario, Recording};
use super::same_url::is_same_url;
use crate::redact::Mask;
use crate::target::Targets;

/// Answers requests from a recording. Headers and bodies are not compared.
///
/// A scenario of a recording gets its own responses in their order. Otherwise each request gets the first unused exchange that has
/// the same method and URL.
#[derive(Debug)]
pub struct ReplayTransport {
    targets: Targets,
    /// The unused exchanges, in the order of the recording, and the time of the recording.
    state: Mutex<State>,
    /// Whether only the next exchange can answer.
    in_order: bool,
    /// The number of exchanges in the recording.
    recorded: usize,
}

#[derive(Debug)]
struct State {
    left: VecDeque<Exchange>,
    now: SystemTime,
    /// What came in on listeners before the last answer, or until the step had waited long enough.
    received: Vec<Received>,
}

impl ReplayTransport {
    /// Answers with the exchanges that belong to no scenario. `targets` are the URLs that the sources had when the recording was made.
    pub fn new(targets: Targets, recording: &Recording) -> Self {
        Self::of(targets, &recording.exchanges, false)
    }

    /// Answers with the exchanges of one scenario.
    pub fn of_scenario(targets: Targets, scenario: &RecordedScenario) -> Self {
        Self::of(targets, &scenario.exchanges, true)
    }

    fn of(targets: Targets, exchanges: &[Exchange], in_order: bool) -> Self {
        let now = exchanges.first().map_or(UNIX_EPOCH, |exchange| exchange.ended);
        let state = State { left: exchanges.iter().cloned().collect(), now, received: Vec::new() };
        Self { targets, state: Mutex::new(state), in_order, recorded: exchanges.len() }
    }

    /// The time of the recording: when the last response was complete.
    pub fn now(&self) -> SystemTime {
        self.state().now
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, request: &Request) -> Result<Response, TransportError> {
        let mut state = self.state();
        let place = state.left.iter().position(|exchange| is_same(exchange, request));
        match place.filter(|place| !self.in_order || *place == 0).and_then(|place| state.left.remove(place)) {
            Some(exchange) => {
                state.now = exchange.ended;
                state.received = exchange.received;
                exchange.answer
            }
            None => Err(TransportError::new(TransportErrorKind::NotSent, self.without_answer(request, &state.left))),
        }
    }

    fn without_answer(&self, request: &Request, left: &VecDeque<Exchange>) -> String {
        let (method, url) = (&request.method, &request.url);
        match left.front().filter(|_| self.in_order) {
            Some(next) => format!("the recording continues with {} {}, not with {method} {url}", next.method, next.url),
            None => format!(
                "the recording has no answer left for {method} {url} ({} of its {} exchanges were used)",
                self.recorded - left.len(),
                self.recorded
            ),
        }
    }
}

fn is_same(exchange: &Exchange, request: &Request) -> bool {
    exchange.method == request.method
        && match &exchange.target {
            Some((source, target)) => {
                // A scenario may change a credential, so that its pseudonym is another one.
                let absolute = |target: &str| format!("http://target{}", Mask::default().text(target));
                *source == request.source
                    && (*target == request.target || is_same_url(&absolute(target), &absolute(&request.target)))
            }
            None => is_same_url(&exchange.url, &request.url),
        }
}

impl Transport for ReplayTransport {
    fn base_url(&self, source: &str) -> Option<String> {
        // Of several replicas, the one that answered.
        let state = self.state();
        let next = state.left.front().filter(|_| self.in_order).and_then(|exchange| match &exchange.target {
            Some((name, target)) if name == source => exchange.url.strip_suffix(target.as_str()).map(str::to_owned),
            _ => None,
        });
        next.or_else(|| self.targets.next(source))
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(std::future::ready(self.answer(request)))
    }

    fn receive<'a>(&'a self, _awaited: &'a [Data]) -> BoxFuture<'a, Vec<Received>> {
        Box::pin(std::future::ready(std::mem::take(&mut self.state().received)))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use signoff_arazzo::record::Headers;

    fn request(method: &str, url: &str) -> Request {
        Request {
            source: "a".to_owned(),
            method: method.to_owned(),
            url: url.to_owned(),
            target: url.trim_start_matches("http://a").to_owned(),
            headers: Headers::default(),
            body: None,
            chunked: false,
        }
    }

    fn exchange(method: &str, url: &str, status: u16) -> Exchange {
        Exchange {
            method: method.to_owned(),
            url: url.to_owned(),
            headers: Headers::default(),
            body: None,
            target: None,
            received: Vec::new(),
            answer: Ok(Response { status, ..Response::default() }),
            ended: UNIX_EPOCH + Duration::from_secs(status.into()),
        }
    }

    #[test]
    fn each_exchange_answers_once_in_the_order_of_the_recording() {
        let exchanges = vec![
            exchange("GET", "http://a/x", 200),
            exchange("DELETE", "http://a/x", 204),
            exchange("GET", "http://a/x", 404),
            exchange("GET", "http://a/x?q=1", 400),
        ];
        let recording = Recording { exchanges, ..Recording::default() };
        let transport = ReplayTransport::new(Targets::default(), &recording);
        let status = |method, url| transport.answer(&request(method, url)).map(|response| response.status);
        assert_eq!(status("DELETE", "http://a:80/x"), Ok(204));
        assert_eq!(status("GET", "http://a/x"), Ok(200));
        assert_eq!(status("GET", "http://a/x"), Ok(404));
        let error = status("GET", "http://a/x").unwrap_err();
        assert_eq!(error.kind, TransportErrorKind::NotSent);
        assert!(error.message.contains("GET http://a/x (3 of its 4"), "{error}");
    }

    #[test]
    fn a_scenario_gets_its_own_answers_in_order_at_their_time_and_from_any_place() {
        let noted = |mut exchange: Exchange, target: &str| {
            exchange.target = Some(("a".to_owned(), target.to_owned()));
            exchange
        };
        let scenario = RecordedScenario {
            exchanges: vec![
                noted(exchange("GET", "http://b/api/x?q=a%20b", 200), "/x?q=a%20b"),
                noted(exchange("GET", "http://c/api/y", 204), "/y"),
            ],
            ..RecordedScenario::default()
        };
        let transport = ReplayTransport::of_scenario(Targets::default(), &scenario);
        assert_eq!(transport.base_url("a").as_deref(), Some("http://b/api"));
        let error = transport.answer(&request("GET", "http://a/y")).unwrap_err();
        assert_eq!(error.message, "the recording continues with GET http://b/api/x?q=a%20b, not with GET http://a/y");
        assert_eq!(transport.answer(&request("GET", "http://a/x?q=a+b")).unwrap().status, 200);
        assert_eq!(transport.now(), UNIX_EPOCH + Duration::from_secs(200));
        assert_eq!(transport.base_url("a").as_deref(), Some("http://c/api"));
        assert_eq!(transport.answer(&request("GET", "http://a/y")).unwrap().status, 204);
    }
}
