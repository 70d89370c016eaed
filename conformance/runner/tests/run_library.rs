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

#[test]
fn a_caller_sees_each_scenario_and_can_cancel() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(Behaviour::Right);
    let request = request(&write_suite(folder.path()), &server.url());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let seen = Mutex::new(Vec::new());
    let result = runtime.block_on(async {
        let scope = Scope::of(&request).unwrap();
        let suites = LoadedSuites::load(&request.suites, scope.corrections()).unwrap();
        let run = Run::prepare(&request, scope, &suites).await.unwrap();
        let cancel = CancellationToken::new();
        cancel.cancel();
        let result = run.execute(&Control { cancel: &cancel, observer: &Seen(&seen) }).await.unwrap();
        run.stop().await;
        result
    });
    assert_eq!(*seen.lock().unwrap(), ["doors/sign-out/live-token"]);
    assert_eq!((result.judgement.exit_code(), server.requests()), (130, 0));
}
