//! A recording: exchanges that can be replayed.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use signoff_arazzo::exchange::{TransportError, TransportErrorKind};
use signoff_arazzo::record::{Headers, Received, Response};
use signoff_openapi::{ReadError, read_regular_text};
use url::Url;

use crate::har::{Entry, Har, LogNote, NOTE_VERSION, RunNote};

/// Recorded exchanges.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Recording {
    /// The scenarios of a recording that this program made.
    pub scenarios: Vec<RecordedScenario>,
    /// The exchanges of no scenario, in the order of the file.
    pub exchanges: Vec<Exchange>,
    /// What the recording says about its run.
    pub run: RunNote,
}

/// A recorded scenario.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecordedScenario {
    /// `suite/document/workflowId`.
    pub name: String,
    /// Its inputs and those of the workflows that it runs, in the order in which the workflows began.
    pub inputs: Vec<(String, Value)>,
    /// In the order of the requests.
    pub exchanges: Vec<Exchange>,
}

/// A request, and its response or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// As recorded.
    pub method: String,
    /// Absolute, as recorded.
    pub url: String,
    /// The headers of the request, as recorded.
    pub headers: Headers,
    /// The body of the request, if it is text.
    pub body: Option<String>,
    /// The source, and the path and query below its URL, if the recording says so.
    pub target: Option<(String, String)>,
    /// As recorded. A response whose body the recording does not contain is an error.
    pub answer: Result<Response, TransportError>,
    /// What came in on listeners.
    pub received: Vec<Received>,
    /// When the response was complete.
    pub ended: SystemTime,
}

impl Recording {
    /// Reads a HAR file of at most `max_bytes`.
    ///
    /// # Errors
    /// It cannot be read, is not a HAR file, or contains no exchange with a response.
    pub fn read(path: &Path, max_bytes: u64) -> Result<Self, String> {
        let text = read_regular_text(path, max_bytes).map_err(|error| match error {
            ReadError::TooLarge(_) => format!("{error}; raise the limit with --max-document MIB"),
            error => error.to_string(),
        })?;
        let recording = Self::parse(&text)?;
        if recording.all().next().is_none() {
            return Err("the recording has no exchange with a response".to_owned());
        }
        Ok(recording)
    }

    /// Reads the text of a HAR file. An entry without a response (status 0) is left out, unless it names its scenario.
    ///
    /// # Errors
    /// The text is not a HAR file, or an entry is invalid. The message counts entries from 1.
    pub fn parse(text: &str) -> Result<Self, String> {
        let log = Har::parse(text)?.log;
        let note = log.note.unwrap_or_else(|| LogNote { version: NOTE_VERSION, ..LogNote::default() });
        if note.version != NOTE_VERSION {
            return Err(format!("`log._signoff.version` is {}, but this program reads {NOTE_VERSION}", note.version));
        }
        let scenarios = note.scenarios.into_iter();
        let mut recording = Self {
            scenarios: scenarios
                .map(|note| RecordedScenario { name: note.name, inputs: note.inputs, exchanges: Vec::new() })
                .collect(),
            exchanges: Vec::new(),
            run: note.run,
        };
        for (index, entry) in log.entries.into_iter().enumerate() {
            recording.add(entry).map_err(|reason| format!("entry {}: {reason}", index + 1))?;
        }
        Ok(recording)
    }

    fn add(&mut self, entry: Entry) -> Result<(), String> {
        let noted = entry.note.as_ref().map(|note| note.scenario);
        let named = scenario_in_comment(&entry.comment).map(str::to_owned);
        let Some(exchange) = read_entry(entry)? else { return Ok(()) };
        let exchanges = match (noted, named) {
            (Some(index), _) => {
                let scenario = self.scenarios.get_mut(index);
                &mut scenario.ok_or_else(|| format!("`_signoff.scenario` is {index}, which does not exist"))?.exchanges
            }
            (None, Some(name)) => self.exchanges_of(name),
            (None, None) => &mut self.exchanges,
        };
        exchanges.push(exchange);
        Ok(())
    }

    fn exchanges_of(&mut self, name: String) -> &mut Vec<Exchange> {
        if self.scenarios.last().is_none_or(|last| last.name != name) {
            self.scenarios.push(RecordedScenario { name, ..RecordedScenario::default() });
        }
        self.scenarios.last_mut().map_or(&mut self.exchanges, |scenario| &mut scenario.exchanges)
    }

    /// The scenario with this name. Of several rounds, the first one.
    pub fn scenario(&self, name: &str) -> Option<&RecordedScenario> {
        self.scenarios.iter().find(|scenario| scenario.name == name)
    }

    /// Scheme, host and port, if all exchanges have the same.
    pub fn origin(&self) -> Option<String> {
        let mut origins = self.all().map(|exchange| Url::parse(&exchange.url).ok().map(|url| url.origin()));
        let first = origins.next()??;
        origins.all(|origin| origin.as_ref() == Some(&first)).then(|| first.ascii_serialization())
    }

    fn all(&self) -> impl Iterator<Item = &Exchange> {
        self.scenarios.iter().flat_map(|scenario| &scenario.exchanges).chain(&self.exchanges)
    }
}

/// The scenario that earlier versions of this program named in the comment: `suite/document/workflowId / step`.
fn scenario_in_comment(comment: &str) -> Option<&str> {
    let (name, _) = comment.split_once(" / ")?;
    (name.split('/').count() == 3 && !name.contains(' ')).then_some(name)
}

