//! Steps that undo what a workflow has done (`x-signoff-undo`).
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::path::Path;

use serde_json::Value;
use support::{Behaviour, OPENAPI, Output, Server, signoff};

/// The set-up signs in; its undo-step signs out again, at a source of its own. The scenario is still signed in after the set-up.
const SUITE: &str = r##"arazzo: 1.0.1
info: {title: Doors, version: 1.0.0}
sourceDescriptions:
- {name: doors, url: ./doors.openapi.yaml, type: openapi}
- {name: back, url: ./doors.openapi.yaml, type: openapi}
x-signoff-preconditions: [Anybody may sign in.]
workflows:
- workflowId: enter
  x-signoff-undo:
  - stepId: leave
    operationId: $sourceDescriptions.back.signOut
    parameters: [{name: X-Session-Token, in: header, value: $steps.sign-in.outputs.token}]
    successCriteria: [{condition: $statusCode == 204}]
  steps:
  - stepId: sign-in
    operationId: $sourceDescriptions.doors.signIn
    requestBody: {contentType: application/json, payload: {}}
    successCriteria: [{condition: $statusCode == 200}]
    outputs: {token: $response.body#/token}
  outputs: {token: $steps.sign-in.outputs.token}
- workflowId: stay
  steps:
  - {stepId: first, workflowId: enter}
  - {stepId: second, workflowId: enter, outputs: {token: $outputs.token}}
  - stepId: whoami
    operationId: $sourceDescriptions.doors.whoami
    parameters: [{name: X-Session-Token, in: header, value: $steps.second.outputs.token}]
    successCriteria: [{condition: $statusCode == STATUS}]
"##;

fn write(folder: &Path, status: &str) {
    let suite = folder.join("doors");
    std::fs::create_dir_all(&suite).unwrap();
    let openapi = OPENAPI
        .lines()
        .filter(|line| !line.contains("x-signoff-claims") && !line.contains("- {id:"))
        .fold(String::new(), |text, line| text + line + "\n");
    let openapi =
        openapi.replace("operationId: signIn", "operationId: signIn\n      x-signoff-effect: {creates: sessions}");
    let openapi =
        openapi.replace("operationId: signOut", "operationId: signOut\n      x-signoff-effect: {ends: sessions}");
    std::fs::write(suite.join("doors.openapi.yaml"), openapi).unwrap();
    std::fs::write(suite.join("stay.arazzo.yaml"), SUITE.replace("STATUS", status)).unwrap();
}

fn run(folder: &Path, server: &Server, with_back: bool) -> (Output, Value) {
    let (front, back) = (format!("doors={}", server.url()), format!("back={}", server.url()));
    let mut arguments = vec!["run", "doors", "--report", "json=r.json", "--target", &front];
    if with_back {
        arguments.extend(["--target", &back]);
    }
    let output = signoff(folder, &arguments);
    let report = std::fs::read_to_string(folder.join("r.json")).unwrap();
    (output, serde_json::from_str(&report).unwrap())
}

fn steps(report: &Value) -> Vec<&str> {
    let steps = report["scenarios"][0]["steps"].as_array().unwrap();
    steps.iter().map(|step| step["step"].as_str().unwrap()).collect()
}

#[test]
fn what_the_called_workflows_did_is_undone_after_the_scenario_the_last_first() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "200");
    let server = Server::start(Behaviour::Right);
    let (output, report) = run(folder.path(), &server, true);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert_eq!(server.requests(), 5, "{report}");
    assert_eq!(steps(&report).iter().filter(|step| **step == "leave").count(), 2, "{report}");
    assert_eq!(server.live(), 0);
}

#[test]
fn a_failed_scenario_is_undone_too() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "401");
    let server = Server::start(Behaviour::Right);
    let (output, _) = run(folder.path(), &server, true);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert_eq!(server.live(), 0);
}

#[test]
fn without_a_target_for_its_source_an_undo_step_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "200");
    let server = Server::start(Behaviour::Right);
    let (output, report) = run(folder.path(), &server, false);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(!steps(&report).contains(&"leave"), "{report}");
    assert_eq!(server.live(), 2);
}

#[test]
fn a_step_that_cannot_undo_does_not_fail_the_scenario() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "200");
    let server = Server::start(Behaviour::Answers200);
    let (output, report) = run(folder.path(), &server, true);
    assert_eq!(report["scenarios"][0]["verdict"], "pass", "{}{}", output.stdout, output.stderr);
}

#[test]
fn the_totals_count_what_is_undone_and_what_is_left_without_its_target() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "200");
    let listed = signoff(folder.path(), &["list", "doors"]).stderr;
    for line in [
        "a run creates 2 sessions; deletes or ends 2 sessions; leaves nothing",
        "without a target for `back`, it leaves 2 sessions",
        "`doors` requires: Anybody may sign in.",
    ] {
        assert!(listed.contains(line), "{line} is not in {listed}");
    }
    let dry = |more: &[&str]| {
        signoff(folder.path(), &[&["run", "doors", "--dry-run", "--target", "doors=http://127.0.0.1:9"], more].concat())
            .stdout
    };
    let alone = dry(&[]);
    assert!(alone.contains("a run creates 2 sessions; deletes or ends nothing; leaves 2 sessions"), "{alone}");
    let both = dry(&["--target", "back=http://127.0.0.1:9"]);
    assert!(both.contains("POST http://127.0.0.1:9/sign-out  (second / leave; undo)"), "{both}");
    assert!(both.contains("leaves nothing") && both.contains("at least 5 requests"), "{both}");
}
