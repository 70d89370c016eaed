//! The options of `signoff run`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use support::{Behaviour, Server, signoff, write_suite};

#[test]
fn a_dry_run_sends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url(), "--dry-run"]);
    assert_eq!((output.code, server.requests()), (0, 0), "{}", output.stderr);
    assert!(output.stdout.contains(&format!("POST {}/sign-out", server.url())), "{}", output.stdout);
}

#[test]
fn a_custom_suite_without_a_target_is_a_usage_error() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let output = signoff(folder.path(), &["run", &suite]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("--target"), "{}", output.stderr);
}

#[test]
fn a_pattern_that_matches_nothing_is_a_usage_error() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let output = signoff(folder.path(), &["run", &suite, "--target", "http://127.0.0.1:1", "--only", "doors/nothing"]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("matches no scenario"), "{}", output.stderr);
}

#[test]
fn rounds_are_reported_together_and_the_json_report_has_every_step() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let arguments =
        ["run", &suite, "--target", &server.url(), "--repeat", "5", "--jobs", "2", "--report", "json=r.json"];
    let output = signoff(folder.path(), &arguments);
    let text = std::fs::read_to_string(folder.path().join("r.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    let scenarios = report["scenarios"].as_array().unwrap();
    assert!(scenarios.len().is_multiple_of(5) && !scenarios.is_empty(), "{text}");
    assert!(scenarios.iter().all(|scenario| !scenario["steps"].as_array().unwrap().is_empty()), "{text}");
    assert_eq!(output.stdout.matches("scenarios: ").count(), 1, "{}", output.stdout);
}

#[test]
fn the_json_report_always_matches_its_schema() {
    let schema: serde_json::Value = serde_json::from_str(signoff_conformance::report::REPORT_SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for behaviour in [
        Behaviour::Right,
        Behaviour::Answers200,
        Behaviour::RevokesNothing,
        Behaviour::RefusesSignIn,
        Behaviour::NullDevices,
        Behaviour::Html,
    ] {
        let folder = tempfile::tempdir().unwrap();
        let suite = write_suite(folder.path());
        let server = Server::start(behaviour);
        let output =
            signoff(folder.path(), &["run", &suite, "--target", &server.url(), "-q", "--report", "json=r.json"]);
        let text =
            std::fs::read_to_string(folder.path().join("r.json")).unwrap_or_else(|_| panic!("{}", output.stderr));
        let report: serde_json::Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert!(!text.contains("Secret0Token"), "{text}");
    }
}

#[test]
fn a_known_failure_passes_the_run_and_one_that_now_holds_fails_it() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let profile = "[[known]]\nclaim = 'doors/*/live-token#is-gone'\nreason = 'revokes later'\n";
    std::fs::write(folder.path().join("p.toml"), profile).unwrap();
    let run = |behaviour| {
        let server = Server::start(behaviour);
        signoff(folder.path(), &["run", &suite, "--target", &server.url(), "--profile", "p.toml"])
    };
    let known = run(Behaviour::RevokesNothing);
    assert_eq!(known.code, 0, "{}{}", known.stdout, known.stderr);
    assert!(known.stdout.contains("1 failed as known"), "{}", known.stdout);
    let unexpected = run(Behaviour::Right);
    assert_eq!(unexpected.code, 1, "{}{}", unexpected.stdout, unexpected.stderr);
    assert!(unexpected.stdout.contains("now passes"), "{}", unexpected.stdout);
}

#[test]
fn a_known_failure_cannot_name_a_rule() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let known = "[[known]]\nclaim = 'doors/**#document/status'\nreason = 'answers 200'\n";
    std::fs::write(folder.path().join("p.toml"), known).unwrap();
    let output = signoff(folder.path(), &["run", &suite, "--target", "http://127.0.0.1:1", "--profile", "p.toml"]);
    assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
    assert!(output.stderr.contains("by `operation`, `pointer` and `keyword`"), "{}", output.stderr);
}

