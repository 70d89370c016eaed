//! `--report ctrf=PATH`: [Common Test Report Format](https://ctrf.io), for the tools that read it.

use std::time::SystemTime;

use serde_json::{Map, Value, json};

use super::cases::{Case, Status, cases};
use super::place::Place;
use crate::judge::{Judgement, Verdict, write_time};

/// The version of the specification that the report follows.
const SPECIFICATION: &str = "0.0.0";

/// The judgement in CTRF.
///
/// # Errors
/// None in practice: all keys are strings and all numbers are finite.
pub fn ctrf_report(judgement: &Judgement) -> serde_json::Result<String> {
    let cases = cases(judgement);
    let with = |wanted: &str| cases.iter().filter(|case| status(case) == wanted).count();
    let run = judgement.run.as_ref();
    let (started, ended) = run.map_or((SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH), |run| (run.started, run.ended));
    let mut report = json!({
        "reportFormat": "CTRF",
        "specVersion": SPECIFICATION,
        "timestamp": write_time(ended),
        "generatedBy": "signoff",
        "results": {
            "tool": { "name": "signoff", "version": env!("CARGO_PKG_VERSION") },
            "summary": {
                "tests": cases.len(),
                "passed": with("passed"),
                "failed": with("failed"),
                "skipped": with("skipped"),
                "pending": 0,
                "other": with("other"),
                "start": milliseconds(started),
                "stop": milliseconds(ended),
            },
            "tests": cases.iter().map(test).collect::<Vec<_>>(),
        },
    });
    if let (Some(run), Some(results)) = (run, report.get_mut("results").and_then(Value::as_object_mut)) {
        let mut environment = Map::new();
        let mut add = |name: &str, value: Option<&String>| {
            environment.extend(value.map(|value| (name.to_owned(), Value::from(value.clone()))));
        };
        add("appName", run.target.product.as_ref());
        add("appVersion", run.target.version.as_ref());
        add("osPlatform", Some(&run.environment.os));
        add("shardId", run.shard.as_ref());
        results.insert("environment".to_owned(), Value::Object(environment));
    }
    serde_json::to_string_pretty(&report).map(|text| text + "\n")
}

fn milliseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// CTRF has no word for "nothing is known".
fn status(case: &Case<'_>) -> &'static str {
    match case.status {
        Status::Passed => "passed",
        Status::Skipped(_) => "skipped",
        Status::Failed(..) => "failed",
        Status::Errored(..) => "other",
    }
}

fn test(case: &Case<'_>) -> Value {
    let mut test = json!({
        "name": case.name,
        "status": status(case),
        // The type is an integer.
        "duration": (case.seconds * 1000.0).round() as u64,
        "suite": [case.group],
    });
    let Some(members) = test.as_object_mut() else { return test };
    let mut add = |name: &str, value: Option<Value>| members.extend(value.map(|value| (name.to_owned(), value)));
    add("message", case.status.message().map(Value::from));
    add("trace", case.status.details().filter(|text| !text.is_empty()).map(Value::from));
    add("start", case.started.map(|started| milliseconds(started).into()));
    let Some(scenario) = case.scenario else { return test };
    let word = match scenario.verdict {
        Verdict::Pass => "pass",
        Verdict::Fail => "fail",
        Verdict::KnownFailure => "known-failure",
        Verdict::UnexpectedPass => "unexpected-pass",
        Verdict::Error => "error",
        Verdict::Skip => "skip",
    };
    add("rawStatus", Some(word.into()));
    let place = scenario.steps.location().and_then(Place::parse);
    add("filePath", place.map(|place| place.path.into()));
    test
}
