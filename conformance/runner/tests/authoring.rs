//! What an author writes beside workflows: set-up, tables, tags, and waivers in suites without claims.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::path::Path;

use serde_json::Value;
use support::{Behaviour, OPENAPI, Output, Server, signoff};

const SUITE: &str = r##"arazzo: 1.0.1
info: {title: Doors, version: 1.0.0}
sourceDescriptions:
- {name: doors, url: ./doors.openapi.yaml, type: openapi}
x-signoff-before: [enter]
x-signoff-after: [leave]
workflows:
- workflowId: enter
  steps:
  - stepId: sign-in
    operationId: signIn
    requestBody: {contentType: application/json, payload: {}}
    successCriteria: [{condition: $response.body#/token != null}]
    outputs: {token: $response.body#/token}
  outputs: {token: $steps.sign-in.outputs.token}
- workflowId: leave
  inputs: {type: object, required: [token], properties: {token: {type: string, format: password}}}
  steps:
  - stepId: sign-out
    operationId: signOut
    parameters: [{name: X-Session-Token, in: header, value: $inputs.token}]
    successCriteria: [{condition: $statusCode == 204}]
- workflowId: who
  x-signoff-tags: [smoke]
  inputs: {type: object, required: [token], properties: {token: {type: string, format: password}}}
  steps:
  - stepId: whoami
    operationId: whoami
    parameters: [{name: X-Session-Token, in: header, value: $inputs.token}]
    successCriteria: [{condition: $statusCode == 200}]
- workflowId: tokens
  x-signoff-each: ROWS
  inputs: {type: object, required: [wrong, status], properties: {wrong: {type: string}, status: {type: integer}}}
  steps:
  - stepId: whoami
    operationId: whoami
    parameters: [{name: X-Session-Token, in: header, value: $inputs.wrong}]
    successCriteria: [{condition: $statusCode == $inputs.status}]
"##;

/// The document without its claims.
fn openapi() -> String {
    OPENAPI
        .lines()
        .filter(|line| !line.contains("x-signoff-claims") && !line.contains("- {id:"))
        .fold(String::new(), |text, line| text + line + "\n")
}

fn write(folder: &Path, rows: &str) {
    let suite = folder.join("plain");
    std::fs::create_dir_all(&suite).unwrap();
    std::fs::write(suite.join("doors.openapi.yaml"), openapi()).unwrap();
    std::fs::write(suite.join("a.arazzo.yaml"), SUITE.replace("ROWS", rows)).unwrap();
}

/// Runs the suite. Returns the output, and the names of the scenarios with their verdicts.
fn run(folder: &Path, server: &Server, arguments: &[&str]) -> (Output, Vec<(String, String)>) {
    let url = server.url();
    let all = [&["run", "plain", "--target", &url, "--report", "json=report.json"], arguments].concat();
    let output = signoff(folder, &all);
    let report = std::fs::read_to_string(folder.join("report.json")).unwrap_or_default();
    let report: Value = serde_json::from_str(&report).unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let scenarios = report["scenarios"].as_array().cloned().unwrap_or_default();
    let scenarios = scenarios.iter().map(|scenario| (text(&scenario["name"]), text(&scenario["verdict"])));
    (output, scenarios.collect())
}

const ROWS: &str = "[{wrong: a, status: 401}, {wrong: b, status: 401}]";

#[test]
fn set_up_and_tear_down_run_once_around_all_scenarios_and_rows() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ROWS);
    let server = Server::start(Behaviour::Right);
    let (output, scenarios) = run(folder.path(), &server, &["--repeat", "2"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    let names: Vec<_> = scenarios.iter().map(|(name, _)| name.as_str()).collect();
    let round = ["plain/a/who", "plain/a/tokens/1", "plain/a/tokens/2"];
    assert_eq!(names, [&["plain/a/enter"], &round[..], &round[..], &["plain/a/leave"]].concat());
    assert!(scenarios.iter().all(|(_, verdict)| verdict == "pass"), "{scenarios:?}");
}

#[test]
fn without_its_set_up_no_scenario_runs() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ROWS);
    let server = Server::start(Behaviour::RefusesSignIn);
    let (output, scenarios) = run(folder.path(), &server, &[]);
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(scenarios[1..4].iter().all(|(_, verdict)| verdict == "skip"), "{scenarios:?}");
    assert!(output.stdout.contains("the set-up workflow `enter` did not succeed"), "{}", output.stdout);
}

#[test]
fn rows_come_from_csv_and_json_files_of_the_suite_only() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(Behaviour::Right);
    let files =
        [("rows.csv", "wrong,status\na,401\n\"b,c\",401\n"), ("rows.json", r#"[{"wrong": "a", "status": 401}]"#)];
    for (name, text) in files {
        write(folder.path(), name);
        std::fs::write(folder.path().join("plain").join(name), text).unwrap();
        let (output, scenarios) = run(folder.path(), &server, &["--only", "plain/a/tokens"]);
        assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
        assert_eq!(scenarios.len(), if name.ends_with("csv") { 4 } else { 3 }, "{scenarios:?}");
    }
    std::fs::write(folder.path().join("rows.csv"), files[0].1).unwrap();
    write(folder.path(), "../rows.csv");
    let output = signoff(folder.path(), &["check", "plain"]);
    assert!(output.stderr.contains("is outside the folder of the suite"), "{}", output.stderr);
}

#[test]
fn a_tag_selects_scenarios_and_an_unknown_one_gets_a_suggestion() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ROWS);
    let server = Server::start(Behaviour::Right);
    let (_, scenarios) = run(folder.path(), &server, &["--tag", "smoke"]);
    let names: Vec<_> = scenarios.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["plain/a/enter", "plain/a/who", "plain/a/leave"]);
    let (output, _) = run(folder.path(), &server, &["--tag", "smok"]);
    assert!(output.code == 2 && output.stderr.contains("smoke"), "{}", output.stderr);
    let profile = "[select]\ntags = ['smoke']\n";
    std::fs::write(folder.path().join("p.toml"), profile).unwrap();
    let (_, scenarios) = run(folder.path(), &server, &["--profile", "p.toml"]);
    assert_eq!(scenarios.len(), 3, "{scenarios:?}");
}

