//! `--report har=PATH`: the exchanges of a run, with pseudonyms in place of secrets. `--replay` reads the file again.

use std::io::Write;

use serde::ser::{Serialize, SerializeSeq as _, Serializer};
use signoff_arazzo::exchange::TransportError;
use url::Url;

use crate::har::{
    Content, Creator, Entry, EntryNote, Har, Log, LogNote, NOTE_VERSION, Pair, PostData, Request, Response,
    ScenarioNote, Timings, UNKNOWN_SIZE,
};
use crate::judge::{JudgedScenario, Judgement, RecordedBody, RecordedExchange, RecordedResponse, write_time};

const HTTP_VERSION: &str = "HTTP/1.1";

/// The exchanges of a judgement in the order of its scenarios and steps. They must have been requested for the run
/// ([`RunRequest::record`](crate::run::RunRequest::record)).
///
/// # Errors
/// None in practice: all keys are strings and all numbers are finite.
pub fn har_report(judgement: &Judgement) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&file(judgement)).map(|text| text + "\n")
}

/// Writes the exchanges, one scenario after the other.
pub(super) fn write_har(judgement: &Judgement, out: &mut dyn Write) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &file(judgement))?;
    out.write_all(b"\n")
}

fn file(judgement: &Judgement) -> Har<Entries<'_>> {
    let scenarios = recorded(judgement)
        .map(|(scenario, inputs)| ScenarioNote { name: scenario.name.clone(), inputs: inputs.to_vec() });
    let log = Log {
        version: "1.2",
        creator: Creator { name: "signoff", version: env!("CARGO_PKG_VERSION") },
        entries: Entries(judgement),
        comment: "Each secret is replaced by another value of the same form, the same one in the whole file.",
        note: Some(LogNote { version: NOTE_VERSION, run: judgement.recorded.clone(), scenarios: scenarios.collect() }),
    };
    Har { log }
}

/// The scenarios that were run, with their inputs.
fn recorded(judgement: &Judgement) -> impl Iterator<Item = (&JudgedScenario, &[(String, serde_json::Value)])> {
    let ran = judgement.scenarios.iter().filter(|scenario| scenario.steps.ran());
    ran.filter_map(|scenario| Some((scenario, scenario.inputs.as_deref()?)))
}

/// The entries of all scenarios. Those of one scenario are in memory at the same time.
struct Entries<'a>(&'a Judgement);

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entries = serializer.serialize_seq(None)?;
        for (index, (scenario, _)) in recorded(self.0).enumerate() {
            for (step, exchange) in scenario.steps.recorded().map_err(serde::ser::Error::custom)? {
                let comment = format!("{} / {step}", scenario.name);
                entries.serialize_element(&write_entry(&exchange, index, comment))?;
            }
        }
        entries.end()
    }
}

fn write_entry(exchange: &RecordedExchange, scenario: usize, comment: String) -> Entry {
    let time = exchange.duration.as_secs_f64() * 1000.0;
    Entry {
        started_date_time: write_time(exchange.started),
        time,
        request: write_request(exchange),
        response: exchange.response.as_ref().map_or_else(Response::none, write_response),
        cache: serde_json::Map::new(),
        timings: Timings { send: 0, wait: time, receive: 0 },
        comment,
        note: Some(EntryNote {
            scenario,
            source: exchange.source.clone(),
            target: exchange.target.clone(),
            error: exchange.error.as_ref().map(|error: &TransportError| error.into()),
            received: exchange.received.clone(),
        }),
    }
}

fn write_request(exchange: &RecordedExchange) -> Request {
    Request {
        method: exchange.method.clone(),
        url: exchange.url.clone(),
        http_version: HTTP_VERSION,
        cookies: Vec::new(),
        headers: write_headers(&exchange.headers),
        query_string: Url::parse(&exchange.url).map(|url| query(&url)).unwrap_or_default(),
        headers_size: UNKNOWN_SIZE,
        body_size: if exchange.body.is_some() { UNKNOWN_SIZE } else { 0 },
        post_data: exchange.body.as_ref().map(|body| write_request_body(body, &exchange.headers)),
    }
}

fn query(url: &Url) -> Vec<Pair> {
    let pairs = url.query_pairs();
    pairs.map(|(name, value)| Pair { name: name.into_owned(), value: value.into_owned() }).collect()
}

fn write_request_body(body: &RecordedBody, headers: &[(String, String)]) -> PostData {
    let (text, comment) = match body {
        RecordedBody::Text(text) => (text.clone(), String::new()),
        // The format has no encoding for the bytes of a request.
        RecordedBody::Bytes(bytes) => (String::new(), format!("({} bytes that are not text)", bytes.len())),
        RecordedBody::Long(length) => (String::new(), format!("({length} bytes), left out because it is long")),
        RecordedBody::Secret(length) | RecordedBody::Opaque(length) => (String::new(), left_out(body, *length)),
    };
    PostData { mime_type: header(headers, "content-type"), params: Vec::new(), text, comment }
}

fn left_out(body: &RecordedBody, length: usize) -> String {
    let reason = match body {
        RecordedBody::Secret(_) => "it contains a secret",
        _ => "it cannot be searched for secrets",
    };
    format!("({length} bytes that are not text), left out because {reason}")
}