#[test]
fn snapshots_belong_to_a_target() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let url = server.url();
    let run = |more: &[&str]| signoff(folder.path(), &[&["run", &suite, "--target", &url], more].concat());
    let without = run(&[]);
    assert_eq!(without.code, 0, "{}{}", without.stdout, without.stderr);
    assert_eq!(without.stdout.matches("3 responses are not accepted yet").count(), 1, "{}", without.stdout);
    let built_in = ["run", "kratos", "--target", "kratos=http://127.0.0.1:1", "--snapshots", "update"];
    let refused = signoff(folder.path(), &built_in);
    assert_eq!(refused.code, 2, "{}{}", refused.stdout, refused.stderr);
    assert!(refused.stderr.contains("--snapshots-dir DIR"), "{}", refused.stderr);
    std::fs::write(folder.path().join("p.toml"), "snapshots = 'own'\n").unwrap();
    assert_eq!(run(&["--profile", "p.toml"]).code, 1, "a missing snapshot fails under check");
    assert_eq!(signoff(folder.path(), &["accept", "own"]).code, 0);
    let accepted = run(&["--profile", "p.toml"]);
    assert_eq!(accepted.code, 0, "{}{}", accepted.stdout, accepted.stderr);
    assert!(!accepted.stdout.contains("not accepted yet"), "{}", accepted.stdout);
}

#[test]
fn a_terminal_shows_five_lines_of_a_difference() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let url = server.url();
    let run = |more: &[&str]| {
        signoff(folder.path(), &[&["run", &suite, "--target", &url, "--snapshots-dir", "own"], more].concat())
    };
    assert_eq!(run(&["--snapshots", "update"]).code, 0);
    let snapshot = folder.path().join("own/doors/sign-out__live-token.snap");
    let text = std::fs::read_to_string(&snapshot).unwrap();
    let more: String = (0..20).map(|number| format!("x-{number}: 1\n")).collect();
    std::fs::write(&snapshot, text.replace("\n204\n", &format!("\n204\n{more}"))).unwrap();
    let short = run(&["--snapshots", "compare"]);
    assert_eq!(short.code, 0, "{}{}", short.stdout, short.stderr);
    let lines = |text: &str| text.lines().filter(|line| line.trim_start().starts_with("-x-")).count();
    assert_eq!(lines(&short.stdout), 5, "{}", short.stdout);
    assert!(short.stdout.contains("15 more lines"), "{}", short.stdout);
    assert_eq!(lines(&run(&["--snapshots", "compare", "-v"]).stdout), 20);
}

#[test]
fn a_known_failure_that_matches_nothing_is_a_profile_error() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    std::fs::write(folder.path().join("p.toml"), "[[known]]\nclaim = 'doors/**#is-gonne'\nreason = 'x'\n").unwrap();
    let output = signoff(folder.path(), &["run", &suite, "--target", "http://127.0.0.1:1", "--profile", "p.toml"]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("is-gonne"), "{}", output.stderr);
}

#[test]
fn unknown_targets_and_inputs_cause_warnings() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let target = format!("doors={}", server.url());
    let arguments = ["run", &suite, "--target", &target, "--target", "windows=http://127.0.0.1:1", "--input", "nose=1"];
    let output = signoff(folder.path(), &arguments);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    for part in ["`windows`", "`nose`"] {
        assert!(output.stderr.contains(part), "{}", output.stderr);
    }
}

#[test]
fn snapshots_of_a_target_are_written_checked_reviewed_and_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let run = |behaviour, mode: &[&str]| {
        let server = Server::start(behaviour);
        let url = server.url();
        let mut arguments = vec!["run", suite.as_str(), "--target", url.as_str(), "--snapshots-dir", "baseline"];
        arguments.extend(mode);
        signoff(folder.path(), &arguments)
    };
    assert_eq!(run(Behaviour::Right, &[]).code, 1, "a missing snapshot fails under check");
    assert_eq!(run(Behaviour::Right, &["--snapshots", "update"]).code, 0);
    let again = run(Behaviour::Right, &[]);
    assert_eq!(again.code, 0, "{}", again.stdout);
    let snapshot = folder.path().join("baseline/doors/sign-out__live-token.snap");
    let text = std::fs::read_to_string(&snapshot).unwrap();
    assert!(text.contains("x-session-token: [steps.sign-in.outputs.token]") && !text.contains("Secret0"), "{text}");
    std::fs::write(&snapshot, text.replace("\n204\n", "\n200\n")).unwrap();
    let changed = run(Behaviour::Right, &[]);
    assert_eq!(changed.code, 1);
    assert!(changed.stdout.contains("-200") && changed.stdout.contains("+204"), "{}", changed.stdout);
    let review = signoff(folder.path(), &["review", "baseline"]);
    assert!(review.stdout.contains("+204"), "{}", review.stdout);
    assert_eq!(signoff(folder.path(), &["accept", "baseline"]).code, 0);
    assert_eq!(run(Behaviour::Right, &[]).code, 0);
}