#[test]
fn a_known_failure_waives_a_scenario_a_step_or_a_criterion_without_claims() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "[{wrong: a, status: 403}]");
    let server = Server::start(Behaviour::Right);
    let (output, _) = run(folder.path(), &server, &[]);
    assert_eq!(output.code, 1);
    let known = "[[known]]\nreason = 'answers 401'\nscenario = 'plain/a/tokens/*'\n";
    let criterion = "criterion = '$statusCode == $inputs.status'\n";
    for (entry, code) in [
        (known.to_owned(), 0),
        (format!("{known}step = 'whoami'\n"), 0),
        (format!("{known}step = 'whoami'\n{criterion}"), 0),
        // It does not exist.
        (format!("{known}step = 'whoareyou'\n"), 2),
        (format!("{known}criterion = '$statusCode == 1'\n"), 2),
        // It does not fail.
        (known.replace("tokens/*", "{who,tokens/*}"), 1),
    ] {
        std::fs::write(folder.path().join("p.toml"), &entry).unwrap();
        let (output, scenarios) = run(folder.path(), &server, &["--profile", "p.toml"]);
        assert_eq!(output.code, code, "{entry}{}{}", output.stdout, output.stderr);
        if code == 0 {
            assert!(scenarios.contains(&("plain/a/tokens/1".to_owned(), "known-failure".to_owned())), "{scenarios:?}");
        }
    }
    assert!(run(folder.path(), &server, &["--profile", "p.toml"]).0.stdout.contains("now passes"));
}

#[test]
fn a_missing_certificate_stops_the_run_before_the_first_request() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ROWS);
    let server = Server::start(Behaviour::Right);
    std::fs::write(folder.path().join("p.toml"), "[tls]\ncacert = 'missing.pem'\n").unwrap();
    let (output, _) = run(folder.path(), &server, &["--profile", "p.toml"]);
    assert!(output.code == 2 && output.stderr.contains("missing.pem: cannot be read"), "{}", output.stderr);
    assert_eq!(server.requests(), 0);
}

