//! `--report har=PATH`: the exchanges as [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/), masked like everything that is
//! reported. `--replay` reads it again.

use base64::Engine as _;
use serde_json::{Value, json};
use url::Url;

use crate::judge::{JudgedAttempt, JudgedRequest, JudgedResponse, Judgement, WholeBody};

/// A judgement does not keep the time of day; the format asks for one.
const STARTED: &str = "1970-01-01T00:00:00.000Z";
/// What the format has for a size that is not known.
const UNKNOWN: i64 = -1;

/// The exchanges of a judgement in the order of its scenarios and steps.
///
/// # Errors
/// None in practice: all keys are strings and all numbers finite.
pub fn har_report(judgement: &Judgement) -> serde_json::Result<String> {
    let mut entries = Vec::new();
    for scenario in &judgement.scenarios {
        for step in &scenario.steps {
            let of_step = |attempt| entry(attempt, &format!("{} / {}", scenario.name, step.step));
            entries.extend(step.attempts.iter().filter_map(of_step));
        }
    }
    let har = json!({"log": {
        "version": "1.2",
        "creator": {"name": "signoff", "version": env!("CARGO_PKG_VERSION")},
        "entries": entries,
        "comment": "The time of day is not recorded. *** stands for what is secret.",
    }});
    serde_json::to_string_pretty(&har).map(|text| text + "\n")
}

/// A step that runs a workflow, and one whose request could not be formed, has no exchange.
fn entry(attempt: &JudgedAttempt, comment: &str) -> Option<Value> {
    let request = attempt.request.as_ref()?;
    Some(json!({
        "startedDateTime": STARTED,
        "time": attempt.duration_ms,
        "request": write_request(request),
        "response": attempt.response.as_ref().map_or_else(no_response, write_response),
        "cache": {},
        "timings": {"send": 0, "wait": attempt.duration_ms, "receive": 0},
        "comment": comment,
    }))
}

fn write_request(request: &JudgedRequest) -> Value {
    let pairs: Vec<Value> = Url::parse(&request.url)
        .map(|url| url.query_pairs().map(|(name, value)| json!({"name": name, "value": value})).collect())
        .unwrap_or_default();
    let mut written = json!({
        "method": request.method,
        "url": request.url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": write_headers(&request.headers),
        "queryString": pairs,
        "headersSize": UNKNOWN,
        "bodySize": if request.body.is_some() { UNKNOWN } else { 0 },
    });
    if let (Some(body), Value::Object(members)) = (&request.body, &mut written) {
        let text = match &request.whole {
            None => body.as_str(),
            Some(WholeBody::Text(text)) => text,
            // The format has no way to write bytes that are sent.
            Some(WholeBody::Bytes(_) | WholeBody::Secret) => "",
        };
        let comment = if text == body { "" } else { body };
        let data = json!({"mimeType": media_type(&request.headers), "params": [], "text": text, "comment": comment});
        members.insert("postData".to_owned(), data);
    }
    written
}

fn write_response(response: &JudgedResponse) -> Value {
    let body = response.body.as_deref().unwrap_or_default();
    let encoded = |bytes| base64::engine::general_purpose::STANDARD.encode(bytes);
    let media = media_type(&response.headers);
    let content = match &response.whole {
        None => json!({"size": body.len(), "mimeType": media, "text": body}),
        Some(WholeBody::Text(text)) => json!({"size": text.len(), "mimeType": media, "text": text}),
        Some(WholeBody::Bytes(bytes)) => {
            json!({"size": bytes.len(), "mimeType": media, "text": encoded(bytes), "encoding": "base64"})
        }
        Some(WholeBody::Secret) => {
            json!({"size": 0, "mimeType": media, "comment": format!("{body}, some of them secret")})
        }
    };
    let phrase = http::StatusCode::from_u16(response.status).ok().and_then(|status| status.canonical_reason());
    json!({
        "status": response.status,
        "statusText": phrase.unwrap_or_default(),
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": write_headers(&response.headers),
        "content": content,
        "redirectURL": header(&response.headers, "location"),
        "headersSize": UNKNOWN,
        "bodySize": UNKNOWN,
    })
}

/// Browsers write down a request without an answer like this.
fn no_response() -> Value {
    json!({
        "status": 0, "statusText": "", "httpVersion": "", "cookies": [], "headers": [],
        "content": {"size": 0, "mimeType": ""}, "redirectURL": "", "headersSize": UNKNOWN, "bodySize": UNKNOWN,
    })
}

fn write_headers(headers: &[(String, String)]) -> Vec<Value> {
    headers.iter().map(|(name, value)| json!({"name": name, "value": value})).collect()
}

fn header<'a>(headers: &'a [(String, String)], wanted: &str) -> &'a str {
    let found = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    found.map_or("", |(_, value)| value.as_str())
}

fn media_type(headers: &[(String, String)]) -> &str {
    header(headers, "content-type")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::{JudgedScenario, JudgedStep, Outcome, Verdict};
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
            findings: Vec::new(),
            error: None,
            action: None,
            curl: None,
            duration_ms: 1.5,
        };
        let step =
            JudgedStep { step: "one".to_owned(), location: String::new(), not_run: None, attempts: vec![attempt] };
        let scenario = JudgedScenario {
            name: "s/d/w".to_owned(),
            outcome: Outcome::Passed,
            verdict: Verdict::Pass,
            reason: None,
            claims: Vec::new(),
            steps: vec![step],
            snapshot: None,
            duration_ms: 1.5,
        };
        Judgement::new(vec![scenario], Vec::new(), false)
    }

    fn response(body: &str, whole: Option<WholeBody>) -> JudgedResponse {
        let headers = vec![("X-A".to_owned(), "1".to_owned()), ("X-A".to_owned(), "2".to_owned())];
        JudgedResponse { status: 201, headers, body: Some(body.to_owned()), whole }
    }

    #[test]
    fn a_recording_gives_back_the_answers_that_were_written() {
        let long = "x".repeat(100_000);
        for (body, whole, bytes) in [
            ("{}", None, b"{}".to_vec()),
            ("(3 bytes that are no text)", Some(WholeBody::Bytes(vec![255, 0, 1])), vec![255, 0, 1]),
            ("(100000 bytes of text)", Some(WholeBody::Text(long.clone())), long.clone().into_bytes()),
            ("(3 bytes that are no text)", Some(WholeBody::Secret), Vec::new()),
        ] {
            let text = har_report(&judgement(Some(response(body, whole)))).unwrap();
            let recording = Recording::parse(&text).unwrap();
            let exchange = recording.exchanges.first().unwrap();
            assert_eq!((exchange.method.as_str(), exchange.url.as_str()), ("POST", "http://a/x?q=a%20b&q=***"));
            assert_eq!((exchange.response.status, &exchange.response.body), (201, &bytes));
            assert_eq!(exchange.response.headers.iter().collect::<Vec<_>>(), [("X-A", "1"), ("X-A", "2")]);
        }
    }

    #[test]
    fn a_request_without_an_answer_is_written_and_not_replayed() {
        let text = har_report(&judgement(None)).unwrap();
        let har: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(har["log"]["entries"][0]["response"]["status"], 0);
        assert_eq!(har["log"]["entries"][0]["request"]["queryString"][0], json!({"name": "q", "value": "a b"}));
        assert_eq!(har["log"]["entries"][0]["request"]["postData"]["text"], "hello");
        assert_eq!(Recording::parse(&text).unwrap(), Recording::default());
    }
}
