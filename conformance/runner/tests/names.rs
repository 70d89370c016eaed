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
