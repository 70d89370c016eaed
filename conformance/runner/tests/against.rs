//! `signoff check --against NEW`: which operations of a suite differ in a new version of a document, and what that affects.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::fs;

use serde_json::Value;
use support::{OPENAPI, signoff, write_suite};

/// A new version: sign-out responds with 200, a person has another member, and an operation is added.
fn new_version() -> String {
    let text = OPENAPI.replace("'204': {description: Gone.}", "'200': {description: Gone.}");
    let text =
        text.replace("properties: {name: {type: string}}", "properties: {name: {type: string}, age: {type: integer}}");
    text.replace("paths:\n", "paths:\n  /new: {get: {operationId: fresh, responses: {'200': {description: New.}}}}\n")
}

#[test]
fn a_changed_operation_is_reported_with_the_claims_and_scenarios_that_it_affects() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    fs::write(folder.path().join("new.yaml"), new_version()).unwrap();
    let output = signoff(folder.path(), &["check", &suite, "--against", "new.yaml"]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    let expected = "doors: POST /sign-out (signOut)
  - response 204: is removed
  2 claims: answers-204, is-gone
  1 scenarios that prove them: doors/sign-out/live-token

1 of 3 operations differ; this affects 2 claims, 1 scenarios that prove them and 0 others
2 additions are not listed, because the document of a suite is an extract; --since OLD compares two versions
";
    assert_eq!(output.stdout, expected, "{}", output.stderr);
}

#[test]
fn two_versions_of_the_vendor_are_compared_completely() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    fs::write(folder.path().join("old.yaml"), OPENAPI).unwrap();
    fs::write(folder.path().join("new.yaml"), new_version()).unwrap();
    let arguments = ["check", &suite, "--against", "doors=new.yaml", "--since", "old.yaml", "--format", "json"];
    let output = signoff(folder.path(), &arguments);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    let report: Value = serde_json::from_str(&output.stdout).unwrap();
    let changes: Vec<String> = report["changed"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|operation| {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            let changes = operation["changes"].as_array().unwrap().clone();
            changes
                .into_iter()
                .map(move |change| format!("{id} {} {}{}", change["kind"], change["part"], change["pointer"]))
        })
        .collect();
    let expected = [
        r#"whoami "added" "response 200 application/json""/age""#,
        r#"signOut "removed" "response 204""""#,
        r#"signOut "added" "response 200""""#,
    ];
    assert_eq!(changes, expected);
    assert_eq!(report["changed"][0]["scenarios"]["use"][0], "doors/sign-out/live-token");
    assert_eq!((&report["unlistedAdditions"], &report["affected"]["claims"]), (&0.into(), &2.into()));
    // What the suite's document changes in its own words does not count between two equal versions.
    let arguments = ["check", &suite, "--against", "new.yaml", "--since", "new.yaml"];
    let output = signoff(folder.path(), &arguments);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.starts_with("0 of 3 operations differ"), "{}", output.stdout);
}

#[test]
fn a_removed_operation_affects_its_claims_and_a_foreign_document_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let text = OPENAPI.replace("/sign-out:", "/leave:").replace("operationId: signOut", "operationId: leave");
    fs::write(folder.path().join("new.yaml"), text).unwrap();
    let output = signoff(folder.path(), &["check", &suite, "--against", "new.yaml"]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("(signOut)\n  the operation is removed\n  2 claims"), "{}", output.stdout);
    let foreign = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n";
    fs::write(folder.path().join("foreign.yaml"), foreign).unwrap();
    for (new, part) in [
        ("foreign.yaml", "no operation of the suites is in the document"),
        ("gates=new.yaml", "no suite has a source `gates` (the sources: doors)"),
        ("absent.yaml", "absent.yaml"),
    ] {
        let output = signoff(folder.path(), &["check", &suite, "--against", new]);
        assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
        assert!(output.stderr.contains(part), "{part} is not in {}", output.stderr);
    }
}
