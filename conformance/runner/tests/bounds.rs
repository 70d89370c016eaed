//! A run ends: scenarios have a deadline, and a second interrupt ends the process. Problems of its documents are visible.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};

use support::signoff;

const OPENAPI: &str = r##"openapi: 3.0.3
info: {title: Slow, version: 1.0.0}
paths:
  /ping: {get: {operationId: ping, responses: {'200': {description: Fine.}, '401': {description: No.}, '503': {description: Later.}}}}
"##;

fn write(folder: &Path, step: &str) {
    std::fs::write(folder.join("api.openapi.yaml"), OPENAPI).unwrap();
    let head = "arazzo: 1.1.0\ninfo: {title: Slow, version: 1.0.0}\nsourceDescriptions: [{name: api, url: ./api.openapi.yaml, type: openapi}]\nworkflows:\n";
    std::fs::write(folder.join("slow.arazzo.yaml"), format!("{head}{step}")).unwrap();
}

/// Answers every request with this; never, if it is empty.
fn serve(answer: &'static str) -> String {
    listen(answer).0
}

/// Like [`serve`], with a message for each request.
fn listen(answer: &'static str) -> (String, Receiver<()>) {
    let (request, requests) = channel();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, request) = (stream.unwrap(), request.clone());
            std::thread::spawn(move || {
                let mut buffer = [0; 4096];
                while let Ok(1..) = stream.read(&mut buffer) {
                    let _ = request.send(());
                    let _ = stream.write_all(answer.as_bytes());
                }
            });
        }
    });
    (format!("http://{address}"), requests)
}

const LATER: &str = "HTTP/1.1 503 Service Unavailable\r\nretry-after: 600\r\ncontent-length: 0\r\n\r\n";

#[test]
fn the_deadline_covers_retry_after() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "- workflowId: probe\n  steps:\n  - stepId: ping\n    operationId: ping\n    successCriteria: [{condition: $statusCode == 200}]\n    onFailure: [{name: again, type: retry, retryLimit: 9}]\n",
    );
    let (url, requests) = listen(LATER);
    let output = signoff(folder.path(), &["run", ".", "--target", &url, "--deadline", "1"]);
    // The last response did not meet the criterion. The wait for the next attempt would be longer than the deadline.
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert_eq!(requests.try_iter().count(), 1);
}

#[test]
fn the_deadline_covers_a_request() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "- workflowId: probe\n  steps: [{stepId: ping, operationId: ping}]\n");
    let output = signoff(folder.path(), &["run", ".", "--target", &serve(""), "--deadline", "1"]);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("it did not end within 1 s (--deadline)"), "{}", output.stdout);
}

#[test]
fn a_step_that_exceeds_its_own_timeout_fails() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "- workflowId: probe\n  steps: [{stepId: ping, operationId: ping, timeout: 200}]\n");
    let output = signoff(folder.path(), &["run", ".", "--target", &serve("")]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("`timeout` of 200 ms"), "{}", output.stdout);
    let output = signoff(folder.path(), &["run", ".", "--target", &serve(""), "--timeout", "0.1", "--quiet"]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
}

