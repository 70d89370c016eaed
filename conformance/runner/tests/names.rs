//! Names on the command line that do not exist.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use support::{Behaviour, Server, signoff, write_suite};

#[test]
fn a_wrong_name_gets_a_suggestion() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    for (arguments, message) in [
        (&["run", "krato"][..], "use `kratos`"),
        (&["run", "./nope"], "`./nope` is neither a folder, a file, nor a built-in suite"),
        (&["run", "doors/doors.openapi.yaml"], "`signoff scaffold doors/doors.openapi.yaml`"),
        (&["check", "doors/doors.openapi.yaml"], "`signoff scaffold doors/doors.openapi.yaml`"),
        (&["run", "kratos", "--only", "*/native-login"], "did you mean kratos/"),
        (&["list", "kratos", "--skip", "kratos/sign-out/live-tokn"], "did you mean kratos/sign-out/live-token?"),
        (&["run", "kratos", "--only", "*/login"], "did you mean kratos/"),
        (&["explain", "*/lgin"], "did you mean kratos/"),
        (&["explain", "doors/sign-out/live-tokem", &suite], "did you mean doors/sign-out/live-token?"),
    ] {
        let output = signoff(folder.path(), arguments);
        assert_eq!(output.code, 2, "{arguments:?}: {}", output.stderr);
        assert!(output.stderr.contains(message), "{arguments:?}: {}", output.stderr);
    }
}

#[test]
fn a_warning_about_an_unknown_name_lists_the_names() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let target = format!("doors={}", server.url());
    let wrong = ["--target", "doros=http://127.0.0.1:9", "--input", "pasword=x"];
    let output = signoff(folder.path(), &[&["run", &suite, "--target", &target], &wrong[..]].concat());
    for message in ["a source `doros`; use `doors`", "an input `pasword`; use `password`"] {
        assert!(output.stderr.contains(message), "{}", output.stderr);
    }
    let output = signoff(folder.path(), &["run", "kratos", "--without", "brwser", "--dry-run"]);
    assert!(output.stderr.contains("a capability `brwser`; use `browser`"), "{}", output.stderr);
}

#[test]
fn the_schema_of_the_report_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let output = signoff(folder.path(), &["schema", "report"]);
    assert_eq!(output.stdout, signoff_conformance::report::REPORT_SCHEMA);
}

#[test]
fn after_an_unreadable_document_no_message_is_about_its_consequences() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    std::fs::rename(folder.path().join("doors/doors.openapi.yaml"), folder.path().join("moved.yaml")).unwrap();
    let output = signoff(folder.path(), &["run", &suite, "--target", "http://127.0.0.1:9"]);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    assert_eq!(output.stderr.matches("error[").count(), 1, "{}", output.stderr);
    assert!(output.stderr.contains("source description `doors` cannot be read"), "{}", output.stderr);
    assert!(output.stdout.contains("1 errored") && !output.stderr.contains("several"), "{}", output.stderr);
}

#[test]
fn coverage_says_that_it_sends_requests_and_asks_before_it_ends_what_it_did_not_create() {
    let folder = tempfile::tempdir().unwrap();
    let help = signoff(folder.path(), &["coverage", "--help"]).stdout;
    assert!(help.contains("The scenarios send their requests: to the servers that --target"), "{help}");
    let suite = write_suite(folder.path());
    let document = folder.path().join("doors/doors.openapi.yaml");
    let text = std::fs::read_to_string(&document).unwrap();
    let text = text.replace("operationId: signOut", "operationId: signOut\n      x-signoff-effect: {ends: sessions}");
    std::fs::write(&document, text).unwrap();
    let output = signoff(folder.path(), &["coverage", &suite, "--target", "http://192.0.2.1:9"]);
    assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
    assert!(output.stderr.contains("add --yes to run them"), "{}", output.stderr);
}
