//! What a generated client records is judged by a run, as the client has seen it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../../../codegen/rust/tests/cases/agreement/expected/mod.rs"]
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "a generated module is complete")]
mod agreement;

use std::fs;
use std::path::Path;

use axum::Router;
use axum::extract::RawQuery;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use signoff_runtime::client::Recorder;

use agreement::client::Client;

const ARAZZO: &str = "arazzo: 1.0.1
info: {title: Queries, version: 1.0.0}
sourceDescriptions: [{name: api, url: ./api.openapi.yaml, type: openapi}]
workflows:
- workflowId: two-queries
  steps:
  - stepId: first
    operationId: query
    parameters: [{name: text, in: query, value: a&b}, {name: whole, in: query, value: 3}]
    successCriteria: [{condition: $statusCode == 200}, {condition: $response.body#/whole == 3}]
  - stepId: second
    operationId: query
    parameters: [{name: text, in: query, value: another secret}]
    successCriteria: [{condition: $statusCode == 200}, {condition: $response.body#/flag == true}]
";

/// Runs the suite in the folder over a recording.
fn replay(folder: &Path, har: &str) -> (Option<i32>, String) {
    fs::write(folder.join("calls.har"), har).unwrap();
    let mut run = assert_cmd::Command::cargo_bin("signoff").unwrap();
    run.current_dir(folder).args(["run", ".", "--target", "http://queries.test", "--replay", "calls.har"]);
    let output = run.output().unwrap();
    (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

#[tokio::test]
async fn a_run_judges_what_a_client_recorded() {
    let answer = |RawQuery(query): RawQuery| async move {
        let is_first = query.unwrap().contains("whole=3");
        let body = if is_first { "{\"whole\": 3}" } else { "{\"flag\": true, \"text\": \"my secret\"}" };
        ([(CONTENT_TYPE, "application/json")], body)
    };
    let recorder = Recorder::new(Router::new().route("/query", get(answer))).hide("my secret");
    let client = Client::builder().base_url("http://queries.test").transport(recorder.clone()).build().unwrap();
    client.api().query().text("a&b").whole(3).send().await.unwrap();
    client.api().query().text("my secret").send().await.unwrap();
    let har = recorder.har();
    assert!(!har.contains("secret") && har.contains("?text=***"), "{har}");

    let folder = tempfile::tempdir().unwrap();
    let api = include_str!("../../../codegen/rust/tests/cases/agreement/openapi.yaml");
    fs::write(folder.path().join("api.openapi.yaml"), api).unwrap();
    fs::write(folder.path().join("queries.arazzo.yaml"), ARAZZO).unwrap();
    let (code, shown) = replay(folder.path(), &har);
    assert!(code == Some(0) && shown.contains("scenarios: 1 of 1 passed"), "{shown}");

    // Another response is another verdict, and a request that the client has not sent has no answer.
    let (code, shown) = replay(folder.path(), &har.replace(r#"{\"whole\": 3}"#, r#"{\"whole\": \"3\"}"#));
    assert!(code == Some(1) && shown.contains("/whole"), "{shown}");
    let (code, shown) = replay(folder.path(), &har.replace("whole=3", "whole=4"));
    assert_eq!(code, Some(3), "{shown}");
    assert!(shown.contains("the recording has no answer left for GET"), "{shown}");
}