/// A recording of the suite's three requests as another tool would write it; `after` is the last status.
fn recording(after: u16) -> String {
    let entry = |method: &str, path: &str, status: u16, body: &str| {
        let headers = if body.is_empty() {
            serde_json::json!([])
        } else {
            serde_json::json!([{"name": "Content-Type", "value": "application/json"}])
        };
        serde_json::json!({
            "startedDateTime": "2026-01-01T00:00:00Z",
            "time": 1,
            "request": {"method": method, "url": format!("https://doors.example/v1{path}"), "headers": []},
            "response": {"status": status, "headers": headers, "content": {"size": body.len(), "text": body}},
        })
    };
    let entries = [
        entry("GET", "/logo.png", 200, ""),
        entry("POST", "/sign-in", 200, r#"{"token": "recorded"}"#),
        entry("POST", "/sign-out", 204, ""),
        entry("GET", "/whoami", after, if after == 200 { r#"{"name": "somebody"}"# } else { "" }),
    ];
    serde_json::json!({"log": {"version": "1.2", "creator": {"name": "a tool"}, "entries": entries}}).to_string()
}

#[test]
fn a_recording_is_judged_like_its_server() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let run = |after| {
        std::fs::write(folder.path().join("r.har"), recording(after)).unwrap();
        signoff(folder.path(), &["run", &suite, "--target", "https://doors.example/v1", "--replay", "r.har"])
    };
    let right = run(401);
    assert_eq!(right.code, 0, "{}{}", right.stdout, right.stderr);
    let wrong = run(200);
    assert_eq!(wrong.code, 1, "{}{}", wrong.stdout, wrong.stderr);
    assert!(wrong.stdout.contains("is-gone"), "{}", wrong.stdout);
}

#[test]
fn a_recording_without_the_exchange_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let text = recording(401).replace("/whoami", "/who");
    std::fs::write(folder.path().join("r.har"), text).unwrap();
    let output = signoff(folder.path(), &["run", &suite, "--target", "https://doors.example/v1", "--replay", "r.har"]);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("no answer left for GET https://doors.example/v1/whoami"), "{}", output.stdout);
}

#[test]
fn an_unreadable_recording_is_a_usage_error() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    for (text, part) in [("{}", "not a HAR file"), (r#"{"log": {"entries": []}}"#, "has no exchange")] {
        std::fs::write(folder.path().join("r.har"), text).unwrap();
        let output = signoff(folder.path(), &["run", &suite, "--replay", "r.har"]);
        assert_eq!(output.code, 2);
        assert!(output.stderr.contains("r.har") && output.stderr.contains(part), "{}", output.stderr);
    }
}

#[test]
fn the_har_report_of_a_run_is_judged_the_same_when_replayed() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    // Nothing in this scenario is secret.
    let scenario = "arazzo: 1.0.1\ninfo: {title: Doors, version: 1.0.0}\n\
        sourceDescriptions: [{name: doors, url: ./doors.openapi.yaml, type: openapi}]\n\
        workflows:\n- workflowId: nobody\n  steps:\n  - stepId: ask\n    operationId: whoami\n    \
        successCriteria: [{condition: $statusCode == 401}]\n  - stepId: again\n    operationId: whoami\n    \
        successCriteria: [{condition: $statusCode == 401}]\n";
    let documents = std::fs::read_dir(&suite).unwrap().flatten();
    let arazzo =
        documents.map(|entry| entry.path()).find(|path| path.to_string_lossy().ends_with(".arazzo.yaml")).unwrap();
    std::fs::write(&arazzo, scenario).unwrap();
    let server = Server::start(Behaviour::Right);
    let report = |name: &str| {
        let text = std::fs::read_to_string(folder.path().join(name)).unwrap();
        let mut report: serde_json::Value = serde_json::from_str(&text).unwrap();
        let timed = ["run", "started", "duration_ms"];
        strip(&mut report, &timed);
        report
    };
    let arguments = [
        "run",
        &suite,
        "--target",
        &server.url(),
        "--report",
        "har=r.har",
        "--report",
        "json=live.json",
        "--snapshots",
        "off",
    ];
    let live = signoff(folder.path(), &arguments);
    assert_eq!(live.code, 0, "{}{}", live.stdout, live.stderr);
    let sent = server.requests();
    let arguments = [
        "run",
        &suite,
        "--target",
        &server.url(),
        "--replay",
        "r.har",
        "--report",
        "json=again.json",
        "--snapshots",
        "off",
    ];
    let replayed = signoff(folder.path(), &arguments);
    assert_eq!(replayed.code, 0, "{}{}", replayed.stdout, replayed.stderr);
    assert_eq!(server.requests(), sent, "a replay sends nothing");
    assert_eq!(report("live.json"), report("again.json"));
}

