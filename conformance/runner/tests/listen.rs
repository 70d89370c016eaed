//! What a scenario receives on its own ports, over real sockets.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helper functions of tests")]

mod support;

use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use axum::Json;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use serde_json::Value;
use signoff_conformance::judge::{JudgedScenario, Verdict};
use signoff_conformance::run::{RunRequest, run};
use support::signoff;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const OPENAPI: &str = "openapi: 3.0.3
info: {title: Calls, version: '1'}
paths:
  /call:
    post:
      operationId: call
      requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
      responses: {'204': {description: Called.}, '502': {description: Not called.}}
";

/// A suite whose scenario lets the server call back; `listener` is the answer, `instructions` are members of the server's request.
fn suite(folder: &Path, listener: &str, instructions: &str, rule: &str) -> String {
    let suite = folder.join("calls");
    std::fs::create_dir_all(&suite).unwrap();
    std::fs::write(suite.join("calls.openapi.yaml"), OPENAPI).unwrap();
    let arazzo = format!(
        "arazzo: 1.0.1
info: {{title: Calls, version: '1'}}
sourceDescriptions: [{{name: calls, url: calls.openapi.yaml, type: openapi}}]
workflows:
  - workflowId: call
    inputs: {{type: object, required: [rp], properties: {{rp: {{type: string}}}}}}
    x-signoff-listen: {{rp: {listener}}}
    steps:
      - stepId: first
        operationId: call
        requestBody: {{payload: {{url: '{{$inputs.rp}}/back?x=1', {instructions}}}}}
        successCriteria:
          - {{condition: $statusCode == 204 || $statusCode == 502, x-signoff-response: {{received: rp, {rule}}}}}
        x-signoff-outputs: {{call: {{received: rp}}}}
      - stepId: second
        operationId: call
        requestBody: {{payload: {{times: 0}}}}
        successCriteria:
          - condition: $steps.first.outputs.call == null || $steps.first.outputs.call#/method == 'POST'
          - condition: $steps.first.outputs.call == null || $steps.first.outputs.call#/target == '/back?x=1'
          - condition: $steps.first.outputs.call == null || $steps.first.outputs.call#/form/logout_token == 'a b'
          - condition: $steps.first.outputs.call == null || $steps.first.outputs.call#/headers/x-own == 'header'
"
    );
    std::fs::write(suite.join("calls.arazzo.yaml"), arazzo).unwrap();
    suite.display().to_string()
}

/// Calls the URL of the request `times` times; with `wait`, answers only after the call was answered, otherwise `later` milliseconds
/// before it is sent.
async fn call(Json(asked): Json<Value>) -> StatusCode {
    let url = asked["url"].as_str().unwrap_or_default().to_owned();
    let (times, later) = (asked["times"].as_u64().unwrap_or(1), asked["later"].as_u64());
    let send = async move {
        tokio::time::sleep(Duration::from_millis(later.unwrap_or_default())).await;
        let mut all = true;
        for _ in 0..times {
            all &= post_form(&url).await.is_ok();
        }
        all
    };
    if later.is_some() {
        tokio::spawn(send);
        return StatusCode::NO_CONTENT;
    }
    let called = tokio::time::timeout(Duration::from_millis(1500), send).await;
    if matches!(called, Ok(true)) { StatusCode::NO_CONTENT } else { StatusCode::BAD_GATEWAY }
}

async fn post_form(url: &str) -> std::io::Result<String> {
    let rest = url.trim_start_matches("http://");
    let (address, path) = rest.split_once('/').unwrap();
    let mut stream = TcpStream::connect(address).await?;
    let body = "logout_token=a+b";
    let head = format!(
        "POST /{path} HTTP/1.1\r\nHost: {address}\r\nX-Own: header\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

async fn serve() -> String {
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", socket.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(socket, Router::new().route("/call", post(call))).await });
    url
}

async fn perform(request: &RunRequest) -> JudgedScenario {
    run(request).await.unwrap().judgement.scenarios.remove(0)
}

/// The judged scenario, and how long it took.
fn judge(listener: &str, instructions: &str, rule: &str) -> (JudgedScenario, Duration) {
    let folder = tempfile::tempdir().unwrap();
    let mut request = RunRequest::default();
    request.suites.names = vec![suite(folder.path(), listener, instructions, rule)];
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        request.target.urls = vec![serve().await.parse().unwrap()];
        let begun = Instant::now();
        (perform(&request).await, begun.elapsed())
    })
}

fn passes(listener: &str, instructions: &str, rule: &str) -> Duration {
    let (scenario, took) = judge(listener, instructions, rule);
    assert_eq!(scenario.verdict, Verdict::Pass, "{:?}", scenario.reason);
    took
}

fn fails(listener: &str, instructions: &str, rule: &str) -> String {
    let (scenario, _) = judge(listener, instructions, rule);
    assert_eq!(scenario.verdict, Verdict::Fail, "{:?}", scenario.reason);
    scenario.reason.unwrap()
}

#[test]
fn a_request_that_arrives_is_counted_and_read() {
    passes("{}", "times: 1", "count: 1");
    passes("{status: 400, headers: [[X-A, b]], body: no}", "times: 2", "count: 2");
}

