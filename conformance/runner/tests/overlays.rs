//! `--overlay` changes the documents of a suite, with an overlay that `signoff learn` wrote or any other.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::fs;
use std::path::Path;

use support::{ARAZZO, Behaviour, Server, signoff, write_suite};

const NULLABLE: &str = "overlay: 1.0.0
info: {title: Nulls, version: 1.0.0}
actions:
- target: $.components.schemas.session.properties.devices.items.properties.id
  update: {nullable: true}
";

const OTHER: &str = "openapi: 3.0.3
info: {title: Other, version: 1.0.0}
paths:
  /ping: {get: {operationId: ping, responses: {'200': {description: Pong.}}}}
";

/// A suite with the documents `doors` and `other`.
fn write_two_documents(folder: &Path) -> String {
    let suite = write_suite(folder);
    let arazzo = ARAZZO.replace("workflows:", "- {name: other, url: ./other.openapi.yaml, type: openapi}\nworkflows:");
    let arazzo = arazzo.replace("operationId: ", "operationId: $sourceDescriptions.doors.");
    fs::write(folder.join("doors/sign-out.arazzo.yaml"), arazzo).unwrap();
    fs::write(folder.join("doors/other.openapi.yaml"), OTHER).unwrap();
    suite
}

#[test]
fn an_overlay_learned_from_a_live_run_makes_every_response_valid() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::NullDevices);
    let url = server.url();
    let run = |more: &[&str]| signoff(folder.path(), &[&["run", &suite, "--target", &url], more].concat());
    assert_eq!(run(&[]).code, 1);
    let learn = ["learn", &suite, "--document", "doors/doors.openapi.yaml"];
    let learned = signoff(folder.path(), &[&learn[..], &["--target", &url, "-o", "learned.yaml"]].concat());
    assert_eq!(learned.code, 0, "{}{}", learned.stdout, learned.stderr);
    assert!(learned.stderr.contains("1 scenarios ran: "), "{}", learned.stderr);
    assert_eq!(learned.stdout, "1 actions from 3 responses; 0 responses of other operations\n");
    let text = fs::read_to_string(folder.path().join("learned.yaml")).unwrap();
    assert!(text.contains("extends: ./doors/doors.openapi.yaml") && text.contains("nullable: true"), "{text}");
    assert!(!text.contains("Secret0Token"), "{text}");
    // A URL after --from is a target too.
    let again = signoff(folder.path(), &[&learn[..], &["--from", &url]].concat());
    assert_eq!(again.stdout, text.replace("./doors/", "./"), "{}", again.stderr);
    let checked = signoff(folder.path(), &[&learn[..], &["--target", &url, "--check", "learned.yaml"]].concat());
    assert_eq!(checked.code, 0, "{}{}", checked.stdout, checked.stderr);
    let valid = run(&["--overlay", "learned.yaml"]);
    assert_eq!(valid.code, 0, "{}{}", valid.stdout, valid.stderr);
    let read = signoff(folder.path(), &["check", &suite, "--overlay", "learned.yaml"]);
    assert_eq!(read.code, 0, "{}{}", read.stdout, read.stderr);
}

#[test]
fn an_overlay_with_extends_changes_only_that_document() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_two_documents(folder.path());
    let server = Server::start(Behaviour::NullDevices);
    let target = format!("doors={}", server.url());
    let run = |overlay: &str| {
        signoff(
            folder.path(),
            &["run", &suite, "--target", &target, "--target", "other=http://127.0.0.1:9", "--overlay", overlay],
        )
    };
    // The action matches nothing in the other document, which would be a warning.
    fs::write(folder.path().join("o.yaml"), format!("extends: doors/doors.openapi.yaml\n{NULLABLE}")).unwrap();
    let output = run("o.yaml");
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(!output.stderr.contains("overlay-without-match"), "{}", output.stderr);
    fs::write(folder.path().join("o.yaml"), format!("extends: doors/other.openapi.yaml\n{NULLABLE}")).unwrap();
    let output = run("o.yaml");
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stderr.contains("overlay-without-match"), "{}", output.stderr);
    // The user's choice counts more.
    let output = run("doors=o.yaml");
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

#[test]
fn an_overlay_that_fits_no_document_or_several_is_an_error_that_names_the_sources() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_two_documents(folder.path());
    fs::write(folder.path().join("all.yaml"), NULLABLE).unwrap();
    fs::write(folder.path().join("none.yaml"), format!("extends: missing.yaml\n{NULLABLE}")).unwrap();
    for (overlay, part) in [
        ("all.yaml", "the run has several API documents, and the overlay has no `extends`"),
        ("none.yaml", "`extends` names no document of the suites"),
        ("gates=all.yaml", "no suite has a source `gates`"),
    ] {
        let output = signoff(folder.path(), &["check", &suite, "--overlay", overlay]);
        assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
        assert!(output.stderr.contains(part), "{part} is not in {}", output.stderr);
        assert!(
            output.stderr.contains("--overlay SOURCE=") && output.stderr.contains("doors, other"),
            "{}",
            output.stderr
        );
    }
    let output = signoff(folder.path(), &["check", &suite, "--overlay", "absent.yaml"]);
    assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
    let output = signoff(folder.path(), &["learn", "--document", "doors/doors.openapi.yaml"]);
    assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
    assert!(output.stderr.contains("there is nothing to learn from: add --from FILE"), "{}", output.stderr);
}