fn strip(value: &mut serde_json::Value, names: &[&str]) {
    match value {
        serde_json::Value::Object(members) => {
            members.retain(|name, _| !names.contains(&name.as_str()));
            members.values_mut().for_each(|member| strip(member, names));
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| strip(item, names)),
        _ => {}
    }
}

#[test]
fn a_har_report_contains_no_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let arguments =
        ["run", &suite, "--target", &server.url(), "--input", "password=hunter2-and-more", "--report", "har=-"];
    let output = signoff(folder.path(), &arguments);
    let har: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    let entries = har["log"]["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 3, "{har}");
    // Each secret is another value, the same one wherever it occurs.
    let body = |text: &serde_json::Value| serde_json::from_str::<serde_json::Value>(text.as_str().unwrap()).unwrap();
    let inputs = har["log"]["_signoff"]["scenarios"][0]["inputs"].as_array().unwrap();
    let password = &body(&entries[0]["request"]["postData"]["text"])["password"];
    assert!(inputs.iter().any(|input| input[0] == "inputs.password" && input[1] == *password), "{har}");
    let token = &body(&entries[0]["response"]["content"]["text"])["token"];
    let mut headers = entries[1]["request"]["headers"].as_array().unwrap().iter();
    assert!(headers.any(|header| header["name"] == "X-Session-Token" && header["value"] == *token), "{har}");
    assert!(!output.stdout.contains("hunter2"), "{har}");
}

#[test]
fn a_scaffold_replaces_an_existing_file_only_when_forced() {
    let folder = tempfile::tempdir().unwrap();
    let spec = format!("{}/doors.openapi.yaml", write_suite(folder.path()));
    let path = folder.path().join("mine.arazzo.yaml");
    assert_eq!(signoff(folder.path(), &["scaffold", &spec, "-o", "mine.arazzo.yaml"]).code, 0);
    for text in ["# edited by hand\n", ""] {
        std::fs::write(&path, text).unwrap();
        let output = signoff(folder.path(), &["scaffold", &spec, "-o", "mine.arazzo.yaml"]);
        assert_eq!(output.code, 2, "{}", output.stderr);
        assert!(output.stderr.contains("mine.arazzo.yaml") && output.stderr.contains("--force"), "{}", output.stderr);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
    assert_eq!(signoff(folder.path(), &["scaffold", &spec, "-o", "mine.arazzo.yaml", "--force"]).code, 0);
    assert!(std::fs::read_to_string(&path).unwrap().contains("arazzo: "));
}

#[test]
fn a_scaffold_in_another_folder_refers_to_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let spec = format!("{}/doors.openapi.yaml", write_suite(folder.path()));
    std::fs::create_dir_all(folder.path().join("below/deep")).unwrap();
    for (out, up) in
        [("below/deep/mine.arazzo.yaml", "../../"), ("below/mine.arazzo.yaml", "../"), ("mine.arazzo.yaml", "./")]
    {
        let output = signoff(folder.path(), &["scaffold", &spec, "-o", out]);
        assert_eq!(output.code, 0);
        let next = format!("next: signoff run {out} --target URL{}", if up == "./" { "\n" } else { " --allow-root " });
        assert!(output.stderr.contains(&next), "{next}: {}", output.stderr);
        let text = std::fs::read_to_string(folder.path().join(out)).unwrap();
        let url = text.lines().find_map(|line| line.split_once("url: ")).unwrap().1.trim_end_matches('}');
        assert!(url.starts_with(up), "{out}: {url}");
        let output = signoff(folder.path(), &["check", out, "--allow-root", "."]);
        assert_eq!(output.code, 0, "{out}: {}", output.stderr);
    }
}