fn write_response(response: &RecordedResponse) -> Response {
    let mime_type = header(&response.headers, "content-type");
    let mut content = match &response.body {
        RecordedBody::Text(text) => Content::of_text(mime_type, text),
        RecordedBody::Bytes(bytes) => Content::of_bytes(mime_type, bytes),
        body @ (RecordedBody::Secret(length) | RecordedBody::Opaque(length) | RecordedBody::Long(length)) => {
            Content::left_out(mime_type, left_out(body, *length))
        }
    };
    if !header(&response.headers, "content-encoding").is_empty() {
        let length = header(&response.headers, "content-length").parse::<i64>().ok();
        content.compression = length.filter(|_| content.size > 0).map(|length| content.size - length);
    }
    let phrase = http::StatusCode::from_u16(response.status).ok().and_then(|status| status.canonical_reason());
    Response {
        status: response.status.into(),
        status_text: phrase.unwrap_or_default(),
        http_version: HTTP_VERSION,
        cookies: Vec::new(),
        headers: write_headers(&response.headers),
        content,
        redirect_url: header(&response.headers, "location"),
        headers_size: UNKNOWN_SIZE,
        body_size: UNKNOWN_SIZE,
    }
}

fn write_headers(headers: &[(String, String)]) -> Vec<Pair> {
    headers.iter().map(|(name, value)| Pair { name: name.clone(), value: value.clone() }).collect()
}

/// The value of a header; empty if there is none.
fn header(headers: &[(String, String)], wanted: &str) -> String {
    let found = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use serde_json::{Value, json};

    use super::*;
    use crate::judge::{JudgedAttempt, JudgedStep, Outcome, RunFacts, ScenarioDeviations, Verdict};
    use crate::replay::Recording;

    fn judgement(response: Option<RecordedResponse>) -> Judgement {
        let exchange = RecordedExchange {
            source: "a".to_owned(),
            target: "/x?q=a%20b".to_owned(),
            method: "POST".to_owned(),
            url: "http://a/x?q=a%20b".to_owned(),
            headers: vec![("Content-Type".to_owned(), "text/plain".to_owned())],
            body: Some(RecordedBody::Text("hello".to_owned())),
            response,
            received: Vec::new(),
            error: None,
            started: UNIX_EPOCH + Duration::from_millis(1_700_000_000_123),
            duration: Duration::from_micros(1500),
        };
        let attempt = JudgedAttempt {
            request: None,
            received: Vec::new(),
            response: None,
            met: Vec::new(),
            findings: Vec::new(),
            error: None,
            action: None,
            curl: None,
            recorded: Some(Box::new(exchange)),
            started: std::time::UNIX_EPOCH,
            duration_ms: 1.5,
        };
        let step =
            JudgedStep { step: "one".to_owned(), location: String::new(), not_run: None, attempts: vec![attempt] };
        let scenario = JudgedScenario {
            unjudged: Vec::new(),
            name: "s/d/w".to_owned(),
            outcome: Outcome::Passed,
            verdict: Verdict::Pass,
            reason: None,
            claims: Vec::new(),
            steps: vec![step].into(),
            rounds: Vec::new(),
            snapshot: None,
            inputs: Some(vec![("inputs.n".to_owned(), json!(1))]),
            started: std::time::UNIX_EPOCH,
            deviations: ScenarioDeviations::default(),
            duration_ms: 1.5,
        };
        Judgement::new(vec![scenario], RunFacts::default())
    }

    fn response(body: RecordedBody) -> Option<RecordedResponse> {
        let headers = vec![("X-A".to_owned(), "1".to_owned()), ("X-A".to_owned(), "2".to_owned())];
        Some(RecordedResponse { status: 201, headers, body })
    }

    #[test]
    fn a_replay_reads_what_a_report_wrote() {
        for (body, bytes) in [
            (RecordedBody::Text(String::new()), Vec::new()),
            (RecordedBody::Text("{}".to_owned()), b"{}".to_vec()),
            (RecordedBody::Bytes(vec![255, 0, 1]), vec![255, 0, 1]),
        ] {
            let text = har_report(&judgement(response(body))).unwrap();
            let recording = Recording::parse(&text).unwrap();
            let scenario = recording.scenario("s/d/w").unwrap();
            assert_eq!(scenario.inputs, [("inputs.n".to_owned(), json!(1))]);
            let exchange = scenario.exchanges.first().unwrap();
            assert_eq!((exchange.method.as_str(), exchange.url.as_str()), ("POST", "http://a/x?q=a%20b"));
            let answer = exchange.answer.as_ref().unwrap();
            assert_eq!((answer.status, &answer.body), (201, &bytes));
            assert_eq!(answer.headers.iter().collect::<Vec<_>>(), [("X-A", "1"), ("X-A", "2")]);
            assert_eq!(exchange.ended, UNIX_EPOCH + Duration::from_micros(1_700_000_000_124_500));
        }
    }

    #[test]
    fn a_body_that_is_left_out_is_marked_and_the_time_is_real() {
        for body in [RecordedBody::Secret(3), RecordedBody::Opaque(3)] {
            let text = har_report(&judgement(response(body))).unwrap();
            let har: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(har["log"]["entries"][0]["startedDateTime"], "2023-11-14T22:13:20.123Z");
            let content = &har["log"]["entries"][0]["response"]["content"];
            assert!(content["comment"].as_str().unwrap().contains("left out because"), "{content}");
            let recording = Recording::parse(&text).unwrap();
            let error = recording.scenario("s/d/w").unwrap().exchanges[0].answer.clone().unwrap_err();
            assert!(error.message.contains("lacks the text"), "{error}");
        }
    }

    #[test]
    fn a_request_without_a_response_is_replayed_with_its_error() {
        let text = har_report(&judgement(None)).unwrap();
        let har: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(har["log"]["entries"][0]["response"]["status"], 0);
        assert_eq!(har["log"]["entries"][0]["request"]["queryString"][0], json!({"name": "q", "value": "a b"}));
        assert_eq!(har["log"]["entries"][0]["request"]["postData"]["text"], "hello");
        let recording = Recording::parse(&text).unwrap();
        assert!(recording.scenario("s/d/w").unwrap().exchanges[0].answer.is_err());
    }
}
