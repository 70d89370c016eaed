//! A failing server, a failing set-up and an invalid document are reported differently.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use support::{Behaviour, Server, signoff, write_suite};

fn run(behaviour: Behaviour) -> support::Output {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(behaviour);
    signoff(folder.path(), &["run", &suite, "--target", &server.url()])
}

#[test]
fn a_correct_server_passes() {
    let output = run(Behaviour::Right);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("1 scenario: 1 passed"), "{}", output.stdout);
}

#[test]
fn a_200_instead_of_a_204_fails_and_shows_claim_expected_and_actual() {
    let output = run(Behaviour::Answers200);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    for part in ["answers-204: A live session is signed out with 204.", "manual, 2026-01-01", "204", "200", "curl -i"] {
        assert!(output.stdout.contains(part), "{part} is not in {}", output.stdout);
    }
    assert!(output.stdout.contains("document/status"), "{}", output.stdout);
}

#[test]
fn a_204_that_revokes_nothing_fails() {
    let output = run(Behaviour::RevokesNothing);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("is-gone: After it the token is refused."), "{}", output.stdout);
}

#[test]
fn a_failed_step_is_shown_without_secrets() {
    let output = run(Behaviour::RevokesNothing);
    assert!(
        output.stdout.contains("X-Session-Token: ***") && !output.stdout.contains("Secret0Token"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_failing_set_up_leaves_the_claims_undetermined() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    // The document allows the status 503 of the sign-in, so that only the set-up fails.
    let openapi = support::OPENAPI.replace("  /whoami:", "        default: {description: No.}\n  /whoami:");
    std::fs::write(folder.path().join("doors/doors.openapi.yaml"), openapi).unwrap();
    std::fs::write(
        folder.path().join("doors/sign-out.arazzo.yaml"),
        support::ARAZZO.replace("[{condition: $statusCode == 200}]", "[{condition: $statusCode == 201}]"),
    )
    .unwrap();
    let server = Server::start(Behaviour::Right);
    let report = folder.path().join("report.json").display().to_string();
    let output =
        signoff(folder.path(), &["run", &suite, "--target", &server.url(), "--report", &format!("json={report}")]);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    let report: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(report).unwrap()).unwrap();
    let claims = report["scenarios"][0]["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 2);
    assert!(claims.iter().all(|claim| claim["holds"].is_null()), "{claims:?}");
}

#[test]
fn an_unreachable_target_is_reported_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap()
    };
    let output = signoff(folder.path(), &["run", &suite, "--target", &format!("http://{closed}")]);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    let lines = output.stdout.lines().filter(|line| line.contains("cannot be reached")).count();
    assert_eq!(lines, 1, "{}", output.stdout);
}

#[test]
fn an_undocumented_body_violates_document_body() {
    let output = run(Behaviour::WrongBody);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("document/body") && output.stdout.contains("/name"), "{}", output.stdout);
}

#[test]
fn an_invalid_document_is_reported_with_its_location() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let broken = support::ARAZZO.replace("operationId: signOut", "operationId: signOff");
    std::fs::write(folder.path().join("doors/sign-out.arazzo.yaml"), broken).unwrap();
    let output = signoff(folder.path(), &["run", &suite, "--target", "http://127.0.0.1:1"]);
    assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
    assert!(output.stderr.contains("sign-out.arazzo.yaml:18:18"), "{}", output.stderr);
}
