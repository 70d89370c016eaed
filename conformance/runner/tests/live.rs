//! What a run shows while it is running.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use support::{Behaviour, Server, signoff, write_suite};

#[test]
fn a_failure_is_shown_when_its_scenario_has_ended_unless_the_run_is_quiet() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::RevokesNothing);
    let url = server.url();
    let line = "FAILED  doors/sign-out/live-token: step `after`: expected $statusCode == 401";
    let output = signoff(folder.path(), &["run", &suite, "--target", &url]);
    assert!(output.stderr.contains(line), "{}", output.stderr);
    let output = signoff(folder.path(), &["run", &suite, "--target", &url, "--quiet"]);
    assert!(!output.stderr.contains("FAILED"), "{}", output.stderr);
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url()]);
    assert_eq!(output.stderr, "", "a scenario that passes needs no line");
}

#[test]
fn a_target_that_does_not_answer_is_shown_once() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let output = signoff(folder.path(), &["run", &suite, "--target", "http://127.0.0.1:9", "--repeat", "5"]);
    assert_eq!(output.stderr.matches("ERROR").count(), 1, "{}", output.stderr);
}

#[test]
fn very_verbose_prints_each_exchange_without_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url(), "-vv"]);
    for part in [
        "doors/sign-out/live-token / sign-out (",
        &format!("> POST {}/sign-out\n", server.url()),
        "> X-Session-Token: ***\n",
        "< 204\n",
        "< {\"token\":\"***\"}\n",
    ] {
        assert!(output.stderr.contains(part), "{part}: {}", output.stderr);
    }
    assert!(!output.stderr.contains("Secret0Token"), "{}", output.stderr);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url(), "-v"]);
    assert!(!output.stderr.contains("> POST"), "{}", output.stderr);
}
