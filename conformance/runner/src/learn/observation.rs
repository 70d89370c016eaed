//! Observed responses, from HAR recordings and from JSON reports.

use std::path::Path;

use serde_json::Value;
use signoff_arazzo::exchange::Response;
use signoff_openapi::read_regular_text;
use url::Url;

use crate::judge::Judgement;
use crate::masked::MASKED;
use crate::replay::{Exchange, Recording};
use crate::report::json_report;

/// A response, and the request that it answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The method of the request.
    pub method: String,
    /// The URL of the request.
    pub url: Url,
    /// The response.
    pub response: Response,
    /// Where it was seen: an entry of a recording, or a step of a scenario.
    pub place: String,
}

impl Observation {
    /// The body, if it is JSON.
    pub(super) fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.response.body).ok()
    }

    /// Whether a secret of the body is masked, so that its value says nothing.
    pub(super) fn is_masked(&self) -> bool {
        String::from_utf8_lossy(&self.response.body).contains(MASKED)
    }

    /// The media type without parameters.
    pub(super) fn media_type(&self) -> String {
        let field = self.response.headers.get("content-type").unwrap_or_default();
        field.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }
}

/// Reads the responses of a HAR file or of a JSON report of `signoff run`.
///
/// A response is left out if a criterion that proves a claim is not met by it: such a response is wrong, not undocumented.
///
/// # Errors
/// The file cannot be read, or is neither.
pub fn read_observations(path: &Path, max_bytes: u64) -> Result<Vec<Observation>, String> {
    let text = read_regular_text(path, max_bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = path.display();
    let value: Value = serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
    if value.pointer("/log/entries").is_some() {
        let recording = Recording::parse(&text).map_err(|reason| format!("{name}: {reason}"))?;
        let named = recording.scenarios.into_iter().flat_map(|scenario| {
            let place = move |index: usize| format!("{}, request {}", scenario.name, index + 1);
            scenario.exchanges.into_iter().enumerate().map(move |(index, exchange)| (place(index), exchange))
        });
        let others = recording.exchanges.into_iter().enumerate();
        let others = others.map(|(index, exchange)| (format!("entry {}", index + 1), exchange));
        return Ok(others.chain(named).filter_map(|(place, exchange)| of_exchange(place, exchange)).collect());
    }
    of_report(&value).ok_or_else(|| format!("{name}: is neither a HAR file nor a JSON report of `signoff run`"))
}

/// The responses of a run, as its JSON report shows them: without secrets.
///
/// # Errors
/// The report cannot be written.
pub fn observations_of(judgement: &Judgement) -> Result<Vec<Observation>, String> {
    let report = json_report(judgement).and_then(|report| serde_json::from_str(&report));
    let report: Value = report.map_err(|error| format!("the report of the run: {error}"))?;
    Ok(of_report(&report).unwrap_or_default())
}

fn of_report(report: &Value) -> Option<Vec<Observation>> {
    Some(report.get("scenarios")?.as_array()?.iter().flat_map(of_scenario).collect())
}

fn of_exchange(place: String, exchange: Exchange) -> Option<Observation> {
    let url = Url::parse(&exchange.url).ok()?;
    Some(Observation { method: exchange.method, url, response: exchange.answer.ok()?, place })
}

fn of_scenario(scenario: &Value) -> Vec<Observation> {
    let list = |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut observations = Vec::new();
    for step in list(scenario, "steps") {
        for attempt in list(&step, "attempts") {
            let is_broken = |finding: &Value| {
                finding.get("rule").and_then(Value::as_str) == Some("criterion") && !list(finding, "claims").is_empty()
            };
            if list(&attempt, "findings").iter().any(is_broken) {
                continue;
            }
            let (Some(request), Some(response)) = (attempt.get("request"), attempt.get("response")) else { continue };
            let (Ok(url), Some(status)) =
                (Url::parse(&text(request, "url")), response.get("status").and_then(Value::as_u64))
            else {
                continue;
            };
            let mut received = Response::of_status(u16::try_from(status).unwrap_or_default());
            for header in list(response, "headers") {
                if let [Value::String(name), Value::String(value)] = header.as_array().map_or(&[][..], Vec::as_slice) {
                    received.headers.push(name.as_str(), value.as_str());
                }
            }
            received.body = text(response, "body").into_bytes();
            let place = format!("{} / {}", text(scenario, "name"), text(&step, "step"));
            let seen = Observation { method: text(request, "method"), url, response: received, place };
            // A long body is replaced by a note.
            if seen.media_type() != "application/json" || seen.json().is_some() {
                observations.push(seen);
            }
        }
    }
    observations
}
