//! `--report har=PATH`: the exchanges of a run, masked like every report. `--replay` reads the file again.

use url::Url;

use crate::har::{Content, Creator, Entry, Har, Log, Pair, PostData, Request, Response, Timings, UNKNOWN_SIZE};
use crate::judge::{JudgedAttempt, JudgedRequest, JudgedResponse, Judgement, WholeBody, write_time};

const HTTP_VERSION: &str = "HTTP/1.1";

/// The exchanges of a judgement in the order of its scenarios and steps.
///
/// # Errors
/// None in practice: all keys are strings and all numbers are finite.
pub fn har_report(judgement: &Judgement) -> serde_json::Result<String> {
    let mut entries = Vec::new();
    for scenario in &judgement.scenarios {
        for step in &scenario.steps {
            let of_step = |attempt| entry(attempt, format!("{} / {}", scenario.name, step.step));
            entries.extend(step.attempts.iter().filter_map(of_step));
        }
    }
    let log = Log {
        version: "1.2",
        creator: Creator { name: "signoff", version: env!("CARGO_PKG_VERSION") },
        entries,
        comment: "*** replaces each secret.",
    };
    Har { log }.write()
}

/// A step that runs a workflow has no exchange, nor has an attempt whose request could not be built.
fn entry(attempt: &JudgedAttempt, comment: String) -> Option<Entry> {
    let request = attempt.request.as_ref()?;
    Some(Entry {
        started_date_time: write_time(attempt.started),
        time: attempt.duration_ms,
        request: write_request(request),
        response: attempt.response.as_ref().map_or_else(Response::none, write_response),
        cache: serde_json::Map::new(),
        timings: Timings { send: 0, wait: attempt.duration_ms, receive: 0 },
        comment,
    })
}

fn write_request(request: &JudgedRequest) -> Request {
    Request {
        method: request.method.clone(),
        url: request.url.clone(),
        http_version: HTTP_VERSION,
        cookies: Vec::new(),
        headers: write_headers(&request.headers),
        query_string: Url::parse(&request.url).map(|url| query(&url)).unwrap_or_default(),
        headers_size: UNKNOWN_SIZE,
        body_size: if request.body.is_some() { UNKNOWN_SIZE } else { 0 },
        post_data: request.body.as_deref().map(|body| write_request_body(body, request)),
    }
}

fn query(url: &Url) -> Vec<Pair> {
    let pairs = url.query_pairs();
    pairs.map(|(name, value)| Pair { name: name.into_owned(), value: value.into_owned() }).collect()
}

fn write_request_body(body: &str, request: &JudgedRequest) -> PostData {
    let text = match &request.whole {
        None => body,
        Some(WholeBody::Text(text)) => text,
        // The format has no encoding for the bytes of a request.
        Some(WholeBody::Bytes(_) | WholeBody::Secret | WholeBody::Opaque) => "",
    };
    let comment = if text == body { "" } else { body };
    let mime_type = header(&request.headers, "content-type");
    PostData { mime_type, params: Vec::new(), text: text.to_owned(), comment: comment.to_owned() }
}

fn write_response(response: &JudgedResponse) -> Response {
    let body = response.body.as_deref().unwrap_or_default();
    let mime_type = header(&response.headers, "content-type");
    let mut content = match &response.whole {
        None => Content::of_text(mime_type, body),
        Some(WholeBody::Text(text)) => Content::of_text(mime_type, text),
        Some(WholeBody::Bytes(bytes)) => Content::of_bytes(mime_type, bytes),
        Some(WholeBody::Secret) => {
            Content::left_out(mime_type, format!("{body}, left out because it contains a secret"))
        }
        Some(WholeBody::Opaque) => {
            Content::left_out(mime_type, format!("{body}, left out because it cannot be searched for secrets"))
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
    use serde_json::{Value, json};

    use super::*;
    use crate::judge::{JudgedScenario, JudgedStep, Outcome, RunFacts, ScenarioDeviations, Verdict};
    use crate::replay::Recording;

    fn judgement(response: Option<JudgedResponse>) -> Judgement {
        let request = JudgedRequest {
            method: "POST".to_owned(),
            url: "http://a/x?q=a%20b&q=***".to_owned(),
            headers: vec![("Content-Type".to_owned(), "text/plain".to_owned())],
            body: Some("hello".to_owned()),
            whole: None,
        };
        let attempt = JudgedAttempt {
            request: Some(request),
            response,
            met: Vec::new(),
            findings: Vec::new(),
            error: None,
            action: None,
            curl: None,
            started: std::time::UNIX_EPOCH + std::time::Duration::from_millis(1_700_000_000_123),
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
            steps: vec![step],
            snapshot: None,
            started: std::time::UNIX_EPOCH,
            deviations: ScenarioDeviations::default(),
            duration_ms: 1.5,
        };
        Judgement::new(vec![scenario], RunFacts::default())
    }

    fn response(body: &str, whole: Option<WholeBody>) -> JudgedResponse {
        let headers = vec![("X-A".to_owned(), "1".to_owned()), ("X-A".to_owned(), "2".to_owned())];
        JudgedResponse { status: 201, headers, body: Some(body.to_owned()), whole }
    }

    #[test]
    fn a_replay_reads_the_responses_that_a_report_wrote() {
        let long = "x".repeat(100_000);
        for (body, whole, bytes) in [
            ("", None, Vec::new()),
            ("{}", None, b"{}".to_vec()),
            ("(3 bytes that are not text)", Some(WholeBody::Bytes(vec![255, 0, 1])), vec![255, 0, 1]),
            ("(100000 bytes of text)", Some(WholeBody::Text(long.clone())), long.clone().into_bytes()),
        ] {
            let text = har_report(&judgement(Some(response(body, whole)))).unwrap();
            let recording = Recording::parse(&text).unwrap();
            let exchange = recording.exchanges.first().unwrap();
            assert_eq!((exchange.method.as_str(), exchange.url.as_str()), ("POST", "http://a/x?q=a%20b&q=***"));
            assert_eq!((exchange.response.status, &exchange.response.body, exchange.is_left_out), (201, &bytes, false));
            assert_eq!(exchange.response.headers.iter().collect::<Vec<_>>(), [("X-A", "1"), ("X-A", "2")]);
        }
    }

    #[test]
    fn a_body_that_is_left_out_is_marked_and_the_time_is_real() {
        for whole in [WholeBody::Secret, WholeBody::Opaque] {
            let text = har_report(&judgement(Some(response("(3 bytes that are not text)", Some(whole))))).unwrap();
            let har: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(har["log"]["entries"][0]["startedDateTime"], "2023-11-14T22:13:20.123Z");
            let content = &har["log"]["entries"][0]["response"]["content"];
            assert!(content["comment"].as_str().unwrap().contains("left out because"), "{content}");
            assert!(Recording::parse(&text).unwrap().exchanges.first().unwrap().is_left_out);
        }
    }

    #[test]
    fn a_request_without_a_response_is_written_but_not_replayed() {
        let text = har_report(&judgement(None)).unwrap();
        let har: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(har["log"]["entries"][0]["response"]["status"], 0);
        assert_eq!(har["log"]["entries"][0]["request"]["queryString"][0], json!({"name": "q", "value": "a b"}));
        assert_eq!(har["log"]["entries"][0]["request"]["postData"]["text"], "hello");
        assert_eq!(Recording::parse(&text).unwrap(), Recording::default());
    }
}
