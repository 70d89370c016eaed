//! Steps that are sent together, over real sockets: a race that single requests do not show.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helper functions of tests")]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use signoff_conformance::judge::{JudgedScenario, Verdict};
use signoff_conformance::run::{RunRequest, run};
use support::signoff;

const OPENAPI: &str = "openapi: 3.0.3
info: {title: Sessions, version: '1'}
paths:
  /sessions:
    post: {operationId: signIn, responses: {'200': {description: A session., content: {application/json: {}}}}}
    delete: {operationId: signOut, responses: {'204': {description: Gone.}}}
    put: {operationId: refresh, responses: {'200': {description: Renewed.}, '401': {description: Nobody.}}}
    get: {operationId: whoami, responses: {'200': {description: Somebody.}, '401': {description: Nobody.}}}
";

fn suite(folder: &Path, parallel: &str) -> String {
    let suite = folder.join("sessions");
    std::fs::create_dir_all(&suite).unwrap();
    std::fs::write(suite.join("sessions.openapi.yaml"), OPENAPI).unwrap();
    let header = "parameters: [{name: X-Session, in: header, value: $steps.sign-in.outputs.id}]";
    let arazzo = format!(
        "arazzo: 1.0.1
info: {{title: Sessions, version: '1'}}
sourceDescriptions: [{{name: sessions, url: sessions.openapi.yaml, type: openapi}}]
workflows:
  - workflowId: race
    {parallel}
    steps:
      - {{stepId: sign-in, operationId: signIn, successCriteria: [{{condition: $statusCode == 200}}], outputs: {{id: $response.body#/id}}}}
      - {{stepId: sign-out, operationId: signOut, {header}, successCriteria: [{{condition: $statusCode == 204}}]}}
      - {{stepId: refresh, operationId: refresh, {header}, successCriteria: [{{condition: $statusCode == 200 || $statusCode == 401}}]}}
      - {{stepId: after, operationId: whoami, {header}, successCriteria: [{{condition: $statusCode == 401}}]}}
"
    );
    std::fs::write(suite.join("sessions.arazzo.yaml"), arazzo).unwrap();
    suite.display().to_string()
}

#[derive(Default)]
struct Sessions {
    live: Mutex<BTreeSet<String>>,
    /// How long a refresh takes between reading the session and writing it.
    window: Duration,
    /// Whether every sign-out is refused.
    refuses: bool,
    /// The most requests at the same time.
    at_once: Mutex<(usize, usize)>,
}

type Shared = State<Arc<Sessions>>;

fn id(headers: &HeaderMap) -> String {
    headers.get("x-session").unwrap().to_str().unwrap().to_owned()
}

async fn sign_in(State(sessions): Shared) -> Json<Value> {
    let mut live = sessions.live.lock().unwrap();
    let id = format!("session-{:04}", live.len() + 1000);
    live.insert(id.clone());
    Json(json!({"id": id}))
}

async fn sign_out(State(sessions): Shared, headers: HeaderMap) -> StatusCode {
    sessions.count(1);
    tokio::time::sleep(Duration::from_millis(5)).await;
    if !sessions.refuses {
        sessions.live.lock().unwrap().remove(&id(&headers));
    }
    sessions.count(-1);
    if sessions.refuses { StatusCode::CONFLICT } else { StatusCode::NO_CONTENT }
}

async fn refresh(State(sessions): Shared, headers: HeaderMap) -> StatusCode {
    sessions.count(1);
    let is_live = sessions.live.lock().unwrap().contains(&id(&headers));
    tokio::time::sleep(sessions.window).await;
    if is_live && !sessions.window.is_zero() {
        sessions.live.lock().unwrap().insert(id(&headers));
    }
    sessions.count(-1);
    if is_live { StatusCode::OK } else { StatusCode::UNAUTHORIZED }
}

async fn whoami(State(sessions): Shared, headers: HeaderMap) -> StatusCode {
    if sessions.live.lock().unwrap().contains(&id(&headers)) { StatusCode::OK } else { StatusCode::UNAUTHORIZED }
}

impl Sessions {
    fn count(&self, change: isize) {
        let mut at_once = self.at_once.lock().unwrap();
        at_once.0 = at_once.0.checked_add_signed(change).unwrap();
        at_once.1 = at_once.1.max(at_once.0);
    }
}

async fn serve(sessions: Arc<Sessions>) -> String {
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", socket.local_addr().unwrap());
    let router = Router::new()
        .route("/sessions", post(sign_in).delete(sign_out).put(refresh).merge(get(whoami)))
        .with_state(sessions);
    tokio::spawn(async move { axum::serve(socket, router).await });
    url
}

/// The judged scenario, and the most requests at the same time. `window` is how long a refresh takes, in milliseconds.
fn judge(parallel: &str, window: u64) -> (JudgedScenario, usize) {
    judge_with(parallel, Sessions { window: Duration::from_millis(window), ..Sessions::default() })
}

fn judge_with(parallel: &str, sessions: Sessions) -> (JudgedScenario, usize) {
    let folder = tempfile::tempdir().unwrap();
    let sessions = Arc::new(sessions);
    let mut request = RunRequest::default();
    request.suites.names = vec![suite(folder.path(), parallel)];
    let scenario = tokio::runtime::Runtime::new().unwrap().block_on(async {
        request.target.urls = vec![serve(Arc::clone(&sessions)).await.parse().unwrap()];
        run(&request).await.unwrap().judgement.scenarios.remove(0)
    });
    let at_once = sessions.at_once.lock().unwrap().1;
    (scenario, at_once)
}

const ROUNDS: &str = "x-signoff-parallel: {steps: [sign-out, refresh], rounds: 21, delay: 0-20ms}";

#[test]
fn a_session_that_survives_some_rounds_is_found_and_the_rounds_are_counted() {
    let (scenario, _) = judge("", 10);
    assert_eq!(scenario.verdict, Verdict::Pass, "one request after the other shows nothing: {:?}", scenario.reason);
    let (scenario, at_once) = judge(ROUNDS, 10);
    assert_eq!(at_once, 2);
    assert_eq!(scenario.verdict, Verdict::Fail);
    let reason = scenario.reason.unwrap();
    assert!(reason.starts_with("in ") && reason.contains(" of 21 rounds: step `after`"), "{reason}");
    let answers: Vec<_> = scenario.rounds.iter().map(|rounds| (rounds.verdict, rounds.answers.as_str())).collect();
    assert_eq!(answers[0], (Verdict::Fail, "sign-out 204, refresh 200, after 200"));
    assert!(answers.contains(&(Verdict::Pass, "sign-out 204, refresh 401, after 401")), "{answers:?}");
    assert_eq!(scenario.rounds.iter().map(|rounds| rounds.count).sum::<usize>(), 21);
    let first = &scenario.rounds[0];
    assert_eq!(first.delay_ms, u64::try_from(first.first - 1).unwrap(), "round 1 has no delay, round 21 has 20 ms");
    let status = |step: &str| {
        let steps = scenario.steps.get();
        let step = steps.iter().find(|other| other.step == step).unwrap();
        step.attempts[0].response.as_ref().unwrap().status
    };
    assert_eq!((status("refresh"), status("after")), (200, 200), "the steps are those of a round that failed");
}

#[test]
fn rounds_that_all_pass_are_one_scenario_that_passes() {
    let (scenario, _) = judge(ROUNDS, 0);
    assert_eq!(scenario.verdict, Verdict::Pass, "{:?}", scenario.reason);
    assert_eq!(scenario.reason, None);
    assert_eq!(scenario.rounds.iter().map(|rounds| rounds.count).sum::<usize>(), 21);
}

#[test]
fn the_answers_of_a_round_are_judged_although_its_first_step_fails() {
    let (scenario, _) = judge_with(ROUNDS, Sessions { refuses: true, ..Sessions::default() });
    assert_eq!(scenario.verdict, Verdict::Fail);
    let answers: Vec<_> = scenario.rounds.iter().map(|rounds| (rounds.count, rounds.answers.as_str())).collect();
    assert_eq!(answers, [(21, "sign-out 409, refresh 200")]);
    assert!(scenario.reason.unwrap().contains("in 21 of 21 rounds: step `sign-out`"));
    let steps = scenario.steps.get();
    let attempts: Vec<_> = steps.iter().map(|step| (step.step.as_str(), step.attempts.len())).collect();
    assert_eq!(attempts, [("sign-in", 1), ("sign-out", 1), ("refresh", 1), ("after", 0)]);
}

#[test]
fn a_recording_has_the_round_that_failed_and_a_replay_fails_alike() {
    let folder = tempfile::tempdir().unwrap();
    let suite = suite(folder.path(), ROUNDS);
    let sessions = Arc::new(Sessions { window: Duration::from_millis(10), ..Sessions::default() });
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let url = runtime.block_on(serve(sessions));
    let output = signoff(folder.path(), &["run", &suite, "--target", &url, "--report", "har=run.har"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stdout.contains("rounds failed: sign-out 204, refresh 200, after 200"), "{}", output.stdout);
    let output = signoff(folder.path(), &["run", &suite, "--replay", "run.har"]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("step after"), "{}", output.stdout);
}