fn read_entry(entry: Entry) -> Result<Option<Exchange>, String> {
    let Entry { request, response, note, started_date_time, time, .. } = entry;
    Url::parse(&request.url).map_err(|error| format!("the URL is not valid: {error}"))?;
    let status = u16::try_from(response.status).ok().filter(|status| *status > 0);
    let error = note.as_ref().and_then(|note| note.error.clone());
    let answer = match (status, error, &note) {
        (_, Some(error), _) => Err(error.into()),
        (None, None, None) => return Ok(None),
        (None, None, Some(_)) => Err(lacks("the response", &request.method, &request.url)),
        // RFC 9110, section 6.4.1: some responses have no body, whatever size an exporter writes.
        (Some(status), None, _)
            if request.method != "HEAD"
                && !matches!(status, 100..=199 | 204 | 304)
                && response.content.is_left_out() =>
        {
            Err(lacks("the text of the response", &request.method, &request.url))
        }
        (Some(status), None, _) => {
            let headers = response.headers.into_iter().map(|header| (header.name, header.value)).collect();
            Ok(Response { status, headers: Headers(headers), body: response.content.into_bytes()? })
        }
    };
    let started = started_date_time.parse::<jiff::Timestamp>().map_or(UNIX_EPOCH, SystemTime::from);
    let duration = Duration::try_from_secs_f64(time / 1000.0).unwrap_or_default();
    Ok(Some(Exchange {
        method: request.method,
        url: request.url,
        headers: Headers(request.headers.into_iter().map(|header| (header.name, header.value)).collect()),
        body: request.post_data.map(|body| body.text),
        received: note.iter().flat_map(|note| &note.received).map(|note| note.clone().into()).collect(),
        target: note.map(|note| (note.source, note.target)),
        answer,
        ended: started.checked_add(duration).unwrap_or(started),
    }))
}

fn lacks(what: &str, method: &str, url: &str) -> TransportError {
    TransportError::new(TransportErrorKind::NotSent, format!("the recording lacks {what} to {method} {url}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn har(entries: &str) -> Result<Recording, String> {
        Recording::parse(&format!(r#"{{"log": {{"version": "1.2", "entries": [{entries}]}}}}"#))
    }

    #[test]
    fn a_body_is_text_or_base64() {
        let entry = |content: &str| {
            har(&format!(
                r#"{{"request": {{"method": "GET", "url": "http://a/x#f"}},
                    "response": {{"status": 200, "headers": [], "content": {content}}}}}"#
            ))
            .map(|recording| recording.exchanges[0].answer.clone().unwrap().body)
        };
        assert_eq!(entry(r#"{"text": "aGk="}"#).unwrap(), b"aGk=");
        assert_eq!(entry(r#"{"text": "aGk=", "encoding": "base64"}"#).unwrap(), b"hi");
        assert_eq!(entry(r#"{"size": 0}"#).unwrap(), b"");
        assert!(entry(r#"{"text": "?", "encoding": "base64"}"#).unwrap_err().starts_with("entry 1: "));
        assert!(entry(r#"{"text": "?", "encoding": "rot13"}"#).unwrap_err().contains("rot13"));
    }

    #[test]
    fn a_body_without_its_text_is_marked() {
        let entry = |method: &str, status: u16, content: &str| {
            let entry = format!(
                r#"{{"request": {{"method": "{method}", "url": "http://a/x"}},
                    "response": {{"status": {status}, "content": {content}}}}}"#
            );
            har(&entry).unwrap().exchanges[0].answer.is_err()
        };
        assert!(entry("GET", 200, r#"{"size": 5}"#) && entry("GET", 200, r#"{"size": -1}"#));
        assert!(!entry("GET", 200, r#"{"size": 0}"#) && !entry("GET", 200, "{}"));
        assert!(!entry("GET", 200, r#"{"size": 5, "text": "hello"}"#));
        assert!(!entry("HEAD", 200, r#"{"size": 5}"#) && !entry("GET", 304, r#"{"size": 5}"#));
    }

    #[test]
    fn an_entry_without_a_response_is_left_out() {
        let entry = r#"{"request": {"method": "GET", "url": "http://a/x"}, "response": {"status": 0}}"#;
        assert_eq!(har(entry).unwrap(), Recording::default());
    }

    #[test]
    fn an_invalid_har_file_is_refused_with_the_path() {
        assert!(Recording::parse("{").unwrap_err().contains("not a HAR file"));
        let entry = r#"{"request": {"method": 7, "url": "http://a/x"}, "response": {"status": 200}}"#;
        assert!(har(entry).unwrap_err().contains("log.entries[0].request.method"));
        let entry = r#"{"request": {"method": "GET", "url": "x"}, "response": {"status": 200}}"#;
        assert!(har(entry).unwrap_err().starts_with("entry 1: the URL"));
    }

    #[test]
    fn the_origin_is_known_if_all_exchanges_share_it() {
        let entry =
            |url: &str| format!(r#"{{"request": {{"method": "GET", "url": "{url}"}}, "response": {{"status": 200}}}}"#);
        assert_eq!(har(&entry("http://a:80/x")).unwrap().origin().as_deref(), Some("http://a"));
        assert_eq!(har(&format!("{},{}", entry("http://a/x"), entry("http://b/x"))).unwrap().origin(), None);
        assert_eq!(har("").unwrap().origin(), None);
    }
}
