//! `[levers]` of a profile: workflows carry out control operations of a server that does not have them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::fs;
use std::path::Path;

use support::{Behaviour, Output, Server, signoff};

const CONTROL: &str = r##"openapi: 3.0.3
info: {title: Control, version: 1.0.0}
paths:
  /sessions/{token}/end:
    post:
      operationId: endSession
      parameters:
      - {name: token, in: path, required: true, schema: {type: string}}
      responses:
        '204': {description: Done.}
        '404': {description: No such session.}
  /copies:
    post:
      operationId: copyToken
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses:
        '200':
          description: The copy.
          content: {application/json: {schema: {type: object, required: [token], properties: {token: {type: string}}}}}
  /clock:
    post:
      operationId: stopClock
      responses:
        '204': {description: Done.}
"##;

const LEVERS: &str = r##"arazzo: 1.0.1
info: {title: Levers, version: 1.0.0}
sourceDescriptions:
- {name: doors, url: ./doors.openapi.yaml, type: openapi}
workflows:
- workflowId: end
  inputs: {type: object, required: [token], properties: {token: {type: string}}}
  steps:
  - stepId: sign-out
    workflowId: signed-out
    parameters: [{name: token, value: $inputs.token}]
- workflowId: signed-out
  inputs: {type: object, required: [token], properties: {token: {type: string}}}
  steps:
  - stepId: known
    operationId: whoami
    parameters: [{name: X-Session-Token, in: header, value: $inputs.token}]
    successCriteria: [{condition: $statusCode == 200}]
  - stepId: leave
    operationId: signOut
    parameters: [{name: X-Session-Token, in: header, value: $inputs.token}]
    successCriteria: [{condition: $statusCode == 204}]
- workflowId: copy
  inputs: {type: object, properties: {token: {type: string}, suffix: {type: string}}}
  steps:
  - stepId: known
    operationId: whoami
    parameters: [{name: X-Session-Token, in: header, value: $inputs.token}]
    successCriteria: [{condition: $statusCode == 200}]
    outputs: {name: $response.body#/name}
  outputs: {token: $inputs.suffix}
"##;

/// A folder with a suite, whose scenarios end a session, end an unknown one, copy a token and stop a clock, and with levers.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    fs::create_dir_all(folder.path().join("suite")).unwrap();
    fs::create_dir_all(folder.path().join("profile")).unwrap();
    let head = "arazzo: 1.0.1\ninfo: {title: Control, version: 1.0.0}\nsourceDescriptions:\n\
                - {name: doors, url: ./doors.openapi.yaml, type: openapi}\n\
                - {name: doors-control, url: ./control.openapi.yaml, type: openapi}\nworkflows:\n";
    let sign_in = "  - stepId: sign-in\n    operationId: $sourceDescriptions.doors.signIn\n    \
                   requestBody: {contentType: application/json, payload: {password: x}}\n    \
                   successCriteria: [{condition: $statusCode == 200}]\n    outputs: {token: $response.body#/token}\n";
    let end = |token: &str, status: u16| {
        format!(
            "  - stepId: end\n    operationId: $sourceDescriptions.doors-control.endSession\n    \
             parameters: [{{name: token, in: path, value: {token}}}]\n    \
             successCriteria: [{{condition: $statusCode == {status}}}]\n"
        )
    };
    let whoami = "  - stepId: after\n    operationId: $sourceDescriptions.doors.whoami\n    \
                  parameters: [{name: X-Session-Token, in: header, value: $steps.sign-in.outputs.token}]\n    \
                  successCriteria: [{condition: $statusCode == 401}]\n";
    let copy = "  - stepId: copy\n    operationId: $sourceDescriptions.doors-control.copyToken\n    \
                requestBody: {contentType: application/json, payload: {token: $steps.sign-in.outputs.token}}\n    \
                successCriteria:\n    - {condition: $response.body#/token != $steps.sign-in.outputs.token}\n    \
                - {context: $response.body#/token, type: regex, condition: -copy$}\n";
    let stop = "  - stepId: stop\n    operationId: $sourceDescriptions.doors-control.stopClock\n    \
                successCriteria: [{condition: $statusCode == 204}]\n";
    let workflows = [
        ("end", format!("{sign_in}{}{whoami}", end("$steps.sign-in.outputs.token", 204))),
        ("end-unknown", end("nobody", 404)),
        ("end-wrongly", end("nobody", 204)),
        ("copy", format!("{sign_in}{copy}")),
        ("stop", stop.to_owned()),
    ];
    let workflows: String =
        workflows.iter().map(|(id, steps)| format!("- workflowId: {id}\n  steps:\n{steps}")).collect();
    write("suite/control.arazzo.yaml", &format!("{head}{workflows}"));
    write("suite/doors.openapi.yaml", support::OPENAPI);
    write("suite/control.openapi.yaml", CONTROL);
    write("profile/doors.openapi.yaml", support::OPENAPI);
    write("profile/levers.arazzo.yaml", LEVERS);
    write(
        "profile/p.toml",
        "[inputs]\nsuffix = '-copy'\n[levers]\nendSession = 'levers.arazzo.yaml#end'\ncopyToken = 'levers.arazzo.yaml#copy'\n",
    );
    folder
}

fn run(folder: &Path, only: &str) -> Output {
    let server = Server::start(Behaviour::Right);
    let target = format!("doors={}", server.url());
    let only = format!("suite/control/{only}");
    signoff(folder, &["run", "suite", "--target", &target, "--profile", "profile/p.toml", "--only", &only, "-v"])
}

#[test]
fn a_lever_carries_out_the_operation_with_its_parameters() {
    let output = run(folder().path(), "end");
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("1 of 1 passed"), "{}", output.stdout);
}

#[test]
fn a_lever_receives_inputs_and_returns_its_outputs_as_the_documented_body() {
    let output = run(folder().path(), "copy");
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

#[test]
fn a_lever_that_fails_is_the_documented_error() {
    let output = run(folder().path(), "end-unknown");
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    let wrongly = run(folder().path(), "end-wrongly");
    assert_ne!(wrongly.code, 0, "{}{}", wrongly.stdout, wrongly.stderr);
    assert!(wrongly.stdout.contains("$statusCode is 404"), "{}", wrongly.stdout);
}

#[test]
fn an_operation_without_a_lever_skips_its_scenario_and_says_what_is_missing() {
    let output = run(folder().path(), "stop");
    let reason =
        "no lever for `stopClock`: name a workflow under [levers] in the profile, or pass --target doors-control=URL";
    assert!(output.stdout.contains(reason), "{}", output.stdout);
}

#[test]
fn a_wrong_lever_is_an_error_before_the_first_request() {
    for (lever, part) in [
        ("levers.arazzo.yaml#no", "has no workflow `no`"),
        ("levers.arazzo.yaml", "does not have the form FILE.arazzo.yaml#workflowId"),
        ("none.arazzo.yaml#end", "none.arazzo.yaml"),
    ] {
        let folder = folder();
        fs::write(folder.path().join("profile/p.toml"), format!("[levers]\nendSession = '{lever}'\n")).unwrap();
        let output = run(folder.path(), "end");
        assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
        assert!(output.stderr.contains(part), "{part} is not in {}", output.stderr);
    }
}