#[test]
fn a_request_that_arrives_later_is_awaited_until_the_limit() {
    let took = passes("{}", "later: 300", "count: 1, within: 5");
    assert!(took < Duration::from_secs(3), "the wait ends with the request, not with the limit: {took:?}");
    let reason = fails("{}", "later: 900", "count: 1, within: 0.2");
    assert!(reason.contains("listener `rp` received no request"), "{reason}");
}

#[test]
fn a_wrong_count_is_a_failure_with_what_arrived() {
    let reason = fails("{}", "times: 2", "count: 1");
    assert!(reason.contains("listener `rp` receives 1 request within 1 s"), "{reason}");
    assert!(reason.contains("received 2 requests: POST /back?x=1"), "{reason}");
    fails("{}", "times: 1", "count: 2, within: 0.2");
}

#[test]
fn no_request_means_none_in_the_whole_time() {
    let took = passes("{}", "times: 0", "count: 0, within: 0.4");
    assert!(took >= Duration::from_millis(400), "{took:?}");
    let reason = fails("{}", "later: 200", "count: 0, within: 1");
    assert!(reason.contains("receives no request") && reason.contains("received 1 request"), "{reason}");
}

#[test]
fn the_order_relative_to_the_response_is_judged() {
    passes("{}", "times: 1", "count: 1, arrives: before");
    passes("{}", "later: 200", "count: 1, arrives: after");
    let reason = fails("{}", "later: 200", "count: 1, arrives: before");
    assert!(reason.contains("ms after the response"), "{reason}");
    fails("{}", "times: 1", "count: 1, arrives: after");
}

#[test]
fn a_closed_port_receives_nothing_and_a_hanging_one_never_answers() {
    passes("{refuse: true}", "times: 1", "count: 0, within: 0.1");
    let took = passes("{hang: true}", "times: 1", "count: 1, arrives: before");
    assert!(took >= Duration::from_millis(1500), "the server gives up by itself: {took:?}");
}

#[test]
fn a_listener_holds_its_response_as_long_as_it_says() {
    let took = passes("{delay: 1}", "times: 1", "count: 1, arrives: before");
    assert!(took >= Duration::from_secs(1), "{took:?}");
}

#[test]
fn one_scenario_at_a_time_stays_one_while_it_listens() {
    let folder = tempfile::tempdir().unwrap();
    let mut request = RunRequest::default();
    request.suites.names = vec![suite(folder.path(), "{}", "times: 0", "count: 0, within: 0.4")];
    request.schedule.repeat = 3;
    request.schedule.jobs = std::num::NonZeroUsize::new(1);
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        request.target.urls = vec![serve().await.parse().unwrap()];
        let start = Instant::now();
        assert_eq!(run(&request).await.unwrap().judgement.summary.scenarios.passed, 3);
        assert!(start.elapsed() >= Duration::from_millis(1200), "{:?}", start.elapsed());
    });
}

#[test]
fn a_fixed_port_is_opened_by_one_scenario_after_the_other_and_an_occupied_one_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let mut request = RunRequest::default();
    request.suites.names = vec![suite(folder.path(), "{}", "times: 1", "count: 1")];
    let occupied = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address: SocketAddr = occupied.local_addr().unwrap();
    request.target.listen = vec![format!("rp={address}").parse().unwrap()];
    request.schedule.repeat = 3;
    request.schedule.jobs = std::num::NonZeroUsize::new(3);
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        request.target.urls = vec![serve().await.parse().unwrap()];
        let scenario = perform(&request).await;
        assert_eq!(scenario.verdict, Verdict::Error);
        let reason = scenario.reason.unwrap();
        assert!(reason.contains(&format!("listener `rp` cannot open {address}")), "{reason}");
        drop(occupied);
        let judged = run(&request).await.unwrap().judgement;
        assert_eq!(judged.summary.scenarios.passed, 3, "{:?}", judged.scenarios[0].reason);
    });
}

#[test]
fn a_report_shows_what_arrived_without_its_secrets_and_a_replay_judges_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let suite = suite(folder.path(), "{}", "times: 1", "count: 1, arrives: before");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let url = runtime.block_on(serve());
    let arguments = ["run", &suite, "--target", &url, "-vv", "--report", "har=run.har", "--report", "json=run.json"];
    let output = signoff(folder.path(), &arguments);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stderr.contains("+ POST /back?x=1 on rp ("), "{}", output.stderr);
    assert!(output.stderr.contains("+ logout_token=***"), "{}", output.stderr);
    for file in ["run.har", "run.json"] {
        let text = std::fs::read_to_string(folder.path().join(file)).unwrap();
        assert!(text.contains("/back?x=1") && text.contains("logout_token"), "{text}");
        assert!(!text.contains("logout_token=a+b") && !text.contains("\"a b\""), "{file}: {text}");
    }
    // The value that the scenario compares with is replaced in the recording, so that only the count and the order are judged again.
    let path = Path::new(&suite).join("calls.arazzo.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| !line.contains("logout_token")).collect();
    std::fs::write(path, kept.join("\n")).unwrap();
    let output = signoff(folder.path(), &["run", &suite, "--replay", "run.har"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}