#[cfg(unix)]
#[test]
fn a_second_interrupt_ends_the_process() {
    let folder = tempfile::tempdir().unwrap();
    let finally = "- workflowId: probe\n  x-signoff-finally: [{stepId: clean, operationId: ping}]\n  steps: [{stepId: ping, operationId: ping}]\n";
    write(folder.path(), finally);
    let (url, requests) = listen("");
    // Only the second signal can end the process: no other limit is reached.
    let limits = ["--timeout", "100000", "--deadline", "100000"];
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("signoff"))
        .current_dir(folder.path())
        .args(["run", ".", "--target", &url])
        .args(limits)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The first signal cancels the step, and the step that always runs sends its request.
    for _ in ["ping", "clean"] {
        requests.recv().unwrap();
        Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    }
    assert_eq!(child.wait().unwrap().code(), Some(130));
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_not_read_without_end() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "- workflowId: probe\n  steps: [{stepId: ping, operationId: ping}]\n");
    let mut files = vec!["/dev/zero"];
    let made = Command::new("mkfifo").arg(folder.path().join("pipe")).status();
    files.extend(made.is_ok_and(|made| made.success()).then_some("pipe"));
    let target = ["run", "slow.arazzo.yaml", "--target", "http://127.0.0.1:1"];
    for file in files {
        for option in ["--replay", "--profile"] {
            let output = signoff(folder.path(), &[&target, &[option, file][..]].concat());
            assert_eq!(output.code, 2, "{option} {file}: {}", output.stderr);
            assert!(output.stderr.contains("not a regular file"), "{option} {file}: {}", output.stderr);
        }
        let output = signoff(folder.path(), &["check", file]);
        assert_eq!(output.code, 2, "{file}: {}", output.stderr);
    }
    // A key may come through a pipe, so a bound applies instead.
    for option in ["--cacert", "--cert"] {
        let url = serve("").replace("http:", "https:");
        let output = signoff(folder.path(), &["run", "slow.arazzo.yaml", "--target", &url, option, "/dev/zero"]);
        assert!(output.stderr.contains("/dev/zero: contains no certificate"), "{option}: {}", output.stderr);
    }
}

#[test]
fn a_run_shows_the_warnings_of_its_documents_once_and_quiet_hides_them() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "- {workflowId: a, steps: [{stepId: ping, operationId: ping, successcriteria: []}]}\n- {workflowId: b, steps: [{stepId: ping, operationId: ping, successcriteria: []}]}\n",
    );
    let url = serve("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    let output = signoff(folder.path(), &["run", ".", "--target", &url, "--repeat", "2"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert_eq!(output.stderr.matches("has no field `successcriteria`").count(), 1, "{}", output.stderr);
    assert!(output.stderr.contains("and 1 more like this"), "{}", output.stderr);
    let output = signoff(folder.path(), &["run", ".", "--target", &url, "--quiet"]);
    assert_eq!(output.stderr, "");
    let output = signoff(folder.path(), &["run", ".", "--target", &url, "--no-warnings"]);
    assert!(output.stderr.is_empty() && output.stdout.contains("2 passed"), "{}{}", output.stdout, output.stderr);
    for option in ["--no-warnings", "--quiet"] {
        let output = signoff(folder.path(), &["check", ".", option]);
        assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    }
}