/// The document says what its operations do.
fn write_effects(folder: &Path) {
    write(folder, ROWS);
    let file = folder.join("plain/doors.openapi.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    let text = text.replace("operationId: signIn", "operationId: signIn\n      x-signoff-effect: {creates: sessions}");
    let text = text.replace("operationId: signOut", "operationId: signOut\n      x-signoff-effect: {ends: sessions}");
    std::fs::write(&file, text).unwrap();
}

#[test]
fn a_dry_run_and_a_list_say_what_a_run_does_to_a_target() {
    let folder = tempfile::tempdir().unwrap();
    write_effects(folder.path());
    let output = signoff(folder.path(), &["run", "plain", "--target", "http://127.0.0.1:9", "--dry-run"]);
    let sentence = "the target: a run creates 1 session; deletes or ends 1 session; leaves nothing";
    assert!(output.stdout.contains(sentence), "{}", output.stdout);
    let output = signoff(folder.path(), &["list", "plain"]);
    assert!(output.stderr.contains("a run creates 1 session;"), "{}", output.stderr);
}

#[test]
fn ending_what_it_did_not_create_needs_a_confirmation_on_another_machine() {
    let folder = tempfile::tempdir().unwrap();
    write_effects(folder.path());
    let run = |arguments: &[&str]| {
        let all = [&["run", "plain", "--only", "plain/a/who", "--timeout", "1"], arguments].concat();
        signoff(folder.path(), &all)
    };
    let remote = ["--target", "http://nowhere.invalid"];
    assert_ne!(run(&remote).code, 2, "the set-up creates what the tear-down ends");
    let file = folder.path().join("plain/a.arazzo.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("x-signoff-before: [enter]\n", "")).unwrap();
    let output = run(&remote);
    let message = "1 scenarios delete or end what they did not create (plain/a/leave), on nowhere.invalid; add --yes";
    assert!(output.code == 2 && output.stderr.contains(message), "{}", output.stderr);
    assert_ne!(run(&[&remote[..], &["--yes"]].concat()).code, 2);
    assert_ne!(run(&["--target", "http://localhost:9"]).code, 2);
}

#[test]
fn lint_names_what_is_unused_and_unmarked_and_graph_draws_every_workflow() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ROWS);
    let output = signoff(folder.path(), &["lint", "plain"]);
    assert_eq!((output.code, output.stdout.as_str()), (0, "0 pieces of advice\n"), "{}", output.stderr);
    let file = folder.path().join("plain/a.arazzo.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    let text =
        text.replace("{token: {type: string, format: password}}", "{token: {type: string}, other: {type: string}}");
    let text = text.replace(
        "outputs: {token: $response.body#/token}",
        "outputs: {token: $response.body#/token, more: $statusCode}",
    );
    let text = text.replace("    successCriteria: [{condition: $statusCode == 204}]\n", "");
    std::fs::write(&file, text).unwrap();
    let output = signoff(folder.path(), &["lint", "plain"]);
    assert_eq!(output.code, 1);
    for part in [
        "uses the input `other`: remove it [unused-input]",
        "the output `more` of step `sign-in`: remove it [unused-output]",
        "the input `token` has the name of a secret: add `format: password` [unmarked-secret]",
        "step `sign-out` accepts every response: add `successCriteria` [judges-nothing]",
    ] {
        assert!(output.stdout.contains(part), "{part}: {}", output.stdout);
    }
    let output = signoff(folder.path(), &["lint", "plain", "--fix"]);
    assert!(output.code == 1 && output.stdout.starts_with("3 of 6 fixed\n"), "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.ends_with("3 pieces of advice\n") && !output.stdout.contains("[unused-output]"));
    let fixed = std::fs::read_to_string(&file).unwrap();
    assert!(fixed.contains("{token: {format: password, type: string}, other"), "{fixed}");
    assert!(fixed.contains("outputs: {token: $response.body#/token}\n"), "{fixed}");
    let output = signoff(folder.path(), &["graph", "plain"]);
    for part in ["flowchart TD\n", "subgraph w0[\"plain/a/enter\"]", "w0s0[\"sign-in<br/>POST /sign-in\"]"] {
        assert!(output.stdout.contains(part), "{part}: {}", output.stdout);
    }
}

#[test]
fn upgrade_writes_the_new_version_and_refuses_what_would_mean_something_else() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ROWS);
    let file = folder.path().join("plain/a.arazzo.yaml");
    let before = std::fs::read_to_string(&file).unwrap();
    let output = signoff(folder.path(), &["upgrade", "plain", "--check"]);
    assert!(
        output.code == 1 && output.stdout == "plain/a.arazzo.yaml: is older than Arazzo 1.1\n",
        "{}",
        output.stderr
    );
    let output = signoff(folder.path(), &["upgrade", "plain"]);
    assert!(
        output.code == 0 && output.stdout == "plain/a.arazzo.yaml: upgraded to Arazzo 1.1.0\n",
        "{}",
        output.stderr
    );
    let after = std::fs::read_to_string(&file).unwrap();
    assert_eq!(after, before.replace("arazzo: 1.0.1\n", "arazzo: 1.1.0\n"));
    let output = signoff(folder.path(), &["upgrade", "plain/a.arazzo.yaml", "--check"]);
    assert!(output.code == 0 && output.stdout.ends_with("is already a document of Arazzo 1.1\n"), "{}", output.stdout);
    // Data in 1.0, a selector in 1.1.
    let selector = "payload: {x: {context: $response.body, selector: /a, type: jsonpointer}}";
    let data = before.replace("payload: {}", selector);
    std::fs::write(&file, &data).unwrap();
    let output = signoff(folder.path(), &["upgrade", "plain"]);
    assert!(
        output.code == 2 && output.stderr.contains("a.arazzo.yaml:10:5: an object of exactly"),
        "{}",
        output.stderr
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), data);
}

#[test]
fn doctor_counts_scenarios_but_not_the_workflows_that_run_once() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ROWS);
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["doctor", "plain", "--target", &server.url()]);
    assert!(output.stdout.contains("3 of 3 scenarios can run"), "{}{}", output.stdout, output.stderr);
}
