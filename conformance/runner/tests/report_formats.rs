//! The report formats of other tools, and the commands that read JSON reports.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::path::Path;

use serde_json::Value;
use support::{Behaviour, Output, Server, signoff, write_suite};

const FORMATS: [&str; 7] = ["ctrf", "sarif", "tap", "github", "markdown", "signoff", "json"];

/// Runs the small suite and writes a report of each format to `FORMAT`.
fn run(behaviour: Behaviour, folder: &Path, arguments: &[&str]) -> Output {
    let suite = write_suite(folder);
    let server = Server::start(behaviour);
    let target = server.url();
    let reports: Vec<String> = FORMATS.iter().map(|format| format!("{format}={format}")).collect();
    let mut all = vec!["run", &suite, "--target", &target, "-q", "--product", "Doors@7"];
    reports.iter().for_each(|report| all.extend(["--report", report]));
    all.extend(arguments);
    signoff(folder, &all)
}

fn text(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn json(folder: &Path, name: &str) -> Value {
    serde_json::from_str(&text(folder, name)).unwrap()
}

#[test]
fn ctrf_counts_each_test_once_and_says_when_it_ran() {
    let folder = tempfile::tempdir().unwrap();
    run(Behaviour::RevokesNothing, folder.path(), &[]);
    let results = &json(folder.path(), "ctrf")["results"];
    let tests = results["tests"].as_array().unwrap();
    for status in ["passed", "failed", "skipped", "other"] {
        let count = tests.iter().filter(|test| test["status"] == status).count();
        assert_eq!(results["summary"][status], count, "{status}");
    }
    let failed = tests.iter().find(|test| test["status"] == "failed").unwrap();
    assert!(failed["message"].as_str().unwrap().contains("$statusCode == 401"), "{failed}");
    assert!(failed["filePath"].as_str().unwrap().ends_with("sign-out.arazzo.yaml"), "{failed}");
    assert!(failed["start"].as_u64() >= results["summary"]["start"].as_u64());
    assert_eq!(results["environment"]["appVersion"], "7");
}

#[test]
fn a_sarif_result_has_the_broken_claim_and_its_place_in_the_arazzo_file() {
    let folder = tempfile::tempdir().unwrap();
    run(Behaviour::RevokesNothing, folder.path(), &[]);
    let run = &json(folder.path(), "sarif")["runs"][0];
    let result = run["results"].as_array().unwrap().iter().find(|result| result["ruleId"] == "doors#is-gone").unwrap();
    let location = &result["locations"][0]["physicalLocation"];
    assert!(location["artifactLocation"]["uri"].as_str().unwrap().ends_with("/sign-out.arazzo.yaml"), "{location}");
    let line = location["region"]["startLine"].as_u64().unwrap() as usize;
    let file = text(folder.path(), "doors/sign-out.arazzo.yaml");
    assert!(file.lines().nth(line - 1).unwrap().contains("is-gone"), "{line}");
    let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!(rule["shortDescription"]["text"], "After it the token is refused.");
    assert_eq!(run["invocations"][0]["exitCode"], 1);
}

#[test]
fn a_waived_deviation_is_suppressed_in_sarif_a_notice_for_github_and_skipped_in_tap() {
    let folder = tempfile::tempdir().unwrap();
    let waiver =
        "[[known]]\noperation = 'signIn'\npointer = '/devices/*/id'\nkeyword = 'type'\nreason = 'the next release'\n";
    std::fs::write(folder.path().join("p.toml"), waiver).unwrap();
    let output = run(Behaviour::NullDevices, folder.path(), &["--profile", "p.toml"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    let result = &json(folder.path(), "sarif")["runs"][0]["results"][0];
    assert_eq!(result["suppressions"][0]["justification"], "the next release");
    let github = text(folder.path(), "github");
    assert!(github.starts_with("::notice file=") && !github.contains("::error"), "{github}");
    let tap = text(folder.path(), "tap");
    assert!(tap.contains("# SKIP waived: the next release") && !tap.contains("not ok"), "{tap}");
    assert_eq!(json(folder.path(), "signoff")["predicate"]["result"], "WARNED");
}

#[test]
fn tap_has_its_plan_and_numbers_every_test() {
    let folder = tempfile::tempdir().unwrap();
    run(Behaviour::RevokesNothing, folder.path(), &[]);
    let tap = text(folder.path(), "tap");
    let mut lines = tap.lines();
    assert_eq!(lines.next(), Some("TAP version 14"));
    let count: usize = lines.next().unwrap().strip_prefix("1..").unwrap().parse().unwrap();
    let tests: Vec<&str> = tap.lines().filter(|line| line.starts_with("ok ") || line.starts_with("not ok ")).collect();
    assert_eq!(tests.len(), count);
    for (index, test) in tests.iter().enumerate() {
        assert!(test.trim_start_matches("not ").starts_with(&format!("ok {} - doors/", index + 1)), "{test}");
    }
    let block = tap.split_once("  ---\n").unwrap().1.split_once("  ...\n").unwrap().0;
    let block: Value = serde_yaml::from_str(block).unwrap();
    assert_eq!(block["severity"], "fail");
}

#[test]
fn a_github_annotation_names_file_line_and_step() {
    let folder = tempfile::tempdir().unwrap();
    run(Behaviour::RevokesNothing, folder.path(), &[]);
    let github = text(folder.path(), "github");
    let line = github.lines().find(|line| line.contains("step after")).unwrap();
    assert!(line.starts_with("::error file=") && line.contains(",title=doors/sign-out/live-token::"), "{line}");
    let markdown = text(folder.path(), "markdown");
    assert!(markdown.starts_with("## ❌ Failed\n") && markdown.contains("| doors\\#is-gone |"), "{markdown}");
}

#[test]
fn a_statement_needs_a_product_and_is_canonical() {
    let folder = tempfile::tempdir().unwrap();
    run(Behaviour::Right, folder.path(), &[]);
    let statement = text(folder.path(), "signoff");
    let value = json(folder.path(), "signoff");
    assert!(
        statement.starts_with(r#"{"_type":"https://in-toto.io/Statement/v1","predicate":{"configuration":["#),
        "{statement}"
    );
    assert_eq!(value["subject"][0]["name"], "Doors@7");
    assert_eq!(value["subject"][1]["digest"]["sha256"], json(folder.path(), "json")["run"]["suites"][0]["sha256"]);
    assert_eq!(value["predicate"]["result"], "PASSED");
    assert!(value["predicate"]["passedTests"].as_array().unwrap().contains(&"doors#is-gone".into()), "{statement}");
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["run", "doors", "--target", &server.url(), "--report", "signoff=s"]);
    assert_eq!((output.code, server.requests()), (2, 0), "{}", output.stderr);
    assert!(output.stderr.contains("--product NAME@VERSION"), "{}", output.stderr);
}

#[test]
fn verify_finds_a_changed_statement_and_a_changed_document() {
    let folder = tempfile::tempdir().unwrap();
    run(Behaviour::RevokesNothing, folder.path(), &[]);
    let verify = |statement: &str| signoff(folder.path(), &["verify", statement, "--report", "json", "doors"]);
    let output = verify("signoff");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let statement = text(folder.path(), "signoff");
    use base64::Engine as _;
    let payload = base64::engine::general_purpose::STANDARD.encode(&statement);
    let envelope =
        serde_json::json!({"payloadType": "application/vnd.in-toto+json", "payload": payload, "signatures": []});
    std::fs::write(folder.path().join("envelope"), envelope.to_string()).unwrap();
    assert_eq!(verify("envelope").code, 0);
    std::fs::write(folder.path().join("changed"), statement.replace("FAILED", "PASSED")).unwrap();
    let output = verify("changed");
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("does not follow from"), "{}", output.stderr);
    let path = folder.path().join("doors/sign-out.arazzo.yaml");
    std::fs::write(&path, text(folder.path(), "doors/sign-out.arazzo.yaml") + "\n# changed\n").unwrap();
    let output = verify("signoff");
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("sign-out.arazzo.yaml is another document"), "{}", output.stderr);
}

#[test]
fn compare_lists_what_is_worse_and_what_is_better() {
    let (good, bad) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    run(Behaviour::Right, good.path(), &[]);
    run(Behaviour::RevokesNothing, bad.path(), &[]);
    let compare = |a: &Path, b: &Path| {
        let (a, b) = (a.join("json").display().to_string(), b.join("json").display().to_string());
        signoff(good.path(), &["compare", &a, &b])
    };
    let output = compare(good.path(), bad.path());
    assert_eq!(output.code, 1);
    assert!(output.stdout.contains("worse  claim doors#is-gone: holds → broken"), "{}", output.stdout);
    let output = compare(bad.path(), good.path());
    assert_eq!(output.code, 0);
    assert!(output.stdout.contains("better scenario doors/sign-out/live-token: failed → passed"), "{}", output.stdout);
    let output = compare(bad.path(), bad.path());
    assert_eq!((output.code, output.stdout.as_str()), (0, "0 worse, 0 better, 0 other changes\n"));
}

/// A suite with three scenarios, so that it can be divided.
fn write_three(folder: &Path) -> String {
    let suite = write_suite(folder);
    let path = Path::new(&suite).join("sign-out.arazzo.yaml");
    let arazzo = std::fs::read_to_string(folder.join(&path)).unwrap();
    let (head, workflow) = arazzo.split_once("- workflowId: live-token").unwrap();
    let copies: String = ["a", "b", "c"].map(|name| format!("- workflowId: {name}{workflow}")).concat();
    std::fs::write(folder.join(&path), format!("{head}{copies}")).unwrap();
    suite
}

#[test]
fn merged_parts_are_like_the_whole_run() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_three(folder.path());
    let server = Server::start(Behaviour::NullDevices);
    let url = server.url();
    let run = |arguments: &[&str]| {
        let all = [&["run", &suite, "--target", &url, "-q", "--product", "D@1"], arguments].concat();
        signoff(folder.path(), &all)
    };
    run(&["--report", "json=whole", "--report", "signoff=whole.s"]);
    run(&["--report", "json=1", "--shard", "1/2"]);
    run(&["--report", "json=2", "--shard", "2/2"]);
    let output =
        signoff(folder.path(), &["merge", "2", "1", "--report", "json=merged", "--report", "html=merged.html"]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    let (whole, merged) = (json(folder.path(), "whole"), json(folder.path(), "merged"));
    assert_eq!(whole["summary"], merged["summary"]);
    assert_eq!(whole["scenarios"].as_array().unwrap().len(), 3);
    assert_eq!(whole["deviations"][0]["count"], merged["deviations"][0]["count"]);
    let states = |report: &Value| -> Vec<(Value, bool)> {
        let items = report["coverage"].as_array().unwrap();
        items.iter().map(|item| (item["what"].clone(), item["state"] == "missing")).collect()
    };
    assert_eq!(states(&whole), states(&merged));
    assert!(text(folder.path(), "merged.html").contains("scenario-2"));
    for (parts, message) in [
        (&["1"][..], "the part 2/2 is missing"),
        (&["1", "1", "2"], "two reports contain the part 1/2"),
        (&["1", "whole"], "was not written with --shard"),
    ] {
        let output = signoff(folder.path(), &[&["merge"], parts].concat());
        assert_eq!(output.code, 2);
        assert!(output.stderr.contains(message), "{}", output.stderr);
    }
}

#[test]
fn a_badge_counts_the_claims() {
    let folder = tempfile::tempdir().unwrap();
    run(Behaviour::RevokesNothing, folder.path(), &[]);
    let output = signoff(folder.path(), &["badge", "json", "-o", "badge.svg"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let badge = text(folder.path(), "badge.svg");
    assert!(badge.contains("1 of 2 claims hold") && badge.contains("#a40e26"), "{badge}");
}

#[test]
fn an_unknown_format_gets_a_suggestion() {
    let folder = tempfile::tempdir().unwrap();
    let output = signoff(folder.path(), &["run", "kratos", "--report", "jsn=r"]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("use `json`"), "{}", output.stderr);
}
