//! A recording can be judged again: the verdict on it is the one on the server, claim by claim.
#![allow(clippy::unwrap_used)] // a test panics to fail

use std::collections::{BTreeMap, BTreeSet};

use signoff_conformance::judge::Judgement;
use signoff_conformance::pattern::Pattern;
use signoff_conformance::replay::Recording;
use signoff_conformance::report::har_report;
use signoff_conformance::run::{RunRequest, ScenarioFilter, SuiteRequest, TargetRequest, run};
use signoff_conformance::snapshot::SnapshotMode;

fn request(suite: &str) -> RunRequest {
    let mut request = RunRequest {
        suites: SuiteRequest { names: vec![suite.to_owned()], ..SuiteRequest::default() },
        record: true,
        ..RunRequest::default()
    };
    request.snapshots.mode = Some(SnapshotMode::Off);
    request
}

/// Records a run and judges the recording, without anything else that the run was given.
async fn record_and_replay(original: RunRequest) -> (Judgement, Judgement) {
    let recorded = run(&original).await.unwrap().judgement;
    let recording = Recording::parse(&har_report(&recorded).unwrap()).unwrap();
    let target = TargetRequest { recording: Some(recording), ..TargetRequest::default() };
    let replay = RunRequest { suites: original.suites, scenarios: original.scenarios, target, ..RunRequest::default() };
    (recorded, run(&replay).await.unwrap().judgement)
}

/// Everything that a judgement says about claims, deviations and scenarios.
fn verdicts(judgement: &Judgement) -> BTreeMap<String, String> {
    let claims =
        judgement.claims.iter().map(|claim| (format!("{}#{}", claim.suite, claim.id), format!("{:?}", claim.verdict)));
    let deviations = judgement.deviations.iter().map(|deviation| {
        (format!("{} {} {}", deviation.operation, deviation.pointer, deviation.keyword), deviation.count.to_string())
    });
    let scenarios = judgement.scenarios.iter().map(|scenario| {
        let claims: Vec<_> = scenario.claims.iter().map(|claim| (&claim.id, claim.verdict)).collect();
        (scenario.name.clone(), format!("{:?} {:?} {claims:?}", scenario.outcome, scenario.verdict))
    });
    claims.chain(deviations).chain(scenarios).collect()
}

/// A broken claim, responses that deviate from their document, and a server that closes connections.
const FAULTS: [(&str, &str); 4] = [
    ("kratos-sign-out-forgotten", "kratos/sign-out/live-token"),
    ("kratos-whoami-wrong-type", "kratos/sign-out/live-token"),
    ("kratos-whoami-without-id", "kratos/browser-sign-in/*"),
    ("kratos-whoami-truncated", "kratos/sessions/*"),
];

async fn check_suite(suite: &str) {
    let (recorded, replayed) = record_and_replay(request(suite)).await;
    assert!(recorded.summary.scenarios.passed > 50, "{:?}", recorded.summary);
    assert_eq!(verdicts(&recorded), verdicts(&replayed));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_of_kratos_has_the_verdict_of_the_run() {
    check_suite("kratos").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_of_cloudreve_has_the_verdict_of_the_run() {
    check_suite("cloudreve").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_of_authlete_has_the_verdict_of_the_run() {
    check_suite("authlete").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_and_deviations_are_the_same_in_a_recording() {
    let mut seen = BTreeSet::new();
    for (name, only) in FAULTS {
        let mut original = request(only.split('/').next().unwrap());
        original.scenarios = ScenarioFilter { only: vec![Pattern::parse(only).unwrap()], ..ScenarioFilter::default() };
        original.target.fault = Some(signoff_reference::Fault::find(name).unwrap());
        let (recorded, replayed) = record_and_replay(original).await;
        assert_eq!(verdicts(&recorded), verdicts(&replayed), "{name}");
        assert_ne!(recorded.exit_code(), 0, "{name}");
        seen.insert(recorded.summary.deviations.open > 0);
    }
    assert_eq!(seen.len(), 2, "some faults are deviations, some are not");
}