#[test]
fn errors_come_after_the_warnings_are_counted_and_both_are_bounded() {
    let folder = tempfile::tempdir().unwrap();
    let step = |id: usize| format!("{{stepId: s{id}, operationId: nowhere{id}, misspelt{id}: 1}}");
    let steps: Vec<String> = (0..150).map(step).collect();
    write(folder.path(), &format!("- workflowId: a\n  steps: [{}]\n", steps.join(", ")));
    let output = signoff(folder.path(), &["check", "."]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    let last_warning = output.stderr.rfind("warning[").unwrap();
    assert!(last_warning < output.stderr.find("error[").unwrap(), "{}", output.stderr);
    assert_eq!((output.stderr.matches("warning[").count(), output.stderr.matches("error[").count()), (100, 100));
    assert!(output.stderr.contains("and 50 more warnings"), "{}", output.stderr);
    assert!(output.stderr.trim_end().ends_with("150 errors, 150 warnings"), "{}", output.stderr);
}

#[test]
fn a_message_is_short_and_points_at_the_line_of_the_expression() {
    let folder = tempfile::tempdir().unwrap();
    let lines = "          $statusCode == 200 &&\n".repeat(5000);
    let workflow = format!(
        "- workflowId: a\n  steps:\n  - stepId: s\n    operationId: ping\n    requestBody:\n      payload: |\n        {{\n          \"x\": \"{{$inputs.nothing}}\",\n          \"y\": \"{{$inputs.}}\"\n        }}\n    successCriteria:\n      - condition: |\n{lines}          $statusCode = 200\n      - condition: >-\n          $statusCode == 200 &&\n          $inputs.missing == 1\n"
    );
    write(folder.path(), &workflow);
    let text = std::fs::read_to_string(folder.path().join("slow.arazzo.yaml")).unwrap();
    let line = |wanted: &str| text.lines().position(|line| line.contains(wanted)).unwrap() + 1;
    let check = || signoff(folder.path(), &["check", "."]).stderr;
    let shown = check();
    for (message, wanted) in
        [("invalid embedded expression", "{$inputs.}"), ("line 5001, column 13", "$statusCode = 200")]
    {
        let place = format!("slow.arazzo.yaml:{}:", line(wanted));
        let found = shown.split("error[").find(|error| error.contains(message)).unwrap_or(&shown);
        assert!(found.contains(&place) && found.len() < 2000, "{place}\n{found}");
    }
    std::fs::write(
        folder.path().join("slow.arazzo.yaml"),
        text.replace("$statusCode = ", "$statusCode == ").replace("{$inputs.}", ""),
    )
    .unwrap();
    let shown = check();
    for wanted in ["$inputs.nothing", "$inputs.missing"] {
        let place = format!("slow.arazzo.yaml:{}:", line(wanted));
        let found = shown.split("error[").find(|error| error.contains(wanted)).unwrap_or(&shown);
        assert!(found.contains(&place), "{place}\n{found}");
    }
}

#[test]
fn a_missing_document_affects_only_the_workflows_that_use_it() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "- {workflowId: good, steps: [{stepId: s, operationId: $sourceDescriptions.api.ping}]}\n- {workflowId: bad, steps: [{stepId: s, operationId: $sourceDescriptions.absent.ping}]}\n",
    );
    let file = folder.path().join("slow.arazzo.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    let absent = "sourceDescriptions: [{name: absent, url: ./absent.openapi.yaml, type: openapi}, ";
    std::fs::write(&file, text.replace("sourceDescriptions: [", absent)).unwrap();
    let url = serve("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    let target = format!("api={url}");
    let message = "source description `absent` cannot be read: file `absent.openapi.yaml` does not exist; workflow `bad` does not run";
    for (only, code) in [("*/slow/good", 0), ("*/slow/bad", 3), ("*", 3)] {
        let output = signoff(folder.path(), &["run", ".", "--target", &target, "--only", only]);
        assert_eq!(output.code, code, "{only}: {}{}", output.stdout, output.stderr);
        assert!(output.stderr.contains(message), "{}", output.stderr);
        assert_eq!(
            output.stdout.contains("source description `absent` cannot be read"),
            code == 3,
            "{}",
            output.stdout
        );
    }
    let output = signoff(folder.path(), &["check", ".", "--quiet"]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    assert!(output.stderr.contains(message), "{}", output.stderr);
}

#[test]
fn an_accepted_error_status_is_visible_in_a_scenario_that_passed() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "- {workflowId: a, steps: [{stepId: ping, operationId: ping}]}\n");
    let url = serve("HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n");
    let arguments = ["run", ".", "--target", &url, "--report", "junit=r.xml", "--report", "json=r.json"];
    let output = signoff(folder.path(), &arguments);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    let junit = std::fs::read_to_string(folder.path().join("r.xml")).unwrap();
    assert!(
        junit.contains("<system-out>not judged: step `ping` has no `successCriteria` and accepted status 401"),
        "{junit}"
    );
    let json = std::fs::read_to_string(folder.path().join("r.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        json["scenarios"][0]["unjudged"][0].as_str().map(|note| note.contains("accepted status 401")),
        Some(true)
    );
    assert!(
        output.stdout.contains("step `ping` has no `successCriteria` and accepted status 401"),
        "{}",
        output.stdout
    );
    assert!(output.stdout.contains("1 passed, 1 with steps that were not judged"), "{}", output.stdout);
}

#[test]
fn workflows_that_only_go_to_each_other_are_named_and_can_be_selected() {
    let folder = tempfile::tempdir().unwrap();
    let workflow = |id: &str, other: &str| {
        format!(
            "- workflowId: {id}\n  steps: [{{stepId: ping, operationId: ping, successCriteria: [{{condition: $statusCode == 200}}], onSuccess: [{{name: end, type: end, criteria: [{{condition: $statusCode == 200}}]}}, {{name: on, type: goto, workflowId: {other}}}]}}]\n"
        )
    };
    write(folder.path(), &format!("{}{}", workflow("a", "b"), workflow("b", "a")));
    let url = serve("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    let output = signoff(folder.path(), &["run", ".", "--target", &url]);
    assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
    assert!(
        output.stderr.contains("/slow/a` runs `b`") && output.stderr.contains("/slow/b` runs `a`"),
        "{}",
        output.stderr
    );
    let name = output.stderr.split("--only ").nth(1).unwrap().trim().to_owned();
    let output = signoff(folder.path(), &["run", ".", "--target", &url, "--only", &name]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

#[test]
fn a_value_marked_as_literal_is_sent_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let url = serve("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    for marked in ["x-signoff-literal: true", "x-signoff-literal: [/a, /b/0]"] {
        let body = format!("{{contentType: application/json, payload: {{a: $inputs.x, b: [$steps.y]}}, {marked}}}");
        let criterion = "{condition: \"$request.body#/a == '$inputs.x' && $request.body#/b/0 == '$steps.y'\"}";
        write(
            folder.path(),
            &format!(
                "- workflowId: a\n  steps: [{{stepId: ping, operationId: ping, requestBody: {body}, successCriteria: [{criterion}]}}]\n"
            ),
        );
        let output = signoff(folder.path(), &["run", ".", "--target", &url]);
        assert_eq!(output.code, 0, "{marked}: {}{}", output.stdout, output.stderr);
    }
}

#[test]
fn inputs_are_json_where_the_schema_accepts_only_json() {
    let folder = tempfile::tempdir().unwrap();
    let inputs = "{a: {anyOf: [{type: integer}, {type: 'null'}]}, b: {enum: [5, 6]}, c: {const: 5}, d: {$ref: '#/components/inputs/number'}, e: {}, f: {}, g: {anyOf: [{type: string}, {type: integer}]}, h: {enum: ['5', 6]}}";
    let criteria = "[{condition: $inputs.a == 5}, {condition: $inputs.e.x == 1}, {condition: \"$inputs.f == 'text'\"}]";
    write(
        folder.path(),
        &format!(
            "- workflowId: a\n  inputs: {{type: object, properties: {inputs}}}\n  steps: [{{stepId: ping, operationId: ping, successCriteria: {criteria}}}]\ncomponents: {{inputs: {{number: {{type: integer}}}}}}\n"
        ),
    );
    let url = serve("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    let mut arguments = vec!["run", ".", "--target", &url];
    for input in ["a=5", "b=5", "c=5", "d=5", "e={\"x\":1}", "f=text", "g=5", "h=5"] {
        arguments.extend(["--input", input]);
    }
    let output = signoff(folder.path(), &arguments);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

#[test]
fn the_basis_and_waivers_reach_deviations_in_suites_without_claims() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "- {workflowId: a, steps: [{stepId: s, operationId: ping, successCriteria: [{condition: $statusCode == 418}]}]}\n",
    );
    let url = serve("HTTP/1.1 418 Teapot\r\ncontent-length: 0\r\n\r\n");
    let run = |options: &[&str]| signoff(folder.path(), &[&["run", ".", "--target", &url], options].concat());
    let output = run(&[]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    let output = run(&["--basis", "observed"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    let known = "[[known]]\noperation = 'ping'\npointer = '/418'\nkeyword = 'responses'\nreason = 'a teapot'\n";
    std::fs::write(folder.path().join("p.toml"), known).unwrap();
    let output = run(&["--profile", "p.toml"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("a teapot"), "{}", output.stdout);
}
