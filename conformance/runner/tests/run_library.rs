//! A run as a library call.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helper functions of tests")]

#[path = "../../examples/library/main.rs"]
#[allow(dead_code, reason = "only the program calls `main`")]
mod library;
#[path = "../../examples/server/main.rs"]
#[allow(dead_code, reason = "only the program calls `main`")]
mod server;
mod support;

use std::path::Path;
use std::sync::Mutex;

use signoff_conformance::judge::ClaimVerdict;
use signoff_conformance::run::{
    Control, LoadedSuites, Observer, Run, RunError, RunRequest, RunResult, Scope, TargetRequest, run,
};
use support::{Behaviour, Server, signoff, write_suite};
use tokio_util::sync::CancellationToken;

fn request(suite: &str, url: &str) -> RunRequest {
    let mut request = RunRequest::default();
    request.suites.names = vec![suite.to_owned()];
    request.target.urls = vec![url.parse().unwrap()];
    request
}

/// Runs it on a thread of a runtime, as a server that embeds the runner would.
fn perform(request: RunRequest) -> Result<RunResult, RunError> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async move { tokio::spawn(async move { run(&request).await }).await.unwrap() })
}

#[test]
fn the_example_runs_a_suite_with_a_profile() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    runtime.spawn(async move { axum::serve(listener, server::router(false)).await });
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/counter");
    let mut request = library::request(&suite.display().to_string(), &suite.join("profile.toml")).unwrap();
    request.target.urls = vec![url.parse().unwrap()];
    let result = runtime.block_on(run(&request)).unwrap();
    let passed = result.judgement.scenarios.len();
    assert_eq!(library::summary(&result), format!("{passed} scenarios passed\n"));
    assert_eq!(result.judgement.exit_code(), 0);
}

#[test]
fn a_failed_scenario_is_part_of_the_result() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(Behaviour::RevokesNothing);
    let result = perform(request(&write_suite(folder.path()), &server.url())).unwrap();
    assert_eq!(result.judgement.exit_code(), 1);
    let claims = &result.judgement.scenarios[0].claims;
    assert!(claims.iter().any(|claim| claim.id == "is-gone" && claim.verdict == ClaimVerdict::Broken), "{claims:?}");
}

#[test]
fn a_wrong_request_is_an_error_with_the_message_of_the_command() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let without_target = RunRequest { target: TargetRequest::default(), ..request(&suite, "http://127.0.0.1:1") };
    let error = perform(without_target).unwrap_err();
    let output = signoff(folder.path(), &["run", &suite]);
    assert_eq!(output.stderr, format!("error: {error}\n"));
}

#[test]
fn errors_in_documents_are_an_error_with_their_places() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let path = Path::new(&suite).join("sign-out.arazzo.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("operationId: whoami", "operationId: whoamI")).unwrap();
    let error = perform(request(&suite, "http://127.0.0.1:1")).unwrap_err();
    assert!(matches!(error, RunError::Documents(_)), "{error}");
    assert!(error.to_string().contains("sign-out.arazzo.yaml:") && error.to_string().contains("whoamI"), "{error}");
}

struct Seen<'a>(&'a Mutex<Vec<String>>);

impl Observer for Seen<'_> {
    fn finished(&self, record: &signoff_arazzo::record::ScenarioRecord) {
        self.0.lock().unwrap().push(record.name.clone());
    }
}

/// The scenarios in the order of starting.
struct Started<'a>(&'a Mutex<Vec<String>>);

impl Observer for Started<'_> {
    fn started(&self, scenario: &str) {
        self.0.lock().unwrap().push(scenario.rsplit('/').next().unwrap().to_owned());
    }
}

async fn observe(request: &RunRequest, cancel: &CancellationToken, observer: &dyn Observer) -> RunResult {
    let scope = Scope::of(request).unwrap();
    let suites = LoadedSuites::load(&request.suites, scope.corrections()).unwrap();
    let run = Run::prepare(request, scope, &suites).await.unwrap();
    let result = run.execute(&Control { cancel, observer }).await.unwrap();
    run.stop().await;
    result
}

#[test]
fn a_caller_sees_each_scenario_and_can_cancel() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(Behaviour::Right);
    let request = request(&write_suite(folder.path()), &server.url());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let seen = Mutex::new(Vec::new());
    let cancel = CancellationToken::new();
    cancel.cancel();
    let result = runtime.block_on(observe(&request, &cancel, &Seen(&seen)));
    assert_eq!(*seen.lock().unwrap(), ["doors/sign-out/live-token"]);
    assert_eq!((result.judgement.exit_code(), server.requests()), (130, 0));
}

const WAITS: &str = r"arazzo: 1.0.1
info: {title: Waits, version: 1.0.0}
sourceDescriptions: [{name: doors, url: ./doors.openapi.yaml, type: openapi}]
workflows:
- {workflowId: none, steps: [{stepId: a, operationId: whoami, successCriteria: [{condition: $statusCode > 0}]}]}
- workflowId: short
  steps: [{stepId: a, operationId: whoami, x-signoff-wait: 0.01, successCriteria: [{condition: $statusCode > 0}]}]
- {workflowId: long, steps: [{stepId: a, workflowId: called}, {stepId: b, workflowId: called}]}
- workflowId: listens
  inputs: {type: object, required: [rp], properties: {rp: {type: string}}}
  x-signoff-listen: {rp: {}}
  steps:
  - stepId: a
    operationId: whoami
    successCriteria: [{condition: $statusCode > 0, x-signoff-response: {received: rp, count: 0, within: 0.05}}]
- workflowId: called
  steps: [{stepId: a, operationId: whoami, x-signoff-wait: 0.02, successCriteria: [{condition: $statusCode > 0}]}]
";

#[test]
fn of_several_scenarios_at_the_same_time_those_with_the_longest_waits_start_first() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(Behaviour::Right);
    let suite = write_suite(folder.path());
    std::fs::write(Path::new(&suite).join("sign-out.arazzo.yaml"), WAITS).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for (jobs, expected) in [(1, ["none", "short", "long", "listens"]), (2, ["listens", "long", "short", "none"])] {
        let mut request = request(&suite, &server.url());
        request.schedule.jobs = std::num::NonZeroUsize::new(jobs);
        request.schedule.repeat = 2;
        let started = Mutex::new(Vec::new());
        let result = runtime.block_on(observe(&request, &CancellationToken::new(), &Started(&started)));
        assert_eq!(*started.lock().unwrap(), [expected, expected].concat());
        let scenarios = result.judgement.scenarios.iter();
        let names: Vec<&str> = scenarios.map(|scenario| scenario.name.rsplit('/').next().unwrap()).collect();
        let order = ["none", "short", "long", "listens"];
        assert_eq!(names, [order, order].concat(), "the results have the order of the documents");
        assert_eq!(result.judgement.exit_code(), 0);
    }
}
